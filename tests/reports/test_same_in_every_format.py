"""A report says the same words and numbers in whatever format it is made."""

from __future__ import annotations

import json
import re
from collections.abc import Callable  # noqa: TC003 a constant is typed by it
from dataclasses import replace
from typing import TYPE_CHECKING, Final

import html5lib
import pytest
from documents import pdf_text, sheets, squeezed, word, word_lines
from markdown_it import MarkdownIt

from assess.reports.file_names import kind_in_a_file_name
from assess.reports.rendering import document
from assess.reports.templates import card_of, find_template, shipped_folder
from assess.reports.view import ReportView  # noqa: TC001 a constant is typed by it
from assess.usecases.making_reports import Wanted, make_reports

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from assess.criteria import Criteria
    from assess.domain.assessment import Assessment
    from assess.reports.formats import Format

EXAMPLES: Final = ("riverside", "coastal", "harbour")
READ: Final[tuple[Format, ...]] = ("html", "md", "pdf", "docx", "json")
"""Formats that hold the whole report; lists and workbooks hold its answers and scores."""


def page_text(page: str) -> str:
    return "".join(html5lib.parse(page).itertext())


TEXT_OF: Final[dict[Format, Callable[[bytes], str]]] = {
    "html": lambda content: page_text(content.decode()),
    "md": lambda content: page_text(MarkdownIt("gfm-like").render(content.decode())),
    "pdf": pdf_text,
    "docx": lambda content: "".join(word_lines(word(content))),
    "json": lambda content: "\n".join(texts_in(json.loads(content)["report"])),
    "csv": lambda content: content.decode(),
    "xlsx": lambda content: str(sheets(content)),
}
"""All words of a report, by what it is."""


def texts_in(part: object) -> Iterator[str]:
    match part:
        case str():
            yield part
        case dict():
            for inside in part.values():
                yield from texts_in(inside)
        case list():
            for inside in part:
                yield from texts_in(inside)


@pytest.fixture(scope="session")
def read(
    shipped_criteria: Criteria, assessments: dict[str, Assessment], made_on: date
) -> Callable[[str, str], dict[str, str]]:
    """The words of a report in every format, made together."""
    from functools import cache

    @cache
    def words(example: str, report: str) -> dict[str, str]:
        formats: tuple[Format, ...] = (*READ, "csv", "xlsx")
        pages = make_reports(
            shipped_criteria,
            assessments[example],
            [Wanted(report, fmt) for fmt in formats],
            made_on=made_on,
            program_version="1.0.0",
        )
        return {page.fmt: squeezed(TEXT_OF[page.fmt](page.content)) for page in pages}

    return words


def in_every_report(view: ReportView) -> Iterator[str]:
    """What the full report and the one page say."""
    yield from (view.organisation_name, view.verdict, view.evidence_verdict, view.known)
    yield from (view.disclaimer, view.answered_on, view.answered_by)
    yield from (view.framework_version, view.framework_digest_short, view.answers_digest_short)
    yield from (view.firmness.sentence, view.way.headline)
    for part in view.characteristics:
        yield from (part.mean, part.limited)
    yield from (step.text for step in view.steps if step.is_first)


def in_the_full_report(view: ReportView) -> Iterator[str]:
    """What only the full report says as well."""
    for result in (view.self_rated, view.evidence_limited):
        yield from (result.title, result.band, result.overall, result.range, result.status)
    yield from (*view.self_rated.holds, *view.self_rated.way_up, *view.limits)
    for gate in view.gates:
        yield from (gate.title, gate.asks, gate.got, gate.state)
    for answer in view.answers:
        yield from (answer.title, answer.question, answer.reply, answer.words)
        yield from (answer.strength, answer.evidence, answer.reason, *answer.chosen)
    yield from (view.framework_digest, view.answers_digest)
    yield from what_follows(view)


def what_follows(view: ReportView) -> Iterator[str]:
    """What follows from the answers, and how."""
    for gap in view.gaps:
        yield from (gap.words, gap.next_words)
    for raised in (*view.way.raises, *view.evidence_way.raises):
        yield from (raised.title, raised.words)
    for line in (*view.working, *view.limited_working):
        yield from (line.title, line.shown, line.sentence)
    for case in view.partnerships:
        yield from (case.name, *case.alike)
    yield from view.agreement.sentences
    for row in view.agreement.spreads:
        yield from (row.title, row.stands, row.deviation, row.call)


@pytest.mark.parametrize("example", EXAMPLES)
@pytest.mark.parametrize("fmt", READ)
def test_the_full_report_says_the_same(
    example: str,
    fmt: Format,
    views: dict[str, ReportView],
    read: Callable[[str, str], dict[str, str]],
) -> None:
    said = {*in_every_report(views[example]), *in_the_full_report(views[example])}

    page = read(example, "full")[fmt]

    assert len(said) > 200
    assert [words for words in said if squeezed(words) not in page] == []


@pytest.mark.parametrize("example", EXAMPLES)
@pytest.mark.parametrize("fmt", READ)
def test_the_one_page_says_the_same(
    example: str,
    fmt: Format,
    views: dict[str, ReportView],
    read: Callable[[str, str], dict[str, str]],
) -> None:
    page = read(example, "summary")[fmt]

    assert [w for w in in_every_report(views[example]) if squeezed(w) not in page] == []


def in_the_next_steps(view: ReportView) -> Iterator[str]:
    """What the report for the improvement team says."""
    yield from (view.organisation_name, view.verdict, view.way.headline, view.disclaimer)
    yield from (*view.way.notes, *view.way.barriers, view.evidence_way.headline)
    for raised in view.way.raises:
        yield from (raised.title, raised.words)
    for raised in view.evidence_way.raises:
        yield from (raised.title, raised.before, raised.words)
    for step in view.steps:
        yield from (step.text, step.title, step.now)
    for row in view.open_answers:
        yield from (row.title, row.reason, row.swing)
    for fixed in view.fixed:
        yield from (fixed.title, fixed.words)


def in_the_record(view: ReportView) -> Iterator[str]:
    """What the report for the files says."""
    yield from (view.organisation_name, view.known, view.verdict, view.evidence_verdict)
    yield from (view.framework_title, view.framework_version, view.disclaimer)
    for gate in view.gates:
        yield from (gate.title, gate.asks, gate.got, gate.state)
    for answer in view.answers:
        yield from (answer.title, answer.question, answer.reply, answer.words, answer.strength)
        yield from (answer.evidence, answer.link_text, answer.reason, *answer.chosen)
    for row in view.agreement.spreads:
        yield from (row.title, row.agreed, row.reason, row.dissent)
        for voice in row.voices:
            yield from (voice.rater, voice.reply, voice.evidence, voice.link_text, voice.reason)


def in_the_meeting_pack(view: ReportView) -> Iterator[str]:
    """What those who talk about it need."""
    agreement = view.agreement
    yield from (view.organisation_name, view.verdict, view.disclaimer, agreement.minutes)
    yield from (*agreement.sentences, *agreement.gap_sentences, view.firmness.raters)
    yield agreement.how_to_ask
    for point in agreement.agenda:
        yield from (point.what, point.minutes)
    for row in agreement.talk:
        yield from (row.title, row.question, row.gate, row.levels, row.deviation, *row.choices)
        for voice in row.voices:
            yield from (voice.rater, voice.reply, voice.evidence, voice.link_text, voice.reason)
        for anchor in row.anchors:
            yield from (anchor.level, anchor.words, anchor.raters)
    for row in agreement.settled:
        yield from (row.title, row.levels, row.stands, row.calm, row.reason, row.dissent)


SAID: Final[dict[str, Callable[[ReportView], Iterator[str]]]] = {
    "next-steps": in_the_next_steps,
    "record": in_the_record,
    "meeting-pack": in_the_meeting_pack,
}


@pytest.mark.parametrize("fmt", READ)
@pytest.mark.parametrize(
    ("report", "example"),
    [
        *((report, example) for report in ("next-steps", "record") for example in EXAMPLES),
        ("meeting-pack", "harbour"),
    ],
)
def test_each_other_report_says_the_same(
    report: str,
    example: str,
    fmt: Format,
    views: dict[str, ReportView],
    read: Callable[[str, str], dict[str, str]],
) -> None:
    said = {*SAID[report](views[example])}

    page = read(example, report)[fmt]

    assert len(said) > 30
    assert [words for words in said if squeezed(words) not in page] == []


@pytest.mark.parametrize("fmt", ["html", "md", "pdf", "docx"])
def test_the_summary_is_called_one_thing_in_the_list_its_heading_and_its_file(
    fmt: Format, read: Callable[[str, str], dict[str, str]]
) -> None:
    title = card_of(shipped_folder() / "summary").title

    assert title == "Summary on one page"
    assert kind_in_a_file_name("summary").startswith("summary")
    assert squeezed(title) in read("riverside", "summary")[fmt]


@pytest.mark.parametrize("fmt", ["html", "md", "pdf", "docx"])
def test_a_meeting_pack_with_names_does_not_say_that_nobody_has_to_say_whose_it_is(
    fmt: Format, make_view: Callable[..., ReportView], assessments: dict[str, Assessment]
) -> None:
    named = make_view(assessments["harbour"], show_names=True)

    said = squeezed(TEXT_OF[fmt](document(named, find_template("meeting-pack", fmt))))

    assert squeezed("Ann Example") in said
    assert squeezed("The names say whom to ask, and not who is right.") in said
    assert squeezed("Nobody has to say which one was theirs") not in said


@pytest.mark.parametrize("example", EXAMPLES)
@pytest.mark.parametrize("fmt", ["csv", "xlsx"])
def test_lists_and_workbooks_have_the_same_answers_and_scores(
    example: str,
    fmt: Format,
    views: dict[str, ReportView],
    read: Callable[[str, str], dict[str, str]],
) -> None:
    view, page = views[example], read(example, "full")[fmt]
    numbers = [view.self_rated.overall, view.self_rated.low, view.evidence_limited.high]
    numbers += [mean for part in view.characteristics for mean in (part.mean, part.limited)]
    words = [view.verdict, view.answers_digest, view.framework_digest]
    words += [answer.reply for answer in view.answers]

    if fmt == "xlsx":
        numbers = [_as_a_cell(shown) for shown in numbers]
        words += [view.known, view.disclaimer]
    assert [said for said in (*numbers, *words) if squeezed(said) not in page] == []


def _as_a_cell(shown: str) -> str:
    """A number as it is read from a workbook, where 3.00 is 3."""
    return f"{float(shown):g}" if re.fullmatch(r"[\d.]+", shown) else shown


@pytest.mark.parametrize("fmt", READ[:4])
def test_what_the_one_page_has_no_room_for_is_counted(
    fmt: Format, views: dict[str, ReportView]
) -> None:
    view = views["riverside"]
    six = tuple(f"Reason number {number} of six." for number in range(1, 7))
    longer = replace(view, self_rated=replace(view.self_rated, way_up=six))

    full, four = (
        squeezed(TEXT_OF[fmt](document(each, find_template("summary", fmt))))
        for each in (longer, replace(view, self_rated=replace(view.self_rated, way_up=six[:4])))
    )

    assert squeezed("Reason number 4 of six.") in full
    assert squeezed("Reason number 5 of six.") not in full
    assert squeezed("More, in the full report: 2.") in full
    assert squeezed("More, in the full report") not in four
