"""What would change it: raises to tick, and band, score and profile as they would be then."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, cast

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll

from assess.i18n import _
from assess.tui import trial_words
from assess.tui.page import COMMON_KEYS, Page
from assess.tui.result_words import bars_of, scale_of
from assess.tui.text import Words
from assess.tui.widgets.choice_list import ChoiceList
from assess.tui.widgets.masthead import Masthead
from assess.tui.widgets.profile_bars import ProfileBars
from assess.usecases.what_if import Ticked, Trial

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from assess.domain.outcome import Outcome
    from assess.domain.ways import Raise
    from assess.tui.screens.result import ResultScreen

NOTHING: Ticked = frozenset()


class StepList(ChoiceList, inherit_bindings=False):
    """Steps to tick, with Space or Enter."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "tick", _("try a step"), key_display="Space"),
        *(
            Binding(each.key, each.action, show=False)
            for each in ChoiceList.BINDINGS
            if isinstance(each, Binding) and each.key != "space"
        ),
    ]


class WhatIfScreen(Page, inherit_bindings=False):
    """Nothing on this page is kept; it begins anew each time it is shown."""

    HELP = _(
        "Tick a step with Space: band, score and profile show at once what would follow.\n"
        "Below the list you read what must be true for the step that you are at.\n\n"
        "F4 ticks the whole shortest way, or takes it away again.\n"
        "F2 changes between what you do (levels) and what you show of it (evidence).\n\n"
        "This is only a trial. No answer changes, nothing is saved, and it is gone when you"
        " leave this page."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "other_kind", _("by evidence")),
        Binding("f4", "whole_way", _("whole way")),
        *COMMON_KEYS,
    ]

    def __init__(self) -> None:
        super().__init__()
        self._trial: Trial | None = None
        self._ticked = NOTHING
        self._raises: dict[str, Raise] = {}

    def body(self) -> ComposeResult:
        """The verdict now and then, the profile, the steps, and what the lit one asks for."""
        yield Words(id="verdict")
        yield Words(id="still", classes="quiet")
        yield ProfileBars(trial_words.THEN_AND_NOW, id="bars")
        yield trial_words.Numbers(id="numbers")
        yield StepList(chosen=self._toggle, marks="many", id="steps")
        with VerticalScroll(id="asked-for", can_focus=False):
            yield Words(id="detail")

    # What it shows

    def arrive(self) -> None:
        """Begin anew with the answers as they are."""
        self._begin("levels")
        self.set_focus(self.query_one(StepList))

    def depart(self) -> None:
        """Forget what was tried."""
        self._ticked = NOTHING

    @property
    def trial(self) -> Trial:
        """The answers, and what can be tried with them."""
        if self._trial is None:
            raise RuntimeError("this page is not shown")
        return self._trial

    def _begin(self, kind: str) -> None:
        assessment = cast("ResultScreen", self.desk.page("result")).assessment
        self._trial = Trial(
            self.house.framework, assessment, "evidence" if kind == "evidence" else "levels"
        )
        self._ticked = NOTHING
        titles = {
            "levels": _("What would change it?"),
            "evidence": _("What would evidence change?"),
        }
        self.query_one(Masthead).show(
            assessment.organisation.name,
            _("A trial: nothing is saved"),
            middle=titles[self.trial.kind],
            is_warm=True,
        )
        self._show_steps(at=None)
        self._show_outcome()

    def _show_steps(self, at: str | None) -> None:
        """Put the steps in their place, where there are others now; and light one."""
        trial, steps = self.trial, self.query_one(StepList)
        raises = (*trial.on_the_way, *trial.others(self._ticked))
        keys = {trial_words.key_of(each): each for each in raises}
        ticked = [f"{name}:{rung}" for name, rung in self._ticked]
        if keys.keys() != self._raises.keys() or at is None:
            self._raises = keys
            rows = trial_words.raise_rows(trial, self._ticked)
            first = next((row.key for row in rows if row.key in keys), rows[0].key)
            steps.show_rows(rows, ticked=ticked, at=at or first)
            self._show_detail(steps.lit)
        else:
            steps.tick(ticked)

    def _show_outcome(self) -> None:
        trial = self.trial
        tried = trial.outcome_with(self._ticked)
        self.query_one("#verdict", Words).show(
            trial_words.verdict_lines(trial, tried, len(self._ticked))
        )
        self.query_one("#still", Words).show(trial_words.still_words(trial, tried))
        self._show_profile(tried)

    def _show_profile(self, tried: Outcome) -> None:
        trial = self.trial
        before, after = (trial.result(each).characteristics for each in (trial.outcome, tried))
        framework = trial.framework
        self.query_one(ProfileBars).show(bars_of(framework, after, before), scale_of(framework))
        self.query_one("#numbers", Words).show(trial_words.number_lines(trial, tried))

    @on(ChoiceList.Moved)
    def _moved(self, event: ChoiceList.Moved) -> None:
        self._show_detail(event.key)

    def _show_detail(self, key: str | None) -> None:
        self.query_one("#asked-for").scroll_home(animate=False)
        words = trial_words.detail_of(self.trial, key or "", self._raises.get(key or ""))
        self.query_one("#detail", Words).show(words)

    # What it does

    def _toggle(self, key: str) -> None:
        each = self._raises[key]
        self._ticked = self.trial.toggled(self._ticked, each.indicator, each.after)
        self._show_steps(at=key)
        self._show_outcome()

    def action_other_kind(self) -> None:
        """Change between raising levels and showing evidence."""
        self._begin("evidence" if self.trial.kind == "levels" else "levels")

    def action_whole_way(self) -> None:
        """Tick every step of the shortest way; once more takes them away."""
        way = frozenset((each.indicator, each.after) for each in self.trial.on_the_way)
        self._ticked = NOTHING if way <= self._ticked else self._ticked | way
        lit = self.query_one(StepList).lit
        self._show_steps(at=lit if lit in self._raises else None)
        self._show_outcome()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """There is no whole way where none is open."""
        if action == "whole_way":
            return self._trial is not None and bool(self._trial.on_the_way)
        if action == "other_kind":
            return self._trial is not None and self._trial.framework.has_evidence
        return super().check_action(action, parameters)
