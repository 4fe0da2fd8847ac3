"""What a Word template is put together from: paragraphs, tags, tables with a header row, a foot."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

from docx import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm
from look import WIDE, Look, borders, put, style, styles

from assess.reports.pdf import png_of
from assess.reports.templates import shipped_folder

if TYPE_CHECKING:
    from pathlib import Path

    from docx.table import Table, _Cell, _Row
    from docx.text.paragraph import Paragraph

SAMPLE = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="576" height="313">'
    '<rect width="576" height="313" fill="#f4f5f3"/>'
    '<text x="288" y="160" text-anchor="middle" font-family="Source Sans 3" font-size="15"'
    ' fill="#566067">The profile is put here when a report is made.</text></svg>'
)
EDGES = {"dense-profile": 12 / 396}
"""What a figure has at each side of its words, of the width between; it hangs out by that."""
EDGE = 12 / 552
"""The same of every other figure."""
NOT_OURS = ("/thumbnail", "/stylesWithEffects", "/customXml")
FIRST_DAY_OF_ZIP = (1980, 1, 1, 0, 0, 0)


class Page:
    """A Word file that is being laid out.

    Args:
        edge: Above and below the words, in millimetres.
        is_tight: Whether everything has to be on one page.
    """

    def __init__(self, edge: int, *, is_tight: bool = False) -> None:
        self.document = Document()
        styles(self.document, is_tight=is_tight)
        self.section = self.document.sections[0]
        self.section.page_width, self.section.page_height = Mm(210), Mm(297)
        self.section.left_margin = self.section.right_margin = Mm(20)
        self.section.top_margin = self.section.bottom_margin = Mm(edge)

    def say(
        self, *pieces: str | tuple[str, str], style: str = "Normal", fresh: bool = False
    ) -> Paragraph:
        """A paragraph; a pair is words and the character style they have; fresh, on a new page."""
        paragraph = self.document.add_paragraph(style=style)
        written(paragraph, *pieces)
        if fresh:
            paragraph.paragraph_format.page_break_before = True
        return paragraph

    def fact(self, term: str, *pieces: str | tuple[str, str]) -> None:
        """A term and what is said to it, side by side."""
        self.say((term, "Secondary"), "\t", *pieces, style="Fact")

    def line(self, *pieces: str | tuple[str, str]) -> Paragraph:
        """A line of small print with words at both its ends, told apart by a tab."""
        paragraph = self.say(*pieces, style="Small print")
        paragraph.paragraph_format.tab_stops.add_tab_stop(WIDE, WD_TAB_ALIGNMENT.RIGHT)
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
        edge = EDGES.get(name, EDGE)
        paragraph = self.document.add_paragraph()
        paragraph.paragraph_format.keep_with_next = True
        paragraph.paragraph_format.left_indent = -int(width * edge)
        paragraph.paragraph_format.right_indent = -int(width * edge)
        drawn = paragraph.add_run().add_picture(
            BytesIO(png_of(SAMPLE, shipped_folder())), int(width * (1 + 2 * edge))
        )
        drawn._inline.docPr.set("name", name)  # noqa: SLF001 the library has no other way to it
        drawn._inline.docPr.set("descr", "")  # noqa: SLF001 the same
        for side in ("distT", "distB", "distL", "distR"):
            drawn._inline.set(side, "0")  # noqa: SLF001 LibreOffice takes three millimetres

    def table(
        self,
        heads: list[str],
        loop: str,
        cells: list[list[str | tuple[str, str]]],
        widths: list[float],
        right: tuple[int, ...] = (),
        *,
        is_whole: bool = False,
    ) -> Table:
        """A table with a header row and one row for each of a list.

        Args:
            heads: The words of the header row.
            loop: What there is a row for each of, such as `gate in gates`.
            cells: What stands in each cell of such a row; a pair is words and their style. A cell
                with nothing in it is room to write, and gets a line at its left.
            widths: How wide each column is, in millimetres.
            right: The columns whose words end at the same edge, as numbers do.
            is_whole: Whether it stays on one page, with what comes after it; for short ones.
        """
        table = self.document.add_table(4, len(heads))
        plain(table, widths)
        headed(table, heads, right)
        fill(table.cell(1, 0), ["{%tr for " + loop + " %}"])
        fill(table.cell(3, 0), ["{%tr endfor %}"])
        for place, pieces in enumerate(cells):
            fill(table.cell(2, place), pieces, right=place in right)
            if not pieces:
                lined(table.cell(2, place))
            table.cell(2, place).paragraphs[0].paragraph_format.keep_with_next = is_whole or None
        for place in range(1, len(cells)):
            if place not in right and place - 1 in right:
                for row in (0, 2):
                    table.cell(row, place).paragraphs[0].paragraph_format.left_indent = Mm(3)
        return table

    def grid(
        self, corner: str, columns: tuple[str, str], rows: tuple[str, str], cells: tuple[str, str]
    ) -> Table:
        """A table with as many rows and columns as the report has, all of one width.

        Each pair is what to repeat and what then stands in it.
        """
        table = self.document.add_table(4, 4)
        plain(table, [43, 42, 43, 42])
        repeated = "{%tc for " + columns[0] + " %}", columns[1], "{%tc endfor %}"
        headed(table, [corner, *repeated], (2,))
        fill(table.cell(1, 0), ["{%tr for " + rows[0] + " %}"])
        fill(table.cell(3, 0), ["{%tr endfor %}"])
        repeated = "{%tc for " + cells[0] + " %}", cells[1], "{%tc endfor %}"
        for place, words in enumerate((rows[1], *repeated)):
            fill(table.cell(2, place), [words], right=words == cells[1])
        style(self.document, "In a grid", Look(8, after=0))
        for each in (*table.rows[0].cells, *table.rows[2].cells):
            each.paragraphs[0].style = "In a grid"
        return table

    def leave_out_what_is_not_ours(self) -> None:
        """Without what an empty document brings along: a picture of it, and looks of tables."""
        part, styles_of_all = self.document.part, self.document.styles.element
        for relations in (part.package.rels, part.rels):
            for name, relation in list(relations.items()):
                if relation.reltype.endswith(NOT_OURS):
                    relations.pop(name)
        for each in styles_of_all.findall(qn("w:style")):
            is_table = each.get(qn("w:type")) == "table"
            if is_table and each.get(qn("w:default")) != "1":
                styles_of_all.remove(each)

    def save(self, path: Path) -> None:
        """Write the file, which is the same to the byte whenever it is laid out."""
        properties = self.document.core_properties
        properties.title, properties.author, properties.comments = "", "assess", ""
        properties.language = "en-GB"
        self.leave_out_what_is_not_ours()
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


def fill(
    cell: _Cell,
    pieces: list[str | tuple[str, str]],
    *,
    right: bool = False,
    style: str = "In a table",
) -> None:
    paragraph = cell.paragraphs[0]
    paragraph.style = style
    written(paragraph, *pieces)
    if right:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def lined(cell: _Cell) -> None:
    """A line at the left, where somebody is to write."""
    properties = cell._tc.get_or_add_tcPr()  # noqa: SLF001 the library has no other way to it
    borders(properties, "tcBorders", left="4/0")


def plain(table: Table, widths: list[float]) -> None:
    """Hairlines between rows and no other line; columns as wide as they are said to be."""
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.LEFT, False
    properties = table._tbl.tblPr  # noqa: SLF001 the library has no other way to it
    borders(properties, "tblBorders", top="nil", bottom="4/0", insideH="4/0")
    width = properties.find(qn("w:tblW"))
    width.set(qn("w:type"), "dxa")
    width.set(qn("w:w"), str(Mm(sum(widths)).twips))
    put(
        properties,
        parse_xml(
            f'<w:tblCellMar {nsdecls("w")}><w:top w:w="45" w:type="dxa"/>'
            '<w:left w:w="0" w:type="dxa"/><w:bottom w:w="45" w:type="dxa"/>'
            '<w:right w:w="110" w:type="dxa"/></w:tblCellMar>'
        ),
    )
    for place, width_of_column in enumerate(widths):
        table.columns[place].width = Mm(width_of_column)
        for cell in table.columns[place].cells:
            cell.width = Mm(width_of_column)
    for row in table.rows:
        add_to(row, "cantSplit")


def headed(table: Table, heads: list[str], right: tuple[int, ...] = ()) -> None:
    """The first row is a header: read out as one, and repeated on every page."""
    for place, head in enumerate(heads):
        fill(table.cell(0, place), [head], right=place in right, style="Table head")
    add_to(table.rows[0], "tblHeader")


def add_to(row: _Row, what: str) -> None:
    properties = row._tr.get_or_add_trPr()  # noqa: SLF001 the library has no other way to it
    properties.append(parse_xml(f"<w:{what} {nsdecls('w')}/>"))


def field(paragraph: Paragraph, code: str) -> None:
    for kind in ("begin", "", "end"):
        run = paragraph.add_run()
        if kind:
            run._r.append(parse_xml(f'<w:fldChar {nsdecls("w")} w:fldCharType="{kind}"/>'))  # noqa: SLF001 the library has no fields
        else:
            run._r.append(parse_xml(f"<w:instrText {nsdecls('w')}>{code}</w:instrText>"))  # noqa: SLF001 the same


def footer(page: Page, about: str = "{{ organisation_name }}") -> None:
    """What the report is about on the left of every page's foot, and which page it is."""
    page.section.different_first_page_header_footer = False
    paragraph = page.section.footer.paragraphs[0]
    paragraph.style = "Small print"
    stops = paragraph.paragraph_format.tab_stops
    stops.add_tab_stop(WIDE, WD_TAB_ALIGNMENT.RIGHT)
    paragraph.add_run(about + "\t")
    field(paragraph, "PAGE")
    paragraph.add_run(" / ")
    field(paragraph, "NUMPAGES")
