"""Change over time: like is compared with like, and a small change is no clear change."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

import pytest
from code_frameworks import answer, assessment, framework, indicator

from assess.domain.assessment import Rater
from assess.scoring.change import change_between, check_of, comparable_ids, course_of
from assess.scoring.run_chart import run_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from assess.domain.assessment import Assessment
    from assess.domain.change import Change, Check
    from assess.domain.framework import Framework

MADE = framework(
    {
        "one": [indicator("a", allow_not_applicable=True), indicator("b")],
        "two": [indicator("c"), indicator("d"), indicator("promise", "yesno", 0)],
    },
    clear_change=5,
)
LEVELS = {"a": 2, "b": 2, "c": 2, "d": 2, "promise": "yes"}


def on(day: str, answers: Mapping[str, object]) -> Assessment:
    return assessment(answers).model_copy(update={"answered_on": day})


def check(answers: Mapping[str, object], day: str = "", made: Framework | None = MADE) -> Check:
    return check_of(made, on(day, answers), day or "a.yaml")


def between(then: Mapping[str, object], now: Mapping[str, object]) -> Change:
    return change_between(MADE, check(then, "2025-01-01"), check(now, "2026-01-01"))


def reasons(change: Change) -> dict[str, str]:
    return {each.indicator: each.reason for each in change.left_out}


def other(*changed: str, **more: Any) -> Framework:
    """An earlier version, in which these indicators are worded otherwise."""
    written = MADE.model_dump() | {"digest": "sha256:1", "version": "0.9", **more}
    for part in written["characteristics"]:
        for each in part["indicators"]:
            if each["id"] in changed:
                each["question"] = "Another question?"
    return type(MADE).model_validate(written)


def test_what_moved_is_told_with_both_answers_and_both_evidences() -> None:
    change = between(LEVELS | {"b": answer(2, 1)}, LEVELS | {"b": answer(3, 2)})

    (moved,) = change.moved
    assert (moved.indicator, moved.levels, moved.strengths) == ("b", 1, 1)
    assert (moved.before.answer, moved.after.answer) == (answer(2, 1), answer(3, 2))
    assert (moved.before.counted, moved.after.counted) == (2, 3)


def test_evidence_of_another_strength_is_told_beside_what_moved() -> None:
    change = between(LEVELS | {"b": answer(2, 0)}, LEVELS | {"b": answer(2, 2)})

    assert change.moved == ()
    assert [each.indicator for each in change.shown_otherwise] == ["b"]


@pytest.mark.parametrize(
    ("level", "direction"),
    [(2, "none"), (3, "not-clear"), (4, "up"), (1, "not-clear"), (0, "down")],
)
def test_below_the_stated_points_there_is_no_clear_change(level: int, direction: str) -> None:
    made = framework({"one": [indicator(id_) for id_ in "abcdef"]}, clear_change="25/3")
    then = check_of(made, assessment(dict.fromkeys("abcdef", 2)), "then")
    now = check_of(made, assessment(dict.fromkeys("abcdef", 2) | {"a": level}), "now")

    assert change_between(made, then, now).direction == direction


def test_without_a_stated_number_a_twentieth_of_the_range_is_clear() -> None:
    assert framework({"one": [indicator("a")]}).least_clear_change == 5


def test_what_came_to_be_known_is_no_change() -> None:
    then = {id_: level for id_, level in LEVELS.items() if id_ != "a"}

    change = between(then | {"a": "dont-know"}, LEVELS | {"a": 4})

    assert reasons(change) == {"a": "open-before"}
    assert [each.indicator for each in change.compared] == ["b", "c", "d", "promise"]
    assert change.moved == ()


@pytest.mark.parametrize(
    ("then", "now", "reason"),
    [
        ("dont-know", "dont-know", "open-in-both"),
        (2, "dont-know", "open-after"),
        ("dont-know", 2, "open-before"),
        (2, "not-applicable", "does-not-apply"),
        ("not-applicable", "not-applicable", "does-not-apply"),
        ("dont-know", "not-applicable", "does-not-apply"),
    ],
)
def test_what_has_no_level_both_times_is_left_out_with_its_reason(
    then: object, now: object, reason: str
) -> None:
    assert reasons(between(LEVELS | {"a": then}, LEVELS | {"a": now})) == {"a": reason}


def test_too_little_in_common_has_no_number() -> None:
    change = between(LEVELS | {"a": "dont-know"}, LEVELS | {"a": 4})

    assert change.direction == "no-number"
    assert dict(change.means)["one"].after is None
    assert dict(change.means)["two"].difference == 0


def test_what_applies_neither_time_does_not_count_as_missing() -> None:
    gone = {"a": "not-applicable"}

    change = between(LEVELS | gone, LEVELS | gone | {"b": 3})

    assert change.overall.difference == Fraction(25, 2)


def test_an_indicator_in_other_words_is_not_compared() -> None:
    change = change_between(
        MADE, check(LEVELS, "2025-01-01", other("c")), check(LEVELS, "2026-01-01")
    )

    assert reasons(change) == {"c": "other-content"}


def test_an_indicator_that_is_new_is_not_compared() -> None:
    written = MADE.model_dump() | {"digest": "sha256:2"}
    written["characteristics"][1]["indicators"] = written["characteristics"][1]["indicators"][1:]
    without = type(MADE).model_validate(written)

    change = change_between(MADE, check(LEVELS, "", without), check(LEVELS))

    assert reasons(change) == {"c": "not-in-both"}


def test_criteria_that_are_not_at_hand_compare_nothing() -> None:
    change = change_between(MADE, check(LEVELS, "", None), check(LEVELS))

    assert change.compared == ()
    assert set(reasons(change).values()) == {"criteria-not-at-hand"}
    assert change.direction == "no-number"


def test_another_scale_or_another_framework_compares_nothing() -> None:
    scale = [{"level": n, "name": "x", "meaning": "y", "points": n * 2} for n in range(5)]

    assert comparable_ids(MADE, other(scale=scale)) == frozenset()
    assert comparable_ids(MADE, other(id="else")) == frozenset()
    assert comparable_ids(MADE, other()) == frozenset(MADE.indicators)


def test_of_several_raters_what_stands_for_them_all_is_compared() -> None:
    raters = tuple(
        Rater(name=name, answers={id_: answer(value) for id_, value in given.items()})
        for name, given in (("Ann", LEVELS), ("Bo", LEVELS | {"b": 4}))
    )
    several = on("2026-01-01", {}).model_copy(update={"raters": raters})

    change = change_between(MADE, check(LEVELS), check_of(MADE, several, "b"))

    assert change.moved == ()
    assert len(change.compared) == 5


def test_they_stand_in_the_order_of_their_days() -> None:
    days = ["2026-01-01", "2024-06-30", "2025-03-01"]

    course = course_of(MADE, [check(LEVELS, day) for day in days])

    assert [each.day for each in course.checks] == sorted(days)
    assert [(each.earlier.day, each.later.day) for each in course.changes] == [
        ("2024-06-30", "2025-03-01"),
        ("2025-03-01", "2026-01-01"),
    ]
    assert (course.whole.earlier.day, course.whole.later.day) == ("2024-06-30", "2026-01-01")


def test_without_a_day_they_stand_as_given() -> None:
    course = course_of(MADE, [check(LEVELS, "2026-01-01"), check(LEVELS | {"a": 3})])

    assert not course.has_days
    assert [each.day for each in course.checks] == ["2026-01-01", ""]


def test_the_chart_rests_on_what_is_known_every_time() -> None:
    answers = [LEVELS, LEVELS | {"a": 4, "d": "dont-know"}, LEVELS | {"b": 3}]
    made = framework(
        {"one": [indicator("a"), indicator("b")], "two": [indicator("c"), indicator("d")]},
        min_known_share="1/2",
    )
    days = ("2024-01-01", "2025-01-01", "2026-01-01")

    course = course_of(made, [check(a, d, made) for a, d in zip(answers, days, strict=True)])

    assert course.common == 3
    assert [run.values for run in course.means] == [
        (Fraction(2), Fraction(3), Fraction(5, 2)),
        (Fraction(2), Fraction(2), Fraction(2)),
    ]


def test_the_criteria_of_the_newest_are_those_compared_by() -> None:
    old, newer = other("c"), other("d", digest="sha256:3")

    course = course_of(MADE, [check(LEVELS, "2025-01-01", old), check(LEVELS, "2026-01-01", newer)])

    assert course.framework is newer
    assert reasons(course.whole) == {"c": "other-content", "d": "other-content"}


def values(text: str) -> list[Fraction | None]:
    return [None if each == "-" else Fraction(each) for each in text.split()]


@pytest.mark.parametrize(
    ("points", "median", "signals"),
    [
        ("1 2 3 4 5", None, ()),
        ("1 2 3 4 5 6", "7/2", ()),
        ("- 1 2 3 4 5", None, ()),
        ("1 2 3 4 5 6 7 8 9", "5", ()),
        ("1 2 3 4 5 6 7 8 9 10", "11/2", ("trend",)),
        ("5 1 5 1 5 1 5 1 5 1", "3", ()),
        ("1 1 1 1 9 9 9 9 9 9 1 1", "5", ("shift",)),
        ("5 5 6 7 7 8 9 1 2 1 2", "5", ("trend",)),
        ("9 8 7 6 8 1 9 1 9 1", "15/2", ()),
        ("9 8 7 6 5 9 1 9 1 9", "15/2", ("trend",)),
    ],
)
def test_median_shift_and_trend_wait_for_enough_points(
    points: str, median: str | None, signals: tuple[str, ...]
) -> None:
    run = run_of("", values(points))

    assert run.median == (None if median is None else Fraction(median))
    assert run.signals == signals
