"""The end of a part: its answers once more, and whether the rater calls it finished."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType

from assess.i18n import _
from assess.tui.page import COMMON_KEYS, LEFT, STEP_KEYS, Page
from assess.tui.part_end import (
    COME_BACK,
    FINISHED,
    part_end_heading,
    part_end_rows,
    part_words,
)
from assess.tui.text import Words
from assess.tui.unsaved import unsaved_words
from assess.tui.widgets.act import Act, Acts
from assess.tui.widgets.choice_list import ChoiceList

if TYPE_CHECKING:
    from textual.app import ComposeResult


class PartEndScreen(Page, inherit_bindings=False):
    """The rater decides; answers can be changed from here."""

    HAS_RAIL = True
    HELP = _(
        "All answers of this part. Enter on one of them changes it.\n\n"
        "Choose Yes when the part is finished, and No when you will come back to it."
        " Either way all is saved, and you can change every answer later."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        LEFT,
        Binding("f8", "next_open", _("next open")),
        *STEP_KEYS,
        *COMMON_KEYS,
        Binding("f2", "app.go('questions')", _("all questions")),
    ]

    def body(self) -> ComposeResult:
        """The answers, then the two ways on."""
        yield Words(_("End of this part"), classes="quiet")
        yield Words(id="problem", classes="warm")
        yield Words(id="heading", classes="heading")
        yield ChoiceList(chosen=self._chosen, id="answers")
        yield Words(_("Enter on a question changes its answer."), id="hint", classes="quiet")
        with Acts():
            yield Act(_("Continue"), "continue", id="continue")

    def arrive(self) -> None:
        """Show the answers as they are."""
        sitting = self.sitting
        self.show_frame(part_words(sitting.framework, sitting.part))
        problem = self.query_one("#problem", Words)
        problem.display = bool(sitting.trouble)
        problem.show(sitting.trouble)
        self.query_one("#heading", Words).show(part_end_heading(sitting.part, sitting.assessment))
        answers = self.query_one(ChoiceList)
        part, columns = sitting.part, self.size.width
        here = [i.id for i in part.indicators]
        unsaved = unsaved_words(sitting, here)
        is_open = bool(unsaved) or any(sitting.answer_to(name) is None for name in here)
        answers.show_rows(
            part_end_rows(sitting.framework, part, sitting.assessment, columns),
            at=COME_BACK if is_open else FINISHED,
        )
        words = (*unsaved, _("Enter on a question changes its answer."))
        self.query_one("#hint", Words).show(" ".join(words))
        self.set_focus(answers)

    async def _chosen(self, key: str) -> None:
        if key in {FINISHED, COME_BACK}:
            await self._leave_part(finished=key == FINISHED)
        else:
            await self._show_question(key)

    async def _leave_part(self, *, finished: bool) -> None:
        sitting = self.sitting
        sitting.finish_part(sitting.part.id, finished=finished)
        following = sitting.next_open()
        if following is not None:
            sitting.go_to(following)
        await self.desk.show_from_anywhere("tasks")

    async def _show_question(self, name: str) -> None:
        self.sitting.go_to(name)
        await self.desk.go_instead("question")

    async def action_continue(self) -> None:
        """Do what the lit line says."""
        await self._chosen(self.query_one(ChoiceList).lit or COME_BACK)

    async def action_previous(self) -> None:
        """The last question of the part again."""
        await self._show_question(self.sitting.here)

    async def action_next_open(self) -> None:
        """The next question that is not answered."""
        following = self.sitting.next_open()
        if following is None:
            self.notify(_("All questions are answered."), markup=False)
        else:
            await self._show_question(following)

    async def action_undo(self) -> None:
        """Take the last change back and show its question."""
        await self.desk.undo_last_change()

    async def action_redo(self) -> None:
        """Bring back what was taken back last, and show its question."""
        await self.desk.redo_last_change()
