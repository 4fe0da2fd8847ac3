"""What those who do not see a PDF or a Word document would miss: words for pictures, headers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from assess.i18n import _

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement

    from assess.reports.checking.made_pages import Missed

FIT: Final = b"pdfuaid:part>1<"
"""What a PDF says that is fit for screen readers."""
COLUMNS_OF_TERMS: Final = 2
"""A Word table with no more may set terms beside their words; with more it needs a header row."""
FIRST_ROW: Final = 0x20
FIRST_COLUMN: Final = 0x80
"""Bits by which Word keeps whether the first row, and the first column, is a header."""
_TAG: Final = re.compile(rb"(?m)^(\d+) 0 obj\s*<</Type/StructElem/S/(\w+)/P (\d+) 0 R")


def missed_in_pdf(content: bytes) -> list[Missed]:
    """Whether a PDF is marked as fit for screen readers, and every table in it has a header."""
    missed: list[Missed] = []
    if FIT not in content:
        words = _(
            "The PDF is not fit for screen readers (PDF/UA-1): give every picture an alt, begin"
            " with one heading =, and leave no level out."
        )
        missed.append(("not-fit-for-screen-readers", words, ""))
    if _has_bare_table(content):
        words = _(
            "A table has no header: put its first row into table.header(...); what is only laid"
            " out side by side is a grid(...)."
        )
        missed.append(("no-header", words, "table("))
    return missed


def _has_bare_table(content: bytes) -> bool:
    """Whether a table of the PDF has no header cell, by the tags that a screen reader goes by."""
    kinds, inside = {}, {}
    for found in _TAG.finditer(content):
        kinds[found[1]], inside[found[1]] = found[2], found[3]
    headed = set()
    for place in (place for place, kind in kinds.items() if kind == b"TH"):
        around: bytes | None = place
        while around is not None and kinds.get(around) != b"Table":
            around = inside.get(around)
        headed.add(around)
    return any(kind == b"Table" and place not in headed for place, kind in kinds.items())


def missed_in_word(content: bytes) -> list[Missed]:
    """What is missed in a Word document."""
    from io import BytesIO

    from docx import Document
    from docx.oxml.ns import qn

    body = Document(BytesIO(content)).element.body
    missed: list[Missed] = []
    for picture in body.iter(qn("wp:docPr")):
        if not picture.get("descr") and not picture.get("title"):
            words = _('The picture "{name}" has no alternative text.')
            missed.append(("no-alternative-text", words.format(name=picture.get("name", "")), ""))
    for table in body.iter(qn("w:tbl")):
        across = len(list(table.iter(qn("w:gridCol"))))
        is_headed = next(table.iter(qn("w:tblHeader")), None) is not None
        if not is_headed and (across > COLUMNS_OF_TERMS or _is_of_rows(table, across)):
            words = _('A table of {count} columns has no header row: set "Repeat Header Rows".')
            missed.append(("no-header", words.format(count=across), ""))
    return missed


def _is_of_rows(table: BaseOxmlElement, across: int) -> bool:
    """Whether a small table is one of rows, and neither layout nor terms beside their words.

    Layout has no lines, or a single row or column; of terms the first column is the header.
    """
    from docx.oxml.ns import qn

    down = len(table.findall(qn("w:tr")))
    return across > 1 and down > 1 and _has_lines(table) and not _is_of_terms(table)


def _has_lines(table: BaseOxmlElement) -> bool:
    """Whether the table, a cell or a style draws lines; a style is taken to draw some."""
    from docx.oxml.ns import qn

    style = table.find(f"{qn('w:tblPr')}/{qn('w:tblStyle')}")
    if style is not None and style.get(qn("w:val")) not in {"TableNormal", "NormalTable"}:
        return True
    drawn = (*table.iter(qn("w:tblBorders")), *table.iter(qn("w:tcBorders")))
    return any(line.get(qn("w:val")) not in {"nil", "none"} for each in drawn for line in each)


def _is_of_terms(table: BaseOxmlElement) -> bool:
    """Whether Word is told that the first column is the header, and the first row is not."""
    from docx.oxml.ns import qn

    look = table.find(f"{qn('w:tblPr')}/{qn('w:tblLook')}")
    if look is None:
        return False
    bits = int(look.get(qn("w:val")) or "0", 16)
    yes = {"1", "true", "on"}
    row = look.get(qn("w:firstRow"))
    column = look.get(qn("w:firstColumn"))
    is_row = row in yes if row is not None else bool(bits & FIRST_ROW)
    is_column = column in yes if column is not None else bool(bits & FIRST_COLUMN)
    return is_column and not is_row
