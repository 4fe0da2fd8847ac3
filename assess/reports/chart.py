"""The profile as a figure: every position worked out, so that the SVG macro only draws."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from assess.domain.content import HIGHEST
from assess.domain.framework import Framework
from assess.domain.outcome import CharacteristicResult, Result
from assess.i18n import _
from assess.reports.view_results import Chart, ChartBar, ChartTick
from assess.reports.words import mean_in_words, open_range, standing
from assess.scoring.rounding import half_up, shown_mean


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


def across(level: Fraction) -> str:
    """Where a level or mean stands on the scale, in percent."""
    return f"{half_up(level * 100 / HIGHEST, 2)}%"


def chart_of(framework: Framework, own: Result, limited: Result, spacing: Spacing = ROOMY) -> Chart:
    """The figure of the profile."""
    floor = own.characteristics[0].floor_next
    bars = tuple(
        _bar(framework.characteristics[place].short, place, (mine, theirs), spacing)
        for place, (mine, theirs) in enumerate(
            zip(own.characteristics, limited.characteristics, strict=True)
        )
    )
    bottom = len(bars) * spacing.pitch
    return Chart(
        title=_("Profile of the {count} characteristics").format(count=len(bars)),
        description=_description(framework, own.characteristics, limited.characteristics),
        height=str(bottom + 26),
        bar_height=str(spacing.bar_height),
        axis_y=str(bottom),
        tick_y=str(bottom + 18),
        ticks=_ticks(framework),
        floor_x="" if floor is None else across(floor),
        floor_label=_floor_label(framework, own.next_band, floor),
        has_open=any(part.mean.low != part.mean.high for part in own.characteristics),
        bars=bars,
        scale=_scale(framework, own.next_band, floor),
    )


def _ticks(framework: Framework) -> tuple[ChartTick, ...]:
    last = len(framework.scale) - 1
    return tuple(
        ChartTick(
            x=across(Fraction(step.level)),
            label=str(step.level),
            name=step.name,
            anchor="start" if place == 0 else "end" if place == last else "middle",
        )
        for place, step in enumerate(framework.scale)
    )


def _bar(
    name: str,
    place: int,
    results: tuple[CharacteristicResult, CharacteristicResult],
    spacing: Spacing,
) -> ChartBar:
    own, limited = results
    mean = own.mean
    bar_top = place * spacing.pitch + spacing.bar_top
    bar_end = bar_top + spacing.bar_height
    is_open = mean.low != mean.high
    return ChartBar(
        label=f"{place + 1} {name}",
        value=open_range(mean) if mean.value is None else shown_mean(mean.value),
        note=standing(own),
        label_y=str(bar_top - 6),
        bar_y=str(bar_top),
        bar_end=str(bar_end),
        middle_y=str(bar_top + spacing.bar_height // 2),
        known_width=across(mean.low),
        open_x=across(mean.low) if is_open else "",
        open_width=across(mean.high - mean.low) if is_open else "",
        self_x="" if mean.value is None else across(mean.value),
        limited_x="" if limited.mean.value is None else across(limited.mean.value),
        floor_y=str(bar_top - 4),
        floor_end=str(bar_end + 4),
    )


def _floor_label(framework: Framework, band: str | None, floor: Fraction | None) -> str:
    if band is None or floor is None:
        return ""
    title = framework.band_titles[band]
    return _("{band} asks for {floor}").format(band=title, floor=shown_mean(floor))


def _description(
    framework: Framework,
    own: Sequence[CharacteristicResult],
    limited: Sequence[CharacteristicResult],
) -> str:
    said = []
    for part, mine, theirs in zip(framework.characteristics, own, limited, strict=True):
        words = _("{title}: self-rated {mean}, evidence-limited {limited}").format(
            title=part.short,
            mean=mean_in_words(mine.mean.value),
            limited=mean_in_words(theirs.mean.value),
        )
        if mine.mean.low != mine.mean.high:
            words += ", " + _("open answers leave {range}").format(range=open_range(mine.mean))
        said.append(words)
    return "; ".join(said) + "."


def _cells(mean: Fraction) -> int:
    return int(half_up(mean * CELLS / HIGHEST, 0))


def text_bar(result: CharacteristicResult) -> str:
    """A mean as a bar of letters: certain, open, the rest, and the floor of the next band."""
    certain, reach = _cells(result.mean.low), _cells(result.mean.high)
    bar = "█" * certain + "▒" * (reach - certain) + "·" * (CELLS - reach)
    if result.floor_next is None:
        return bar
    floor = _cells(result.floor_next)
    return f"{bar[:floor]}│{bar[floor:]}"


def _scale(framework: Framework, band: str | None, floor: Fraction | None) -> str:
    words = _("Each bar runs from 0 to 4: █ is certain, ▒ is what open answers leave open.")
    if band is None or floor is None:
        return words
    mark = _("│ is what {band} asks of every characteristic, {floor}.")
    title = framework.band_titles[band]
    return f"{words} {mark.format(band=title, floor=shown_mean(floor))}"
