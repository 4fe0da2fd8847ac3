"""Which answers, one level higher or lower, would have given another band."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from assess.domain.assessment import Assessment
from assess.domain.outcome import IndicatorResult
from assess.domain.robustness import Move
from assess.scoring.known_result import KnownResult
from assess.scoring.levels import limited_level
from assess.scoring.plan import PlannedIndicator
from assess.scoring.recount import Recount


@dataclass(frozen=True, slots=True)
class _Change:
    """One answer, one level off, and what it then counts for."""

    at: int
    place: int
    planned: PlannedIndicator
    weight: int
    before: int
    after: int
    counted: int
    """The level that then counts; as now where evidence limits it all the same."""
    worth: int
    """By how much what counts differs, in parts of the plan's unit."""


def moves_of(known: KnownResult, assessment: Assessment) -> tuple[tuple[Move, ...], int]:
    """Every change of one known answer by one level that moves the band.

    One level is the nearest level above or below that some reply gives. A promise is left out:
    it is given or not given, and no rater is one level off; what hangs on it, its gate tells.

    Args:
        known: The result on what is known.
        assessment: How well each answer is supported.

    Returns:
        The moves, in the order of the framework, lower level first; and how many changes were
        tried.

    Source:
        METHOD.md section 8, Robustness.
    """
    after = _by_recount(known) if not known.plan.is_linear else _by_share(known)
    moves, tried = [], 0
    for change in _changes(known, assessment):
        tried += 1
        overall, lowest = after(change)
        position = known.position_with(overall, lowest, held=_held_after(known, change))
        if position != known.position:
            band = known.band_at(position)
            moves.append(Move(change.planned.id, change.before, change.after, band, overall))
    return tuple(moves), tried


def _changes(known: KnownResult, assessment: Assessment) -> Iterator[_Change]:
    for at, (part, found) in enumerate(
        zip(known.plan.characteristics, known.result.characteristics, strict=True)
    ):
        for place, (planned, each) in enumerate(
            zip(part.indicators, found.indicators, strict=True)
        ):
            if each.level is not None and not planned.is_attestation:
                for after in _neighbours(known, each):
                    counted = _counted(known, assessment, planned, after)
                    worth = planned.worth[counted] - planned.worth[each.level]
                    before = each.answered_level or 0
                    yield _Change(at, place, planned, each.weight, before, after, counted, worth)


def _neighbours(known: KnownResult, each: IndicatorResult) -> Iterator[int]:
    levels = known.plan.framework.indicators[each.indicator].reachable_levels
    answered = each.answered_level or 0
    yield from [level for level in levels if level < answered][-1:]
    yield from [level for level in levels if level > answered][:1]


def _counted(
    known: KnownResult, assessment: Assessment, planned: PlannedIndicator, level: int
) -> int:
    if known.result.basis == "self_rated":
        return level
    strength = assessment.answers[planned.id].evidence.strength
    return limited_level(planned, level, known.plan.caps[strength])


After = Callable[[_Change], tuple[Fraction, Fraction]]
"""The overall score and the lowest mean that would follow."""


def _by_share(known: KnownResult) -> After:
    """Each answer adds its own share, whatever the others are."""
    others = _lowest_of_the_others(known)

    def after(change: _Change) -> tuple[Fraction, Fraction]:
        overall = known.overall + known.pull.points(change.at, change.weight, change.worth)
        return overall, min(others[change.at], _mean_after(known, change))

    return after


def _by_recount(known: KnownResult) -> After:
    """With a minimum an answer matters only while no other is lower."""
    recount = Recount.of(known.plan, [part.indicators for part in known.result.characteristics])

    def after(change: _Change) -> tuple[Fraction, Fraction]:
        numbers = recount.with_level(change.at, change.place, change.counted)
        means = [part.mean.value for part in numbers.weighing]
        overall = numbers.overall.value
        lowest = min(mean for mean in means if mean is not None)
        return known.overall if overall is None else overall, lowest

    return after


def _lowest_of_the_others(known: KnownResult) -> list[Fraction]:
    """For each characteristic, the lowest mean of all but it; the top of the scale for none."""
    means = [mean for mean in known.means if mean is not None]
    ordered = [*sorted(means), _top(known)]
    return [ordered[1] if mean == ordered[0] else ordered[0] for mean in known.means]


def _mean_after(known: KnownResult, change: _Change) -> Fraction:
    mean = known.means[change.at]
    if mean is None:
        return _top(known)
    if not change.weight:
        return mean
    return mean + Fraction(change.weight * change.worth, known.divisors[change.at])


def _top(known: KnownResult) -> Fraction:
    """As high as any characteristic's number can be."""
    return known.plan.framework.characteristic_range.high


def _held_after(known: KnownResult, change: _Change) -> bool:
    """Gates are judged on the level as answered, whatever supports it."""
    gate = change.planned.gate
    if gate is None or gate.kind != "hold":
        return known.held
    return change.after < gate.at_least or any(
        each.kind == "hold" and each.state != "met" and each.indicator != change.planned.id
        for each in known.result.gates
    )
