"""Room to write on paper or in Word, and boxes to tick."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.enum.table import WD_ROW_HEIGHT_RULE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm
from laying_out import fill, headed, plain
from look import borders, put
from pieces.words import tr

if TYPE_CHECKING:
    from docx.text.paragraph import Paragraph
    from laying_out import Page

BOX_FONT = "MS Gothic"
"""Comes with Word and has both boxes; where it is not there, another font steps in."""


def room(page: Page, heads: list[str], high: int) -> None:
    """Empty cells in frames, each under what to write into it; millimetres high."""
    table = page.document.add_table(2, len(heads))
    plain(table, [170 / len(heads)] * len(heads))
    framed(table._tbl.tblPr)  # noqa: SLF001 the library has no other way to it
    headed(table, [tr(head) for head in heads])
    for cell in table.rows[1].cells:
        fill(cell, [])
    table.rows[1].height, table.rows[1].height_rule = Mm(high), WD_ROW_HEIGHT_RULE.AT_LEAST


def framed(properties: object) -> None:
    """Lines on all sides, and between all cells but for head and room."""
    properties.remove(properties.find(qn("w:tblBorders")))
    borders(
        properties,
        "tblBorders",
        top="4/0",
        left="4/0",
        bottom="4/0",
        right="4/0",
        insideH="nil",
        insideV="4/0",
    )
    put(properties, parse_xml(f'<w:tblInd {nsdecls("w")} w:w="110" w:type="dxa"/>'))
    properties.find(qn("w:tblCellMar")).find(qn("w:left")).set(qn("w:w"), "110")


def tick_boxes(paragraph: Paragraph, loop: str, each: str, last: str) -> None:
    """A box for each, and one more; a click in Word ticks it, a pen does so on paper."""
    paragraph.add_run("{% for " + loop + " %}")
    tick_box(paragraph)
    paragraph.add_run("\u00a0" + each + "     {% endfor %}")
    tick_box(paragraph)
    paragraph.add_run("\u00a0" + last)


def tick_box(paragraph: Paragraph) -> None:
    fonts = f'<w:rFonts w:ascii="{BOX_FONT}" w:hAnsi="{BOX_FONT}" w:eastAsia="{BOX_FONT}"/>'
    paragraph._p.append(  # noqa: SLF001 the library has no content controls
        parse_xml(
            f"<w:sdt {nsdecls('w', 'w14')}><w:sdtPr><w14:checkbox>"
            '<w14:checked w14:val="0"/>'
            f'<w14:checkedState w14:val="2612" w14:font="{BOX_FONT}"/>'
            f'<w14:uncheckedState w14:val="2610" w14:font="{BOX_FONT}"/>'
            f"</w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:rPr>{fonts}<w:sz w:val='26'/></w:rPr>"
            "<w:t>\u2610</w:t></w:r></w:sdtContent></w:sdt>"
        )
    )
