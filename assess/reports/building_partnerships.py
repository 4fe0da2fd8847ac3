"""From likenesses to the partnerships a report shows: the facts, and where each stands."""

from collections.abc import Iterator, Sequence

from assess.domain.framework import Framework, Source
from assess.domain.precedent import Likeness, Precedent
from assess.i18n import _
from assess.reports.view_answers import CitedRow, PartnershipRow


def partnership_rows(
    framework: Framework, likenesses: Sequence[Likeness]
) -> tuple[PartnershipRow, ...]:
    """The partnerships most like this organisation, nearest first."""
    sources = {source.id: _cited(source) for source in framework.sources}
    return tuple(_row(likeness, sources) for likeness in likenesses)


def _cited(source: Source) -> str:
    parts = [source.by, source.title] + ([str(source.year)] if source.year else [])
    return ", ".join(parts)


def _row(likeness: Likeness, sources: dict[str, str]) -> PartnershipRow:
    case = likeness.precedent
    inferred = _("{kind} (read from the name)").format(kind=case.kind)
    stated: dict[str, list[str]] = {}
    for text, source in _facts(case):
        stated.setdefault(sources.get(source, source), []).append(text)
    return PartnershipRow(
        name=case.name,
        place="" if case.names_its_place else case.place,
        kind=inferred if case.kind_inferred else case.kind,
        alike=likeness.alike,
        cited=tuple(CitedRow(source=who, facts=tuple(texts)) for who, texts in stated.items()),
        source=sources.get(case.source, case.source),
    )


def _facts(case: Precedent) -> Iterator[tuple[str, str]]:
    """What the sources state about it, and where they contradict one another."""
    if case.population:
        yield case.population.words, case.population.source
    for fact in (case.scale, case.period, *case.aims, *case.notes):
        if fact:
            yield fact.text, fact.source
