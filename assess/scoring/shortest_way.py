"""The shortest way to a higher band, by raising levels or by showing evidence; exact."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil

from assess.domain.assessment import Assessment
from assess.domain.framework import Framework
from assess.domain.outcome import GateResult, IndicatorResult, Outcome, Result
from assess.domain.ways import Barrier, Way, WayKind
from assess.scoring.fewest_steps import Ladder, Part, fewest_steps
from assess.scoring.known_result import KnownResult, known_result
from assess.scoring.ladders import evidence_ladder, level_ladder
from assess.scoring.lowest_ways import (
    Need,
    is_all_known,
    most_past_the_lowest,
    raises_past_the_lowest,
    steps_past_the_lowest,
)
from assess.scoring.order_of_raises import raises_in_order
from assess.scoring.plan import Plan, PlannedIndicator, plan_of
from assess.scoring.raters import consensus

Climb = Callable[[PlannedIndicator, IndicatorResult], Ladder]
"""What can be raised of one answer."""


@dataclass(frozen=True, slots=True)
class _Target:
    """A band to be reached, from the result on what is known."""

    known: KnownResult
    position: int
    kind: WayKind

    @property
    def band(self) -> str:
        return self.known.band_at(self.position)

    @property
    def floor(self) -> Fraction:
        return self.known.plan.bands[self.position].floor

    @property
    def min_overall(self) -> Fraction:
        return self.known.plan.cut_offs[self.position]

    @property
    def needs_gates(self) -> bool:
        return self.position > self.known.plan.hold_at


def shortest_way(framework: Framework, outcome: Outcome, band: str | None = None) -> Way | None:
    """The fewest raises by one level that reach a band of the self-rated result.

    Only what effort can raise is raised, each time to the next level that some reply gives.
    What is not known stays unknown: the way leads to the band on what is known.

    Args:
        framework: The criteria.
        outcome: What scoring made of the answers.
        band: Id of the band to be reached; the one above the band on what is known when left
            out.

    Returns:
        The raises in the order in which to take them, or what bars the way; nothing where the
        band is reached already, and nothing while an open answer could be the lowest where a
        minimum decides.

    Source:
        METHOD.md section 9.2, The shortest way.
    """

    def climb(planned: PlannedIndicator, each: IndicatorResult) -> Ladder:
        return level_ladder(framework.indicators[planned.id], planned, each)

    return _way(plan_of(framework), outcome.self_rated, "levels", band, climb)


def shortest_way_by_evidence(
    framework: Framework, assessment: Assessment, outcome: Outcome, band: str | None = None
) -> Way | None:
    """The fewest raises of evidence that lift the evidence-limited result to a band.

    Nothing changes in the organisation: each answer counts as it is, as far as it is shown.

    Args:
        framework: The criteria.
        assessment: How well each answer is supported now; of several raters the answers count
            that stand for them all.
        outcome: What scoring made of the answers.
        band: Id of the band to be reached; the one above the band on what is known when left
            out.

    Returns:
        The raises, by one strength each, or what bars the way; nothing where the band is
        reached already.

    Source:
        METHOD.md section 9.2, The shortest way.
    """
    plan = plan_of(framework)
    if not framework.has_evidence:
        return None
    answers = consensus(framework, assessment).answers

    def climb(planned: PlannedIndicator, each: IndicatorResult) -> Ladder:
        if each.answered_level is None:
            return Ladder()
        return evidence_ladder(plan, planned, each, answers[planned.id].evidence)

    return _way(plan, outcome.evidence_limited, "evidence", band, climb)


def _way(plan: Plan, result: Result, kind: WayKind, band: str | None, climb: Climb) -> Way | None:
    known = known_result(plan, result)
    if known is None:
        return _unknown_way(plan, result, kind, band)
    position = known.position + 1 if band is None else _position(plan, band)
    if position <= known.position or position >= len(plan.bands):
        return None
    target = _Target(known, position, kind)
    if not plan.is_linear:
        return _way_past_the_lowest(target, climb)
    parts = _parts(target, climb)
    barriers = _barriers(target, parts)
    steps = fewest_steps(parts, _missing(target)) if not barriers else None
    raises = raises_in_order(known, parts, steps) if steps else ()
    return Way(kind, target.band, raises, barriers, _open_stop_gates(result))


def _way_past_the_lowest(target: _Target, climb: Climb) -> Way | None:
    """Where a minimum decides; not worked out while an answer is open that could be the lowest."""
    known = target.known
    if not is_all_known(known):
        return None
    ladders = [tuple(_ladders(target, at, climb)) for at in range(len(known.means))]
    barriers = _gate_barriers(target, [Part(each, 0, 0) for each in ladders])
    need = Need(target.floor, target.min_overall)
    steps = None if barriers else steps_past_the_lowest(known, ladders, need)
    raises = raises_past_the_lowest(known, ladders, steps, target.floor) if steps else ()
    if steps is None:
        barriers = [*_lowest_barriers(target, ladders), *barriers]
    stopped = _open_stop_gates(known.result)
    return Way(target.kind, target.band, raises, tuple(barriers), stopped)


def _lowest_barriers(target: _Target, ladders: Sequence[tuple[Ladder, ...]]) -> list[Barrier]:
    overall, numbers = most_past_the_lowest(target.known, ladders)
    parts = zip(target.known.result.characteristics, numbers, strict=True)
    barriers = [
        Barrier("floor", target.floor, number, part.id)
        for part, number in parts
        if number is not None and number < target.floor
    ]
    if overall < target.min_overall:
        barriers.append(Barrier("overall", target.min_overall, overall))
    return barriers


def _ladders(target: _Target, at: int, climb: Climb) -> Iterator[Ladder]:
    """What can be raised in one characteristic, with the steps that hold gates ask for."""
    planned = target.known.plan.characteristics[at].indicators
    for each, found in zip(
        planned, target.known.result.characteristics[at].indicators, strict=True
    ):
        yield _with_gate(target, each, found, climb(each, found))


def _position(plan: Plan, band: str) -> int:
    """Place of a band, lowest first.

    Raises:
        ValueError: The framework has no such band.
    """
    return [each.id for each in plan.bands].index(band)


def _missing(target: _Target) -> int:
    """How many points of the whole are missing to the cut-off."""
    pull = target.known.pull
    return ceil((target.min_overall - target.known.overall) * pull.whole / pull.slope)


def _parts(target: _Target, climb: Climb) -> list[Part]:
    known = target.known
    return [
        Part(
            tuple(_ladders(target, at, climb)),
            pull,
            0 if mean is None else ceil((target.floor - mean) * divisor),
        )
        for at, pull, mean, divisor in zip(
            range(len(known.means)),
            known.pull.shares,
            known.means,
            known.divisors,
            strict=True,
        )
    ]


def _with_gate(
    target: _Target, planned: PlannedIndicator, each: IndicatorResult, ladder: Ladder
) -> Ladder:
    """The ladder, with the steps that a hold gate asks for."""
    gate = planned.gate
    is_asked = gate is not None and gate.kind == "hold" and target.needs_gates
    if gate is None or not is_asked or target.kind == "evidence" or each.level is None:
        return ladder
    below = each.level < gate.at_least
    short = sum(1 for step in ladder.steps[:-1] if step.reached < gate.at_least)
    least = min(len(ladder.steps), short + 1) if below else 0
    return Ladder(ladder.steps, ladder.start, least)


def _barriers(target: _Target, parts: Sequence[Part]) -> tuple[Barrier, ...]:
    """What stays short with every step taken: floors and gates in order, then the score."""
    known, barriers = target.known, []
    for part, found, mean, divisor in zip(
        parts, known.result.characteristics, known.means, known.divisors, strict=True
    ):
        if mean is not None and part.missing > part.most:
            most = mean + Fraction(part.most, divisor)
            barriers.append(Barrier("floor", target.floor, most, found.id))
    barriers.extend(_gate_barriers(target, parts))
    if _missing(target) > (gain := sum(part.pull * part.most for part in parts)):
        most = known.overall + known.pull.slope * Fraction(gain, known.pull.whole)
        barriers.append(Barrier("overall", target.min_overall, most))
    return tuple(barriers)


def _gate_barriers(target: _Target, parts: Sequence[Part]) -> list[Barrier]:
    if not target.needs_gates:
        return []
    ladders = {
        planned.id: ladder
        for characteristic, part in zip(target.known.plan.characteristics, parts, strict=True)
        for planned, ladder in zip(characteristic.indicators, part.ladders, strict=True)
    }
    return [
        Barrier("hold-gate", Fraction(gate.at_least), most, gate.indicator)
        for gate in target.known.result.gates
        if gate.kind == "hold" and gate.state != "met"
        if (most := _most(target, gate, ladders[gate.indicator])) is None or most < gate.at_least
    ]


def _most(target: _Target, gate: GateResult, ladder: Ladder) -> Fraction | None:
    """The highest level that this answer can be raised to; absent when it is not known."""
    if gate.level is None:
        return None
    can_rise = ladder.steps and target.kind == "levels"
    return Fraction(ladder.steps[-1].reached if can_rise else gate.level)


def _unknown_way(plan: Plan, result: Result, kind: WayKind, band: str | None) -> Way | None:
    """Too little is known to work out a way."""
    wanted = result.next_band if band is None else band
    if wanted is None:
        return None
    rules = plan.bands[_position(plan, wanted)]
    barriers = [
        Barrier("not-known", rules.floor, None, part.id)
        for part in result.characteristics
        if part.applicable_weight > 0 and part.mean.value is None
    ]
    barred = tuple(barriers) or (Barrier("overall", rules.min_overall, None),)
    return Way(kind, wanted, (), barred, _open_stop_gates(result))


def _open_stop_gates(result: Result) -> tuple[str, ...]:
    return tuple(
        gate.indicator for gate in result.gates if gate.kind == "stop" and gate.state != "met"
    )
