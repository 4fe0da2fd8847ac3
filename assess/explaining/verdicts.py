"""The headline of a result, and what is known and not known behind it."""

from fractions import Fraction
from typing import Literal

from assess.domain.framework import Band, Framework
from assess.domain.outcome import Basis, GateState, Outcome, Result
from assess.domain.quick_screen import QuickScreen
from assess.explaining.words import (
    inside_a_sentence,
    listed,
    open_band_words,
    range_words,
    score_on_its_scale,
)
from assess.i18n import _, ngettext
from assess.scoring.rounding import shown_difference


def band_phrase(framework: Framework, outcome: Outcome, basis: Basis) -> str:
    """The band as it is printed, such as "Building" or "between Building and Nearly ready".

    The highest band on one's own word is printed as to be confirmed, until the evidence
    supports it too.

    Source:
        METHOD.md sections 4, What is not known, and 5, Evidence.
    """
    if basis == "evidence_limited":
        return open_band_words(framework, outcome.evidence_limited)
    if basis == "reviewed" and outcome.reviewed is not None:
        return open_band_words(framework, outcome.reviewed)
    top = framework.bands[0]
    if outcome.evidence_limited.band == top.id:
        return open_band_words(framework, outcome.self_rated)
    unconfirmed = _("{band} (to be confirmed)").format(band=top.title)
    return open_band_words(framework, outcome.self_rated, top=unconfirmed)


def verdict_sentence(framework: Framework, outcome: Outcome) -> str:
    """The headline: band, score, and that nobody has checked it."""
    result = outcome.self_rated
    match result.status:
        case "eligible":
            sentence = _("Self-rated, unverified: {band}, {score}.")
        case "undetermined":
            sentence = _("Self-rated, unverified: {band}, {score}; {open} still open.")
        case "not-eligible-at-present":
            sentence = _("{status}: {failed} not met. Self-rated, unverified: {band}, {score}.")
    band = band_phrase(framework, outcome, "self_rated")
    return verdict_words(framework, result, band, sentence)


def verdict_words(framework: Framework, result: Result, band: str, sentence: str) -> str:
    """A sentence with its places filled: band, score, status, and the stop gates."""
    return sentence.format(
        band=band,
        score=score_on_its_scale(framework, result.overall),
        status=framework.gates.stop_status,
        open=_stop_gates(len(_gates(framework, result, "stop", "unknown"))),
        failed=_stop_gates(len(_gates(framework, result, "stop", "failed"))),
    )


def _stop_gates(count: int) -> str:
    return ngettext("{count} stop gate is", "{count} stop gates are", count).format(count=count)


def _gates(
    framework: Framework,
    result: Result | QuickScreen,
    kind: Literal["hold", "stop"],
    state: GateState,
) -> list[str]:
    """Titles of the gates of this kind that are in this state."""
    return [
        framework.indicators[gate.indicator].title
        for gate in result.gates
        if gate.kind == kind and gate.state == state
    ]


def evidence_sentence(framework: Framework, outcome: Outcome) -> str:
    """What is left when each level counts no higher than its evidence allows."""
    if not framework.has_evidence:
        return ""
    sentence = _("With each level capped by its evidence: {band}, {score}.").format(
        band=band_phrase(framework, outcome, "evidence_limited"),
        score=score_on_its_scale(framework, outcome.evidence_limited.overall),
    )
    own, limited = outcome.self_rated.overall.value, outcome.evidence_limited.overall.value
    if own is None or limited is None:
        return sentence
    points = shown_difference(own, limited, max(1, framework.overall_decimals))
    if not Fraction(points):
        return sentence
    return " ".join([sentence, _("Evidence takes {points} points off.").format(points=points)])


def evidence_rule_sentence(framework: Framework) -> str:
    """How far an answer counts with each strength of evidence that caps it.

    Source:
        METHOD.md section 5, Evidence.
    """
    if all(strength.cap >= framework.top_level for strength in framework.strengths):
        return ""
    caps = [
        _("{name} ({meaning}) up to level {cap}").format(
            name=strength.name, meaning=inside_a_sentence(strength.meaning), cap=strength.cap
        )
        for strength in framework.strengths
    ]
    words = _("How high an answer counts depends on its evidence: {caps}.")
    return words.format(caps="; ".join(caps))


def status_sentence(framework: Framework, result: Result | QuickScreen) -> str:
    """What the stop gates say, and what holds where they say nothing."""
    if not framework.has_gates:
        return ""
    failed = _gates(framework, result, "stop", "failed")
    unknown = _gates(framework, result, "stop", "unknown")
    match result.status:
        case "eligible":
            return _held_sentence(_gates(framework, result, "hold", "failed"))
        case "undetermined":
            return _("{open} still open: {titles}.").format(
                open=_stop_gates(len(unknown)), titles=listed(unknown)
            )
        case "not-eligible-at-present":
            return _("{status}, by these criteria, because of: {titles}.").format(
                status=framework.gates.stop_status, titles=listed(failed)
            )


def gate_first_sentence(framework: Framework, result: Result) -> str:
    """What comes before any advice: the stop gates that are not met or not known.

    Returns:
        Nothing where no stop gate stands in the way.
    """
    failed = _gates(framework, result, "stop", "failed")
    unknown = _gates(framework, result, "stop", "unknown")
    if failed:
        words = ngettext(
            "First comes this condition: {titles}. Until it is met, no score leads on.",
            "First come these conditions: {titles}. Until they are met, no score leads on.",
            len(failed),
        )
        return words.format(titles=listed(failed))
    if unknown:
        words = ngettext(
            "First find out about this condition: {titles}. Until it is known to be met, no score "
            "leads on.",
            "First find out about these conditions: {titles}. Until they are known to be met, no "
            "score leads on.",
            len(unknown),
        )
        return words.format(titles=listed(unknown))
    return ""


def band_meaning(framework: Framework, result: Result) -> str:
    """What the band says; by the score alone where a stop gate stands in the way."""
    band = _band(framework, result)
    if band is None:
        return ""
    if not gate_first_sentence(framework, result):
        return band.meaning
    words = _("By the score alone: {meaning}.")
    return words.format(meaning=inside_a_sentence(band.meaning))


def band_advice(framework: Framework, result: Result) -> str:
    """What to do next at this band; what comes first where a stop gate stands in the way."""
    band = _band(framework, result)
    if band is None:
        return ""
    return gate_first_sentence(framework, result) or band.advice


def _band(framework: Framework, result: Result) -> Band | None:
    return next((band for band in framework.bands if band.id == result.band), None)


def _held_sentence(held: list[str]) -> str:
    if not held:
        return _("Nothing rules you out at present.")
    return ngettext(
        "No stop gate is failed; {count} gate holds the band: {titles}.",
        "No stop gate is failed; {count} gates hold the band: {titles}.",
        len(held),
    ).format(count=len(held), titles=listed(held))


def known_sentence(framework: Framework, outcome: Outcome) -> str:
    """How much is known, what is open, and whether that can change the verdict."""
    sentences = [*_counts(outcome), *_what_is_open(framework, outcome)]
    return " ".join(sentences)


def _counts(outcome: Outcome) -> list[str]:
    answers = [each for part in outcome.self_rated.characteristics for each in part.indicators]
    apply = [each for each in answers if each.applicable]
    known = len(apply) - len(outcome.unknowns)
    reasons = open_reasons(outcome)
    sentence = _known_words(some_left_out=len(apply) < len(answers), some_open=bool(reasons))
    return [sentence.format(known=known, total=len(apply), reasons=", ".join(reasons))]


def _known_words(*, some_left_out: bool, some_open: bool) -> str:
    if some_left_out and some_open:
        return _("Known: {known} of the {total} questions that apply to you ({reasons}).")
    if some_left_out:
        return _("Known: {known} of the {total} questions that apply to you.")
    return (
        _("Known: {known} of {total} questions ({reasons}).")
        if some_open
        else _("Known: {known} of {total} questions.")
    )


def open_reasons(outcome: Outcome) -> list[str]:
    """How many are "don't know" and how many not answered, in words that differ."""
    said = sum(1 for each in outcome.unknowns if each.reason == "dont-know")
    silent = len(outcome.unknowns) - said
    reasons = [(_("{count} “don't know”"), said), (_("{count} not answered"), silent)]
    return [words.format(count=count) for words, count in reasons if count]


def _what_is_open(framework: Framework, outcome: Outcome) -> list[str]:
    if not outcome.unknowns:
        return []
    return [_range_sentence(framework, outcome), _settled_sentence(framework, outcome)]


def _range_sentence(framework: Framework, outcome: Outcome) -> str:
    return ngettext(
        "If the open answer were the worst or best: {range}.",
        "If the open answers were the worst or best: {range}.",
        len(outcome.unknowns),
    ).format(range=range_words(framework, outcome.self_rated.overall))


def _settled_sentence(framework: Framework, outcome: Outcome) -> str:
    count = len(outcome.unknowns)
    if not outcome.is_settled:
        if outcome.self_rated.band is not None:
            return ngettext(
                "The open answer cannot change the band, but a stop gate hangs on it.",
                "The open answers cannot change the band, but a stop gate hangs on them.",
                count,
            )
        return _("The band lies {range}.").format(
            range=open_band_words(framework, outcome.self_rated)
        )
    if outcome.evidence_limited.band is None:
        return ngettext(
            "The open answer cannot change your self-rated verdict.",
            "The open answers cannot change your self-rated verdict.",
            count,
        )
    return ngettext(
        "The open answer cannot change the verdict.",
        "The open answers cannot change the verdict.",
        count,
    )
