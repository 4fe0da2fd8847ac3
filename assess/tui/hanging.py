"""Lines that are broken go on below their first letter, not below the mark before it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from textual.content import Content

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.css.styles import RulesMap
    from textual.strip import Strip
    from textual.style import Style
    from textual.visual import RenderOptions

_MARK: Final = re.compile(r" *(?:- |\w {2,3})?")
"""Blanks, then a dash, or a digit or letter with blanks behind it."""
_LEAST_ROOM: Final = 20
"""Cells beside the mark; where there is less, every cell is needed."""


class Hanging(Content):
    """A text laid out anew in every width, each line hanging from its own mark."""

    _kept: tuple[int, Content] | None = None
    """The width it was laid out in last, and how: the same is asked for several times a frame."""

    def get_height(self, rules: RulesMap, width: int) -> int:
        """Lines that are needed in this width."""
        return self._in_width(width).get_height(rules, width)

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        """Draw the lines."""
        return self._in_width(width).render_strips(width, height, style, options)

    def _in_width(self, width: int) -> Content:
        if self._kept is None or self._kept[0] != width:
            self._kept = (width, laid_out(self, width))
        return self._kept[1]


def hanging(text: Content) -> Content:
    """The same text, laid out so wherever it is shown."""
    return Hanging(text.plain, spans=list(text.spans))


def laid_out(text: Content, width: int) -> Content:
    """The text with its line breaks in this width."""
    rows = [row for line in text.split(allow_blank=True) for row in _rows(line, width)]
    return Content("\n").join(rows)


def _rows(line: Content, width: int) -> Iterator[Content]:
    mark = _MARK.match(line.plain)
    indent = mark.end() if mark is not None else 0
    if not indent or line.cell_length <= width or width - indent < _LEAST_ROOM:
        yield line
        return
    first, *others = line[indent:].wrap(width - indent)
    yield line[:indent] + first
    yield from (Content(" " * indent) + row for row in others)
