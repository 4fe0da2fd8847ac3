"""From an assessment to the rows that tell its answers and what follows from them."""

from collections.abc import Sequence
from typing import Final

from assess.answer_types import level_of, shown_reply
from assess.domain.assessment import Answer, Assessment
from assess.domain.framework import Framework
from assess.domain.indicator import (
    AnchoredIndicator,
    Indicator,
    MultipleIndicator,
    YesNoIndicator,
)
from assess.domain.outcome import IndicatorResult, NextStepResult, Outcome, UnknownAnswer
from assess.errors import AnswerError
from assess.i18n import _
from assess.reports.links import link_or_nothing
from assess.reports.view_answers import AnswerRow, AreaRow, GapRow, OpenRow, StepRow, StrengthRow
from assess.reports.words import gate_on
from assess.scoring.rounding import half_up

FIRST_STEPS: Final = 5
"""How many steps are marked as first: more are not begun at once."""


def reply_in_words(indicator: Indicator, answer: Answer | None) -> str:
    """An answer as people say it, or that there is none."""
    return _("Not answered") if answer is None else shown_reply(indicator, answer.value)


def reply_with_level(indicator: Indicator, answer: Answer | None) -> str:
    """An answer as people say it with the level that it gives, to hold it against a level."""
    reply = reply_in_words(indicator, answer)
    if answer is None or answer.is_unknown or answer.is_not_applicable:
        return reply
    if isinstance(indicator, YesNoIndicator):
        return reply
    try:
        level = _("level {level}").format(level=level_of(indicator, answer.value))
    except AnswerError:
        return reply
    return level if isinstance(indicator, AnchoredIndicator) else f"{reply}, {level}"


def strength_name(framework: Framework, answer: Answer | None) -> str:
    """How well an answer is supported; empty where nothing is to be supported."""
    if answer is None or answer.is_unknown or answer.is_not_applicable:
        return ""
    names = {step.strength: step.name for step in framework.strengths}
    return names.get(answer.evidence.strength, "")


def _by_indicator(outcome: Outcome, *, limited: bool = False) -> dict[str, IndicatorResult]:
    result = outcome.evidence_limited if limited else outcome.self_rated
    return {one.indicator: one for part in result.characteristics for one in part.indicators}


def _shown(level: int | None) -> str:
    return "" if level is None else str(level)


def words_of_level(indicator: Indicator, level: int | None) -> str:
    """What a level means here, as a sentence even where it is a choice; may be empty."""
    if level is None:
        return ""
    if isinstance(indicator, YesNoIndicator):
        return _("Yes") if level else _("No")
    words = indicator.anchors.get(level, "")
    return f"{words}." if words and words[-1].isalnum() else words


def answer_rows(
    framework: Framework, assessment: Assessment, outcome: Outcome
) -> tuple[AnswerRow, ...]:
    """Every question with its answer, in the order in which they are asked."""
    own, limited = _by_indicator(outcome), _by_indicator(outcome, limited=True)
    return tuple(
        _answer_row(framework, indicator, assessment.answers.get(id_), own[id_], limited[id_])
        for id_, indicator in framework.indicators.items()
    )


def _answer_row(
    framework: Framework,
    indicator: Indicator,
    answer: Answer | None,
    own: IndicatorResult,
    limited: IndicatorResult,
) -> AnswerRow:
    said = answer or Answer(value="")
    is_yes_or_no = isinstance(indicator, YesNoIndicator)
    return AnswerRow(
        number=str(framework.number_of(indicator.id)),
        id=indicator.id,
        title=indicator.title,
        characteristic=framework.characteristic_of[indicator.id].title,
        question=indicator.question,
        reply=reply_in_words(indicator, answer),
        chosen=_chosen(indicator, answer),
        level=_shown(own.level),
        counts=_shown(limited.level),
        is_limited=limited.is_limited,
        is_open=own.unknown is not None,
        words="" if is_yes_or_no else words_of_level(indicator, own.level),
        weight=_weight(indicator),
        gate=gate_on(framework, indicator),
        strength=strength_name(framework, answer),
        evidence=said.evidence.text,
        link=link_or_nothing(said.evidence.link),
        link_text=said.evidence.link,
        note=said.note,
        reason=said.reason,
    )


def _weight(indicator: Indicator) -> str:
    if not indicator.weight:
        return _("No points")
    return _("Weight {weight}").format(weight=indicator.weight)


def _chosen(indicator: Indicator, answer: Answer | None) -> tuple[str, ...]:
    if not isinstance(indicator, MultipleIndicator) or answer is None:
        return ()
    if not isinstance(answer.value, tuple):
        return ()
    texts = {option.id: option.text for option in indicator.options}
    return tuple(texts[id_] for id_ in answer.value if id_ in texts)


def strength_rows(
    framework: Framework, answers: Sequence[AnswerRow], outcome: Outcome
) -> tuple[StrengthRow, ...]:
    """What you could teach others."""
    by_id = {answer.id: answer for answer in answers}
    rows = [by_id[id_] for id_ in outcome.strengths if framework.indicators[id_].weight]
    return tuple(
        StrengthRow(
            number=answer.number,
            title=answer.title,
            characteristic=answer.characteristic,
            level=answer.level,
            words=answer.words,
            strength=answer.strength,
            is_limited=answer.is_limited,
            counts=answer.counts,
        )
        for answer in rows
    )


def gap_rows(
    framework: Framework, answers: Sequence[AnswerRow], outcome: Outcome
) -> tuple[GapRow, ...]:
    """What is lower than level 3 and can be raised by effort, in the order of the next steps.

    A promise is given or not, and a fact such as the number of people served is no one's fault:
    neither has a next level to work towards.
    """
    by_id = {answer.id: answer for answer in answers}
    return tuple(
        _gap_row(framework.indicators[step.indicator], by_id[step.indicator], step.level)
        for step in outcome.next_steps
        if step.level is not None and _can_grow(framework.indicators[step.indicator])
    )


def _can_grow(indicator: Indicator) -> bool:
    return indicator.improvable and not isinstance(indicator, YesNoIndicator)


def _gap_row(indicator: Indicator, answer: AnswerRow, level: int) -> GapRow:
    following = next((higher for higher in indicator.reachable_levels if higher > level), None)
    return GapRow(
        number=answer.number,
        title=answer.title,
        characteristic=answer.characteristic,
        level=str(level),
        words=words_of_level(indicator, level),
        next_level=_shown(following),
        next_words=words_of_level(indicator, following),
    )


def open_rows(framework: Framework, outcome: Outcome) -> tuple[OpenRow, ...]:
    """What is not known, the most decisive first."""
    return tuple(_open_row(framework, unknown) for unknown in outcome.unknowns)


def _open_row(framework: Framework, unknown: UnknownAnswer) -> OpenRow:
    indicator = framework.indicators[unknown.indicator]
    reasons = {"dont-know": _("Don't know"), "not-answered": _("Not answered")}
    return OpenRow(
        number=str(framework.number_of(indicator.id)),
        title=indicator.title,
        characteristic=framework.characteristic_of[indicator.id].title,
        reason=reasons[unknown.reason],
        swing=half_up(unknown.swing, 1) if unknown.swing else "",
        gate=gate_on(framework, indicator),
    )


def step_rows(framework: Framework, outcome: Outcome) -> tuple[StepRow, ...]:
    """The next steps, the most important first."""
    return tuple(_step_row(framework, outcome, place) for place in range(len(outcome.next_steps)))


def area_rows(framework: Framework, steps: Sequence[StepRow]) -> tuple[AreaRow, ...]:
    """The next steps by area of collaboration, each with its place among all.

    Areas without a step are left out. A step has one number in every report, whichever way the
    steps are grouped there.
    """
    first = _by_area(framework, [step for step in steps if step.is_first])
    later = _by_area(framework, [step for step in steps if not step.is_first])
    return tuple(
        AreaRow(id=area.id, title=area.title, first=first[area.id], later=later[area.id])
        for area in framework.collaboration_areas
        if first[area.id] or later[area.id]
    )


def _by_area(framework: Framework, steps: Sequence[StepRow]) -> dict[str, tuple[StepRow, ...]]:
    return {
        area.id: tuple(step for step in steps if step.area == area.title)
        for area in framework.collaboration_areas
    }


def _step_row(framework: Framework, outcome: Outcome, place: int) -> StepRow:
    step = outcome.next_steps[place]
    indicator = framework.indicators[step.indicator]
    areas = {area.id: area.title for area in framework.collaboration_areas}
    gain = _("{points} points").format(points=half_up(step.leverage, 1))
    return StepRow(
        order=str(place + 1),
        number=str(framework.number_of(indicator.id)),
        title=indicator.title,
        characteristic=framework.characteristic_of[indicator.id].title,
        area=areas.get(indicator.next_step.area, indicator.next_step.area),
        text=indicator.next_step.text,
        is_first=place < FIRST_STEPS,
        why=_why(framework, outcome, step),
        gain=gain if step.leverage else "",
        now=_now(indicator, step),
    )


def _now(indicator: Indicator, step: NextStepResult) -> str:
    if step.level is None:
        return _("open")
    if isinstance(indicator, YesNoIndicator):
        return words_of_level(indicator, step.level)
    return _("level {level}").format(level=step.level)


def _why(framework: Framework, outcome: Outcome, step: NextStepResult) -> str:
    if step.group == "stop-gate":
        return _("a condition that stops")
    if step.group == "hold-gate":
        return _("a condition that holds the band")
    if step.group == "below-floor" and outcome.self_rated.next_band:
        band = framework.band_titles[outcome.self_rated.next_band]
        return _("characteristic too low for {band}").format(band=band)
    return _("raises the score")
