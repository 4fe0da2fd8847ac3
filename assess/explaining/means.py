"""The working of one characteristic: each answer's level times its weight, the sum, the mean."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from types import MappingProxyType
from typing import Final

from assess.answer_types import shown_reply
from assess.domain.assessment import Assessment, Override
from assess.domain.framework import Characteristic, Framework
from assess.domain.indicator import ScaleIndicator
from assess.domain.outcome import CharacteristicResult, IndicatorResult
from assess.explaining.tree import Working
from assess.explaining.words import inside_a_sentence, listed, points_words
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
        _("not known") if mean is None else shown_mean(mean, framework.characteristic_decimals),
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
    decimals = framework.characteristic_decimals
    open_range = _("With every open answer at its worst or best: {low} to {high}.").format(
        low=shown_mean(part.mean.low, decimals), high=shown_mean(part.mean.high, decimals)
    )
    if part.mean.value is None:
        return " ".join([_too_little(framework, part), open_range])
    sentence = _sum_sentence(framework, part)
    return sentence if part.mean.low == part.mean.high else f"{sentence} {open_range}"


def _too_little(framework: Framework, part: CharacteristicResult) -> str:
    match framework.aggregates.characteristic:
        case "sum":
            return _("An answer is open, so there is no sum yet.")
        case "minimum":
            return _("An answer is open and could be the lowest.")
        case "mean" if part.known_share >= framework.min_known_share:
            return _("An answer is open, and answers are worth more or less than each other here.")
        case "mean":
            return _(
                "Too little is known: {share} of the weight, and {needed} is needed for a number."
            ).format(share=part.known_share, needed=framework.min_known_share)


def _sum_sentence(framework: Framework, part: CharacteristicResult) -> str:
    """Such as "(6 + 3 + 8) / 7 = 2.43": points over known weight."""
    known = [each for each in part.indicators if each.level is not None and each.weight > 0]
    found = part.mean.low if part.mean.value is None else part.mean.value
    shown = half_up(found, framework.characteristic_decimals)
    match framework.aggregates.characteristic:
        case "minimum":
            lowest = listed([points_words(_worth(framework, each)) for each in known])
            return _("The lowest of {points} is {shown}.").format(points=lowest, shown=shown)
        case "sum":
            return _("{points} = {shown}.").format(points=_added(framework, known), shown=shown)
        case "mean":
            return _("({points}) / {weight} = {mean}.").format(
                points=_added(framework, known),
                weight=sum(each.weight for each in known),
                mean=shown,
            )


def _added(framework: Framework, known: Sequence[IndicatorResult]) -> str:
    return " + ".join(points_words(each.weight * _worth(framework, each)) for each in known)


def _worth(framework: Framework, each: IndicatorResult) -> Fraction:
    """The points of the level that counts."""
    lowest = framework.points_range(each.indicator).low
    return lowest if each.level is None else framework.points_of(each.indicator)[each.level]


def _working_of_answer(
    framework: Framework, assessment: Assessment, each: IndicatorResult
) -> Working:
    indicator = framework.indicators[each.indicator]
    if not each.applicable:
        return Working(indicator.title, _("left out"), _("Does not apply, so it is left out."))
    if each.level is None:
        return Working(indicator.title, _("not known"), _unknown_sentence(framework, each))
    sentence = _limited_sentence(framework, assessment, each) + _points_sentence(framework, each)
    shown = points_words(each.weight * _worth(framework, each)) if each.weight else _("a promise")
    reply = shown_reply(indicator, assessment.answers[each.indicator].value)
    if isinstance(indicator, ScaleIndicator) and indicator.reversed:
        reply = _("{reply}, counted the other way round").format(reply=reply)
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
    shown = points_words(each.weight * _worth(framework, each)) if each.weight else _("a promise")
    return Working(
        title, shown, _("{by}: {sum}").format(by=by, sum=_points_sentence(framework, each))
    )


def _unknown_sentence(framework: Framework, each: IndicatorResult) -> str:
    words = _("Answered “don't know”") if each.unknown == "dont-know" else _("Not answered")
    if each.weight == 0:
        return _("{words}; a promise, so it earns no points.").format(words=words)
    ends = framework.points_range(each.indicator)
    return _("{words}; it could be worth {least} to {most}.").format(
        words=words,
        least=points_words(ends.low * each.weight),
        most=points_words(ends.high * each.weight),
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


def _points_sentence(framework: Framework, each: IndicatorResult) -> str:
    if each.weight == 0:
        return _("a promise, so it earns no points.")
    worth = _worth(framework, each)
    words = _("level {level} × weight {weight} = {points}.")
    if worth != each.level:
        words = _("level {level} is worth {worth}; {worth} × weight {weight} = {points}.")
    return words.format(
        level=each.level,
        worth=points_words(worth),
        weight=each.weight,
        points=points_words(each.weight * worth),
    )
