"""The profile as a figure: every position worked out, so that the SVG macro only draws."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from assess.domain.framework import Framework
from assess.domain.outcome import CharacteristicResult, Outcome
from assess.domain.roll_up import Range
from assess.explaining.words import points_words
from assess.i18n import _
from assess.reports.view_results import Chart, ChartBar, ChartTick
from assess.reports.words import ends_in_words, mean_in_words, open_range, standing
from assess.scoring.rounding import half_up


@dataclass(frozen=True, slots=True)
class Spacing:
    """How tall the rows of the figure are, in pixels."""

    pitch: int
    """From one bar to the next."""
    bar_top: int
    """From the top of a row to its bar."""
    bar_height: int
    """Thickness of a bar."""


ROOMY: Final = Spacing(41, 20, 12)
"""For a page that has room."""
DENSE: Final = Spacing(31, 16, 9)
"""For a page that must hold everything."""
CELLS: Final = 20
"""How many letters a plain-text bar has."""


def across(ends: Range, number: Fraction) -> str:
    """Where a number stands between both ends, in percent."""
    return percent((number - ends.low) / (ends.high - ends.low))


def percent(share: Fraction) -> str:
    """A share of the whole width."""
    return f"{half_up(share * 100, 2)}%"


@dataclass(frozen=True, slots=True)
class _Means:
    """One characteristic on every basis."""

    own: CharacteristicResult
    """As answered."""
    limited: CharacteristicResult | None
    """As its evidence allows; absent where evidence limits nothing."""
    reviewed: CharacteristicResult | None
    """With what a reviewer set; absent where no reviewer set anything."""


def chart_of(framework: Framework, outcome: Outcome, spacing: Spacing = ROOMY) -> Chart:
    """The figure of the profile."""
    own, means = outcome.self_rated, _means(framework, outcome)
    floor = own.characteristics[0].floor_next
    bars = tuple(_bar(framework, place, each, spacing) for place, each in enumerate(means))
    bottom = len(bars) * spacing.pitch
    return Chart(
        title=_("Profile of the {count} characteristics").format(count=len(bars)),
        description=_description(framework, means),
        height=str(bottom + 26),
        bar_height=str(spacing.bar_height),
        axis_y=str(bottom),
        tick_y=str(bottom + 18),
        ticks=_ticks(framework),
        floor_x="" if floor is None else across(framework.characteristic_range, floor),
        floor_label=_floor_label(framework, own.next_band, floor),
        has_open=any(part.mean.low != part.mean.high for part in own.characteristics),
        bars=bars,
        range=ends_in_words(framework.characteristic_range),
        has_limited=framework.has_evidence,
        has_reviewed=outcome.reviewed is not None,
        scale=_scale(framework, own.next_band, floor),
    )


def _means(framework: Framework, outcome: Outcome) -> list[_Means]:
    reviewed = outcome.reviewed
    return [
        _Means(
            own,
            outcome.evidence_limited.characteristics[place] if framework.has_evidence else None,
            None if reviewed is None else reviewed.characteristics[place],
        )
        for place, own in enumerate(outcome.self_rated.characteristics)
    ]


def _ticks(framework: Framework) -> tuple[ChartTick, ...]:
    """The steps of the scale where bars lie on it; else both ends, and no names."""
    ends = framework.characteristic_range
    steps = [(step.worth, str(step.level), step.name) for step in framework.scale]
    if ends != (steps[0][0], steps[-1][0]):
        steps = [(end, points_words(end), "") for end in ends]
    last = len(steps) - 1
    return tuple(
        ChartTick(
            x=across(ends, number),
            label=label,
            name=name,
            anchor="start" if place == 0 else "end" if place == last else "middle",
        )
        for place, (number, label, name) in enumerate(steps)
    )


def _bar(framework: Framework, place: int, means: _Means, spacing: Spacing) -> ChartBar:
    mean, ends = means.own.mean, framework.characteristic_range
    name = framework.characteristics[place].short
    bar_top = place * spacing.pitch + spacing.bar_top
    bar_end = bar_top + spacing.bar_height
    is_open = mean.low != mean.high
    return ChartBar(
        label=f"{place + 1} {name}",
        value=open_range(framework, mean)
        if mean.value is None
        else mean_in_words(framework, mean.value),
        note=standing(framework, means.own),
        label_y=str(bar_top - 6),
        bar_y=str(bar_top),
        bar_end=str(bar_end),
        middle_y=str(bar_top + spacing.bar_height // 2),
        known_width=across(ends, mean.low),
        open_x=across(ends, mean.low) if is_open else "",
        open_width=percent((mean.high - mean.low) / (ends.high - ends.low)) if is_open else "",
        self_x=_mark_x(framework, means.own),
        limited_x=_mark_x(framework, means.limited),
        reviewed_x=_mark_x(framework, means.reviewed),
        reviewed_y=str(bar_end),
        floor_y=str(bar_top - 4),
        floor_end=str(bar_end + 4),
    )


def _mark_x(framework: Framework, part: CharacteristicResult | None) -> str:
    """Where a mean stands; empty where there is none to mark."""
    if part is None or part.mean.value is None:
        return ""
    return across(framework.characteristic_range, part.mean.value)


def _floor_label(framework: Framework, band: str | None, floor: Fraction | None) -> str:
    if band is None or floor is None:
        return ""
    title = framework.band_titles[band]
    return _("{band} asks for {floor}").format(band=title, floor=mean_in_words(framework, floor))


def _description(framework: Framework, means: Sequence[_Means]) -> str:
    pairs = zip(framework.characteristics, means, strict=True)
    return "; ".join(_said(framework, part.short, each) for part, each in pairs) + "."


def _said(framework: Framework, title: str, means: _Means) -> str:
    said_of = (
        _("{title}: {mean}")
        if means.limited is None
        else _("{title}: self-rated {mean}, evidence-limited {limited}")
    )
    own, limited = means.own.mean, means.limited
    words = said_of.format(
        title=title,
        mean=mean_in_words(framework, own.value),
        limited="" if limited is None else mean_in_words(framework, limited.mean.value),
    )
    if means.reviewed is not None:
        reviewed = mean_in_words(framework, means.reviewed.mean.value)
        words += ", " + _("reviewed {mean}").format(mean=reviewed)
    if own.low != own.high:
        left = open_range(framework, own)
        words += ", " + _("open answers leave {range}").format(range=left)
    return words


def _cells(framework: Framework, mean: Fraction) -> int:
    ends = framework.characteristic_range
    return int(half_up((mean - ends.low) * CELLS / (ends.high - ends.low), 0))


def text_bar(framework: Framework, result: CharacteristicResult) -> str:
    """A mean as a bar of letters: certain, open, the rest, and the floor of the next band."""
    certain, reach = _cells(framework, result.mean.low), _cells(framework, result.mean.high)
    bar = "█" * certain + "▒" * (reach - certain) + "·" * (CELLS - reach)
    if result.floor_next is None:
        return bar
    floor = _cells(framework, result.floor_next)
    return f"{bar[:floor]}│{bar[floor:]}"


def _scale(framework: Framework, band: str | None, floor: Fraction | None) -> str:
    words = _("Each bar runs from {range}: █ is certain, ▒ is what open answers leave open.")
    words = words.format(range=ends_in_words(framework.characteristic_range))
    if band is None or floor is None:
        return words
    mark = _("│ is what {band} asks of every characteristic, {floor}.")
    title = framework.band_titles[band]
    return f"{words} {mark.format(band=title, floor=mean_in_words(framework, floor))}"
