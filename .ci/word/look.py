"""The look of the Word templates: colours, letters, and the styles that a designer finds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor

if TYPE_CHECKING:
    from docx.document import Document as Written

INK, DIM, MARK, WARM = "1B2226", "566067", "1D4F63", "8F3B10"
HAIR, WASH = "CDD2D3", "F4F5F3"
FONT = "Calibri"
WIDE = Mm(170)


def colour(words: str) -> RGBColor:
    return RGBColor.from_string(words)


@dataclass
class Look:
    """How a style looks; letters and spaces in points, edges in millimetres."""

    size: float
    colour: str = INK
    bold: bool = False
    before: float = 0
    after: float = 6
    keep: bool = False
    lines: float = 1.12
    left: float = 0
    hanging: float = 0
    """How far its first line begins before the others, and where a tab leads back to them."""


PARAGRAPHS = {
    "Normal": Look(10.5),
    "Title": Look(26, bold=True, before=4, after=6, keep=True),
    "Subtitle": Look(17, MARK, after=12),
    "Heading 1": Look(15, bold=True, before=26, after=8, keep=True),
    "Heading 2": Look(11.5, bold=True, before=14, after=4, keep=True),
    "Heading 3": Look(10.5, bold=True, before=12, after=2, keep=True),
    "List Bullet": Look(10.5, after=3, left=5, hanging=5),
    "Caption": Look(9, DIM, before=8, after=4, keep=True),
    "Small print": Look(9, DIM, after=4),
    "After a table": Look(10.5, before=8),
    "Term": Look(9, DIM, before=4, after=0, keep=True),
    "Fact": Look(9.5, after=2, left=45, hanging=45),
    "Step": Look(10.5, before=5, after=0, keep=True, left=8, hanging=8),
    "Step note": Look(9, DIM, after=4, left=8),
    "Aside": Look(9.5, before=10, after=12, left=3),
    "Seam": Look(1, after=0),
    "In a table": Look(9.5, after=0, lines=1),
    "Table head": Look(9, DIM, after=0, keep=True, lines=1),
}
ORDER = (
    ("pBdr", "shd", "tabs", "suppressAutoHyphens", "bidi", "spacing", "ind", "jc", "outlineLvl"),
    ("tblInd", "tblBorders", "tblLayout", "tblCellMar", "tblLook"),
    ("tcBorders", "shd", "noWrap", "tcMar", "textDirection", "tcFitText", "vAlign"),
    ("cols", "vAlign", "titlePg", "textDirection", "bidi", "docGrid"),
)
"""What follows on what in the properties of a paragraph, a table, a cell and a section."""
TIGHTER = 0.86
"""What letters are made smaller by where all has to be on one page, and spaces even more."""


def style(document: Written, name: str, look: Look, tighter: float = 1) -> None:
    known = {each.name for each in document.styles}
    made = (
        document.styles[name]
        if name in known
        else document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    )
    made.base_style = None if name == "Normal" else document.styles["Normal"]
    made.quick_style = True
    letters(made, look, tighter)
    spacing = made.paragraph_format
    spacing.space_before = Pt(look.before * tighter**8)
    spacing.space_after = Pt(look.after * tighter**8)
    spacing.keep_with_next = look.keep
    spacing.line_spacing = 1 if tighter < 1 else look.lines
    if look.left:
        spacing.left_indent = Mm(look.left)
    if look.hanging:
        spacing.first_line_indent = Mm(-look.hanging)
        spacing.tab_stops.add_tab_stop(Mm(look.left))
    for border in made.element.pPr.findall(qn("w:pBdr")):
        made.element.pPr.remove(border)


def letters(made: Any, look: Look, tighter: float) -> None:  # noqa: ANN401 a style of any kind
    font = made.font
    size = round(look.size * tighter * 2) / 2
    font.size, font.bold, font.italic = Pt(size), look.bold, False
    font.color.rgb = colour(look.colour)
    properties = made.element.get_or_add_rPr()
    fonts = properties.get_or_add_rFonts()
    for key in list(fonts.attrib):
        del fonts.attrib[key]
    for key in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{key}"), FONT)
    for extra in properties.findall(qn("w:spacing")) + properties.findall(qn("w:kern")):
        properties.remove(extra)


def put(parent: Any, child: Any) -> None:  # noqa: ANN401 lxml has no types
    """A child at the place that the format has for it, because Word reads them in that order."""
    name = child.tag.partition("}")[2]
    order = next(names for names in ORDER if name in names)
    parent.insert_element_before(child, *(f"w:{each}" for each in order[order.index(name) + 1 :]))


def borders(
    element: Any,  # noqa: ANN401 lxml has no types
    tag: str,
    **sides: str,
) -> None:
    """Hairlines: for each side its size in eighths of a point and its distance; `nil` for none."""
    inside = "".join(
        f'<w:{side} w:val="nil"/>'
        if words == "nil"
        else f'<w:{side} w:val="single" w:sz="{size}" w:space="{space}" w:color="{HAIR}"/>'
        for side, words in sides.items()
        for size, _slash, space in [words.partition("/")]
    )
    put(element, parse_xml(f"<w:{tag} {nsdecls('w')}>{inside}</w:{tag}>"))


def styles(document: Written, *, is_tight: bool) -> None:
    for name, look in PARAGRAPHS.items():
        style(document, name, look, TIGHTER if is_tight else 1)
    if not is_tight:
        heading = document.styles["Heading 1"].element.get_or_add_pPr()
        borders(heading, "pBdr", top="4/8")
    aside = document.styles["Aside"].element.get_or_add_pPr()
    borders(aside, "pBdr", left="18/8")
    put(aside, parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:fill="{WASH}"/>'))
    for name, words, is_bold in (
        ("Needs attention", WARM, True),
        ("Secondary", DIM, False),
        ("Hyperlink", MARK, False),
    ):
        made = document.styles.add_style(name, WD_STYLE_TYPE.CHARACTER)
        made.font.bold, made.font.color.rgb = is_bold or None, colour(words)
    document.styles["Hyperlink"].font.underline = True
    spoken(document)


def spoken(document: Written) -> None:
    """The language that Word checks the spelling by."""
    defaults = document.styles.element.find(qn("w:docDefaults")).find(qn("w:rPrDefault"))
    run = defaults.find(qn("w:rPr"))
    for old in run.findall(qn("w:lang")):
        run.remove(old)
    run.append(
        parse_xml(f'<w:lang {nsdecls("w")} w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/>')
    )
