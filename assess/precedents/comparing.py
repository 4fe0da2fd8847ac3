"""One thing at a time: how near a case is to what the organisation states."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Context, Decimal
from fractions import Fraction
from typing import Final

from assess.domain.framework import Area, Framework
from assess.domain.precedent import Fact, Precedent
from assess.i18n import _
from assess.precedents.countries import same_country
from assess.precedents.sides import Stated

_PRECISION: Final = Context(prec=28)
_SAME_SIZE: Final = Fraction(21, 20)
_SHORTEST_WORD: Final = 5
_SAYS_LITTLE: Final = frozenset({"health", "national", "public", "inferred"})


@dataclass(frozen=True, slots=True)
class Compared:
    """One thing that both sides state."""

    what: str
    """What was compared, in words."""
    weight: int
    """How much it counts."""
    distance: Fraction
    """0 for alike, 1 for alike in nothing."""
    alike: tuple[Fact, ...]
    """What they share; empty when nothing."""


def comparisons(framework: Framework, own: Stated, case: Precedent) -> Iterator[Compared]:
    """Everything that both sides state."""
    for found in (
        _population(own, case),
        _focus(framework, own, case),
        _collaboration(framework, own, case),
        _characteristics(framework, own, case),
        _country(own, case),
        _kind(own, case),
    ):
        if found is not None:
            yield found


def _population(own: Stated, case: Precedent) -> Compared | None:
    """Alike within one order of magnitude, the nearer the more."""
    if own.people is None or case.population is None:
        return None
    theirs = case.population.number
    magnitudes = _PRECISION.log10(Decimal(own.people)) - _PRECISION.log10(Decimal(theirs))
    distance = min(Fraction(1), abs(Fraction(round(magnitudes, 6))))
    smaller, larger = sorted((Fraction(own.people), Fraction(theirs)))
    if larger <= smaller * _SAME_SIZE:
        sentence = _("Both serve about {people} people")
    else:
        sentence = _("You serve {own} people and they serve about {people}")
    fact = Fact(
        text=sentence.format(own=f"{own.people:,}", people=f"{theirs:,}"),
        source=case.population.source,
    )
    return Compared(_("people served"), 3, distance, (fact,) if distance < 1 else ())


def _focus(framework: Framework, own: Stated, case: Precedent) -> Compared | None:
    if not own.focus_areas or not case.focus_areas:
        return None
    shared = [area for area in case.focus_areas if area in own.focus_areas]
    facts = [
        Fact(text=_("Both work on {area}").format(area=title), source=case.source)
        for title in _titles(framework.focus_areas, shared)
    ]
    return Compared(_("focus areas"), 3, _missing(len(shared), case.focus_areas), tuple(facts))


def _collaboration(framework: Framework, own: Stated, case: Precedent) -> Compared | None:
    if not own.collaboration_areas or not case.collaboration_areas:
        return None
    shared = [area for area in case.collaboration_areas if area in own.collaboration_areas]
    facts = [
        Fact(
            text=_("Your first next steps and their work share an area: {area}").format(area=title),
            source=case.source,
        )
        for title in _titles(framework.collaboration_areas, shared)
    ]
    distance = _missing(len(shared), case.collaboration_areas)
    return Compared(_("areas of collaboration"), 2, distance, tuple(facts))


def _characteristics(framework: Framework, own: Stated, case: Precedent) -> Compared | None:
    """What the case's quotes show, against what the organisation is strong in."""
    quotes = {quote.characteristic: quote for quote in reversed(case.quotes)}
    if not own.strong or not quotes:
        return None
    facts = [
        Fact(
            text=_("You are strong in “{title}”; their source says “{words}”").format(
                title=part.title, words=quotes[part.id].words
            ),
            source=quotes[part.id].source,
        )
        for part in framework.characteristics
        if part.id in quotes and part.id in own.strong
    ]
    return Compared(_("characteristics"), 2, _missing(len(facts), quotes), tuple(facts))


def _country(own: Stated, case: Precedent) -> Compared | None:
    same = same_country(own.country, case.country)
    if same is None:
        return None
    text = _("Same country: {country}").format(country=case.country)
    facts = (Fact(text=text, source=case.source),) if same else ()
    return Compared(_("country"), 1, Fraction(0 if same else 1), facts)


def _kind(own: Stated, case: Precedent) -> Compared | None:
    """The kind is free text: a shared word is a likeness, different words say nothing."""
    theirs = _telling_words(case.kind)
    shared = any(
        mine.startswith(word) or word.startswith(mine)
        for mine in _telling_words(own.kind)
        for word in theirs
    )
    if not shared:
        return None
    text = (
        _("A similar kind of organisation: “{own}” and, by its name, “{kind}”")
        if case.kind_inferred
        else _("A similar kind of organisation: “{own}” and “{kind}”")
    )
    fact = Fact(text=text.format(own=own.kind, kind=case.kind), source=case.source)
    return Compared(_("kind of organisation"), 1, Fraction(0), (fact,))


def _telling_words(text: str) -> frozenset[str]:
    """What names the kind: "Safety programme of a society with regions" is no region."""
    words = re.findall(r"\w+", re.split(r",|\b(?:of|with|for|in)\b", text.casefold())[0])
    return frozenset(word for word in words if len(word) >= _SHORTEST_WORD) - _SAYS_LITTLE


def _missing(shared: int, stated: Iterable[str]) -> Fraction:
    """The share of what the case states that the organisation does not share."""
    return 1 - Fraction(shared, len(frozenset(stated)))


def _titles(areas: Iterable[Area], ids: Iterable[str]) -> list[str]:
    """Titles as they read inside a sentence."""
    by_id = {area.id: area.title for area in areas}
    titles = [by_id.get(id_, id_) for id_ in ids]
    return [t if t[:2].isupper() else t[:1].lower() + t[1:] for t in titles]
