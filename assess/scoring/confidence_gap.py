"""What the confidence gap hangs on: the answers whose level is above what evidence allows."""

from assess.domain.framework import Framework
from assess.domain.looks import GapPart
from assess.domain.outcome import Outcome
from assess.scoring.plan import plan_of
from assess.scoring.recount import Recount, score_in


def gap_parts(framework: Framework, outcome: Outcome) -> tuple[GapPart, ...]:
    """Each answer that evidence lowers, and what that takes off, the most first.

    Args:
        framework: The criteria.
        outcome: What scoring made of the answers.

    Returns:
        In points of the overall score, each on its own, with everything else as answered. Where
        the whole is a mean or a sum they add up to the confidence gap.

    Source:
        METHOD.md section 15, Where a reviewer looks first.
    """
    plan = plan_of(framework)
    recount = Recount.of(plan, [part.indicators for part in outcome.self_rated.characteristics])
    found = [
        GapPart(
            each.indicator,
            each.answered_level,
            each.level,
            score_in(recount.numbers) - score_in(recount.with_level(at, place, each.level)),
        )
        for at, part in enumerate(outcome.evidence_limited.characteristics)
        for place, each in enumerate(part.indicators)
        if each.is_limited and each.level is not None and each.answered_level is not None
    ]
    return tuple(sorted(found, key=lambda each: -each.points))
