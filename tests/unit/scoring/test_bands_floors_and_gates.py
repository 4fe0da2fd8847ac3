"""Bands, floors and gates: edges, what holds, what stops, and what is still missing."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from code_frameworks import assessment, framework, indicator, seven

from assess.domain.assessment import DONT_KNOW, NOT_APPLICABLE, Assessment
from assess.domain.outcome import Shortfall
from assess.scoring import score

if TYPE_CHECKING:
    from assess.domain.framework import Framework

HOLD = {"at_least": 2, "kind": "hold"}
STOP = {"at_least": 4, "kind": "stop"}


def gated() -> Framework:
    return framework(
        {
            "reach": [indicator("population", gate=HOLD), indicator("scope", weight=3)],
            "mission": [
                indicator("purpose", "yesno", 0, gate=STOP),
                indicator("commitment", weight=3),
            ],
        }
    )


def answers(**replies: object) -> Assessment:
    whole = {"population": 4, "scope": 4, "purpose": "yes", "commitment": 4} | replies
    return assessment({id_: value for id_, value in whole.items() if value is not None})


@pytest.mark.parametrize(
    ("levels", "overall", "band"),
    [
        ((3, 3, 3, 3), 75, "ready"),
        ((4, 3, 3, 2), 75, "nearly-ready"),
        ((3, 3, 3, 2), Fraction(275, 4), "nearly-ready"),
        ((2, 2, 2, 2), 50, "building"),
        ((3, 3, 3, 1), Fraction(250, 4), "building"),
        ((4, 4, 4, 0), 75, "early"),
        ((1, 1, 1, 1), 25, "early"),
        ((0, 0, 0, 0), 0, "early"),
        ((4, 4, 4, 4), 100, "ready"),
    ],
)
def test_a_band_needs_its_score_and_its_floor_and_edges_are_inclusive(
    levels: tuple[int, ...], overall: Fraction, band: str
) -> None:
    made = framework({f"part-{n}": [indicator(f"i-{n}")] for n in range(4)})

    result = score(made, assessment({f"i-{n}": each for n, each in enumerate(levels)})).self_rated

    assert result.overall.value == overall
    assert result.band == result.band_low == result.band_high == band


def test_a_hair_below_an_edge_is_below() -> None:
    made = framework({"one": [indicator(f"i-{n}", weight=3) for n in range(100)]})
    replies = {f"i-{n}": 3 for n in range(100)}

    at_the_edge = score(made, assessment(replies)).self_rated
    below = score(made, assessment(replies | {"i-0": 2})).self_rated

    assert at_the_edge.band == "ready"
    assert below.overall.value == Fraction("74.75")
    assert below.band == "nearly-ready"


def test_a_floor_of_exactly_the_mean_is_reached() -> None:
    made, replies = seven(part_1=2, part_2=4)

    assert score(made, replies).self_rated.band == "nearly-ready"


def test_a_failed_hold_gate_holds_the_band_and_never_raises_it() -> None:
    held = score(gated(), answers(population=1)).self_rated
    low = score(gated(), answers(population=1, scope=0, commitment=0)).self_rated

    assert held.band_by_score == "ready"
    assert held.band == "building"
    assert held.status == "eligible"
    assert low.band == "early"


@pytest.mark.parametrize(
    ("reply", "status"),
    [
        ("yes", "eligible"),
        ("no", "not-eligible-at-present"),
        (DONT_KNOW, "undetermined"),
        (None, "undetermined"),
    ],
)
def test_a_stop_gate_decides_the_status_and_leaves_the_band(reply: object, status: str) -> None:
    result = score(gated(), answers(purpose=reply)).self_rated

    assert result.status == status
    assert result.band == "ready"


def test_a_failed_stop_gate_outweighs_an_unknown_one() -> None:
    two = framework(
        {
            "one": [
                indicator("a"),
                indicator("first", "yesno", 0, gate=STOP),
                indicator("second", "yesno", 0, gate=STOP),
            ]
        }
    )

    assert score(two, assessment({"a": 3, "first": "no"})).self_rated.status == (
        "not-eligible-at-present"
    )


def test_a_gate_names_its_level_and_its_state() -> None:
    met, failed = score(gated(), answers(purpose="no")).self_rated.gates

    assert (met.indicator, met.kind, met.state, met.at_least, met.level) == (
        "population",
        "hold",
        "met",
        2,
        4,
    )
    assert (failed.indicator, failed.kind, failed.state, failed.level) == (
        "purpose",
        "stop",
        "failed",
        0,
    )


def test_an_essential_that_is_said_not_to_apply_is_unknown() -> None:
    result = score(gated(), answers(population=NOT_APPLICABLE)).self_rated

    assert result.gates[0].state == "unknown"
    assert result.characteristics[0].indicators[0].unknown == "not-answered"


def test_an_essential_always_applies_even_where_its_file_says_otherwise() -> None:
    made = framework(
        {"one": [indicator("a", gate=HOLD, allow_not_applicable=True), indicator("b")]}
    )

    result = score(made, assessment({"a": NOT_APPLICABLE, "b": 4})).self_rated

    assert result.gates[0].state == "unknown"
    assert result.characteristics[0].applicable_weight == 2


def test_holds_name_each_floor_and_gate_once_with_the_lowest_band_they_bar() -> None:
    made, replies = seven(part_1=1, part_2=2, part_3=4, part_4=4, part_5=4, part_6=4)

    result = score(made, replies).self_rated

    assert result.band_by_score == "ready"
    assert result.band == "building"
    assert result.holds == (
        Shortfall("floor", "nearly-ready", Fraction(2), Fraction(1), "part-1"),
        Shortfall("floor", "ready", Fraction(5, 2), Fraction(2), "part-2"),
    )


def test_a_failed_hold_gate_is_a_hold_and_an_unknown_one_is_not() -> None:
    failed = score(gated(), answers(population=1)).self_rated
    unknown = score(gated(), answers(population=DONT_KNOW)).self_rated

    assert failed.holds == (
        Shortfall("hold-gate", "nearly-ready", Fraction(2), Fraction(1), "population"),
    )
    assert unknown.holds == ()
    assert (unknown.band_low, unknown.band_high) == ("building", "ready")


def test_nothing_holds_what_stands_where_its_score_puts_it() -> None:
    made, replies = seven()

    assert score(made, replies).self_rated.holds == ()


def test_shortfalls_are_what_the_next_band_misses() -> None:
    made, replies = seven(part_1=1, part_2=2, part_3=2, part_4=2, part_5=2, part_6=2, part_7=2)

    result = score(made, replies).self_rated

    assert (result.band, result.next_band) == ("building", "nearly-ready")
    assert result.shortfalls == (
        Shortfall("overall", "nearly-ready", Fraction(60), Fraction(325, 7)),
        Shortfall("floor", "nearly-ready", Fraction(2), Fraction(1), "part-1"),
    )
    assert {part.floor_next for part in result.characteristics} == {2}


def test_an_unknown_gate_is_a_shortfall_without_a_number() -> None:
    result = score(gated(), answers(population=None)).self_rated

    assert result.next_band == "nearly-ready"
    assert Shortfall("hold-gate", "nearly-ready", Fraction(2), None, "population") in (
        result.shortfalls
    )


def test_what_is_too_little_known_is_a_shortfall_without_a_number() -> None:
    result = score(gated(), answers(population=2, scope=DONT_KNOW, commitment=2)).self_rated

    assert {(missed.kind, missed.subject, missed.got) for missed in result.shortfalls} == {
        ("overall", "", None),
        ("floor", "reach", None),
    }


def test_at_the_highest_band_nothing_is_missing() -> None:
    made, replies = seven()

    result = score(made, replies).self_rated

    assert result.next_band is None
    assert result.shortfalls == ()
    assert {part.floor_next for part in result.characteristics} == {None}


def test_a_band_on_half_points_falls_on_one_stated_side() -> None:
    bands = [
        {"id": "top", "title": "Top", "min_overall": "62.5", "floor": 0},
        {"id": "low", "title": "Low", "min_overall": 0, "floor": 0},
    ]
    made = framework(
        {"one": [indicator("a"), indicator("b")]},
        bands=[{"meaning": "m", "advice": "a", **band} for band in bands],
        gates={"hold_at": "low", "stop_status": "Not now"},
    )

    assert score(made, assessment({"a": 2, "b": 3})).self_rated.band == "top"
    assert score(made, assessment({"a": 2, "b": 2})).self_rated.band == "low"
