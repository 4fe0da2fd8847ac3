"""Save and leave: everything is saved already; how to come back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assess.i18n import _
from assess.tui.page import Page
from assess.tui.text import Words, paragraphs
from assess.tui.widgets.choice_list import ChoiceList, Row

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.content import Content


class LeaveScreen(Page):
    """Leaving never sends anything."""

    HELP = _(
        "Everything is saved already. Leave ends the program; Stay or Esc goes back.\n\n"
        "Export writes a file with all your answers and notes, to keep or to hand over."
        " It also holds the name and role of who answered."
    )

    def body(self) -> ComposeResult:
        """What is saved, how to return, one choice."""
        yield Words(_("Everything is saved"), id="heading", classes="heading")
        yield Words(id="how", classes="gap")
        yield ChoiceList(
            (
                Row("leave", _("Leave")),
                Row("stay", _("Stay")),
                Row("export", _("Write my answers to a file (YAML)")),
            ),
            chosen=self._chosen,
        )
        yield Words(id="written", classes="gap")

    def arrive(self) -> None:
        """Say what is saved and how to come back."""
        self.show_frame()
        sitting = self.sitting
        when = sitting.saved.changed_at.astimezone()
        unsaved = self._unsaved()
        heading = _("Not everything is saved") if unsaved else _("Everything is saved")
        self.query_one("#heading", Words).show(heading)
        lines: list[Content | str] = [
            *unsaved,
            self._how_far().format(
                answered=sitting.answered,
                agreed=len(sitting.assessment.agreed),
                total=len(sitting.framework.indicators),
                time=f"{when:%H:%M}",
                day=f"{when.day} {when:%B %Y}",
            ),
            "",
            _("To go on later, start the program as you did today; it finds your place."),
            "",
            _("This check is called {id}.").format(id=sitting.saved.id),
            _("There is no time limit."),
            *self._who_is_named(),
        ]
        self.query_one("#how", Words).show(paragraphs(*lines))
        folder = _("A file is written into the folder {folder}").format(folder=self.desk.folder)
        self.query_one("#written", Words).show(folder)
        choices = self.query_one(ChoiceList)
        choices.light("leave")
        self.set_focus(choices)

    def _how_far(self) -> str:
        if self.sitting.is_of_several:
            return _("You agree on {agreed} of {total} questions. Saved at {time} on {day}.")
        return _("{answered} of {total} questions are answered. Saved at {time} on {day}.")

    def _who_is_named(self) -> list[str]:
        """Whose name a file would carry to whoever gets it."""
        name = self.sitting.assessment.respondent.name
        words = _("A file of your answers also holds your name: {name}.")
        return ["", words.format(name=name)] if name else []

    def _unsaved(self) -> list[str]:
        """What is not kept, and how to keep it."""
        sitting = self.sitting
        numbers = {sitting.framework.number_of(n) for n in (*sitting.entered, *sitting.reasons)}
        words = _(
            "What you typed at question {n} is not an answer yet: press Enter there to save it."
        )
        return [
            *([sitting.trouble] if sitting.trouble else []),
            *(words.format(n=n) for n in sorted(numbers)),
        ]

    async def _chosen(self, key: str) -> None:
        if key == "leave":
            self.app.exit()
        elif key == "stay":
            await self.desk.back()
        else:
            self._export()

    def _export(self) -> None:
        from assess.errors import AssessError
        from assess.usecases.exporting import export

        try:
            written = export(self.house, self.sitting.saved, self.desk.folder, "yaml")
        except AssessError as error:
            said = str(error)
        else:
            said = _("Written to {path}").format(path=written)
        self.query_one("#written", Words).show(said)
