"""Which answers, one level higher or lower, would have given another band."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from assess.domain.assessment import Assessment
from assess.domain.content import HIGHEST
from assess.domain.outcome import IndicatorResult
from assess.domain.robustness import Move
from assess.scoring.known_result import KnownResult
from assess.scoring.levels import limited_level
from assess.scoring.plan import PlannedIndicator


@dataclass(frozen=True, slots=True)
class _Change:
    """One answer, one level off, and what it then counts for."""

    at: int
    planned: PlannedIndicator
    weight: int
    before: int
    after: int
    levels: int
    """By how many levels what counts differs; 0 where evidence limits it all the same."""


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
    others = _lowest_of_the_others(known)
    moves, tried = [], 0
    for change in _changes(known, assessment):
        tried += 1
        overall = known.overall + known.pull.points(change.at, change.weight, change.levels)
        lowest = min(others[change.at], _mean_after(known, change))
        position = known.position_with(overall, lowest, held=_held_after(known, change))
        if position != known.position:
            band = known.band_at(position)
            moves.append(Move(change.planned.id, change.before, change.after, band, overall))
    return tuple(moves), tried


def _changes(known: KnownResult, assessment: Assessment) -> Iterator[_Change]:
    for at, (part, found) in enumerate(
        zip(known.plan.characteristics, known.result.characteristics, strict=True)
    ):
        for planned, each in zip(part.indicators, found.indicators, strict=True):
            if each.level is not None and not planned.is_attestation:
                for after in _neighbours(known, each):
                    counted = _counted(known, assessment, planned, after)
                    levels = counted - each.level
                    before = each.answered_level or 0
                    yield _Change(at, planned, each.weight, before, after, levels)


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


def _lowest_of_the_others(known: KnownResult) -> list[Fraction]:
    """For each characteristic, the lowest mean of all but it; the top of the scale for none."""
    means = [mean for mean in known.means if mean is not None]
    ordered = [*sorted(means), Fraction(HIGHEST)]
    return [ordered[1] if mean == ordered[0] else ordered[0] for mean in known.means]


def _mean_after(known: KnownResult, change: _Change) -> Fraction:
    mean = known.means[change.at]
    if mean is None:
        return Fraction(HIGHEST)
    return mean + Fraction(change.weight * change.levels, known.weights[change.at])


def _held_after(known: KnownResult, change: _Change) -> bool:
    """Gates are judged on the level as answered, whatever supports it."""
    gate = change.planned.gate
    if gate is None or gate.kind != "hold":
        return known.held
    return change.after < gate.at_least or any(
        each.kind == "hold" and each.state != "met" and each.indicator != change.planned.id
        for each in known.result.gates
    )
