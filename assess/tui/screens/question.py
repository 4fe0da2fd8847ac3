"""One question a page: the page stays and its words change."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll

from assess.answer_types import read_reply, shown_reply
from assess.domain.assessment import DONT_KNOW, NOT_APPLICABLE
from assess.domain.indicator import NumberIndicator
from assess.errors import AnswerError
from assess.i18n import _
from assess.tui.page import COMMON_KEYS, Page
from assess.tui.part_end import COME_BACK, FINISHED, part_end_heading, part_end_rows
from assess.tui.replies import chosen_rows, hint_of, marks_of, rows_of, value_of
from assess.tui.support import note_label, support_of
from assess.tui.text import Words, line_of, paragraphs
from assess.tui.widgets.act import Act, Acts
from assess.tui.widgets.answer_list import AnswerList
from assess.tui.widgets.entry_box import EntryBox
from assess.tui.widgets.masthead import Masthead

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from assess.domain.indicator import Indicator


class QuestionScreen(Page, inherit_bindings=False):
    """Choosing saves; going on is an act of its own; nothing jumps by itself."""

    HAS_RAIL = True
    HELP = _(
        "Press the digit of your answer, or go to it with Up and Down and press Enter."
        " It is saved at once.\n"
        "Enter on what you chose already goes on to the next question.\n\n"
        "d   don't know: better than a guess\n"
        "n   does not apply to us, where that is offered\n\n"
        "An unknown answer never counts as 0: the result then shows a range."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f4", "note", _("note")),
        Binding("f8", "next_open", _("next open")),
        Binding("left", "previous", _("question before"), show=False, key_display="Left"),
        Binding("right", "following", _("question after"), show=False, key_display="Right"),
        Binding("ctrl+z", "undo", _("undo"), show=False, key_display="Ctrl+Z"),
        *COMMON_KEYS,
        Binding("f2", "app.go('questions')", _("all questions")),
    ]

    def __init__(self) -> None:
        super().__init__()
        self._is_at_end = False
        self._asks_for_reason = False
        self.returns = False
        """Whether going on leads back to the page below, because one answer is being changed."""

    # What it is made of

    def body(self) -> ComposeResult:
        """The question, then the replies, then the way on."""
        yield Words(id="where", classes="quiet")
        yield Words(id="problem", classes="warm")
        yield Words(id="question", classes="heading")
        yield Words(id="why", classes="quiet")
        yield EntryBox(id="entry-box")
        yield AnswerList(chosen=self._chosen, id="answers")
        yield Words(id="hint", classes="quiet")
        with Acts():
            yield Act(_("Continue"), "continue", id="continue")
            yield Act(_("Add a note or evidence"), "note", id="add-note")

    def aside(self) -> ComposeResult:
        """What supports the answer, where there is room for it."""
        with VerticalScroll(id="aside", can_focus=False):
            yield Words(id="support")

    # What it shows

    @property
    def _box(self) -> EntryBox:
        return self.query_one(EntryBox)

    @property
    def _indicator(self) -> Indicator:
        return self.sitting.indicator

    def arrive(self) -> None:
        """Show the question the rater is at."""
        self._is_at_end = False
        answer = self.sitting.answer_to(self.sitting.here)
        self._asks_for_reason = answer is not None and answer.is_not_applicable
        self._show_question()

    def _show_question(self) -> None:
        sitting, indicator = self.sitting, self._indicator
        self.query_one("#where", Words).show(
            _("Question {number} of {total}").format(
                number=sitting.framework.number_of(indicator.id),
                total=len(sitting.framework.indicators),
            )
        )
        self._show("question", indicator.question)
        self._show("why", _("Why we ask: {why}").format(why=indicator.why))
        answers = self.query_one(AnswerList)
        ticked = chosen_rows(sitting.answer_to(indicator.id))
        answers.show_rows(
            rows_of(indicator), ticked=ticked, at=_first(ticked), marks=marks_of(indicator)
        )
        self._show("hint", hint_of(indicator))
        self._show_entry()
        self._show_kept()
        types = self._box.display and not self._asks_for_reason and ticked[:1] != (DONT_KNOW,)
        self.set_focus(self._box.line if types else answers)

    def _show_part(self) -> None:
        sitting = self.sitting
        number = sitting.framework.characteristics.index(sitting.part) + 1
        self.show_frame(
            _("Part {number} of {total}: {title}").format(
                number=number,
                total=len(sitting.framework.characteristics),
                title=sitting.part.short,
            )
        )

    def depart(self) -> None:
        """Remember what is typed and not kept, for when the rater comes back to it."""
        if not self._box.display or self._is_at_end:
            return
        typed = self._box.typed_only
        if typed:
            self._typed_before[self._indicator.id] = typed
        else:
            self._typed_before.pop(self._indicator.id, None)

    @property
    def _typed_before(self) -> dict[str, str]:
        """What was typed into the box and not kept, by question."""
        sitting = self.sitting
        return sitting.reasons if self._asks_for_reason else sitting.entered

    def _kept_entry(self) -> str:
        """The number or reason that the store has."""
        answer = self.sitting.answer_to(self._indicator.id)
        if answer is None or answer.is_unknown:
            return ""
        if self._asks_for_reason:
            return answer.reason
        return "" if answer.is_not_applicable else str(answer.value)

    def _show_entry(self) -> None:
        """The text box of a number, or of the reason why the question does not apply."""
        indicator = self._indicator
        typed = self._typed_before.get(indicator.id)
        if self._asks_for_reason:
            label = _("Why does it not apply to you?")
            self._box.ask(label, kept=self._kept_entry(), typed=typed)
        elif isinstance(indicator, NumberIndicator):
            label = _("Number of {unit}").format(unit=indicator.unit)
            self._box.ask(label, kept=self._kept_entry(), typed=typed)
        else:
            self._box.hide()

    def _show_kept(self) -> None:
        """What the store holds now: the mark, the time, the support."""
        sitting, indicator = self.sitting, self._indicator
        answer = sitting.answer_to(indicator.id)
        self._show_part()
        self._say_problem(sitting.trouble)
        self.query_one(AnswerList).tick(chosen_rows(answer))
        self.query_one("#support", Words).show(support_of(indicator, answer))
        note = self.query_one("#add-note", Act)
        note.display = True
        note.say(note_label(answer, sitting.draft_of(indicator.id)))
        go_on = _("Continue") if answer is not None else _("Leave it open and go on")
        self.query_one("#continue", Act).say(_("Back to your answers") if self.returns else go_on)

    def _show(self, name: str, text: str) -> None:
        words = self.query_one(f"#{name}", Words)
        words.display = bool(text)
        words.show(text)

    def _say_problem(self, text: str) -> None:
        problem = self.query_one("#problem", Words)
        problem.display = bool(text)
        problem.show(
            paragraphs(line_of((_("There is a problem"), "bold")), f"  {text}") if text else ""
        )

    # What choosing does

    async def _chosen(self, key: str) -> None:
        if self._is_at_end:
            await self._leave_part(key)
            return
        indicator, sitting = self._indicator, self.sitting
        answer = sitting.answer_to(indicator.id)
        if key == NOT_APPLICABLE:
            self._ask_for_reason()
        else:
            if sitting.answer(indicator.id, value_of(indicator, key, answer)):
                self._asks_for_reason = False
                self._show_entry()
            self._show_kept()

    def _ask_for_reason(self) -> None:
        self._asks_for_reason = True
        self._show_entry()
        self.set_focus(self._box.line)

    async def action_entry(self) -> None:
        """Enter in the text box: keep what it says, then go on."""
        if self._box.holds_what_is_kept or self._keep_entry():
            await self.action_continue()

    def _keep_entry(self) -> bool:
        try:
            kept = self._keep_typed(self._box.line.value)
        except AnswerError as error:
            self._say_problem(self._with_last_saved(str(error)))
            self.query_one(Masthead).say_state(_("1 thing to fix"))
            self.set_focus(self._box.line)
            return False
        if kept:
            self._asks_for_reason = False
            self._show_entry()
        self._show_kept()
        return kept

    def _keep_typed(self, typed: str) -> bool:
        indicator = self._indicator
        if self._asks_for_reason:
            return self.sitting.answer(indicator.id, NOT_APPLICABLE, reason=typed)
        return self.sitting.answer(indicator.id, read_reply(indicator, typed))

    def _with_last_saved(self, text: str) -> str:
        answer = self.sitting.answer_to(self._indicator.id)
        if answer is None:
            return _("{problem}\n  Not saved yet.").format(problem=text)
        last = shown_reply(self._indicator, answer.value)
        return _("{problem}\n  Not saved yet. Your last saved answer was: {answer}").format(
            problem=text, answer=last
        )

    # Going on

    async def action_continue(self) -> None:
        """Go on to the next question, or to the end of the part."""
        if self._is_at_end:
            await self._leave_part(self.query_one(AnswerList).lit or COME_BACK)
            return
        if self._box.typed_only and not self._keep_entry():
            return
        if self.returns:
            await self.action_back()
        elif self._is_last_of_part():
            self._show_part_end()
        else:
            self._go_by(1)

    def _is_last_of_part(self) -> bool:
        return self.sitting.part.indicators[-1].id == self.sitting.here

    def _go_by(self, steps: int) -> None:
        order = list(self.sitting.framework.indicators)
        place = order.index(self.sitting.here) + steps
        if 0 <= place < len(order):
            self.sitting.go_to(order[place])
            self.arrive()

    def action_previous(self) -> None:
        """The question before."""
        self.depart()
        if self._is_at_end:
            self.arrive()
        else:
            self._go_by(-1)

    def action_following(self) -> None:
        """The question after."""
        self.depart()
        self._go_by(1)

    async def action_next_open(self) -> None:
        """The next question that is not answered."""
        self.depart()
        following = self.sitting.next_open()
        if following is None:
            self.notify(_("All questions are answered."), markup=False)
        else:
            self.sitting.go_to(following)
            self.arrive()

    async def action_note(self) -> None:
        """Write a note and say what the evidence is."""
        if not self._is_at_end:
            await self.desk.go("note")

    async def action_back(self) -> None:
        """Back to the page below; what is typed stays."""
        self.returns = False
        await self.desk.back()

    async def action_undo(self) -> None:
        """Take the last change back and show its question."""
        about = self.sitting.undo()
        if self.sitting.trouble:
            self._show_part()
            self._say_problem(self.sitting.trouble)
            return
        if about is None:
            self.notify(_("There is nothing more to take back."), markup=False)
            return
        self.sitting.go_to(about)
        self.arrive()
        number = self.sitting.framework.number_of(about)
        self.notify(
            _("The last change is taken back: question {number}.").format(number=number),
            markup=False,
        )

    # The end of a part

    def _show_part_end(self) -> None:
        self._is_at_end = True
        sitting = self.sitting
        self._show_part()
        self._say_problem(sitting.trouble)
        self._show("where", _("End of this part"))
        self._show("question", part_end_heading(sitting.part, sitting.assessment))
        self._show("why", "")
        self._box.hide()
        self.query_one(AnswerList).show_rows(
            part_end_rows(sitting.framework, sitting.part, sitting.assessment),
            at=FINISHED,
            marks="none",
        )
        self._show("hint", _("Enter on a question changes its answer."))
        self.query_one("#continue", Act).say(_("Continue"))
        self.query_one("#add-note").display = False
        self.set_focus(self.query_one(AnswerList))

    async def _leave_part(self, key: str) -> None:
        sitting = self.sitting
        if key not in {FINISHED, COME_BACK}:
            sitting.go_to(key)
            self.arrive()
            return
        sitting.finish_part(sitting.part.id, finished=key == FINISHED)
        following = sitting.next_open()
        if following is not None:
            sitting.go_to(following)
        await self.action_back()


def _first(keys: tuple[str, ...]) -> str | None:
    return keys[0] if keys else None
