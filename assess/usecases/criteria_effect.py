"""What another version of the criteria makes of answers that were given before."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from assess.answer_types import check_reply, shown_reply
from assess.domain.assessment import Agreed, Answer, Assessment
from assess.domain.framework import Framework
from assess.domain.outcome import Outcome
from assess.errors import AnswerError
from assess.exchange.assessment_file import read_file
from assess.i18n import _
from assess.scoring.raters import consensus
from assess.usecases.comparing_criteria import Comparison
from assess.usecases.results import outcome_of

Replied = TypeVar("Replied", Answer, Agreed)


@dataclass(frozen=True, slots=True)
class Unfit:
    """An answer that does not fit a version."""

    indicator: str
    """Id that it was given under."""
    title: str
    """What people call the question."""
    reply: str
    """The answer, for people."""
    rater: str
    """Who gave it, where several answered."""
    why: str
    """Why it does not fit."""


@dataclass(frozen=True, slots=True)
class Effect:
    """What both versions make of one file."""

    path: str
    """The file."""
    organisation: str
    """Who is assessed."""
    given_to: str
    """Id and version of the criteria that the answers were given to."""
    before: Outcome
    """With the one version."""
    after: Outcome
    """With the other."""
    lost: tuple[Unfit, ...]
    """What fits the one and not the other."""
    never_fitted: tuple[Unfit, ...]
    """What fits neither."""
    unanswered: tuple[str, ...]
    """Ids of questions that only the other asks, and that nobody has answered."""


def effect_on(comparison: Comparison, content: bytes, path: str) -> Effect:
    """What both versions make of an assessment file; nothing is kept.

    What does not fit a version counts as not answered there. What a reviewer set is left out,
    because it was set against one version only.

    Raises:
        ContentError: The file cannot be read as an assessment.
    """
    assessment = read_file(content, path).assessment.model_copy(update={"overrides": ()})
    misfits = [
        tuple(_misfits(each, comparison, assessment))
        for each in (comparison.before, comparison.after)
    ]
    known = {(each.indicator, each.rater) for each in misfits[0]}
    both = [(each.indicator, each.rater) in known for each in misfits[1]]
    return Effect(
        path=path,
        organisation=assessment.organisation.name,
        given_to=f"{assessment.framework.id} {assessment.framework.version}",
        before=_outcome(comparison.before, assessment),
        after=_outcome(comparison.after, assessment),
        lost=tuple(u for u, told in zip(misfits[1], both, strict=True) if not told),
        never_fitted=tuple(u for u, told in zip(misfits[1], both, strict=True) if told),
        unanswered=tuple(_unanswered(comparison, assessment)),
    )


def _outcome(framework: Framework, assessment: Assessment) -> Outcome:
    fitting = assessment.model_copy(
        update={
            "answers": _fitting(framework, assessment.answers),
            "raters": tuple(
                rater.model_copy(update={"answers": _fitting(framework, rater.answers)})
                for rater in assessment.raters
            ),
            "agreed": _fitting(framework, assessment.agreed),
        }
    )
    return outcome_of(framework, consensus(framework, fitting))


def _fitting(framework: Framework, answers: Mapping[str, Replied]) -> Mapping[str, Replied]:
    return {id_: each for id_, each in answers.items() if not _fault(framework, id_, each)}


def _fault(framework: Framework, id_: str, answer: Answer | Agreed) -> str:
    """Why an answer does not fit; empty where it does."""
    indicator = framework.indicators.get(id_)
    if indicator is None:
        return _("there is no such question")
    try:
        check_reply(indicator, answer.value)
    except AnswerError as error:
        return str(error)
    return ""


def _misfits(
    framework: Framework, comparison: Comparison, assessment: Assessment
) -> Iterator[Unfit]:
    for rater, id_, answer in _given(assessment):
        why = _fault(framework, id_, answer)
        if why:
            yield _unfit(comparison, id_, answer, rater, why)


def _given(assessment: Assessment) -> Iterator[tuple[str, str, Answer | Agreed]]:
    for id_, answer in assessment.answers.items():
        yield "", id_, answer
    for rater in assessment.raters:
        for id_, answer in rater.answers.items():
            yield rater.name, id_, answer
    for id_, agreed in assessment.agreed.items():
        yield _("all together"), id_, agreed


def _unfit(
    comparison: Comparison, id_: str, answer: Answer | Agreed, rater: str, why: str
) -> Unfit:
    frameworks = (comparison.before, comparison.after)
    asked = next((each.indicators[id_] for each in frameworks if id_ in each.indicators), None)
    if id_ in comparison.renamed:
        why = _("it is called {id} now").format(id=comparison.renamed[id_])
    return Unfit(
        indicator=id_,
        title=asked.title if asked else id_,
        reply=shown_reply(asked, answer.value) if asked else str(answer.value),
        rater=rater,
        why=why,
    )


def _unanswered(comparison: Comparison, assessment: Assessment) -> Iterator[str]:
    answered = {id_ for _rater, id_, _answer in _given(assessment)}
    for id_ in comparison.after.indicators:
        if id_ not in comparison.before.indicators and id_ not in answered:
            yield id_
