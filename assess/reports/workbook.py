"""Answers and scores as a workbook (XLSX): every text is a text, never a formula."""

from __future__ import annotations

import io
import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final, cast

from assess.reports.spreadsheet_text import acts_as_formula, in_a_workbook
from assess.reports.tables import LONGEST_SHEET_NAME, Table, tables_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from openpyxl.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

    from assess.reports.view import ReportView
    from assess.reports.views import View

INK: Final = "1B2226"
HAIR: Final = "CDD2D3"
WASH: Final = "F4F5F3"
LINE_HEIGHT: Final = 15
"""Points of one line."""
TALLEST: Final = 409
"""Points of a row that every spreadsheet program takes."""
_NUMBER: Final = re.compile(r"-?\d{1,9}(\.\d{1,4})?", re.ASCII)


def xlsx_of(view: ReportView) -> bytes:
    """The answers and scores of one assessment as a workbook."""
    return workbook_of(view, tables_of(view))


def workbook_of(view: View, tables: Sequence[Table]) -> bytes:
    """The workbook, one sheet for each table."""
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.worksheets[0])
    for table in tables:
        _fill(book.create_sheet(table.title[:LONGEST_SHEET_NAME]), table)
    made = datetime.fromisoformat(view.made_on_iso).replace(tzinfo=UTC)
    properties = book.properties
    properties.title, properties.description = view.document_title, view.origin
    properties.creator = f"assess {view.program_version}"
    properties.language = view.language
    properties.created = properties.modified = made.replace(tzinfo=None)
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def _fill(sheet: Worksheet, table: Table) -> None:
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.properties import PageSetupProperties

    for place, heading in enumerate(table.headings):
        _head(_cell(sheet, 1, place, heading))
    for number, row in enumerate(table.rows, 2):
        for place, text in enumerate(row):
            cell = _cell(sheet, number, place, text, may_be_number=place in table.numbers)
            _body(cell)
        sheet.row_dimensions[number].height = _height(row, table.widths)
    for place, width in enumerate(table.widths):
        sheet.column_dimensions[get_column_letter(place + 1)].width = width + 2
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
    sheet.sheet_view.showGridLines = False
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = "1:1"


def _height(row: Sequence[str], widths: Sequence[int]) -> float:
    """Room for the longest text of a row; not every program works it out by itself."""
    lines = (
        sum(len(line) // width + 1 for line in text.split("\n"))
        for text, width in zip(row, widths, strict=True)
    )
    return min(max(lines) * LINE_HEIGHT + 2, TALLEST)


def _cell(
    sheet: Worksheet, row: int, place: int, text: str, *, may_be_number: bool = False
) -> Cell:
    cell = cast("Cell", sheet.cell(row, place + 1))  # no cells are merged
    if may_be_number and _NUMBER.fullmatch(text):
        cell.value = float(text) if "." in text else int(text)
        cell.number_format = "0." + "0" * len(text.partition(".")[2]) if "." in text else "0"
    elif text:
        cell.value = in_a_workbook(text)
        cell.data_type = "s"
        cell.quotePrefix = acts_as_formula(text)
    return cell


def _head(cell: Cell) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill

    cell.font = Font(name="Calibri", size=11, bold=True, color=INK)
    cell.fill = PatternFill("solid", fgColor=WASH)
    cell.alignment = Alignment(vertical="bottom", wrap_text=True)


def _body(cell: Cell) -> None:
    from openpyxl.styles import Alignment, Border, Font, Side

    marked = cell.quotePrefix
    cell.font = Font(name="Calibri", size=11, color=INK)
    cell.alignment = Alignment(horizontal="left", vertical="top", wrap_text=True)
    cell.border = Border(bottom=Side(style="thin", color=HAIR))
    cell.quotePrefix = marked
