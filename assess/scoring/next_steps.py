"""What to do next, in the order in which to do it; and what is strong enough to teach."""

from collections.abc import Iterator, Sequence
from typing import Final, Literal

from assess.domain.outcome import NextStepResult, Result
from assess.scoring.effects import Effects
from assess.scoring.effects import Rank as Moved
from assess.scoring.levels import Given
from assess.scoring.plan import Plan

Group = Literal["stop-gate", "hold-gate", "below-floor", "other"]
GROUPS: Final[tuple[Group, ...]] = ("stop-gate", "hold-gate", "below-floor", "other")
"""The order of the groups."""

Rank = tuple[int, Moved, int, int]
"""Group, then leverage, weight and place in the framework; lower comes first."""


def next_steps(
    plan: Plan, given: Sequence[Sequence[Given]], result: Result, effects: Effects
) -> tuple[NextStepResult, ...]:
    """What to do, most important first.

    Gates that are not met come first, known or not; then what lies in characteristics below the
    floor of the next band; then the rest. Other answers that are not known have no step: the
    first thing is to find out, and `unknowns` says which.

    Args:
        plan: The framework.
        given: What the answers count for, for each characteristic.
        result: The self-rated result.
        effects: What each answer can move.

    Returns:
        Inside each group by leverage, highest first; ties by weight, then in the order of the
        framework. The leverage is the points of the overall score that the level would add from
        which a practice is routine (3 of 0 to 4); what is not known is taken as the lowest
        level, and a promise adds none.

    Source:
        METHOD.md section 9, Order of next steps.
    """
    steps = sorted(_steps(plan, given, result, effects), key=lambda each: each[0])
    return tuple([step for _rank, step in steps])


def _steps(
    plan: Plan, given: Sequence[Sequence[Given]], result: Result, effects: Effects
) -> Iterator[tuple[Rank, NextStepResult]]:
    unmet = {gate.indicator: gate.kind for gate in result.gates if gate.state != "met"}
    low = {missed.subject for missed in result.shortfalls if missed.kind == "floor"}
    for at, (answers, part) in enumerate(zip(given, result.characteristics, strict=True)):
        below = part.id in low
        for place, each in enumerate(answers):
            planned, level = each.planned, each.level
            group = _group(plan, level, unmet.get(planned.id), below=below)
            if group is not None and planned.has_next_step:
                now = plan.lowest_level if level is None else level
                then = max(plan.routine, now)
                moved, points = effects.gain(at, place, planned, now, then)
                rank = (GROUPS.index(group), moved, -planned.weight, planned.position)
                yield rank, NextStepResult(planned.id, group, points, level)


def _group(
    plan: Plan, level: int | None, unmet: Literal["hold", "stop"] | None, *, below: bool
) -> Group | None:
    """Why a step stands where it stands; absent when there is none."""
    if unmet is not None:
        return "stop-gate" if unmet == "stop" else "hold-gate"
    if level is None or level >= plan.routine:
        return None
    return "below-floor" if below else "other"


def strengths(plan: Plan, given: Sequence[Sequence[Given]]) -> tuple[str, ...]:
    """What you could teach others: indicators that their evidence carries to routine practice.

    Promises are left out, and so is what no effort can raise, such as the number of people
    served: neither can be taught.

    Returns:
        Ids; the highest level that the evidence carries first, then heaviest, then in the order
        of the framework.

    Source:
        METHOD.md section 9, Order of next steps.
    """
    strong = [
        (-level, -each.planned.weight, each.planned.position, each.planned.id)
        for answers in given
        for each in answers
        if (level := each.evidence_limited.level or 0) >= plan.routine and each.planned.is_teachable
    ]
    return tuple([id_ for *_rank, id_ in sorted(strong)])
