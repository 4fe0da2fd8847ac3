"""The working of the verdict: every band checked line by line, and every gate."""

from collections.abc import Callable
from fractions import Fraction

from assess.domain.framework import Band, Framework
from assess.domain.outcome import CharacteristicResult, GateResult, Interval, Result
from assess.explaining.holding import gate_sentence
from assess.explaining.tree import Working
from assess.explaining.words import (
    characteristic_title,
    level_words,
    mean_against,
    open_band_words,
    score_against,
)
from assess.i18n import _, ngettext
from assess.scoring.bands import least_overall
from assess.scoring.rounding import half_up, shown_overall

Check = bool | None
"""Reached, not reached, or open because answers are."""


def band_checks(framework: Framework, result: Result) -> Working:
    """Which band is reached, and the check of each, highest first."""
    return Working(
        _("Bands and floors") if framework.has_floors else _("Bands"),
        open_band_words(framework, result),
        _("The highest band whose lines are all reached, after the gates.")
        if framework.has_gates
        else _("The highest band whose lines are all reached."),
        tuple(_band_check(framework, result, band) for band in framework.bands),
    )


def _band_check(framework: Framework, result: Result, band: Band) -> Working:
    if _needs_nothing(framework, band):
        return Working(band.title, _state_word(state=True), _("Needs nothing: the lowest band."))
    lines = [_score_line(framework, result, band)]
    if _has_floor(framework, band):
        lines += [
            _floor_line(framework, part, band)
            for part in result.characteristics
            if part.applicable_weight > 0
        ]
    if framework.has_gates and _is_above_hold(framework, band):
        lines.append(_gate_line(result))
    states = [state for state, _working in lines]
    state = False if False in states else None if None in states else True
    return Working(
        band.title,
        _state_word(state=state),
        _needs(framework, band),
        tuple(each for _state, each in lines),
    )


def _needs_nothing(framework: Framework, band: Band) -> bool:
    is_lowest = band.min_overall <= framework.overall_range.low
    return is_lowest and not _has_floor(framework, band)


def _has_floor(framework: Framework, band: Band) -> bool:
    return band.floor > framework.characteristic_range.low


def _needs(framework: Framework, band: Band) -> str:
    overall = shown_overall(band.min_overall, framework.overall_decimals)
    rule = framework.band_rule
    sentences = [_("Needs more than {overall} overall.") if rule.edge == "passed" else ""]
    if _has_floor(framework, band) and rule.edge == "reached":
        sentences = [_("Needs {overall} overall and {floor} in every characteristic.")]
    elif _has_floor(framework, band):
        sentences.append(_("Needs {floor} in every characteristic."))
    elif rule.edge == "reached":
        sentences = [_("Needs {overall} overall.")]
    if rule.decimals is not None:
        sentences.append(
            ngettext(
                "The score is rounded to {decimals} decimal first.",
                "The score is rounded to {decimals} decimals first.",
                rule.decimals,
            )
        )
    floor = half_up(band.floor, framework.characteristic_decimals)
    told = " ".join(sentence for sentence in sentences if sentence)
    return told.format(overall=overall, floor=floor, decimals=rule.decimals)


def _score_line(framework: Framework, result: Result, band: Band) -> tuple[Check, Working]:
    def shown(number: Fraction) -> tuple[str, str]:
        return score_against(framework, number, band.min_overall)

    return _line(_("Overall score"), result.overall, least_overall(framework, band), shown)


def _floor_line(
    framework: Framework, part: CharacteristicResult, band: Band
) -> tuple[Check, Working]:
    def shown(number: Fraction) -> tuple[str, str]:
        return mean_against(framework, number, band.floor)

    return _line(characteristic_title(framework, part.id), part.mean, band.floor, shown)


def _line(
    title: str, number: Interval, needed: Fraction, shown: Callable[[Fraction], tuple[str, str]]
) -> tuple[Check, Working]:
    state = True if number.low >= needed else False if number.high < needed else None
    got, cut_off = shown(_nearest(number, state))
    if state is None:
        sentence = _("{low} to {high}, and {needed} is needed: open.").format(
            low=shown(number.low)[0],
            high=shown(number.high)[0],
            needed=cut_off,
        )
    else:
        sentence = (
            _("{got} is at least {needed}: reached.")
            if state
            else _("{got} is not enough, {needed} is needed: not reached.")
            if got == cut_off
            else _("{got} is below {needed}: not reached.")
        ).format(got=got, needed=cut_off)
    return state, Working(title, _state_word(state=state), sentence)


def _nearest(number: Interval, state: Check) -> Fraction:
    """The value, or the end of the range that decides."""
    if number.value is not None:
        return number.value
    return number.low if state else number.high


def _gate_line(result: Result) -> tuple[Check, Working]:
    states = [gate.state for gate in result.gates if gate.kind == "hold"]
    state = False if "failed" in states else None if "unknown" in states else True
    return state, Working(
        _("Hold gates"),
        _state_word(state=state),
        {
            True: _("Every hold gate is met."),
            False: _("A hold gate is not met, so this band is out of reach."),
            None: _("A hold gate is not known yet: open."),
        }[state],
    )


def _is_above_hold(framework: Framework, band: Band) -> bool:
    ids = [each.id for each in framework.bands]
    if framework.gates.hold_at not in ids:
        return True
    return ids.index(band.id) < ids.index(framework.gates.hold_at)


def _state_word(*, state: Check) -> str:
    return {True: _("reached"), False: _("not reached"), None: _("open")}[state]


def gate_checks(framework: Framework, result: Result) -> Working:
    """Every gate and what it says."""
    met = sum(1 for gate in result.gates if gate.state == "met")
    words = {"met": _("met"), "failed": _("not met"), "unknown": _("not known")}
    return Working(
        _("Gates"),
        _("{met} of {total} met").format(met=met, total=len(result.gates)),
        _("A gate is a condition that no score can make up for."),
        tuple(
            Working(
                framework.indicators[gate.indicator].title,
                words[gate.state],
                _gate_words(framework, gate),
            )
            for gate in result.gates
        ),
    )


def _gate_words(framework: Framework, gate: GateResult) -> str:
    """Why a gate is in its state; the title stands before it already."""
    if gate.state != "met" or gate.level is None:
        return gate_sentence(framework, gate)
    return _("Your answer is {got}, and {needed} is needed.").format(
        got=level_words(framework, gate.indicator, gate.level),
        needed=level_words(framework, gate.indicator, gate.at_least),
    )
