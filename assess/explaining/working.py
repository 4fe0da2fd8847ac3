"""The working of every number of one result, from the overall score down to each answer."""

from collections.abc import Iterator

from assess.domain.assessment import Assessment
from assess.domain.framework import Framework
from assess.domain.outcome import Basis, Outcome, Result
from assess.explaining.checks import band_checks, gate_checks
from assess.explaining.means import NOTHING_SET, Overrides, working_of_mean
from assess.explaining.overrides import override_sentence
from assess.explaining.tree import Working
from assess.explaining.whole import whole_sentence
from assess.explaining.words import range_words, score_words
from assess.i18n import _
from assess.scoring.rounding import half_up

BALANCE_DECIMALS = 2
"""One more than an overall score has: a difference of two rounded scores needs it."""


def working(
    framework: Framework,
    assessment: Assessment,
    outcome: Outcome,
    basis: Basis,
    *,
    exact: bool = True,
) -> Working:
    """Every number of one result, opened down to its sum.

    Args:
        framework: What was asked.
        assessment: What was answered.
        outcome: What came out.
        basis: Which of the results to open; reviewed only where there is that result.
        exact: Whether numbers are exact, for a pencil; otherwise they are rounded, for eyes, and
            the balance between the characteristics is left out.

    Returns:
        The overall score. Its parts are the characteristics, each with its answers; then
        the balance between them, the bands line by line, and the gates.
    """
    result: Result = getattr(outcome, basis)
    levels_set = _levels_set(outcome) if basis == "reviewed" else NOTHING_SET
    return Working(
        _("Overall score"),
        score_words(framework, result.overall) if _has_score(result) else _("not known"),
        _overall_sentence(framework, result, exact=exact),
        (
            *(
                working_of_mean(framework, assessment, characteristic, part, levels_set)
                for characteristic, part in zip(
                    framework.characteristics, result.characteristics, strict=True
                )
            ),
            *(_balance(result) if exact else ()),
            *_band(framework, outcome, result),
            *([gate_checks(framework, result)] if framework.has_gates else []),
        ),
    )


def _levels_set(outcome: Outcome) -> Overrides:
    overrides = (each.override for each in outcome.overrides)
    return {each.indicator: each for each in overrides if each.sets == "level"}


def _has_score(result: Result) -> bool:
    return result.overall.value is not None


def _overall_sentence(framework: Framework, result: Result, *, exact: bool) -> str:
    overall = result.overall
    if overall.value is None:
        if not any(part.applicable_weight for part in result.characteristics):
            return _("Nothing applies, so there is no score.")
        return _(
            "Too little is known for a score. With every open answer at its worst or best: {range}."
        ).format(range=range_words(framework, overall))
    sentence = whole_sentence(framework, result, exact=exact)
    if overall.low == overall.high:
        return sentence
    worst_or_best = _("With every open answer at its worst or best: {range}.")
    return f"{sentence} {worst_or_best.format(range=range_words(framework, overall))}"


def _band(framework: Framework, outcome: Outcome, result: Result) -> Iterator[Working]:
    """The rules line by line; none where a reviewer set the band in their place."""
    own = [each for each in outcome.overrides if each.override.sets == "band"]
    if result.basis != "reviewed" or not own:
        yield band_checks(framework, result)
        return
    title = framework.band_titles[result.band_low]
    yield Working(_("The band"), title, override_sentence(framework, own[0]))


def _balance(result: Result) -> tuple[Working, ...]:
    """The geometric counterpart; information only, it never decides the band."""
    imbalance = result.imbalance
    if result.geometric is None or imbalance is None or result.overall.value is None:
        return ()
    shown = half_up(imbalance, BALANCE_DECIMALS)
    return (
        Working(
            _("Balance between the parts"),
            shown,
            _(
                "{score} overall, less {geometric}, its geometric counterpart, is {shown}. "
                "The higher, the more weak parts lean on strong ones. It does not decide the band."
            ).format(
                score=half_up(result.overall.value, BALANCE_DECIMALS),
                geometric=half_up(result.geometric, BALANCE_DECIMALS),
                shown=shown,
            ),
        ),
    )
