"""What a result misses: on the way to the next band, and below the band by score alone."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from assess.domain.outcome import CharacteristicResult, GateResult, Interval, Shortfall
from assess.scoring.plan import Plan


@dataclass(frozen=True, slots=True)
class Standing:
    """The numbers that a band is decided on."""

    overall: Interval
    """On the framework's own scale."""
    characteristics: tuple[CharacteristicResult, ...]
    """In the order of the framework."""
    gates: tuple[GateResult, ...]
    """In the order of the framework."""
    lowest: Fraction
    """The lowest mean that may stand: a floor up to here is missed by none."""


def shortfalls_to(plan: Plan, standing: Standing, position: int) -> tuple[Shortfall, ...]:
    """What keeps the known answers from the band at this position.

    What is not known is named without a number; what is known and reaches the band is not
    named, even if unknown answers could still lower it.

    Returns:
        The overall score first, then floors and gates in the order of the framework.

    Source:
        METHOD.md section 3, Bands, floors and gates.
    """
    band = plan.bands[position]
    missed = []
    if _is_below(standing.overall, plan.cut_offs[position]):
        missed.append(Shortfall("overall", band.id, band.min_overall, standing.overall.value))
    if standing.lowest < band.floor:
        missed.extend(
            Shortfall("floor", band.id, band.floor, part.mean.value, part.id)
            for part in standing.characteristics
            if part.applicable_weight > 0 and _is_below(part.mean, band.floor)
        )
    if position > plan.hold_at:
        missed.extend(_gates_missed(standing.gates, band.id, ("failed", "unknown")))
    return tuple(missed)


def holds_below(plan: Plan, standing: Standing, by_score: int) -> tuple[Shortfall, ...]:
    """What keeps the known answers below the band that the overall score alone would give.

    Args:
        plan: The framework.
        standing: With an overall score.
        by_score: Position of the band by the overall score alone.

    Returns:
        Each floor and each failed hold gate once, with the lowest band that it keeps out of
        reach; lowest band first, then floors and gates in the order of the framework.

    Source:
        METHOD.md section 3, Bands, floors and gates.
    """
    holds: dict[tuple[str, str], Shortfall] = {}
    for position in range(1, by_score + 1):
        for missed in shortfalls_to(plan, standing, position):
            is_known = missed.kind == "floor" or missed.got is not None
            if missed.kind != "overall" and is_known:
                holds.setdefault((missed.kind, missed.subject), missed)
    return tuple(holds.values())


def _is_below(number: Interval, needed: Fraction) -> bool:
    return (number.low if number.value is None else number.value) < needed


def _gates_missed(
    gates: Sequence[GateResult], band: str, states: Iterable[str]
) -> Iterable[Shortfall]:
    for gate in gates:
        if gate.kind == "hold" and gate.state in states:
            got = None if gate.level is None else Fraction(gate.level)
            yield Shortfall("hold-gate", band, Fraction(gate.at_least), got, gate.indicator)
