"""A report has the same parts in the same order, and called the same, in every format."""

from __future__ import annotations

import io
from collections.abc import Callable  # noqa: TC003 a constant is typed by it
from typing import TYPE_CHECKING, Any, Final

import html5lib
import pytest
from documents import word
from markdown_it import MarkdownIt
from pypdf import PdfReader
from shipped_reports import Made, content_of, criteria_of, every_report

from assess.reports.formats import Format  # noqa: TC001 a constant is typed by it
from assess.reports.rendering import document
from assess.reports.templates import find_template
from assess.usecases.making_reports import view_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

H2: Final = "{http://www.w3.org/1999/xhtml}h2"
FORMATS: Final[tuple[Format, ...]] = ("html", "md", "pdf", "docx")
ON_ONE_PAGE: Final = "summary"
"""Its parts stand beside each other."""
BROAD: Final = {"The numbers over time", "In numbers"}
"""Tables as wide as the paper: in a PDF each has a heading of its own."""
REPORTS: Final = [
    made.report
    for made in every_report("html")
    if made.example == "harbour" and made.report != ON_ONE_PAGE
]


def in_a_pdf(content: bytes) -> list[str]:
    def second(outline: list[Any], depth: int) -> Iterator[str]:
        for each in outline:
            if isinstance(each, list):
                yield from second(each, depth + 1)
            elif depth == 2:
                yield str(each["/Title"])

    titles = second(PdfReader(io.BytesIO(content)).outline, 1)
    return [title for title in titles if title not in BROAD]


def in_a_page(content: str) -> list[str]:
    return [" ".join("".join(each.itertext()).split()) for each in html5lib.parse(content).iter(H2)]


def in_word(content: bytes) -> list[str]:
    return [each.text for each in word(content).paragraphs if each.style.name == "Heading 1"]


def in_markdown(content: bytes) -> list[str]:
    return in_a_page(MarkdownIt("gfm-like").render(content.decode()))


PARTS_OF: Final[dict[Format, Callable[[bytes], list[str]]]] = {
    "html": lambda content: in_a_page(content.decode()),
    "md": in_markdown,
    "pdf": in_a_pdf,
    "docx": in_word,
}


@pytest.mark.parametrize("report", REPORTS)
def test_every_format_has_the_parts_of_the_page(report: str) -> None:
    found = {fmt: PARTS_OF[fmt](content_of(Made("harbour", report, fmt))) for fmt in FORMATS}

    assert len(found["html"]) >= 2
    assert found == dict.fromkeys(FORMATS, found["html"])


def test_so_it_is_where_an_instrument_has_less_to_say(made_on: date) -> None:
    criteria = criteria_of("team-climate")
    given = criteria.examples[-1].answered(criteria.framework)
    view = view_of(criteria, given, made_on=made_on, program_version="1.0.0")

    found = {fmt: PARTS_OF[fmt](document(view, find_template("full", fmt))) for fmt in FORMATS}

    assert "Gates" not in found["html"]
    assert found == dict.fromkeys(FORMATS, found["html"])
