"""The document for programs: numbers as people read them, the exact score, and the sentences."""

from __future__ import annotations

import json
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import pytest

from assess.domain.assessment import Assessment
from assess.usecases.house import version_of
from assess.usecases.results import criteria_notice, likenesses, outcome_of, score_document

if TYPE_CHECKING:
    from assess.criteria import Criteria
    from assess.domain.example import Example
    from assess.domain.framework import Framework


def assessment_of(framework: Framework, example: Example) -> Assessment:
    return Assessment(
        framework=version_of(framework),
        organisation=example.organisation,
        answered_on=example.answered_on,
        answers=example.answers,
    )


def documents(criteria: Criteria) -> list[tuple[Example, Any]]:
    framework = criteria.framework
    made = []
    for example in criteria.examples:
        assessment = assessment_of(framework, example)
        outcome = outcome_of(framework, assessment)
        made.append((example, score_document(framework, assessment, outcome)))
    return made


def test_every_example_says_in_the_document_what_it_must(shipped_criteria: Criteria) -> None:
    for example, document in documents(shipped_criteria):
        expected, told = example.expect.self_rated, document["self_rated"]

        assert told["status"] == expected.status
        assert told["band"] == expected.band
        assert tuple(told["band_range"]) == expected.band_range
        if expected.overall is not None:
            assert Fraction(told["overall"]["exact"]) == expected.overall


def test_a_document_is_plain_json(shipped_criteria: Criteria) -> None:
    for _example, document in documents(shipped_criteria):
        assert json.loads(json.dumps(document, allow_nan=False)) == document


def test_a_document_has_the_keys_that_scripts_rely_on(shipped_criteria: Criteria) -> None:
    framework = shipped_criteria.framework
    for _example, document in documents(shipped_criteria):
        assert document["framework"] == {
            "id": "strategic-partner",
            "version": framework.version,
            "digest": framework.digest,
        }
        assert document["organisation"]["name"]
        assert document["verdict"]
        for basis in ("self_rated", "evidence_limited"):
            result = document[basis]
            assert set(result["overall"]) == {"value", "low", "high", "exact"}
            assert [part["id"] for part in result["characteristics"]] == [
                part.id for part in framework.characteristics
            ]
            for part in result["characteristics"]:
                assert set(part) == {"id", "value", "low", "high", "known_share", "floor_next"}
            for gate in result["gates"]:
                assert gate["state"] in {"met", "failed", "unknown"}
                assert gate["kind"] in {"hold", "stop"}
                assert gate["sentence"]


def test_numbers_are_as_people_read_them(shipped_criteria: Criteria) -> None:
    for _example, document in documents(shipped_criteria):
        for basis in ("self_rated", "evidence_limited"):
            overall = document[basis]["overall"]
            assert all(
                number is None or round(number, 1) == number
                for number in (overall["value"], overall["low"], overall["high"])
            )
            if overall["exact"]:
                assert abs(
                    Fraction(overall["exact"]) - Fraction(str(overall["value"]))
                ) <= Fraction(1, 20)
            for part in document[basis]["characteristics"]:
                assert part["value"] is None or round(part["value"], 2) == part["value"]


def test_without_answers_there_is_a_range_and_no_number(
    shipped_criteria: Criteria,
) -> None:
    framework = shipped_criteria.framework
    example = shipped_criteria.examples[0]
    empty = assessment_of(framework, example).model_copy(update={"answers": {}, "answered_on": ""})

    document: Any = score_document(framework, empty, outcome_of(framework, empty))

    assert document["answered_on"] is None
    assert document["self_rated"]["overall"] == {
        "value": None,
        "low": 0.0,
        "high": 100.0,
        "exact": None,
    }
    assert document["self_rated"]["status"] == "undetermined"
    assert len(document["unknowns"]) == len(framework.indicators)


def test_partnerships_alike_come_with_an_outcome(shipped_criteria: Criteria) -> None:
    framework = shipped_criteria.framework
    assessment = assessment_of(
        framework, max(shipped_criteria.examples, key=lambda e: len(e.answers))
    )

    alike = likenesses(
        framework, assessment, outcome_of(framework, assessment), shipped_criteria.precedents
    )

    assert 1 <= len(alike) <= 3


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({}, ""),
        ({"digest": ""}, ""),
        ({"digest": "sha256:other"}, "The criteria were changed since the answers were given"),
        ({"version": "0.9"}, "given to version 0.9 of the criteria; they are scored with version"),
    ],
)
def test_other_criteria_are_told_of(
    shipped_criteria: Criteria, given: dict[str, str], words: str
) -> None:
    framework = shipped_criteria.framework
    assessment = assessment_of(framework, shipped_criteria.examples[0])
    other = assessment.framework.model_copy(update=given)

    notice = criteria_notice(framework, assessment.model_copy(update={"framework": other}))

    assert words in notice
    assert bool(notice) == bool(words)
