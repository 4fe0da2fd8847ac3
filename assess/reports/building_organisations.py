"""From each organisation of a comparison to its row: what it comes to on every basis."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from assess.domain.comparison import Candidate, Comparison, Place
from assess.domain.framework import Framework
from assess.domain.outcome import CharacteristicResult, GateResult, Result
from assess.explaining import day_words
from assess.explaining.side_by_side import look_sentence, place_words
from assess.explaining.words import open_band_words, shown_score
from assess.i18n import _
from assess.reports.portfolio_chart import shortened_label, status_note, text_bar
from assess.reports.provenance import shortened
from assess.reports.view_comparison import MeanCell, OrganisationRow, StateCell
from assess.reports.words import (
    is_below,
    mean_in_words,
    open_range,
    overall_in_words,
    range_of,
)
from assess.scoring.rounding import shown_apart

NO_NUMBER: Final = "–"  # noqa: RUF001 a dash
"""Stands where too little is known for a number."""


def labels_of(candidates: Sequence[Candidate]) -> tuple[str, ...]:
    """What each is called; where two are called the same, with the day, or else the file."""
    plain = [each.organisation.name for each in candidates]
    dated = [_("{name} ({day})").format(name=c.organisation.name, day=_day(c)) for c in candidates]
    by_name, by_day = Counter(map(_alike, plain)), Counter(map(_alike, dated))
    filed = _("{name} ({day}, {file})")
    return tuple(
        name
        if by_name[_alike(name)] == 1
        else with_day
        if by_day[_alike(with_day)] == 1
        else filed.format(name=name, day=_day(candidate), file=candidate.label)
        for name, with_day, candidate in zip(plain, dated, candidates, strict=True)
    )


def _alike(name: str) -> str:
    return " ".join(name.split()).casefold()


def _day(candidate: Candidate) -> str:
    return day_words(candidate.day) if candidate.day else _("day not known")


def organisation_rows(comparison: Comparison, labels: Sequence[str]) -> tuple[OrganisationRow, ...]:
    """The organisations in the order of the comparison."""
    return tuple(
        _row(comparison, candidate, place, label)
        for candidate, place, label in zip(
            comparison.candidates, comparison.places, labels, strict=True
        )
    )


def _row(comparison: Comparison, candidate: Candidate, place: Place, label: str) -> OrganisationRow:
    framework, result = comparison.framework, comparison.result(candidate)
    low, high = (shown_score(framework, end) for end in (result.overall.low, result.overall.high))
    reviewed, limited = candidate.reviewed, candidate.evidence_limited
    return OrganisationRow(
        name=label,
        short=shortened_label(label),
        country=candidate.organisation.country,
        kind=candidate.organisation.kind,
        day=_day(candidate),
        answers_digest=candidate.answers_digest,
        answers_digest_short=shortened(candidate.answers_digest),
        place=place_words(place) if comparison.order == "result" else "",
        is_settled=place.is_settled,
        status=status_note(framework, result),
        is_stopped=result.status == "not-eligible-at-present",
        gates_met=_gates_met(result),
        band=_band(comparison, candidate, result),
        overall=overall_in_words(framework, result.overall.value),
        low=low,
        high=high,
        range=range_of(low, high) if result.overall.low != result.overall.high else "",
        exact="" if result.overall.value is None else str(result.overall.value),
        self_rated=overall_in_words(framework, candidate.self_rated.overall.value),
        self_band=_self_band(framework, candidate),
        limited=overall_in_words(framework, limited.overall.value),
        limited_band=open_band_words(framework, limited),
        reviewed="" if reviewed is None else overall_in_words(framework, reviewed.overall.value),
        reviewed_band="" if reviewed is None else open_band_words(framework, reviewed),
        bar=text_bar(framework, result.overall),
        look=look_sentence(comparison, candidate),
        means=tuple(_mean(framework, part, at) for at, part in enumerate(result.characteristics)),
        gates=tuple(_state(framework, gate) for gate in result.gates),
    )


def _band(comparison: Comparison, candidate: Candidate, result: Result) -> str:
    framework = comparison.framework
    if comparison.basis == "self_rated":
        return _self_band(framework, candidate)
    words = open_band_words(framework, result)
    return words[:1].upper() + words[1:]


def _self_band(framework: Framework, candidate: Candidate) -> str:
    """The band on its own word; the highest is to be confirmed until evidence carries it."""
    top, limited = framework.bands[0], candidate.evidence_limited
    unconfirmed = _("{band} (to be confirmed)").format(band=top.title)
    words = open_band_words(
        framework, candidate.self_rated, top=None if limited.band == top.id else unconfirmed
    )
    return words[:1].upper() + words[1:]


def _gates_met(result: Result) -> str:
    if not result.gates:
        return ""
    met = sum(gate.state == "met" for gate in result.gates)
    return _("{met} of {all}").format(met=met, all=len(result.gates))


def _mean(framework: Framework, part: CharacteristicResult, at: int) -> MeanCell:
    shown, note = _mean_and_note(framework, part)
    return MeanCell(
        part=f"{at + 1} {framework.characteristics[at].short}",
        shown=shown,
        note=note,
        low=mean_in_words(framework, part.mean.low),
        high=mean_in_words(framework, part.mean.high),
        is_below=is_below(part),
    )


def _mean_and_note(framework: Framework, part: CharacteristicResult) -> tuple[str, str]:
    """The mean, and beside it the floor that it misses, or how far it is open."""
    value, floor = part.mean.value, part.floor_next
    if not part.applicable_weight:
        return _("does not apply"), ""
    if value is not None and floor is not None and value < floor:
        shown, needed = shown_apart(value, floor, framework.characteristic_decimals)
        return shown, f"< {needed}"
    shown = NO_NUMBER if value is None else mean_in_words(framework, value)
    return shown, open_range(framework, part.mean)


def _state(framework: Framework, gate: GateResult) -> StateCell:
    states = {"met": _("met"), "failed": _("not met"), "unknown": _("not known")}
    number, title = framework.number_of(gate.indicator), framework.indicators[gate.indicator].title
    return StateCell(
        condition=f"{number} {title}", state=states[gate.state], is_met=gate.state == "met"
    )
