"""What a run chart says and does not say, in sentences."""

from collections.abc import Iterator

from assess.domain.change import Course, Run
from assess.domain.framework import Framework
from assess.explaining.words import characteristic_title
from assess.i18n import _, ngettext
from assess.scoring.run_chart import FEWEST_FOR_MEDIAN, FEWEST_FOR_SIGNALS, SHIFT, TREND


def run_sentences(framework: Framework, course: Course) -> tuple[str, ...]:
    """What the run chart says: no trend from a few points, and each signal by its rule.

    Source:
        METHOD.md section 10, Change over time.
    """
    return tuple(_run_sentences(framework, course))


def _run_sentences(framework: Framework, course: Course) -> Iterator[str]:
    points = sum(value is not None for value in course.overall.values)
    common = ngettext(
        "The points of the chart rest on the {count} question that has a level every time.",
        "The points of the chart rest on the {count} questions that have a level every time.",
        course.common,
    )
    if points:
        yield common.format(count=course.common)
    else:
        yield _("Too few questions have a level every time for a chart of the score.")
        return
    if points < FEWEST_FOR_MEDIAN:
        words = ngettext(
            "{count} point shows no trend; a median line is drawn from {least} points on.",
            "{count} points show no trend; a median line is drawn from {least} points on.",
            points,
        )
        yield words.format(count=points, least=FEWEST_FOR_MEDIAN)
    elif points < FEWEST_FOR_SIGNALS:
        words = _("The line is the median. A shift or trend is told from {least} points on.")
        yield words.format(least=FEWEST_FOR_SIGNALS)
    else:
        yield _("The line is the median.")
        yield from _signals(framework, course)


def _signals(framework: Framework, course: Course) -> Iterator[str]:
    words = {
        "shift": _("{subject}: a shift, {count} or more in a row on one side of the median."),
        "trend": _("{subject}: a trend, {count} or more in a row all going one way."),
    }
    counts = {"shift": SHIFT, "trend": TREND}
    runs = (course.overall, *course.means)
    found = [
        words[signal].format(subject=run_subject(framework, run), count=counts[signal])
        for run in runs
        for signal in run.signals
    ]
    yield from found or [_("No shift and no trend: the differences can be chance.")]


def run_subject(framework: Framework, run: Run) -> str:
    """What a run chart shows: the overall score, or a characteristic."""
    return characteristic_title(framework, run.subject) if run.subject else _("Overall score")
