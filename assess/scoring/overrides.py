"""The reviewed result: what a reviewer set, over the levels that evidence allows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from assess.domain.assessment import (
    NOT_APPLICABLE,
    OPEN_BAND,
    Override,
    OverrideKind,
    OverrideValue,
)
from assess.domain.framework import Framework
from assess.domain.indicator import Indicator
from assess.domain.outcome import GateResult, IndicatorResult, Result
from assess.domain.override import OverrideResult
from assess.scoring.gates import gate_results
from assess.scoring.levels import Given
from assess.scoring.plan import Plan
from assess.scoring.verdict import result_of

SETTABLE_STATES: Final = ("met", "failed")
"""What a reviewer can say of a gate."""

Answers = Sequence[Sequence[Given]]
"""What the answers count for, for each characteristic."""


@dataclass(frozen=True, slots=True)
class Review:
    """What the overrides come to."""

    result: Result | None
    """The reviewed result; absent where no override counts."""
    overrides: tuple[OverrideResult, ...]
    """Those that count, and what each does."""


def review(plan: Plan, given: Answers, overrides: Sequence[Override]) -> Review:
    """The reviewed result, and what each override does to it.

    Levels that a reviewer set stand in the place of those that evidence allows, and are not
    limited once more. Gates are judged anew on them, then those that a reviewer set are as set,
    and last the band. What does not fit the framework is left out; of two that are about the
    same, the later one counts.

    Args:
        plan: The framework.
        given: What the answers count for.
        overrides: What a reviewer set, in the order in which it was set.

    Source:
        METHOD.md section 7, Overrides.
    """
    by_target = {each.target: each for each in overrides if fits(plan.framework, each)}
    counting = tuple(by_target.values())
    if not counting:
        return Review(None, ())
    result = _result(plan, given, counting)
    told = (_told(plan, given, result, counting, each) for each in counting)
    return Review(result, tuple(told))


def standing_value(
    plan: Plan,
    given: Answers,
    overrides: Sequence[Override],
    target: tuple[OverrideKind, str],
) -> OverrideValue:
    """What stands there now: what a new override would take the place of, any old one left out.

    Args:
        plan: The framework.
        given: What the answers count for.
        overrides: What a reviewer set before.
        target: What the new one would be about; the framework has it.

    Source:
        METHOD.md section 7, Overrides.
    """
    others = [each for each in overrides if each.target != target and fits(plan.framework, each)]
    result = _result(plan, given, [each for each in others if each.sets != "band"])
    return _value_in(given, result, target)


def fits(framework: Framework, override: Override) -> bool:
    """Whether the framework has what is set, and it can be set so."""
    if override.sets == "band":
        return not override.indicator and override.after in framework.band_titles
    indicator = framework.indicators.get(override.indicator)
    if indicator is None:
        return False
    if override.sets == "gate":
        return indicator.gate is not None and override.after in SETTABLE_STATES
    return override.after in settable_levels(indicator)


def settable_levels(indicator: Indicator) -> tuple[OverrideValue, ...]:
    """What a reviewer can set an answer to: a level that some reply gives, or not applicable."""
    levels = indicator.reachable_levels
    may_not_apply = indicator.allow_not_applicable and indicator.gate is None
    return (*levels, NOT_APPLICABLE) if may_not_apply else levels


def _told(
    plan: Plan, given: Answers, result: Result, counting: Sequence[Override], one: Override
) -> OverrideResult:
    without = _result(plan, given, [each for each in counting if each is not one])
    return OverrideResult(
        one,
        standing_value(plan, given, counting, one.target),
        (without.band_low, without.band_high) != (result.band_low, result.band_high),
        without.status != result.status,
    )


def _result(plan: Plan, given: Answers, overrides: Sequence[Override]) -> Result:
    levels = {each.indicator: each.after for each in overrides if each.sets == "level"}
    reviewed = tuple(
        tuple(
            _with_level(each, levels[each.planned.id]) if each.planned.id in levels else each
            for each in answers
        )
        for answers in given
    )
    gates = tuple(_gates(reviewed, overrides))
    result = result_of(plan, reviewed, gates, "reviewed")
    bands = [str(each.after) for each in overrides if each.sets == "band"]
    return _with_band(result, bands[-1]) if bands else result


def _with_level(given: Given, after: OverrideValue) -> Given:
    """What an answer counts for with the reviewer's level.

    A gate is judged on the level as answered, because weak evidence does not fail it. So a
    level that a reviewer sets lower than what stood is judged as set, and any other never
    closes a gate that the answer opened.
    """
    planned, stood = given.planned, given.evidence_limited.level
    if not isinstance(after, int):
        left_out = IndicatorResult(planned.id, None, None, planned.weight, None, False)  # noqa: FBT003 a field
        return Given(planned, left_out, left_out)
    counted = IndicatorResult(planned.id, after, given.level, planned.weight, None, True)  # noqa: FBT003 a field
    if stood is None or after < stood:
        return Given(planned, counted, counted)
    judged = max(after, given.level or 0)
    return Given(planned, replace(counted, level=judged), counted)


def _gates(given: Answers, overrides: Sequence[Override]) -> Iterator[GateResult]:
    states = {each.indicator: each.after for each in overrides if each.sets == "gate"}
    for gate in gate_results(each for answers in given for each in answers):
        match states.get(gate.indicator):
            case "met":
                yield replace(gate, state="met")
            case "failed":
                yield replace(gate, state="failed")
            case _:
                yield gate


def _with_band(result: Result, band: str) -> Result:
    """The same numbers under the band that a reviewer set: no rule holds it, and none lifts it."""
    return replace(
        result,
        band=band,
        band_low=band,
        band_high=band,
        next_band=None,
        shortfalls=(),
        holds=(),
    )


def _value_in(given: Answers, result: Result, target: tuple[OverrideKind, str]) -> OverrideValue:
    kind, indicator = target
    if kind == "band":
        return result.band or OPEN_BAND
    if kind == "gate":
        return next(gate.state for gate in result.gates if gate.indicator == indicator)
    every = (each.evidence_limited for answers in given for each in answers)
    found = next(each for each in every if each.indicator == indicator)
    if found.level is not None:
        return found.level
    return found.unknown or NOT_APPLICABLE
