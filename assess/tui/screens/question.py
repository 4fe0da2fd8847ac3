"""One question a page: the page stays and its words change."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll

from assess.domain.assessment import DONT_KNOW, NOT_APPLICABLE
from assess.errors import AnswerError
from assess.i18n import _
from assess.tui import entry, route
from assess.tui.entry_page import EntryPage
from assess.tui.page import COMMON_KEYS, LEFT, STEP_KEYS
from assess.tui.part_end import part_words
from assess.tui.replies import chosen_rows, hint_of, marks_of, rows_of, value_of
from assess.tui.support import note_label, support_of
from assess.tui.text import Words
from assess.tui.undo_words import words_on_redo, words_on_typed, words_on_undo
from assess.tui.widgets.act import Act, Acts
from assess.tui.widgets.answer_list import AnswerList
from assess.tui.widgets.entry_box import EntryBox
from assess.tui.widgets.masthead import Masthead

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult

    from assess.domain.framework import Framework
    from assess.store.base import Event


class QuestionScreen(EntryPage, inherit_bindings=False):
    """Choosing saves; going on is an act of its own; nothing jumps by itself."""

    HAS_RAIL = True
    HELP = _(
        "Press the digit of your answer, or go to it with Up and Down and press Enter."
        " It is saved at once.\n"
        "Enter on what you chose already goes on to the next question.\n\n"
        "d   don't know: better than a guess\n"
        "n   does not apply to us, where that is offered\n"
        "y, n   yes and no, where that is asked\n\n"
        "An unknown answer never counts as 0: the result then shows a range."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        LEFT,
        Binding("f4", "note", _("note")),
        Binding("f8", "next_open", _("next open")),
        Binding("right", "following", _("question after"), show=False, key_display="Right"),
        *STEP_KEYS,
        *COMMON_KEYS,
        Binding("f2", "app.go('questions')", _("all questions")),
    ]

    def __init__(self) -> None:
        super().__init__()
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

    def help_text(self) -> str:
        """What F1 says: where a number is typed, no digit chooses."""
        return entry.help_on(self._indicator) or self.HELP

    def arrive(self) -> None:
        """Show the question the rater is at."""
        answer = self.sitting.answer_to(self.sitting.here)
        self._asks_for_reason = answer is not None and answer.is_not_applicable
        self._show_question()
        typed = self._typed_before
        if problem := typed and entry.problem_with(self._indicator, typed, self._asks_for_reason):
            self._refused = typed
            answer = self.sitting.answer_to(self._indicator.id)
            self._say_problem(entry.with_last_saved(self._indicator, answer, problem))

    def _show_question(self) -> None:
        sitting, indicator = self.sitting, self._indicator
        self.query_one("#where", Words).show(route.place_words(sitting))
        self._show("question", indicator.question)
        why = _("Why we ask: {why}").format(why=indicator.why) if indicator.why else ""
        self._show("why", why)
        answers = self.query_one(AnswerList)
        ticked = chosen_rows(sitting.answer_to(indicator.id))
        answers.show_rows(
            rows_of(indicator), ticked=ticked, at=_first(ticked), marks=marks_of(indicator)
        )
        self._show("hint", " ".join((hint_of(indicator), *entry.letters_hint(indicator))))
        self._show_entry()
        self._show_kept()
        types = self._box.display and not self._asks_for_reason and ticked[:1] != (DONT_KNOW,)
        self.set_focus(self._box.line if types else answers)

    def _show_part(self) -> None:
        self.show_frame(part_words(self.sitting.framework, self.sitting.part))

    def _show_kept(self) -> None:
        """What the store holds now: the mark, the time, the support."""
        sitting, indicator = self.sitting, self._indicator
        answer = sitting.answer_to(indicator.id)
        self._show_part()
        self._say_problem(sitting.trouble)
        ticked = (NOT_APPLICABLE,) if self._asks_for_reason else chosen_rows(answer)
        self.query_one(AnswerList).tick(ticked)
        self.query_one("#support", Words).show(support_of(indicator, answer))
        self.query_one("#add-note", Act).say(note_label(answer, sitting.draft_of(indicator.id)))
        self.typed_anew()

    def typed_anew(self) -> None:
        """Call the way on what it does now."""
        is_open = self.sitting.answer_to(self._indicator.id) is None and not self._box.typed_only
        go_on = _("Leave it open and go on") if is_open else _("Continue")
        self.query_one("#continue", Act).say(_("Back to your answers") if self.returns else go_on)

    # What choosing does

    async def _chosen(self, key: str) -> None:
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
        self.sitting.keep_typed(self._indicator.id, "", is_reason=False)
        self._asks_for_reason = True
        self._show_entry()
        answers = self.query_one(AnswerList)
        answers.tick((NOT_APPLICABLE,))
        answers.light(None)
        answers.scroll_home(animate=False)
        if not self._box.holds_what_is_kept:
            self.query_one(Masthead).say_state(_("Not saved yet"))
        self.set_focus(self._box.line)

    async def action_entry(self) -> None:
        """Enter in the text box: keep what it says, then go on."""
        if self._box.holds_what_is_kept or self._keep_entry():
            await self.action_continue()

    def _keep_entry(self) -> bool:
        typed = self._box.line.value
        if not self._asks_for_reason and entry.asks_for_reason(self._indicator, typed):
            self._ask_for_reason()
            return False
        try:
            kept = self.keep_reply(typed)
        except AnswerError as error:
            answer = self.sitting.answer_to(self._indicator.id)
            self._say_problem(entry.with_last_saved(self._indicator, answer, str(error)))
            self._refused = typed.strip()
            self.query_one(Masthead).say_state(_("1 thing to fix"))
            self.set_focus(self._box.line)
            return False
        if kept:
            self._stop_timer()
            self._say_how_read(typed)
            self._asks_for_reason = False
            self._show_entry()
        self._show_kept()
        return kept

    # Going on

    async def action_continue(self) -> None:
        """Go on to the next question, or to what comes after the last."""
        if self._box.typed_only and not self._keep_entry():
            return
        if self.returns:
            await self.action_back()
        elif following := self._page_after():
            await self.desk.go_instead(following)
        else:
            self._go_by(1)

    def _page_after(self) -> str:
        """The page that follows this question; empty where another question does."""
        if route.is_quick(self.sitting):
            return "" if route.neighbour(self.sitting, 1) else "quick"
        return "part-end" if self.sitting.part.indicators[-1].id == self.sitting.here else ""

    def _go_by(self, steps: int) -> None:
        following = route.neighbour(self.sitting, steps)
        if following is not None:
            self.sitting.here = following
        self.arrive()
        self.call_after_refresh(self._keep_place)

    def _keep_place(self) -> None:
        """Keep where the rater is, once it is on the screen; it is no answer and can wait."""
        sitting = self.desk.sitting
        if sitting is None:
            return
        before = sitting.trouble
        sitting.keep_place()
        if sitting.trouble != before and self.is_current:
            self._show_kept()

    def action_previous(self) -> None:
        """The question before."""
        self.depart()
        self._go_by(-1)

    def action_following(self) -> None:
        """The question after."""
        self.depart()
        self._go_by(1)

    async def action_next_open(self) -> None:
        """The next question that is not answered."""
        self.depart()
        following = route.next_open(self.sitting)
        if following is not None:
            self.sitting.go_to(following)
            self.arrive()
        elif route.is_quick(self.sitting):
            await self.desk.go_instead("quick")
        else:
            self.arrive()
            self.notify(_("All questions are answered."), markup=False)

    async def action_note(self) -> None:
        """Write a note and say what the evidence is."""
        await self.desk.go("note")

    async def action_back(self) -> None:
        """Back to the page below; what is typed stays."""
        self.returns = False
        await self.desk.back()

    def action_undo(self) -> None:
        """Take back what is typed, else the last change, and show its question."""
        if self._box.typed_only:
            self._stop_timer()
            here = self._indicator.id
            self.sitting.keep_typed(here, "", is_reason=self._asks_for_reason)
            self.arrive()
            number = self.sitting.framework.number_of(here)
            self.notify(words_on_typed(number), markup=False)
            return
        nothing = _("There is nothing more to take back.")
        self._show_step(self.sitting.undo(), nothing, words_on_undo)

    def action_redo(self) -> None:
        """Bring back what was taken back last, and show its question."""
        self.depart()
        self._show_step(self.sitting.redo(), _("There is nothing to bring back."), words_on_redo)

    def _show_step(
        self, about: str | None, nothing: str, words: Callable[[Framework, Event], str]
    ) -> None:
        sitting = self.sitting
        if sitting.trouble:
            self._show_part()
            self._say_problem(sitting.trouble)
            return
        if about is None:
            self.notify(nothing, markup=False)
            return
        sitting.go_to(about)
        self.app.clear_notifications()
        self.arrive()
        step, number = sitting.last_step, sitting.framework.number_of(about)
        said = words_on_typed(number) if step is None else words(sitting.framework, step)
        self.notify(said, markup=False)


def _first(keys: tuple[str, ...]) -> str | None:
    return keys[0] if keys else None
