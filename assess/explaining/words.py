"""Small pieces that sentences are made of: bands, levels, scores and lists."""

from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise

from assess.domain.framework import Framework
from assess.domain.outcome import Interval, Result
from assess.i18n import _
from assess.scoring.rounding import (
    OVERALL_DECIMALS,
    half_up,
    shown_apart,
    shown_mean,
    shown_overall,
)


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


def score_words(overall: Interval) -> str:
    """The overall score, or its range where too little is known."""
    if overall.value is not None:
        return shown_overall(overall.value)
    return range_words(overall)


def range_words(overall: Interval) -> str:
    """The range of the overall score."""
    return _("{low} to {high}").format(
        low=shown_overall(overall.low), high=shown_overall(overall.high)
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


def exact_mean(mean: Fraction) -> str:
    """A mean that can be reckoned with: two decimals when that is exact, or the fraction."""
    return shown_mean(mean) if (mean * 100).denominator == 1 else str(mean)


def inside_a_sentence(words: str) -> str:
    """Words of the framework without their capital letter and full stop; "IHI" stays."""
    plain = words.rstrip(".")
    return plain if plain[:2].isupper() else plain[:1].lower() + plain[1:]


def shown_against(got: Fraction | None, needed: Fraction, decimals: int) -> tuple[str, str]:
    """A number and the cut-off it is held against, so that they are told apart.

    Args:
        got: What there is; absent when it is not known.
        needed: The cut-off.
        decimals: 1 for overall scores, which are shown without a point when they are whole;
            2 for means.

    Returns:
        Both as shown; the first is empty when it is not known.
    """

    def plain(number: Fraction) -> str:
        return shown_overall(number) if decimals == OVERALL_DECIMALS else half_up(number, decimals)

    if got is None:
        return "", plain(needed)
    would_look_reached = got != needed and half_up(got, decimals) == half_up(needed, decimals)
    shown = shown_apart(got, needed, decimals)[0] if would_look_reached else plain(got)
    return shown, plain(needed)
