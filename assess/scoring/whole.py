"""The number of the whole: the characteristics rolled up, and told on the framework's scale."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from assess.domain.outcome import IndicatorResult, Interval
from assess.domain.roll_up import Range, rolled_up
from assess.scoring.lines import Line, line_between
from assess.scoring.means import Part, geometric_score, mean_of_levels, mean_of_parts
from assess.scoring.plan import Plan, PlannedCharacteristic

Answers = Sequence[tuple[IndicatorResult, ...]]
"""What each answer counts for, for each characteristic."""


class PartNumber(NamedTuple):
    """The number of one characteristic, and what it rests on; there are many, so it is light."""

    planned: PlannedCharacteristic
    """What was asked."""
    indicators: tuple[IndicatorResult, ...]
    """What each answer counts for."""
    mean: Interval
    """In the range of the characteristic."""
    share: Fraction
    """Known weight over applicable weight, 0 to 1."""
    weight: int
    """Applicable weight; 0 when it leaves the whole."""


class Numbers(NamedTuple):
    """Every number of one result."""

    parts: tuple[PartNumber, ...]
    """In the order of the framework."""
    weighing: list[PartNumber]
    """Those of them that apply."""
    overall: Interval
    """On the framework's own scale."""


def numbers_of(plan: Plan, answers: Answers) -> Numbers:
    """Every characteristic's number and that of the whole.

    Args:
        plan: The framework.
        answers: What each answer counts for, in the order of the framework.

    Source:
        METHOD.md sections 2, Means and the overall score, and 14, Other instruments.
    """
    parts = []
    for planned, indicators in zip(plan.characteristics, answers, strict=True):
        mean, share, weight = mean_of_levels(plan, planned, indicators)
        parts.append(PartNumber(planned, indicators, mean, share, weight))
    weighing = [part for part in parts if part.weight > 0]
    return Numbers(tuple(parts), weighing, _overall(plan, weighing))


def _overall(plan: Plan, parts: Sequence[PartNumber]) -> Interval:
    """The number of the whole; the whole range, without a value, when nothing applies."""
    if not parts:
        return Interval(None, *plan.framework.overall_range)
    line = plan.line or line_of(plan, parts)
    low = _told(plan, [(part.planned.weight, part.mean.low) for part in parts], line)
    if all(part.mean.low is part.mean.high for part in parts):
        return Interval(low, low, low)
    high = _told(plan, [(part.planned.weight, part.mean.high) for part in parts], line)
    return Interval(_value(plan, parts, line, low if low == high else None), low, high)


def _value(
    plan: Plan, parts: Sequence[PartNumber], line: Line, settled: Fraction | None
) -> Fraction | None:
    """On what is known; a sum or a minimum has one only where the unknown cannot move it."""
    known = [(p.planned.weight, p.mean.value) for p in parts if p.mean.value is not None]
    if len(known) < len(parts):
        return settled if plan.aggregates.overall == "minimum" else None
    return _told(plan, known, line)


def _told(plan: Plan, parts: Sequence[Part], line: Line) -> Fraction:
    """The number of the whole as the line tells it."""
    if plan.aggregates.overall == "mean":
        points = mean_of_parts(parts, line.slope)
        return points + line.offset if line.offset else points
    return line.at(_rolled_up(plan, parts))


def _rolled_up(plan: Plan, parts: Sequence[Part]) -> Fraction:
    scale = plan.weight_unit
    return rolled_up(plan.aggregates.overall, [(Fraction(w, scale), n) for w, n in parts])


def line_of(plan: Plan, parts: Sequence[PartNumber]) -> Line:
    """How the number of the whole is told, from what applies.

    Args:
        plan: The framework.
        parts: The characteristics that apply.
    """
    if plan.line is not None:
        return plan.line
    ends = [(p.planned.weight, ends_of(plan, p)) for p in parts]
    low, high = (_rolled_up(plan, [(w, each[end]) for w, each in ends]) for end in (0, 1))
    return line_between(Range(low, high))


def ends_of(plan: Plan, part: PartNumber) -> Range:
    """The lowest and the highest number of a characteristic, from what applies in it."""
    counting = list(_counting(part))
    if not counting:
        return part.planned.range
    ends = []
    for end in (0, 1):
        weighed = [(weight, Fraction(each[end], plan.unit)) for weight, each in counting]
        ends.append(rolled_up(plan.aggregates.characteristic, weighed))
    return Range(*ends)


def _counting(part: PartNumber) -> Iterator[tuple[Fraction, tuple[int, int]]]:
    for planned, each in zip(part.planned.indicators, part.indicators, strict=True):
        if each.applicable and each.weight:
            yield Fraction(each.weight), (planned.least, planned.most)


def geometric_of(plan: Plan, numbers: Numbers) -> Fraction | None:
    """The geometric counterpart of the overall score.

    Returns:
        Nothing without an overall score, and nothing where both are not means told from 0 to 100
        of points that begin at 0: elsewhere it would say something else.

    Source:
        METHOD.md sections 2, Means and the overall score, and 14, Other instruments.
    """
    line = plan.line
    if not plan.aggregates.is_usual or line is None or line.offset:
        return None
    parts = numbers.weighing
    known = [(p.planned.weight, p.mean.value) for p in parts if p.mean.value is not None]
    return geometric_score(known, line.slope) if known and len(known) == len(parts) else None
