"""The shortest way: fewest raises, their order, what bars them, and evidence alone."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

import pytest
from code_frameworks import answer, assessment, framework, indicator, seven

from assess.domain.assessment import DONT_KNOW, Rater
from assess.domain.ways import Barrier, Way
from assess.scoring import score
from assess.scoring.fewest_steps import Ladder, Part, Step, fewest_steps
from assess.scoring.shortest_way import shortest_way, shortest_way_by_evidence

if TYPE_CHECKING:
    from assess.domain.indicator import Indicator

HOLD = {"at_least": 2, "kind": "hold"}
STOP = {"at_least": 4, "kind": "stop"}


def options(*levels: int) -> dict[str, Any]:
    return {"options": [{"level": level, "text": f"Text {level}"} for level in levels]}


def way_of(
    parts: dict[str, list[Indicator]], replies: dict[str, object], band: str | None = None
) -> Way:
    made = framework(parts)
    way = shortest_way(made, score(made, assessment(replies)), band)
    assert way is not None
    return way


def steps(way: Way) -> list[tuple[str, int, int]]:
    return [(each.indicator, each.before, each.after) for each in way.raises]


def test_a_small_step_is_taken_where_it_leads_to_a_large_one() -> None:
    """By the largest gain first, two raises of `even` would be taken and a third be needed."""
    uneven = Ladder((Step(1, 1), Step(5, 4)))
    even = Ladder((Step(2, 1), Step(2, 2), Step(2, 3)))

    assert fewest_steps([Part((uneven, even), 1, 0)], 6) == ((2, 0),)


def test_a_floor_is_reached_first_and_then_the_score() -> None:
    parts = {"low": [indicator("low")], "high": [indicator("heavy", weight=3), indicator("light")]}

    way = way_of(parts, {"low": 1, "heavy": 2, "light": 2}, "nearly-ready")

    assert [(each.indicator, each.reason) for each in way.raises] == [
        ("low", "floor"),
        ("low", "overall"),
    ]
    assert [each.gain for each in way.raises] == [Fraction(25, 2)] * 2
    assert [each.overall for each in way.raises] == [50, Fraction("62.5")]


def test_of_ways_equally_short_the_one_that_ends_highest_is_taken() -> None:
    parts = {"one": [indicator("light"), indicator("heavy", weight=3)]}

    assert steps(way_of(parts, {"light": 2, "heavy": 2})) == [("heavy", 2, 3)]


def test_of_ways_equally_good_the_one_with_lower_levels_is_taken() -> None:
    parts = {"one": [indicator(f"i-{n}") for n in range(4)]}

    assert steps(way_of(parts, {"i-0": 3, "i-1": 3, "i-2": 2, "i-3": 1})) == [("i-3", 1, 2)]


def test_of_ways_that_are_still_alike_the_one_with_earlier_questions_is_taken() -> None:
    parts = {"one": [indicator("first")], "two": [indicator("second")]}

    assert steps(way_of(parts, {"first": 2, "second": 2})) == [("first", 2, 3)]


def test_a_step_leads_to_the_next_level_that_some_reply_gives() -> None:
    parts = {"one": [indicator("a", "single", **options(0, 1, 4)), indicator("b", "multiple")]}

    way = way_of(parts, {"a": 0, "b": ()}, "ready")

    assert steps(way) == [("b", 0, 2), ("a", 0, 1), ("a", 1, 4)]


def test_what_effort_cannot_raise_is_left_as_it_is() -> None:
    parts = {"one": [indicator("fact", weight=3, improvable=False), indicator("a")]}

    way = way_of(parts, {"fact": 2, "a": 2}, "nearly-ready")

    assert steps(way) == [("a", 2, 3), ("a", 3, 4)]


def test_a_failed_hold_gate_comes_first_and_only_where_the_band_asks_for_it() -> None:
    parts = {"one": [indicator("a", weight=3), indicator("gate", gate=HOLD)]}
    replies = {"a": 1, "gate": 0}

    below_the_hold = way_of(parts, replies, "building")
    above_it = way_of(parts, replies, "nearly-ready")

    assert [each.reason for each in below_the_hold.raises] == ["floor", "overall"]
    assert [(each.indicator, each.after, each.reason) for each in above_it.raises] == [
        ("gate", 1, "hold-gate"),
        ("gate", 2, "hold-gate"),
        ("a", 2, "floor"),
        ("a", 3, "overall"),
    ]


def test_a_promise_is_one_raise_without_points() -> None:
    gate = {"at_least": 4, "kind": "hold"}
    parts = {"one": [indicator("a"), indicator("promise", "yesno", 0, gate=gate)]}

    way = way_of(parts, {"a": 3, "promise": "no"})

    assert way.band == "nearly-ready"
    assert [(e.indicator, e.before, e.after, e.gain, e.overall) for e in way.raises] == [
        ("promise", 0, 4, 0, 75)
    ]


def test_a_stop_gate_bars_no_band_and_is_told_apart() -> None:
    parts = {"one": [indicator("a"), indicator("purpose", "yesno", 0, gate=STOP)]}

    way = way_of(parts, {"a": 2, "purpose": "no"})

    assert steps(way) == [("a", 2, 3)]
    assert way.open_stop_gates == ("purpose",)


def test_barriers_name_each_floor_gate_and_score_that_stays_short() -> None:
    fixed = {"improvable": False}
    parts = {
        "one": [indicator("people", gate=HOLD, **fixed), indicator("a", **fixed)],
        "two": [indicator("b", **fixed)],
    }

    way = way_of(parts, {"people": 1, "a": 2, "b": 2}, "nearly-ready")

    assert way.raises == ()
    assert not way.is_open
    assert way.barriers == (
        Barrier("floor", Fraction(2), Fraction(3, 2), "one"),
        Barrier("hold-gate", Fraction(2), Fraction(1), "people"),
        Barrier("overall", Fraction(60), Fraction(175, 4)),
    )


def test_an_unknown_hold_gate_bars_the_way_until_it_is_answered() -> None:
    parts = {"one": [indicator("a"), indicator("b"), indicator("c"), indicator("g", gate=HOLD)]}

    way = way_of(parts, {"a": 3, "b": 3, "c": 3, "g": DONT_KNOW})

    assert way.band == "nearly-ready"
    assert way.barriers == (Barrier("hold-gate", Fraction(2), None, "g"),)


def test_what_is_unknown_stays_unknown() -> None:
    parts = {"one": [indicator("a"), indicator("b"), indicator("c")]}

    way = way_of(parts, {"a": 2, "b": 2, "c": DONT_KNOW})

    assert steps(way) == [("a", 2, 3)]
    assert way.raises[-1].overall == Fraction("62.5")


def test_without_a_score_what_is_too_little_known_bars_the_way() -> None:
    parts = {"one": [indicator("a"), indicator("b")], "two": [indicator("c")]}

    way = way_of(parts, {"a": 3, "c": 3})

    assert way.barriers == (Barrier("not-known", Fraction(2), None, "one"),)


def test_there_is_no_way_up_from_the_highest_band() -> None:
    made, replies = seven()
    outcome = score(made, replies)

    assert shortest_way(made, outcome) is None
    assert shortest_way(made, outcome, "early") is None
    assert shortest_way_by_evidence(made, replies, outcome) is None


def test_an_unknown_band_is_a_mistake_of_the_program() -> None:
    made, replies = seven()

    with pytest.raises(ValueError, match="nowhere"):
        shortest_way(made, score(made, replies), "nowhere")


def test_evidence_raises_what_counts_up_to_what_was_answered() -> None:
    made = framework({"one": [indicator("a"), indicator("b")]})
    replies = assessment({"a": answer(4, 0), "b": answer(2, 0)})

    way = shortest_way_by_evidence(made, replies, score(made, replies))

    assert way is not None
    assert (way.kind, way.band) == ("evidence", "nearly-ready")
    assert [(e.indicator, e.before, e.after, e.gain, e.overall) for e in way.raises] == [
        ("a", 0, 1, Fraction("12.5"), Fraction("62.5"))
    ]


def test_evidence_alone_never_lifts_above_what_was_answered() -> None:
    made, replies = seven(**{f"part_{n}": 2 for n in range(1, 8)})

    way = shortest_way_by_evidence(made, replies, score(made, replies))

    assert way is not None
    assert way.barriers == (Barrier("overall", Fraction(60), Fraction(50)),)


def test_evidence_does_not_open_a_gate() -> None:
    gate = {"at_least": 4, "kind": "hold"}
    made = framework({"one": [indicator("a"), indicator("promise", "yesno", 0, gate=gate)]})
    replies = assessment({"a": 4, "promise": "no"}, 0)

    way = shortest_way_by_evidence(made, replies, score(made, replies))

    assert way is not None
    assert way.barriers == (Barrier("hold-gate", Fraction(4), Fraction(0), "promise"),)


def test_of_several_raters_the_evidence_counts_that_stands_for_them_all() -> None:
    made = framework({"one": [indicator("a")]})
    single = assessment({"a": answer(4, 0)})
    raters = (Rater(name="One", answers=single.answers), Rater(name="Two", answers=single.answers))
    several = single.model_copy(update={"answers": {}, "raters": raters})
    outcome = score(made, several)

    assert shortest_way_by_evidence(made, several, outcome) == shortest_way_by_evidence(
        made, single, outcome
    )
