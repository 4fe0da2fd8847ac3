"""Whether the answers in a file fit the criteria they were given to."""

from collections.abc import Iterator

from assess.answer_types import check_reply
from assess.domain.assessment import NOT_APPLICABLE, Agreed, Answer, Assessment
from assess.domain.framework import Framework
from assess.domain.indicator import Indicator
from assess.errors import AnswerError, Problem
from assess.exchange.overridden import override_problems
from assess.i18n import _
from assess.sources.known_keys import nearest
from assess.sources.shown import quoted
from assess.sources.yaml_source import Loc, Source


def check_against(
    framework: Framework, assessment: Assessment, source: Source
) -> tuple[Problem, ...]:
    """Every answer that does not fit the criteria, at its place in the file."""
    if assessment.framework.id != framework.id:
        words = _(
            "these answers were given to {other}, and not to {own}; name its folder or id with"
            " --framework"
        )
        told = words.format(other=quoted(assessment.framework.id), own=quoted(framework.id))
        return (source.problem(("framework", "id"), "other-framework", told),)
    problems: list[Problem] = []
    for way, name, answer in _given(assessment):
        indicator = framework.indicators.get(name)
        if indicator is None:
            problems.append(_unknown(framework, name, way, source))
        else:
            problems.extend(_check(indicator, answer, way, source))
            problems.extend(_check_strength(framework, answer, way, source))
    for name, agreed in assessment.agreed.items():
        indicator = framework.indicators.get(name)
        way = ("agreed", name)
        if indicator is None:
            problems.append(_unknown(framework, name, way, source))
        else:
            problems.extend(_check_value(indicator, agreed, way, source))
    problems.extend(override_problems(framework, assessment, source))
    return tuple(sorted(problems))


def _given(assessment: Assessment) -> Iterator[tuple[Loc, str, Answer]]:
    """Every answer of every rater, with the way to it in the file."""
    for name, answer in assessment.answers.items():
        yield ("answers", name), name, answer
    for place, rater in enumerate(assessment.raters):
        for name, answer in rater.answers.items():
            yield ("raters", place, "answers", name), name, answer


def _unknown(framework: Framework, name: str, way: Loc, source: Source) -> Problem:
    near = nearest(name, list(framework.indicators))
    if near is None:
        words = _("these criteria have no question {name}")
    else:
        words = _("these criteria have no question {name}; did you mean {near}?")
    told = words.format(name=quoted(name), near=quoted(near))
    return source.problem(way, "unknown-indicator", told, at_key=True)


def _check(indicator: Indicator, answer: Answer, way: Loc, source: Source) -> Iterator[Problem]:
    yield from _check_value(indicator, answer, way, source)
    if answer.reason and not answer.is_not_applicable:
        words = _('`reason` says why something does not apply, and belongs to "not-applicable"')
        yield source.problem((*way, "reason"), "unfit-reason", words, at_key=True)


def _check_value(
    indicator: Indicator, answer: Answer | Agreed, way: Loc, source: Source
) -> Iterator[Problem]:
    try:
        check_reply(indicator, answer.value)
    except AnswerError as error:
        yield source.problem((*way, "value"), "unfit-answer", str(error))
    if answer.value == NOT_APPLICABLE and not answer.reason.strip():
        words = _("say in `reason` why it does not apply")
        yield source.problem(way, "missing-reason", words)


def _check_strength(
    framework: Framework, answer: Answer, way: Loc, source: Source
) -> Iterator[Problem]:
    strengths = [step.strength for step in framework.strengths] or [0]
    if answer.evidence.strength not in strengths:
        words = _("`strength` is one of {strengths}")
        told = words.format(strengths=", ".join(map(str, strengths)))
        yield source.problem((*way, "evidence", "strength"), "unfit-strength", told)
