"""Which past partnerships are most like this organisation, and in what.

The rule, in words:

* Only what both sides state is compared. What a source does not say is never guessed: it earns
  nothing and costs nothing.
* Six things can be compared, each with a weight: people served (3), focus areas (3), areas of
  collaboration of the first five next steps (2), characteristics that the case's quotes show
  against those in which the organisation's evidence carries a mean of 3 or more (2), country (1),
  and kind of organisation (1).
* Each has a distance from 0 to 1. People served: the difference in orders of magnitude, at most
  1. Lists: the share of what the case states that the organisation does not share. Country: 0 or
  1. Kind: free text, so a shared word is 0 and different words are not compared.
* Cases stand by what was found alike: the sum of weight times one less the distance. Among equals
  the one with the smaller distance over all that was compared comes first, then the name.
* A case that shares nothing is left out, and so is the organisation's own case. Of several
  cases about one organisation only the nearest stands.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from assess.domain.assessment import Assessment
from assess.domain.framework import Framework
from assess.domain.outcome import Outcome
from assess.domain.precedent import Likeness, Precedent
from assess.precedents.comparing import WEIGHTS, Compared, comparisons
from assess.precedents.sides import Stated, stated_by
from assess.precedents.telling import shared_facts, subject_words

__all__ = ["most_alike"]

DISTANCE_DECIMALS = 6
"""To how many decimals a distance is given."""


def most_alike(
    framework: Framework,
    assessment: Assessment,
    outcome: Outcome,
    precedents: Sequence[Precedent],
    limit: int = 3,
) -> tuple[Likeness, ...]:
    """The past partnerships most like this organisation, and in what they are.

    Args:
        framework: Where the areas and characteristics are named.
        assessment: What the organisation says.
        outcome: What came out of it.
        precedents: The cases, in any order.
        limit: The most cases to return.

    Returns:
        The likest first; only cases that share something, each with the facts it shares.
    """
    own = stated_by(framework, assessment, outcome)
    about_itself = _about(assessment.organisation.name, precedents)
    near = [_Near.of(own, case) for case in precedents if case.id not in about_itself]
    ranked = sorted((each for each in near if each.found), key=_rank)
    return tuple(_likeness(framework, own, each) for each in _one_each(ranked, limit))


@dataclass(frozen=True, slots=True)
class _Near:
    """A case and everything that was compared."""

    case: Precedent
    compared: tuple[Compared, ...]
    found: Fraction
    """How much was found alike."""

    @classmethod
    def of(cls, own: Stated, case: Precedent) -> "_Near":
        compared = tuple(comparisons(own, case))
        return cls(case, compared, sum((each.found for each in compared), Fraction(0)))

    @property
    def distance(self) -> Fraction:
        """Over all that was compared, 0 to 1."""
        return 1 - self.found / sum(WEIGHTS[each.subject] for each in self.compared)


def _likeness(framework: Framework, own: Stated, near: _Near) -> Likeness:
    """The same for people."""
    facts = [
        fact for each in near.compared for fact in shared_facts(framework, own, near.case, each)
    ]
    return Likeness(
        precedent=near.case,
        distance=float(round(near.distance, DISTANCE_DECIMALS)),
        compared=tuple(subject_words(each.subject) for each in near.compared),
        alike=tuple(fact.text for fact in facts),
        facts=tuple(facts),
    )


def _rank(near: _Near) -> tuple[Fraction, Fraction, str, str]:
    return -near.found, near.distance, near.case.name, near.case.id


def _one_each(ranked: Sequence[_Near], limit: int) -> list[_Near]:
    """The nearest case of each organisation, so many at the most."""
    kept: list[_Near] = []
    for near in ranked:
        if len(kept) >= limit:
            break
        if not any(_same_organisation(near.case, other.case) for other in kept):
            kept.append(near)
    return kept


def _about(name: str, precedents: Sequence[Precedent]) -> frozenset[str]:
    """Ids of the cases that are about the organisation of this name."""
    named = [case for case in precedents if _plain(case.name) == _plain(name)]
    return frozenset(
        case.id for case in precedents if any(_same_organisation(case, each) for each in named)
    )


def _same_organisation(one: Precedent, other: Precedent) -> bool:
    return (
        one.id in other.same_as or other.id in one.same_as or _plain(one.name) == _plain(other.name)
    )


@lru_cache(maxsize=1024)
def _plain(name: str) -> str:
    return " ".join(re.findall(r"\w+", name.casefold()))
