"""Several raters, whatever they answer: alpha as another program has it, and what always holds."""

from __future__ import annotations

import json
import warnings
from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

import krippendorff
import numpy as np
import pytest
from code_frameworks import assessment
from hypothesis import given
from hypothesis import strategies as st
from small_frameworks import band_on_what_is_known
from strategies import answers_to, frameworks

from assess.domain.assessment import Agreed, Assessment, Rater
from assess.explaining import agreement_sentences, gap_sentences, talk_sentences
from assess.scoring import score
from assess.scoring.agreement import agreement_of, agreement_within, average_deviation, median
from assess.scoring.alpha import ordinal_alpha
from assess.scoring.raters import consensus, lower_middle
from assess.scoring.robustness import robustness_of
from assess.usecases.explained import workings
from assess.usecases.results import score_document

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assess.domain.framework import Framework
    from assess.domain.outcome import Basis
    from assess.explaining import Working

LEVELS = st.lists(st.integers(0, 4), min_size=1, max_size=9)
UNITS = st.lists(
    st.lists(st.one_of(st.none(), st.integers(0, 4)), min_size=4, max_size=4),
    min_size=1,
    max_size=20,
)


def known(unit: Sequence[int | None]) -> list[int]:
    return [level for level in unit if level is not None]


@given(UNITS)
def test_alpha_is_that_of_the_package_krippendorff(units: list[list[int | None]]) -> None:
    alpha = ordinal_alpha([known(unit) for unit in units])

    table = np.array([[np.nan if level is None else level for level in unit] for unit in units]).T
    if alpha is None:
        paired = {level for unit in units if len(known(unit)) > 1 for level in known(unit)}
        assert len(paired) < 2
        return
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)
        told = krippendorff.alpha(reliability_data=table, level_of_measurement="ordinal")
    assert float(alpha) == pytest.approx(told, abs=1e-9)


@given(UNITS, st.randoms(use_true_random=False))
def test_alpha_does_not_depend_on_any_order_and_is_at_most_one(
    units: list[list[int | None]], chance: st.randoms
) -> None:
    plain = [known(unit) for unit in units]
    alpha = ordinal_alpha(plain)

    mixed = [chance.sample(unit, len(unit)) for unit in chance.sample(plain, len(plain))]

    assert ordinal_alpha(mixed) == alpha
    assert alpha is None or alpha <= 1


@given(UNITS)
def test_alpha_is_the_same_with_the_scale_turned_round(units: list[list[int | None]]) -> None:
    plain = [known(unit) for unit in units]

    assert ordinal_alpha(plain) == ordinal_alpha([[4 - level for level in unit] for unit in plain])


@given(LEVELS)
def test_no_level_is_nearer_to_all_than_the_median(levels: list[int]) -> None:
    deviation = average_deviation(levels)

    assert 0 <= deviation <= 2
    assert all(
        deviation <= Fraction(sum(abs(level - other) for level in levels), len(levels))
        for other in range(5)
    )
    assert sorted(levels)[lower_middle(len(levels))] <= median(levels)


@given(LEVELS)
def test_agreement_within_is_a_share_and_one_only_where_all_coincide(levels: list[int]) -> None:
    within = agreement_within(levels)

    if within is not None:
        assert 0 <= within <= 1
        assert (within == 1) == (len(set(levels)) == 1)


@st.composite
def rated_pairs(draw: st.DrawFn) -> tuple[Framework, Assessment]:
    """A framework, answers of one to four raters to it, and perhaps some that are agreed on."""
    made = draw(frameworks())
    raters = []
    for number in range(draw(st.integers(1, 4))):
        drawn = {id_: draw(answers_to(asked)) for id_, asked in made.indicators.items()}
        side = draw(st.sampled_from(["leaders", "front-line", ""]))
        answers = {id_: given for id_, given in drawn.items() if given is not None}
        raters.append(Rater(name=f"Rater {number}", side=side, answers=answers))  # type: ignore[arg-type]  # one of three words
    agreed = {}
    for id_, asked in made.indicators.items():
        settled = draw(st.one_of(st.none(), st.none(), answers_to(asked)))
        if settled is not None:
            agreed[id_] = Agreed(value=settled.value, reason="Said so")
    return made, assessment({}).model_copy(update={"raters": tuple(raters), "agreed": agreed})


@given(rated_pairs(), st.randoms(use_true_random=False))
def test_the_result_does_not_depend_on_the_order_of_the_raters(
    pair: tuple[Framework, Assessment], chance: st.randoms
) -> None:
    made, rated = pair
    mixed = rated.model_copy(
        update={"raters": tuple(chance.sample(rated.raters, len(rated.raters)))}
    )

    assert score(made, rated) == score(made, mixed)


@given(rated_pairs())
def test_what_stands_is_what_a_rater_said_or_what_was_agreed_on(
    pair: tuple[Framework, Assessment],
) -> None:
    made, rated = pair
    settled = consensus(made, rated)

    for id_, answer in settled.answers.items():
        said = [each.answers[id_].value for each in rated.raters if id_ in each.answers]
        agreed = rated.agreed.get(id_)
        assert answer.value == agreed.value if agreed else answer.value in said
    assert set(rated.agreed) <= set(settled.answers)
    assert consensus(made, settled) is settled


@given(rated_pairs())
def test_one_rater_alone_is_scored_as_if_there_were_no_others(
    pair: tuple[Framework, Assessment],
) -> None:
    made, rated = pair
    first = rated.raters[0]
    alone = rated.model_copy(update={"raters": (first,), "agreed": {}})

    assert score(made, alone) == score(made, assessment(first.answers))


@given(rated_pairs())
def test_every_spread_agrees_with_what_stands(pair: tuple[Framework, Assessment]) -> None:
    made, rated = pair
    found = agreement_of(made, rated)
    untold = consensus(made, rated.model_copy(update={"agreed": {}}))
    levels = {
        each.indicator: each.level
        for part in score(made, untold).self_rated.characteristics
        for each in part.indicators
        if each.level is not None
    }

    assert found is not None
    assert {each.indicator: each.lower_median for each in found.spreads} == levels
    assert len(found.talk_first) <= 3
    assert not set(found.talk_first) & set(rated.agreed)
    assert (found.alpha is None) == (found.no_alpha is not None) == (found.reading is None)


def without_raters(opened: Working) -> Working:
    """The same without the line that only several raters have."""
    parts = [part for part in opened.parts if part.title != "Each rater left out in turn"]
    return replace(opened, parts=tuple(parts))


@pytest.mark.parametrize("basis", ["self_rated", "evidence_limited"])
@given(rated_pairs())
def test_a_rater_left_out_is_as_if_they_had_never_answered(
    basis: Basis, pair: tuple[Framework, Assessment]
) -> None:
    made, rated = pair

    found = robustness_of(made, rated, score(made, rated), basis)

    many = len(rated.raters) > 1
    for place, each in enumerate(found.left_out if found else ()):
        others = tuple(rater for at, rater in enumerate(rated.raters) if at != place)
        outcome = score(made, rated.model_copy(update={"raters": others}))
        result = outcome.self_rated if basis == "self_rated" else outcome.evidence_limited
        assert (each.rater, each.overall) == (place + 1, result.overall.value)
        assert each.band == band_on_what_is_known(made, result)
    assert found is None or len(found.left_out) == (len(rated.raters) if many else 0)


@given(rated_pairs())
def test_whatever_raters_say_every_door_has_words_and_a_document_for_it(
    pair: tuple[Framework, Assessment],
) -> None:
    made, rated = pair
    outcome = score(made, rated)

    document = score_document(made, rated, outcome)

    assert json.loads(json.dumps(document)) == document
    settled = workings(made, consensus(made, rated), outcome)
    assert [without_raters(each) for each in workings(made, rated, outcome)] == [*settled]
    found = agreement_of(made, rated)
    assert found is not None
    assert len(talk_sentences(made, found)) == len(found.talk_first)
    assert all([*agreement_sentences(made, found), *gap_sentences(made, found)])
