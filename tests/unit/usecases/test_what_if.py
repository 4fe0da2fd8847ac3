"""Trying raises out: what each brings, what all together give, and that nothing is kept."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from assess.answer_types import level_of
from assess.answer_types.from_level import reply_at
from assess.domain.assessment import Assessment, Rater
from assess.scoring import score
from assess.usecases.house import version_of
from assess.usecases.what_if import Ticked, Trial

if TYPE_CHECKING:
    from assess.criteria import Criteria
    from assess.domain.framework import Framework

NOTHING: Ticked = frozenset()


def answers_of(criteria: Criteria, example: str) -> Assessment:
    chosen = next(each for each in criteria.examples if each.id == example)
    return chosen.assessment(version_of(criteria.framework))


@pytest.fixture
def trial(shipped_criteria: Criteria) -> Trial:
    return Trial(
        shipped_criteria.framework, answers_of(shipped_criteria, "worked-example"), "levels"
    )


def test_every_level_that_can_be_reached_has_a_reply_that_gives_it(
    shipped_framework: Framework,
) -> None:
    for indicator in shipped_framework.indicators.values():
        for level in indicator.reachable_levels:
            reply = reply_at(indicator, level)

            assert reply is not None
            assert level_of(indicator, reply) == level


def test_a_level_that_no_reply_gives_has_none(shipped_framework: Framework) -> None:
    promise = next(i for i in shipped_framework.indicators.values() if i.type == "yesno")

    assert reply_at(promise, 2) is None


@pytest.mark.parametrize("kind", ["levels", "evidence"])
def test_the_whole_way_reaches_the_band_it_leads_to(shipped_criteria: Criteria, kind: str) -> None:
    framework, tried = shipped_criteria.framework, 0
    for example in shipped_criteria.examples:
        trial = Trial(framework, example.assessment(version_of(framework)), kind)  # type: ignore[arg-type]
        if trial.way is None or not trial.way.is_open or trial.outcome.unknowns:
            continue
        tried += 1
        whole = trial.outcome_with({(each.indicator, each.after) for each in trial.on_the_way})

        assert trial.result(whole).band == trial.way.band
        assert trial.result(whole).overall.value == trial.on_the_way[-1].overall
    assert tried >= 2


def test_what_each_raise_adds_is_what_the_score_says(trial: Trial) -> None:
    before = trial.outcome.self_rated.overall.value
    assert before is not None
    for each in trial.others(NOTHING):
        after = trial.outcome_with({(each.indicator, each.after)}).self_rated.overall.value

        assert after == before + each.gain == each.overall


def test_what_adds_most_comes_first(trial: Trial) -> None:
    gains = [each.gain for each in trial.others(NOTHING)]

    assert gains == sorted(gains, reverse=True)


def test_a_raise_that_is_ticked_shows_the_one_above_it(trial: Trial) -> None:
    first = next(each for each in trial.others(NOTHING) if each.after < 4)

    shown = trial.others(trial.toggled(NOTHING, first.indicator, first.after))

    of_it = [(each.before, each.after) for each in shown if each.indicator == first.indicator]
    assert of_it == [(first.before, first.after), (first.after, first.after + 1)]


def test_the_raises_below_come_with_a_raise_and_those_above_go_with_it(trial: Trial) -> None:
    first = next(each for each in trial.others(NOTHING) if each.after < 4)
    name, low, high = first.indicator, first.after, first.after + 1

    both = trial.toggled(NOTHING, name, high)

    assert both == {(name, low), (name, high)}
    assert trial.toggled(both, name, high) == {(name, low)}
    assert trial.toggled(both, name, low) == NOTHING


def test_trying_changes_no_answer(shipped_criteria: Criteria) -> None:
    answers = answers_of(shipped_criteria, "worked-example")
    before = answers.model_dump_json()
    trial = Trial(shipped_criteria.framework, answers, "levels")

    trial.outcome_with({(each.indicator, each.after) for each in trial.others(NOTHING)})

    assert answers.model_dump_json() == before
    assert score(shipped_criteria.framework, answers) == trial.outcome


def test_of_several_raters_those_answers_are_raised_that_stand_for_all(
    shipped_criteria: Criteria,
) -> None:
    alone = answers_of(shipped_criteria, "worked-example")
    raters = tuple(Rater(name=name, answers=alone.answers) for name in ("Ann", "Ben"))
    together = alone.model_copy(update={"answers": {}, "raters": raters})

    trial = Trial(shipped_criteria.framework, together, "levels")

    assert trial.on_the_way == Trial(shipped_criteria.framework, alone, "levels").on_the_way
    assert trial.others(NOTHING)


def test_only_what_evidence_caps_is_raised_by_evidence(shipped_criteria: Criteria) -> None:
    trial = Trial(
        shipped_criteria.framework, answers_of(shipped_criteria, "worked-example"), "evidence"
    )
    capped = {
        each.indicator
        for part in trial.outcome.evidence_limited.characteristics
        for each in part.indicators
        if each.is_limited
    }

    assert {each.indicator for each in (*trial.on_the_way, *trial.others(NOTHING))} == capped


def test_what_counts_as_answered_no_more_evidence_raises(shipped_criteria: Criteria) -> None:
    framework = shipped_criteria.framework
    for example in shipped_criteria.examples:
        trial = Trial(framework, example.assessment(version_of(framework)), "evidence")
        everything: Ticked = frozenset()
        for _strength in framework.strengths:
            everything |= {(each.indicator, each.after) for each in trial.others(everything)}

        assert all(each.gain > 0 for each in trial.others(everything))


def test_what_is_not_in_ones_power_is_named_and_never_raised(trial: Trial) -> None:
    beyond = set(trial.beyond_effort())

    assert beyond == {"population-served", "system-scope"}
    assert not beyond & {each.indicator for each in (*trial.on_the_way, *trial.others(NOTHING))}


def test_without_answers_there_is_nothing_to_try(shipped_criteria: Criteria) -> None:
    empty = answers_of(shipped_criteria, "worked-example").model_copy(update={"answers": {}})
    trial = Trial(shipped_criteria.framework, empty, "levels")

    assert trial.others(NOTHING) == trial.on_the_way == ()
    assert trial.beyond_effort() == ()


def test_trying_takes_less_than_a_key_may(trial: Trial) -> None:
    everything = frozenset((each.indicator, each.after) for each in trial.others(NOTHING))
    started = time.process_time()

    trial.outcome_with(everything)
    trial.others(everything)

    assert time.process_time() - started < 0.05
