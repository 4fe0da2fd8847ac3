"""The small instruments that came along: sound, honest, and as METHOD.md reckons."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from assess.answer_types import shown_reply
from assess.criteria import Criteria, check_criteria, load_framework
from assess.scoring import score
from assess.scoring.rounding import shown_mean, shown_overall

if TYPE_CHECKING:
    from pathlib import Path

NAMES = ("team-climate", "speaking-up")


@pytest.fixture(params=NAMES)
def instrument(request: pytest.FixtureRequest, repository: Path) -> Criteria:
    return load_framework(repository / "criteria" / request.param)


@pytest.mark.parametrize("name", NAMES)
def test_the_checker_finds_nothing(name: str, repository: Path) -> None:
    assert check_criteria(repository / "criteria" / name) == ()


def test_it_says_that_it_is_an_example(instrument: Criteria) -> None:
    framework = instrument.framework

    assert "an example of an instrument, written for this program" in framework.disclaimer
    assert any("No data exist yet" in limit for limit in framework.limits)


def test_it_has_an_example_with_every_question_answered(instrument: Criteria) -> None:
    first = next(example for example in instrument.examples if example.id == "worked-example")

    assert set(first.answers) == set(instrument.framework.indicators)


def test_it_has_what_it_has_and_no_more(instrument: Criteria) -> None:
    framework = instrument.framework

    assert not framework.has_gates
    assert not framework.has_evidence
    assert {indicator.type for indicator in framework.indicators.values()} == {"scale"}


def test_the_worked_example_of_subscales_is_that_of_the_page(repository: Path) -> None:
    criteria = load_framework(repository / "criteria/speaking-up")
    framework = criteria.framework
    example = next(each for each in criteria.examples if each.id == "worked-example")

    result = score(framework, example.answered(framework)).self_rated

    assert result.overall.value == Fraction(77, 24)
    assert shown_overall(Fraction(77, 24), framework.overall_decimals) == "3.21"
    means = [part.mean.value for part in result.characteristics]
    assert [shown_mean(mean) for mean in means if mean] == ["3.33", "3.00", "3.50", "3.00"]


def test_the_worked_example_of_a_sum_is_that_of_the_page(repository: Path) -> None:
    criteria = load_framework(repository / "criteria/team-climate")
    framework = criteria.framework
    example = next(each for each in criteria.examples if each.id == "worked-example")

    result = score(framework, example.answered(framework)).self_rated

    assert [part.mean.value for part in result.characteristics] == [18, 13, 10, 11]
    assert (result.overall.value, framework.overall_range) == (52, (12, 84))


def test_a_reversed_reply_is_shown_as_it_was_given(repository: Path) -> None:
    framework = load_framework(repository / "criteria/speaking-up").framework

    assert shown_reply(framework.indicators["answer-blame"], 1) == "1 (Never)"
