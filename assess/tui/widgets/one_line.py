"""Text boxes that lose nothing: of one line, and of many."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.widgets import Input, TextArea

from assess.i18n import _
from assess.safe_text import safe, safe_line

if TYPE_CHECKING:
    from textual import events

MOST_PASTED = 20_000
"""Letters of one paste; a box takes seconds over a text of a megabyte."""


class OneLine(Input):
    """A paste of several lines becomes one line, instead of losing all but the first."""

    def _on_paste(self, event: events.Paste) -> None:
        """Join the lines."""
        event.prevent_default()
        event.stop()
        text = safe_line(event.text[:MOST_PASTED])
        if self.selection.is_empty:
            self.insert_text_at_cursor(text)
        else:
            self.replace(text, *self.selection)


class Entry(OneLine):
    """One line whose Enter is looked at before the next key: the page keeps what it says."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "screen.entry", _("save, go on"), key_display="Enter")
    ]


class Prose(TextArea):
    """Several lines; Tab leaves the box, Enter is a new line."""

    def __init__(self, *, id: str | None = None, longest: int = MOST_PASTED) -> None:  # noqa: A002 Textual's own name
        super().__init__(id=id, tab_behavior="focus", soft_wrap=True, show_line_numbers=False)
        self.longest = longest
        self.cut = 0
        """Letters of the last paste that did not fit; the page says so."""

    async def _on_paste(self, event: events.Paste) -> None:
        """Take what fits and remember how much did not."""
        event.prevent_default()
        event.stop()
        if self.read_only:
            return
        text = safe(event.text[: self.longest * 2])
        room = max(0, self.longest - len(self.text) + len(self.selected_text))
        self.cut = max(0, len(event.text) - room)
        if result := self._replace_via_keyboard(text[:room], *self.selection):
            self.move_cursor(result.end_location)
            self.focus()
