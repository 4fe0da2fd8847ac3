"""Which of our fonts a script is set in, for figures: a picture does not look for one itself.

What draws an SVG takes one font for a whole line, and where that lacks a letter joins and stacks
nothing. So a line with letters of such a script is told its font, which has Latin letters too.
"""

import re
from typing import Final

SCRIPTS: Final = {
    "Noto Sans Arabic": "\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc",
    "Noto Sans Armenian": "\u0530-\u058f",
    "Noto Sans Bengali": "\u0980-\u09ff",
    "Noto Sans CJK SC": "\u1100-\u11ff\u3000-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uffef",
    "Noto Sans Canadian Aboriginal": "\u1400-\u167f\u18b0-\u18ff",
    "Noto Sans Devanagari": "\u0900-\u097f\ua8e0-\ua8ff",
    "Noto Sans Ethiopic": "\u1200-\u139f\u2d80-\u2ddf",
    "Noto Sans Georgian": "\u10a0-\u10ff\u1c90-\u1cbf",
    "Noto Sans Gujarati": "\u0a80-\u0aff",
    "Noto Sans Gurmukhi": "\u0a00-\u0a7f",
    "Noto Sans Hebrew": "\u0590-\u05ff\ufb1d-\ufb4f",
    "Noto Sans Kannada": "\u0c80-\u0cff",
    "Noto Sans Khmer": "\u1780-\u17ff\u19e0-\u19ff",
    "Noto Sans Lao": "\u0e80-\u0eff",
    "Noto Sans Malayalam": "\u0d00-\u0d7f",
    "Noto Sans Myanmar": "\u1000-\u109f",
    "Noto Sans Oriya": "\u0b00-\u0b7f",
    "Noto Sans Sinhala": "\u0d80-\u0dff",
    "Noto Sans Tamil": "\u0b80-\u0bff",
    "Noto Sans Telugu": "\u0c00-\u0c7f",
    "Noto Sans Thaana": "\u0780-\u07bf",
    "Noto Sans Thai": "\u0e00-\u0e7f",
}
"""For each font, the letters that it is there for; all others are in the first one."""
_SCRIPT: Final = re.compile(
    "|".join(f"(?P<{name.replace(' ', '_')}>[{letters}])" for name, letters in SCRIPTS.items())
)
_LINE: Final = re.compile(r"<text\b([^>]*>.*?</text>)", re.DOTALL)


def with_fonts(svg: str) -> str:
    """The same figure, with its font at every line that has letters of such a script."""
    return _LINE.sub(_with_font, svg)


def _with_font(line: re.Match[str]) -> str:
    letter = _SCRIPT.search(line[1])
    if letter is None:
        return line[0]
    family = str(letter.lastgroup).replace("_", " ")
    return f'<text font-family="{family}"{line[1]}'
