"""Whatever instrument is written down: its numbers stay in their range and move the right way."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from instruments import instrument, item, replies

from assess.domain.assessment import NOT_APPLICABLE, Assessment
from assess.domain.framework import Framework
from assess.explaining import robustness_sentences, verdict_sentence, working
from assess.scoring import score
from assess.scoring.robustness import robustness_of
from assess.scoring.shortest_way import shortest_way

if TYPE_CHECKING:
    from assess.domain.outcome import Result

HOWS = ("mean", "sum", "minimum")
AGGREGATES = [
    {"characteristic": inner, "overall": outer, "overall_scale": scale}
    for inner in HOWS
    for outer in HOWS
    for scale in ("hundred", "own")
]


@st.composite
def instruments(draw: st.DrawFn) -> Framework:
    """A small instrument with any aggregates, scale, points, weights and bands."""
    lowest = draw(st.sampled_from([0, 1]))
    levels = (lowest, lowest + draw(st.sampled_from([1, 2, 4, 6])))
    parts: dict[str, list[dict[str, Any]]] = {}
    for place in range(draw(st.integers(1, 5))):
        more: dict[str, Any] = {
            "reversed": draw(st.booleans()),
            "allow_not_applicable": draw(st.booleans()),
            "weight": draw(st.integers(1, 3)),
        }
        if draw(st.integers(0, 2)) == 0:
            more["points"] = _points(draw, levels)
        parts.setdefault(f"part-{draw(st.integers(1, 3))}", []).append(item(f"i-{place}", **more))
    cuts = sorted(draw(st.lists(st.integers(0, 120), min_size=2, max_size=2)), reverse=True)
    return instrument(
        parts,
        levels,
        bands=[(cuts[0], draw(st.integers(0, 4))), (cuts[1], 0), (0, 0)],
        weights={id_: draw(st.sampled_from([1, 1, 2, "0.5"])) for id_ in parts},
        aggregates=draw(st.sampled_from(AGGREGATES)),
        band_rule=draw(st.sampled_from([{}, {"decimals": 0}, {"edge": "passed"}])),
        min_known_share=draw(st.sampled_from(["1/3", "2/3", "1"])),
    )


def _points(draw: st.DrawFn, levels: tuple[int, int]) -> dict[int, str]:
    tenths = sorted(draw(st.sets(st.integers(0, 200), min_size=7, max_size=7)))
    return {level: f"{tenths[at]}/10" for at, level in enumerate(range(levels[0], levels[1] + 1))}


@st.composite
def answered(draw: st.DrawFn) -> tuple[Framework, dict[str, object]]:
    """An instrument, and replies to some of it."""
    made = draw(instruments())
    given_: dict[str, object] = {}
    for id_, indicator in made.indicators.items():
        open_to = [NOT_APPLICABLE] if indicator.allow_not_applicable else []
        reply = draw(st.sampled_from([*made.levels * 3, *open_to, None]))
        if reply is not None:
            given_[id_] = reply
    return made, given_


def result_of(made: Framework, answers: dict[str, object]) -> Result:
    return score(made, replies(answers)).self_rated


@given(answered())
def test_every_number_lies_in_its_range(pair: tuple[Framework, dict[str, object]]) -> None:
    made, answers = pair
    result = result_of(made, answers)

    low, high = result.overall.low, result.overall.high
    assert low <= high
    assert result.overall.value is None or low <= result.overall.value <= high
    ends = made.overall_range
    if NOT_APPLICABLE not in answers.values() or made.aggregates.overall_scale == "hundred":
        assert ends.low <= low <= high <= ends.high
    for part in result.characteristics:
        assert part.mean.low <= part.mean.high
        assert part.mean.value is None or part.mean.low <= part.mean.value <= part.mean.high


@given(answered(), st.data())
def test_raising_never_lowers_and_the_other_way_round_where_reversed(
    pair: tuple[Framework, dict[str, object]], data: st.DataObject
) -> None:
    made, answers = pair
    known = [id_ for id_, reply in answers.items() if reply in made.levels[:-1]]
    if not known:
        return
    chosen = data.draw(st.sampled_from(known))
    higher = {**answers, chosen: int(str(answers[chosen])) + 1}

    before, after = result_of(made, answers), result_of(made, higher)
    if getattr(made.indicators[chosen], "reversed", False):
        before, after = after, before

    assert after.overall.low >= before.overall.low
    assert after.overall.high >= before.overall.high
    if before.overall.value is not None and after.overall.value is not None:
        assert after.overall.value >= before.overall.value
    order = [band.id for band in made.bands_from_lowest]
    assert order.index(after.band_low) >= order.index(before.band_low)
    assert order.index(after.band_high) >= order.index(before.band_high)


@given(answered(), st.data())
def test_answering_never_widens_the_range(
    pair: tuple[Framework, dict[str, object]], data: st.DataObject
) -> None:
    made, answers = pair
    unknown = [id_ for id_ in made.indicators if id_ not in answers]
    if not unknown:
        return
    chosen = data.draw(st.sampled_from(unknown))
    more = {**answers, chosen: data.draw(st.sampled_from(made.levels))}

    before, after = result_of(made, answers).overall, result_of(made, more).overall

    assert before.low <= after.low <= after.high <= before.high


@given(answered(), st.integers(2, 9))
def test_weights_of_characteristics_scaled_alike_change_nothing_in_a_mean(
    pair: tuple[Framework, dict[str, object]], times: int
) -> None:
    made, answers = pair
    if made.aggregates.overall == "sum" and made.aggregates.overall_scale == "own":
        return
    parts = tuple(
        part.model_copy(update={"weight": part.weight * times}) for part in made.characteristics
    )
    fields = {name: getattr(made, name) for name in Framework.model_fields}
    heavier = Framework.model_construct(**{**fields, "characteristics": parts})

    assert result_of(heavier, answers).overall == result_of(made, answers).overall


@given(answered())
def test_all_at_the_worst_and_all_at_the_best_are_the_ends(
    pair: tuple[Framework, dict[str, object]],
) -> None:
    made, _answers = pair
    worst = {id_: min(made.levels, key=indicator_level(made, id_)) for id_ in made.indicators}
    best = {id_: max(made.levels, key=indicator_level(made, id_)) for id_ in made.indicators}

    assert result_of(made, worst).overall.value == made.overall_range.low
    assert result_of(made, best).overall.value == made.overall_range.high


def indicator_level(made: Framework, id_: str) -> Any:
    counted = getattr(made.indicators[id_], "counted", None)
    return counted or (lambda reply: reply)


@given(answered())
def test_every_result_can_be_said_and_opened(pair: tuple[Framework, dict[str, object]]) -> None:
    made, answers = pair
    assessment: Assessment = replies(answers)
    outcome = score(made, assessment)
    found = robustness_of(made, assessment, outcome, "self_rated")

    assert verdict_sentence(made, outcome)
    assert all(robustness_sentences(made, found))
    assert working(made, assessment, outcome, "self_rated").parts


@given(answered())
def test_the_way_leads_where_it_says(pair: tuple[Framework, dict[str, object]]) -> None:
    made, answers = pair
    way = shortest_way(made, score(made, replies(answers)))
    if way is None or not way.is_open or NOT_APPLICABLE in answers.values():
        return
    raised = dict(answers)
    for each in way.raises:
        counted = getattr(made.indicators[each.indicator], "counted", None)
        raised[each.indicator] = counted(each.after) if counted else each.after

    after = result_of(made, raised)

    assert after.overall.value == way.raises[-1].overall
    order = [band.id for band in made.bands_from_lowest]
    if after.overall.low == after.overall.high:
        assert order.index(str(after.band)) >= order.index(way.band)


@given(answered())
def test_every_move_that_is_told_moves_the_band(pair: tuple[Framework, dict[str, object]]) -> None:
    made, answers = pair
    outcome = score(made, replies(answers))
    found = robustness_of(made, replies(answers), outcome, "self_rated")
    if found is None or outcome.self_rated.band is None or outcome.unknowns:
        return
    moved = {(move.indicator, move.after): move for move in found.moves}
    for id_, indicator in made.indicators.items():
        reply = answers.get(id_)
        counted = getattr(indicator, "counted", lambda level: level)
        if not isinstance(reply, int):
            continue
        for level in (counted(reply) - 1, counted(reply) + 1):
            if level in made.levels:
                after = result_of(made, {**answers, id_: counted(level)})
                told = moved.get((id_, level))
                assert (told is not None) == (after.band != found.band)
                if told is not None:
                    assert (told.band, told.overall) == (after.band, after.overall.value)


@pytest.mark.parametrize("aggregates", AGGREGATES)
def test_a_whole_of_nothing_known_is_the_whole_range(aggregates: dict[str, str]) -> None:
    made = instrument({"one": [item("a")], "two": [item("b")]}, (1, 7), aggregates=aggregates)

    overall = result_of(made, {}).overall

    assert (overall.value, overall.low, overall.high) == (None, *made.overall_range)
    assert overall.high > overall.low >= Fraction(0)
