"""The working of every number of one result, from the overall score down to each answer."""

from collections.abc import Callable, Iterator
from fractions import Fraction

from assess.domain.assessment import Assessment
from assess.domain.framework import Framework
from assess.domain.outcome import Basis, Outcome, Result
from assess.explaining.checks import band_checks, gate_checks
from assess.explaining.means import NOTHING_SET, Overrides, working_of_mean
from assess.explaining.overrides import override_sentence
from assess.explaining.tree import Working
from assess.explaining.words import exact_mean, range_words, score_words
from assess.i18n import _
from assess.scoring.rounding import half_up, shown_mean, shown_overall

BALANCE_DECIMALS = 2
"""One more than an overall score has: a difference of two rounded scores needs it."""

Weighed = tuple[Fraction, Fraction]
"""A characteristic's weight and its mean."""


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
        score_words(result.overall) if _has_score(result) else _("not known"),
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
            gate_checks(framework, result),
        ),
    )


def _levels_set(outcome: Outcome) -> Overrides:
    overrides = (each.override for each in outcome.overrides)
    return {each.indicator: each for each in overrides if each.sets == "level"}


def _has_score(result: Result) -> bool:
    return result.overall.value is not None


def _overall_sentence(framework: Framework, result: Result, *, exact: bool) -> str:
    overall = result.overall
    known = _weighed(framework, result)
    if overall.value is None:
        if not any(part.applicable_weight for part in result.characteristics):
            return _("Nothing applies, so there is no score.")
        return _(
            "Too little is known for a score. With every open answer at its worst or best: {range}."
        ).format(range=range_words(overall))
    sentence = _sum_sentence(known, overall.value, exact=exact)
    if overall.low == overall.high:
        return sentence
    worst_or_best = _("With every open answer at its worst or best: {range}.")
    return f"{sentence} {worst_or_best.format(range=range_words(overall))}"


def _sum_sentence(known: list[Weighed], score: Fraction, *, exact: bool) -> str:
    """The sum of the overall score; with rounded means it is said that they are."""
    sentence = _("{sum} × 25 = {score}.").format(
        sum=_mean_of(known, exact_mean if exact else shown_mean),
        score=_equal_to(score) if exact else shown_overall(score),
    )
    if exact or all(Fraction(shown_mean(mean)) == mean for _weight, mean in known):
        return sentence
    return " ".join([sentence, _("Means are shown rounded; the score comes from the exact ones.")])


def _weighed(framework: Framework, result: Result) -> list[Weighed]:
    return [
        (characteristic.weight, part.mean.value)
        for characteristic, part in zip(
            framework.characteristics, result.characteristics, strict=True
        )
        if part.applicable_weight and part.mean.value is not None
    ]


def _mean_of(known: list[Weighed], shown: Callable[[Fraction], str]) -> str:
    """Such as "(2.50 + 7/3) / 2", with weights only where they differ."""
    if len({weight for weight, _mean in known}) == 1:
        return f"({' + '.join(shown(mean) for _weight, mean in known)}) / {len(known)}"
    products = " + ".join(f"{weight} × {shown(mean)}" for weight, mean in known)
    return f"({products}) / {sum(weight for weight, _mean in known)}"


def _equal_to(score: Fraction) -> str:
    """The score as shown, and exactly where that was rounded."""
    shown = shown_overall(score)
    if Fraction(shown) == score:
        return shown
    return _("{shown}, exactly {exact}").format(shown=shown, exact=score)


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
