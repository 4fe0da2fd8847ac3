"""In how many other weightings of the characteristics the band stays the same."""

from bisect import bisect_left
from collections.abc import Sequence
from fractions import Fraction
from math import lcm
from typing import Final

from assess.domain.robustness import Weightings
from assess.scoring.effects import part_numbers
from assess.scoring.known_result import KnownResult
from assess.scoring.lines import HUNDRED
from assess.scoring.robustness.edges import cut_offs_of_the_band
from assess.scoring.whole import ends_of

FACTORS: Final = (1, 2, 4)
"""Each weight halved, kept or doubled, as whole numbers; only the ratio counts."""
ONE: Final = Fraction(1)
"""What a told number is measured against where the whole has a scale of its own."""
_Part = tuple[int, Fraction, Fraction]
"""The weight of a characteristic, its number as told, and what the cut-off is multiplied by."""
MOST_CHARACTERISTICS: Final = 16
"""With more than these, weightings are not tried: the halves below would grow too long."""


def same_band_weightings(known: KnownResult) -> Weightings | None:
    """Count the weightings, each weight halved, kept or doubled, that give the same band.

    Floors and gates do not depend on the weights of the characteristics, so the band can only
    move when the overall score crosses a cut-off. It reaches a cut-off exactly when the
    surpluses over it, each weighed, come to 0 or more:

        25 x sum(W_k C_k) / sum(W_k) >= cut-off    when    sum(W_k x (25 C_k - cut-off)) >= 0

    For a framework whose whole is told otherwise, 25 C_k is the number as it is told, or the
    points above the lowest, held against the same share of the range.

    Over one denominator the surpluses are whole numbers. So two counts answer the question: how
    many weightings reach the band's own cut-off, less how many reach the one above. Each count
    first asks the worst weighting (doubled where a surplus is below 0, halved elsewhere) and the
    best one. Only if these disagree the characteristics are split in two halves; the sums of one
    half are sorted, and each sum of the other half finds its place among them. For seven
    characteristics that is 81 sums and 27 places instead of 2,187 weightings, and the count is
    the same.

    Returns:
        The counts; absent with more than 16 characteristics, and where the whole is no mean:
        the weights of a sum decide on its range, and a minimum has none.

    Source:
        METHOD.md section 8, Robustness.
    """
    if known.plan.aggregates.overall != "mean":
        return None
    parts = _parts(known)
    if len(parts) > MOST_CHARACTERISTICS:
        return None
    total = len(FACTORS) ** len(parts)
    below, above = cut_offs_of_the_band(known)
    staying = total if below is None else _reaching(_surpluses(parts, below))
    leaving = 0 if above is None else _reaching(_surpluses(parts, above))
    return Weightings(staying - leaving, total)


def _parts(known: KnownResult) -> list[_Part]:
    """Each characteristic with a number, as far as the whole is told of it."""
    plan = known.plan
    if plan.line is not None:
        told = [None if mean is None else plan.line.at(mean) for mean in known.means]
        return [
            (planned.weight, mean, ONE)
            for planned, mean in zip(plan.characteristics, told, strict=True)
            if mean is not None
        ]
    numbers = part_numbers(plan, known.result.characteristics)
    return [
        (part.planned.weight, (part.mean.value - ends.low) * HUNDRED, ends.high - ends.low)
        for part in numbers
        if part.mean.value is not None
        for ends in [ends_of(plan, part)]
    ]


def _surpluses(parts: Sequence[_Part], cut_off: Fraction) -> list[int]:
    """How far each characteristic lies above a cut-off, times its weight, over one denominator."""
    exact = [weight * (told - cut_off * span) for weight, told, span in parts]
    common = lcm(*(surplus.denominator for surplus in exact))
    return [surplus.numerator * (common // surplus.denominator) for surplus in exact]


def _reaching(surpluses: Sequence[int]) -> int:
    """How many ways to multiply each by a factor come to 0 or more."""
    least, most = FACTORS[0], FACTORS[-1]
    if sum(surplus * (most if surplus < 0 else least) for surplus in surpluses) >= 0:
        return int(len(FACTORS) ** len(surpluses))
    if sum(surplus * (least if surplus < 0 else most) for surplus in surpluses) < 0:
        return 0
    half = (len(surpluses) + 1) // 2
    ordered = sorted(_sums(surpluses[:half]))
    return sum(len(ordered) - bisect_left(ordered, -each) for each in _sums(surpluses[half:]))


def _sums(surpluses: Sequence[int]) -> list[int]:
    sums = [0]
    for surplus in surpluses:
        sums = [each + factor * surplus for each in sums for factor in FACTORS]
    return sums
