"""Several results in order: gates, then bands, then exact scores; ties stay ties."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Final, NamedTuple

from assess.domain.comparison import Candidate, Comparison, Order, Place, Spread
from assess.domain.framework import Framework
from assess.domain.outcome import Basis, Result, Status

FEWEST: Final = 2
"""One organisation has nothing beside it."""
_STOPS: Final[Mapping[Status, tuple[int, int]]] = {
    "not-eligible-at-present": (0, 0),
    "undetermined": (0, 1),
    "eligible": (1, 1),
}
"""Whether the stop gates are met, with every unknown at its worst and at its best."""
_GROUPS: Final[tuple[Status, ...]] = ("eligible", "undetermined", "not-eligible-at-present")
"""What stands above what."""


class Standing(NamedTuple):
    """What is held against what, the first difference deciding."""

    stops: int
    """1 where every stop gate is met, else 0."""
    band: int
    """Position of the band, the lowest 0."""
    score: Fraction
    """The exact overall score."""


def ends_of(framework: Framework, result: Result) -> tuple[Standing, Standing]:
    """What a result comes to with every unknown answer at its worst, and with each at its best.

    Args:
        framework: The criteria.
        result: On any basis.

    Returns:
        Both; they are the same where nothing that is unknown can move it.

    Source:
        METHOD.md section 16, Several organisations.
    """
    position = {band.id: at for at, band in enumerate(framework.bands_from_lowest)}
    worst, best = _STOPS[result.status]
    return (
        Standing(worst, position[result.band_low], result.overall.low),
        Standing(best, position[result.band_high], result.overall.high),
    )


def places_of(framework: Framework, results: Sequence[Result]) -> tuple[Place, ...]:
    """The results in order, each with the places that the unknown answers leave open.

    One stands before another for certain when the worst that it can come to is above the best
    that the other can. Where neither does, the order between the two is not settled; where
    both can come to one and the same only, they are tied.

    Args:
        framework: The criteria that all results rest on.
        results: All on one basis.

    Returns:
        One place for each result: those with all stop gates met, then those where one is not
        known, then those where one is failed; in each group by the worst that each can come to,
        then by the best. What is alike in both stays in the order given.

    Source:
        METHOD.md section 16, Several organisations.
    """
    ends = [ends_of(framework, result) for result in results]
    lows, highs = sorted(low for low, _high in ends), sorted(high for _low, high in ends)
    alike, count = Counter(each for each in ends if each[0] == each[1]), len(ends)

    def place(at: int) -> Place:
        low, high = ends[at]
        is_open = low != high
        above = count - bisect_right(lows, high)
        may_be_above = count - bisect_right(highs, low) - is_open
        return Place(at, above + 1, may_be_above + 1, 0 if is_open else alike[ends[at]] - 1)

    by_result = sorted(range(count), key=lambda at: (_down(results[at]), *map(_negative, ends[at])))
    return tuple(map(place, by_result))


def _down(result: Result) -> int:
    return _GROUPS.index(result.status)


def _negative(standing: Standing) -> tuple[int, Fraction]:
    return -standing.band, -standing.score


def compare(
    framework: Framework,
    candidates: Sequence[Candidate],
    *,
    basis: Basis = "evidence_limited",
    order: Order = "result",
) -> Comparison:
    """Organisations side by side.

    Args:
        framework: The criteria that every one of them was held against.
        candidates: Two or more.
        basis: Which of their results are compared.
        order: By result, or by name; what is alike in a result stands by name.

    Source:
        METHOD.md section 16, Several organisations.
    """
    named = sorted(candidates, key=lambda each: (each.organisation.name.casefold(), each.label))
    places = places_of(framework, [each.on(basis) for each in named])
    if order == "name":
        places = tuple(sorted(places, key=lambda each: each.at))
    ordered = tuple(named[each.at] for each in places)
    numbers = [[part.mean.value for part in each.on(basis).characteristics] for each in ordered]
    return Comparison(
        framework=framework,
        basis=basis,
        order=order,
        candidates=ordered,
        places=places,
        spreads=tuple(spread_of([row[at] for row in numbers]) for at in range(len(numbers[0]))),
    )


def spread_of(values: Sequence[Fraction | None]) -> Spread:
    """The lowest, the middle and the highest of some numbers.

    Args:
        values: In the range of a characteristic; absent where too little is known.

    Source:
        METHOD.md section 16, Several organisations.
    """
    known = sorted(value for value in values if value is not None)
    if not known:
        return Spread(tuple(values), None, None, None)
    half = len(known) // 2
    return Spread(tuple(values), known[0], (known[half] + known[-half - 1]) / 2, known[-1])


def widest(spreads: Sequence[Spread]) -> tuple[int, ...]:
    """Places of the characteristics in which the organisations differ most; none without any.

    Source:
        METHOD.md section 16, Several organisations.
    """
    most = max((each.width for each in spreads), default=Fraction(0))
    return tuple(at for at, each in enumerate(spreads) if most and each.width == most)
