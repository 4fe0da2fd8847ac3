"""A label and a line to type into: a number, or why a question does not apply."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Vertical

from assess.i18n import _
from assess.safe_text import safe_line
from assess.tui.text import Words
from assess.tui.widgets.one_line import Entry

if TYPE_CHECKING:
    from textual.app import ComposeResult

LONGEST_ENTRY = 2000
"""Letters; a reason may be a few sentences."""


class ReplyLine(Entry):
    """Left at its start and Right at its end lead to the questions beside this one."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "cursor_left", _("before"), key_display="Left", show=True),
    ]

    async def action_cursor_left(self, select: bool = False) -> None:  # type: ignore[override]  # noqa: FBT001, FBT002 Textual's own; the app awaits it
        """Go left in the text; at its start to the question before."""
        if not select and self.selection.is_empty and self.cursor_position == 0:
            await self.run_action("screen.previous")
        else:
            super().action_cursor_left(select)

    async def action_cursor_right(self, select: bool = False) -> None:  # type: ignore[override]  # noqa: FBT001, FBT002 Textual's own; the app awaits it
        """Go right in the text; at its end to the question after."""
        if not select and self.selection.is_empty and self.cursor_position == len(self.value):
            await self.run_action("screen.following")
        else:
            super().action_cursor_right(select)


class EntryBox(Vertical):
    """Shown only where something is to be typed."""

    DEFAULT_CSS = """
    EntryBox { height: auto; }
    """

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 Textual's own name
        super().__init__(id=id)
        self._kept = ""

    def compose(self) -> ComposeResult:
        """The label above the line."""
        yield Words(id="label")
        yield ReplyLine(id="entry", max_length=LONGEST_ENTRY)

    @property
    def line(self) -> Entry:
        """Where to type."""
        return self.query_one(Entry)

    def ask(self, label: str, *, kept: str, typed: str | None) -> None:
        """Show the line with what is kept, or with what was typed later and not kept."""
        self.display = True
        self._kept = safe_line(kept)
        self.query_one("#label", Words).show(label)
        self.line.value = self._kept if typed is None else typed
        self.line.cursor_position = len(self.line.value)

    def hide(self) -> None:
        """Nothing is to be typed."""
        self.display = False

    @property
    def typed_only(self) -> str:
        """What stands there and is not kept; empty when there is none."""
        typed = self.line.value.strip()
        return typed if self.display and typed != self._kept else ""

    @property
    def holds_what_is_kept(self) -> bool:
        """Whether it shows just what the store has."""
        return bool(self._kept) and self.line.value.strip() == self._kept
