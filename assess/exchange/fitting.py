"""Whether the answers in a file fit the criteria they were given to."""

from collections.abc import Iterator

from assess.answer_types import check_reply
from assess.domain.assessment import Answer, Assessment
from assess.domain.framework import Framework
from assess.domain.indicator import Indicator
from assess.errors import AnswerError, Problem
from assess.i18n import _
from assess.sources.known_keys import nearest
from assess.sources.shown import quoted
from assess.sources.yaml_source import Source


def check_against(
    framework: Framework, assessment: Assessment, source: Source
) -> tuple[Problem, ...]:
    """Every answer that does not fit the criteria, at its place in the file."""
    if assessment.framework.id != framework.id:
        words = _("these answers were given to {other}, and not to {own}")
        told = words.format(other=quoted(assessment.framework.id), own=quoted(framework.id))
        return (source.problem(("framework", "id"), "other-framework", told),)
    problems: list[Problem] = []
    for name, answer in assessment.answers.items():
        indicator = framework.indicators.get(name)
        if indicator is None:
            problems.append(_unknown(framework, name, source))
        else:
            problems.extend(_check(framework, indicator, answer, source))
    return tuple(sorted(problems))


def _unknown(framework: Framework, name: str, source: Source) -> Problem:
    near = nearest(name, list(framework.indicators))
    if near is None:
        words = _("these criteria have no question {name}")
    else:
        words = _("these criteria have no question {name}; did you mean {near}?")
    told = words.format(name=quoted(name), near=quoted(near))
    return source.problem(("answers", name), "unknown-indicator", told, at_key=True)


def _check(
    framework: Framework, indicator: Indicator, answer: Answer, source: Source
) -> Iterator[Problem]:
    way = ("answers", indicator.id)
    try:
        check_reply(indicator, answer.value)
    except AnswerError as error:
        yield source.problem((*way, "value"), "unfit-answer", str(error))
    if answer.is_not_applicable and not answer.reason.strip():
        words = _("say in `reason` why it does not apply")
        yield source.problem(way, "missing-reason", words)
    if answer.reason and not answer.is_not_applicable:
        words = _('`reason` says why something does not apply, and belongs to "not-applicable"')
        yield source.problem((*way, "reason"), "unfit-reason", words, at_key=True)
    strengths = [step.strength for step in framework.strengths]
    if answer.evidence.strength not in strengths:
        words = _("`strength` is one of {strengths}")
        told = words.format(strengths=", ".join(map(str, strengths)))
        yield source.problem((*way, "evidence", "strength"), "unfit-strength", told)
