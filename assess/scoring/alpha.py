"""Krippendorff's alpha for ordered levels, exact, with gaps where a rater gave no level."""

from collections import Counter
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations


def ordinal_alpha(units: Sequence[Sequence[int]]) -> Fraction | None:
    """How far raters coincide, against what chance alone would give.

    Every two levels that two raters gave to the same unit are a pair. A pair is the further
    apart the more of all levels lie between the two. Alpha is 1 less the distance of the pairs
    that were found over the distance of the pairs that all levels would make, thrown together.

    Args:
        units: For each thing that was rated, the levels that it was given, in any order; one
            with fewer than two levels has no pair and is left out.

    Returns:
        1 where all coincide, about 0 where they do so no more than by chance, and below 0 where
        they do so less; nothing where no two levels of all differ, or nothing was rated twice.

    Source:
        METHOD.md section 6, Several raters; Krippendorff 2011, Computing Krippendorff's
        Alpha-Reliability.
    """
    counted = [Counter(levels) for levels in units if len(levels) > 1]
    totals: Counter[int] = Counter()
    for levels in counted:
        totals.update(levels)
    apart = {
        (low, high): _distance(totals, low, high) for low, high in combinations(sorted(totals), 2)
    }
    expected = sum(totals[low] * totals[high] * far for (low, high), far in apart.items())
    if not expected:
        return None
    observed = sum(
        (share * apart[pair] for levels in counted for pair, share in _pairs(levels)), Fraction(0)
    )
    return 1 - (totals.total() - 1) * observed / expected


def _pairs(levels: Counter[int]) -> Iterator[tuple[tuple[int, int], Fraction]]:
    """Each two different levels of one unit, and how much their pairs count."""
    others = levels.total() - 1
    for low, high in combinations(sorted(levels), 2):
        yield (low, high), Fraction(levels[low] * levels[high], others)


def _distance(totals: Counter[int], low: int, high: int) -> Fraction:
    """How many of all levels lie from one to the other, the two themselves by half, squared."""
    between = sum(count for level, count in totals.items() if low <= level <= high)
    return (between - Fraction(totals[low] + totals[high], 2)) ** 2
