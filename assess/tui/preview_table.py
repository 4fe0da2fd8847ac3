"""A table in a window of any width: columns where they fit, else a few lines for each row."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from textual.content import Content

from assess.tui.text import line_of, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assess.tui.preview_blocks import Cell

_GAPS: Final = (2, 1)
"""Cells between two columns; fewer where there is less room."""
_WHOLE: Final = 14
"""A number up to this width is never broken into lines."""
_LONG: Final = 24
"""A column of longer texts is broken into lines, but not narrower than `_LEAST`."""
_LEAST: Final = 16
_LONGEST_WHOLE: Final = 24
"""A longer word, such as a digest, may be broken anywhere."""
_FEW: Final = 3
"""Columns of a table of prose, whose rows want air between them."""
_PIECE: Final = re.compile(r"[^\s-]+-?|-")
"""What a heading of a column is not broken within."""


def table_lines(rows: Sequence[Sequence[Cell]], width: int) -> Iterator[Content]:
    """The lines of a table; its first row is its head, which may be empty."""
    least, most = _least_widths(rows), _most_widths(rows)
    gap = next((gap for gap in _GAPS if sum(least) + gap * (len(most) - 1) <= width), None)
    if gap is None:
        yield from _one_below_the_other(rows, width)
    else:
        widths = _shared(least, most, width - gap * (len(most) - 1))
        is_long = any(w < m for w, m in zip(widths, most, strict=True))
        for line in _in_columns(rows, widths, has_air=is_long and len(most) <= _FEW):
            yield Content(" " * gap).join(line).rstrip()


def _in_columns(
    rows: Sequence[Sequence[Cell]], widths: Sequence[int], *, has_air: bool
) -> Iterator[list[Content]]:
    head, *others = rows
    if any(cell.words.plain for cell in head):
        heads = [_in_pieces(cell.words.plain, w) for cell, w in zip(head, widths, strict=True)]
        yield from _side_by_side(heads, head, widths)
    for number, row in enumerate(others):
        if has_air and number:
            yield [Content("")]
        columns = [cell.words.wrap(w) for cell, w in zip(row, widths, strict=True)]
        yield from _side_by_side(columns, row, widths)


def _least_widths(rows: Sequence[Sequence[Cell]]) -> list[int]:
    found = []
    for head, *cells in zip(*rows, strict=True):
        longest = max((cell.words.cell_length for cell in cells), default=0)
        pieces = [words(piece).cell_length for piece in _PIECE.findall(head.words.plain)]
        least = max([1, *pieces, *map(_unbroken, cells)])
        found.append(min(max(least, _LEAST), longest) if longest > _LONG else least)
    return found


def _unbroken(cell: Cell) -> int:
    """Its longest word; a short number is one."""
    if cell.is_right and cell.words.cell_length <= _WHOLE:
        return cell.words.cell_length
    longest = max((words(each).cell_length for each in cell.words.plain.split()), default=0)
    return min(longest, _LONGEST_WHOLE)


def _most_widths(rows: Sequence[Sequence[Cell]]) -> list[int]:
    return [max(cell.words.cell_length for cell in column) for column in zip(*rows, strict=True)]


def _shared(least: Sequence[int], most: Sequence[int], room: int) -> list[int]:
    """What is left beyond the least goes to each column by what it lacks."""
    lacking = [max(0, m - n) for n, m in zip(least, most, strict=True)]
    left = room - sum(least)
    if sum(lacking) <= left:
        return [max(n, m) for n, m in zip(least, most, strict=True)]
    return [n + left * lack // sum(lacking) for n, lack in zip(least, lacking, strict=True)]


def _in_pieces(text: str, width: int) -> list[Content]:
    """The heading of a column, broken at blanks and after hyphens."""
    lines = [""]
    for piece in re.findall(r"[^\s-]*-?\s*", text):
        longer = lines[-1] + piece
        if lines[-1] and words(longer.rstrip()).cell_length > width:
            lines.append(piece)
        else:
            lines[-1] = longer
    return [words(line.strip(), "$quiet") for line in lines]


def _side_by_side(
    columns: Sequence[Sequence[Content]], row: Sequence[Cell], widths: Sequence[int]
) -> Iterator[list[Content]]:
    for number in range(max(map(len, columns))):
        cells = []
        for lines, cell, width in zip(columns, row, widths, strict=True):
            said = lines[number].rstrip() if number < len(lines) else Content("")
            blank = " " * max(0, width - said.cell_length)
            cells.append(line_of(blank, said) if cell.is_right else line_of(said, blank))
        yield cells


def _one_below_the_other(rows: Sequence[Sequence[Cell]], width: int) -> Iterator[Content]:
    """Each row: what it is about, then name and content of the other cells."""
    head, *others = rows
    for row in others:
        first, *rest = row
        yield from line_of(first.words.stylize("bold")).wrap(width)
        line = Content("")
        for name, cell in zip(head[1:], rest, strict=True):
            if not cell.words.plain:
                continue
            pair = line_of((f"{name.words.plain} ".lstrip(), "$quiet"), cell.words)
            if line.plain and line.cell_length + pair.cell_length + 5 > width:
                yield from _indented(line, width)
                line = Content("")
            line = line_of(line, "   ", pair) if line.plain else pair
        if line.plain:
            yield from _indented(line, width)


def _indented(line: Content, width: int) -> Iterator[Content]:
    return (line_of("  ", part.rstrip()) for part in line.wrap(width - 2))
