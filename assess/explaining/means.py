"""The working of one characteristic: each answer's level times its weight, the sum, the mean."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from assess.answer_types import shown_reply
from assess.domain.assessment import Assessment, Override
from assess.domain.content import HIGHEST
from assess.domain.framework import Characteristic, Framework
from assess.domain.outcome import CharacteristicResult, IndicatorResult
from assess.explaining.tree import Working
from assess.explaining.words import inside_a_sentence
from assess.i18n import _
from assess.scoring.rounding import half_up, shown_mean

Overrides = Mapping[str, Override]
"""By indicator, the level that a reviewer set."""
NOTHING_SET: Final[Overrides] = MappingProxyType({})


def working_of_mean(
    framework: Framework,
    assessment: Assessment,
    characteristic: Characteristic,
    part: CharacteristicResult,
    overrides: Overrides = NOTHING_SET,
) -> Working:
    """The mean of one characteristic and the answers it comes from.

    Args:
        framework: What was asked.
        assessment: What was answered.
        characteristic: Whose mean it is.
        part: What came out.
        overrides: By indicator, the level that a reviewer set.
    """
    mean = part.mean.value
    return Working(
        characteristic.title,
        _("not known") if mean is None else shown_mean(mean),
        _mean_sentence(framework, part),
        tuple(
            _working_of_override(framework, each, overrides[each.indicator])
            if each.indicator in overrides
            else _working_of_answer(framework, assessment, each)
            for each in part.indicators
        ),
    )


def _mean_sentence(framework: Framework, part: CharacteristicResult) -> str:
    if part.applicable_weight == 0:
        return _("Nothing here applies with a weight, so it leaves the overall score.")
    open_range = _("With every open answer at its worst or best: {low} to {high}.").format(
        low=shown_mean(part.mean.low), high=shown_mean(part.mean.high)
    )
    if part.mean.value is None:
        return " ".join([_too_little(framework, part), open_range])
    sentence = _sum_sentence(part)
    return sentence if part.mean.low == part.mean.high else f"{sentence} {open_range}"


def _too_little(framework: Framework, part: CharacteristicResult) -> str:
    return _(
        "Too little is known: {share} of the weight, and {needed} is needed for a number."
    ).format(share=part.known_share, needed=framework.min_known_share)


def _sum_sentence(part: CharacteristicResult) -> str:
    """Such as "(6 + 3 + 8) / 7 = 2.43": points over known weight."""
    known = [each for each in part.indicators if each.level is not None and each.weight > 0]
    points = " + ".join(str(each.weight * (each.level or 0)) for each in known)
    return _("({points}) / {weight} = {mean}.").format(
        points=points,
        weight=sum(each.weight for each in known),
        mean=half_up(part.mean.value or part.mean.low, 2),
    )


def _working_of_answer(
    framework: Framework, assessment: Assessment, each: IndicatorResult
) -> Working:
    indicator = framework.indicators[each.indicator]
    if not each.applicable:
        return Working(indicator.title, _("left out"), _("Does not apply, so it is left out."))
    if each.level is None:
        return Working(indicator.title, _("not known"), _unknown_sentence(each))
    sentence = _limited_sentence(framework, assessment, each) + _points_sentence(each)
    shown = str(each.weight * each.level) if each.weight else _("a promise")
    reply = shown_reply(indicator, assessment.answers[each.indicator].value)
    if reply != str(each.answered_level):
        sentence = _("{reply}: {sentence}").format(reply=reply, sentence=sentence)
    return Working(indicator.title, shown, sentence[:1].upper() + sentence[1:])


def _working_of_override(
    framework: Framework, each: IndicatorResult, override: Override
) -> Working:
    title = framework.indicators[each.indicator].title
    by = _("Set by {role}").format(role=override.role)
    if each.level is None:
        words = _("{by}: does not apply, so it is left out.")
        return Working(title, _("left out"), words.format(by=by))
    shown = str(each.weight * each.level) if each.weight else _("a promise")
    return Working(title, shown, _("{by}: {sum}").format(by=by, sum=_points_sentence(each)))


def _unknown_sentence(each: IndicatorResult) -> str:
    words = _("Answered “don't know”") if each.unknown == "dont-know" else _("Not answered")
    if each.weight == 0:
        return _("{words}; a promise, so it earns no points.").format(words=words)
    return _("{words}; it could be worth 0 to {most}.").format(
        words=words, most=HIGHEST * each.weight
    )


def _limited_sentence(framework: Framework, assessment: Assessment, each: IndicatorResult) -> str:
    """Such as "level 4, limited to 2: our word only; "; empty where nothing is limited."""
    if not each.is_limited:
        return ""
    strength = assessment.answers[each.indicator].evidence.strength
    weaker = [s for s in framework.strengths if s.strength <= strength]
    meaning = (weaker or framework.strengths)[-1 if weaker else 0].meaning
    return _("level {answered}, limited to {level}: {meaning}; ").format(
        answered=each.answered_level, level=each.level, meaning=inside_a_sentence(meaning)
    )


def _points_sentence(each: IndicatorResult) -> str:
    if each.weight == 0:
        return _("a promise, so it earns no points.")
    return _("level {level} × weight {weight} = {points}.").format(
        level=each.level, weight=each.weight, points=each.weight * (each.level or 0)
    )
