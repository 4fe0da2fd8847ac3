"""What two versions of criteria make of the same answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assess.criteria import load_framework
from assess.exchange.writing import write_assessment
from assess.usecases.comparing_criteria import compare
from assess.usecases.criteria_effect import Effect, effect_on

if TYPE_CHECKING:
    from assess.domain.framework import Framework
    from tests.unit.criteria.conftest import Small


@pytest.fixture
def before(small: Small) -> Framework:
    return load_framework(small.folder).framework


@pytest.fixture
def answers(small: Small, before: Framework) -> bytes:
    (example,) = load_framework(small.folder).examples
    return write_assessment(example.answered(before), "yaml").encode()


def effect_of(before: Framework, small: Small, answers: bytes) -> Effect:
    comparison = compare(before, load_framework(small.folder).framework)

    return effect_on(comparison, answers, "a.yaml")


def test_the_same_criteria_give_the_same(before: Framework, small: Small, answers: bytes) -> None:
    effect = effect_of(before, small, answers)

    assert effect.before == effect.after
    assert (effect.lost, effect.never_fitted, effect.unanswered) == ((), (), ())
    assert effect.given_to == "small 1.0"


def test_another_weight_gives_another_score(
    before: Framework, small: Small, answers: bytes
) -> None:
    small.change("10-work.yaml", "    weight: 3", "    weight: 1")

    effect = effect_of(before, small, answers)

    assert effect.before.self_rated.overall.value == 56.25
    assert effect.after.self_rated.overall.value != 56.25


def test_an_answer_to_a_question_that_went_no_longer_fits(
    before: Framework, small: Small, answers: bytes
) -> None:
    small.change("10-work.yaml", "id: habit", "id: custom")
    small.change("10-work.yaml", "What do you do each day?", "What is the custom?")

    effect = effect_of(before, small, answers)

    assert [(u.indicator, u.title, u.why) for u in effect.lost] == [
        ("habit", "Habit", "there is no such question")
    ]
    assert effect.unanswered == ("custom",)
    assert effect.after.self_rated.overall.low != effect.after.self_rated.overall.high


def test_of_a_question_with_another_id_its_new_name_is_told(
    before: Framework, small: Small, answers: bytes
) -> None:
    small.change("10-work.yaml", "id: habit", "id: custom")

    (unfit,) = effect_of(before, small, answers).lost

    assert unfit.why == "it is called custom now"


def test_a_reply_that_is_out_of_range_now_says_why(
    before: Framework, small: Small, answers: bytes
) -> None:
    small.change("10-work.yaml", 'unit: "people"', 'unit: "people"\n    at_most: 5')

    (unfit,) = effect_of(before, small, answers).lost

    assert (unfit.indicator, "is more than 5" in unfit.why) == ("people", True)


def test_what_never_fitted_is_told_apart(before: Framework, small: Small, answers: bytes) -> None:
    changed = answers.replace(b"  extent: ", b"  extant: ")
    assert changed != answers

    effect = effect_of(before, small, changed)

    assert [each.indicator for each in effect.never_fitted] == ["extant"]
    assert effect.lost == ()


def test_of_several_raters_each_answer_that_is_lost_is_named(
    before: Framework, small: Small, answers: bytes
) -> None:
    several = b"""\
format: 1
framework: {id: small, version: "1.0"}
organisation: {name: "Mill"}
raters:
  - name: Ann
    answers: {habit: {value: 3}}
  - name: Bo
    answers: {habit: {value: 1}, people: {value: 12}}
...
"""
    small.change("10-work.yaml", "id: habit", "id: custom")

    effect = effect_of(before, small, several)

    assert [(each.rater, each.reply) for each in effect.lost] == [("Ann", "3"), ("Bo", "1")]
