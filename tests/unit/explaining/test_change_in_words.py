"""What changed over time, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from code_frameworks import answer, assessment, framework, indicator

from assess.explaining.change import (
    age_words,
    change_sentence,
    change_sentences,
    compared_sentence,
    dated_check_sentence,
    left_out_sentences,
    limited_change_sentence,
    moved_sentence,
    span_words,
)
from assess.explaining.run_words import run_sentences
from assess.scoring.change import change_between, check_of, course_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from assess.domain.change import Change

MADE = framework({"part": [indicator("a"), indicator("b"), indicator("yes-or-no", "yesno", 0)]})
BOTH = {"a": 2, "b": 2, "yes-or-no": "yes"}


def between(then: Mapping[str, object], now: Mapping[str, object]) -> Change:
    return change_between(
        MADE, check_of(MADE, assessment(then), "then"), check_of(MADE, assessment(now), "now")
    )


def test_a_small_change_is_called_no_clear_one_even_where_it_looks_like_the_limit() -> None:
    parts = {"one": [indicator("a")], "two": [indicator("b")]}
    made = framework(parts, weights={"one": "0.1988", "two": "0.8012"}, clear_change=5)
    then, small, large = (assessment({"a": level, "b": 2}) for level in (2, 3, 4))

    checks = [check_of(made, each, str(n)) for n, each in enumerate((then, small, large))]

    assert change_sentence(made, change_between(made, checks[0], checks[1])) == (
        "No clear change: 50 became 55.0 (+4.97). Less than 5 points can come from a slightly"
        " different judgement."
    )
    assert change_sentence(made, change_between(made, checks[0], checks[2])) == (
        "Clearly up: 50 became 59.9 (+9.9)."
    )
    assert change_sentence(made, change_between(made, checks[2], checks[0])) == (
        "Clearly down: 59.9 became 50 (-9.9)."
    )


def test_the_same_score_is_no_change_on_either_basis() -> None:
    change = between(BOTH, BOTH)

    assert change_sentence(MADE, change) == "No change: the score is 50 both times."
    assert limited_change_sentence(MADE, change) == (
        "With each level capped by its evidence it is 50 both times."
    )


def test_another_band_is_told_beside_a_change_that_is_not_clear() -> None:
    made = framework({"part": [indicator("a"), indicator("b")]}, clear_change=20)
    checks = [check_of(made, assessment({"a": level, "b": 2}), str(level)) for level in (2, 3)]

    assert change_sentence(made, change_between(made, *checks)) == (
        "No clear change: 50 became 62.5 (+12.5). Less than 20 points can come from a slightly"
        " different judgement. On all answers given, the band was Building then and is Nearly"
        " ready now."
    )


def test_a_band_that_is_not_settled_is_not_told() -> None:
    open_now = {"a": 4, "b": "dont-know", "yes-or-no": "yes"}

    assert "band" not in change_sentence(MADE, between(BOTH, open_now))


def test_both_answers_and_their_evidence_are_told() -> None:
    then = {**BOTH, "a": answer(1, 1).model_copy(update={"note": "not told"})}
    now = {**BOTH, "a": answer(3, 2), "yes-or-no": "no"}

    change = between(then, now)

    assert [moved_sentence(MADE, each) for each in change.moved] == [
        "A: level 1 became level 3, 2 levels up. Then: 1 (described). Now: 3 (shown).",
        "Yes or no: yes became no. Both times with the same evidence: confirmed outside.",
    ]


def test_what_is_not_compared_is_told_by_reason() -> None:
    change = between({"a": "dont-know", "b": 2}, {"a": 2, "b": "dont-know"})

    assert compared_sentence(MADE, change) == "None of the 3 questions can be compared."
    assert left_out_sentences(MADE, change) == (
        "Not known then: A.",
        "Not known now: B.",
        "Not known either time: Yes or no.",
    )


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("2026-11-22", "less than a month ago"),
        ("2026-10-23", "less than a month ago"),
        ("2026-10-22", "1 month ago"),
        ("2025-11-23", "11 months ago"),
        ("2024-11-22", "24 months ago"),
        ("2027-01-01", ""),
        ("", ""),
    ],
)
def test_the_age_is_told_in_months(day: str, words: str) -> None:
    assert age_words(day, "2026-11-22") == words


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (2, "2 points show no trend; a median line is drawn from 6 points on."),
        (6, "The line is the median. A shift or trend is told from 10 points on."),
        (10, "The line is the median."),
    ],
)
def test_a_run_chart_claims_no_more_than_its_points_carry(count: int, words: str) -> None:
    checks = [
        check_of(MADE, assessment(BOTH).model_copy(update={"answered_on": f"20{n + 10}-01-01"}), "")
        for n in range(count)
    ]

    said = run_sentences(MADE, course_of(MADE, checks))

    assert said[1] == words
    assert (said[-1] == "No shift and no trend: the differences can be chance.") == (count == 10)


def test_what_is_said_of_two_times_leaves_out_what_says_nothing() -> None:
    change = between({}, BOTH)

    assert change_sentences(MADE, change) == (
        change_sentence(MADE, change),
        compared_sentence(MADE, change),
    )
    assert span_words(change.earlier, change.later).startswith("From ")


def test_an_assessment_says_how_long_ago_it_was_where_its_day_is_known() -> None:
    dated = check_of(MADE, assessment(BOTH).model_copy(update={"answered_on": "2026-09-14"}), "x")
    undated = check_of(MADE, assessment(BOTH).model_copy(update={"answered_on": ""}), "x")

    assert dated_check_sentence(MADE, dated, "2026-11-22").endswith(", 2 months ago")
    assert "ago" not in dated_check_sentence(MADE, undated, "2026-11-22")
