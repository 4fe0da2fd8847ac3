"""What an organisation and a case share, in sentences, each with its source."""

from collections.abc import Collection, Iterable, Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Final

from assess.domain.framework import Area, Framework
from assess.domain.precedent import Fact, Population, Precedent
from assess.i18n import _
from assess.precedents.comparing import Compared, Subject
from assess.precedents.sides import Stated

SAME_SIZE: Final = Fraction(21, 20)
"""Numbers no further apart than this are said as one."""
SAME_ORDER: Final = 3
"""Numbers no further apart than this are of the same order of size."""


def subject_words(subject: Subject) -> str:
    """What was compared, for people."""
    return {
        "people": _("people served"),
        "focus": _("focus areas"),
        "collaboration": _("areas of collaboration"),
        "characteristics": _("characteristics"),
        "country": _("country"),
        "kind": _("kind of organisation"),
    }[subject]


def shared_facts(
    framework: Framework, own: Stated, case: Precedent, compared: Compared
) -> Iterator[Fact]:
    """What both share in one thing that was compared; nothing when they share nothing."""
    if compared.distance == 1:
        return
    match compared.subject:
        case "people":
            yield from _people(own.people, case.population)
        case "focus":
            sentence = _("Both work on {area}")
            yield from _areas(sentence, framework.focus_areas, compared.shared, case.source)
        case "collaboration":
            sentence = _("Your first next steps and their work share an area: {area}")
            yield from _areas(sentence, framework.collaboration_areas, compared.shared, case.source)
        case "characteristics":
            yield from _quotes(framework, case, compared.shared)
        case "country":
            same = _("Same country: {country}").format(country=case.country)
            yield Fact(text=same, source=case.source)
        case "kind":
            yield _kind(own, case)


def _people(own: int | Decimal | None, theirs: Population | None) -> Iterator[Fact]:
    if own is None or theirs is None:
        return
    smaller, larger = sorted((Fraction(own), Fraction(theirs.number)))
    if larger <= smaller * SAME_SIZE:
        sentence = _("Both serve about {people} people")
    elif larger <= smaller * SAME_ORDER:
        sentence = _("You serve about {own} people, they about {people}: the same order of size")
    else:
        sentence = _("You serve about {own} people, they about {people}: less than tenfold apart")
    text = sentence.format(own=f"{own:,}", people=f"{theirs.number:,}")
    yield Fact(text=text, source=theirs.source)


def _areas(
    sentence: str, areas: Iterable[Area], shared: Iterable[str], source: str
) -> Iterator[Fact]:
    titles = {area.id: area.title for area in areas}
    for id_ in shared:
        yield Fact(text=sentence.format(area=_inside(titles.get(id_, id_))), source=source)


def _inside(title: str) -> str:
    """A title as it reads inside a sentence; "IHI" stays."""
    return title if title[:2].isupper() else title[:1].lower() + title[1:]


def _quotes(framework: Framework, case: Precedent, shared: Collection[str]) -> Iterator[Fact]:
    quotes = {quote.characteristic: quote for quote in reversed(case.quotes)}
    sentence = _("You are strong in “{title}”; their source says “{words}”")
    for part in framework.characteristics:
        if part.id in shared:
            quote = quotes[part.id]
            yield Fact(
                text=sentence.format(title=part.title, words=quote.words), source=quote.source
            )


def _kind(own: Stated, case: Precedent) -> Fact:
    sentence = (
        _("A similar kind of organisation: “{own}” and, by its name, “{kind}”")
        if case.kind_inferred
        else _("A similar kind of organisation: “{own}” and “{kind}”")
    )
    return Fact(text=sentence.format(own=own.kind, kind=case.kind), source=case.source)
