"""Rules that hold for every framework and every assessment."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise, product
from typing import TYPE_CHECKING, Any

from code_frameworks import answer
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from strategies import (
    assessments,
    changed,
    complete_pairs,
    frameworks,
    fuzzed_pairs,
    known_answers,
    reply_at,
    scored_pairs,
    with_reply,
)

from assess.answer_types import level_of
from assess.scoring import score
from assess.scoring.next_steps import GROUPS

if TYPE_CHECKING:
    from assess.domain.framework import Framework
    from assess.domain.outcome import Outcome, Result

FEW = settings(max_examples=settings().max_examples // 3)
"""For rules that make a second framework; many more by night."""
MOST = settings(max_examples=settings().max_examples * 3 // 5)
"""For all other rules."""
STATUSES = ("not-eligible-at-present", "undetermined", "eligible")
Pair = tuple[Any, Any]
"""A framework and an assessment of it."""


def both(outcome: Outcome) -> tuple[Result, Result]:
    return outcome.self_rated, outcome.evidence_limited


def position(made: Framework, band: str) -> int:
    return [each.id for each in made.bands_from_lowest].index(band)


def heights(made: Framework, result: Result) -> list[Fraction]:
    """Everything that must not fall when an answer rises."""
    overall = result.overall
    numbers = [overall.low, overall.high, Fraction(position(made, result.band_low))]
    numbers += [Fraction(position(made, result.band_high)), Fraction(STATUSES.index(result.status))]
    for part in result.characteristics:
        numbers += [part.mean.low, part.mean.high]
        numbers += [] if part.mean.value is None else [part.mean.value]
    if overall.value is not None and result.geometric is not None and result.band_by_score:
        numbers += [overall.value, result.geometric]
        numbers += [Fraction(position(made, result.band_by_score))]
    return numbers


def no_lower(made: Framework, after: Result, before: Result) -> bool:
    pairs = zip(heights(made, after), heights(made, before), strict=True)
    return all(one >= other for one, other in pairs)


@MOST
@given(scored_pairs(), st.data())
def test_raising_a_level_never_lowers_a_result(pair: Pair, data: st.DataObject) -> None:
    made, before = pair
    low = [
        (id_, level)
        for id_, asked in made.indicators.items()
        if id_ in before.answers
        and not (before.answers[id_].is_unknown or before.answers[id_].is_not_applicable)
        and (level := level_of(asked, before.answers[id_].value)) < 4
    ]
    assume(low)
    id_, level = data.draw(st.sampled_from(low))
    higher = reply_at(made.indicators[id_], data.draw(st.integers(level + 1, 4)))
    raised = answer(higher, before.answers[id_].evidence.strength)

    after = score(made, with_reply(before, id_, raised))

    for one, other in zip(both(after), both(score(made, before)), strict=True):
        assert no_lower(made, one, other)


@MOST
@given(scored_pairs(), st.data())
def test_answering_an_unknown_never_widens_a_range(pair: Pair, data: st.DataObject) -> None:
    made, before = pair
    first = score(made, before)
    assume(first.unknowns)
    id_ = data.draw(st.sampled_from(first.unknowns)).indicator

    after = score(made, with_reply(before, id_, data.draw(known_answers(made.indicators[id_]))))

    for one, other in zip(both(after), both(first), strict=True):
        assert other.overall.low <= one.overall.low <= one.overall.high <= other.overall.high
        assert position(made, other.band_low) <= position(made, one.band_low)
        assert position(made, one.band_high) <= position(made, other.band_high)
        for narrow, wide in zip(one.characteristics, other.characteristics, strict=True):
            assert wide.mean.low <= narrow.mean.low <= narrow.mean.high <= wide.mean.high


@MOST
@given(scored_pairs())
def test_evidence_never_raises_a_result_above_the_self_rated_one(pair: Pair) -> None:
    made, answers = pair

    own, limited = both(score(made, answers))

    assert no_lower(made, own, limited)


@MOST
@given(scored_pairs(), st.data())
def test_stronger_evidence_never_lowers_a_result(pair: Pair, data: st.DataObject) -> None:
    made, before = pair
    assume(before.answers)
    id_ = data.draw(st.sampled_from(sorted(before.answers)))
    weaker = before.answers[id_]
    stronger = answer(weaker.value, data.draw(st.integers(weaker.evidence.strength, 9)))

    after = score(made, with_reply(before, id_, stronger))

    assert no_lower(made, after.evidence_limited, score(made, before).evidence_limited)
    assert after.self_rated == score(made, before).self_rated


@MOST
@given(scored_pairs())
def test_a_gate_never_raises_a_band_and_touches_no_number(pair: Pair) -> None:
    made, answers = pair

    def take_gates_away(written: dict[str, Any]) -> None:
        for part in written["characteristics"]:
            for each in part["indicators"]:
                each["gate"] = None

    free = score(changed(made, take_gates_away), answers)

    for gated, ungated in zip(both(score(made, answers)), both(free), strict=True):
        assert position(made, gated.band_low) <= position(made, ungated.band_low)
        assert position(made, gated.band_high) <= position(made, ungated.band_high)
        assert gated.overall == ungated.overall
        assert ungated.status == "eligible"


@FEW
@given(scored_pairs(), st.fractions(Fraction(1, 9), 9, max_denominator=9))
def test_only_the_ratio_of_the_characteristics_weights_counts(pair: Pair, factor: Fraction) -> None:
    made, answers = pair

    def scale(written: dict[str, Any]) -> None:
        for part in written["characteristics"]:
            part["weight"] = str(Fraction(part["weight"]) * factor)

    assert score(changed(made, scale), answers) == score(made, answers)


@FEW
@given(frameworks(most_weight=1), st.data())
def test_only_the_ratio_of_the_indicators_weights_counts(
    made: Framework, data: st.DataObject
) -> None:
    answers = data.draw(assessments(made))

    def treble(written: dict[str, Any]) -> None:
        for part in written["characteristics"]:
            for each in part["indicators"]:
                each["weight"] *= 3

    light, heavy = score(made, answers), score(changed(made, treble), answers)

    for one, other in zip(both(light), both(heavy), strict=True):
        assert (one.overall, one.geometric) == (other.overall, other.geometric)
        assert [each.mean for each in one.characteristics] == [
            each.mean for each in other.characteristics
        ]
        assert (one.band_low, one.band_high) == (other.band_low, other.band_high)
    assert light.next_steps == heavy.next_steps
    assert light.unknowns == heavy.unknowns


@MOST
@given(scored_pairs())
def test_the_point_result_lies_in_its_range(pair: Pair) -> None:
    made, answers = pair

    for result in both(score(made, answers)):
        means = [part.mean for part in result.characteristics]
        for interval, top in [(result.overall, 100), *((mean, 4) for mean in means)]:
            assert 0 <= interval.low <= interval.high <= top
            if interval.value is not None:
                assert interval.low <= interval.value <= interval.high
        assert position(made, result.band_low) <= position(made, result.band_high)
        assert (result.band is not None) == (result.band_low == result.band_high)


@MOST
@given(scored_pairs())
def test_a_mean_lies_between_the_least_and_the_most_of_its_levels(pair: Pair) -> None:
    made, answers = pair

    for result in both(score(made, answers)):
        for part in result.characteristics:
            levels = [e.level for e in part.indicators if e.level is not None and e.weight]
            if part.mean.value is not None:
                assert min(levels) <= part.mean.value <= max(levels)


@MOST
@given(scored_pairs())
def test_the_geometric_counterpart_is_never_above_the_score(pair: Pair) -> None:
    made, answers = pair

    for result in both(score(made, answers)):
        if result.overall.value is not None:
            assert result.geometric is not None
            assert 0 <= result.geometric <= result.overall.value + Fraction(1, 10**6)
            assert result.imbalance is not None
            assert result.imbalance >= 0


@FEW
@given(scored_pairs())
def test_not_applicable_equals_leaving_the_indicator_out(pair: Pair) -> None:
    made, answers = pair
    gone = {id_ for id_, each in answers.answers.items() if each.is_not_applicable}
    left = [{e.id for e in part.indicators} - gone for part in made.characteristics]
    assume(gone and any(left))

    def leave_out(written: dict[str, Any]) -> None:
        for part in written["characteristics"]:
            part["indicators"] = [e for e in part["indicators"] if e["id"] not in gone]
        written["characteristics"] = [p for p in written["characteristics"] if p["indicators"]]

    with_them, without = score(made, answers), score(changed(made, leave_out), answers)

    for one, other in zip(both(with_them), both(without), strict=True):
        assert (one.overall, one.geometric) == (other.overall, other.geometric)
        assert (one.band_low, one.band_high, one.status) == (
            other.band_low,
            other.band_high,
            other.status,
        )
        assert (one.holds, one.shortfalls, one.gates) == (
            other.holds,
            other.shortfalls,
            other.gates,
        )
    assert with_them.next_steps == without.next_steps
    assert with_them.unknowns == without.unknowns
    assert with_them.strengths == without.strengths


@FEW
@given(scored_pairs(), st.randoms(use_true_random=False))
def test_the_order_of_the_framework_changes_no_number(pair: Pair, random: Any) -> None:
    made, answers = pair

    def shuffle(written: dict[str, Any]) -> None:
        written["characteristics"] = [*written["characteristics"]]
        random.shuffle(written["characteristics"])
        for part in written["characteristics"]:
            part["indicators"] = [*part["indicators"]]
            random.shuffle(part["indicators"])

    straight, mixed = score(made, answers), score(changed(made, shuffle), answers)

    for one, other in zip(both(straight), both(mixed), strict=True):
        assert (one.overall, one.geometric) == (other.overall, other.geometric)
        assert (one.band_low, one.band_high, one.band_by_score) == (
            other.band_low,
            other.band_high,
            other.band_by_score,
        )
        assert {part.id: part.mean for part in one.characteristics} == {
            part.id: part.mean for part in other.characteristics
        }
        assert set(one.gates) == set(other.gates)
        assert set(one.holds) == set(other.holds)
        assert set(one.shortfalls) == set(other.shortfalls)
    assert set(straight.next_steps) == set(mixed.next_steps)
    assert set(straight.unknowns) == set(mixed.unknowns)
    assert set(straight.strengths) == set(mixed.strengths)


@MOST
@given(scored_pairs())
def test_next_steps_stand_in_the_order_of_the_rule(pair: Pair) -> None:
    made, answers = pair
    places = list(made.indicators)

    steps = score(made, answers).next_steps

    ranks = [
        (
            GROUPS.index(step.group),
            -step.leverage,
            -made.indicators[step.indicator].weight,
            places.index(step.indicator),
        )
        for step in steps
    ]
    assert all(one < other for one, other in pairwise(ranks))
    assert all(step.level is None or step.level < 3 or "gate" in step.group for step in steps)


@MOST
@given(scored_pairs())
def test_holds_and_shortfalls_say_why_a_band_is_not_higher(pair: Pair) -> None:
    made, answers = pair
    outcome = score(made, answers)

    for result in both(outcome):
        if result.band is not None and result.band_by_score is not None:
            is_held = position(made, result.band) < position(made, result.band_by_score)
            assert is_held == bool(result.holds)
        if result.next_band is not None and not outcome.unknowns:
            assert result.shortfalls
        if result.next_band is None:
            assert not result.shortfalls
        for missed in (*result.holds, *result.shortfalls):
            assert missed.got is None or missed.got < missed.needed


@FEW
@given(scored_pairs())
def test_the_range_is_what_the_worst_and_the_best_answers_give(pair: Pair) -> None:
    made, answers = pair
    outcome = score(made, answers)
    missing = [each.indicator for each in outcome.unknowns][:4]
    assume(missing and len(missing) == len(outcome.unknowns))
    completed = []
    for levels in product((0, 4), repeat=len(missing)):
        full = answers
        for id_, level in zip(missing, levels, strict=True):
            full = with_reply(full, id_, answer(reply_at(made.indicators[id_], level), 3))
        completed.append(score(made, full).self_rated)

    result = outcome.self_rated

    weighed = any(part.applicable_weight for part in result.characteristics)
    if weighed:
        assert result.overall.low == min(each.overall.low for each in completed)
        assert result.overall.high == max(each.overall.high for each in completed)
        positions = [position(made, each.band or "") for each in completed]
        assert position(made, result.band_low) == min(positions)
        assert position(made, result.band_high) == max(positions)


@MOST
@given(complete_pairs())
def test_a_pencil_gives_the_same_score_and_the_same_band(pair: Pair) -> None:
    made, answers = pair
    outcome = score(made, answers)
    assume(outcome.self_rated.overall.value is not None)
    means: list[tuple[Fraction, Fraction]] = []
    failed = False
    for part in made.characteristics:
        points = weights = 0
        for asked in part.indicators:
            reply = answers.answers[asked.id]
            if not reply.is_not_applicable:
                level = level_of(asked, reply.value)
                points += asked.weight * level
                weights += asked.weight
                failed |= bool(
                    asked.gate and asked.gate.kind == "hold" and level < asked.gate.at_least
                )
        if weights:
            means.append((part.weight, Fraction(points, weights)))
    overall = 25 * sum(w * mean for w, mean in means) / sum(w for w, _mean in means)
    lowest = min(mean for _weight, mean in means)
    reached = [b.id for b in made.bands if overall >= b.min_overall and lowest >= b.floor]
    band = min(
        position(made, reached[0]),
        position(made, made.gates.hold_at) if failed else len(made.bands),
    )

    assert outcome.self_rated.overall.value == overall
    assert position(made, outcome.self_rated.band or "") == band


@MOST
@given(fuzzed_pairs())
def test_every_assessment_has_an_outcome(pair: Pair) -> None:
    made, answers = pair

    assert score(made, answers) == score(made, answers)
