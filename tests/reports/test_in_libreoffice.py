"""Word documents and workbooks as LibreOffice opens them: every word, on as many pages as meant."""

from __future__ import annotations

import csv
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Final

import pytest
from documents import squeezed, word, word_lines
from office import CALC, LISTS, WRITER, is_missing, opened
from pypdf import PdfReader

from assess.reports.rendering import document
from assess.reports.templates import SHIPPED_REPORTS, find_template, shipped_folder
from assess.reports.workbook import xlsx_of
from assess.safe_text import safe

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from assess.reports.view import ReportView

writer = pytest.mark.skipif(is_missing(WRITER), reason=WRITER)
calc = pytest.mark.skipif(is_missing(CALC), reason=CALC)
REPORTS: Final = [
    *((example, report) for report in SHIPPED_REPORTS[:-1] for example in ("riverside", "coastal")),
    *(("harbour", report) for report in SHIPPED_REPORTS),
]
LONG_NAME: Final = (
    "The Royal Northern and Southern Coast University Teaching Hospitals and Community Care"
)


@pytest.fixture(scope="session")
def pages(
    views: dict[str, ReportView],
    word_report: Callable[[str, str], bytes],
    tmp_path_factory: pytest.TempPathFactory,
) -> Callable[[str, str], list[str]]:
    """The words of each page of a Word document, squeezed, without the line at its foot."""
    folder = tmp_path_factory.mktemp("office")
    for example, report in REPORTS:
        (folder / f"{example}-{report}.docx").write_bytes(word_report(example, report))
    for example, view in views.items():
        named = replace(view, organisation_name=LONG_NAME)
        page = document(named, find_template("summary", "docx"))
        (folder / f"{example}-named.docx").write_bytes(page)
    made = opened(folder, "docx", "pdf", shipped_folder() / "_fonts")

    @cache
    def words(example: str, report: str) -> list[str]:
        read = PdfReader(made / f"{example}-{report}.pdf").pages
        feet = [
            squeezed(f"{views[example].organisation_name}{number}/{len(read)}")
            for number in range(1, len(read) + 1)
        ]
        found = [squeezed(page.extract_text()) for page in read]
        return [text.replace(foot, "") for text, foot in zip(found, feet, strict=True)]

    return words


@writer
@pytest.mark.parametrize(("example", "report"), REPORTS)
def test_every_line_of_a_word_document_is_shown(
    example: str,
    report: str,
    pages: Callable[[str, str], list[str]],
    word_report: Callable[[str, str], bytes],
) -> None:
    lines = [squeezed(line) for line in word_lines(word(word_report(example, report)))]

    shown = "".join(pages(example, report))

    assert len(lines) > 50
    assert [line for line in lines if line.replace("☐", "") not in shown.replace("☐", "")] == []


@writer
@pytest.mark.parametrize("report", ["summary", "named"])
@pytest.mark.parametrize("example", ["riverside", "coastal", "harbour"])
def test_the_one_page_is_one_page(
    example: str, report: str, pages: Callable[[str, str], list[str]]
) -> None:
    assert len(pages(example, report)) == 1


@writer
def test_the_pack_has_a_page_for_each_disagreement(
    pages: Callable[[str, str], list[str]], views: dict[str, ReportView]
) -> None:
    talks = views["harbour"].agreement.talk

    shown = pages("harbour", "meeting-pack")

    agenda, overview, calm, sign = 1, 1, 1, 1
    assert len(shown) == agenda + overview + len(talks) + calm + sign
    for talk, page in zip(talks, shown[agenda + overview :], strict=False):
        assert squeezed(talk.question) in page
        assert all(squeezed(anchor.words) in page for anchor in talk.anchors)
        assert squeezed("What to do next, who, and by when") in page


@writer
def test_no_page_is_left_nearly_empty(pages: Callable[[str, str], list[str]]) -> None:
    few = 60

    sparse = [
        (example, report, number)
        for example, report in REPORTS
        for number, page in enumerate(pages(example, report), 1)
        if len(page) < few
    ]

    assert sparse == []


@calc
def test_no_text_of_a_workbook_is_worked_out(
    views: dict[str, ReportView], awkward_texts: tuple[str, ...], tmp_path: Path
) -> None:
    view, texts = views["riverside"], [safe(text) for text in awkward_texts]
    answers = tuple(replace(view.answers[0], evidence=text, note=text) for text in texts)
    content = xlsx_of(replace(view, answers=answers, organisation_name="=1+1"))
    (tmp_path / "book.xlsx").write_bytes(content)

    made = opened(tmp_path, "xlsx", LISTS, shipped_folder() / "_fonts")

    cells = {
        cell
        for path in made.glob("*.csv")
        for row in csv.reader(path.read_text(encoding="utf-8").splitlines(keepends=True))
        for cell in row
    }
    assert "=1+1" in cells
    assert [text for text in texts if text not in cells] == []
