"""Texts in cells: a spreadsheet program shows them letter for letter and runs none of them."""

import re
from typing import Final

STARTS: Final = "=+\\-@\t\r\n\x00＝＋－＠"  # noqa: RUF001 a spreadsheet program takes the wide ones too
"""What makes a spreadsheet program take a text for a formula, or pass over it to one."""
_ACTS: Final = re.compile(rf"'*\s*[{STARTS}]")
_READ_AS_A_LETTER: Final = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")


def acts_as_formula(text: str) -> bool:
    """Whether a spreadsheet program could run it, or read it as a text that was marked before."""
    return _ACTS.match(text) is not None


def in_a_list(text: str) -> str:
    """The text for a list with commas, marked with a quote where it could run.

    What `out_of_a_list` gives back is the text again.
    """
    return f"'{text}" if acts_as_formula(text) else text


def out_of_a_list(cell: str) -> str:
    """The text of a cell that `in_a_list` wrote."""
    return cell[1:] if cell.startswith("'") and acts_as_formula(cell[1:]) else cell


def in_a_workbook(text: str) -> str:
    """The text for a cell of a workbook: `_x0041_` would be read as the letter A."""
    return _READ_AS_A_LETTER.sub("_x005F_", text)
