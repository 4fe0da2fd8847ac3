"""The words of a report as lines of a window, with what is needed to find a place in them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from textual.content import Content

from assess.tui.preview_table import table_lines
from assess.tui.text import line_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from assess.tui.preview_blocks import Block

LEAST_WIDTH: Final = 20
"""A narrower window is not read in."""
_HEADS: Final = {1: "bold $accent", 2: "bold $accent"}


def lines_of(blocks: Iterable[Block], width: int) -> list[Content]:
    """Every line in this width; nothing is longer."""
    lines: list[Content] = []
    before: Block | None = None
    for block in blocks:
        if before is not None:
            lines += [Content("")] * _air(before, block)
        lines += _lines(block, max(LEAST_WIDTH, width))
        before = block
    return lines


def _air(before: Block, block: Block) -> int:
    """Empty lines between two blocks."""
    if block.kind == "heading" and block.level <= 2:  # noqa: PLR2004 the two upper levels
        return 2
    if before.kind == "heading":
        return int(before.level <= 2)  # noqa: PLR2004 the same
    is_list = before.kind == block.kind == "text" and before.level and block.level
    return 0 if is_list else 1


def _lines(block: Block, width: int) -> Iterator[Content]:
    match block.kind:
        case "table":
            yield from table_lines(block.rows, width)
        case "heading":
            style = _HEADS.get(block.level, "bold")
            yield from block.words.stylize(style).wrap(width)
        case "quote":
            yield from _hung(block.words.stylize("$quiet"), "  ", "", width)
        case "rule":
            yield Content("")
        case "code":
            yield from (part for line in block.words.split("\n") for part in line.fold(width))
        case _:
            indent = "  " * (block.level - 1)
            mark = block.mark if block.mark or not block.level else "  "
            yield from _hung(block.words, indent, mark, width)


def _hung(said: Content, indent: str, mark: str, width: int) -> Iterator[Content]:
    """Lines below their first letter, not below the mark before it."""
    before = indent + mark
    blank = " " * len(before)
    parts = [part for line in said.split("\n") for part in line.wrap(width - len(before))]
    for number, part in enumerate(parts):
        yield line_of(blank if number else before, part.rstrip())


def found_in(lines: Sequence[Content], wanted: str) -> list[int]:
    """The line of every place that has these words, also where they are broken over two lines."""
    needle = " ".join(wanted.casefold().split())
    if not needle:
        return []
    text, starts = "", []
    for line in lines:
        starts.append(len(text))
        text += " ".join(line.plain.casefold().split()) + " "
    found = [hit.start() for hit in re.finditer(re.escape(needle), text)]
    return [_line_at(starts, place) for place in found]


def _line_at(starts: Sequence[int], place: int) -> int:
    from bisect import bisect_right

    return bisect_right(starts, place) - 1


def with_mark(line: Content, wanted: str) -> Content:
    """The line with what was found in it turned over; all of it where it goes on below."""
    at = line.plain.lower().find(" ".join(wanted.lower().split()))
    start, end = (at, at + len(wanted.strip())) if at >= 0 else (0, len(line.plain))
    return line.stylize("reverse", start, end)
