"""The verdict on one basis: means, score, bands, gates, and what holds it."""

from collections.abc import Sequence

from assess.domain.outcome import (
    Basis,
    CharacteristicResult,
    GateResult,
    Interval,
    Result,
)
from assess.domain.roll_up import Range
from assess.scoring.bands import band_position, held_position
from assess.scoring.gates import is_held, status_by
from assess.scoring.levels import Given
from assess.scoring.means import lowest_of
from assess.scoring.plan import Plan
from assess.scoring.shortfalls import Standing, holds_below, shortfalls_to
from assess.scoring.whole import Numbers, geometric_of, numbers_of


def result_of(
    plan: Plan, given: Sequence[Sequence[Given]], gates: tuple[GateResult, ...], basis: Basis
) -> Result:
    """The verdict on one basis, with what it rests on.

    Args:
        plan: The framework.
        given: What the answers say, for each characteristic.
        gates: Whether each gate is met.
        basis: Which levels count.

    Source:
        METHOD.md sections 2 to 5.
    """
    numbers = numbers_of(plan, [tuple([e.counted(basis) for e in answers]) for answers in given])
    overall = numbers.overall
    means = [part.mean for part in numbers.weighing]
    low, high = _band_range(plan, overall, means, gates)
    following = low + 1 if low + 1 < len(plan.bands) else None
    lowest = lowest_of([mean.low for mean in means]) if means else _range(plan).high
    standing = Standing(overall, _faced(plan, numbers, following), gates, lowest)
    by_score = _by_score(plan, overall)
    return Result(
        basis=basis,
        status=status_by(gates),
        band=plan.bands[low].id if low == high else None,
        band_low=plan.bands[low].id,
        band_high=plan.bands[high].id,
        band_by_score=None if by_score is None else plan.bands[by_score].id,
        overall=overall,
        geometric=geometric_of(plan, numbers),
        characteristics=standing.characteristics,
        gates=gates,
        next_band=None if following is None else plan.bands[following].id,
        shortfalls=() if following is None else shortfalls_to(plan, standing, following),
        holds=() if by_score is None else holds_below(plan, standing, by_score),
    )


def _band_range(
    plan: Plan, overall: Interval, means: Sequence[Interval], gates: tuple[GateResult, ...]
) -> tuple[int, int]:
    """Positions of the bands with every unknown at its worst and at its best."""
    ends = _range(plan)
    lowest = lowest_of([mean.low for mean in means]) if means else ends.low
    highest = lowest_of([mean.high for mean in means]) if means else ends.high
    worst = band_position(plan, overall.low, lowest)
    best = band_position(plan, overall.high, highest)
    return (
        held_position(worst, plan.hold_at, held=is_held(gates, unknown_fails=True)),
        held_position(best, plan.hold_at, held=is_held(gates, unknown_fails=False)),
    )


def _range(plan: Plan) -> Range:
    """Between which numbers every characteristic lies."""
    return plan.framework.characteristic_range


def _faced(plan: Plan, numbers: Numbers, following: int | None) -> tuple[CharacteristicResult, ...]:
    floor = None if following is None else plan.bands[following].floor
    if floor is not None and floor <= _range(plan).low:
        floor = None
    return tuple(
        [
            CharacteristicResult(p.planned.id, p.mean, p.share, p.weight, floor, p.indicators)
            for p in numbers.parts
        ]
    )


def _by_score(plan: Plan, overall: Interval) -> int | None:
    """Position of the band that the overall score alone would give: no floor, no gate."""
    if overall.value is None:
        return None
    return band_position(plan, overall.value, None)
