"""Small pieces that sentences are made of: bands, levels, scores and lists."""

from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise

from assess.domain.framework import Framework
from assess.domain.outcome import Interval, Result
from assess.i18n import _
from assess.scoring.cut_offs import cut_off_of
from assess.scoring.rounding import (
    MEAN_DECIMALS,
    half_up,
    shown_apart,
    shown_mean,
    shown_overall,
)

MOST_POINT_DECIMALS = 4
"""More than these are harder to reckon with than a fraction."""


def listed(parts: Sequence[str]) -> str:
    """The parts with commas, and with "and" before the last."""
    if len(parts) < 2:  # noqa: PLR2004 one part or none needs no "and"
        return "".join(parts)
    return _("{first} and {last}").format(first=", ".join(parts[:-1]), last=parts[-1])


def band_below(framework: Framework, band: str) -> str:
    """Title of the band just below this one; of the lowest when there is none."""
    ids = [each.id for each in framework.bands]
    below = dict(pairwise(ids))
    return framework.band_titles[below.get(band, ids[-1])]


def characteristic_title(framework: Framework, id_: str) -> str:
    """Title of the characteristic with this id."""
    return next((part.title for part in framework.characteristics if part.id == id_), id_)


def level_words(framework: Framework, indicator_id: str, level: int) -> str:
    """A level as this indicator is answered: "yes", "no" or "level 2"."""
    if framework.indicators[indicator_id].type == "yesno":
        return _("yes") if level else _("no")
    return _("level {level}").format(level=level)


def shown_score(framework: Framework, score: Fraction) -> str:
    """An overall score; where it misses a cut-off, with decimals enough not to look like it.

    Beside the band that it gives, 39.97 must not read as 40.0 where 40 would give the next.
    """
    for band in framework.bands:
        if score < band.min_overall:
            shown = score_against(framework, score, band.min_overall)[0]
            if shown != shown_overall(score, framework.overall_decimals):
                return shown
    return shown_overall(score, framework.overall_decimals)


def score_words(framework: Framework, overall: Interval) -> str:
    """The overall score, or its range where too little is known."""
    if overall.value is not None:
        return shown_score(framework, overall.value)
    return range_words(framework, overall)


def range_words(framework: Framework, overall: Interval) -> str:
    """The range of the overall score."""
    return _("{low} to {high}").format(
        low=shown_score(framework, overall.low), high=shown_score(framework, overall.high)
    )


def score_on_its_scale(framework: Framework, overall: Interval) -> str:
    """The overall score or its range, with what it is out of."""
    ends, decimals = framework.overall_range, framework.overall_decimals
    score, high = score_words(framework, overall), shown_overall(ends.high, decimals)
    if not ends.low:
        return _("{score} out of {high}").format(score=score, high=high)
    return _("{score} on a scale from {low} to {high}").format(
        score=score, low=shown_overall(ends.low, decimals), high=high
    )


def open_band_words(framework: Framework, result: Result, *, top: str | None = None) -> str:
    """The band, or the two bands it lies between.

    Args:
        framework: Where the titles stand.
        result: On either basis.
        top: What to print for the highest band in place of its title.
    """
    titles = {**framework.band_titles}
    if top is not None:
        titles[framework.bands[0].id] = top
    if result.band is not None:
        return titles[result.band]
    return _("between {low} and {high}").format(
        low=titles[result.band_low], high=titles[result.band_high]
    )


def exact_mean(mean: Fraction, decimals: int = MEAN_DECIMALS) -> str:
    """A mean that can be reckoned with: as shown when that is exact, or the fraction."""
    return shown_mean(mean, decimals) if (mean * 10**decimals).denominator == 1 else str(mean)


def points_words(points: Fraction) -> str:
    """Points that can be reckoned with: as few decimals as are exact, or the fraction."""
    for decimals in range(MOST_POINT_DECIMALS + 1):
        if (points * 10**decimals).denominator == 1:
            return half_up(points, decimals)
    return str(points)


def inside_a_sentence(words: str) -> str:
    """Words of the framework without their capital letter and full stop; "IHI" stays."""
    plain = words.rstrip(".")
    return plain if plain[:2].isalpha() and plain[:2].isupper() else plain[:1].lower() + plain[1:]


def score_against(framework: Framework, got: Fraction | None, needed: Fraction) -> tuple[str, str]:
    """A score and the cut-off it is held against, so that they are told apart.

    Args:
        framework: How many decimals are shown, and how the cut-off is meant.
        got: What there is; absent when it is not known.
        needed: The cut-off as written.

    Returns:
        Both as shown, without a point when they are whole; the first is empty when it is not
        known.
    """
    decimals = framework.overall_decimals
    shown = shown_overall(needed, decimals)
    if got is None:
        return "", shown
    rule = framework.band_rule
    is_rounded_up_to_it = rule.decimals is not None and got >= cut_off_of(rule, needed)
    look_alike = got != needed and half_up(got, decimals) == half_up(needed, decimals)
    if look_alike and not is_rounded_up_to_it:
        return shown_apart(got, needed, decimals)[0], shown
    return shown_overall(got, decimals), shown


def mean_against(framework: Framework, got: Fraction | None, needed: Fraction) -> tuple[str, str]:
    """A mean and the floor it is held against, so that they are told apart.

    Returns:
        Both as shown; the first is empty when it is not known.
    """
    decimals = framework.characteristic_decimals
    shown = half_up(needed, decimals)
    if got is None:
        return "", shown
    if got != needed and half_up(got, decimals) == shown:
        return shown_apart(got, needed, decimals)[0], shown
    return half_up(got, decimals), shown
