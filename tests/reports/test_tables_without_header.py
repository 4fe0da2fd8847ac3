"""A table without a header is told in PDF and Word, and what is only laid out is not."""

from __future__ import annotations

import io
from functools import partial
from typing import TYPE_CHECKING

import pytest
import typst
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from assess.reports.checking.made_documents import missed_in_pdf, missed_in_word

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.mark.parametrize(
    ("source", "rules"),
    [
        ("#table(columns: 2, [a], [b], [c], [d])", ["no-header"]),
        ("#table(columns: 2, table.header([a], [b]), [c], [d])", []),
        ("#table(columns: 2, ..(table.header([a], [b]),), [c], [d])", []),
        ("#grid(columns: 2, [a], [b], [c], [d])", []),
        (
            "#table(columns: 1, table.header[a], [#table(columns: 2, [a], [b], [c], [d])])",
            ["no-header"],
        ),
        (
            "#table(columns: 2, table.header([a], [b]), [c], [d])\n#table(columns: 1, [a], [b])",
            ["no-header"],
        ),
    ],
)
def test_a_pdf_table_needs_a_header_and_a_grid_none(source: str, rules: list[str]) -> None:
    page = f'#set document(title: "x")\n= A\n{source}\n'

    made = typst.compile(page.encode(), pdf_standards=["ua-1"])

    assert [rule for rule, _words, _written in missed_in_pdf(made)] == rules


GRID, PLAIN = "Table Grid", None
LINES = '<w:tblBorders {}><w:insideH w:val="{}"/></w:tblBorders>'


def word_with(
    across: int,
    down: int,
    style: str | None = PLAIN,
    *,
    lines: str = "",
    look: tuple[str, str] | None = None,
    is_headed: bool = False,
) -> bytes:
    """A document with one table of that form."""
    document, kept = Document(), io.BytesIO()
    table = document.add_table(down, across, style)
    properties = table._tbl.tblPr
    if lines:
        properties.append(parse_xml(LINES.format(nsdecls("w"), lines)))
    if look:
        known = properties.find(qn("w:tblLook"))
        known.set(qn("w:firstRow"), look[0])
        known.set(qn("w:firstColumn"), look[1])
    if is_headed:
        row = table.rows[0]._tr.get_or_add_trPr()
        row.append(parse_xml(f"<w:tblHeader {nsdecls('w')}/>"))
    document.save(kept)
    return kept.getvalue()


@pytest.mark.parametrize(
    "made",
    [
        partial(word_with, 3, 2),
        partial(word_with, 2, 2, GRID),
        partial(word_with, 2, 2, lines="single"),
        partial(word_with, 2, 2, GRID, look=("1", "1")),
        partial(word_with, 2, 2, GRID, look=("0", "0")),
    ],
)
def test_a_word_table_of_rows_needs_a_header_row(made: Callable[[], bytes]) -> None:
    assert [rule for rule, _words, _written in missed_in_word(made())] == ["no-header"]


@pytest.mark.parametrize(
    "made",
    [
        partial(word_with, 2, 2),
        partial(word_with, 2, 2, lines="nil"),
        partial(word_with, 2, 1, GRID),
        partial(word_with, 1, 2, GRID),
        partial(word_with, 2, 2, GRID, look=("0", "1")),
        partial(word_with, 3, 2, GRID, is_headed=True),
    ],
)
def test_layout_and_terms_beside_their_words_need_none(made: Callable[[], bytes]) -> None:
    assert missed_in_word(made()) == []
