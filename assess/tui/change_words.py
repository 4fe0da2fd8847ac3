"""What the page of change over time says, line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assess.explaining.change import (
    change_sentence,
    change_sentences,
    check_day,
    dated_check_sentence,
    left_out_sentences,
    moved_sentence,
    span_words,
)
from assess.explaining.run_picture import Size, run_picture
from assess.explaining.run_table import number_lines, times
from assess.explaining.run_words import run_sentences
from assess.i18n import _
from assess.tui.text import line_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.content import Content

    from assess.domain.change import Change, Course
    from assess.usecases.over_time import Compared

CHART_LINES: Final = 9
"""Lines of the chart, without its axis."""
MOST_NUMBERS: Final = 4
"""Numbers of one line; of more, the newest are shown."""
_NAME, _BARS, _NUMBER = 24, 5, 11


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
    yield from _numbers(course, width)
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
        yield f"- {dated_check_sentence(course.framework, check, today)}"
    yield ""


def _numbers(course: Course, width: int) -> Iterator[Content | str]:
    lines = number_lines(course)
    if not lines:
        return
    shown = min(len(course.checks), MOST_NUMBERS, max(1, (width - _NAME - _BARS) // _NUMBER))
    heads = "".join(f"{each[: _NUMBER - 1]:>{_NUMBER}}" for each in times(course)[-shown:])
    yield line_of((_("The same in numbers, on what has a level every time"), "bold"))
    yield line_of((f"{'':<{_NAME + _BARS}}{heads}", "$quiet"))
    for each in lines:
        yield line_of(
            f"{each.title[: _NAME - 1]:<{_NAME}}",
            (f"{each.bar[-MOST_NUMBERS:]:<{_BARS}}", "$accent"),
            "".join(f"{value:>{_NUMBER}}" for value in each.values[-shown:]),
        )
    yield ""


def _change(course: Course, change: Change) -> Iterator[Content | str]:
    framework = course.framework
    yield line_of((span_words(change.earlier, change.later), "bold"))
    yield from change_sentences(framework, change)
    yield from (f"- {moved_sentence(framework, each)}" for each in change.moved)
    yield from (f"- {moved_sentence(framework, each)}" for each in change.shown_otherwise)
    if left_out := left_out_sentences(framework, change):
        yield _("Not compared:")
        yield from (f"- {sentence}" for sentence in left_out)
    yield ""
