"""What a Word template is put together from: paragraphs, tags, tables with a header row, a foot."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

from docx import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm
from look import WIDE, Look, borders, style, styles

from assess.reports.pdf import png_of
from assess.reports.templates import shipped_folder

if TYPE_CHECKING:
    from pathlib import Path

    from docx.table import Table, _Cell
    from docx.text.paragraph import Paragraph

SAMPLE = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="576" height="313">'
    '<rect width="576" height="313" fill="#f4f5f3"/>'
    '<text x="288" y="160" text-anchor="middle" font-family="Source Sans 3" font-size="15"'
    ' fill="#566067">The profile is put here when a report is made.</text></svg>'
)
FIRST_DAY_OF_ZIP = (1980, 1, 1, 0, 0, 0)


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

    def grid(
        self, corner: str, columns: tuple[str, str], rows: tuple[str, str], cells: tuple[str, str]
    ) -> Table:
        """A table with as many rows and columns as the report has, all of one width.

        Each pair is what to repeat and what then stands in it.
        """
        table = self.document.add_table(4, 4)
        plain(table, [43, 42, 43, 42])
        repeats(table)
        for at, first, (loop, words) in ((0, corner, columns), (2, rows[1], cells)):
            fill(table.cell(at, 0), [(first, "Secondary") if at == 0 else first])
            fill(table.cell(at, 1), ["{%tc for " + loop + " %}"])
            fill(table.cell(at, 2), [(words, "Secondary") if at == 0 else words], right=True)
            fill(table.cell(at, 3), ["{%tc endfor %}"])
        fill(table.cell(1, 0), ["{%tr for " + rows[0] + " %}"])
        fill(table.cell(3, 0), ["{%tr endfor %}"])
        style(self.document, "In a grid", Look(8, after=0))
        for each in (*table.rows[0].cells, *table.rows[2].cells):
            each.paragraphs[0].style = "In a grid"
        return table

    def save(self, path: Path) -> None:
        """Write the file, which is the same to the byte whenever it is laid out."""
        properties = self.document.core_properties
        properties.title, properties.author, properties.comments = "", "assess", ""
        properties.language = "en-GB"
        written_now = BytesIO()
        self.document.save(written_now)
        path.parent.mkdir(parents=True, exist_ok=True)
        with zipfile.ZipFile(written_now) as parts, zipfile.ZipFile(path, "w") as kept:
            for part in parts.infolist():
                named = zipfile.ZipInfo(part.filename, FIRST_DAY_OF_ZIP)
                kept.writestr(named, parts.read(part), zipfile.ZIP_DEFLATED)


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
