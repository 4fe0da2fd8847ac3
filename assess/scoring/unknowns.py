"""What is not known, and how much each missing answer can move the score."""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import Final

from assess.domain.outcome import Result, UnknownAnswer
from assess.scoring.levels import Given
from assess.scoring.means import ratio
from assess.scoring.plan import Plan

GATES_FIRST: Final = ("stop", "hold", None)
"""In which order what is missing matters."""


def unknown_answers(
    plan: Plan, given: Iterable[Sequence[Given]], result: Result
) -> tuple[UnknownAnswer, ...]:
    """The missing answers, most telling first.

    Returns:
        Stop gates, then hold gates, then the rest; inside each by swing, then in the order of
        the framework.

    Source:
        METHOD.md section 4, What is not known.
    """
    points = points_of_weight(plan, result)
    missing = [
        UnknownAnswer(
            each.planned.id,
            each.unknown,
            each.planned.weight * points[at],
            each.planned.gate.kind if each.planned.gate else None,
        )
        for at, answers in enumerate(given)
        for each in answers
        if each.unknown is not None
    ]
    return tuple(sorted(missing, key=lambda each: (GATES_FIRST.index(each.gate), -each.swing)))


def points_of_weight(plan: Plan, result: Result) -> tuple[Fraction, ...]:
    """For each characteristic, how many points of the overall score hang on a weight of 1.

    Returns:
        Points between the worst and the best level of an indicator with weight 1, 0 to 100;
        0 for a characteristic that leaves the overall score.

    Source:
        METHOD.md sections 4, What is not known, and 9, Order of next steps.
    """
    applicable = [part.applicable_weight for part in result.characteristics]
    scales = [planned.weight for planned in plan.characteristics]
    total = sum(scale for scale, weight in zip(scales, applicable, strict=True) if weight)
    return tuple(
        [
            ratio(100 * scale, total * weight) if weight else ratio(0, 1)
            for scale, weight in zip(scales, applicable, strict=True)
        ]
    )
