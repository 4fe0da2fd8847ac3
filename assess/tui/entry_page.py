"""A page with a box to type a reply into: kept while it is typed, saved when the page is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on
from textual.widgets import Input

from assess.domain.assessment import NOT_APPLICABLE
from assess.errors import AnswerError
from assess.i18n import _
from assess.tui import entry
from assess.tui.page import Page
from assess.tui.text import Words, line_of, paragraphs
from assess.tui.widgets.entry_box import EntryBox
from assess.tui.widgets.masthead import Masthead

if TYPE_CHECKING:
    from textual.timer import Timer

    from assess.domain.indicator import Indicator

DRAFT_AFTER = 0.6
"""Seconds from the first new letter until what is typed is kept."""


ROOMY = 24
"""Lines of a window in which a problem can stand beside why we ask."""


class EntryPage(Page, inherit_bindings=False):
    """What the page of a question does with its box; the page itself says the rest."""

    def __init__(self) -> None:
        super().__init__()
        self._asks_for_reason = False
        self._timer: Timer | None = None
        self._refused = ""
        """What was typed last that is no answer, once that was said."""

    @property
    def _box(self) -> EntryBox:
        return self.query_one(EntryBox)

    @property
    def _indicator(self) -> Indicator:
        return self.sitting.indicator

    @property
    def _typed_before(self) -> str | None:
        """What was typed into the box before, and is no answer."""
        texts = self.sitting.reasons if self._asks_for_reason else self.sitting.entered
        return texts.get(self._indicator.id)

    def _show_entry(self) -> None:
        """The text box of a number, or of the reason why the question does not apply."""
        indicator, asks = self._indicator, self._asks_for_reason
        label = entry.label_of(indicator, asks_for_reason=asks)
        if not label:
            self._box.hide()
            return
        answer = self.sitting.answer_to(indicator.id)
        kept = entry.kept_entry(answer, asks_for_reason=asks)
        self._box.ask(label, kept=kept, typed=self._typed_before)

    def _show(self, name: str, text: str) -> None:
        words = self.query_one(f"#{name}", Words)
        words.display = bool(text)
        words.show(text)

    def _say_problem(self, text: str) -> None:
        problem = self.query_one("#problem", Words)
        problem.display = bool(text)
        is_tight = bool(text) and self.size.height < ROOMY
        self.query_one("#why").display = bool(self._indicator.why) and not is_tight
        problem.show(
            paragraphs(line_of((_("There is a problem"), "bold")), f"  {text}") if text else ""
        )

    # While it is typed

    @on(Input.Changed, "#entry")
    def _typed(self) -> None:
        if self._is_new:
            is_refused = self._box.typed_only == self._refused
            state = _("1 thing to fix") if is_refused else _("Not saved yet")
            self.query_one(Masthead).say_state(state)
            self.typed_anew()
            if self._timer is None:
                self._timer = self.set_timer(DRAFT_AFTER, self._keep_draft)

    @property
    def _is_new(self) -> bool:
        """Whether something stands there that is neither saved nor kept as typed."""
        return bool(self._box.typed_only) and self._box.typed_only != self._typed_before

    def typed_anew(self) -> None:
        """Something is typed that is not saved."""

    def _keep_draft(self) -> None:
        self._stop_timer()
        if self._box.display:
            self.sitting.keep_typed(
                self._indicator.id, self._box.typed_only, is_reason=self._asks_for_reason
            )

    def _stop_timer(self) -> None:
        if self._timer is not None:
            self._timer.stop()
            self._timer = None

    # When the page is left

    def depart(self) -> None:
        """Save what is typed where it reads well; else keep it as typed, for the next run too."""
        self._stop_timer()
        if not self._box.display:
            return
        typed = self._box.typed_only
        if typed and self._is_saved(typed):
            self._say_how_read(typed)
            return
        about = self._indicator.id
        self.sitting.keep_typed(about, typed, is_reason=self._asks_for_reason)
        if typed and typed != self._refused:
            self._refused = typed
            number = self.sitting.framework.number_of(about)
            words = _("Question {number} is not saved yet; what you typed is kept.")
            self.notify(words.format(number=number), severity="warning", markup=False)

    def _is_saved(self, typed: str) -> bool:
        try:
            return self.keep_reply(typed)
        except AnswerError:
            return False

    def keep_reply(self, typed: str) -> bool:
        """Make what is typed the answer; AnswerError says why it is none."""
        indicator = self._indicator
        if self._asks_for_reason:
            return self.sitting.answer(indicator.id, NOT_APPLICABLE, reason=typed)
        return self.sitting.answer(indicator.id, entry.value_meant(indicator, typed))

    def _say_how_read(self, typed: str) -> None:
        """Show the number that was read out of words."""
        answer = self.sitting.answer_to(self._indicator.id)
        if answer is None or self._asks_for_reason:
            return
        said = entry.how_read(self._indicator, typed, answer)
        if said:
            self.notify(said, markup=False)
