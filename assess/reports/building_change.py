"""From the course of one organisation to the finished words and numbers of a report of change."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from assess.answer_types import shown_reply
from assess.domain.change import Change, Check, Course, IndicatorChange, Run
from assess.domain.framework import Framework
from assess.explaining.change import (
    age_words,
    change_sentence,
    check_day,
    compared_sentence,
    evidence_words,
    left_out_sentences,
    limited_change_sentence,
    moved_words,
    result_words,
    span_words,
)
from assess.explaining.run_picture import Size, run_picture
from assess.explaining.run_table import NONE, NumberLine, number_lines, times
from assess.explaining.run_words import run_sentences
from assess.i18n import _
from assess.reports.building import harmless
from assess.reports.provenance import digest_of_answers, shortened
from assess.reports.run_chart import LARGE, SMALL, Drawing, run_chart
from assess.reports.view_change import (
    ChangeRow,
    ChangeView,
    CheckRow,
    MovedRow,
    NumberRow,
    RunChart,
    TimeRow,
)
from assess.reports.words import day_in_words

PICTURE = Size(72, 11)
"""Room of the chart in plain text."""
_NO_CHART = RunChart(
    title="",
    description="",
    newest="",
    height="0",
    left="0%",
    right="0%",
    axis_y="0",
    day_end="0",
    month_y="0",
    scale=(),
    days=(),
    lines=(),
    points=(),
    limited_points=(),
    median_y="",
    median="",
)


def build_change_view(
    course: Course, notices: Sequence[str], *, program_version: str, made_on: date
) -> ChangeView:
    """All that a report of change may say, finished and harmless.

    Args:
        course: Two or more assessments of one organisation.
        notices: What to know about them.
        program_version: Version of the program.
        made_on: Today.
    """
    framework, name = course.framework, course.checks[-1].assessment.organisation.name
    has_chart = course.has_days and _has_number(course.overall)
    has_small = course.has_days and any(map(_has_number, course.means))
    days = [each.day for each in course.checks]
    ends = {"earlier": check_day(course.checks[0]), "later": check_day(course.checks[-1])}
    checks, numbers = _checks(course, made_on), number_lines(course)
    view = ChangeView(
        language=framework.language,
        document_title=_("{organisation}: change over time").format(organisation=name),
        origin=_origin(framework, ends, checks, day_in_words(made_on), program_version),
        organisation_name=name,
        framework_title=framework.title,
        framework_version=framework.version,
        framework_digest=framework.digest,
        framework_digest_short=shortened(framework.digest),
        made_on=day_in_words(made_on),
        made_on_iso=made_on.isoformat(),
        program_version=program_version,
        disclaimer=framework.disclaimer,
        verdict=change_sentence(framework, course.whole),
        span=span_words(course.checks[0], course.checks[-1]),
        notices=tuple(notices),
        checks=checks,
        has_chart=has_chart,
        chart=_chart(course, days) if has_chart else _NO_CHART,
        small_charts=_small_charts(course, days) if has_small else (),
        picture=(),
        run_notes=run_sentences(framework, course),
        days=times(course),
        numbers=tuple(
            NumberRow(title=each.title, values=each.values, bar=each.bar, median=each.median)
            for each in numbers
        ),
        times=tuple(_times(course, numbers)),
        has_medians=any(each.median != NONE for each in numbers),
        changes=tuple(_change(framework, each) for each in reversed(course.changes)),
        whole=(_change(framework, course.whole),) if len(course.changes) > 1 else (),
    )
    picture = _picture(course, days) if has_chart else ()
    return replace(harmless(view), picture=picture)  # only its spaces make it one


def _origin(
    framework: Framework,
    ends: Mapping[str, str],
    checks: Sequence[CheckRow],
    made_on: str,
    program_version: str,
) -> str:
    words = _(
        "From {earlier} to {later}. Criteria {version}, digest {criteria}."
        " Made by assess {program} on {made}. Digests of the answers: {answers}."
    )
    return words.format(
        **ends,
        version=framework.version,
        criteria=shortened(framework.digest),
        program=program_version,
        made=made_on,
        answers=", ".join(check.answers_digest_short for check in checks),
    )


def _checks(course: Course, made_on: date) -> tuple[CheckRow, ...]:
    return tuple(
        _check(course.framework, check, str(place), made_on)
        for place, check in enumerate(course.checks, 1)
    )


def _check(framework: Framework, check: Check, number: str, made_on: date) -> CheckRow:
    answers, criteria = digest_of_answers(check.given), check.given.framework
    digest = criteria.digest if check.framework is None else check.framework.digest
    return CheckRow(
        number=number,
        day=check_day(check),
        age=age_words(check.day, made_on.isoformat()),
        criteria=criteria.version,
        criteria_digest_short=shortened(digest),
        result=result_words(framework, check),
        answers_digest=answers,
        answers_digest_short=shortened(answers),
    )


def _times(course: Course, numbers: Sequence[NumberLine]) -> Iterator[TimeRow]:
    """The numbers by time; nothing where there are none."""
    if not numbers:
        return
    for place, day in enumerate(times(course)):
        yield TimeRow(day=day, values=tuple(each.values[place] for each in numbers))
    if any(each.median != NONE for each in numbers):
        yield TimeRow(day=_("Median"), values=tuple(each.median for each in numbers))


def _has_number(run: Run) -> bool:
    return any(value is not None for value in run.values)


def _chart(course: Course, days: Sequence[str]) -> RunChart:
    framework = course.framework
    drawing = Drawing(days, framework.overall_range, LARGE, framework.overall_decimals)
    limited = course.limited if framework.has_evidence else None
    return run_chart(_("Overall score"), course.overall, drawing, limited)


def _small_charts(course: Course, days: Sequence[str]) -> tuple[RunChart, ...]:
    framework = course.framework
    return tuple(
        run_chart(
            part.short,
            run,
            Drawing(days, framework.ranges[part.id], SMALL, framework.characteristic_decimals),
        )
        for part, run in zip(framework.characteristics, course.means, strict=True)
    )


def _picture(course: Course, days: Sequence[str]) -> tuple[str, ...]:
    lines = run_picture(course.overall, days, course.framework, PICTURE)
    return tuple(line.replace(" ", "\u00a0") for line in lines)  # several spaces would become one


def _change(framework: Framework, change: Change) -> ChangeRow:
    return ChangeRow(
        title=span_words(change.earlier, change.later),
        verdict=change_sentence(framework, change),
        limited=limited_change_sentence(framework, change),
        compared=compared_sentence(framework, change),
        moved=tuple(_moved(framework, each) for each in change.moved),
        shown_otherwise=tuple(_moved(framework, each) for each in change.shown_otherwise),
        left_out=left_out_sentences(framework, change),
    )


def _moved(framework: Framework, each: IndicatorChange) -> MovedRow:
    indicator = framework.indicators[each.indicator]
    evidence = evidence_words(framework, each.after)
    is_same = each.before.answer.evidence == each.after.answer.evidence
    return MovedRow(
        number=str(framework.number_of(each.indicator)),
        title=indicator.title,
        what=moved_words(framework, each),
        before=shown_reply(indicator, each.before.answer.value),
        after=shown_reply(indicator, each.after.answer.value),
        evidence_before=evidence_words(framework, each.before),
        evidence_after=evidence,
        same_evidence=is_same and bool(evidence),
    )
