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
