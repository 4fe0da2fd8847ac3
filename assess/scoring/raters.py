"""From several raters to one: what stands for them all until, and after, they have talked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from assess.domain.assessment import (
    DONT_KNOW,
    NOT_APPLICABLE,
    Agreed,
    Answer,
    Assessment,
    Evidence,
    Rater,
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
    return _settled(assessment, _said(framework, assessment))


def consensus_without_each(framework: Framework, assessment: Assessment) -> tuple[Assessment, ...]:
    """What stands for all raters but one, each left out in turn; none where there are no raters.

    Everybody's answers are valued and put in order once, and not once for each who is left out.

    Source:
        METHOD.md sections 6, Several raters, and 8, Robustness.
    """
    if assessment.answers:
        return ()
    said = _said(framework, assessment)
    return tuple(
        _settled(assessment, [each.without(place) for each in said])
        for place in range(len(assessment.raters))
    )


@dataclass(frozen=True, slots=True)
class _Said:
    """What the raters said on one question."""

    planned: PlannedIndicator
    given: tuple[tuple[int, Answer], ...]
    """Each answer with the place of its rater, as they stand in the file."""
    rated: tuple[tuple[int, int, Answer], ...]
    """Place, level and answer of those that have a level, in the order of `consensus`."""

    def without(self, place: int) -> "_Said":
        """The same without one rater."""
        given = tuple([each for each in self.given if each[0] != place])
        return _Said(self.planned, given, tuple([each for each in self.rated if each[0] != place]))


def _said(framework: Framework, assessment: Assessment) -> list[_Said]:
    planned = [each for part in plan_of(framework).characteristics for each in part.indicators]
    return [_said_on(each, assessment.raters) for each in planned]


def _said_on(planned: PlannedIndicator, raters: Sequence[Rater]) -> _Said:
    """Those that have a level lowest first; of equals the one with weaker evidence first."""
    given = [
        (place, answer)
        for place, each in enumerate(raters)
        if (answer := each.answers.get(planned.id))
    ]
    rated = [
        (place, level, answer)
        for place, answer in given
        if (level := rated_level(planned, answer)) is not None
    ]
    rated.sort(key=lambda each: (each[1], each[2].evidence.strength))
    return _Said(planned, tuple(given), tuple(rated))


def _settled(assessment: Assessment, said: Sequence[_Said]) -> Assessment:
    found = {each.planned.id: _standing(each, assessment.agreed) for each in said}
    answers = {name: answer for name, answer in found.items() if answer is not None}
    return assessment.model_copy(update={"answers": answers, "raters": (), "agreed": {}})


def rated_level(planned: PlannedIndicator, answer: Answer | None) -> int | None:
    """The level that a rater gave; nothing where they gave none."""
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


def _standing(said: _Said, agreed: Mapping[str, Agreed]) -> Answer | None:
    settled = agreed.get(said.planned.id)
    if settled is not None:
        return _as_answer(said.planned, settled, said.rated)
    if said.rated:
        return said.rated[lower_middle(len(said.rated))][2]
    return _without_level(said.planned, [answer for _place, answer in said.given])


def _without_level(planned: PlannedIndicator, given: Sequence[Answer]) -> Answer | None:
    unknown = next((answer for answer in given if answer.is_unknown), None)
    if unknown is not None or not planned.may_not_apply:
        return unknown
    return next((answer for answer in given if answer.is_not_applicable), None)


def _as_answer(
    planned: PlannedIndicator, agreed: Agreed, rated: Sequence[tuple[int, int, Answer]]
) -> Answer:
    plain = Answer(value=agreed.value)
    if plain.is_not_applicable:
        return Answer(value=agreed.value, reason=agreed.reason)
    return Answer(
        value=agreed.value,
        note=agreed.reason,
        evidence=_evidence_for(rated_level(planned, plain), rated),
    )


def _evidence_for(level: int | None, rated: Sequence[tuple[int, int, Answer]]) -> Evidence:
    """The strongest that a rater has for this level or a higher one; of equals the first."""
    if level is None:
        return Evidence()
    fitting = [answer.evidence for _place, reached, answer in rated if reached >= level]
    return max(fitting, key=lambda each: each.strength, default=Evidence())
