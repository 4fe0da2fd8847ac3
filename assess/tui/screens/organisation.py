"""Your organisation: who is assessed and who answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.widgets import Input

from assess.domain.assessment import Organisation, Respondent
from assess.i18n import _
from assess.tui.page import COMMON_KEYS, Page
from assess.tui.text import Words
from assess.tui.widgets.act import Act, Acts
from assess.tui.widgets.masthead import Masthead
from assess.tui.widgets.one_line import Field

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from assess.tui.sitting import Sitting

LONGEST_NAME = 200
"""The most letters of a name."""
FIELDS = ("name", "country", "kind", "respondent")
"""Ids of the text boxes."""


class OrganisationScreen(Page, inherit_bindings=False):
    """Any name is accepted: apostrophes, brackets, other scripts, one letter."""

    HELP = _(
        "Type the name of your organisation, then Tab to the next field.\n"
        "Only the name is needed. Enter on Continue starts the check, and saves it.\n\n"
        "Your own name appears in a report only when you ask for it there."
    )

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "app.focus_next", _("next field"), key_display="Tab"),
        *COMMON_KEYS,
    ]

    def __init__(self) -> None:
        super().__init__()
        self._filled_with: tuple[str, dict[str, str]] | None = None
        self._about: Organisation | None = None
        """What is known when another person starts a check about the same organisation."""

    def start_about(self, organisation: Organisation) -> None:
        """Ask only who answers, when the page is shown next."""
        self._about = organisation
        self._filled_with = None

    def body(self) -> ComposeResult:
        """Labels above fields, hints under labels."""
        yield Words(_("Your organisation"), classes="heading")
        yield Words(id="problem", classes="warm")
        yield Words(_("Name of the organisation"), classes="gap")
        yield Field(max_length=LONGEST_NAME, id="name")
        yield Words(_("Country (optional)"))
        yield Field(max_length=100, id="country")
        yield Words(_("Kind of organisation, such as provider, region or ministry (optional)"))
        yield Field(max_length=100, id="kind")
        yield Words(_("Your name and role, so that others can ask you about an answer (optional)"))
        yield Field(max_length=LONGEST_NAME, id="respondent")
        with Acts():
            yield Act(_("Continue"), "continue", id="continue")

    def arrive(self) -> None:
        """Show what is known already."""
        masthead = self.query_one(Masthead)
        sitting = self.desk.sitting
        if sitting is None:
            masthead.show("assess", self.purpose)
        else:
            self.show_frame()
        self._fill(sitting)
        self._say_problem("")
        self.set_focus(self.query_one("#name" if self._about is None else "#respondent"))
        self._about = None

    def _fill(self, sitting: Sitting | None) -> None:
        """Show what is kept; what was typed over it since then stays."""
        about, texts = "", dict.fromkeys(FIELDS, "")
        if sitting is None and self._about is not None:
            who = self._about
            texts = dict(zip(FIELDS, (who.name, who.country, who.kind, ""), strict=True))
        if sitting is not None:
            about, who = sitting.saved.id, sitting.assessment.organisation
            respondent = sitting.assessment.respondent.name
            texts = dict(zip(FIELDS, (who.name, who.country, who.kind, respondent), strict=True))
        if (about, texts) != self._filled_with:
            self._filled_with = (about, texts)
            for field, text in texts.items():
                self.query_one(f"#{field}", Input).value = text

    def _typed(self, field: str) -> str:
        return self.query_one(f"#{field}", Input).value.strip()

    @on(Input.Changed, "#name")
    def _named(self) -> None:
        """What was asked for is there now."""
        if self._typed("name"):
            self._say_problem("")

    def _say_problem(self, text: str) -> None:
        problem = self.query_one("#problem", Words)
        problem.display = bool(text)
        problem.show(text)

    async def action_continue(self) -> None:
        """Start the check, or change who it is about."""
        name = self._typed("name")
        self._say_problem("")
        if not name:
            self._say_problem(_("There is a problem: enter the name of your organisation."))
            self.set_focus(self.query_one("#name"))
            return
        organisation = Organisation(
            name=name, country=self._typed("country"), kind=self._typed("kind")
        )
        respondent = Respondent(name=self._typed("respondent"))
        if self.desk.sitting is None:
            if self._start(organisation, respondent):
                await self.desk.go_instead("tasks")
                if self.desk.starts_quickly:
                    await self.desk.walk_quickly()
        elif self.sitting.describe(organisation, respondent):
            await self.desk.back()
        else:
            self._say_problem(self.sitting.trouble)

    def _start(self, organisation: Organisation, respondent: Respondent) -> bool:
        from assess.errors import StoreError
        from assess.tui.sitting import Sitting
        from assess.usecases import walk

        try:
            saved = walk.start(self.house, organisation, respondent)
        except StoreError as error:
            self._say_problem(str(error))
            return False
        self.desk.sitting = Sitting(self.house, saved)
        self._filled_with = None
        return True
