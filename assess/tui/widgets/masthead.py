"""The first line: whose assessment, where in it, and whether it is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widget import Widget

from assess.tui.text import line_of

if TYPE_CHECKING:
    from textual.content import Content


class Masthead(Widget):
    """Left whose and where, right the state; the state is never cut."""

    DEFAULT_CSS = """
    Masthead {
        height: 2;
        dock: top;
        padding: 0 1;
        border-bottom: solid $hairline;
    }
    """

    def __init__(self, left: str = "", right: str = "") -> None:
        super().__init__()
        self._left, self._middle, self._right = left, "", right
        self._is_warm = False

    def show(self, left: str, right: str, *, middle: str = "", is_warm: bool = False) -> None:
        """Say other things; `is_warm` where the state needs the reader."""
        if (left, middle, right, is_warm) != (self._left, self._middle, self._right, self._is_warm):
            self._left, self._middle, self._right, self._is_warm = left, middle, right, is_warm
            self.refresh()

    def say_state(self, right: str, *, is_warm: bool = True) -> None:
        """Say only another state, one that needs the reader unless it is said to be quiet."""
        self.show(self._left, right, middle=self._middle, is_warm=is_warm)

    @property
    def plain(self) -> str:
        """What can be read."""
        return " ".join(part for part in (self._left, self._middle, self._right) if part)

    def render(self) -> Content:
        """Both ends of one line."""
        width = self.content_size.width
        right = line_of((self._right, "bold $warm" if self._is_warm else "$quiet"))
        room = max(0, width - right.cell_length - 2)
        middle = line_of((self._middle, "$quiet"))
        left = line_of((self._left, "bold")).truncate(
            max(8, room - (middle.cell_length + 3 if self._middle else 0)), ellipsis=True
        )
        start = line_of(left, "   ", middle) if self._middle else left
        start = start.truncate(room, ellipsis=True)
        return line_of(start, " " * (width - start.cell_length - right.cell_length), right)
