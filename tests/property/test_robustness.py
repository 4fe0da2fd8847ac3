"""Robustness, beside every weighting and every change scored one by one."""

from __future__ import annotations

from fractions import Fraction
from itertools import product
from typing import TYPE_CHECKING

import pytest
from code_frameworks import assessment, framework, indicator
from hypothesis import assume, given
from hypothesis import strategies as st
from small_frameworks import band_on_what_is_known, small_assessments, with_levels

from assess.scoring import score
from assess.scoring.robustness import robustness_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assess.criteria import Criteria
    from assess.domain.assessment import Assessment
    from assess.domain.framework import Framework
    from assess.domain.outcome import Basis, Outcome, Result

Small = tuple["Framework", "Assessment"]
BASES: tuple[Basis, ...] = ("self_rated", "evidence_limited")
FACTORS = (Fraction(1, 2), Fraction(1), Fraction(2))


def result_on(outcome: Outcome, basis: Basis) -> Result:
    return outcome.self_rated if basis == "self_rated" else outcome.evidence_limited


def bands_of_every_weighting(made: Framework, replies: Assessment, basis: Basis) -> list[str]:
    """The band of each weighting, of the characteristics that apply, by scoring it."""
    found = result_on(score(made, replies), basis).characteristics
    applies = [part.applicable_weight > 0 for part in found]
    bands = []
    for factors in product(*(FACTORS if each else (Fraction(1),) for each in applies)):
        parts = tuple(
            part.model_copy(update={"weight": part.weight * factor})
            for part, factor in zip(made.characteristics, factors, strict=True)
        )
        weighed = made.model_copy(update={"characteristics": parts})
        bands.append(band_on_what_is_known(weighed, result_on(score(weighed, replies), basis)))
    return bands


def single_changes(made: Framework, replies: Assessment) -> Iterator[tuple[str, int, int]]:
    """Every known answer but promises, with the levels next to its own."""
    for part in score(made, replies).self_rated.characteristics:
        for each in part.indicators:
            asked = made.indicators[each.indicator]
            if each.level is None or asked.type == "yesno":
                continue
            at = asked.reachable_levels.index(each.level)
            for place in (at - 1, at + 1):
                if 0 <= place < len(asked.reachable_levels):
                    yield each.indicator, each.level, asked.reachable_levels[place]


@pytest.mark.parametrize("basis", BASES)
@given(small_assessments())
def test_the_share_of_weightings_is_that_of_scoring_each(basis: Basis, small: Small) -> None:
    made, replies = small
    outcome = score(made, replies)
    band = band_on_what_is_known(made, result_on(outcome, basis))
    assume(band is not None)

    found = robustness_of(made, replies, outcome, basis)

    assert found is not None
    assert found.weightings is not None
    bands = bands_of_every_weighting(made, replies, basis)
    assert (found.weightings.same, found.weightings.total) == (bands.count(band), len(bands))


@pytest.mark.parametrize("basis", BASES)
@given(small_assessments())
def test_the_moves_are_the_changes_that_move_the_band_when_scored(
    basis: Basis, small: Small
) -> None:
    made, replies = small
    outcome = score(made, replies)
    band = band_on_what_is_known(made, result_on(outcome, basis))
    assume(band is not None)

    found = robustness_of(made, replies, outcome, basis)

    assert found is not None
    moves, changes = [], list(single_changes(made, replies))
    for id_, before, after in changes:
        changed = result_on(score(made, with_levels(made, replies, {id_: after})), basis)
        there = band_on_what_is_known(made, changed)
        if there != band:
            moves.append((id_, before, after, there, changed.overall.value))
    assert [(m.indicator, m.before, m.after, m.band, m.overall) for m in found.moves] == moves
    assert found.changes_tried == len(changes)


@given(small_assessments())
def test_the_band_is_that_of_the_result_when_nothing_is_open(small: Small) -> None:
    outcome = score(*small)
    assume(not outcome.unknowns)
    assume(outcome.self_rated.overall.value is not None)

    for basis in BASES:
        found = robustness_of(*small, outcome, basis)
        assert found is not None
        assert found.band == result_on(outcome, basis).band


@given(small_assessments())
def test_only_too_little_known_leaves_it_open(small: Small) -> None:
    outcome = score(*small)

    for basis in BASES:
        is_open = robustness_of(*small, outcome, basis) is None
        assert is_open == (result_on(outcome, basis).overall.value is None)


@given(
    st.lists(st.integers(0, 4), min_size=1, max_size=7),
    st.sampled_from([40, 60, 75, 50]),
)
def test_the_two_halves_count_what_one_by_one_counts(levels: list[int], cut_off: int) -> None:
    bands = [
        {"id": "top", "title": "Top", "min_overall": cut_off, "floor": 0},
        {"id": "low", "title": "Low", "min_overall": 0, "floor": 0},
    ]
    made = framework(
        {f"part-{n}": [indicator(f"indicator-{n}")] for n in range(len(levels))},
        bands=[{"meaning": "m", "advice": "a", **band} for band in bands],
        gates={"hold_at": "low", "stop_status": "Not now"},
    )
    replies = assessment({f"indicator-{n}": level for n, level in enumerate(levels)})

    found = robustness_of(made, replies, score(made, replies), "self_rated")

    assert found is not None
    assert found.weightings is not None
    above = sum(
        25 * sum(w * level for w, level in zip(weights, levels, strict=True))
        >= cut_off * sum(weights)
        for weights in product((1, 2, 4), repeat=len(levels))
    )
    total = 3 ** len(levels)
    same = above if found.band == "top" else total - above
    assert (found.weightings.same, found.weightings.total) == (same, total)


def test_the_share_of_each_example_is_that_of_all_2187_weightings(
    shipped_criteria: Criteria,
) -> None:
    made = shipped_criteria.framework
    shares = set()
    for example in shipped_criteria.examples:
        replies = example.answered(made)
        outcome = score(made, replies)
        for basis in BASES:
            found = robustness_of(made, replies, outcome, basis)
            if found is None:
                continue
            means = [part.mean.value for part in result_on(outcome, basis).characteristics]
            scores = [
                25 * sum(w * m for w, m in zip(weights, means, strict=True)) / sum(weights)
                for weights in product((1, 2, 4), repeat=7)
            ]
            held = any(g.kind == "hold" and g.state != "met" for g in outcome.self_rated.gates)
            same = sum(band_of(made, each, min(means), held=held) == found.band for each in scores)
            assert found.weightings is not None
            assert (found.weightings.same, found.weightings.total) == (same, 2187), example.id
            shares.add(same)

    assert len(shares) > 2, "examples that differ are needed, or this tests little"


def band_of(made: Framework, overall: Fraction, lowest: Fraction, *, held: bool) -> str:
    reached = next(b for b in made.bands if overall >= b.min_overall and lowest >= b.floor)
    order = [band.id for band in made.bands]
    at = order.index(reached.id)
    return order[max(at, order.index(made.gates.hold_at))] if held else reached.id
