"""Criteria in words: how to answer, how much it counts, how a result comes about."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from assess.domain.framework import Characteristic, Framework
from assess.domain.indicator import (
    AnchoredIndicator,
    Indicator,
    MultipleIndicator,
    NumberIndicator,
    ScaleIndicator,
    SingleIndicator,
    YesNoIndicator,
)
from assess.explaining import evidence_rule_sentence
from assess.i18n import _, ngettext
from assess.scoring.rounding import half_up

_MOST_DECIMALS: Final = 4
"""A number with more is told as a fraction."""


def plain_number(number: Fraction) -> str:
    """A number of the criteria as people write it: 25,000, 2.5 or 2/3."""
    for decimals in range(_MOST_DECIMALS + 1):
        shown = half_up(number, decimals)
        if Fraction(shown) == number:
            whole, _point, rest = shown.partition(".")
            return f"{int(whole):,}" + (f".{rest}" if rest else "")
    return str(number)


def how_to_answer(indicator: Indicator) -> str:
    """How a question of this type is answered, in a sentence or two."""
    match indicator:
        case AnchoredIndicator():
            return _("Choose the highest level that you have fully reached. In doubt, go lower.")
        case SingleIndicator():
            return _("Choose the one that fits best. Between two, choose the lower.")
        case MultipleIndicator():
            return _("Tick every one that is true.")
        case YesNoIndicator():
            return _("Answer yes or no. It has to be true.")
        case NumberIndicator():
            return _number_words(indicator)
        case ScaleIndicator():
            return _scale_words(indicator)


def _scale_words(indicator: ScaleIndicator) -> str:
    steps = list(indicator.scale.items())
    ends = [_("{level} ({name})").format(level=level, name=name) for level, name in steps]
    words = _("Answer with a step of the scale, from {low} to {high}.")
    told = words.format(low=ends[0], high=ends[-1])
    if not indicator.reversed:
        return told
    counts = _("It is reversed: {low} counts as {high}.")
    return f"{told} {counts.format(low=steps[0][0], high=steps[-1][0])}"


def form_rules(framework: Framework) -> tuple[str, ...]:
    """How the form is filled in, as far as its questions need it."""
    asked = framework.indicators.values()
    rules = [_("Tick one box for each question, unless it says otherwise.")]
    if any(isinstance(each, AnchoredIndicator) for each in asked):
        rules += [
            _("Choose the highest level that you have fully reached. In doubt, go lower."),
            _("What is planned does not count yet."),
        ]
    rules.append(_("Tick “Don't know” rather than guess. It is never a low level."))
    if any(each.allow_not_applicable for each in asked):
        rules.append(_("Where something does not apply to you, say why in the note."))
    return (*rules, _("Do not write the names of patients."))


def _number_words(indicator: NumberIndicator) -> str:
    if indicator.whole:
        return _("Enter a whole number, 0 or more.")
    return _("Enter a number, 0 or more.")


def most_words(indicator: Indicator) -> str:
    """The greatest number that is taken; empty where there is none."""
    if not isinstance(indicator, NumberIndicator) or indicator.at_most is None:
        return ""
    return _("More than {most} is taken for a slip.").format(most=plain_number(indicator.at_most))


def weight_of_question(part: Characteristic, indicator: Indicator) -> str:
    """How much an answer counts beside its siblings."""
    if not indicator.weight:
        return _("Earns no points")
    total = sum(each.weight for each in part.indicators)
    words = _("Weight {weight} of {total}, {share}% of its part")
    share = half_up(Fraction(100 * indicator.weight, total), 0)
    return words.format(weight=indicator.weight, total=total, share=share)


def weight_of_part(framework: Framework, part: Characteristic) -> str:
    """How much a characteristic counts beside the others."""
    weights = [each.weight for each in framework.characteristics]
    if len(set(weights)) == 1:
        return _("counts as much as every other part")
    share = half_up(100 * part.weight / sum(weights), 0)
    return _("counts {share}% of the whole").format(share=share)


def method_sentences(framework: Framework) -> tuple[str, ...]:
    """How a result comes about, in short."""
    return tuple(_method(framework))


def _method(framework: Framework) -> Iterator[str]:
    yield _("Each answer is put on a level from {low} to {high}.").format(
        low=framework.lowest_level, high=framework.top_level
    )
    yield _of_a_part(framework.aggregates.characteristic)
    yield _of_the_whole(framework)
    if rule := evidence_rule_sentence(framework):
        yield rule
        yield _("So there are two results: as you answered, and as far as the evidence carries.")
    yield _of_bands(framework)
    if framework.has_gates:
        yield _("Some questions are conditions: no other answer makes up for them.")
    yield _("“Don't know” and open questions make the result a range; they are never a low level.")
    share = plain_number(framework.min_known_share)
    yield _("A part has a number only where {share} of its weight or more is known.").format(
        share=share
    )
    if any(each.allow_not_applicable for each in framework.indicators.values()):
        yield _("What does not apply, with a reason, leaves the sum.")


def _of_a_part(aggregate: str) -> str:
    match aggregate:
        case "mean":
            return _("The number of a part is the mean of its answers, each counted by its weight.")
        case "sum":
            return _("The number of a part is the sum of its answers, each times its weight.")
        case _:
            return _("The number of a part is that of its lowest answer.")


def _of_the_whole(framework: Framework) -> str:
    low, high = (plain_number(end) for end in framework.overall_range)
    match framework.aggregates.overall:
        case "mean":
            words = _("The overall score is the mean of the parts, told from {low} to {high}.")
        case "sum":
            words = _("The overall score is the sum of the parts, from {low} to {high}.")
        case _:
            words = _("The overall score is that of the lowest part, told from {low} to {high}.")
    return words.format(low=low, high=high)


def _of_bands(framework: Framework) -> str:
    edge = (
        _("reached at its least score")
        if framework.band_rule.edge == "reached"
        else _("reached only above its least score")
    )
    if framework.band_rule.decimals is not None:
        decimals = framework.band_rule.decimals
        words = ngettext(
            "A band is {edge}, after rounding to {decimals} decimal, a half up.",
            "A band is {edge}, after rounding to {decimals} decimals, a half up.",
            decimals,
        )
        told = words.format(edge=edge, decimals=decimals)
    else:
        told = _("A band is {edge}, by the exact number and not the rounded one.").format(edge=edge)
    if framework.has_floors:
        floors = _(
            "It also asks every part for its floor, so that no strong part hides a weak one."
        )
        return f"{told} {floors}"
    return told


def extent_sentence(framework: Framework) -> str:
    """How many questions in how many parts, and how long they take."""
    questions = len(framework.indicators)
    parts = len(framework.characteristics)
    asked = ngettext("{count} question", "{count} questions", questions).format(count=questions)
    grouped = ngettext("{count} part", "{count} parts", parts).format(count=parts)
    words = _("{questions} in {parts}. Most people need about {minutes} minutes.")
    return words.format(questions=asked, parts=grouped, minutes=framework.minutes)
