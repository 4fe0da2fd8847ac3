"""A result in sentences for those who review it: what evidence carries comes first."""

from collections.abc import Sequence
from fractions import Fraction
from typing import Final

from assess.domain.assessment import Assessment
from assess.domain.framework import Framework
from assess.domain.looks import GapPart
from assess.domain.outcome import GateResult, Outcome, Result, Status
from assess.explaining.days import day_words
from assess.explaining.verdicts import (
    band_phrase,
    open_reasons,
    verdict_sentence,
    verdict_words,
)
from assess.explaining.words import listed, open_band_words, range_words
from assess.i18n import _, ngettext
from assess.scoring.age import OLD_AFTER_MONTHS, is_old
from assess.scoring.rounding import half_up, shown_difference

MOST_NAMED: Final = 5
"""How many answers a sentence names; of more it says how many they are."""


def limited_verdict_sentence(framework: Framework, outcome: Outcome) -> str:
    """The headline for a reviewer: what is left when each level is capped by its evidence.

    Where evidence limits nothing it is the self-rated one.
    """
    if not framework.has_evidence:
        return verdict_sentence(framework, outcome)
    result = outcome.evidence_limited
    sentences: dict[Status, str] = {
        "eligible": _("Evidence-limited: {band}, {score}."),
        "undetermined": _("Evidence-limited: {band}, {score}; {open} still open."),
        "not-eligible-at-present": _(
            "{status}: {failed} not met. Evidence-limited: {band}, {score}."
        ),
    }
    band = band_phrase(framework, outcome, "evidence_limited")
    return verdict_words(framework, result, band, sentences[result.status])


def other_verdict_sentences(framework: Framework, outcome: Outcome) -> tuple[str, ...]:
    """The verdicts beside the headline: as answered, and as a reviewer set it where one did."""
    sentences = []
    if framework.has_evidence:
        band = band_phrase(framework, outcome, "self_rated")
        own = _("Self-rated, unverified: {band}, {score}.")
        sentences.append(verdict_words(framework, outcome.self_rated, band, own))
    if outcome.reviewed is not None:
        sentences.append(_reviewed_sentence(framework, outcome.reviewed))
    return tuple(sentences)


def _reviewed_sentence(framework: Framework, result: Result) -> str:
    sentences: dict[Status, str] = {
        "eligible": _("Reviewed, with what was set: {band}, {score}."),
        "undetermined": _("Reviewed, with what was set: {band}, {score}; {open} still open."),
        "not-eligible-at-present": _(
            "Reviewed, with what was set: {band}, {score}; {status}, {failed} not met."
        ),
    }
    band = open_band_words(framework, result)
    return verdict_words(framework, result, band, sentences[result.status])


def gap_sentences_by_evidence(
    framework: Framework, outcome: Outcome, parts: Sequence[GapPart]
) -> tuple[str, ...]:
    """The confidence gap and the answers that it hangs on; nothing where evidence limits nothing.

    Args:
        framework: The criteria.
        outcome: What scoring made of the answers.
        parts: The answers whose level is above what their evidence allows, the most first.

    Source:
        METHOD.md sections 5, Evidence, and 15, Where a reviewer looks first.
    """
    if not framework.has_evidence:
        return ()
    if not parts:
        return (_("There is no confidence gap: evidence carries every known level."),)
    named = [
        _("{title} {points}").format(
            title=framework.indicators[each.indicator].title,
            points=shown_points(framework, each.points),
        )
        for each in parts[:MOST_NAMED]
    ]
    more = len(parts) - len(named)
    if more:
        named.append(ngettext("{count} more", "{count} more", more).format(count=more))
    hangs = ngettext(
        "It hangs on {count} answer, in points: {titles}.",
        "It hangs on {count} answers, in points: {titles}.",
        len(parts),
    ).format(count=len(parts), titles=listed(named))
    return (_gap_sentence(framework, outcome), hangs)


def _gap_sentence(framework: Framework, outcome: Outcome) -> str:
    own, limited = outcome.self_rated.overall.value, outcome.evidence_limited.overall.value
    if own is None or limited is None:
        return _("The confidence gap is not known, because too little is answered.")
    points = shown_difference(own, limited, max(1, framework.overall_decimals))
    words = _("Confidence gap: evidence does not carry {points} points of the self-rated score.")
    return words.format(points=points)


def shown_points(framework: Framework, points: Fraction) -> str:
    """Points of the overall score, never rounded down to nothing."""
    decimals = max(1, framework.overall_decimals)
    shown = half_up(points, decimals)
    if points and not Fraction(shown):
        return _("below {least}").format(least=half_up(Fraction(1, 10**decimals), decimals))
    return shown


def known_sentences(framework: Framework, outcome: Outcome) -> tuple[str, ...]:
    """How much is known, and how far the open answers could move what evidence carries."""
    result = outcome.evidence_limited
    answers = [each for part in result.characteristics for each in part.indicators]
    apply = sum(1 for each in answers if each.applicable)
    known, reasons = apply - len(outcome.unknowns), open_reasons(outcome)
    if not reasons:
        return (_known_words(apply, len(answers)).format(known=known, total=apply),)
    told = _("Known: {known} of {total} questions ({reasons}).")
    return (
        told.format(known=known, total=apply, reasons=", ".join(reasons)),
        _("With the open answers at their worst and at their best the score is {range}.").format(
            range=range_words(framework, result.overall)
        ),
        _("They cannot change the band.")
        if result.band is not None
        else _("The band lies {range}.").format(range=open_band_words(framework, result)),
    )


def _known_words(apply: int, asked: int) -> str:
    if apply < asked:
        return _("Known: {known} of the {total} questions that apply.")
    return _("Known: {known} of {total} questions.")


def gates_sentences(
    framework: Framework, gates: Sequence[GateResult], to_be_confirmed: Sequence[str]
) -> tuple[str, ...]:
    """How many gates are met, which of these are to be confirmed, which are not met or open.

    Args:
        framework: The criteria.
        gates: As they are judged, with what a reviewer set.
        to_be_confirmed: Ids of those that are met on weak evidence.
    """
    if not gates:
        return ()
    states = {each.indicator: each.state for each in gates}

    def titles(state: str) -> list[str]:
        return [framework.indicators[name].title for name in states if states[name] == state]

    met = len(titles("met"))
    sentences = [_("{met} of {total} gates are met.").format(met=met, total=len(gates))]
    waiting = [framework.indicators[name].title for name in to_be_confirmed]
    for named, words in (
        (waiting, _("Of these to be confirmed: {titles}.")),
        (titles("failed"), _("Not met: {titles}.")),
        (titles("unknown"), _("Not known: {titles}.")),
    ):
        if named:
            sentences.append(words.format(titles=listed(named)))
    return tuple(sentences)


def age_sentence(assessment: Assessment, today: str) -> str:
    """That the newest answer is older than 24 months; empty where it is not, or is not known."""
    if not is_old(assessment.answered_on, today):
        return ""
    words = _(
        "The newest answer is of {day}, more than {months} months ago: ask whether it still holds."
        " The scores do not change with age."
    )
    return words.format(day=day_words(assessment.answered_on), months=OLD_AFTER_MONTHS)
