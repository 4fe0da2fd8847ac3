"""Robustness: other weights, answers one level off, and edges nearby."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import pytest
from code_frameworks import answer, assessment, framework, indicator, seven

from assess.domain.assessment import DONT_KNOW, NOT_APPLICABLE, Assessment, Rater
from assess.domain.robustness import Nearness, Robustness, Weightings
from assess.scoring import score
from assess.scoring.robustness import robustness_of

if TYPE_CHECKING:
    from assess.domain.framework import Framework
    from assess.domain.outcome import Basis

HOLD = {"at_least": 4, "kind": "hold"}


def found(made: Framework, replies: Assessment, basis: Basis = "self_rated") -> Robustness:
    robustness = robustness_of(made, replies, score(made, replies), basis)
    assert robustness is not None
    return robustness


def one_part(*levels: int, **more: Any) -> tuple[Framework, Assessment]:
    """One characteristic, so that its mean and the overall score move together."""
    made = framework({"one": [indicator(f"i-{n}") for n in range(len(levels))]}, **more)
    return made, assessment({f"i-{n}": level for n, level in enumerate(levels)})


def edge_bands(cut_off: object, floor: object) -> dict[str, Any]:
    """Two bands with one cut-off and one floor between them."""
    bands = [
        {"id": "top", "title": "Top", "min_overall": cut_off, "floor": floor},
        {"id": "low", "title": "Low", "min_overall": 0, "floor": 0},
    ]
    return {
        "bands": [{"meaning": "m", "advice": "a", **band} for band in bands],
        "gates": {"hold_at": "low", "stop_status": "Not now"},
    }


def test_all_levels_alike_stay_in_their_band_whatever_the_weights() -> None:
    made, replies = seven()

    assert found(made, replies).weightings == Weightings(2187, 2187)


def test_a_characteristic_that_does_not_apply_is_not_weighed() -> None:
    made = framework(
        {f"part-{n}": [indicator(f"i-{n}", allow_not_applicable=True)] for n in range(3)}
    )

    robustness = found(made, assessment({"i-0": 3, "i-1": 4, "i-2": NOT_APPLICABLE}))

    assert robustness.weightings == Weightings(9, 9)


def test_weights_decide_where_the_score_lies_on_a_cut_off() -> None:
    """Two characteristics at 2 and 4: the score is 75 unless the weaker one weighs more."""
    made = framework({"weak": [indicator("a")], "strong": [indicator("b")]}, **edge_bands(75, 0))

    assert found(made, assessment({"a": 2, "b": 4})).weightings == Weightings(6, 9)


@pytest.mark.parametrize(("number", "total"), [(16, 3**16), (17, None)])
def test_with_more_than_16_characteristics_weightings_are_not_tried(
    number: int, total: int | None
) -> None:
    made = framework(
        {f"part-{n}": [indicator(f"i-{n}")] for n in range(number)}, **edge_bands(50, 0)
    )
    replies = assessment({f"i-{n}": n % 5 for n in range(number)})

    weightings = found(made, replies).weightings

    assert (weightings and weightings.total) == total


@pytest.mark.parametrize(
    ("cut_off", "near"), [(48, True), ("47.99", False), (52, True), ("52.01", False), (50, True)]
)
def test_exactly_two_points_from_a_cut_off_is_close_on_either_side(
    cut_off: object, near: bool
) -> None:
    made, replies = one_part(*[2] * 40, **edge_bands(cut_off, 0))

    robustness = found(made, replies)

    assert bool(robustness.near) == near


def test_a_cut_off_that_a_floor_keeps_from_deciding_is_close_by_score_only() -> None:
    strong = {f"part-{n}": [indicator(f"i-{n}")] for n in range(6)}
    made = framework({"weak": [indicator(f"weak-{n}") for n in range(4)], **strong})
    weak = {"weak-0": 1, "weak-1": 1, "weak-2": 2, "weak-3": 2}

    robustness = found(made, assessment({**weak, **{f"i-{n}": 2 + n % 2 for n in range(6)}}))

    assert robustness.band == "building"
    assert robustness.moves == ()
    assert robustness.near == (
        Nearness("overall", "nearly-ready", Fraction(60), Fraction(825, 14), decides=False),
    )
    assert robustness.is_borderline
    assert robustness.is_borderline_by_score_only


@pytest.mark.parametrize(
    ("floor", "near"), [("2.9", True), ("2.89", False), ("3", True), ("3.1", True), ("3.11", False)]
)
def test_a_tenth_of_a_level_from_a_floor_that_decides_is_close(floor: str, near: bool) -> None:
    made, replies = one_part(3, 3, **edge_bands(50, floor))

    robustness = found(made, replies)

    assert [(each.kind, each.subject) for each in robustness.near] == (
        [("floor", "one")] if near else []
    )


def test_the_floor_of_a_band_that_the_score_does_not_reach_is_not_close() -> None:
    made, replies = one_part(2, 2, **edge_bands(75, 2))

    assert found(made, replies).near == ()


def test_a_floor_above_counts_only_when_even_the_lowest_mean_is_close() -> None:
    parts = {"low": [indicator("low")], "near": [indicator("near")], "high": [indicator("high")]}
    made = framework(parts, **edge_bands(50, "2.05"))

    far = found(made, assessment({"low": 1, "near": 2, "high": 4}))
    close = found(made, assessment({"low": 2, "near": 2, "high": 4}))

    assert far.near == ()
    assert [each.subject for each in close.near] == ["low", "near"]


def test_no_move_is_made_of_a_promise() -> None:
    """Else every result above the hold would be borderline: a promise taken back holds it."""
    made = framework({"one": [indicator("a"), indicator("promise", "yesno", 0, gate=HOLD)]})

    robustness = found(made, assessment({"a": 4, "promise": "yes"}))

    assert robustness.changes_tried == 1
    assert robustness.moves == ()
    assert not robustness.is_borderline


def test_a_gate_of_levels_can_be_lost_by_one_level() -> None:
    gate = {"at_least": 2, "kind": "hold"}
    parts = {"one": [indicator("a"), indicator("people", "number", gate=gate)]}
    made = framework(parts, bands=edge_bands(25, 0)["bands"], gates=edge_bands(25, 0)["gates"])

    robustness = found(made, assessment({"a": 4, "people": 100_000}))

    assert [(m.indicator, m.before, m.after, m.band) for m in robustness.moves] == [
        ("people", 2, 1, "low")
    ]


def test_one_level_is_the_next_that_some_reply_gives() -> None:
    made = framework({"one": [indicator("ticks", "multiple"), indicator("b")]})

    robustness = found(made, assessment({"ticks": (), "b": 2}))

    assert robustness.changes_tried == 3
    assert [(m.indicator, m.before, m.after, m.band) for m in robustness.moves] == [
        ("ticks", 0, 2, "building")
    ]


def test_what_is_unknown_is_not_changed_and_the_rest_is_worked_out_on_what_is_known() -> None:
    made, _replies = one_part(2, 2, 2)

    robustness = found(made, assessment({"i-0": 2, "i-1": 2, "i-2": DONT_KNOW}))

    assert robustness.band == "building"
    assert robustness.is_open
    assert robustness.changes_tried == 4


def test_where_too_little_is_known_there_is_none() -> None:
    made, _replies = one_part(2, 2, 2)
    replies = assessment({"i-0": 2})

    assert robustness_of(made, replies, score(made, replies), "self_rated") is None


def test_where_nothing_applies_there_is_none() -> None:
    made = framework({"one": [indicator("a", allow_not_applicable=True)]})
    replies = assessment({"a": NOT_APPLICABLE})

    assert robustness_of(made, replies, score(made, replies), "self_rated") is None


def test_evidence_limits_a_level_that_is_changed_as_it_limits_any() -> None:
    made = framework({"one": [indicator("a")]}, **edge_bands(75, 0))
    replies = assessment({"a": answer(2, 0)})

    own = found(made, replies)
    limited = found(made, replies, "evidence_limited")

    assert [(m.after, m.band) for m in own.moves] == [(3, "top")]
    assert limited.moves == ()


def test_the_geometric_counterpart_may_give_another_band() -> None:
    made, replies = seven(part_1=4, part_2=4, part_3=2, part_4=2, part_5=3, part_6=3, part_7=3)
    lenient = framework(
        {part.id: part.indicators for part in made.characteristics}, **edge_bands(75, 0)
    )

    robustness = found(lenient, replies)

    assert (robustness.band, robustness.geometric_band) == ("top", "low")


def test_of_several_raters_the_answers_count_that_stand_for_them_all() -> None:
    made, replies = seven(part_1=2)
    alone = replies.model_copy(update={"answers": {}, "raters": (
        Rater(name="One", answers=replies.answers),
        Rater(name="Two", answers={**replies.answers, "indicator-1": answer(4)}),
    )})  # fmt: skip

    bases: tuple[Basis, ...] = ("self_rated", "evidence_limited")
    for basis in bases:
        assert replace(found(made, alone, basis), left_out=()) == found(made, replies, basis)
