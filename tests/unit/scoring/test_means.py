"""Means of characteristics, the overall score and its geometric counterpart."""

from __future__ import annotations

from fractions import Fraction

import pytest
from code_frameworks import assessment, framework, indicator, seven

from assess.domain.assessment import DONT_KNOW, NOT_APPLICABLE
from assess.scoring import score
from assess.scoring.means import geometric_score

MIXED = framework(
    {
        "reach": [indicator("a", weight=3), indicator("b", weight=2), indicator("c", weight=1)],
        "will": [indicator("d"), indicator("promise", "yesno", 0)],
    }
)


def test_a_mean_weighs_each_level() -> None:
    result = score(MIXED, assessment({"a": 4, "b": 1, "c": 2, "d": 3})).self_rated

    assert result.characteristics[0].mean.value == Fraction(3 * 4 + 2 * 1 + 1 * 2, 6)


def test_the_overall_score_is_25_times_the_mean_of_means() -> None:
    result = score(MIXED, assessment({"a": 4, "b": 1, "c": 2, "d": 3})).self_rated

    assert result.overall.value == 25 * (Fraction(16, 6) + 3) / 2


def test_characteristics_may_weigh_differently() -> None:
    parts = {"one": [indicator("a")], "two": [indicator("b")]}
    heavy = framework(parts, weights={"one": "0.5", "two": "1.5"})

    result = score(heavy, assessment({"a": 0, "b": 4})).self_rated

    assert result.overall.value == 75


def test_a_promise_earns_no_points() -> None:
    without = score(MIXED, assessment({"a": 1, "b": 1, "c": 1, "d": 1})).self_rated
    signed = score(MIXED, assessment({"a": 1, "b": 1, "c": 1, "d": 1, "promise": "yes"}))

    assert signed.self_rated.overall == without.overall


def test_what_does_not_apply_leaves_numerator_and_denominator() -> None:
    part = [indicator("a", weight=3, allow_not_applicable=True), indicator("b", weight=2)]
    result = score(
        framework({"reach": part}), assessment({"a": NOT_APPLICABLE, "b": 3})
    ).self_rated.characteristics[0]

    assert result.mean.value == 3
    assert result.applicable_weight == 2
    assert not result.indicators[0].applicable


def test_a_characteristic_without_applicable_weight_leaves_the_overall_and_the_floors() -> None:
    gone = framework({"one": [indicator("a", allow_not_applicable=True)], "two": [indicator("b")]})

    result = score(gone, assessment({"a": NOT_APPLICABLE, "b": 4})).self_rated

    assert result.overall.value == 100
    assert result.band == "ready"
    assert result.characteristics[0].mean.value is None
    assert result.characteristics[0].applicable_weight == 0


def test_when_nothing_applies_there_is_no_score() -> None:
    nothing = framework({"one": [indicator("a", allow_not_applicable=True)]})

    result = score(nothing, assessment({"a": NOT_APPLICABLE})).self_rated

    assert result.overall.value is None
    assert (result.overall.low, result.overall.high) == (0, 100)
    assert (result.band, result.band_low, result.band_high) == (None, "early", "ready")
    assert result.geometric is None


@pytest.mark.parametrize(
    ("known", "value"),
    [({"a": 3, "b": 2, "c": 1}, Fraction(14, 6)), ({"a": 3, "c": 1}, Fraction(10, 4))],
)
def test_a_mean_is_taken_of_what_is_known(known: dict[str, int], value: Fraction) -> None:
    assert score(MIXED, assessment(known)).self_rated.characteristics[0].mean.value == value


def test_two_thirds_known_is_enough_and_less_is_not() -> None:
    enough = score(MIXED, assessment({"a": 3, "c": 2, "b": DONT_KNOW, "d": 2})).self_rated
    too_little = score(MIXED, assessment({"a": 3, "b": DONT_KNOW, "d": 2})).self_rated

    assert enough.characteristics[0].known_share == Fraction(2, 3)
    assert enough.overall.value is not None
    assert too_little.characteristics[0].known_share == Fraction(1, 2)
    assert too_little.characteristics[0].mean.value is None
    assert too_little.overall.value is None
    assert too_little.geometric is None
    assert too_little.band_by_score is None


def test_the_geometric_counterpart_equals_the_score_when_all_parts_are_equal() -> None:
    made, answers = seven()

    result = score(made, answers).self_rated

    assert result.overall.value == result.geometric == 75
    assert result.imbalance == 0


def test_the_geometric_counterpart_is_lower_when_one_part_is_bought_out() -> None:
    made, answers = seven(part_1=0)

    result = score(made, answers).self_rated

    assert result.overall.value == Fraction(450, 7)
    assert result.geometric == Fraction("57.033536")  # 25 * (4 ** (6/7) - 1)
    assert result.imbalance == Fraction(450, 7) - Fraction("57.033536")


def test_imbalance_is_never_below_0_through_rounding() -> None:
    made = framework({"one": [indicator("a"), indicator("b"), indicator("c")]})

    result = score(made, assessment({"a": 1, "b": 1, "c": 0})).self_rated

    assert result.geometric == Fraction("16.666667")
    assert result.imbalance == 0


def test_the_geometric_counterpart_does_not_depend_on_order_or_scale_of_weights() -> None:
    parts = [(1, Fraction(7, 3)), (2, Fraction(5, 4)), (3, Fraction(0)), (1, Fraction(30, 11))]
    scaled = [(weight * 7, mean) for weight, mean in reversed(parts)]

    assert geometric_score(parts) == geometric_score(scaled)
