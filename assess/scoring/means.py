"""Means of characteristics, the overall score and its geometric counterpart, all exact."""

from collections.abc import Sequence
from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Context, Decimal
from fractions import Fraction
from functools import lru_cache
from math import lcm
from typing import Final

from assess.domain.outcome import IndicatorResult, Interval
from assess.scoring.plan import Plan, PlannedCharacteristic

USUAL_SLOPE: Final = Fraction(25)
"""Points of the overall score for each level of a mean where 4 is 100."""
GEOMETRIC_DECIMALS: Final = Decimal("0.000001")
"""To how many decimals the geometric counterpart is worked out."""
_PRECISION: Final = Context(prec=28, rounding=ROUND_HALF_EVEN)
_ONCE: Final = Context(prec=28, rounding=ROUND_HALF_UP)

Part = tuple[int, Fraction]
"""A whole weight, and the mean that it weighs."""


@lru_cache(maxsize=8192)
def ratio(numerator: int, denominator: int) -> Fraction:
    """The exact fraction; the same few come up in every assessment, so they are kept."""
    return Fraction(numerator, denominator)


def mean_of_levels(
    plan: Plan, part: PlannedCharacteristic, indicators: Sequence[IndicatorResult]
) -> tuple[Interval, Fraction, int]:
    """The number of one characteristic, and how far the unknown can move it.

    With a mean or a sum a high level makes up for a low one. What must not be made up for is a
    floor or a gate, and neither is this function's business. Levels are ordinal, so a mean is a
    convention and not a measurement.

    Args:
        plan: How points become a number.
        part: What was asked.
        indicators: What each answer counts for, in the same order; weights 0 to 3.

    Returns:
        The number, in the range of the characteristic, and its range with every unknown at its
        worst and at its best; the known share, 0 to 1 (1 when nothing has a weight); and the
        applicable weight. A mean has no value when less than the share is known that the
        framework asks for, or when some answers are worth more than others at their best; a
        sum or a minimum has none as long as the unknown can move it.

    Source:
        METHOD.md sections 2, Means and the overall score, 4, What is not known, and 14, Other
        instruments.
    """
    if plan.aggregates.characteristic == "minimum":
        return lowest_points(plan, part, indicators)
    count = _of_levels if part.is_plain else _of_points
    applicable, known, points, worst, best = count(part, indicators)
    if applicable == 0:
        return Interval(None, *part.range), ratio(1, 1), 0
    divisor, share = plan.divisor(applicable), ratio(known, applicable)
    low = ratio(points + worst, divisor)
    if known == applicable:
        return Interval(low, low, low), share, applicable
    high = ratio(points + best, divisor)
    if plan.aggregates.characteristic == "sum":
        return Interval(low if low == high else None, low, high), share, applicable
    is_enough = known and share >= plan.min_known_share and part.is_even
    value = ratio(points, plan.divisor(known)) if is_enough else None
    return Interval(value, low, high), share, applicable


Counted = tuple[int, int, int, int, int]
"""Weight that applies and that is known, weighed points, and what the unknown can add."""


def _of_levels(part: PlannedCharacteristic, indicators: Sequence[IndicatorResult]) -> Counted:
    """Where each level is worth itself; the usual case, and the faster one."""
    applicable = known = points = 0
    for each in indicators:
        if each.applicable:
            applicable += each.weight
            if each.level is not None:
                known += each.weight
                points += each.weight * each.level
    unknown, least, most = applicable - known, part.indicators[0].least, part.indicators[0].most
    return applicable, known, points, unknown * least, unknown * most


def _of_points(part: PlannedCharacteristic, indicators: Sequence[IndicatorResult]) -> Counted:
    """Where levels have points of their own."""
    applicable = known = points = worst = best = 0
    for planned, each in zip(part.indicators, indicators, strict=True):
        if each.applicable:
            weight, level = each.weight, each.level
            applicable += weight
            if level is not None:
                known += weight
                points += weight * planned.worth[level]
            else:
                worst += weight * planned.least
                best += weight * planned.most
    return applicable, known, points, worst, best


def lowest_points(
    plan: Plan, part: PlannedCharacteristic, indicators: Sequence[IndicatorResult]
) -> tuple[Interval, Fraction, int]:
    """The fewest points of one characteristic's answers; promises do not count.

    Returns:
        As for a mean, without a value as long as an unknown answer could be lower.

    Source:
        METHOD.md section 14, Other instruments.
    """
    counting = [
        (planned, each)
        for planned, each in zip(part.indicators, indicators, strict=True)
        if each.applicable and each.weight
    ]
    if not counting:
        return Interval(None, *part.range), ratio(1, 1), 0
    known = [(p.worth[e.level], e.weight) for p, e in counting if e.level is not None]
    found = [points for points, _weight in known]
    open_ends = [(planned.least, planned.most) for planned, each in counting if each.level is None]
    low = ratio(min([*found, *(least for least, _most in open_ends)]), plan.unit)
    high = ratio(min([*found, *(most for _least, most in open_ends)]), plan.unit)
    applicable = sum(each.weight for _planned, each in counting)
    share = ratio(sum(weight for _points, weight in known), applicable)
    return Interval(low if low == high else None, low, high), share, applicable


def mean_of_parts(parts: Sequence[Part], slope: Fraction) -> Fraction:
    """The weighted mean of the characteristics, in points of the whole.

    Args:
        parts: Weights above 0 and numbers, of the characteristics that apply; at least one.
        slope: Points of the whole for each point of a mean, 25 where 4 is 100.

    Returns:
        Exact, between the lowest and the highest of the numbers, times the slope.

    Source:
        METHOD.md section 2, Means and the overall score.
    """
    common = lcm(*(mean.denominator for _weight, mean in parts))
    total = sum(w * mean.numerator * (common // mean.denominator) for w, mean in parts)
    below = common * sum([weight for weight, _mean in parts])
    return ratio(slope.numerator * total, slope.denominator * below)


def lowest_of(means: Sequence[Fraction]) -> Fraction:
    """The lowest of some means, at least one; compared as whole numbers over one denominator."""
    common = lcm(*(mean.denominator for mean in means))
    return min(means, key=lambda mean: mean.numerator * (common // mean.denominator))


def geometric_score(parts: Sequence[Part], slope: Fraction = USUAL_SLOPE) -> Fraction:
    """The geometric counterpart of the overall score; lower the less balanced the parts are.

    Worked out in decimals of fixed precision, whose logarithm and exponential are correctly
    rounded everywhere, and in an order that does not depend on the framework's; so the
    result is the same on every machine.

    Args:
        parts: Weights above 0 and means of 0 or more, of the characteristics that apply; at
            least one.
        slope: Points of the overall score for each point of a mean.

    Returns:
        0 to 100, to six decimals, half-up.

    Source:
        METHOD.md section 2, Means and the overall score.
    """
    total = sum(weight for weight, _mean in parts)
    exponent = Decimal(0)
    for weighed in sorted([_weighed_logarithm(ratio(w, total), mean) for w, mean in parts]):
        exponent = _PRECISION.add(exponent, weighed)
    root = _PRECISION.subtract(_PRECISION.exp(exponent), Decimal(1))
    points = _PRECISION.multiply(root, _decimal(slope))
    return Fraction(_ONCE.quantize(points, GEOMETRIC_DECIMALS))


@lru_cache(maxsize=8192)
def _weighed_logarithm(share: Fraction, mean: Fraction) -> Decimal:
    """Of one more than the mean, so that a mean of 0 does not wipe out all others."""
    return _PRECISION.multiply(_decimal(share), _PRECISION.ln(_decimal(mean + 1)))


def _decimal(number: Fraction) -> Decimal:
    return _PRECISION.divide(Decimal(number.numerator), Decimal(number.denominator))
