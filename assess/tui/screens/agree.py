"""One question of several raters: who said what and why, then what all agree on."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll

from assess.answer_types import read_reply, shown_reply
from assess.domain.assessment import DONT_KNOW, NOT_APPLICABLE, Answer
from assess.domain.indicator import NumberIndicator
from assess.errors import AnswerError
from assess.i18n import _
from assess.tui.page import COMMON_KEYS
from assess.tui.raters import Offer, counts_words, offer_of, question_words, said_lines
from assess.tui.replies import NONE_OF_THESE, value_of
from assess.tui.text import Words, line_of, paragraphs
from assess.tui.why_page import WhyPage
from assess.tui.widgets.act import Act, Acts
from assess.tui.widgets.answer_list import AnswerList
from assess.tui.widgets.entry_box import EntryBox
from assess.tui.widgets.why_box import WhyBox
from assess.usecases import consensus

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from assess.domain.agreement import Agreement
    from assess.domain.assessment import Value
    from assess.domain.indicator import Indicator
    from assess.usecases.consensus import Said


class SaidFrame(VerticalScroll, can_focus=True):
    """Who said what; scrolls where the notes are long."""


class AgreeScreen(WhyPage, inherit_bindings=False):
    """Choosing saves what is agreed; what each said alone stays."""

    HELP = _(
        "Above: who said what, how strong the evidence is, and why. Shift+Tab scrolls it.\n"
        "Below: the levels from the lowest said to the highest. A digit agrees on one and saves"
        " it; Enter goes on. Show all replies offers the others: then say why.\n\n"
        "Write down why you agree on this, and what anybody still holds who does not.\n"
        "F4 hides the names: Rater 1, Rater 2. What each said alone is never changed."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f8", "next_open", _("next to agree on")),
        Binding("f4", "app.names", _("names")),
        Binding("left", "previous", _("question before"), show=False, key_display="Left"),
        Binding("right", "following", _("question after"), show=False, key_display="Right"),
        Binding("ctrl+z", "undo", _("undo"), show=False, key_display="Ctrl+Z"),
        Binding("ctrl+y", "redo", _("redo"), show=False, key_display="Ctrl+Y"),
        *COMMON_KEYS,
    ]

    def __init__(self) -> None:
        super().__init__()
        self._offer = Offer(())
        self._order: tuple[str, ...] = ()
        self._is_whole = False
        self._wanted: Value | None = None
        """Chosen, and not kept until a reason is said, or until all ticks are made."""

    # What it is made of

    def body(self) -> ComposeResult:
        """The question, who said what, what to agree on, and why."""
        yield Words(id="where", classes="quiet")
        yield Words(id="problem", classes="warm")
        yield Words(id="question", classes="heading")
        with SaidFrame(id="said-frame"):
            yield Words(id="said")
        yield EntryBox(id="entry-box")
        yield AnswerList(chosen=self._chosen, id="answers")
        yield Words(id="hint", classes="quiet")
        yield WhyBox(id="why")
        with Acts():
            yield Act(_("Next question"), "continue", id="continue")
            yield Act(_("Show all replies"), "all", id="all")

    # What it knows

    @property
    def _indicator(self) -> Indicator:
        return self.sitting.indicator

    @property
    def _found(self) -> Agreement:
        return consensus.agreement(self.sitting.framework, self.sitting.assessment)

    @property
    def _said(self) -> tuple[Said, ...]:
        sitting = self.sitting
        return consensus.said_to(sitting.framework, sitting.assessment, sitting.here)

    @property
    def _value(self) -> Value | None:
        """What is chosen, else what is kept."""
        if self._wanted is not None:
            return self._wanted
        agreed = self._agreed
        return None if agreed is None else agreed.value

    # What it shows

    def arrive(self) -> None:
        """Show the question the raters are at."""
        self._order = consensus.talk_order(self.sitting.framework, self._found)
        self._wanted = None
        self._is_whole = self._needs_all()
        self._show_question()
        self._show_offer()
        self._fill_why()
        self._show_kept()
        answers = self.query_one(AnswerList)
        self.set_focus(answers if self._offer.rows else self.query_one(EntryBox).line)

    def _needs_all(self) -> bool:
        """Whether what is agreed on is not among what was said, or nothing was."""
        offer, agreed = offer_of(self._indicator, self._said, whole=False), self._agreed
        return not offer.rows or (agreed is not None and not offer.row_of(agreed.value))

    def _show_question(self) -> None:
        sitting = self.sitting
        where = question_words(sitting.framework, self._found, sitting.here)
        self.query_one("#where", Words).show(where)
        self.query_one("#question", Words).show(self._indicator.question)
        self.query_one("#said-frame").scroll_home(animate=False)
        self.show_names()

    def show_names(self) -> None:
        """Show who said what, by name or by number."""
        named = self.desk.names_shown
        lines = said_lines(self.sitting.framework, self._indicator, self._said, named=named)
        self.query_one("#said", Words).show(lines)

    def _show_offer(self) -> None:
        indicator = self._indicator
        self._offer = offer_of(indicator, self._said, whole=self._is_whole)
        ticked = self._ticked()
        answers, rows = self.query_one(AnswerList), self._offer.rows
        answers.show_rows(rows, ticked=ticked, at=_first(ticked), marks=self._offer.marks)
        answers.display = bool(rows)
        box = self.query_one(EntryBox)
        if self._is_whole and isinstance(indicator, NumberIndicator):
            kept = "" if self._value in (None, DONT_KNOW, NOT_APPLICABLE) else str(self._value)
            box.ask(_("Number of {unit}").format(unit=indicator.unit), kept=kept, typed=None)
        else:
            box.hide()
        label = _("Show fewer replies") if self._is_whole else _("Show all replies")
        self.query_one("#all", Act).say(label)

    def _ticked(self) -> tuple[str, ...]:
        """The rows that stand for what is chosen or kept."""
        value = self._value
        if self._offer.marks == "many" and isinstance(value, tuple):
            return value or (NONE_OF_THESE,)
        return self._offer.row_of(value)

    def _show_kept(self) -> None:
        """What the store holds now."""
        sitting, is_open = self.sitting, self._value is None
        self.show_frame(sitting.part.short)
        self._say_problem(sitting.trouble)
        self.query_one(AnswerList).tick(self._ticked())
        self._why.display = not is_open
        self._why.ask(is_needed=self._needs_reason(self._value))
        hint = self.query_one("#hint", Words)
        hint.display = is_open
        hint.show(counts_words(sitting.framework, self._found, sitting.here))
        go_on = _("Leave it open and go on") if is_open else _("Next question")
        self.query_one("#continue", Act).say(go_on)

    def _say_problem(self, text: str) -> None:
        problem = self.query_one("#problem", Words)
        problem.display = bool(text)
        problem.show(
            paragraphs(line_of((_("There is a problem"), "bold")), f"  {text}") if text else ""
        )

    # What choosing does

    def _chosen(self, key: str) -> None:
        if key in self._offer.values:
            self._agree_on(self._offer.values[key])
            return
        value = self._value
        before = None if value is None else Answer(value=value)
        self._wanted = value_of(self._indicator, key, before)
        self._show_kept()

    def _agree_on(self, value: Value) -> bool:
        """Keep it; where a reason is needed first, ask for it."""
        sitting, why = self.sitting, self._why
        if self._needs_reason(value) and not why.reason:
            self._wanted = value
            self._show_kept()
            self._ask_why()
            self.set_focus(why.reason_line)
            return False
        kept = sitting.agree(sitting.here, value, reason=why.reason, dissent=why.dissent)
        if kept:
            self._wanted = None
            self._forget_draft()
        self._show_kept()
        return kept

    def _needs_reason(self, value: Value | None) -> bool:
        framework, assessment = self.sitting.framework, self.sitting.assessment
        return value is not None and consensus.needs_reason(
            framework, assessment, self.sitting.here, value
        )

    def _ask_why(self) -> None:
        problem = self.query_one("#problem", Words)
        problem.display = True
        problem.show(_("Nobody said this, nor one on either side: say why, then Enter."))

    async def action_entry(self) -> None:
        """Enter in a box: keep what is agreed with what is typed, then go on."""
        try:
            value = self._entered()
            kept = value is not None and self._agree_on(value)
        except AnswerError as error:
            self._say_problem(str(error))
            return
        if value is None:
            self._say_problem(_("Choose what you agree on first."))
            self.set_focus(self.query_one(AnswerList))
        elif kept:
            await self.action_continue()

    def _entered(self) -> Value | None:
        """What is to be agreed on: the number that is typed, else what is chosen or kept."""
        box = self.query_one(EntryBox)
        if box.display and (box.line.has_focus or box.typed_only):
            return read_reply(self._indicator, box.line.value)
        return self._value

    def action_all(self) -> None:
        """Offer every reply, or only those from the lowest said to the highest."""
        self._is_whole = not self._is_whole
        self._wanted = None
        self._show_offer()
        self._show_kept()
        box, answers = self.query_one(EntryBox), self.query_one(AnswerList)
        self.set_focus(box.line if box.display else answers)

    # Going on

    def depart(self) -> None:
        """Make what is typed part of what is agreed on; where nothing is yet, keep it as typed."""
        agreed = self._agreed
        if not self._is_changed():
            self._stop_timer()
        elif agreed is None or self._wanted is not None or not self._agree_on(agreed.value):
            self._keep_draft()

    async def action_continue(self) -> None:
        """The next question, furthest apart first; after the last, back to all of them."""
        ticks_made = self._offer.marks == "many" and self._wanted is not None
        if ticks_made and self._value is not None and not self._agree_on(self._value):
            return
        await self._go_by(1)

    async def _go_by(self, steps: int) -> None:
        place = self._order.index(self.sitting.here) + steps
        if place >= len(self._order):
            await self.action_back()
        elif place >= 0:
            self.depart()
            self._show_at(self._order[place])

    def _show_at(self, name: str) -> None:
        self.sitting.go_to(name)
        self.arrive()

    async def action_previous(self) -> None:
        """The question before."""
        await self._go_by(-1)

    async def action_following(self) -> None:
        """The question after."""
        await self._go_by(1)

    def action_next_open(self) -> None:
        """The next question that nothing is agreed on."""
        self.depart()
        sitting = self.sitting
        following = consensus.next_to_agree(self._order, sitting.assessment, sitting.here)
        if following is None:
            self.notify(_("You agree on every question."), markup=False)
        else:
            self._show_at(following)

    def action_undo(self) -> None:
        """Take the last agreement back and show its question."""
        self._show_step(
            self.sitting.undo(),
            _("The last change is taken back: question {number}. Agreed now: {reply}."),
            _("There is nothing more to take back."),
        )

    def action_redo(self) -> None:
        """Make again what was taken back last."""
        self._show_step(
            self.sitting.redo(),
            _("Brought back: question {number}. Agreed now: {reply}."),
            _("There is nothing to bring back."),
        )

    def _show_step(self, about: str | None, done: str, nothing: str) -> None:
        sitting = self.sitting
        if sitting.trouble:
            self._show_kept()
        elif about is None:
            self.notify(nothing, markup=False)
        else:
            self._show_at(about)
            agreed = self._agreed
            now = _("nothing") if agreed is None else shown_reply(self._indicator, agreed.value)
            number = sitting.framework.number_of(about)
            self.notify(done.format(number=number, reply=now), markup=False)


def _first(keys: tuple[str, ...]) -> str | None:
    return keys[0] if keys else None
