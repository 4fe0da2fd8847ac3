"""What one answer can move in the whole: its share, or, where it has none, by counting again."""

from collections.abc import Sequence
from fractions import Fraction
from typing import Protocol

from assess.domain.outcome import CharacteristicResult
from assess.scoring.plan import Plan, PlannedIndicator
from assess.scoring.pull import Pull
from assess.scoring.recount import Recount
from assess.scoring.whole import PartNumber, line_of

Rank = tuple[Fraction | int, int]
"""Lower comes first."""


class Effects(Protocol):
    """What one answer can move, in points of the overall score."""

    def swing(self, at: int, place: int, planned: PlannedIndicator) -> Fraction:
        """Between its worst and its best."""
        ...

    def gain(
        self, at: int, place: int, planned: PlannedIndicator, before: int, after: int
    ) -> tuple[Rank, Fraction]:
        """From one level to a higher one: to be put in order by, and in points."""
        ...


class _ByShare:
    """Means and sums: each answer adds its own share, whatever the others are."""

    def __init__(self, pull: Pull) -> None:
        self.pull = pull

    def swing(self, at: int, _place: int, planned: PlannedIndicator) -> Fraction:
        return self.pull.points(at, planned.weight, planned.most - planned.least)

    def gain(
        self, at: int, _place: int, planned: PlannedIndicator, before: int, after: int
    ) -> tuple[Rank, Fraction]:
        worth = planned.worth[after] - planned.worth[before]
        moved = self.pull.shares[at] * planned.weight * worth
        return (-moved, 0), self.pull.points(at, planned.weight, worth)


class _ByRecount:
    """With a minimum an answer matters only while no other is lower."""

    def __init__(self, recount: Recount) -> None:
        self.recount = recount

    def swing(self, at: int, place: int, _planned: PlannedIndicator) -> Fraction:
        return self.recount.swing(at, place)

    def gain(
        self, at: int, place: int, planned: PlannedIndicator, before: int, after: int
    ) -> tuple[Rank, Fraction]:
        points = self.recount.gain(at, place, after)
        return (-points, planned.worth[before] - planned.worth[after]), points


def effects_of(plan: Plan, parts: Sequence[CharacteristicResult]) -> Effects:
    """What each answer can move, by everything that applies.

    Source:
        METHOD.md sections 4, What is not known, 9, Order of next steps, and 14, Other instruments.
    """
    if not plan.is_linear:
        return _ByRecount(Recount.of(plan, [part.indicators for part in parts]))
    weights = [part.applicable_weight for part in parts]
    line = plan.line or line_of(plan, part_numbers(plan, parts))
    return _ByShare(Pull.of(plan, weights, line))


def part_numbers(plan: Plan, parts: Sequence[CharacteristicResult]) -> list[PartNumber]:
    """The numbers of a result's characteristics that apply."""
    return [
        PartNumber(planned, p.indicators, p.mean, p.known_share, p.applicable_weight)
        for planned, p in zip(plan.characteristics, parts, strict=True)
        if p.applicable_weight
    ]
