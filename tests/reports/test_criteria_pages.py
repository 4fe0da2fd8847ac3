"""Criteria as a document and as a blank form: complete, readable by all, harmless, printable."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final, get_args

import html5lib
import pytest
from on_paper import BROWSER, pages_of

from assess.criteria import load_framework
from assess.sources.shipped import shipped
from assess.usecases.showing_criteria import Sheet, criteria_page, criteria_view

if TYPE_CHECKING:
    from pathlib import Path
    from xml.etree.ElementTree import Element

    from assess.domain.framework import Framework

NAMESPACE: Final = "{http://www.w3.org/1999/xhtml}"
SHEETS: Final = get_args(Sheet)


@pytest.fixture(params=SHEETS)
def page(request: pytest.FixtureRequest, shipped_framework: Framework) -> str:
    return criteria_page(shipped_framework, "html", request.param)


@pytest.fixture
def tree(page: str) -> Element:
    return html5lib.parse(page)


def words_of(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def named(tree: Element, *names: str) -> list[Element]:
    wanted = {NAMESPACE + name for name in names}
    return [element for element in tree.iter() if element.tag in wanted]


class TestAnyPage:
    """What every page made of criteria must be."""

    def test_it_is_written_without_a_fault(self, page: str) -> None:
        parser = html5lib.HTMLParser()

        parser.parse(page)

        assert parser.errors == []

    def test_nothing_runs_and_nothing_is_loaded(self, page: str, tree: Element) -> None:
        assert "default-src 'none'; style-src 'unsafe-inline'; img-src data:" in page
        assert not named(tree, "script", "iframe", "object", "link", "form", "input", "img")
        assert not re.search(r"url\(|@import|https?://", page)

    def test_headings_skip_no_level(self, tree: Element) -> None:
        levels = [int(e.tag[-1]) for e in named(tree, "h1", "h2", "h3", "h4")]

        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(later <= earlier + 1 for earlier, later in pairwise(levels))

    def test_ids_are_used_once_and_links_lead_to_them(self, tree: Element) -> None:
        ids = [element.attrib["id"] for element in tree.iter() if "id" in element.attrib]

        assert len(ids) == len(set(ids))
        assert {link.attrib["href"][1:] for link in named(tree, "a")} <= set(ids)

    def test_every_table_has_a_caption_and_headings_with_a_scope(self, tree: Element) -> None:
        for table in named(tree, "table"):
            assert words_of(named(table, "caption")[0])
            assert all(cell.attrib["scope"] in {"col", "row"} for cell in named(table, "th"))

    def test_id_and_version_stand_on_every_sheet_of_paper(self, page: str) -> None:
        assert re.search(r'@bottom-left \{ content: "strategic-partner, version 1\.0', page)
        assert "counter(page)" in page

    def test_every_question_is_asked_once_with_all_its_words(
        self, tree: Element, shipped_framework: Framework
    ) -> None:
        said = words_of(named(tree, "main")[0])

        for indicator in shipped_framework.indicators.values():
            assert said.count(" ".join(indicator.question.split())) == 1
            choices = [text for level, text in indicator.anchors.items()]
            if indicator.type in {"anchored", "single"}:
                assert all(text in said for text in choices)


class TestTheForm:
    """What lies on the table tells nobody what an answer is worth."""

    @pytest.fixture
    def form(self, shipped_framework: Framework) -> Element:
        return html5lib.parse(criteria_page(shipped_framework, "html", "form"))

    def test_no_score_no_weight_no_band_and_no_condition_is_shown(
        self, form: Element, shipped_framework: Framework
    ) -> None:
        said = words_of(named(form, "main")[0]).lower()

        for word in ("weight", "score", "earns no points", "condition:", "if not met", "%"):
            assert word not in said
        for band in shipped_framework.bands:
            assert band.meaning.lower() not in said
            assert band.advice.lower() not in said

    def test_each_question_has_dont_know_and_only_some_does_not_apply(
        self, form: Element, shipped_framework: Framework
    ) -> None:
        for article in named(form, "article"):
            said = words_of(article)
            indicator = shipped_framework.indicators[article.attrib["id"].removeprefix("q-")]
            assert "Don't know" in said
            assert ("Does not apply to us" in said) is indicator.allow_not_applicable
            assert "Note" in said
            assert all(strength.name in said for strength in shipped_framework.strengths)

    def test_there_is_a_box_for_every_choice(
        self, form: Element, shipped_framework: Framework
    ) -> None:
        boxes = {
            article.attrib["id"].removeprefix("q-"): sum(
                "box" in e.attrib.get("class", "").split() for e in named(article, "span")
            )
            for article in named(form, "article")
        }

        strengths = len(shipped_framework.strengths)
        for name, count in boxes.items():
            indicator = shipped_framework.indicators[name]
            choices = {"yesno": 2, "number": 0, "multiple": 7}.get(indicator.type, 5)
            assert count == choices + 1 + indicator.allow_not_applicable + strengths, name

    def test_there_is_room_for_the_names_of_organisation_and_rater(self, form: Element) -> None:
        said = words_of(named(form, "main")[0])

        assert "Name of the organisation" in said
        assert "Filled in by (name and role)" in said
        assert said.count("Filled in by") == 1 + 7


class TestTheDocument:
    """Nothing that decides a result is left out."""

    @pytest.fixture
    def said(self, shipped_framework: Framework) -> str:
        tree = html5lib.parse(criteria_page(shipped_framework, "html", "document"))
        return words_of(named(tree, "main")[0])

    def test_it_says_weights_shares_gates_bands_and_sources(self, said: str) -> None:
        assert "Weight 3 of 10, 30% of its part" in said
        assert "Earns no points" in said
        assert "Condition: asks for level 2 or higher; if not met: no higher than Building" in said
        assert "Ready752.5Good practice is routine" in said
        assert "sources 1, 2, 3" in said

    def test_it_has_every_next_step_and_every_reason_to_ask(
        self, said: str, shipped_framework: Framework
    ) -> None:
        for indicator in shipped_framework.indicators.values():
            assert indicator.next_step.text in said
            assert indicator.why in said


def test_what_an_editor_wrote_cannot_act(
    shipped_framework: Framework, awkward_texts: tuple[str, ...]
) -> None:
    for text in awkward_texts[:40]:
        words = text.strip()[:300] or "x"
        changed = shipped_framework.model_copy(
            update={"title": words, "purpose": words, "limits": (words,), "at_hand": (words,)}
        )
        for sheet in SHEETS:
            page = criteria_page(changed, "html", sheet)
            tree = html5lib.parse(page)
            assert not named(tree, "script", "iframe", "img", "object", "form")
            assert not [name for e in tree.iter() for name in e.attrib if str(name)[:2] == "on"]


@pytest.mark.parametrize("sheet", SHEETS)
def test_markdown_has_every_question(shipped_framework: Framework, sheet: Sheet) -> None:
    page = criteria_page(shipped_framework, "md", sheet)

    assert page.startswith("# Readiness to become a Strategic Partner of IHI\n\n")
    assert all(i.question in page for i in shipped_framework.indicators.values())
    assert "\n\n\n" not in page
    if sheet == "form":
        assert page.count("- [ ] Don't know") == 32
        assert "Weight" not in page


@pytest.mark.parametrize("name", ["team-climate", "speaking-up"])
class TestAnotherInstrument:
    """Statements on a scale of their own: a table to tick in, and no rule that they do not have."""

    @pytest.fixture
    def framework(self, name: str) -> Framework:
        return load_framework(shipped("criteria") / name).framework

    def test_the_form_is_a_table_with_a_box_for_every_step(self, framework: Framework) -> None:
        tree = html5lib.parse(criteria_page(framework, "html", "form"))

        rows = [row for table in named(tree, "table") for row in named(table, "tr")[1:]]
        assert len(rows) == len(framework.indicators)
        for row in rows:
            assert len(named(row, "td")) == len(framework.levels) + 1
        assert "fully reached" not in words_of(tree)
        assert "reversed" not in words_of(named(tree, "main")[0])

    def test_the_document_says_which_way_statements_count(self, framework: Framework) -> None:
        said = words_of(html5lib.parse(criteria_page(framework, "html", "document")))

        turned = [each for each in framework.indicators.values() if getattr(each, "reversed", 0)]
        assert said.count("It is reversed:") == len(turned)
        assert ("Areas and sources" in said) is bool(
            framework.sources or framework.collaboration_areas or framework.focus_areas
        )

    def test_markdown_holds_it_too(self, framework: Framework) -> None:
        page = criteria_page(framework, "md", "document")

        assert all(each.question in page for each in framework.indicators.values())


def test_the_view_numbers_the_questions_through(shipped_framework: Framework) -> None:
    view = criteria_view(shipped_framework)

    numbers = [asked.number for part in view.parts for asked in part.questions]
    assert numbers == [str(number) for number in range(1, 33)]


@pytest.mark.skipif(not BROWSER, reason="no browser here that can print to a file")
@pytest.mark.parametrize("paper", ["A4", "letter"])
def test_the_form_prints_each_part_on_two_sheets(
    paper: str, shipped_framework: Framework, tmp_path: Path
) -> None:
    page = criteria_page(shipped_framework, "html", "form")
    sized = page.replace("@page { margin: 13mm", f"@page {{ size: {paper}; margin: 13mm")

    assert page != sized
    assert re.search(r"\.asked \{[^}]*break-inside: avoid", page)
    assert pages_of(sized, tmp_path) == 1 + 2 * len(shipped_framework.characteristics)
