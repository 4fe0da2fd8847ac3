"""The report of change says the same in every format, whoever wrote what stands in it."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final, get_args

import html5lib
import pytest
from documents import pdf_text, squeezed, word, word_lines
from docx.oxml.ns import qn
from markdown_it import MarkdownIt
from over_time import change_view, team_times, three_times, twelve_times

from assess.criteria import load_framework
from assess.reports.building import harmless
from assess.reports.formats import LaidOut
from assess.reports.rendering import document
from assess.reports.templates import find_template
from assess.safe_text import safe_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from assess.domain.assessment import Assessment
    from assess.domain.framework import Framework
    from assess.reports.view_change import ChangeView

KINDS: Final = ("two", "three", "twelve", "team")
FORMATS: Final[tuple[LaidOut, ...]] = get_args(LaidOut)
MARKDOWN: Final = MarkdownIt("gfm-like")


def page_text(page: str) -> str:
    return "".join(html5lib.parse(page).itertext())


def text_of(fmt: LaidOut, content: bytes) -> str:
    """All words of a report."""
    match fmt:
        case "html":
            return squeezed(page_text(content.decode()))
        case "md":
            return squeezed(page_text(MARKDOWN.render(content.decode())))
        case "pdf":
            return pdf_text(content)
        case _:
            return squeezed("".join(word_lines(word(content))))


def made(view: ChangeView, fmt: LaidOut) -> bytes:
    return document(view, find_template("change", fmt, "change"))


@pytest.fixture(scope="session")
def changes(
    shipped_framework: Framework, assessments: dict[str, Assessment], repository: Path
) -> dict[str, ChangeView]:
    """What changed: twice, three times, twelve times, and by another instrument."""
    three = three_times(assessments["riverside"])
    team = load_framework(repository / "criteria/team-climate").framework
    return {
        "two": change_view(shipped_framework, three[1:]),
        "three": change_view(shipped_framework, three),
        "twelve": change_view(shipped_framework, twelve_times(assessments["riverside"])),
        "team": change_view(team, team_times(team)),
    }


@pytest.fixture(scope="session")
def report(changes: dict[str, ChangeView]) -> Callable[[str, LaidOut], bytes]:
    """A report of change, made once."""
    return cache(lambda kind, fmt: made(changes[kind], fmt))


def said_in(view: ChangeView) -> Iterator[str]:
    yield from (view.organisation_name, view.framework_title, view.verdict, view.span)
    yield from (view.disclaimer, view.made_on, view.program_version)
    yield from (view.framework_version, view.framework_digest_short)
    yield from (*view.run_notes, *view.days, *view.notices)
    for check in view.checks:
        yield from (check.day, check.age, check.criteria, check.criteria_digest_short)
        yield from (check.result, check.answers_digest_short)
    for number in view.numbers:
        yield from (number.title, *number.values)
        if view.has_medians:
            yield number.median
    for change in (*view.changes, *view.whole):
        yield from (change.title, change.verdict, change.limited, change.compared)
        yield from change.left_out
        for moved in (*change.moved, *change.shown_otherwise):
            yield from (moved.title, moved.what, moved.before, moved.after)
            yield moved.evidence_before
            yield "the same evidence" if moved.same_evidence else moved.evidence_after


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("fmt", FORMATS)
def test_it_says_the_same(
    kind: str,
    fmt: LaidOut,
    changes: dict[str, ChangeView],
    report: Callable[[str, LaidOut], bytes],
) -> None:
    said = set(said_in(changes[kind]))

    words = text_of(fmt, report(kind, fmt))

    assert len(said) > 40
    assert sorted(each for each in said if squeezed(each) not in words) == []


@pytest.mark.parametrize("kind", KINDS)
def test_word_is_told_what_a_screen_reader_needs(
    kind: str, changes: dict[str, ChangeView], report: Callable[[str, LaidOut], bytes]
) -> None:
    view, content = changes[kind], report(kind, "docx")
    opened = word(content)

    styles = [each.style.name for each in opened.paragraphs]
    levels = [int(name[-1]) for name in styles if re.fullmatch(r"Heading \d", name)]
    pictures = {
        each.get("name"): each.get("descr") for each in opened.element.body.iter(qn("wp:docPr"))
    }
    headed = [table for table in opened.tables if _has_head(table)]

    assert opened.core_properties.title == view.document_title
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert len(headed) == len(opened.tables)
    assert view.chart.description in pictures["run"]
    assert all(each.description in pictures["small-runs"] for each in view.small_charts)


def test_word_keeps_no_tag_and_no_sample(report: Callable[[str, LaidOut], bytes]) -> None:
    content = report("three", "docx")

    with zipfile.ZipFile(io.BytesIO(content)) as inside:
        parts = {name: inside.read(name).decode("utf-8", "replace") for name in inside.namelist()}

    assert not [line for line in word_lines(word(content)) if re.search(r"\{[{%]|[%}]\}", line)]
    assert len([name for name in parts if name.startswith("word/media/")]) == 2
    assert not [name for name, text in parts.items() if 'TargetMode="External"' in text]


def _has_head(table: object) -> bool:
    return table._tbl.find(".//" + qn("w:tblHeader")) is not None  # type: ignore[attr-defined]


def with_texts(view: ChangeView, texts: list[str]) -> ChangeView:
    """The view with a text as name, notice and evidence, one row of what moved for each."""
    row = view.changes[0].moved[0]
    moved = tuple(replace(row, evidence_before=each, evidence_after=each) for each in texts)
    change = replace(view.changes[0], moved=moved)
    named = replace(view, organisation_name=texts[0], notices=tuple(texts), changes=(change,))
    return harmless(named)


@pytest.mark.parametrize("fmt", FORMATS)
def test_awkward_texts_are_shown_letter_for_letter(
    fmt: LaidOut, changes: dict[str, ChangeView], awkward_texts: tuple[str, ...]
) -> None:
    texts = [text for text in awkward_texts if safe_line(text).strip()]
    if fmt == "pdf":  # a letter that no font of it has is replaced wherever it stands
        texts = [text for text in texts if safe_line(text).isascii()]
    view = with_texts(changes["two"], texts)

    words = text_of(fmt, made(view, fmt))

    lines = [squeezed(safe_line(text)) for text in texts]
    assert len(lines) > 50
    assert [line for line in lines if words.count(line) < 3] == []


def test_no_colour_is_needed(report: Callable[[str, LaidOut], bytes]) -> None:
    """Both bases differ in form, the median in its dashes; the numbers stand in a table."""
    page = report("twelve", "html").decode()
    chart = page.partition('aria-labelledby="run-title run-description"')[2]

    assert '<circle class="chart-self"' in chart
    assert '<path class="chart-limited"' in chart
    assert re.search(r"\.run-median \{[^}]*stroke-dasharray", page)
    assert "evidence-limited" in page
    assert '<table class="numbers">' in page
