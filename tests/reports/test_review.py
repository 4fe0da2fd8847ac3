"""The reviewers' summary: the same in every format, without what an instrument does not have."""

from __future__ import annotations

import io
import re
from collections import Counter
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import html5lib
import pytest
from documents import pdf_root, pdf_text, squeezed, tags, word, word_lines
from markdown_it import MarkdownIt
from on_paper import BROWSER, pages_of
from pypdf import PdfReader
from reviewing import override, reviewed

from assess.criteria import load_framework
from assess.reports.rendering import document, render
from assess.reports.templates import find_template
from assess.safe_text import safe
from assess.sources.shipped import shipped
from assess.usecases.making_reports import Wanted, make_report

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date
    from pathlib import Path

    from assess.criteria import Criteria
    from assess.domain.assessment import Assessment
    from assess.reports.formats import Format
    from assess.reports.view import ReportView

EXAMPLES: Final = ("riverside", "coastal", "harbour", "reviewed")
FORMATS: Final[tuple[Format, ...]] = ("html", "md", "pdf", "docx")


def page_text(page: str) -> str:
    return "".join(html5lib.parse(page).itertext())


TEXT_OF: Final[dict[str, Callable[[bytes], str]]] = {
    "html": lambda content: page_text(content.decode()),
    "md": lambda content: page_text(MarkdownIt("gfm-like").render(content.decode())),
    "pdf": pdf_text,
    "docx": lambda content: "".join(word_lines(word(content))),
}
"""All words of a report, by what it is."""


@pytest.fixture(scope="session")
def read(views: dict[str, ReportView]) -> Callable[[str, Format], str]:
    """The words of the summary of a fixed assessment, made once."""
    from functools import cache

    @cache
    def words(example: str, fmt: Format) -> str:
        content = document(views[example], find_template("review", fmt))
        return squeezed(TEXT_OF[fmt](content))

    return words


def all_that_it_says(view: ReportView) -> Iterator[str]:
    reviewing = view.reviewing
    yield from (view.organisation_name, view.disclaimer, view.answered_on, view.answered_by)
    yield from (view.framework_digest, view.answers_digest, *view.limits)
    yield from (reviewing.headline, *reviewing.beside, *reviewing.gap, *reviewing.known)
    yield from (*reviewing.gates_said, reviewing.age, reviewing.calm, *reviewing.effects)
    for result in reviewing.results:
        yield from (result.title, result.band, result.overall, result.range)
    yield from in_its_tables(view)
    yield from in_its_sheets(view)


def in_its_tables(view: ReportView) -> Iterator[str]:
    reviewing = view.reviewing
    for part in view.characteristics:
        yield from (part.mean, part.limited, part.reviewed, part.range, part.known)
    for gap in reviewing.gap_parts:
        yield from (gap.title, gap.level, gap.counts, gap.points)
    for gate in reviewing.gates:
        yield from (gate.title, gate.kind, gate.asks, gate.got, gate.strength, gate.state)
    for place in reviewing.looks:
        yield from (place.title, place.others)
        for look in place.first:
            yield from (look.title, *look.why, look.points)


def in_its_sheets(view: ReportView) -> Iterator[str]:
    reviewing = view.reviewing
    for each in reviewing.overrides:
        yield from (each.subject, each.before, each.after, each.reason, each.role, each.day)
        yield from (each.effect, each.call)
    for part in reviewing.sheets:
        for row in part.questions:
            yield from (row.title, row.question, row.gate, row.reply, row.strength, row.evidence)
            yield from (row.link_text, row.reason, row.ask, *row.why, row.reviewed, *row.choices)


@pytest.mark.parametrize("example", EXAMPLES)
@pytest.mark.parametrize("fmt", FORMATS)
def test_it_says_the_same_in_every_format(
    example: str, fmt: Format, views: dict[str, ReportView], read: Callable[[str, Format], str]
) -> None:
    said = set(all_that_it_says(views[example]))

    page = read(example, fmt)

    assert len(said) > 150
    assert [words for words in said if squeezed(words) not in page] == []


@pytest.mark.parametrize("fmt", FORMATS)
@pytest.mark.parametrize("report", ["full", "summary", "review"])
def test_the_third_column_is_there_only_where_something_was_set(
    fmt: Format, report: str, views: dict[str, ReportView]
) -> None:
    with_it, without = (
        squeezed(TEXT_OF[fmt](document(views[name], find_template(report, fmt))))
        for name in ("reviewed", "riverside")
    )

    heading = squeezed("Evidence-limited Reviewed")
    assert heading in with_it
    assert heading not in without


@pytest.mark.parametrize("chart", ["chart", "dense_chart"])
def test_the_third_mark_is_drawn_only_where_something_was_set(
    chart: str, views: dict[str, ReportView]
) -> None:
    drawn, plain = (getattr(views[name], chart) for name in ("reviewed", "riverside"))

    page, other = (
        render(views[name], find_template("full" if chart == "chart" else "summary", "html"))
        for name in ("reviewed", "riverside")
    )

    assert (drawn.has_reviewed, plain.has_reviewed) == (True, False)
    assert page.count('class="chart-reviewed"') == len(drawn.bars) + 1, "and one in the key"
    assert 'class="chart-reviewed"' not in other
    assert "reviewed 2.30" in drawn.description
    assert "reviewed" not in plain.description


def test_nobody_is_told_off_or_called_you(views: dict[str, ReportView]) -> None:
    for view in views.values():
        reviewing = view.reviewing
        own_words = [reviewing.headline, *reviewing.beside, *reviewing.gap, *reviewing.known]
        own_words += [*reviewing.gates_said, *reviewing.effects]
        said = " ".join(own_words)
        for answer in view.answers:
            said = said.replace(answer.title, "")

        assert not re.search(r"\b(you|your|yours|wrong|blame|fault)\b", said)


def test_names_and_notes_stay_out_unless_asked_for(
    assessments: dict[str, Assessment], make_view: Callable[..., ReportView]
) -> None:
    template = find_template("review", "md")
    plain, shown = (
        render(make_view(assessments["riverside"], **wishes), template)
        for wishes in ({}, {"show_names": True, "show_notes": True})
    )

    for private in ("Quality lead", "Ask the company secretary"):
        assert private not in plain
        assert private in shown
    assert "Ann Example" not in render(make_view(assessments["harbour"]), template)


def test_it_is_tagged_for_screen_readers(views: dict[str, ReportView]) -> None:
    pdf = document(views["reviewed"], find_template("review", "pdf"))
    root, found = pdf_root(pdf), Counter(name for name, _tag in tags(pdf))
    levels = [int(name[2]) for name, _tag in tags(pdf) if re.fullmatch(r"/H\d", name)]
    figures = [tag for name, tag in tags(pdf) if name == "/Figure"]

    assert root["/MarkInfo"]["/Marked"]
    assert "<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_object().get_data().decode()
    assert found["/H1"] == 1
    assert found["/THead"] == found["/Table"] > 0
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert all("reviewed" in tag["/Alt"] for tag in figures)


@pytest.mark.parametrize("example", EXAMPLES)
def test_it_has_few_pages_with_room_to_write_on(example: str, views: dict[str, ReportView]) -> None:
    pdf = document(views[example], find_template("review", "pdf"))

    pages = PdfReader(io.BytesIO(pdf)).pages

    assert 5 <= len(pages) <= 8
    assert all(len(page.extract_text()) > 400 for page in pages), "a page with next to nothing"


@pytest.mark.skipif(not BROWSER, reason="no browser here that can print to a file")
def test_a_browser_prints_it_on_few_pages(views: dict[str, ReportView], tmp_path: Path) -> None:
    page = render(views["reviewed"], find_template("review", "html"))

    assert 5 <= pages_of(page, tmp_path) <= 12


@pytest.mark.parametrize("fmt", ["pdf", "docx"])
def test_texts_stay_letter_for_letter_and_long_ones_go_on_overleaf(
    fmt: Format, views: dict[str, ReportView]
) -> None:
    view = views["reviewed"]
    text = safe("{{ 7 * 7 }} #strong[x] *y* $z$ <b>q</b>\n" + "One more line of evidence. " * 400)
    part = view.reviewing.sheets[0]
    long = replace(part.questions[0], evidence=text)
    sheets = (replace(part, questions=(long, *part.questions[1:])), *view.reviewing.sheets[1:])
    view = replace(view, reviewing=replace(view.reviewing, sheets=sheets))

    made = squeezed(TEXT_OF[fmt](document(view, find_template("review", fmt))))

    words = squeezed("One more line of evidence.")
    assert squeezed("{{ 7 * 7 }} #strong[x] *y* $z$ <b>q</b>") in made
    assert made.count(words) > 390, "but for those that a page's end goes through"


@pytest.fixture(scope="session", params=["speaking-up", "team-climate"])
def instrument(request: pytest.FixtureRequest) -> Criteria:
    return load_framework(shipped("criteria") / request.param)


@pytest.mark.parametrize("fmt", FORMATS)
def test_what_an_instrument_does_not_have_is_left_out(
    fmt: Format, instrument: Criteria, made_on: date
) -> None:
    framework = instrument.framework
    given = instrument.examples[0].answered(framework)
    first = next(iter(framework.indicators))
    lowest = framework.lowest_level

    plain, checked = (
        squeezed(
            TEXT_OF[fmt](
                make_report(
                    instrument,
                    each,
                    Wanted("review", fmt),
                    made_on=made_on,
                    program_version="1.0.0",
                ).content
            )
        )
        for each in (given, reviewed(given, [override(("level", first), 4, lowest)]))
    )

    left_out = ("Gates", "vidence-limited", "onfidence gap", "by evidence", "confirmed")
    for page in (plain, checked):
        assert [words for words in left_out if squeezed(words) in page] == []
        assert squeezed("Question by question") in page
        assert "None" not in page
    assert squeezed("What was set in review") not in plain
    assert squeezed("What was set in review") in checked
    assert squeezed("Self-rated Reviewed") in checked
