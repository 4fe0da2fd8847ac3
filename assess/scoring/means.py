"""Means of characteristics, the overall score and its geometric counterpart, all exact."""

from collections.abc import Iterable, Sequence
from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Context, Decimal
from fractions import Fraction
from functools import lru_cache
from math import lcm
from typing import Final

from assess.domain.content import HIGHEST
from assess.domain.outcome import IndicatorResult, Interval

POINTS: Final = 25
"""Points of the overall score for each level of a mean: 4 is 100."""
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
    indicators: Iterable[IndicatorResult], min_known_share: Fraction
) -> tuple[Interval, Fraction, int]:
    """The weighted mean of one characteristic, and how far the unknown can move it.

    A high level makes up for a low one. What must not be made up for is a floor or a gate, and
    neither is this function's business. Levels are ordinal, so a mean is a convention and not a
    measurement.

    Args:
        indicators: What each answer counts for; weights 0 to 3, levels 0 to 4.
        min_known_share: The least share of the applicable weight that must be known, 0 to 1.

    Returns:
        The mean, 0 to 4, without a value when less than that share is known; its range with
        every unknown at 0 and at 4; the known share, 0 to 1 (1 when nothing has a weight);
        and the applicable weight.

    Source:
        METHOD.md sections 2, Means and the overall score, and 4, What is not known.
    """
    applicable = known = points = 0
    for each in indicators:
        if each.applicable:
            applicable += each.weight
            if each.level is not None:
                known += each.weight
                points += each.weight * each.level
    if applicable == 0:
        return Interval(None, ratio(0, 1), ratio(HIGHEST, 1)), ratio(1, 1), 0
    share = ratio(known, applicable)
    low = ratio(points, applicable)
    if known == applicable:
        return Interval(low, low, low), share, applicable
    value = ratio(points, known) if known and share >= min_known_share else None
    high = ratio(points + HIGHEST * (applicable - known), applicable)
    return Interval(value, low, high), share, applicable


def overall_score(parts: Sequence[Part]) -> Fraction:
    """The weighted mean of the characteristics, as points.

    Args:
        parts: Weights above 0 and means 0 to 4, of the characteristics that apply; at least one.

    Returns:
        0 to 100, exact.

    Source:
        METHOD.md section 2, Means and the overall score.
    """
    common = lcm(*(mean.denominator for _weight, mean in parts))
    total = sum(w * mean.numerator * (common // mean.denominator) for w, mean in parts)
    return ratio(POINTS * total, common * sum(weight for weight, _mean in parts))


def lowest_of(means: Sequence[Fraction]) -> Fraction:
    """The lowest of some means, at least one; compared as whole numbers over one denominator."""
    common = lcm(*(mean.denominator for mean in means))
    return min(means, key=lambda mean: mean.numerator * (common // mean.denominator))


def overall_interval(parts: Sequence[tuple[int, Interval]]) -> Interval:
    """The overall score and its range.

    Args:
        parts: Weights above 0 and means 0 to 4, of the characteristics that apply.

    Returns:
        0 to 100; without a value when a mean has none; the whole range when nothing applies.
    """
    if not parts:
        return Interval(None, ratio(0, 1), ratio(POINTS * HIGHEST, 1))
    known = [(weight, mean.value) for weight, mean in parts if mean.value is not None]
    if all(mean.low is mean.high for _weight, mean in parts):
        exact = overall_score(known)
        return Interval(exact, exact, exact)
    return Interval(
        overall_score(known) if len(known) == len(parts) else None,
        overall_score([(weight, mean.low) for weight, mean in parts]),
        overall_score([(weight, mean.high) for weight, mean in parts]),
    )


def geometric_score(parts: Sequence[Part]) -> Fraction:
    """The geometric counterpart of the overall score; lower the less balanced the parts are.

    Worked out in decimals of fixed precision, whose logarithm and exponential are correctly
    rounded everywhere, and in an order that does not depend on the framework's; so the
    result is the same on every machine.

    Args:
        parts: Weights above 0 and means 0 to 4, of the characteristics that apply; at least one.

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
    return Fraction(_ONCE.quantize(_PRECISION.multiply(root, Decimal(POINTS)), GEOMETRIC_DECIMALS))


@lru_cache(maxsize=8192)
def _weighed_logarithm(share: Fraction, mean: Fraction) -> Decimal:
    """Of one more than the mean, so that a mean of 0 does not wipe out all others."""
    return _PRECISION.multiply(_decimal(share), _PRECISION.ln(_decimal(mean + 1)))


def _decimal(number: Fraction) -> Decimal:
    return _PRECISION.divide(Decimal(number.numerator), Decimal(number.denominator))
