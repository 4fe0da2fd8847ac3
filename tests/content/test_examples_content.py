"""The shipped examples: each gives what it says, and together they show every rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assess.domain.assessment import Assessment, FrameworkVersion
from assess.scoring import score

if TYPE_CHECKING:
    from collections.abc import Mapping

    from assess.criteria import Criteria
    from assess.domain.example import Example, ExpectedResult
    from assess.domain.outcome import Outcome, Result

EXAMPLES = (
    "building",
    "early",
    "edge-exactly-ready",
    "edge-hair-below-ready",
    "evidence-limited",
    "floor-holds",
    "hold-gate-failed",
    "nearly-ready",
    "not-applicable",
    "ready",
    "real-east-london",
    "real-region-jonkoping",
    "stop-gate-failed",
    "unknowns-cannot-decide",
    "unknowns-decide",
    "worked-example",
)
KNOWN_OF_EAST_LONDON = {"population-served": 750_000, "system-scope": 3, "system-aim": 1}
KNOWN_OF_JONKOPING = {"system-scope": 3, "multi-site-experience": 2}


@pytest.fixture(scope="module")
def examples(shipped_criteria: Criteria) -> Mapping[str, Example]:
    return {example.id: example for example in shipped_criteria.examples}


@pytest.fixture(scope="module")
def outcomes(shipped_criteria: Criteria) -> Mapping[str, Outcome]:
    framework = shipped_criteria.framework
    version = FrameworkVersion(id=framework.id, version=framework.version)
    return {
        example.id: score(
            framework,
            Assessment(
                framework=version, organisation=example.organisation, answers=example.answers
            ),
        )
        for example in shipped_criteria.examples
    }


def assert_gives(result: Result, expected: ExpectedResult) -> None:
    assert result.status == expected.status
    assert result.band == expected.band
    assert (result.band_low, result.band_high) == expected.band_range
    assert result.overall.value == expected.overall
    assert result.overall.low == expected.low
    assert result.overall.high == expected.high


def test_the_examples_are_these(shipped_criteria: Criteria) -> None:
    assert tuple(example.id for example in shipped_criteria.examples) == EXAMPLES


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_gives_exactly_what_it_says(
    name: str, examples: Mapping[str, Example], outcomes: Mapping[str, Outcome]
) -> None:
    expected, outcome = examples[name].expect, outcomes[name]

    assert_gives(outcome.self_rated, expected.self_rated)
    assert expected.evidence_limited is not None
    assert_gives(outcome.evidence_limited, expected.evidence_limited)
    if expected.held_by is not None:
        assert tuple(hold.subject for hold in outcome.self_rated.holds) == expected.held_by
    if expected.first_step is not None:
        assert outcome.next_steps[0].indicator == expected.first_step


@pytest.mark.parametrize("band", ["ready", "nearly-ready", "building", "early"])
def test_there_is_an_example_for_each_band(band: str, outcomes: Mapping[str, Outcome]) -> None:
    assert outcomes[band].self_rated.band == band
    assert outcomes[band].evidence_limited.band == band


def test_the_unknowns_decide_in_one_example_and_cannot_in_another(
    outcomes: Mapping[str, Outcome],
) -> None:
    deciding, settled = outcomes["unknowns-decide"], outcomes["unknowns-cannot-decide"]

    assert {each.reason for each in deciding.unknowns} == {"dont-know", "not-answered"}
    assert not deciding.is_settled
    assert len(settled.unknowns) == 3
    assert settled.is_settled


def test_a_hair_below_the_edge_reads_75_and_is_not_ready(outcomes: Mapping[str, Outcome]) -> None:
    on, below = outcomes["edge-exactly-ready"], outcomes["edge-hair-below-ready"]

    assert on.self_rated.overall.value == 75
    assert below.self_rated.overall.value is not None
    assert 74.95 < below.self_rated.overall.value < 75
    assert (on.self_rated.band, below.self_rated.band) == ("ready", "nearly-ready")


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("real-east-london", KNOWN_OF_EAST_LONDON),
        ("real-region-jonkoping", KNOWN_OF_JONKOPING),
    ],
)
def test_of_a_real_organisation_only_what_the_pages_say_is_known(
    name: str,
    known: Mapping[str, int],
    examples: Mapping[str, Example],
    shipped_criteria: Criteria,
) -> None:
    example = examples[name]
    told = {key: answer for key, answer in example.answers.items() if not answer.is_unknown}

    assert set(example.answers) == set(shipped_criteria.framework.indicators)
    assert {key: answer.value for key, answer in told.items()} == known
    assert all(answer.evidence.strength == 3 and answer.evidence.text for answer in told.values())
    assert example.facts_from == ("ihi-strategic-partnerships", "ihi-europe")


@pytest.mark.parametrize("name", ["real-east-london", "real-region-jonkoping"])
def test_of_a_real_organisation_there_is_a_range_and_no_verdict(
    name: str, outcomes: Mapping[str, Outcome]
) -> None:
    result = outcomes[name].self_rated

    assert (result.status, result.band) == ("undetermined", None)
    assert (result.band_low, result.band_high) == ("early", "ready")
    assert result.overall.value is None


def test_the_worked_example_is_complete_and_has_evidence_of_every_strength(
    examples: Mapping[str, Example], shipped_criteria: Criteria
) -> None:
    answers = examples["worked-example"].answers

    assert set(answers) == set(shipped_criteria.framework.indicators)
    assert not any(answer.is_unknown or answer.is_not_applicable for answer in answers.values())
    assert {answer.evidence.strength for answer in answers.values()} == {0, 1, 2, 3}
    assert all(answer.note or answer.evidence.text for answer in answers.values())
