"""What can be raised of one answer: its level by effort, or its evidence by showing it."""

from itertools import pairwise

from assess.domain.assessment import Evidence
from assess.domain.indicator import Indicator
from assess.domain.outcome import IndicatorResult
from assess.scoring.fewest_steps import Ladder, Step
from assess.scoring.levels import limited_level
from assess.scoring.plan import Plan, PlannedIndicator


def level_ladder(indicator: Indicator, planned: PlannedIndicator, each: IndicatorResult) -> Ladder:
    """The levels above this one that some reply gives, one step each.

    Returns:
        No step where effort cannot raise it, where it is not known, and where it does not apply.
    """
    if each.level is None or not indicator.improvable:
        return Ladder()
    levels = [each.level, *(level for level in indicator.reachable_levels if level > each.level)]
    worth = planned.worth
    steps = [
        Step(each.weight * (worth[higher] - worth[lower]), higher)
        for lower, higher in pairwise(levels)
    ]
    return Ladder(tuple(steps), each.level)


def evidence_ladder(
    plan: Plan, planned: PlannedIndicator, each: IndicatorResult, evidence: Evidence
) -> Ladder:
    """The strengths of evidence above this one, one step each, and what each lets count.

    Returns:
        No step for a promise, which evidence never limits.
    """
    if each.answered_level is None or planned.is_attestation:
        return Ladder()
    answered = each.answered_level
    named = sorted(strength.strength for strength in plan.framework.strengths)
    strengths = [evidence.strength, *(name for name in named if name > evidence.strength)]
    counted = [limited_level(planned, answered, plan.caps[strength]) for strength in strengths]
    worth = planned.worth
    steps = [
        Step(each.weight * (worth[more] - worth[less]), strength)
        for (less, more), strength in zip(pairwise(counted), strengths[1:], strict=True)
    ]
    return Ladder(tuple(steps), evidence.strength)
