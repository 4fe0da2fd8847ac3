"""Change over time as plain text: each assessment, the run chart, and what moved."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assess.cli.lines import WIDTH, listed_below, table, wrapped
from assess.explaining.change import (
    change_sentences,
    dated_check_sentence,
    left_out_sentences,
    moved_sentence,
    span_words,
)
from assess.explaining.run_picture import Size, run_picture
from assess.explaining.run_table import number_lines, times
from assess.explaining.run_words import run_sentences
from assess.i18n import _, ngettext

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assess.domain.change import Change, Course
    from assess.domain.framework import Framework

CHART: Final = Size(WIDTH - 4, 11)
"""Room of the run chart of the score."""
MOST_BARS: Final = 12
"""Bars of one line; of more, the newest are shown."""
MOST_COLUMNS: Final = 4
"""Assessments whose numbers fit beside each other; of more, the newest are shown."""


def change_lines(course: Course, today: str) -> list[str]:
    """The whole course of one organisation, for a terminal or a pipe."""
    framework = course.framework
    return [
        *_heading(course, today),
        *_chart(course),
        *_numbers(course),
        *(line for change in course.changes for line in _change(framework, change)),
        *(_change(framework, course.whole, is_whole=True) if len(course.changes) > 1 else []),
        "",
        wrapped(framework.disclaimer),
    ]


def _heading(course: Course, today: str) -> list[str]:
    framework, newest = course.framework, course.checks[-1].assessment
    count = len(course.checks)
    counted = ngettext("{count} assessment", "{count} assessments", count).format(count=count)
    title = _("{title}: {counted}, oldest first")
    return [
        newest.organisation.name,
        title.format(title=framework.title, counted=counted),
        "",
        *(
            wrapped(dated_check_sentence(framework, each, today), f"  {n}. ")
            for n, each in enumerate(course.checks, 1)
        ),
    ]


def _chart(course: Course) -> list[str]:
    framework = course.framework
    days = [each.day for each in course.checks]
    drawn: Sequence[str] = ()
    if course.has_days:
        drawn = run_picture(course.overall, days, framework, CHART)
    said = [wrapped(sentence) for sentence in run_sentences(framework, course)]
    title = _("The overall score over time, self-rated")
    return ["", *([title, *drawn, ""] if drawn else []), *said]


def _numbers(course: Course) -> list[str]:
    lines = number_lines(course)
    if not lines:
        return []
    shown = min(MOST_COLUMNS, len(course.checks))
    heads = ("  ", "", *(f"{each[:8]:>8}" for each in times(course)[-shown:]))
    rows = [
        (
            f"  {each.title}",
            each.bar[-MOST_BARS:],
            *(f"{value:>8}" for value in each.values[-shown:]),
        )
        for each in lines
    ]
    title = _("The same in numbers, on the questions that have a level every time")
    if shown < len(course.checks):
        newest = _("{title}; the newest {count}")
        title = newest.format(title=title, count=shown)
    return ["", wrapped(title), *table([heads, *rows])]


def _change(framework: Framework, change: Change, *, is_whole: bool = False) -> list[str]:
    title = span_words(change.earlier, change.later)
    moved = [moved_sentence(framework, each) for each in change.moved]
    shown = [moved_sentence(framework, each) for each in change.shown_otherwise]
    return [
        "",
        _("{title}, the whole way").format(title=title) if is_whole else title,
        *(wrapped(each, "  ") for each in change_sentences(framework, change)),
        *listed_below(_("What moved"), moved),
        *listed_below(_("The same level, with other evidence"), shown),
        *listed_below(_("Not compared"), left_out_sentences(framework, change)),
    ]
