"""Rules on the answers of examples: each fits its indicator and the strengths that there are."""

from collections.abc import Iterator

from assess.answer_types import check_reply
from assess.criteria.contents import Contents
from assess.criteria.files import FRAMEWORK
from assess.criteria.rules.rule import Rule
from assess.domain.framework import Strength
from assess.errors import AnswerError, Problem
from assess.i18n import _


def _answers_that_do_not_fit(contents: Contents) -> Iterator[Problem]:
    asked = {indicator.part.id: indicator.part for indicator in reversed(contents.indicators)}
    for example in contents.examples:
        for name, answer in example.part.answers.items():
            if name not in asked:
                continue
            try:
                check_reply(asked[name], answer.value)
            except AnswerError as error:
                yield example.problem("example-answer", str(error), "answers", name, "value")


def _without_reason(contents: Contents) -> Iterator[Problem]:
    for example in contents.examples:
        for name, answer in example.part.answers.items():
            if answer.is_not_applicable and not answer.reason.strip():
                words = _("say in `reason` why it does not apply")
                yield example.problem("example-reason", words, "answers", name, "value")


def _unknown_strengths(contents: Contents) -> Iterator[Problem]:
    known = {strength.part.strength for strength in contents.entries("strengths", Strength)}
    for example in contents.examples if known and contents.are_sound(FRAMEWORK) else ():
        for name, answer in example.part.answers.items():
            if answer.evidence.strength not in known:
                words = _("there is no strength {strength}; the highest is {highest}")
                told = words.format(strength=answer.evidence.strength, highest=max(known))
                place = ("answers", name, "evidence", "strength")
                yield example.problem("example-strength", told, *place)


RULES = (
    Rule("example-answer", "An answer of an example fits its indicator.", _answers_that_do_not_fit),
    Rule("example-reason", "What does not apply in an example has a reason.", _without_reason),
    Rule(
        "example-strength",
        "Evidence in an example has a strength that framework.yaml lists.",
        _unknown_strengths,
    ),
)
