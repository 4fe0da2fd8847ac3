"""What the answers come to: the outcome, partnerships alike, and the document for programs."""

from collections.abc import Sequence
from fractions import Fraction
from typing import Final

from assess import explaining
from assess.domain.assessment import Assessment
from assess.domain.framework import Framework
from assess.domain.outcome import (
    CharacteristicResult,
    Interval,
    NextStepResult,
    Outcome,
    Result,
)
from assess.domain.precedent import Likeness, Precedent
from assess.i18n import _
from assess.precedents import most_alike
from assess.scoring import score
from assess.scoring.raters import consensus
from assess.scoring.rounding import half_up
from assess.usecases.agreeing import raters_document
from assess.usecases.explained_document import explained_document
from assess.usecases.house import version_of
from assess.usecases.overriding import overrides_document

_SHARE_DECIMALS: Final = 2

Document = dict[str, object]
"""A part of the document for programs."""


def outcome_of(framework: Framework, assessment: Assessment) -> Outcome:
    """Everything that follows from the answers, worked out anew."""
    return score(framework, assessment)


def likenesses(
    framework: Framework,
    assessment: Assessment,
    outcome: Outcome,
    precedents: Sequence[Precedent],
) -> tuple[Likeness, ...]:
    """The partnerships most alike, nearest first; of several raters, what stands for them all."""
    return most_alike(framework, consensus(framework, assessment), outcome, precedents)


def criteria_notice(framework: Framework, assessment: Assessment) -> str:
    """What to know when the answers were given to other criteria; empty when they were not."""
    given, present = assessment.framework, version_of(framework)
    if given.version != present.version:
        words = _(
            "The answers were given to version {given} of the criteria;"
            " they are scored with version {present}."
        )
        return words.format(given=given.version, present=present.version)
    if given.digest and given.digest != present.digest:
        words = _(
            "The criteria were changed since the answers were given, though they still call"
            " themselves version {version}."
        )
        return words.format(version=present.version)
    return ""


def score_document(framework: Framework, assessment: Assessment, outcome: Outcome) -> Document:
    """The outcome for programs: numbers as shown, the exact score as a fraction, and sentences."""
    return {
        "framework": version_of(framework).model_dump(),
        "organisation": assessment.organisation.model_dump(),
        "answered_on": assessment.answered_on or None,
        "verdict": explaining.verdict_sentence(framework, outcome),
        "known": explaining.known_sentence(framework, outcome),
        "notice": criteria_notice(framework, assessment) or None,
        "self_rated": _result(framework, outcome.self_rated),
        "evidence_limited": _result(framework, outcome.evidence_limited),
        **_reviewed(framework, outcome),
        "next_steps": [_step(framework, step) for step in outcome.next_steps],
        "strengths": list(outcome.strengths),
        "unknowns": [
            {
                "indicator": unknown.indicator,
                "reason": unknown.reason,
                "swing": _number(unknown.swing, framework.overall_decimals),
                "gate": unknown.gate,
            }
            for unknown in outcome.unknowns
        ],
        **raters_document(framework, assessment),
        **explained_document(framework, assessment, outcome),
    }


def _reviewed(framework: Framework, outcome: Outcome) -> Document:
    """The key `reviewed`, or nothing where no reviewer set anything."""
    if outcome.reviewed is None:
        return {}
    found = _result(framework, outcome.reviewed)
    return {"reviewed": found | overrides_document(framework, outcome)}


def _result(framework: Framework, result: Result) -> Document:
    return {
        "status": result.status,
        "band": result.band,
        "band_range": [result.band_low, result.band_high],
        "band_by_score": result.band_by_score,
        "next_band": result.next_band,
        "overall": _overall(framework, result.overall),
        "characteristics": [_characteristic(framework, part) for part in result.characteristics],
        "gates": [
            {
                "indicator": gate.indicator,
                "kind": gate.kind,
                "state": gate.state,
                "at_least": gate.at_least,
                "level": gate.level,
                "sentence": explaining.gate_sentence(framework, gate),
            }
            for gate in result.gates
        ],
        "status_sentence": explaining.status_sentence(framework, result),
        "holds": list(explaining.hold_sentences(framework, result)),
        "way_up": list(explaining.way_up_sentences(framework, result)),
    }


def _overall(framework: Framework, overall: Interval) -> Document:
    decimals = framework.overall_decimals
    return {
        "value": _number(overall.value, decimals),
        "low": _number(overall.low, decimals),
        "high": _number(overall.high, decimals),
        "exact": None if overall.value is None else str(overall.value),
    }


def _characteristic(framework: Framework, part: CharacteristicResult) -> Document:
    decimals = framework.characteristic_decimals
    return {
        "id": part.id,
        "value": _number(part.mean.value, decimals),
        "low": _number(part.mean.low, decimals),
        "high": _number(part.mean.high, decimals),
        "known_share": _number(part.known_share, _SHARE_DECIMALS),
        "floor_next": _number(part.floor_next, decimals),
    }


def _step(framework: Framework, step: NextStepResult) -> Document:
    advice = framework.indicators[step.indicator].next_step
    return {
        "indicator": step.indicator,
        "group": step.group,
        "level": step.level,
        "leverage": _number(step.leverage, framework.overall_decimals),
        "area": advice.area,
        "text": advice.text,
    }


def _number(number: Fraction | None, decimals: int) -> float | None:
    """As people read it; JSON has no exact numbers, so the exact score stands beside it as text."""
    return None if number is None else float(half_up(number, decimals))
