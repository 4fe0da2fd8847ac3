"""The level of one answer: as answered, and no higher than its evidence allows."""

from dataclasses import dataclass

from assess.domain.assessment import Answer, Assessment
from assess.domain.outcome import Basis, IndicatorResult, UnknownReason
from assess.errors import AnswerError
from assess.scoring.plan import Plan, PlannedIndicator


@dataclass(frozen=True, slots=True)
class Given:
    """What one answer says, before either basis looks at it."""

    planned: PlannedIndicator
    """What was asked."""
    level: int | None
    """The level as answered, 0 to 4; absent when unknown or not applicable."""
    cap: int
    """The highest level that the evidence allows, 0 to 4."""
    unknown: UnknownReason | None
    """Why there is no level."""
    applicable: bool
    """False when it leaves numerator and denominator."""


def given_levels(plan: Plan, assessment: Assessment) -> tuple[tuple[Given, ...], ...]:
    """What the answers say, for each characteristic in the order of the framework.

    An answer to what the framework does not ask is left out. A reply of another kind, or one
    that does not apply to an indicator that always does, counts as not answered, so that every
    assessment has an outcome.

    Source:
        METHOD.md sections 1, Levels, 4, What is not known, and 5, Evidence.
    """
    answers = assessment.answers
    return tuple(
        tuple(_given(each, answers.get(each.id), plan.caps) for each in part.indicators)
        for part in plan.characteristics
    )


def _given(planned: PlannedIndicator, answer: Answer | None, caps: tuple[int, ...]) -> Given:
    if answer is None:
        return Given(planned, None, 0, "not-answered", applicable=True)
    if answer.is_unknown:
        return Given(planned, None, 0, "dont-know", applicable=True)
    if answer.is_not_applicable and planned.may_not_apply:
        return Given(planned, None, 0, None, applicable=False)
    try:
        level = planned.replies.level(answer.value)
    except AnswerError:
        return Given(planned, None, 0, "not-answered", applicable=True)
    cap = level if planned.is_attestation else caps[answer.evidence.strength]
    return Given(planned, level, cap, None, applicable=True)


def counted_level(given: Given, basis: Basis) -> int | None:
    """The level that counts.

    Args:
        given: What the answer says.
        basis: Self-rated takes the level as answered. Evidence-limited takes at most the cap
            of its evidence. Yes and no are never limited: they are promises.

    Returns:
        The level, 0 to 4; absent when unknown or not applicable.

    Source:
        METHOD.md section 5, Evidence.
    """
    if given.level is None or basis == "self_rated":
        return given.level
    return min(given.level, given.cap)


def indicator_result(given: Given, basis: Basis) -> IndicatorResult:
    """What one answer counts for on this basis."""
    planned = given.planned
    return IndicatorResult(
        planned.id,
        counted_level(given, basis),
        given.level,
        planned.weight,
        given.unknown,
        given.applicable,
    )
