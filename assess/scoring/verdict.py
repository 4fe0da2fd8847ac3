"""The verdict on one basis: means, score, bands, gates, and what holds it."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from assess.domain.content import HIGHEST
from assess.domain.outcome import (
    Basis,
    CharacteristicResult,
    GateResult,
    IndicatorResult,
    Interval,
    Result,
)
from assess.scoring.bands import band_position, held_position
from assess.scoring.gates import is_held, status_by
from assess.scoring.levels import Given
from assess.scoring.means import (
    geometric_score,
    lowest_of,
    mean_of_levels,
    overall_interval,
    ratio,
)
from assess.scoring.plan import Plan
from assess.scoring.shortfalls import Standing, holds_below, shortfalls_to


@dataclass(frozen=True, slots=True)
class _Scored:
    """One characteristic, before it is known which floor it faces next."""

    id: str
    scale: int
    indicators: tuple[IndicatorResult, ...]
    mean: Interval
    share: Fraction
    weight: int


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
    scored = _scored(plan, given, basis)
    weighed = [(each.scale, each.mean) for each in scored if each.weight > 0]
    overall = overall_interval(weighed)
    low, high = _band_range(plan, overall, [mean for _scale, mean in weighed], gates)
    following = low + 1 if low + 1 < len(plan.bands) else None
    lowest = lowest_of([mean.low for _scale, mean in weighed]) if weighed else ratio(HIGHEST, 1)
    standing = Standing(overall, _faced(plan, scored, following), gates, lowest)
    by_score = _by_score(plan, overall)
    return Result(
        basis=basis,
        status=status_by(gates),
        band=plan.bands[low].id if low == high else None,
        band_low=plan.bands[low].id,
        band_high=plan.bands[high].id,
        band_by_score=None if by_score is None else plan.bands[by_score].id,
        overall=overall,
        geometric=_geometric(weighed),
        characteristics=standing.characteristics,
        gates=gates,
        next_band=None if following is None else plan.bands[following].id,
        shortfalls=() if following is None else shortfalls_to(plan, standing, following),
        holds=() if by_score is None else holds_below(plan, standing, by_score),
    )


def _scored(plan: Plan, given: Sequence[Sequence[Given]], basis: Basis) -> list[_Scored]:
    scored = []
    for planned, answers in zip(plan.characteristics, given, strict=True):
        indicators = tuple([each.counted(basis) for each in answers])
        mean, share, weight = mean_of_levels(indicators, plan.min_known_share)
        scored.append(_Scored(planned.id, planned.weight, indicators, mean, share, weight))
    return scored


def _band_range(
    plan: Plan, overall: Interval, means: Sequence[Interval], gates: tuple[GateResult, ...]
) -> tuple[int, int]:
    """Positions of the bands with every unknown at its worst and at its best."""
    lowest = lowest_of([mean.low for mean in means]) if means else ratio(0, 1)
    highest = lowest_of([mean.high for mean in means]) if means else ratio(HIGHEST, 1)
    worst = band_position(plan.bands, overall.low, lowest)
    best = band_position(plan.bands, overall.high, highest)
    return (
        held_position(worst, plan.hold_at, held=is_held(gates, unknown_fails=True)),
        held_position(best, plan.hold_at, held=is_held(gates, unknown_fails=False)),
    )


def _faced(
    plan: Plan, scored: Sequence[_Scored], following: int | None
) -> tuple[CharacteristicResult, ...]:
    floor = None if following is None else plan.bands[following].floor
    return tuple(
        [CharacteristicResult(s.id, s.mean, s.share, s.weight, floor, s.indicators) for s in scored]
    )


def _by_score(plan: Plan, overall: Interval) -> int | None:
    """Position of the band that the overall score alone would give: no floor, no gate."""
    if overall.value is None:
        return None
    return band_position(plan.bands, overall.value, None)


def _geometric(weighed: Sequence[tuple[int, Interval]]) -> Fraction | None:
    known = [(scale, mean.value) for scale, mean in weighed if mean.value is not None]
    return geometric_score(known) if known and len(known) == len(weighed) else None
