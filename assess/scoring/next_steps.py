"""What to do next, in the order in which to do it; and what is strong enough to teach."""

from collections.abc import Iterator, Sequence
from typing import Final, Literal

from assess.domain.outcome import NextStepResult, Result
from assess.scoring.levels import Given
from assess.scoring.pull import Pull

ROUTINE: Final = 3
"""The level from which there is no next step but something to teach."""

Group = Literal["stop-gate", "hold-gate", "below-floor", "other"]
GROUPS: Final[tuple[Group, ...]] = ("stop-gate", "hold-gate", "below-floor", "other")
"""The order of the groups."""

Rank = tuple[int, int, int, int]
"""Group, then leverage, weight and place in the framework; lower comes first."""


def next_steps(
    given: Sequence[Sequence[Given]], result: Result, pull: Pull
) -> tuple[NextStepResult, ...]:
    """What to do, most important first.

    Gates that are not met come first, known or not; then what lies in characteristics below the
    floor of the next band; then the rest. Other answers that are not known have no step: the
    first thing is to find out, and `unknowns` says which.

    Args:
        given: What the answers count for, for each characteristic.
        result: The self-rated result.
        pull: How much weight pulls in each characteristic.

    Returns:
        Inside each group by leverage, highest first; ties by weight, then in the order of the
        framework. The leverage is the points of the overall score that level 3 would add, 0 to
        75; what is not known is taken as level 0, and a promise adds none.

    Source:
        METHOD.md section 9, Order of next steps.
    """
    return tuple([step for _rank, step in sorted(_steps(given, result, pull), key=lambda s: s[0])])


def _steps(
    given: Sequence[Sequence[Given]], result: Result, pull: Pull
) -> Iterator[tuple[Rank, NextStepResult]]:
    unmet = {gate.indicator: gate.kind for gate in result.gates if gate.state != "met"}
    low = {missed.subject for missed in result.shortfalls if missed.kind == "floor"}
    for at, (answers, part) in enumerate(zip(given, result.characteristics, strict=True)):
        below = part.id in low
        for each in answers:
            planned, level = each.planned, each.level
            group = _group(level, unmet.get(planned.id), below=below)
            if not planned.has_next_step:
                continue
            if group is not None:
                missing = max(0, ROUTINE - (level or 0))
                gain = pull.shares[at] * planned.weight * missing
                rank = (GROUPS.index(group), -gain, -planned.weight, planned.position)
                points = pull.points(at, planned.weight, missing)
                yield rank, NextStepResult(planned.id, group, points, level)


def _group(
    level: int | None, unmet: Literal["hold", "stop"] | None, *, below: bool
) -> Group | None:
    """Why a step stands where it stands; absent when there is none."""
    if unmet is not None:
        return "stop-gate" if unmet == "stop" else "hold-gate"
    if level is None or level >= ROUTINE:
        return None
    return "below-floor" if below else "other"


def strengths(given: Sequence[Sequence[Given]]) -> tuple[str, ...]:
    """What you could teach others: indicators that their evidence carries to level 3 or 4.

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
        if (level := each.evidence_limited.level or 0) >= ROUTINE and each.planned.is_teachable
    ]
    return tuple([id_ for *_rank, id_ in sorted(strong)])
