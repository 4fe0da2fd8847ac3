"""Tables of a Word document whose template repeats or leaves out a column: as wide as meant."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docx.oxml.ns import qn

if TYPE_CHECKING:
    from docx.document import Document


def share_widths(document: Document) -> None:
    """Where the columns are not as wide as their table and its cells say, they share its width."""
    for table in document.element.body.iter(qn("w:tbl")):
        whole, columns = _said_width(table), _columns(table)
        if whole and columns and _is_uneven(table, whole, columns):
            _share(table, [width * whole // sum(columns) for width in columns])


def _is_uneven(table: Any, whole: int, columns: list[int]) -> bool:  # noqa: ANN401 lxml has no types
    grid = [int(float(each.get(qn("w:w"), 0))) for each in table.tblGrid]
    return abs(sum(columns) - whole) > len(columns) or grid != columns


def _said_width(table: Any) -> int:  # noqa: ANN401 lxml has no types
    width = table.tblPr.find(qn("w:tblW"))
    is_measured = width is not None and width.get(qn("w:type")) == "dxa"
    return int(width.get(qn("w:w"))) if is_measured else 0


def _columns(table: Any) -> list[int]:  # noqa: ANN401 the same
    """How wide the cells of the first row say they are; nothing where one does not say so."""
    cells = table.tr_lst[0].tc_lst if table.tr_lst else []
    widths = [cell.width.twips for cell in cells if cell.width is not None]
    is_plain = len(widths) == len(cells) and all(cell.grid_span == 1 for cell in cells)
    return widths if is_plain else []


def _share(table: Any, widths: list[int]) -> None:  # noqa: ANN401 the same
    grid = table.tblGrid
    for column in list(grid):
        grid.remove(column)
    for width in widths:
        grid.add_gridCol().set(qn("w:w"), str(width))
    for row in table.tr_lst:
        for cell, width in zip(row.tc_lst, widths, strict=False):
            cell.get_or_add_tcPr().get_or_add_tcW().set(qn("w:w"), str(width))
