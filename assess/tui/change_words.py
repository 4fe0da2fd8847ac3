"""What the page of change over time says, line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assess.explaining.change import (
    age_words,
    change_sentence,
    check_day,
    check_sentence,
    compared_sentence,
    left_out_sentences,
    limited_change_sentence,
    moved_sentence,
)
from assess.explaining.run_picture import Size, run_picture, spark
from assess.explaining.run_words import run_sentences
from assess.i18n import _
from assess.scoring.rounding import shown_mean
from assess.tui.text import line_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.content import Content

    from assess.domain.change import Change, Course, Run
    from assess.domain.framework import Framework
    from assess.usecases.over_time import Compared

CHART_LINES: Final = 9
"""Lines of the chart, without its axis."""
_NAME, _NUMBER, _NUMBERS = 20, 7, 5


def course_lines(compared: Compared, today: str, width: int) -> Iterator[Content | str]:
    """The whole page: each check, the chart, the parts, and what moved.

    Args:
        compared: The checks and what they come to.
        today: As 2026-11-22.
        width: Cells that a line may have.
    """
    course = compared.course
    for notice in compared.notices:
        yield line_of((notice, "$warm"))
    yield from _chart(course, width)
    yield from _checks(course, today)
    yield from _parts(course)
    for change in reversed(course.changes):
        yield from _change(course, change)
    if len(course.changes) > 1:
        yield from _change(course, course.whole)
    yield line_of((course.framework.disclaimer, "$quiet"))


def headline(course: Course) -> str:
    """What became of the score since the check before."""
    newest = course.changes[-1]
    words = _("Since {day}: {change}")
    said = change_sentence(course.framework, newest)
    return words.format(day=check_day(newest.earlier), change=said[:1].lower() + said[1:])


def _chart(course: Course, width: int) -> Iterator[Content | str]:
    drawn: tuple[str, ...] = ()
    if course.has_days:
        days = [each.day for each in course.checks]
        size = Size(width, CHART_LINES)
        drawn = run_picture(course.overall, days, course.framework, size)
    if drawn:
        yield line_of((_("The score over time, self-rated"), "bold"))
        yield from (line_of((line, "$accent")) for line in drawn)
    yield from run_sentences(course.framework, course)
    yield ""


def _checks(course: Course, today: str) -> Iterator[Content | str]:
    yield line_of((_("Each check by itself, on all of its answers"), "bold"))
    for check in course.checks:
        said = [check_sentence(course.framework, check), age_words(check.day, today)]
        yield f"- {', '.join(filter(None, said))}"
    yield ""


def _parts(course: Course) -> Iterator[Content | str]:
    if all(value is None for run in course.means for value in run.values):
        return
    framework = course.framework
    low, high = framework.characteristic_range
    title = _("The parts over time, self-rated, from {low} to {high}")
    yield line_of((title.format(low=low, high=high), "bold"))
    for part, run in zip(framework.characteristics, course.means, strict=True):
        bars = spark(run, framework.ranges[part.id])[-_NUMBERS:]
        yield line_of(
            f"{part.short[: _NAME - 1]:<{_NAME}}",
            (f"{bars:<{_NUMBERS + 2}}", "$accent"),
            "".join(f"{each:<{_NUMBER}}" for each in _numbers(framework, run)).rstrip(),
        )
    yield ""


def _numbers(framework: Framework, run: Run) -> list[str]:
    """The newest ones; more would not fit."""
    decimals, newest = framework.characteristic_decimals, run.values[-_NUMBERS:]
    return ["-" if value is None else shown_mean(value, decimals) for value in newest]


def _change(course: Course, change: Change) -> Iterator[Content | str]:
    framework = course.framework
    title = _("From {earlier} to {later}")
    days = {"earlier": check_day(change.earlier), "later": check_day(change.later)}
    yield line_of((title.format(**days), "bold"))
    yield change_sentence(framework, change)
    yield from filter(None, [limited_change_sentence(framework, change)])
    yield compared_sentence(framework, change)
    yield from (f"- {moved_sentence(framework, each)}" for each in change.moved)
    yield from (f"- {moved_sentence(framework, each)}" for each in change.shown_otherwise)
    if left_out := left_out_sentences(framework, change):
        yield _("Not compared:")
        yield from (f"- {sentence}" for sentence in left_out)
    yield ""
