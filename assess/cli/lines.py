"""Results laid out as lines of plain text, for eyes, pipes and screen readers alike."""

from __future__ import annotations

from textwrap import fill
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from fractions import Fraction

WIDTH: Final = 80
"""Columns; the least that a terminal has."""
BAR: Final = 20
"""Columns of a bar; five a level."""


def wrapped(text: str, first: str = "", rest: str | None = None) -> str:
    """A text in lines of at most 80 columns.

    Args:
        text: What is said.
        first: What the first line begins with.
        rest: What the others begin with; as many spaces when left out.
    """
    indent = " " * len(first) if rest is None else rest
    return fill(text, WIDTH, initial_indent=first, subsequent_indent=indent)


def listed_below(title: str, texts: Sequence[str]) -> list[str]:
    """A heading with a line for each text, or nothing where there is none."""
    return ["", title, *(wrapped(text, "  - ") for text in texts)] if texts else []


def bar(share: Fraction) -> str:
    """A share from 0 to 1 as a bar that needs no colour."""
    filled = int(share * BAR + share.__class__(1, 2))
    return "#" * filled + "." * (BAR - filled)


def table(rows: Iterable[Sequence[str]]) -> list[str]:
    """Rows in columns, each as wide as its widest; the last runs on."""
    known = [list(row) for row in rows]
    widths = [max(map(len, column)) for column in zip(*known, strict=True)] if known else []
    return [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in known
    ]
