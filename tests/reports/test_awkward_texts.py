"""No text from outside acts in a report: structure is the template's, text the writer's.

Every text field of a small view holds the same text; the page is compared with the page of a
harmless word: the same elements and attributes, and the same text but for that word.
"""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass, replace
from typing import TYPE_CHECKING, Any, Final

import html5lib
import pytest
from markdown_it import MarkdownIt
from over_time import change_view, twelve_times
from shipped_reports import VIEWS_OF

from assess.reports.building import SEVERAL_LINES, harmless
from assess.reports.rendering import render
from assess.reports.templates import SHIPPED_ABOUT, find_template
from assess.safe_text import safe, safe_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from xml.etree.ElementTree import Element

    from markdown_it.token import Token

    from assess.domain.assessment import Assessment
    from assess.domain.framework import Framework
    from assess.reports.view import ReportView
    from assess.reports.view_review import ReviewRow
    from assess.reports.views import View

OURS: Final = frozenset(
    """language made_on_iso id link bar indent depth x x1 x2 y label_y bar_y bar_end middle_y
    known_width open_x open_width self_x limited_x reviewed_x reviewed_y floor_y floor_end height
    bar_height axis_y tick_y floor_x anchor top_y text_y from_x to_x agreed_x
    tally y1 y2 at label_at left right axis_y day_end month_y median_y name_y width""".split()  # noqa: SIM905 a list of names reads as one
)
"""Fields that hold positions, ids and checked addresses, which no text from outside reaches."""
ABOUT: Final = {report: about for about, names in SHIPPED_ABOUT.items() for report in names}
"""Every shipped report, and what it is about."""
WORD: Final = "Aword"
PROSE: Final = "Aprose"


def filled(row: Any, line: str, prose: str) -> Any:
    """The row with one text in every text field, and one row in every list."""
    changed: dict[str, Any] = {}
    for field in fields(row):
        value = getattr(row, field.name)
        text = prose if field.name in SEVERAL_LINES else line
        match value:
            case str() if field.name not in OURS:
                changed[field.name] = text
            case (str(), *_rest):
                changed[field.name] = (text,)
            case tuple():
                changed[field.name] = tuple(filled(one, line, prose) for one in value[:1])
            case _ if is_dataclass(value):
                changed[field.name] = filled(value, line, prose)
    return replace(row, **changed)


def everything(views: dict[str, ReportView]) -> ReportView:
    """A view in which no list is empty: rows of one fixed assessment fill up those of another."""
    several, set_beside = views["harbour"], views["reviewed"]
    return replace(
        several,
        chart=set_beside.chart,
        dense_chart=set_beside.dense_chart,
        characteristics=set_beside.characteristics,
        reviewing=_all_for_reviewers(set_beside.reviewing, several.reviewing),
        open_answers=views["coastal"].open_answers,
        evidence_way=replace(several.evidence_way, raises=several.way.raises),
        way=replace(several.way, notes=("Open.",), barriers=("Barred.",)),
        firmness=replace(
            several.firmness,
            near=("Near.",),
            left_out=tuple(replace(each, is_same=False) for each in several.firmness.left_out),
        ),
        agreement=replace(
            several.agreement,
            spreads=tuple(each for each in several.agreement.spreads if each.dissent),
        ),
    )


def _all_for_reviewers(set_beside: ReviewRow, several: ReviewRow) -> ReviewRow:
    """Rows for reviewers in which nothing is empty."""
    stale = [row for row in set_beside.overrides if row.call]
    looks = [replace(row, others="7, 8") for row in several.looks]
    questions = [row for part in set_beside.sheets for row in part.questions if row.reviewed]
    sheet = replace(questions[0], reason="Reason", note="Note", why=("Why.",), gate="Gate")
    return replace(
        set_beside,
        age="Old.",
        calm="Calm",
        overrides=tuple(stale),
        looks=tuple(looks),
        sheets=(replace(set_beside.sheets[0], questions=(sheet,)),),
    )


@pytest.fixture(scope="session")
def fill(
    views: dict[str, ReportView], shipped_framework: Framework, assessments: dict[str, Assessment]
) -> Callable[[str, str, str], View]:
    """Makes the view of a report with one text everywhere."""
    change = change_view(shipped_framework, twelve_times(assessments["riverside"]))
    moved = change.whole[0].moved or change.changes[0].moved
    rows = (replace(change.changes[0], moved=moved, shown_otherwise=moved),)
    whole = {
        "assessment": everything(views),
        "change": replace(change, changes=rows, whole=rows, notices=("Odd.",), picture=()),
        "comparison": VIEWS_OF["comparison"](assessments["riverside"], shows=True),
    }

    def made(report: str, line: str, prose: str) -> View:
        return harmless(filled(whole[ABOUT[report]], line, prose))

    return made


Node = tuple[str, str]


def skeleton(element: Element) -> Iterator[Node]:
    """Elements, attributes and texts in the order of the page."""
    yield "element", str(element.tag)
    for name, value in sorted(element.attrib.items(), key=str):
        yield "attribute", f"{name}={value}"
    yield "text", element.text or ""
    for child in element:
        yield from skeleton(child)
        yield "text", child.tail or ""


def expected(node: Node, text: str) -> Node:
    kind, words = node
    return kind, words.replace(WORD, safe_line(text)).replace(PROSE, safe(text))


@pytest.mark.parametrize("report", ABOUT)
def test_nothing_acts_in_html(
    report: str, fill: Callable[[str, str, str], View], awkward_texts: tuple[str, ...]
) -> None:
    template = find_template(report, "html", ABOUT[report])
    harmless_page = list(skeleton(html5lib.parse(render(fill(report, WORD, PROSE), template))))

    for text in awkward_texts:
        page = html5lib.parse(render(fill(report, text, text), template))

        assert list(skeleton(page)) == [expected(node, text) for node in harmless_page], repr(text)


def test_every_kind_of_field_is_tried(fill: Callable[[str, str, str], View]) -> None:
    page = render(fill("full", WORD, PROSE), find_template("full", "html"))

    assert page.count(WORD) > 100
    assert page.count(PROSE) >= 3


MARKDOWN: Final = MarkdownIt("gfm-like")
"""The parser with all that could act: tables, strikes, html, and addresses that become links."""
BREAKS: Final = frozenset({"softbreak", "hardbreak"})


def structure(tokens: list[Token]) -> Iterator[Node]:
    """Blocks, inline marks, addresses and texts in the order of the page."""
    for token in tokens:
        if token.children:
            yield from inline(token.children)
        elif token.type != "inline":
            yield "block", f"{token.type} {token.tag}"


def inline(tokens: list[Token]) -> Iterator[Node]:
    said = ""
    for token in tokens:
        if token.type in BREAKS:
            said += "\n"
        elif token.type == "text":
            said += token.content
        else:
            yield "text", normal(said)
            yield token.type, str(sorted(token.attrs.items())) + token.content
            said = ""
    yield "text", normal(said)


def normal(text: str) -> str:
    return " ".join(re.split(r"[ \t\n]+", text)).strip()


@pytest.mark.parametrize("report", ABOUT)
def test_nothing_acts_in_markdown(
    report: str, fill: Callable[[str, str, str], View], awkward_texts: tuple[str, ...]
) -> None:
    template = find_template(report, "md", ABOUT[report])
    harmless_page = list(structure(MARKDOWN.parse(render(fill(report, WORD, PROSE), template))))

    for text in awkward_texts:
        page = MARKDOWN.parse(render(fill(report, text, text), template))

        wanted = [expected(node, text) for node in harmless_page]
        wanted = [(kind, normal(words) if kind == "text" else words) for kind, words in wanted]
        assert list(structure(page)) == wanted, repr(text)


def test_what_a_person_writes_reaches_the_page_whole(
    assessments: dict[str, Assessment],
    make_view: Callable[..., ReportView],
    awkward_texts: tuple[str, ...],
) -> None:
    whole = assessments["riverside"].model_dump()
    template = find_template("full", "html")
    names = list(whole["answers"])
    for first in range(0, len(awkward_texts), len(names)):
        texts = dict(zip(names, awkward_texts[first:], strict=False))
        for name, text in texts.items():
            answer = whole["answers"][name]
            answer["note"] = text
            answer["evidence"] = {"strength": 1, "text": text, "link": text}
        whole["organisation"] = {"name": awkward_texts[first], "country": awkward_texts[first - 1]}
        whole["respondent"] = {"name": awkward_texts[first - 2]}
        view = make_view(
            type(assessments["riverside"]).model_validate(whole), show_names=True, show_notes=True
        )

        page = render(view, template)

        words = "".join(html5lib.parse(page).itertext())
        assert all(words.count(safe(text).strip()) >= 2 for text in texts.values())
        assert safe_line(awkward_texts[first - 2]) in words
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", page)


def test_a_value_is_never_read_as_a_template(fill: Callable[[str, str, str], View]) -> None:
    for report, about in ABOUT.items():
        for fmt in ("html", "md"):
            view = fill(report, "{{777*777}}", "{{777*777}}")
            page = render(view, find_template(report, fmt, about))  # type: ignore[arg-type]  # of the two formats

            assert "{{7" in page
            assert str(777 * 777) not in re.sub(r"[0-9a-f]{64}", "", page)
