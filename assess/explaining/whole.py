"""How the number of the whole comes from those of the characteristics, in one sentence."""

from collections.abc import Callable
from fractions import Fraction

from assess.domain.framework import Framework
from assess.domain.outcome import Result
from assess.explaining.words import exact_mean, listed, points_words, shown_score
from assess.i18n import _
from assess.scoring.effects import part_numbers
from assess.scoring.lines import HUNDRED, Line
from assess.scoring.plan import plan_of
from assess.scoring.rounding import shown_mean
from assess.scoring.whole import line_of

Weighed = tuple[Fraction, Fraction]
"""A characteristic's weight and its number."""
Shown = Callable[[Fraction], str]
"""How a number is written."""


def whole_sentence(framework: Framework, result: Result, *, exact: bool) -> str:
    """The sum of the overall score; with rounded means it is said that they are.

    Args:
        framework: How numbers are rolled up.
        result: With an overall score.
        exact: Whether means and score are written so that they can be reckoned with.
    """
    overall = result.overall.value or Fraction(0)
    known = _weighed(framework, result)
    decimals = framework.characteristic_decimals

    def shown(mean: Fraction) -> str:
        return exact_mean(mean, decimals) if exact else shown_mean(mean, decimals)

    score = _equal_to(framework, overall) if exact else _shown(framework, overall)
    sentence = _told(framework, result, _rolled_up(framework, known, shown), score)
    if exact or all(Fraction(shown_mean(mean, decimals)) == mean for _weight, mean in known):
        return sentence
    return " ".join([sentence, _("Means are shown rounded; the score comes from the exact ones.")])


def _shown(framework: Framework, score: Fraction) -> str:
    return shown_score(framework, score)


def _told(framework: Framework, result: Result, sum_: str, score: str) -> str:
    """The sum, and how it becomes the score."""
    line = _line(framework, result)
    if line.offset:
        low = -line.offset / line.slope
        return _("{sum}; told as 0 to 100, from {low} to {high}, that is {score}.").format(
            sum=sum_,
            low=points_words(low),
            high=points_words(low + HUNDRED / line.slope),
            score=score,
        )
    if line.slope != 1:
        return _("{sum} × {times} = {score}.").format(
            sum=sum_, times=points_words(line.slope), score=score
        )
    return _("{sum} = {score}.").format(sum=sum_, score=score)


def _line(framework: Framework, result: Result) -> Line:
    plan = plan_of(framework)
    return line_of(plan, part_numbers(plan, result.characteristics))


def _weighed(framework: Framework, result: Result) -> list[Weighed]:
    return [
        (characteristic.weight, part.mean.value)
        for characteristic, part in zip(
            framework.characteristics, result.characteristics, strict=True
        )
        if part.applicable_weight and part.mean.value is not None
    ]


def _rolled_up(framework: Framework, known: list[Weighed], shown: Shown) -> str:
    """Such as "(2.50 + 7/3) / 2", with weights only where they differ."""
    numbers = [shown(mean) for _weight, mean in known]
    if framework.aggregates.overall == "minimum":
        return _("the lowest of {numbers}").format(numbers=listed(numbers))
    is_alike = len({weight for weight, _mean in known}) == 1
    if framework.aggregates.overall == "sum":
        is_plain = all(weight == 1 for weight, _mean in known)
        return " + ".join(numbers) if is_plain else _products(known, shown)
    if is_alike:
        return f"({' + '.join(numbers)}) / {len(known)}"
    return f"({_products(known, shown)}) / {sum(weight for weight, _mean in known)}"


def _products(known: list[Weighed], shown: Shown) -> str:
    return " + ".join(f"{weight} × {shown(mean)}" for weight, mean in known)


def _equal_to(framework: Framework, score: Fraction) -> str:
    """The score as shown, and exactly where that was rounded."""
    shown = _shown(framework, score)
    if Fraction(shown) == score:
        return shown
    return _("{shown}, exactly {exact}").format(shown=shown, exact=score)
