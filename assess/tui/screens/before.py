"""Before you start: what to have at hand, who reads it, and that "don't know" is allowed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from assess.i18n import _
from assess.tui.page import Page
from assess.tui.text import Words, line_of, paragraphs
from assess.tui.widgets.act import Act, Acts
from assess.tui.widgets.masthead import Masthead

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.content import Content

    from assess.domain.framework import Framework

SHEET = "before-you-start.txt"
"""Name of the file that the page is printed to."""


class BeforeScreen(Page):
    """Shown once before a new check."""

    HELP = _(
        "Read this page, then choose Continue with Enter.\n\n"
        "Print this page to a file writes a text file into the folder you started the program"
        " in, to send to colleagues."
    )

    def body(self) -> ComposeResult:
        """The page and two things to do."""
        yield Words(id="text")
        with Acts():
            yield Act(_("Continue"), "continue", id="continue")
            yield Act(_("Print this page to a file"), "print")

    def arrive(self) -> None:
        """Fill in what the criteria say."""
        self.query_one(Masthead).show("assess", self.purpose)
        self.query_one("#text", Words).show(self._text())
        self.set_focus(self.query_one("#continue", Act))

    def _text(self) -> Content:
        framework = self.house.framework
        return paragraphs(
            line_of((_("Before you start"), "bold")),
            "",
            *self._at_hand(framework),
            _("How your answers are used"),
            "  - " + _("Your result is yours. It stays here until you hand over a file."),
            "  - " + _("Do not write the names of patients in any answer."),
            "",
            _('You can answer "Don\'t know". It is better than a guess.'),
            "",
            line_of((framework.disclaimer, "$quiet")),
        )

    def _at_hand(self, framework: Framework) -> tuple[str, ...]:
        if not framework.at_hand:
            return ()
        listed = (f"  - {what}" for what in framework.at_hand)
        return (_("What it helps to have at hand"), *listed, "")

    async def action_continue(self) -> None:
        """Go on to who you are."""
        await self.desk.go_instead("organisation")

    def action_print(self) -> None:
        """Write the page into the folder the program was started in."""
        from assess.errors import AssessError
        from assess.exchange.atomic import write_atomically

        sheet = Path.cwd() / SHEET
        try:
            write_atomically(sheet, (self._text().plain.strip() + "\n").encode())
        except AssessError as error:
            self.notify(str(error), severity="warning", markup=False)
        else:
            self.notify(_("Written to {path}").format(path=sheet), markup=False)
