"""The look of the Word templates: styles, tables with hairlines, header rows, page numbers."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor

from assess.reports.pdf import png_of
from assess.reports.templates import shipped_folder

if TYPE_CHECKING:
    from pathlib import Path

    from docx.document import Document as Written
    from docx.table import Table, _Cell
    from docx.text.paragraph import Paragraph

INK, DIM, MARK, WARM = "1B2226", "566067", "1D4F63", "8F3B10"
HAIR, WASH = "CDD2D3", "F4F5F3"
FONT = "Calibri"
WIDE = Mm(170)
SAMPLE = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="576" height="313">'
    '<rect width="576" height="313" fill="#f4f5f3"/>'
    '<text x="288" y="160" text-anchor="middle" font-family="Source Sans 3" font-size="15"'
    ' fill="#566067">The profile is put here when a report is made.</text></svg>'
)


def colour(words: str) -> RGBColor:
    return RGBColor.from_string(words)


@dataclass
class Look:
    """How a style looks."""

    size: float
    colour: str = INK
    bold: bool = False
    before: float = 0
    after: float = 6
    keep: bool = False


PARAGRAPHS = {
    "Normal": Look(10.5),
    "Title": Look(26, bold=True, before=4, after=6),
    "Subtitle": Look(19, MARK, after=14),
    "Heading 1": Look(15, bold=True, before=26, after=8, keep=True),
    "Heading 2": Look(11.5, bold=True, before=14, after=4, keep=True),
    "Heading 3": Look(10.5, bold=True, before=12, after=2, keep=True),
    "List Bullet": Look(10.5, after=3),
    "Caption": Look(9, DIM, before=8, after=4, keep=True),
    "Small print": Look(9, DIM, after=4),
    "Term": Look(9, DIM, before=4, after=0, keep=True),
    "Aside": Look(9.5, before=10, after=12),
    "In a table": Look(9.5, after=0),
}


def style(document: Written, name: str, look: Look) -> None:
    known = {each.name for each in document.styles}
    made = (
        document.styles[name]
        if name in known
        else document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    )
    made.base_style = None if name == "Normal" else document.styles["Normal"]
    font = made.font
    font.size, font.bold, font.italic = Pt(look.size), look.bold, False
    font.color.rgb = colour(look.colour)
    fonts = made.element.get_or_add_rPr().get_or_add_rFonts()
    for key in list(fonts.attrib):
        del fonts.attrib[key]
    for key in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{key}"), FONT)
    spacing = made.paragraph_format
    spacing.space_before, spacing.space_after = Pt(look.before), Pt(look.after)
    spacing.keep_with_next, spacing.line_spacing = look.keep, 1.12
    for border in made.element.pPr.findall(qn("w:pBdr")):
        made.element.pPr.remove(border)
    for extra in made.element.rPr.findall(qn("w:spacing")) + made.element.rPr.findall(qn("w:kern")):
        made.element.rPr.remove(extra)


def borders(
    element: Any,  # noqa: ANN401 lxml has no types
    tag: str,
    **sides: str,
) -> None:
    inside = "".join(
        f'<w:{side} w:val="single" w:sz="{size}" w:space="{space}" w:color="{HAIR}"/>'
        for side, (size, space) in ((s, w.split("/")) for s, w in sides.items())
    )
    element.append(parse_xml(f"<w:{tag} {nsdecls('w')}>{inside}</w:{tag}>"))


def styles(document: Written) -> None:
    for name, look in PARAGRAPHS.items():
        style(document, name, look)
    borders(document.styles["Heading 1"].element.get_or_add_pPr(), "pBdr", top="4/8")
    aside = document.styles["Aside"].element.get_or_add_pPr()
    borders(aside, "pBdr", left="18/8")
    aside.append(parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:fill="{WASH}"/>'))
    called = document.styles.add_style("Needs attention", WD_STYLE_TYPE.CHARACTER)
    called.font.bold, called.font.color.rgb = True, colour(WARM)
    dim = document.styles.add_style("Secondary", WD_STYLE_TYPE.CHARACTER)
    dim.font.color.rgb = colour(DIM)
    defaults = document.styles.element.find(qn("w:docDefaults")).find(qn("w:rPrDefault"))
    run = defaults.find(qn("w:rPr"))
    for old in run.findall(qn("w:lang")):
        run.remove(old)
    run.append(
        parse_xml(f'<w:lang {nsdecls("w")} w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/>')
    )


class Page:
    """A Word file that is being laid out."""

    def __init__(self, edge: int) -> None:
        self.document = Document()
        styles(self.document)
        section = self.document.sections[0]
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.left_margin = section.right_margin = Mm(20)
        section.top_margin = section.bottom_margin = Mm(edge)
        self.section = section

    def say(self, *pieces: str | tuple[str, str], style: str = "Normal") -> Paragraph:
        """A paragraph; a pair is words and the character style they have."""
        paragraph = self.document.add_paragraph(style=style)
        written(paragraph, *pieces)
        return paragraph

    def tag(self, words: str) -> None:
        """A paragraph that only tells what to repeat or leave out; it is gone in a report."""
        self.say("{%p " + words + " %}", style="Small print")

    def each(self, words: str, *pieces: str | tuple[str, str], style: str = "Normal") -> None:
        """A paragraph for each."""
        self.tag(f"for {words}")
        self.say(*pieces, style=style)
        self.tag("endfor")

    def only_if(self, words: str, *pieces: str | tuple[str, str], style: str = "Normal") -> None:
        """A paragraph where there is something to say."""
        self.tag(f"if {words}")
        self.say(*pieces, style=style)
        self.tag("endif")

    def picture(self, name: str, width: Mm) -> None:
        """A picture that a report puts its own figure in the place of, by its name."""
        paragraph = self.document.add_paragraph()
        drawn = paragraph.add_run().add_picture(BytesIO(png_of(SAMPLE, shipped_folder())), width)
        drawn._inline.docPr.set("name", name)  # noqa: SLF001 the library has no other way to it
        drawn._inline.docPr.set("descr", "")  # noqa: SLF001 the same

    def table(
        self,
        heads: list[str],
        loop: str,
        cells: list[list[str | tuple[str, str]]],
        widths: list[int],
        right: tuple[int, ...] = (),
    ) -> Table:
        """A table with a header row and one row for each of a list."""
        rows = 4 if loop else 1 + len(cells) // len(heads)
        table = self.document.add_table(rows, len(heads))
        plain(table, widths)
        for place, head in enumerate(heads):
            fill(table.cell(0, place), [(head, "Secondary")], right=place in right)
        repeats(table)
        if loop:
            fill(table.cell(1, 0), ["{%tr for " + loop + " %}"])
            fill(table.cell(3, 0), ["{%tr endfor %}"])
            for place, pieces in enumerate(cells):
                fill(table.cell(2, place), pieces, right=place in right)
        return table

    def save(self, path: Path) -> None:
        """Write the file."""
        properties = self.document.core_properties
        properties.title, properties.author, properties.comments = "", "assess", ""
        properties.language = "en-GB"
        self.document.save(str(path))
        sys.stderr.write(f"made: {path}\n")


def written(paragraph: Paragraph, *pieces: str | tuple[str, str]) -> None:
    for piece in pieces:
        words, kind = piece if isinstance(piece, tuple) else (piece, None)
        paragraph.add_run(words, kind)


def fill(cell: _Cell, pieces: list[str | tuple[str, str]], *, right: bool = False) -> None:
    paragraph = cell.paragraphs[0]
    paragraph.style = "In a table"
    written(paragraph, *pieces)
    if right:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def plain(table: Table, widths: list[int]) -> None:
    """Hairlines between rows and no other line; columns as wide as they are said to be."""
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.LEFT, False
    properties = table._tbl.tblPr  # noqa: SLF001 the library has no other way to it
    borders(properties, "tblBorders", top="0/0", bottom="4/0", insideH="4/0")
    properties.find(qn("w:tblBorders")).find(qn("w:top")).set(qn("w:val"), "nil")
    properties.append(
        parse_xml(
            f'<w:tblCellMar {nsdecls("w")}><w:top w:w="45" w:type="dxa"/>'
            '<w:left w:w="0" w:type="dxa"/><w:bottom w:w="45" w:type="dxa"/>'
            '<w:right w:w="110" w:type="dxa"/></w:tblCellMar>'
        )
    )
    for place, width in enumerate(widths):
        table.columns[place].width = Mm(width)
        for cell in table.columns[place].cells:
            cell.width = Mm(width)


def repeats(table: Table) -> None:
    """The first row is a header: read out as one, and repeated on every page."""
    row = table.rows[0]._tr.get_or_add_trPr()  # noqa: SLF001 the library has no other way to it
    row.append(parse_xml(f"<w:tblHeader {nsdecls('w')}/>"))
    for each in table.rows:
        each._tr.get_or_add_trPr().append(parse_xml(f"<w:cantSplit {nsdecls('w')}/>"))  # noqa: SLF001 the same


def field(paragraph: Paragraph, code: str) -> None:
    for kind in ("begin", "", "end"):
        run = paragraph.add_run()
        if kind:
            run._r.append(parse_xml(f'<w:fldChar {nsdecls("w")} w:fldCharType="{kind}"/>'))  # noqa: SLF001 the library has no fields
        else:
            run._r.append(parse_xml(f"<w:instrText {nsdecls('w')}>{code}</w:instrText>"))  # noqa: SLF001 the same


def footer(page: Page) -> None:
    page.section.different_first_page_header_footer = False
    paragraph = page.section.footer.paragraphs[0]
    paragraph.style = "Small print"
    stops = paragraph.paragraph_format.tab_stops
    stops.add_tab_stop(WIDE, 2)
    paragraph.add_run("{{ organisation_name }}\t")
    field(paragraph, "PAGE")
    paragraph.add_run(" / ")
    field(paragraph, "NUMPAGES")
