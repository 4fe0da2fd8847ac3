"""Two columns side by side, as Word has them: they are read one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.enum.section import WD_SECTION
from docx.enum.text import WD_BREAK
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm
from look import put

if TYPE_CHECKING:
    from laying_out import Page


def begin_columns(page: Page, first: int, second: int) -> None:
    """What comes now stands in two columns, so wide in millimetres."""
    section(page)
    gap = Mm(170 - first - second).twips
    properties = page.document.sections[-1]._sectPr  # noqa: SLF001 the library has no columns
    for old in properties.findall(qn("w:cols")):
        properties.remove(old)
    put(
        properties,
        parse_xml(
            f'<w:cols {nsdecls("w")} w:num="2" w:equalWidth="0">'
            f'<w:col w:w="{Mm(first).twips}" w:space="{gap}"/>'
            f'<w:col w:w="{Mm(second).twips}"/></w:cols>'
        ),
    )


def next_column(page: Page) -> None:
    page.say(style="Seam").add_run().add_break(WD_BREAK.COLUMN)


def end_columns(page: Page) -> None:
    """What comes now is as wide as the page again."""
    section(page)
    cols = page.document.sections[-1]._sectPr.find(qn("w:cols"))  # noqa: SLF001 the same
    for each in list(cols):
        cols.remove(each)
    cols.attrib.clear()


def section(page: Page) -> None:
    """Begin a section on the same page; the paragraph that ends the one before takes no room."""
    page.document.add_section(WD_SECTION.CONTINUOUS)
    page.document.paragraphs[-1].style = "Seam"
