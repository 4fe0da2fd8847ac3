"""Published rules of other instruments: sums, subscales, points, reversed items, minimums."""

from __future__ import annotations

from fractions import Fraction

import pytest
from instruments import (
    FOUR_POINTS,
    LOWEST,
    OWN_MEAN,
    SUM,
    SUM_OF_HUNDRED,
    instrument,
    item,
    replies,
)

from assess.domain.assessment import DONT_KNOW, NOT_APPLICABLE
from assess.scoring import score
from assess.scoring.agreement import chance_variance, large_reach, most_deviation
from assess.scoring.robustness import robustness_of
from assess.scoring.rounding import shown_overall
from assess.scoring.shortest_way import shortest_way

ITEMS_25 = [f"item-{n}" for n in range(25)]
FIVE_BY_FIVE = {f"part-{p}": [item(id_) for id_ in ITEMS_25[5 * p : 5 * p + 5]] for p in range(5)}
SUM_OF_25 = instrument(FIVE_BY_FIVE, (1, 7), aggregates=SUM, bands=[(126, 0), (76, 0), (25, 0)])


@pytest.mark.parametrize(
    ("step", "total", "band"),
    [
        (1, 25, "band-2"),
        (3, 75, "band-2"),
        (4, 100, "band-1"),
        (5, 125, "band-1"),
        (7, 175, "band-0"),
    ],
)
def test_a_sum_of_25_items_of_1_to_7(step: int, total: int, band: str) -> None:
    result = score(SUM_OF_25, replies(dict.fromkeys(ITEMS_25, step))).self_rated

    assert (result.overall.value, result.band) == (total, band)
    assert SUM_OF_25.overall_range == (25, 175)


def test_one_point_more_reaches_the_band_of_a_sum() -> None:
    given = dict.fromkeys(ITEMS_25, 5)

    result = score(SUM_OF_25, replies({**given, "item-0": 6})).self_rated

    assert (result.overall.value, result.band) == (126, "band-0")
    assert [part.mean.value for part in result.characteristics] == [26, 25, 25, 25, 25]


def test_a_sum_has_no_value_but_a_range_while_an_answer_is_open() -> None:
    given: dict[str, object] = {**dict.fromkeys(ITEMS_25, 5), "item-3": DONT_KNOW}

    result = score(SUM_OF_25, replies(given)).self_rated

    assert (result.overall.value, result.overall.low, result.overall.high) == (None, 121, 127)
    assert (result.band, result.band_low, result.band_high) == (None, "band-1", "band-0")


def test_each_open_answer_of_a_sum_can_move_six_points() -> None:
    (unknown,) = score(SUM_OF_25, replies({id_: 5 for id_ in ITEMS_25 if id_ != "item-3"})).unknowns

    assert unknown.swing == 6


def test_the_mean_of_seven_subscales() -> None:
    subscales = {f"scale-{p}": [item(f"i-{p}-{n}") for n in range(3)] for p in range(7)}
    seven = instrument(subscales, (1, 5), aggregates=OWN_MEAN, bands=[("3.5", 0), (1, 0)])
    given = {f"i-{p}-{n}": 1 + (p + n) % 5 for p in range(7) for n in range(3)}

    result = score(seven, replies(given)).self_rated

    means = [Fraction(sum(given[f"i-{p}-{n}"] for n in range(3)), 3) for p in range(7)]
    assert [part.mean.value for part in result.characteristics] == means
    assert result.overall.value == sum(means, Fraction(0)) / 7


def test_sixteen_of_fifty_and_sixteen_of_forty_five_when_one_item_does_not_apply() -> None:
    ten = {"index": [item(f"s-{n}", allow_not_applicable=True) for n in range(10)]}
    index = instrument(ten, (0, 5), aggregates=SUM_OF_HUNDRED)
    given: dict[str, object] = {f"s-{n}": 2 if n < 8 else 0 for n in range(10)}

    whole = score(index, replies(given)).self_rated
    without = score(index, replies({**given, "s-9": NOT_APPLICABLE})).self_rated

    assert whole.overall.value == Fraction(16, 50) * 100
    assert without.overall.value == Fraction(16, 45) * 100
    assert shown_overall(without.overall.value, 1) == "35.6"


def test_a_composite_of_exactly_62_5_shows_as_63_and_reaches_63_where_it_is_rounded_first() -> None:
    parts = {"one": [item("a"), item("b")]}
    exact = instrument(parts, bands=[(63, 0), (0, 0)], decimals={"overall": 0})
    rounded = exact.model_copy(
        update={"band_rule": exact.band_rule.model_copy(update={"decimals": 0})}
    )
    given = replies({"a": 3, "b": 2})

    by_exact, by_rounded = score(exact, given).self_rated, score(rounded, given).self_rated

    assert by_exact.overall.value == by_rounded.overall.value == Fraction(125, 2)
    assert shown_overall(Fraction(125, 2), exact.overall_decimals) == "63"
    assert (by_exact.band, by_rounded.band) == ("band-1", "band-0")


@pytest.mark.parametrize(("edge", "band"), [("reached", "band-0"), ("passed", "band-1")])
def test_a_number_at_the_edge_is_on_the_side_that_the_rule_states(edge: str, band: str) -> None:
    parts = {"one": [item("a"), item("b")]}
    made = instrument(parts, bands=[("62.5", 0), (0, 0)], band_rule={"edge": edge})

    assert score(made, replies({"a": 3, "b": 2})).self_rated.band == band


def test_a_rounded_number_must_pass_the_edge_where_the_rule_says_so() -> None:
    rule = {"edge": "passed", "decimals": 0}
    parts = {"one": [item("a"), item("b"), item("c"), item("d"), item("e")]}
    made = instrument(parts, bands=[(65, 0), (0, 0)], band_rule=rule)

    at_65 = score(made, replies({"a": 3, "b": 3, "c": 3, "d": 3, "e": 1})).self_rated
    at_70 = score(made, replies({"a": 3, "b": 3, "c": 3, "d": 3, "e": 2})).self_rated

    assert (at_65.overall.value, at_65.band) == (65, "band-1")
    assert (at_70.overall.value, at_70.band) == (70, "band-0")


def test_a_top_band_that_also_needs_one_point_in_every_part() -> None:
    parts = {f"part-{p}": [item(f"i-{p}-{n}") for n in range(10)] for p in range(3)}
    processes = instrument(parts, (0, 2), aggregates=SUM, bands=[(40, 1), (20, 0), (0, 0)])
    full = {f"i-{p}-{n}": 2 for p in range(3) for n in range(10)}
    none_in_one = {**full, **{f"i-2-{n}": 0 for n in range(10)}}

    held = score(processes, replies(none_in_one)).self_rated
    freed = score(processes, replies({**none_in_one, "i-2-0": 1})).self_rated

    assert (held.overall.value, held.band, held.band_by_score) == (40, "band-1", "band-0")
    assert [(hold.kind, hold.subject, hold.needed) for hold in held.holds] == [
        ("floor", "part-2", 1)
    ]
    assert (freed.overall.value, freed.band) == (41, "band-0")


def test_levels_worth_15_and_6_2_and_5_7_and_0() -> None:
    factors = {"all": [item(f"f-{n}", points=FOUR_POINTS) for n in range(4)]}
    model = instrument(factors, (0, 3), aggregates=SUM, bands=[(55, 0), (35, 0), (0, 0)])

    result = score(model, replies({"f-0": 3, "f-1": 2, "f-2": 1, "f-3": 0})).self_rated

    assert result.overall.value == Fraction("26.9")
    assert model.overall_range == (0, 60)
    assert result.band == "band-2"


def test_points_may_stand_on_the_scale_for_all() -> None:
    made = instrument({"one": [item("a"), item("b")]}, (0, 3), aggregates=SUM)
    steps = [
        step.model_copy(update={"points": Fraction(FOUR_POINTS[step.level])}) for step in made.scale
    ]
    worth = made.model_copy(update={"scale": tuple(steps)})

    assert score(worth, replies({"a": 3, "b": 1})).self_rated.overall.value == Fraction("20.7")


def test_a_reversed_item_counts_from_the_other_end() -> None:
    parts = {"one": [item("good"), item("bad", reversed=True)]}
    made = instrument(parts, (1, 7), aggregates=SUM)

    result = score(made, replies({"good": 7, "bad": 7})).self_rated

    assert result.overall.value == 7 + 1
    assert [each.level for each in result.characteristics[0].indicators] == [7, 1]


def test_the_lowest_decides_at_both_levels() -> None:
    parts = {"one": [item("a"), item("b")], "two": [item("c")]}
    staged = instrument(parts, (1, 5), aggregates=LOWEST, bands=[(4, 0), (3, 0), (1, 0)])

    result = score(staged, replies({"a": 5, "b": 3, "c": 4})).self_rated

    assert [part.mean.value for part in result.characteristics] == [3, 4]
    assert (result.overall.value, result.band) == (3, "band-1")


def test_a_minimum_is_known_as_soon_as_nothing_open_could_be_lower() -> None:
    staged = instrument({"one": [item("a"), item("b")]}, (1, 5), aggregates=LOWEST)

    low = score(staged, replies({"a": 1})).self_rated
    high = score(staged, replies({"a": 4})).self_rated

    assert low.overall.value == 1
    assert (high.overall.value, high.overall.low, high.overall.high) == (None, 1, 4)


def test_a_mean_of_lowest_parts_and_the_lowest_of_means() -> None:
    parts = {"one": [item("a"), item("b")], "two": [item("c"), item("d")]}
    given = replies({"a": 4, "b": 1, "c": 3, "d": 3})
    mean_of_lowest = instrument(parts, aggregates={"characteristic": "minimum"})
    lowest_mean = instrument(parts, aggregates={"overall": "minimum", "overall_scale": "own"})

    assert score(mean_of_lowest, given).self_rated.overall.value == 50
    assert score(lowest_mean, given).self_rated.overall.value == Fraction(5, 2)


def test_what_a_level_would_add_to_a_minimum_is_counted_again() -> None:
    step = {"next_step": {"text": "Do something."}}
    parts = {"one": [item("a", next_step={"area": "x", **step["next_step"]}), item("b")]}
    staged = instrument(parts, (1, 5), aggregates=LOWEST)

    (alone,) = score(staged, replies({"a": 1, "b": 5})).next_steps
    (together,) = score(staged, replies({"a": 1, "b": 1})).next_steps

    assert (alone.leverage, together.leverage) == (3, 0)


def test_a_change_that_moves_a_minimum_is_found() -> None:
    parts = {"one": [item("a"), item("b")]}
    staged = instrument(parts, (1, 5), aggregates=LOWEST, bands=[(4, 0), (3, 0), (1, 0)])
    given = replies({"a": 3, "b": 4})

    found = robustness_of(staged, given, score(staged, given), "self_rated")

    assert found is not None
    assert [(move.indicator, move.after, move.band) for move in found.moves] == [
        ("a", 2, "band-2"),
        ("a", 4, "band-0"),
    ]
    assert found.weightings is None
    assert found.geometric_band is None


def test_where_a_minimum_decides_all_that_lie_below_rise() -> None:
    parts = {"one": [item("a"), item("b")], "two": [item("c")]}
    staged = instrument(parts, (1, 5), aggregates=LOWEST, bands=[(3, 0), (1, 0)])

    way = shortest_way(staged, score(staged, replies({"a": 1, "b": 2, "c": 5})))

    assert way is not None
    assert [(each.indicator, each.after, each.gain) for each in way.raises] == [
        ("a", 2, 1),
        ("a", 3, 0),
        ("b", 3, 1),
    ]
    assert way.raises[-1].overall == 3


def test_no_way_is_told_while_an_open_answer_could_be_the_lowest() -> None:
    parts = {"one": [item("a"), item("b")]}
    staged = instrument(parts, (1, 5), aggregates=LOWEST, bands=[(4, 0), (1, 0)])

    assert score(staged, replies({"a": 1})).self_rated.overall.value == 1
    assert shortest_way(staged, score(staged, replies({"a": 1}))) is None


def test_the_way_up_a_sum_takes_the_steps_that_are_worth_most() -> None:
    factors = {"all": [item("f-0", points=FOUR_POINTS), item("f-1", points=FOUR_POINTS)]}
    model = instrument(factors, (0, 3), aggregates=SUM, bands=[(15, 0), (0, 0)])

    way = shortest_way(model, score(model, replies({"f-0": 2, "f-1": 0})))

    assert way is not None
    assert [(each.indicator, each.gain) for each in way.raises] == [("f-0", Fraction("8.8"))]
    assert way.raises[-1].overall == 15


def test_without_strengths_of_evidence_both_results_are_one() -> None:
    outcome = score(SUM_OF_25, replies(dict.fromkeys(ITEMS_25, 4)))

    assert outcome.self_rated.overall == outcome.evidence_limited.overall
    assert outcome.confidence_gap == 0


@pytest.mark.parametrize(
    ("steps", "deviation", "reach", "chance"),
    [(5, "5/6", 3, 2), (7, "7/6", 5, 4), (3, "1/2", 2, "2/3"), (4, "2/3", 3, "5/4")],
)
def test_the_bounds_of_agreement_follow_the_number_of_levels(
    steps: int, deviation: str, reach: int, chance: str
) -> None:
    assert most_deviation(steps) == Fraction(deviation)
    assert large_reach(steps) == reach
    assert chance_variance(steps) == Fraction(chance)
