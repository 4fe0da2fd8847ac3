"""One thing at a time: how near a case is to what the organisation states."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from decimal import Context, Decimal
from fractions import Fraction
from functools import lru_cache
from typing import Final, Literal

from assess.domain.precedent import Precedent
from assess.precedents.countries import same_country
from assess.precedents.sides import Stated

Subject = Literal["people", "focus", "collaboration", "characteristics", "country", "kind"]
"""What can be compared."""

WEIGHTS: Final[dict[Subject, int]] = {
    "people": 3,
    "focus": 3,
    "collaboration": 2,
    "characteristics": 2,
    "country": 1,
    "kind": 1,
}
"""How much each counts."""

_PRECISION: Final = Context(prec=28)
_MAGNITUDE_DECIMALS: Final = 6
_SHORTEST_WORD: Final = 5
_SAYS_LITTLE: Final = frozenset({"health", "national", "public", "inferred"})


@dataclass(frozen=True, slots=True)
class Compared:
    """One thing that both sides state."""

    subject: Subject
    """What was compared."""
    distance: Fraction
    """0 for alike, 1 for alike in nothing."""
    shared: tuple[str, ...] = ()
    """Ids of what both name, for areas and characteristics."""

    @property
    def found(self) -> Fraction:
        """How much was found alike."""
        return WEIGHTS[self.subject] * (1 - self.distance)


def comparisons(own: Stated, case: Precedent) -> Iterator[Compared]:
    """Everything that both sides state."""
    if own.people is not None and case.population is not None:
        yield Compared("people", magnitudes_apart(own.people, case.population.number))
    shown = [quote.characteristic for quote in case.quotes]
    yield from _lists("focus", own.focus_areas, case.focus_areas)
    yield from _lists("collaboration", own.collaboration_areas, case.collaboration_areas)
    yield from _lists("characteristics", own.strong, shown)
    same = same_country(own.country, case.country)
    if same is not None:
        yield Compared("country", Fraction(0 if same else 1))
    if share_a_word(own.kind, case.kind):
        yield Compared("kind", Fraction(0))


def _lists(subject: Subject, own: Collection[str], theirs: Collection[str]) -> Iterator[Compared]:
    """The share of what the case states that the organisation does not share."""
    if own and theirs:
        stated = tuple(dict.fromkeys(theirs))
        shared = tuple(id_ for id_ in stated if id_ in own)
        yield Compared(subject, 1 - Fraction(len(shared), len(stated)), shared)


@lru_cache(maxsize=1024)
def magnitudes_apart(one: int | Decimal, other: int) -> Fraction:
    """The difference in orders of magnitude, at most 1.

    Args:
        one: Above 0.
        other: Above 0.

    Returns:
        0 for the same number, 1 for ten times as many or more; the same on every machine.
    """
    apart = abs(_PRECISION.log10(Decimal(one)) - _PRECISION.log10(Decimal(other)))
    return min(Fraction(1), Fraction(round(apart, _MAGNITUDE_DECIMALS)))


def share_a_word(one: str, other: str) -> bool:
    """Whether two kinds of organisation share a telling word; "region" is in "regional"."""
    return any(
        mine.startswith(word) or word.startswith(mine)
        for mine in _telling_words(one)
        for word in _telling_words(other)
    )


@lru_cache(maxsize=256)
def _telling_words(kind: str) -> frozenset[str]:
    """The words that name a kind: "Safety programme of a society with regions" is no region."""
    words = re.findall(r"\w+", re.split(r",|\b(?:of|with|for|in)\b", kind.casefold())[0])
    return frozenset(word for word in words if len(word) >= _SHORTEST_WORD) - _SAYS_LITTLE
