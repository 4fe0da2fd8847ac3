"""Rules on gates and weights: a gate can be met and failed, and every weight counts."""

from collections.abc import Iterator

from assess.criteria.contents import Contents
from assess.criteria.files import CHARACTERISTIC
from assess.criteria.rules.reachable import levels_given
from assess.criteria.rules.rule import Rule
from assess.domain.indicator import YesNoIndicator
from assess.errors import Problem
from assess.i18n import _


def _gates_out_of_reach(contents: Contents) -> Iterator[Problem]:
    for indicator in contents.indicators:
        gate = indicator.part.gate
        if gate is None:
            continue
        reachable = levels_given(indicator.part)
        if gate.at_least not in reachable:
            words = _("no answer gives level {level}; the answers give {levels}")
            levels = ", ".join(str(level) for level in sorted(reachable))
            told = words.format(level=gate.at_least, levels=levels)
            yield indicator.problem("gate-reach", told, "gate", "at_least")
        elif gate.at_least == min(reachable):
            words = _("every answer gives at least level {level}, so the gate holds nothing back")
            told = words.format(level=gate.at_least)
            yield indicator.problem("gate-reach", told, "gate", "at_least")


def _essentials_that_may_not_apply(contents: Contents) -> Iterator[Problem]:
    for indicator in contents.indicators:
        if indicator.part.gate is not None and indicator.part.allow_not_applicable:
            words = _("an essential always applies; take out this line or the gate")
            yield indicator.problem("gate-applies", words, "allow_not_applicable", at_key=True)


def _without_effect(contents: Contents) -> Iterator[Problem]:
    for indicator in contents.indicators:
        if indicator.part.weight:
            continue
        if not isinstance(indicator.part, YesNoIndicator):
            words = _("only a promise (`yesno`) has weight 0; give it 1, 2 or 3")
            yield indicator.problem("weightless", words, "weight")
        elif indicator.part.gate is None:
            words = _("with weight 0 and no gate the answer changes nothing; add a gate")
            yield indicator.problem("weightless", words, "weight")


def _characteristics_without_weight(contents: Contents) -> Iterator[Problem]:
    for file in contents.sources(CHARACTERISTIC):
        sound = [i.part for i in contents.indicators if i.source is file]
        if (
            sound
            and len(sound) == len(file.content["indicators"])
            and not any(i.weight for i in sound)
        ):
            words = _("no indicator here has a weight, so the characteristic has no mean")
            yield file.problem(("indicators",), "no-weight", words, at_key=True)


RULES = (
    Rule(
        "gate-reach",
        "A gate asks for a level that some answers give and others do not.",
        _gates_out_of_reach,
    ),
    Rule(
        "gate-applies",
        'An essential never allows "does not apply".',
        _essentials_that_may_not_apply,
    ),
    Rule("weightless", "Only a promise (`yesno`) with a gate has weight 0.", _without_effect),
    Rule(
        "no-weight",
        "A characteristic has at least one indicator with a weight.",
        _characteristics_without_weight,
    ),
)
