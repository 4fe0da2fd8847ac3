"""Help for the page you are on: what it is for, and every key that works there."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import ModalScreen

from assess.i18n import _
from assess.tui.keys import keys_of
from assess.tui.text import Words, line_of, paragraphs

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.content import Content

    from assess.tui.page import Page


class HelpScreen(ModalScreen[None]):
    """Lies over the page; Esc takes it away."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,f1,enter,question_mark", "dismiss", _("close")),
        Binding("ctrl+q,f9", "leave", show=False, priority=True),
    ]

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page

    def compose(self) -> ComposeResult:
        """The text in a box that scrolls."""
        with VerticalScroll(id="help"):
            yield Words(_help_on(self._page))

    def on_mount(self) -> None:
        """Be ready to scroll."""
        self.query_one("#help").focus()

    async def action_leave(self) -> None:
        """Save and leave, as from the page below."""
        desk = self._page.desk
        await desk.pop_screen()
        await desk.action_leave()


def _help_on(page: Page) -> Content:
    contact = page.desk.settings.contact
    return paragraphs(
        line_of((_("Help for this page"), "bold")),
        "",
        page.help_text(),
        "",
        line_of((_("Keys that work here"), "bold")),
        *(line_of((f"  {label:<14}", "bold"), word) for label, word, _key in keys_of(page)),
        "",
        *([_("Whom to ask: {contact}").format(contact=contact), ""] if contact else []),
        line_of((_("Esc closes this help."), "$quiet")),
    )
