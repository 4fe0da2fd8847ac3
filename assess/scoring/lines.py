"""From the whole as it is worked out to how it is told: 0 to 100, or on its own scale."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from assess.domain.framework import Framework
from assess.domain.roll_up import Range

HUNDRED: Final = Fraction(100)
"""The best of a whole that is told from 0 on."""
NOTHING: Final = Fraction(0)
"""Where no line moves a number."""


@dataclass(frozen=True, slots=True)
class Line:
    """A number, times something, plus something."""

    slope: Fraction = Fraction(1)
    """Above 0: what it is multiplied by."""
    offset: Fraction = NOTHING
    """What is added then."""

    def at(self, number: Fraction) -> Fraction:
        """The number as it is told."""
        told = number * self.slope
        return told + self.offset if self.offset else told


OWN: Final = Line()
"""Tells a number as it is."""


def line_between(ends: Range) -> Line:
    """The line that tells the lowest as 0 and the highest as 100; all as 0 where they coincide."""
    if ends.low == ends.high:
        return Line(NOTHING)
    slope = HUNDRED / (ends.high - ends.low)
    return Line(slope, -ends.low * slope)


def constant_line(framework: Framework) -> Line | None:
    """The line of a framework; nothing where it depends on which answers apply.

    With means and minimums over answers that are all worth the same at their worst and at their
    best, the ends are those of one answer, whichever apply. A sum ends lower when there are fewer.

    Source:
        METHOD.md section 14, Other instruments.
    """
    rules = framework.aggregates
    if rules.overall_scale == "own":
        return OWN
    ends = _ends_of_each(framework)
    if "sum" in (rules.characteristic, rules.overall) or len(set(ends)) > 1:
        return None
    return line_between(ends[0])


def _ends_of_each(framework: Framework) -> Sequence[Range]:
    weighing = [id_ for id_, each in framework.indicators.items() if each.weight]
    ends = [framework.points_range(id_) for id_ in weighing]
    return ends or [Range(framework.points[framework.lowest_level], _top_points(framework))]


def _top_points(framework: Framework) -> Fraction:
    return framework.points[framework.top_level]
