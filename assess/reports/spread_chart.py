"""Where raters differ as a figure: every position worked out, so that the SVG macro only draws."""

from collections.abc import Sequence
from fractions import Fraction
from typing import Final

from assess.domain.agreement import Spread
from assess.domain.framework import Framework
from assess.explaining.words import level_words
from assess.i18n import _
from assess.reports.view_raters import SpreadBar, SpreadChart, SpreadDot, SpreadTick
from assess.scoring.rounding import MEAN_DECIMALS, half_up

PITCH: Final = 43
"""Pixels from one line of the figure to the next."""
MIDDLE: Final = 30
"""Pixels from the top of a row to its line."""
MOST_BARS: Final = 10
"""More lines than these are not taken in at once; the table has all."""
INSET: Final = 3
"""Percent that the scale keeps from either edge, so that marks stay inside."""


def furthest_apart(spreads: Sequence[Spread]) -> list[Spread]:
    """Those on which raters differ, by deviation, then range, then in the order of questions."""
    differing = [each for each in spreads if each.reach]
    return sorted(differing, key=lambda each: (-each.deviation, -each.reach))


def spread_chart(
    framework: Framework, spreads: Sequence[Spread], agreed: dict[str, int | None]
) -> SpreadChart:
    """The figure of the questions on which the raters are furthest apart.

    Args:
        framework: The criteria.
        spreads: Every question.
        agreed: By indicator, the level that is agreed on, where there is one.
    """
    differing = furthest_apart(spreads)
    shown = differing[:MOST_BARS]
    bottom = len(shown) * PITCH
    return SpreadChart(
        title=_("Where raters differ"),
        description=_description(framework, shown),
        caption=_caption(len(shown), len(differing)),
        height=str(bottom + 26),
        axis_y=str(bottom),
        tick_y=str(bottom + 18),
        has_agreed=any(agreed.get(each.indicator) is not None for each in shown),
        ticks=tuple(
            SpreadTick(x=_across(framework, level), label=str(level)) for level in framework.levels
        ),
        bars=tuple(
            _bar(framework, place, each, agreed.get(each.indicator))
            for place, each in enumerate(shown)
        ),
    )


def _across(framework: Framework, level: int) -> str:
    lowest, top = framework.lowest_level, framework.top_level
    share = Fraction(level - lowest, top - lowest)
    return f"{half_up(INSET + share * (100 - 2 * INSET), 2)}%"


def _caption(shown: int, differing: int) -> str:
    marks = _("A number in a mark is how many gave that level; the dark mark is the lower median.")
    if not differing:
        return _("On no question do the raters differ.")
    if shown == differing:
        return marks
    left_out = _("Shown are the {shown} questions on which you are furthest apart, of {all}.")
    return f"{marks} {left_out.format(shown=shown, all=differing)}"


def _bar(framework: Framework, place: int, spread: Spread, agreed: int | None) -> SpreadBar:
    known = sorted(level for level in spread.levels if level is not None)
    middle = place * PITCH + MIDDLE
    return SpreadBar(
        label=_label(framework, spread),
        note=call_of(spread),
        value=_("range {range}, deviation {deviation}").format(
            range=spread.reach, deviation=half_up(spread.deviation, MEAN_DECIMALS)
        ),
        label_y=str(middle - 18),
        middle_y=str(middle),
        top_y=str(middle - 12),
        text_y=str(middle + 4),
        from_x=_across(framework, known[0]),
        to_x=_across(framework, known[-1]),
        agreed_x="" if agreed is None else _across(framework, agreed),
        dots=tuple(
            SpreadDot(
                x=_across(framework, level),
                count=str(known.count(level)),
                is_median=level == spread.lower_median,
            )
            for level in sorted(set(known))
        ),
    )


def _label(framework: Framework, spread: Spread) -> str:
    title = framework.indicators[spread.indicator].title
    return f"{framework.number_of(spread.indicator)} {title}"


def call_of(spread: Spread) -> str:
    """What a question calls for, in a word or two; nothing where it calls for nothing."""
    if spread.is_agreed:
        return _("agreed on")
    return _("talk about this") if spread.is_flagged else ""


def _description(framework: Framework, spreads: Sequence[Spread]) -> str:
    return " ".join(_sentence(framework, each) for each in spreads) or _caption(0, 0)


def _sentence(framework: Framework, spread: Spread) -> str:
    known = [level for level in spread.levels if level is not None]
    counted = ", ".join(
        _("{count} gave {level}").format(
            count=known.count(level), level=level_words(framework, spread.indicator, level)
        )
        for level in sorted(set(known))
    )
    words = _("{label}: {counted}; range {range}, deviation {deviation}.")
    return words.format(
        label=_label(framework, spread),
        counted=counted,
        range=spread.reach,
        deviation=half_up(spread.deviation, MEAN_DECIMALS),
    )
