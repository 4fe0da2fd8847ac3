"""The numbers of a run chart as a table: what a reader checks the picture against."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from assess.domain.change import Course, Run
from assess.domain.roll_up import Range
from assess.explaining.days import month_words
from assess.explaining.run_picture import spark
from assess.i18n import _
from assess.scoring.rounding import half_up

NONE: Final = "\u2013"
"""What stands where a number is not known."""


@dataclass(frozen=True, slots=True)
class NumberLine:
    """One number at every time."""

    title: str
    """What it is."""
    values: tuple[str, ...]
    """Oldest first; a dash where it is not known."""
    bar: str
    """The same as bars, one letter for each time."""
    median: str
    """Its median; a dash while there are too few points for one."""


def number_lines(course: Course) -> tuple[NumberLine, ...]:
    """The scores and every characteristic; nothing where nothing can be compared."""
    runs = (course.overall, *course.means)
    if all(value is None for run in runs for value in run.values):
        return ()
    return tuple(_lines(course))


def times(course: Course) -> tuple[str, ...]:
    """A short head for the column of each assessment: its month, or what it is called."""
    return tuple(month_words(each.day) if each.day else each.label for each in course.checks)


def _lines(course: Course) -> Iterator[NumberLine]:
    framework = course.framework
    whole, decimals = framework.overall_range, framework.overall_decimals
    yield _line(_("Score, self-rated"), course.overall, whole, decimals)
    if framework.has_evidence:
        yield _line(_("Score, evidence-limited"), course.limited, whole, decimals)
    decimals = framework.characteristic_decimals
    for part, run in zip(framework.characteristics, course.means, strict=True):
        yield _line(part.short, run, framework.ranges[part.id], decimals)


def _line(title: str, run: Run, scale: Range, decimals: int) -> NumberLine:
    def shown(number: Fraction | None) -> str:
        return NONE if number is None else half_up(number, decimals)

    return NumberLine(title, tuple(map(shown, run.values)), spark(run, scale), shown(run.median))
