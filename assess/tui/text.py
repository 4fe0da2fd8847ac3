"""Text on a screen: never read as markup, never able to act on the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual.content import Content
from textual.geometry import Size
from textual.reactive import Reactive
from textual.widgets import Static

from assess.safe_text import safe
from assess.tui.hanging import hanging, laid_out

if TYPE_CHECKING:
    from textual.selection import Selection


def words(text: str, style: str = "") -> Content:
    """The text letter for letter, in one style."""
    return Content.styled(safe(text), style) if style else Content(safe(text))


def line_of(*pieces: Content | str | tuple[str, str]) -> Content:
    """Several pieces one after the other; a pair is a text and its style."""
    return Content.assemble(
        *(words(*piece) if isinstance(piece, tuple) else as_content(piece) for piece in pieces)
    )


def as_content(text: Content | str) -> Content:
    """Content as it is; a plain text letter for letter."""
    return text if isinstance(text, Content) else words(text)


def paragraphs(*lines: Content | str) -> Content:
    """One below the other."""
    return Content("\n").join([as_content(line) for line in lines])


class Words(Static):
    """A text that stands on a screen; it is drawn anew only when it changes."""

    virtual_size = Reactive(Size(0, 0))
    """A text never scrolls by itself, so that another height needs no second layout."""

    def __init__(self, text: Content | str = "", **named: Any) -> None:  # noqa: ANN401 Textual's own names
        self._shown = as_content(text)
        super().__init__(hanging(self._shown), markup=False, **named)

    def show(self, text: Content | str) -> None:
        """Put another text in its place."""
        content = as_content(text)
        if content.is_same(self._shown):
            return
        self._shown = content
        self.update(hanging(content))

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """What is marked with the mouse, as it is broken into lines."""
        return selection.extract(laid_out(self._shown, self.content_size.width).plain), "\n"

    @property
    def plain(self) -> str:
        """What can be read."""
        return self._shown.plain
