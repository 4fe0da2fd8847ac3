"""The assessment that is open: its answers, where the rater is, and whether all is kept."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from assess.domain.indicator import NumberIndicator
from assess.errors import AnswerError, AssessError, ConflictError
from assess.i18n import _
from assess.usecases import consensus, progress, results, walk

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from assess.domain.assessment import (
        Agreed,
        Answer,
        Assessment,
        Evidence,
        Organisation,
        Respondent,
        Value,
    )
    from assess.domain.framework import Characteristic, Framework
    from assess.domain.indicator import Indicator
    from assess.domain.outcome import Outcome
    from assess.store.base import Draft, Event, Saved
    from assess.usecases.house import House


class Sitting:
    """Every change goes to the store at once; `trouble` says why it did not get there."""

    def __init__(self, house: House, saved: Saved) -> None:
        self.house = house
        self.saved = saved
        self.trouble = ""
        """Why the last change is not kept; empty when it is."""
        self.entered: dict[str, str] = {}
        """By indicator: a number as typed, not an answer yet."""
        self.reasons: dict[str, str] = {}
        """By indicator: why it does not apply, as typed and not kept yet."""
        self.last_step: Event | None = None
        """The change that was taken back or brought back last."""
        self.is_quick = False
        """Whether the few questions of the quick screen are asked, and not all."""
        self._unkept: dict[str, tuple[Value, str]] = {}
        """By indicator: what was answered and the store refused; tried again with each change."""
        asked, place = house.framework.indicators, saved.place or ""
        self.here = place if place in asked else next(iter(asked))
        """The question the rater is at."""
        for name, indicator in asked.items():
            texts = self.entered if isinstance(indicator, NumberIndicator) else self.reasons
            if (typed := saved.typed_for(name)) is not None:
                texts[name] = typed

    # What is there

    @property
    def framework(self) -> Framework:
        """The criteria."""
        return self.house.framework

    @property
    def assessment(self) -> Assessment:
        """The answers as kept."""
        return self.saved.assessment

    @property
    def organisation(self) -> str:
        """Whose assessment this is."""
        return self.assessment.organisation.name

    @property
    def parts(self) -> Sequence[progress.PartProgress]:
        """How far each part is."""
        return progress.parts(self.framework, self.saved)

    @property
    def answered(self) -> int:
        """Questions with an answer."""
        return progress.answered_of(self.framework, self.assessment)[0]

    @property
    def indicator(self) -> Indicator:
        """The question the rater is at."""
        return self.framework.indicators[self.here]

    @property
    def part(self) -> Characteristic:
        """The part the rater is in."""
        return self.framework.characteristic_of[self.here]

    def answer_to(self, indicator_id: str) -> Answer | None:
        """The answer as kept; none when there is none."""
        return self.saved.answer_to(indicator_id)

    @property
    def is_of_several(self) -> bool:
        """Whether several people answered, each alone; then nobody answers here any more."""
        return bool(self.assessment.raters)

    def agreed_on(self, indicator_id: str) -> Agreed | None:
        """What several raters agreed on; none where they did not yet."""
        return self.assessment.agreed.get(indicator_id)

    def draft_of(self, indicator_id: str) -> Draft | None:
        """What was typed and is not part of the answer."""
        return self.saved.drafts.get(indicator_id)

    @property
    def typed_only(self) -> tuple[str, ...]:
        """The questions where something is typed that is not an answer, in their order."""
        return tuple(n for n in self.framework.indicators if n in {**self.entered, **self.reasons})

    @property
    def drafted(self) -> tuple[str, ...]:
        """The questions with a note that is not part of an answer, in their order."""
        return tuple(name for name in self.framework.indicators if self.draft_of(name) is not None)

    def first_open(self) -> str | None:
        """The question the rater is at when it has no answer, else the next that has none."""
        return self.here if self.answer_to(self.here) is None else self.next_open()

    def next_open(self) -> str | None:
        """The next question without an answer, after the one the rater is at."""
        return progress.next_open(self.framework, self.assessment, self.here)

    def outcome(self) -> Outcome:
        """The result of the answers as they are."""
        return results.outcome_of(self.framework, self.assessment)

    def saved_words(self) -> str:
        """Whether all is kept, and since when."""
        if self.trouble:
            return _("Not saved")
        if self.typed_only:
            number = self.framework.number_of(self.typed_only[0])
            return _("Not saved: question {number}").format(number=number)
        return _("Saved {time}").format(time=f"{self.saved.changed_at.astimezone():%H:%M}")

    # What changes it; each says whether it was kept

    def answer(self, indicator_id: str, value: Value, reason: str = "") -> bool:
        """Reply to a question."""
        self._unkept.pop(indicator_id, None)
        kept = self._keep(
            lambda: walk.answer(self.house, self.saved, indicator_id, value, reason=reason)
        )
        if kept:
            self._forget_typed(indicator_id)
        else:
            self._unkept[indicator_id] = (value, reason)
        return kept

    def agree(self, indicator_id: str, value: Value, *, reason: str, dissent: str) -> bool:
        """Record what several raters agreed on; where somebody was faster, theirs stands."""

        def recorded() -> Saved:
            told = {"reason": reason, "dissent": dissent}
            try:
                return consensus.agree(self.house, self.saved, indicator_id, value, **told)
            except ConflictError:
                self.saved = consensus.reload(self.house, self.saved)
                raise

        return self._keep(recorded)

    def keep_typed(self, indicator_id: str, typed: str, *, is_reason: bool) -> bool:
        """Keep what is typed and is no answer, also for the next time; empty: forget it."""
        texts = self.reasons if is_reason else self.entered
        if texts.get(indicator_id, "") == typed:
            return True
        self._forget_typed(indicator_id)
        if typed:
            texts[indicator_id] = typed
        return self._keep(lambda: walk.keep_typed(self.house, self.saved, indicator_id, typed))

    def _forget_typed(self, indicator_id: str) -> None:
        self.entered.pop(indicator_id, None)
        self.reasons.pop(indicator_id, None)

    def annotate(self, indicator_id: str, note: str, evidence: Evidence) -> bool:
        """Add a note and evidence to an answer."""
        return self._keep(
            lambda: walk.annotate(self.house, self.saved, indicator_id, note, evidence)
        )

    def keep_draft(
        self, indicator_id: str, *, note: str, evidence: str, link: str, strength: int
    ) -> bool:
        """Keep a note as typed so far."""
        return self._keep(
            lambda: walk.keep_draft(
                self.house,
                self.saved,
                indicator_id,
                note=note,
                evidence=evidence,
                link=link,
                strength=strength,
            )
        )

    def drop_draft(self, indicator_id: str) -> bool:
        """Forget a note that was typed and is not wanted."""
        return self._keep(lambda: walk.drop_draft(self.house, self.saved, indicator_id))

    def describe(self, organisation: Organisation, respondent: Respondent) -> bool:
        """Say anew who is assessed and who answers."""
        return self._keep(lambda: walk.describe(self.house, self.saved, organisation, respondent))

    def finish_part(self, characteristic_id: str, *, finished: bool) -> bool:
        """Call a part finished, or not."""
        return self._keep(
            lambda: walk.finish_part(self.house, self.saved, characteristic_id, finished)
        )

    def go_to(self, indicator_id: str) -> None:
        """Be at a question, and be there again after leaving."""
        self.here = indicator_id
        self.keep_place()

    def keep_place(self) -> None:
        """Be at the same question again after leaving."""
        if self.saved.place != self.here:
            self._keep(lambda: walk.keep_place(self.house, self.saved, self.here))

    def undo(self) -> str | None:
        """Take the last change back; the question it was about, none when there is no more."""
        if self._unkept:
            about, _reply = self._unkept.popitem()
            self.trouble = self.trouble if self._unkept else ""
            self.last_step = None
            return about
        return self._step(walk.undo)

    def redo(self) -> str | None:
        """Make again what was taken back last; its question, none when there is none."""
        return self._step(walk.redo)

    def _step(self, walked: Callable[[House, Saved], tuple[Saved, Event] | None]) -> str | None:
        steps: list[Event] = []

        def stepped() -> Saved:
            step = walked(self.house, self.saved)
            if step is None:
                return self.saved
            steps.append(step[1])
            return step[0]

        is_kept = self._keep(stepped)
        self.last_step = steps[0] if is_kept and steps else None
        if self.last_step is None:
            return None
        self._forget_typed(self.last_step.indicator)
        return self.last_step.indicator

    def _keep(self, change: Callable[[], Saved]) -> bool:
        """Make a change, and then those that the store refused before."""
        if not self._is_made(change):
            return False
        for name, (value, reason) in tuple(self._unkept.items()):
            again = partial(walk.answer, self.house, self.saved, name, value, reason=reason)
            if not self._is_made(again):
                break
            del self._unkept[name]
            self._forget_typed(name)
        return True

    def _is_made(self, change: Callable[[], Saved]) -> bool:
        try:
            self.saved = change()
        except AnswerError:
            raise
        except AssessError as error:
            self.trouble = str(error)
            return False
        self.trouble = ""
        return True
