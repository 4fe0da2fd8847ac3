"""Several organisations side by side, in sentences: how many stand where, and what that says."""

from collections import Counter
from collections.abc import Iterator, Sequence

from assess.domain.comparison import Candidate, Comparison, Place
from assess.domain.framework import Framework
from assess.domain.outcome import GateResult, Result
from assess.explaining.days import day_words
from assess.explaining.words import (
    characteristic_title,
    level_words,
    listed,
    mean_against,
    points_words,
)
from assess.i18n import _, ngettext
from assess.scoring.rounding import half_up
from assess.scoring.side_by_side import widest


def basis_title(comparison: Comparison) -> str:
    """What the results that are compared rest on."""
    if not comparison.framework.has_evidence and comparison.basis != "reviewed":
        return _("Self-rated, unverified")
    match comparison.basis:
        case "self_rated":
            return _("Self-rated, unverified")
        case "evidence_limited":
            return _("Evidence-limited")
        case "reviewed":
            return _("Reviewed, and evidence-limited where nothing was reviewed")


def bands_words(comparison: Comparison) -> tuple[str, ...]:
    """How many are in which band, the highest first, and how many between two."""
    framework = comparison.framework
    counts = Counter(result.band for result in comparison.results)
    said = [
        _("{band}: {count}").format(band=band.title, count=counts[band.id] or _("none"))
        for band in framework.bands
    ]
    if counts[None]:
        said.append(_("between two bands: {count}").format(count=counts[None]))
    return tuple(said)


def gate_sentences(comparison: Comparison) -> tuple[str, ...]:
    """How many fail a stop gate, leave one open, or are held by a hold gate."""
    framework, results = comparison.framework, comparison.results
    if not framework.has_gates:
        return ()
    held_at = framework.band_titles.get(framework.gates.hold_at, "")
    stopped = sum(each.status == "not-eligible-at-present" for each in results)
    is_open = sum(each.status == "undetermined" for each in results)
    held = sum(_has(each, "hold", "failed") for each in results)
    sentences = (
        (
            stopped,
            _stopped_words(stopped).format(count=stopped, status=framework.gates.stop_status),
        ),
        (is_open, _open_words(is_open).format(count=is_open)),
        (held, _held_words(held).format(count=held, band=held_at)),
    )
    told = tuple(words for count, words in sentences if count)
    return told or (_("No gate is failed, and no stop gate is open."),)


def _has(result: Result, kind: str, state: str) -> bool:
    return any(gate.kind == kind and gate.state == state for gate in result.gates)


def _stopped_words(count: int) -> str:
    return ngettext(
        "{count} fails a stop gate ({status}), whatever its score.",
        "{count} fail a stop gate ({status}), whatever their score.",
        count,
    )


def _open_words(count: int) -> str:
    return ngettext(
        "For {count} a stop gate is not known.", "For {count} a stop gate is not known.", count
    )


def _held_words(count: int) -> str:
    return ngettext(
        "{count} fails a hold gate, so {band} is the highest band within its reach.",
        "{count} fail a hold gate, so {band} is the highest band within their reach.",
        count,
    )


def span_words(comparison: Comparison) -> str:
    """From the oldest to the newest day of the answers, and how many have no day."""
    days = sorted(each.day for each in comparison.candidates if each.day)
    missing = len(comparison.candidates) - len(days)
    if not days:
        return _("No day is known for any of the answers.")
    words = (
        _("Answers of {first}.") if days[0] == days[-1] else _("Answers from {first} to {last}.")
    ).format(first=day_words(days[0]), last=day_words(days[-1]))
    if not missing:
        return words
    more = ngettext("{count} has no day.", "{count} have no day.", missing)
    return f"{words} {more.format(count=missing)}"


def caution_sentence() -> str:
    """What such an order is not."""
    return _(
        "This is no league table. It says by which gate, floor or score the criteria tell these"
        " answers apart; it does not say which organisation is better, or more worth a talk."
    )


def order_sentences(comparison: Comparison) -> tuple[str, ...]:
    """What the order rests on, and how much of it is settled."""
    words = _(
        "Two scores that are less than {points} points apart are no clear difference: who answers,"
        " and in what mood, moves a self-assessment by as much."
    )
    return (
        *_order_rule(comparison),
        *(_ties_and_open_places(comparison.places) if comparison.order == "result" else ()),
        words.format(points=points_words(comparison.framework.least_clear_change)),
        _(
            "Each organisation answered for itself, by the same words but in its own setting. Ask"
            " before a comparison leaves the review team."
        ),
    )


def _order_rule(comparison: Comparison) -> Iterator[str]:
    if comparison.order == "name":
        yield _("The organisations stand by name; no order of results is told.")
        return
    yield _(
        "The organisations stand by gates first, then by band, then by exact score, each with"
        " what is not known at its worst. What is alike stands by name."
    )


def _ties_and_open_places(places: Sequence[Place]) -> Iterator[str]:
    """How many share a place, and how many have none that is settled."""
    tied = sum(place.tied > 0 for place in places)
    if tied:
        words = ngettext(
            "{count} is tied: its result is exactly that of another.",
            "{count} are tied: their results are exactly those of others.",
            tied,
        )
        yield words.format(count=tied)
    is_open = sum(not place.is_settled for place in places)
    if is_open:
        words = ngettext(
            "For {count} the place is not settled: unknown answers leave open on which side of"
            " another it belongs.",
            "For {count} the place is not settled: unknown answers, their own or those of others,"
            " leave open who belongs before whom.",
            is_open,
        )
        yield words.format(count=is_open)


def place_words(place: Place) -> str:
    """A place among the others: `3`, `3, tied`, or `2 to 5` while it is not settled."""
    if not place.is_settled:
        return _("{first} to {last}").format(first=place.first, last=place.last)
    if place.tied:
        return _("{place}, tied").format(place=place.first)
    return str(place.first)


def widest_sentence(comparison: Comparison) -> str:
    """In which characteristic the organisations differ most."""
    framework, places = comparison.framework, widest(comparison.spreads)
    if not places:
        return _("In no characteristic are they apart, as far as it is known.")
    decimals = framework.characteristic_decimals
    lowest, highest = comparison.spreads[places[0]].lowest, comparison.spreads[places[0]].highest
    titles = listed([framework.characteristics[at].title for at in places])
    if len(places) > 1 or lowest is None or highest is None:
        width = half_up(comparison.spreads[places[0]].width, decimals)
        words = _("Furthest apart, by {width}: {titles}.")
        return words.format(titles=titles, width=width)
    words = _("Furthest apart, from {low} to {high}: {titles}.")
    low, high = half_up(lowest, decimals), half_up(highest, decimals)
    return words.format(titles=titles, low=low, high=high)


def look_sentence(comparison: Comparison, candidate: Candidate) -> str:
    """Where this one needs a look first, in one line.

    A gate that is failed or not known comes first, stops before holds; then the answer that
    decides the band; then what its evidence does not carry; then the characteristic that is
    furthest below what the next band asks for, or the lowest one.
    """
    framework, result = comparison.framework, comparison.result(candidate)
    return (
        next(_gates_to_look_at(framework, result), "")
        or _deciding_answer(framework, candidate, result)
        or _beyond_its_evidence(comparison, candidate)
        or _lowest_characteristic(framework, result)
    )


def _gates_to_look_at(framework: Framework, result: Result) -> Iterator[str]:
    for kind in ("stop", "hold"):
        for state in ("failed", "unknown"):
            for gate in result.gates:
                if (gate.kind, gate.state) == (kind, state):
                    yield _gate_to_look_at(framework, gate)


def _gate_to_look_at(framework: Framework, gate: GateResult) -> str:
    match gate.kind, gate.state:
        case "stop", "failed":
            words = _("Stop gate not met: {number} {title} needs {needed}.")
        case "stop", _unknown:
            words = _("Stop gate not known: {number} {title} needs {needed}.")
        case _hold, "failed":
            words = _("Hold gate not met: {number} {title} needs {needed}.")
        case _:
            words = _("Hold gate not known: {number} {title} needs {needed}.")
    return words.format(
        number=framework.number_of(gate.indicator),
        title=framework.indicators[gate.indicator].title,
        needed=level_words(framework, gate.indicator, gate.at_least),
    )


def _deciding_answer(framework: Framework, candidate: Candidate, result: Result) -> str:
    if result.band is not None or not candidate.unknowns:
        return ""
    first = candidate.unknowns[0]
    words = _("{number} {title} is not known, and the band hangs on what is not known.")
    return words.format(
        number=framework.number_of(first.indicator),
        title=framework.indicators[first.indicator].title,
    )


def _beyond_its_evidence(comparison: Comparison, candidate: Candidate) -> str:
    titles = comparison.framework.band_titles
    own, limited = candidate.self_rated.band, candidate.evidence_limited.band
    if own is None or limited is None or own == limited:
        return ""
    words = _("On its own word {own}; its evidence carries {limited}. Look at the evidence.")
    return words.format(own=titles[own], limited=titles[limited])


def _lowest_characteristic(framework: Framework, result: Result) -> str:
    known = [
        (part.mean.value, part) for part in result.characteristics if part.mean.value is not None
    ]
    if not known:
        return _("Too little is known for a number in any characteristic.")
    value, part = min(known, key=lambda each: each[0])
    title, floor = characteristic_title(framework, part.id), part.floor_next
    if floor is not None and result.next_band and value < floor:
        got, needed = mean_against(framework, value, floor)
        words = _("{title} is {got}; {band} needs {needed}.")
        band = framework.band_titles[result.next_band]
        return words.format(title=title, got=got, band=band, needed=needed)
    got = half_up(value, framework.characteristic_decimals)
    return _("{title} is the lowest, with {got}.").format(title=title, got=got)
