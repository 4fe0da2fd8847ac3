"""What to do next, in the order in which to do it; and what is strong enough to teach."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Final, Literal

from assess.domain.content import HIGHEST
from assess.domain.outcome import NextStepResult, Result
from assess.scoring.levels import Given
from assess.scoring.plan import Plan
from assess.scoring.shortfalls import is_below_floor
from assess.scoring.unknowns import points_of_weight

ROUTINE: Final = 3
"""The level from which there is no next step but something to teach."""

Group = Literal["stop-gate", "hold-gate", "below-floor", "other"]
GROUPS: Final[tuple[Group, ...]] = ("stop-gate", "hold-gate", "below-floor", "other")
"""The order of the groups."""


def next_steps(
    plan: Plan, given: Sequence[Sequence[Given]], result: Result
) -> tuple[NextStepResult, ...]:
    """What to do, most important first.

    Gates that are not met come first, known or not; then what lies in characteristics below the
    floor of the next band; then the rest. Other answers that are not known have no step: the
    first thing is to find out, and `unknowns` says which.

    Returns:
        Inside each group by leverage, highest first; ties by weight, then in the order of the
        framework.

    Source:
        METHOD.md section 9, Order of next steps.
    """
    ranked = sorted(
        _steps(plan, given, result),
        key=lambda step: (GROUPS.index(step[0].group), -step[0].leverage, -step[1]),
    )
    return tuple([step for step, _weight in ranked])


def _steps(
    plan: Plan, given: Sequence[Sequence[Given]], result: Result
) -> Iterator[tuple[NextStepResult, int]]:
    points = points_of_weight(plan, result)
    unmet = {gate.indicator: gate.kind for gate in result.gates if gate.state != "met"}
    for at, (answers, part) in enumerate(zip(given, result.characteristics, strict=True)):
        floor = part.floor_next
        below = floor is not None and is_below_floor(part, floor)
        for each in answers:
            group = _group(each, unmet.get(each.planned.id), below=below)
            if group is not None:
                weight = each.planned.weight
                gain = leverage(weight * points[at], each.level)
                yield NextStepResult(each.planned.id, group, gain, each.level), weight


def _group(each: Given, unmet: Literal["hold", "stop"] | None, *, below: bool) -> Group | None:
    """Why a step stands where it stands; absent when there is none."""
    if unmet is not None:
        return "stop-gate" if unmet == "stop" else "hold-gate"
    if each.level is None or each.level >= ROUTINE:
        return None
    return "below-floor" if below else "other"


def leverage(swing: Fraction, level: int | None) -> Fraction:
    """Points of the overall score that level 3 would add.

    Args:
        swing: Points between the worst and the best level, 0 to 100.
        level: Where it is now, 0 to 4; what is not known is taken as 0.

    Returns:
        0 to 75; 0 for a promise and from level 3 on.
    """
    missing = ROUTINE - (level or 0)
    return swing * missing / HIGHEST if missing > 0 else Fraction(0)


def strengths(given: Sequence[Sequence[Given]]) -> tuple[str, ...]:
    """What you could teach others: indicators at level 3 or 4.

    Promises are left out, and so is what no effort can raise, such as the number of people
    served: neither can be taught.

    Returns:
        Ids; highest level first, then heaviest, then in the order of the framework.

    Source:
        METHOD.md section 9, Order of next steps.
    """
    strong = [
        (-each.level, -each.planned.weight, each.planned.position, each.planned.id)
        for answers in given
        for each in answers
        if each.level is not None and each.level >= ROUTINE and each.planned.is_teachable
    ]
    return tuple([id_ for *_rank, id_ in sorted(strong)])
