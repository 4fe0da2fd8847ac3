"""Two lines to type into: why several raters agree on something, and who holds another view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Vertical
from textual.widgets import Input

from assess.i18n import _
from assess.safe_text import safe_line
from assess.tui.text import Words
from assess.tui.widgets.entry_box import LONGEST_ENTRY
from assess.tui.widgets.one_line import Entry

if TYPE_CHECKING:
    from textual.app import ComposeResult


class WhyBox(Vertical):
    """Shown once something is agreed on, or chosen that needs a reason."""

    DEFAULT_CSS = """
    WhyBox { height: auto; }
    """

    def compose(self) -> ComposeResult:
        """Labels above lines."""
        yield Words(id="reason-label")
        yield Entry(id="reason", max_length=LONGEST_ENTRY)
        yield Words(_("Who holds another view, and why? (optional)"))
        yield Entry(id="dissent", max_length=LONGEST_ENTRY)

    @property
    def reason_line(self) -> Entry:
        """Where the reason is typed."""
        return self.query_one("#reason", Entry)

    @property
    def reason(self) -> str:
        """Why, as typed."""
        return self.reason_line.value.strip()

    @property
    def dissent(self) -> str:
        """Who holds another view, as typed."""
        return self.query_one("#dissent", Entry).value.strip()

    def ask(self, *, is_needed: bool) -> None:
        """Say whether a reason has to be given."""
        optional = _("Why this one? (optional, it helps the reader)")
        label = _("Why this one? (needed here)") if is_needed else optional
        self.query_one("#reason-label", Words).show(label)

    def fill(self, reason: str, dissent: str) -> None:
        """Show texts that were kept; that is no typing."""
        with self.screen.prevent(Input.Changed), self.prevent(Input.Changed):
            self.reason_line.value = safe_line(reason)
            self.query_one("#dissent", Entry).value = safe_line(dissent)

    def says(self, reason: str, dissent: str) -> bool:
        """Whether just these texts stand there."""
        return (self.reason, self.dissent) == (
            safe_line(reason).strip(),
            safe_line(dissent).strip(),
        )
