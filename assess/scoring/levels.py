"""The level of one answer: as answered, and no higher than its evidence allows."""

from dataclasses import dataclass

from assess.domain.assessment import DONT_KNOW, NOT_APPLICABLE, Answer, Assessment
from assess.domain.outcome import Basis, IndicatorResult, UnknownReason
from assess.errors import AnswerError
from assess.scoring.plan import Plan, PlannedIndicator
from assess.scoring.raters import consensus


@dataclass(frozen=True, slots=True)
class Given:
    """What one answer counts for on either basis."""

    planned: PlannedIndicator
    """What was asked."""
    self_rated: IndicatorResult
    """With the level as answered."""
    evidence_limited: IndicatorResult
    """With at most the cap of its evidence; the very same where that changes nothing."""

    @property
    def level(self) -> int | None:
        """The level as answered; absent when unknown or not applicable."""
        return self.self_rated.level

    @property
    def unknown(self) -> UnknownReason | None:
        """Why there is no level; absent when there is one or the indicator does not apply."""
        return self.self_rated.unknown

    def counted(self, basis: Basis) -> IndicatorResult:
        """What the answer counts for on this basis."""
        return self.self_rated if basis == "self_rated" else self.evidence_limited


def given_levels(plan: Plan, assessment: Assessment) -> tuple[tuple[Given, ...], ...]:
    """What the answers count for, for each characteristic in the order of the framework.

    An answer to what the framework does not ask is left out. A reply of another kind, or one
    that does not apply to an indicator that always does, counts as not answered, so that every
    assessment has an outcome. Of several raters the answers count that stand for them all.

    Source:
        METHOD.md sections 1, Levels, 4, What is not known, 5, Evidence, and 6, Several raters.
    """
    answers = consensus(plan.framework, assessment).answers
    return tuple(
        [
            tuple([_given(each, answers.get(each.id), plan.caps) for each in part.indicators])
            for part in plan.characteristics
        ]
    )


def _given(planned: PlannedIndicator, answer: Answer | None, caps: tuple[int, ...]) -> Given:
    if answer is None:
        return _without_level(planned, "not-answered")
    if answer.value == DONT_KNOW:
        return _without_level(planned, "dont-know")
    if answer.value == NOT_APPLICABLE and planned.may_not_apply:
        return _without_level(planned, None)
    try:
        level = planned.replies.level(answer.value)
    except AnswerError:
        return _without_level(planned, "not-answered")
    full = _result(planned, level, level)
    counted = limited_level(planned, level, caps[answer.evidence.strength])
    return Given(planned, full, full if counted == level else _result(planned, counted, level))


def limited_level(planned: PlannedIndicator, level: int, cap: int) -> int:
    """The level that counts with evidence of a strength.

    Args:
        planned: What was asked. Yes and no are never limited: they are promises.
        level: As answered.
        cap: The highest level that counts with this strength.

    Returns:
        A level of the scale, never above the level as answered.

    Source:
        METHOD.md section 5, Evidence.
    """
    return level if planned.is_attestation else min(level, cap)


def _result(planned: PlannedIndicator, level: int, answered: int) -> IndicatorResult:
    return IndicatorResult(planned.id, level, answered, planned.weight, None, True)  # noqa: FBT003 a field


def _without_level(planned: PlannedIndicator, unknown: UnknownReason | None) -> Given:
    """An answer that is unknown, or one that does not apply where no reason is given."""
    applicable = unknown is not None
    result = IndicatorResult(planned.id, None, None, planned.weight, unknown, applicable)
    return Given(planned, result, result)
