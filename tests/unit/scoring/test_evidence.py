"""Evidence: what each strength lets count, and what it never touches."""

from __future__ import annotations

from fractions import Fraction

import pytest
from code_frameworks import STRENGTHS, answer, assessment, framework, indicator, seven

from assess.scoring import score

ONE = framework({"one": [indicator("a")]})


@pytest.mark.parametrize(
    ("strength", "counted"),
    [(0, [0, 1, 2, 2, 2]), (1, [0, 1, 2, 3, 3]), (2, [0, 1, 2, 3, 4]), (3, [0, 1, 2, 3, 4])],
)
def test_a_level_counts_no_higher_than_its_evidence_allows(
    strength: int, counted: list[int]
) -> None:
    results = [
        score(ONE, assessment({"a": level}, strength)).evidence_limited for level in range(5)
    ]

    assert [each.characteristics[0].indicators[0].level for each in results] == counted


def test_both_results_stand_side_by_side_and_the_gap_is_told() -> None:
    outcome = score(ONE, assessment({"a": 4}, 0))
    limited = outcome.evidence_limited.characteristics[0].indicators[0]

    assert outcome.self_rated.overall.value == 100
    assert outcome.evidence_limited.overall.value == 50
    assert outcome.confidence_gap == 50
    assert (limited.answered_level, limited.level, limited.is_limited) == (4, 2, True)


def test_promises_are_never_limited() -> None:
    made = framework(
        {
            "one": [
                indicator("a"),
                indicator("promise", "yesno", 0, gate={"at_least": 4, "kind": "stop"}),
                indicator("fact", "yesno", 2),
            ]
        }
    )

    limited = score(made, assessment({"a": 2, "promise": "yes", "fact": "yes"}, 0))

    assert limited.evidence_limited.status == "eligible"
    assert limited.evidence_limited.overall.value == Fraction(25 * (2 + 2 * 4), 3)


def test_weak_evidence_for_an_essential_does_not_fail_its_gate() -> None:
    made = framework({"one": [indicator("a", gate={"at_least": 3, "kind": "hold"})]})

    outcome = score(made, assessment({"a": 4}, 0))

    assert outcome.evidence_limited.gates[0].state == "met"
    assert outcome.evidence_limited.gates == outcome.self_rated.gates


def test_a_strength_that_the_framework_does_not_name_counts_as_the_next_weaker() -> None:
    few = framework({"one": [indicator("a")]}, strengths=[STRENGTHS[1]])

    counted = [
        score(few, assessment({"a": answer(4, strength)})).evidence_limited.overall.value
        for strength in (0, 1, 2, 9)
    ]

    assert counted == [75, 75, 75, 75]


def test_the_evidence_limited_band_may_be_lower() -> None:
    made, answers = seven()
    words_only = assessment(
        {id_: each.model_copy(update={"evidence": answer(0, 0).evidence})
         for id_, each in answers.answers.items()}
    )  # fmt: skip

    outcome = score(made, words_only)

    assert (outcome.self_rated.band, outcome.evidence_limited.band) == ("ready", "building")


def test_there_is_no_gap_without_both_scores() -> None:
    assert score(ONE, assessment({})).confidence_gap is None
