"""What one answer moves, for frameworks in which it depends on all the others: count again."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from assess.domain.outcome import IndicatorResult
from assess.scoring.plan import Plan
from assess.scoring.whole import Numbers, numbers_of


@dataclass(frozen=True, slots=True)
class Recount:
    """The numbers of a result, and what they would be with other levels."""

    plan: Plan
    """The framework."""
    answers: tuple[tuple[IndicatorResult, ...], ...]
    """What each answer counts for, for each characteristic."""
    numbers: Numbers
    """As they are."""

    @classmethod
    def of(cls, plan: Plan, answers: Sequence[tuple[IndicatorResult, ...]]) -> "Recount":
        """From what the answers count for."""
        return cls(plan, tuple(answers), numbers_of(plan, answers))

    def with_level(self, at: int, place: int, level: int) -> Numbers:
        """The numbers if one answer counted as this level.

        Args:
            at: Place of the characteristic, from 0.
            place: Place of the answer in it, from 0.
            level: A level of the scale.
        """
        part = self.answers[at]
        changed = replace(part[place], level=level, unknown=None)
        parts = (*self.answers[:at], (*part[:place], changed, *part[place + 1 :]))
        return numbers_of(self.plan, (*parts, *self.answers[at + 1 :]))

    def swing(self, at: int, place: int) -> Fraction:
        """How far an answer that is not known can pull the whole down from its best."""
        worst = self.with_level(at, place, self.plan.lowest_level)
        return self.numbers.overall.high - worst.overall.high

    def gain(self, at: int, place: int, level: int) -> Fraction:
        """What this level would add to the whole, with every unknown answer at its worst."""
        return self.with_level(at, place, level).overall.low - self.numbers.overall.low


def score_in(numbers: Numbers) -> Fraction:
    """The overall score, or where too little is known, the highest that it can be."""
    overall = numbers.overall
    return overall.high if overall.value is None else overall.value
