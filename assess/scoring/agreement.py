"""How far several raters coincide: spread, agreement over all, and the gap between two sides."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from math import ceil
from typing import Final

from assess.domain.agreement import (
    Agreement,
    NoAlpha,
    Reading,
    RoleGap,
    Spread,
    furthest_first,
)
from assess.domain.assessment import Assessment, Rater
from assess.domain.framework import Framework
from assess.scoring.alpha import ordinal_alpha
from assess.scoring.plan import Plan, PlannedCharacteristic, PlannedIndicator, plan_of
from assess.scoring.raters import lower_middle, rated_level

MOST_DEVIATION: Final = Fraction(5, 6)
"""In levels; above it an indicator has to be talked about: a sixth of the five steps."""
LARGE_REACH: Final = 3
"""In levels; from here on too."""
USUAL_STEPS: Final = 5
"""The scale that these two are meant for; for others they follow the number of its steps."""
WITH_STEPS: Final = frozenset({"anchored", "scale"})
"""Types of answer whose levels are all steps in words, so that they can be thrown together."""
FEWEST_COMMON: Final = 6
"""With fewer indicators that two raters have in common alpha says nothing."""
TENTATIVE: Final = Fraction(667, 1000)
"""Below this alpha there is no common picture."""
RELIABLE: Final = Fraction(4, 5)
"""From this alpha on the picture is reliable."""
TALK_FIRST: Final = 3
"""How many indicators to name first; more at once are not talked about."""


def agreement_of(framework: Framework, assessment: Assessment) -> Agreement | None:
    """How far the raters coincide; nothing where the assessment has no raters.

    Args:
        framework: The criteria.
        assessment: Answers of several raters; a reply that does not fit counts as none.

    Source:
        METHOD.md section 6, Several raters.
    """
    if not assessment.raters:
        return None
    plan = plan_of(framework)
    spreads = tuple(_spreads(plan, assessment))
    units = _units(framework, spreads)
    raters = len(assessment.raters)
    alpha = ordinal_alpha(units)
    missing = _no_alpha(raters, len(units), alpha)
    shown = None if missing else alpha
    return Agreement(
        raters=raters,
        common=len(units),
        spreads=spreads,
        alpha=shown,
        no_alpha=missing,
        role_gaps=tuple(_role_gaps(plan, assessment.raters)),
        talk_first=_talk_first(spreads),
        reading=None if shown is None else reading_of(shown),
    )


def median(levels: Sequence[int]) -> Fraction:
    """The middle of some levels in order, at least one; half-way between where two are."""
    ordered = sorted(levels)
    low, high = ordered[lower_middle(len(ordered))], ordered[len(ordered) // 2]
    return Fraction(low + high, 2)


def average_deviation(levels: Sequence[int]) -> Fraction:
    """How far some levels, at least one, lie from their median on average, in levels.

    Source:
        METHOD.md section 6, Several raters.
    """
    middle = median(levels)
    return sum((abs(level - middle) for level in levels), Fraction(0)) / len(levels)


def most_deviation(steps: int) -> Fraction:
    """Above it an indicator has to be talked about: a sixth of the steps of the scale."""
    return MOST_DEVIATION * steps / USUAL_STEPS


def large_reach(steps: int) -> int:
    """From it on an indicator has to be talked about: three quarters of the scale."""
    return ceil(Fraction(LARGE_REACH * (steps - 1), USUAL_STEPS - 1))


def chance_variance(steps: int) -> Fraction:
    """Variance of so many steps that are all as likely as each other."""
    return Fraction(steps * steps - 1, 12)


def agreement_within(levels: Sequence[int], steps: int = USUAL_STEPS) -> Fraction | None:
    """1 less the variance over what chance would give (r_wg).

    Args:
        levels: Of the scale, at least one.
        steps: How many levels the scale has.

    Returns:
        0 to 1; what lies below 0 is 0. Nothing with fewer than two levels.

    Source:
        METHOD.md section 6, Several raters.
    """
    count = len(levels)
    if count < 2:  # noqa: PLR2004 one alone has no variance
        return None
    mean = Fraction(sum(levels), count)
    variance = sum(((level - mean) ** 2 for level in levels), Fraction(0)) / (count - 1)
    return max(Fraction(0), 1 - variance / chance_variance(steps))


def reading_of(alpha: Fraction) -> Reading:
    """What an alpha says; both edges belong to the better side.

    Source:
        METHOD.md section 6, Several raters.
    """
    if alpha < TENTATIVE:
        return "no-common-picture"
    return "tentative" if alpha < RELIABLE else "reliable"


def _spreads(plan: Plan, assessment: Assessment) -> Iterator[Spread]:
    for part in plan.characteristics:
        for planned in part.indicators:
            levels = [
                rated_level(planned, each.answers.get(planned.id)) for each in assessment.raters
            ]
            if any(level is not None for level in levels):
                steps = len(plan.framework.levels)
                is_agreed = planned.id in assessment.agreed
                yield _spread(planned, levels, steps, is_agreed=is_agreed)


def _spread(
    planned: PlannedIndicator, levels: Sequence[int | None], steps: int, *, is_agreed: bool
) -> Spread:
    known = sorted(level for level in levels if level is not None)
    deviation, reach = average_deviation(known), known[-1] - known[0]
    return Spread(
        indicator=planned.id,
        levels=tuple(levels),
        lower_median=known[lower_middle(len(known))],
        median=median(known),
        deviation=deviation,
        reach=reach,
        within=agreement_within(known, steps),
        is_flagged=deviation > most_deviation(steps) or reach >= large_reach(steps),
        is_agreed=is_agreed,
    )


def _units(framework: Framework, spreads: Sequence[Spread]) -> list[list[int]]:
    """The levels of each indicator with steps in words that two or more raters gave one to."""
    anchored = [s for s in spreads if framework.indicators[s.indicator].type in WITH_STEPS]
    units = [[level for level in each.levels if level is not None] for each in anchored]
    return [levels for levels in units if len(levels) > 1]


def _no_alpha(raters: int, common: int, alpha: Fraction | None) -> NoAlpha | None:
    if raters < 2:  # noqa: PLR2004 one alone coincides with nobody
        return "few-raters"
    if common < FEWEST_COMMON:
        return "few-indicators"
    return "one-level" if alpha is None else None


def _talk_first(spreads: Sequence[Spread]) -> tuple[str, ...]:
    """Those furthest apart that are not agreed on, by deviation, then reach, then order."""
    apart = [each for each in spreads if each.deviation and not each.is_agreed]
    return tuple(each.indicator for each in furthest_first(apart)[:TALK_FIRST])


def _role_gaps(plan: Plan, raters: Sequence[Rater]) -> Iterator[RoleGap]:
    leaders = [each for each in raters if each.side == "leaders"]
    front_line = [each for each in raters if each.side == "front-line"]
    for part in plan.characteristics:
        above, below = _levels_of(part, leaders), _levels_of(part, front_line)
        if above and below:
            yield RoleGap(part.id, median(above), median(below))


def _levels_of(part: PlannedCharacteristic, raters: Sequence[Rater]) -> list[int]:
    """Every level that these raters gave in a characteristic; a promise has none that counts."""
    return [
        level
        for planned in part.indicators
        for rater in raters
        if planned.weight
        and (level := rated_level(planned, rater.answers.get(planned.id))) is not None
    ]
