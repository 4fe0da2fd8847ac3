"""For programs: two or more assessments of one organisation, and what changed between them."""

from fractions import Fraction

from assess.domain.change import Change, Check, Course, IndicatorChange, Run, Seen, Shift
from assess.domain.framework import Framework
from assess.explaining.change import (
    change_sentence,
    check_sentence,
    compared_sentence,
    left_out_sentences,
    moved_sentence,
)
from assess.explaining.run_words import run_sentences
from assess.reports.provenance import digest_of_answers
from assess.scoring.rounding import half_up
from assess.usecases.over_time import Compared

Document = dict[str, object]
"""A part of the document for programs."""


def change_document(compared: Compared) -> Document:
    """The course of one organisation: each assessment, each change, and the run charts."""
    course = compared.course
    framework = course.framework
    return {
        "framework": {
            "id": framework.id,
            "version": framework.version,
            "digest": framework.digest,
        },
        "organisation": course.checks[-1].assessment.organisation.model_dump(),
        "assessments": [_check(framework, each) for each in course.checks],
        "changes": [_change(framework, each) for each in course.changes],
        "whole": _change(framework, course.whole),
        "run_charts": _run_charts(framework, course),
        "notices": list(compared.notices),
    }


def _check(framework: Framework, check: Check) -> Document:
    overall = None if check.outcome is None else check.outcome.self_rated.overall.value
    return {
        "name": check.label,
        "answered_on": check.day or None,
        "framework": check.assessment.framework.model_dump(),
        "answers_digest": digest_of_answers(check.given),
        "criteria_at_hand": check.framework is not None,
        "band": None if check.outcome is None else check.outcome.self_rated.band,
        "overall": _number(overall, framework.overall_decimals),
        "exact": None if overall is None else str(overall),
        "sentence": check_sentence(framework, check),
    }


def _change(framework: Framework, change: Change) -> Document:
    return {
        "earlier": change.earlier.label,
        "later": change.later.label,
        "direction": change.direction,
        "clear_from": _number(change.least_clear, framework.overall_decimals),
        "compared": [each.indicator for each in change.compared],
        "left_out": [{"indicator": e.indicator, "reason": e.reason} for e in change.left_out],
        "self_rated": _shift(change.overall, framework.overall_decimals),
        "evidence_limited": _shift(change.limited, framework.overall_decimals),
        "characteristics": [
            {"id": id_, **_shift(shift, framework.characteristic_decimals)}
            for id_, shift in change.means
        ],
        "moved": [_moved(framework, each) for each in change.moved],
        "evidence_changed": [_moved(framework, each) for each in change.shown_otherwise],
        "sentences": [
            change_sentence(framework, change),
            compared_sentence(framework, change),
            *left_out_sentences(framework, change),
        ],
    }


def _moved(framework: Framework, each: IndicatorChange) -> Document:
    return {
        "indicator": each.indicator,
        "levels": each.levels,
        "before": _seen(each.before),
        "after": _seen(each.after),
        "sentence": moved_sentence(framework, each),
    }


def _seen(seen: Seen) -> Document:
    answer = seen.answer.model_dump(mode="json", include={"value", "evidence"})
    return {"level": seen.level, "evidence_limited_level": seen.counted, **answer}


def _run_charts(framework: Framework, course: Course) -> Document:
    return {
        "common": course.common,
        "days": [each.day or None for each in course.checks],
        "overall": _run(course.overall, framework.overall_decimals),
        "evidence_limited": _run(course.limited, framework.overall_decimals),
        "characteristics": [
            {"id": run.subject, **_run(run, framework.characteristic_decimals)}
            for run in course.means
        ],
        "sentences": list(run_sentences(framework, course)),
    }


def _run(run: Run, decimals: int) -> Document:
    return {
        "values": [_number(value, decimals) for value in run.values],
        "median": _number(run.median, decimals),
        "signals": list(run.signals),
    }


def _shift(shift: Shift, decimals: int) -> Document:
    return {
        "before": _number(shift.before, decimals),
        "after": _number(shift.after, decimals),
        "difference": _number(shift.difference, decimals),
        "exact": None if shift.difference is None else str(shift.difference),
    }


def _number(number: Fraction | None, decimals: int) -> float | None:
    return None if number is None else float(half_up(number, decimals))
