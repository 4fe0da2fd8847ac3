"""From several raters to one: what stands for them all until, and after, they have talked."""

from collections.abc import Iterator, Sequence

from assess.domain.assessment import (
    DONT_KNOW,
    NOT_APPLICABLE,
    Agreed,
    Answer,
    Assessment,
    Evidence,
)
from assess.domain.framework import Framework
from assess.errors import AnswerError
from assess.scoring.plan import PlannedIndicator, plan_of


def consensus(framework: Framework, assessment: Assessment) -> Assessment:
    """The assessment of a single rater that stands for all of them.

    For each indicator what was agreed on stands. Where nothing was, the raters who gave a level
    are put in order, by level, then by strength of evidence, then as they stand in the file, and
    the answer of the one at the lower middle is taken over whole, with that rater's evidence.
    Where nobody gave a level, the first "don't know" stands; where there is none of those
    either, the first "does not apply". So it never matters in which order the raters stand.

    What was agreed on has the strongest evidence that a rater has for that level or a higher
    one, because a level includes those below it.

    Args:
        framework: The criteria.
        assessment: With raters, or without: then it is given back as it is.

    Returns:
        The same organisation and day, with answers and without raters.

    Source:
        METHOD.md section 6, Several raters.
    """
    if not assessment.raters or assessment.answers:
        return assessment
    planned = [each for part in plan_of(framework).characteristics for each in part.indicators]
    found = {each.id: _standing(each, assessment) for each in planned}
    answers = {name: answer for name, answer in found.items() if answer is not None}
    return assessment.model_copy(update={"answers": answers, "raters": (), "agreed": {}})


def rated_level(planned: PlannedIndicator, answer: Answer | None) -> int | None:
    """The level that a rater gave, 0 to 4; nothing where they gave none."""
    if answer is None or answer.value in (DONT_KNOW, NOT_APPLICABLE):
        return None
    try:
        return planned.replies.level(answer.value)
    except AnswerError:
        return None


def lower_middle(count: int) -> int:
    """Place of the lower median among so many in order, counted from 0.

    Source:
        METHOD.md section 6, Several raters.
    """
    return (count - 1) // 2


def _standing(planned: PlannedIndicator, assessment: Assessment) -> Answer | None:
    given = [answer for each in assessment.raters if (answer := each.answers.get(planned.id))]
    rated = list(_in_order(planned, given))
    agreed = assessment.agreed.get(planned.id)
    if agreed is not None:
        return _as_answer(planned, agreed, rated)
    if rated:
        return rated[lower_middle(len(rated))][1]
    return _without_level(planned, given)


def _in_order(planned: PlannedIndicator, given: Sequence[Answer]) -> Iterator[tuple[int, Answer]]:
    """Those that have a level, lowest first; of equals the one with weaker evidence first."""
    rated = [
        (level, answer) for answer in given if (level := rated_level(planned, answer)) is not None
    ]
    yield from sorted(rated, key=lambda each: (each[0], each[1].evidence.strength))


def _without_level(planned: PlannedIndicator, given: Sequence[Answer]) -> Answer | None:
    unknown = next((answer for answer in given if answer.is_unknown), None)
    if unknown is not None or not planned.may_not_apply:
        return unknown
    return next((answer for answer in given if answer.is_not_applicable), None)


def _as_answer(
    planned: PlannedIndicator, agreed: Agreed, rated: Sequence[tuple[int, Answer]]
) -> Answer:
    plain = Answer(value=agreed.value)
    if plain.is_not_applicable:
        return Answer(value=agreed.value, reason=agreed.reason)
    return Answer(
        value=agreed.value,
        note=agreed.reason,
        evidence=_evidence_for(rated_level(planned, plain), rated),
    )


def _evidence_for(level: int | None, rated: Sequence[tuple[int, Answer]]) -> Evidence:
    """The strongest that a rater has for this level or a higher one; of equals the first."""
    if level is None:
        return Evidence()
    fitting = [answer.evidence for reached, answer in rated if reached >= level]
    return max(fitting, key=lambda each: each.strength, default=Evidence())
