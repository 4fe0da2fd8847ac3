"""Values in Markdown, written so that they stay text; and pages made easy to read raw."""

import re
import unicodedata
from typing import Final

from markupsafe import Markup

from assess.reports.links import link_or_nothing

_ACTS_ANYWHERE: Final = re.compile(
    r"""
      [\\`*\[\]<|~\#$]                     # escapes, code, emphasis, links, html, cells, strikes
    | (?<![0-9A-Za-z])_ | _(?![0-9A-Za-z])  # emphasis, but not a_word
    | &(?=\#?\w+;)                         # an entity
    | (?<=/)/                              # http:// would become a link by itself
    | (?<=\S)@(?=\S)                       # so would a mail address
    | (?<=\w)\.(?=[^\W\d_]{2})             # and a name such as example.org
    | !$                                   # with a link of the template after it, a picture
    """,
    re.VERBOSE,
)
_ACTS_AT_THE_START: Final = re.compile(r"^( ?)([>+\-=:])")
_NUMBERED: Final = re.compile(r"^( ?\d{1,9})([.)])(?=\s|$)")
_SPACES: Final = re.compile(r"[ \t\n]+")


def _line(text: str) -> str:
    escaped = _ACTS_ANYWHERE.sub(r"\\\g<0>", _SPACES.sub(" ", text))
    return _NUMBERED.sub(r"\1\\\2", _ACTS_AT_THE_START.sub(r"\1\\\2", escaped))


def as_text(value: object) -> Markup:
    """The value as one line that Markdown shows letter for letter and never obeys."""
    if isinstance(value, Markup):
        return value
    return Markup(_line(str(value)))  # noqa: S704 escaped by the line before


def as_quote(value: str) -> Markup:
    """The value as a block quote that keeps its lines."""
    lines = [_line(line.strip(" \t")) for line in value.strip(" \t\n").split("\n")]
    pairs = zip(lines, [*lines[1:], ""], strict=True)
    ended = (line + "\\" if line and following else line for line, following in pairs)
    return Markup("\n".join(f"> {line}".rstrip() for line in ended))  # noqa: S704 every line is escaped


def as_address(value: str) -> Markup:
    """An address that is fit for `href`, as a link that shows itself; anything else as text."""
    if not link_or_nothing(value) or link_or_nothing(value) != value:
        return as_text(value)
    return Markup(f"<{value}>")  # noqa: S704 what could end it is written as %3E


def _width(text: str) -> int:
    """How many columns a text takes in a terminal or an editor."""
    return sum(
        0
        if unicodedata.combining(letter)
        else 2
        if unicodedata.east_asian_width(letter) in "WF"
        else 1
        for letter in text
    )


_CELL_END: Final = re.compile(r"(?<!\\)(?:\\\\)*\|")
WIDEST_TABLE: Final = 118
"""A table that would be wider stays as it is: padding would only add spaces."""


def _cells(row: str) -> list[str]:
    cells, start = [], 1
    for end in _CELL_END.finditer(row, 1):
        cells.append(row[start : end.end() - 1].strip())
        start = end.end()
    return cells


def _rule(cell: str, width: int) -> str:
    dashes = "-" * (width - cell.count(":"))
    return (":" if cell.startswith(":") else "") + dashes + (":" if cell.endswith(":") else "")


def _padded(cell: str, rule: str, width: int) -> str:
    gap = " " * (width - _width(cell))
    return gap + cell if rule.endswith(":") else cell + gap


def _aligned(rows: list[str]) -> list[str]:
    """The rows of one table with their cells under one another."""
    table = [_cells(row) for row in rows]
    widths = [max(3, *map(_width, column)) for column in zip(*table, strict=False)]
    if any(len(row) != len(widths) for row in table) or sum(widths) > WIDEST_TABLE:
        return rows
    rules = table[1]
    written = []
    for place, row in enumerate(table):
        cells = zip(row, rules, widths, strict=True)
        shown = [_rule(c, w) if place == 1 else _padded(c, r, w) for c, r, w in cells]
        written.append(f"| {' | '.join(shown)} |")
    return written


def tidy(page: str) -> str:
    """One empty line between blocks, no spaces at line ends, tables with aligned columns."""
    tidied: list[str] = []
    table: list[str] = []
    for line in [*(line.rstrip() for line in page.split("\n")), ""]:
        if line.startswith("|"):
            table.append(line)
            continue
        tidied += _aligned(table) if len(table) > 1 else table
        table = []
        if line or (tidied and tidied[-1]):
            tidied.append(line)
    return "\n".join(tidied).strip("\n") + "\n"
