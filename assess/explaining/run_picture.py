"""A run chart as lines of text: points to scale in time, each with its number."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from assess.domain.change import Run
from assess.domain.framework import Framework
from assess.domain.roll_up import Range
from assess.explaining.days import day_number, month_words
from assess.scoring.rounding import shown_overall

POINT, MEDIAN, FRAME, FLOOR, FOOT = "●", "╌", "│", "─", "┴"
"""A point, the median line, the side, the bottom, and the place of a point on it."""
SPARKS: Final = "▁▂▃▄▅▆▇█"
"""Eight heights, lowest first."""
_SIDE: Final = 6


@dataclass(frozen=True, slots=True)
class Size:
    """How much room a picture has, in cells."""

    width: int
    """Columns, with the numbers at the side."""
    height: int
    """Lines, without the two of the axis."""


def run_picture(run: Run, days: Sequence[str], framework: Framework, size: Size) -> tuple[str, ...]:
    """The overall score over time, or nothing where no point has a number.

    Args:
        run: The numbers.
        days: For each of them its day, as 2026-11-22, oldest first.
        framework: How high the score can be, and with how many decimals it is shown.
        size: How much room there is.
    """
    if not any(value is not None for value in run.values):
        return ()
    scale = framework.overall_range
    across = size.width - _SIDE - 2
    places = places_in_time(days, across)
    grid = [[" "] * across for _line in range(size.height)]
    if run.median is not None:
        grid[_line(run.median, scale, size.height)] = [MEDIAN] * across
    for value, place in zip(run.values, places, strict=True):
        if value is not None:
            grid[_line(value, scale, size.height)][place] = POINT
    for value, place in zip(run.values, places, strict=True):
        if value is not None:
            _write(
                grid[_line(value, scale, size.height)],
                place,
                shown_overall(value, framework.overall_decimals),
            )
    sides = _sides(scale, size.height)
    lines = [
        f"{side:>{_SIDE}} {FRAME}{''.join(line)}".rstrip()
        for side, line in zip(sides, grid, strict=True)
    ]
    return (*lines, *_axis(days, places, across))


def spark(run: Run, scale: Range) -> str:
    """One number over time as a word of bars, one for each assessment; a point where none is."""
    top = len(SPARKS) - 1
    return "".join(
        "·" if value is None else SPARKS[_step(value, scale, top)] for value in run.values
    )


def places_in_time(days: Sequence[str], across: int) -> list[int]:
    """Where each day stands on an axis of so many cells, counted from 0.

    All on one day stand side by side.
    """
    numbers = [day_number(day) for day in days]
    if numbers[0] == numbers[-1]:
        numbers = list(range(len(days)))
    span = max(numbers[-1] - numbers[0], 1)
    return [(number - numbers[0]) * (across - 1) // span for number in numbers]


def _step(value: Fraction, scale: Range, steps: int) -> int:
    """Which of so many steps a value is nearest to, counted from 0 at the bottom."""
    return int((value - scale.low) / (scale.high - scale.low) * steps + Fraction(1, 2))


def _line(value: Fraction, scale: Range, height: int) -> int:
    return height - 1 - _step(value, scale, height - 1)


def _write(line: list[str], place: int, text: str) -> None:
    """Write a number beside its point, where nothing else stands or comes too near."""
    for start in (place + 2, place - 1 - len(text)):
        end = start + len(text)
        near = [at for at in range(start - 1, end + 1) if 0 <= at < len(line) and at != place]
        if start >= 0 and end <= len(line) and all(line[at] in {" ", MEDIAN} for at in near):
            line[start:end] = list(text)
            for at in (start - 1, end):
                if 0 <= at < len(line) and line[at] == MEDIAN:
                    line[at] = " "
            return


def _sides(scale: Range, height: int) -> list[str]:
    """The numbers at the side: the highest, the middle and the lowest."""
    sides = [""] * height
    for value in (scale.low, (scale.low + scale.high) / 2, scale.high):
        sides[_line(value, scale, height)] = shown_overall(value)
    return sides


def _axis(days: Sequence[str], places: Sequence[int], across: int) -> tuple[str, str]:
    """The bottom, and the months of the points that leave room for each other."""
    foot = [FLOOR] * across
    for place in places:
        foot[place] = FOOT
    names = [" "] * across
    order = [0, len(days) - 1, *range(1, len(days) - 1)]
    for at in order:
        name = month_words(days[at])
        start = min(places[at], across - len(name))
        room = slice(max(start - 1, 0), start + len(name) + 1)
        if not "".join(names[room]).strip():
            names[start : start + len(name)] = list(name)
    margin = " " * (_SIDE + 1)
    return f"{margin}└{''.join(foot)}", f"{margin} {''.join(names)}".rstrip()
