"""What several raters do after answering alone: see who said what, and agree, reply by reply."""

from collections.abc import Sequence
from dataclasses import dataclass

from assess.answer_types import check_reply, shown_reply
from assess.domain.agreement import Agreement
from assess.domain.assessment import (
    DONT_KNOW,
    NOT_APPLICABLE,
    Agreed,
    Answer,
    Assessment,
    Rater,
    Value,
)
from assess.domain.framework import Framework
from assess.domain.indicator import Indicator
from assess.errors import AnswerError, ConflictError
from assess.i18n import _
from assess.scoring.agreement import agreement_of
from assess.scoring.plan import PlannedIndicator, plan_of
from assess.scoring.raters import rated_level
from assess.store.base import Change, Saved
from assess.usecases.house import House


@dataclass(frozen=True, slots=True)
class Said:
    """What one rater said to one question."""

    place: int
    """Place of the rater among all, counted from 1."""
    rater: Rater
    """Who."""
    answer: Answer | None
    """What; absent where they did not answer."""
    level: int | None
    """The level it is worth; absent where they gave none."""


def agreement(framework: Framework, assessment: Assessment) -> Agreement:
    """How far the raters coincide.

    Raises:
        AnswerError: One person answered alone.
    """
    found = agreement_of(framework, assessment)
    if found is None:
        raise _one_alone()
    return found


def said_to(framework: Framework, assessment: Assessment, indicator_id: str) -> tuple[Said, ...]:
    """Who said what: lowest level first, then those without one, then those without an answer."""
    planned = _planned(framework, indicator_id)
    said = [
        Said(place, rater, answer, rated_level(planned, answer))
        for place, rater in enumerate(assessment.raters, 1)
        for answer in (rater.answers.get(indicator_id),)
    ]
    return tuple(sorted(said, key=_by_level))


def talk_order(framework: Framework, found: Agreement) -> tuple[str, ...]:
    """Ids of all questions: those furthest apart first, those without any level last."""
    apart = [spread.indicator for spread in found.furthest_first]
    return (*apart, *(name for name in framework.indicators if name not in set(apart)))


def next_to_agree(order: Sequence[str], assessment: Assessment, after: str | None) -> str | None:
    """The next question nothing is agreed on, from the top again after the last; None when all are.

    Args:
        order: Ids of the questions, as they are talked about.
        assessment: What is agreed on.
        after: Where to start looking, exclusively; None for the top.
    """
    start = order.index(after) + 1 if after in order else 0
    rest = (*order[start:], *order[:start])
    return next((name for name in rest if name not in assessment.agreed), None)


def needs_reason(
    framework: Framework, assessment: Assessment, indicator_id: str, value: Value
) -> bool:
    """Whether agreeing on this reply has to be explained: nobody said it, nor higher and lower.

    Source:
        METHOD.md section 6, Several raters.
    """
    if value == NOT_APPLICABLE:
        return True
    said = said_to(framework, assessment, indicator_id)
    if value == DONT_KNOW:
        return not any(each.answer is not None and each.answer.is_unknown for each in said)
    levels = [each.level for each in said if each.level is not None]
    level = rated_level(_planned(framework, indicator_id), Answer(value=value))
    return level is None or not levels or not min(levels) <= level <= max(levels)


def agree(
    house: House,
    saved: Saved,
    indicator_id: str,
    value: Value,
    *,
    reason: str = "",
    dissent: str = "",
) -> Saved:
    """Record what the raters agreed on after talking; what each of them said stays as it is.

    Args:
        house: Where it is kept.
        saved: The assessment as it was last seen.
        indicator_id: The question.
        value: The reply that all can live with.
        reason: Why this one.
        dissent: Who holds something else, and why.

    Raises:
        AnswerError: The reply does not fit the question, a reason is needed and missing, or one
            person answered alone.
        ConflictError: Somebody else agreed on something here since it was last seen.
    """
    if not saved.assessment.raters:
        raise _one_alone()
    indicator = _indicator(house.framework, indicator_id)
    checked = check_reply(indicator, value)
    if not reason.strip() and needs_reason(
        house.framework, saved.assessment, indicator_id, checked
    ):
        raise AnswerError(_("Say why: nobody gave this reply, nor one on either side of it"))
    wanted = Agreed(value=checked, reason=reason, dissent=dissent)
    with house.store.all_or_nothing():
        now = house.store.fresh(saved)
        seen, there = (each.assessment.agreed.get(indicator_id) for each in (saved, now))
        if there not in (seen, wanted):
            raise ConflictError(_told(house, now, indicator, wanted))
        return house.store.record(now, (Change("agree", indicator_id, wanted),), house.stamp())


def reload(house: House, saved: Saved) -> Saved:
    """The same as it stands now."""
    return house.store.load(saved.id)


def _told(house: House, now: Saved, indicator: Indicator, wanted: Agreed) -> str:
    """Who was faster with what, and what was not kept."""
    last = [each for each in house.store.events(now.id) if each.indicator == indicator.id][-1]
    there = now.assessment.agreed.get(indicator.id)
    words = _(
        "{author} was faster at {time}: {theirs}. Yours is not saved: {yours}."
        " Choose again to put yours in its place; both stay in the history."
    )
    return words.format(
        author=last.author or _("Somebody"),
        time=f"{last.at.astimezone():%H:%M}",
        theirs=_("nothing agreed") if there is None else shown_reply(indicator, there.value),
        yours=shown_reply(indicator, wanted.value),
    )


def _by_level(said: Said) -> tuple[int, int, int]:
    if said.level is not None:
        return 0, said.level, said.place
    return (1 if said.answer is not None else 2), 0, said.place


def _planned(framework: Framework, indicator_id: str) -> PlannedIndicator:
    _indicator(framework, indicator_id)
    parts = plan_of(framework).characteristics
    return next(each for part in parts for each in part.indicators if each.id == indicator_id)


def _indicator(framework: Framework, indicator_id: str) -> Indicator:
    indicator = framework.indicators.get(indicator_id)
    if indicator is None:
        words = _('There is no question "{id}" in these criteria')
        raise AnswerError(words.format(id=indicator_id))
    return indicator


def _one_alone() -> AnswerError:
    return AnswerError(_("One person answered this check alone: there is nothing to agree on"))
