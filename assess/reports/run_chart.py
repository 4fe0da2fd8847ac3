"""A run chart as a figure: every position worked out, so that the SVG macro only draws."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from typing import Final

from assess.domain.change import Run
from assess.domain.roll_up import Range
from assess.explaining.days import month_words
from assess.explaining.run_picture import places_in_time
from assess.i18n import _
from assess.reports.view_change import RunChart, RunLine, RunPoint, RunTick
from assess.scoring.rounding import half_up

RIGHT: Final = 9400
"""Where every plot ends, in hundredths of a percent."""


@dataclass(frozen=True, slots=True)
class Room:
    """How much room a chart has, in pixels."""

    top: int
    """Where the plot begins."""
    bottom: int
    """Where it ends."""
    steps: int
    """Into how many equal parts the scale is divided."""
    has_numbers: bool
    """Whether numbers stand at the points."""
    near: int
    """How close two labels may stand, in hundredths of a percent."""
    left: int
    """Where the plot begins, right of the scale, in hundredths of a percent."""


LARGE: Final = Room(24, 200, 4, has_numbers=True, near=1200, left=800)
"""For the overall score."""
SMALL: Final = Room(14, 94, 2, has_numbers=False, near=4500, left=1400)
"""For one of several charts side by side."""
BELOW: Final = 28
"""Pixels below a plot, for the days."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """What every number of one chart is placed with."""

    days: Sequence[str]
    """Oldest first, as 2026-11-22."""
    scale: Range
    """The lowest and the highest that the number can be."""
    room: Room
    """Pixels."""
    decimals: int
    """Digits behind the point of a number."""

    def down(self, value: Fraction) -> Fraction:
        """How far down a value stands, in pixels."""
        share = (value - self.scale.low) / (self.scale.high - self.scale.low)
        return self.room.bottom - share * (self.room.bottom - self.room.top)


BESIDE: Final = 3
"""Small charts beside each other on a sheet."""
_CELL: Final = (3000, 3500)
"""Width of a cell, and how far one begins after another, in hundredths of a percent."""
_TITLE, _GAP = 20, 18
"""Room above a small chart for its title, and below it, in pixels."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One small chart on a sheet, and where it stands."""

    x: str
    """Across, in percent."""
    width: str
    """In percent."""
    title_y: str
    """Baseline of its title and its newest number."""
    y: str
    """Where the chart begins."""
    chart: RunChart
    """The chart."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """Several small charts as one figure, for documents that cannot put pictures side by side."""

    title: str
    """What it shows."""
    description: str
    """Every chart of it in a sentence or two."""
    height: str
    """Height in pixels."""
    cells: tuple[Cell, ...]
    """Row by row."""


def sheet_of(charts: Sequence[RunChart]) -> Sheet:
    """Small charts in rows."""
    width, step = _CELL
    high = _TITLE + SMALL.bottom + BELOW + _GAP
    cells = [
        Cell(
            x=_percent(at % BESIDE * step),
            width=_percent(width),
            title_y=str(at // BESIDE * high + 12),
            y=str(at // BESIDE * high + _TITLE),
            chart=chart,
        )
        for at, chart in enumerate(charts)
    ]
    rows = -(-len(charts) // BESIDE)
    return Sheet(
        title=_("Each characteristic over time"),
        description=" ".join(f"{chart.title}. {chart.description}" for chart in charts),
        height=str(rows * high - _GAP),
        cells=tuple(cells),
    )


def run_chart(title: str, run: Run, drawing: Drawing, limited: Run | None = None) -> RunChart:
    """One number over time.

    Args:
        title: What it shows.
        run: The self-rated numbers.
        drawing: Days, scale and room.
        limited: The evidence-limited numbers, where they are shown too.
    """
    room = drawing.room
    across = places_in_time(drawing.days, RIGHT - room.left)
    places = [room.left + place for place in across]
    points = _points(run, places, drawing)
    placed = pairwise(zip(places, run.values, strict=True))
    newest = run.values[-1]
    return RunChart(
        title=title,
        description=_description(run, drawing, limited),
        newest=_("not known") if newest is None else half_up(newest, drawing.decimals),
        height=str(room.bottom + BELOW),
        left=_percent(room.left),
        right=_percent(RIGHT),
        axis_y=str(room.bottom),
        day_end=str(room.bottom + 5),
        month_y=str(room.bottom + 20),
        scale=_scale(drawing),
        days=_days(drawing, places),
        lines=tuple(
            RunLine(x1=_percent(x), y1=_pixels(drawing, v), x2=_percent(x2), y2=_pixels(drawing, w))
            for (x, v), (x2, w) in placed
            if v is not None and w is not None  # no line over a time that is not known
        ),
        points=points,
        limited_points=() if limited is None else _points(limited, places, drawing, plain=True),
        median_y="" if run.median is None else _pixels(drawing, run.median),
        median="" if run.median is None else half_up(run.median, drawing.decimals),
    )


def _points(
    run: Run, places: Sequence[int], drawing: Drawing, *, plain: bool = False
) -> tuple[RunPoint, ...]:
    labelled = (
        _with_room(places, drawing.room.near) if drawing.room.has_numbers and not plain else set()
    )
    return tuple(
        RunPoint(
            x=_percent(x),
            y=_pixels(drawing, value),
            label=half_up(value, drawing.decimals) if at in labelled else "",
            label_y=half_up(drawing.down(value) - 12, 1),
        )
        for at, (x, value) in enumerate(zip(places, run.values, strict=True))
        if value is not None
    )


def _days(drawing: Drawing, places: Sequence[int]) -> tuple[RunTick, ...]:
    labelled = _with_room(places, drawing.room.near * 3 // 2)  # a month is longer than a number
    last = len(places) - 1
    return tuple(
        RunTick(
            at=_percent(place),
            label=month_words(day) if at in labelled else "",
            label_at="start" if at == 0 else "end" if at == last else "middle",
        )
        for at, (day, place) in enumerate(zip(drawing.days, places, strict=True))
    )


def _with_room(places: Sequence[int], near: int) -> set[int]:
    """Which labels have room: the last, the first, then the others in order."""
    chosen: list[int] = []
    for at in [len(places) - 1, 0, *range(1, len(places) - 1)]:
        if all(abs(places[at] - places[other]) >= near for other in chosen):
            chosen.append(at)
    return set(chosen)


def _scale(drawing: Drawing) -> tuple[RunTick, ...]:
    low, high = drawing.scale
    steps = drawing.room.steps
    values = [low + (high - low) * step / steps for step in range(steps + 1)]
    return tuple(
        RunTick(
            at=_pixels(drawing, value),
            label=_scale_words(value),
            label_at=half_up(drawing.down(value) + 4, 1),
        )
        for value in values
    )


def _description(run: Run, drawing: Drawing, limited: Run | None) -> str:
    """All points and the median, so that who does not see the chart misses nothing."""
    low, high = (_scale_words(end) for end in drawing.scale)
    words = _("Over time, self-rated, from {low} to {high}: {points}.")
    said = [words.format(low=low, high=high, points=_points_words(run, drawing))]
    if limited is not None:
        words = _("Evidence-limited: {points}.")
        said.append(words.format(points=_points_words(limited, drawing)))
    if run.median is not None:
        words = _("Median {median}.")
        said.append(words.format(median=half_up(run.median, drawing.decimals)))
    return " ".join(said)


def _points_words(run: Run, drawing: Drawing) -> str:
    return "; ".join(
        _("{month}: {value}").format(
            month=month_words(day),
            value=_("not known") if value is None else half_up(value, drawing.decimals),
        )
        for day, value in zip(drawing.days, run.values, strict=True)
    )


def _scale_words(value: Fraction) -> str:
    return half_up(value, 0 if value.denominator == 1 else 1)


def _pixels(drawing: Drawing, value: Fraction) -> str:
    return half_up(drawing.down(value), 1)


def _percent(hundredths: int) -> str:
    return f"{half_up(Fraction(hundredths, 100), 2)}%"
