"""Several raters: what stands for them all, and which evidence comes with it."""

from __future__ import annotations

from fractions import Fraction

import pytest
from code_frameworks import answer, assessment, framework, indicator

from assess.domain.assessment import DONT_KNOW, NOT_APPLICABLE, Agreed, Answer, Assessment, Rater
from assess.scoring import score
from assess.scoring.raters import consensus

MADE = framework(
    {
        "part-1": [
            indicator("anchored"),
            indicator("may-not-apply", allow_not_applicable=True),
            indicator("number", "number"),
            indicator("multiple", "multiple"),
            indicator("yesno", "yesno", 0),
        ]
    }
)


def rated(
    indicator_id: str, *values: object, agreed: dict[str, Agreed] | None = None
) -> Assessment:
    """Raters who each answer one question; None answers nothing."""
    raters = tuple(
        Rater(
            name=f"Rater {number}",
            answers={}
            if value is None
            else {indicator_id: value if isinstance(value, Answer) else answer(value)},
        )
        for number, value in enumerate(values, 1)
    )
    return assessment({}).model_copy(update={"raters": raters, "agreed": agreed or {}})


def stands(indicator_id: str, *values: object, agreed: Agreed | None = None) -> Answer | None:
    settled = {indicator_id: agreed} if agreed else {}
    found = consensus(MADE, rated(indicator_id, *values, agreed=settled))
    assert found.raters == ()
    assert found.agreed == {}
    return found.answers.get(indicator_id)


@pytest.mark.parametrize(
    ("levels", "lower_median"),
    [((4, 3, 1, 1), 1), ((3, 3, 2, 3), 3), ((4, 0), 0), ((4, 2, 0), 2), ((3,), 3)],
)
def test_the_lower_median_stands_until_they_have_talked(
    levels: tuple[int, ...], lower_median: int
) -> None:
    found = stands("anchored", *levels)

    assert found is not None
    assert found.value == lower_median


def test_it_is_the_median_of_those_who_know() -> None:
    found = stands("anchored", DONT_KNOW, 4, None, 2, 3, DONT_KNOW)

    assert found is not None
    assert found.value == 3


def test_a_number_counts_by_its_level_and_is_taken_over_as_it_is() -> None:
    found = stands("number", 2_000_000, 30_000, 120_000)

    assert found is not None
    assert found.value == 120_000


def test_ticks_count_by_their_level_and_are_taken_over_as_they_are() -> None:
    found = stands("multiple", ("equity", "volume-to-value"), (), ("safety-reliability",))

    assert found is not None
    assert found.value == ("safety-reliability",)


def test_a_promise_that_only_one_of_two_gives_is_not_given() -> None:
    found = stands("yesno", "yes", "no")

    assert found is not None
    assert found.value == "no"


def test_the_evidence_is_that_of_the_rater_whose_answer_stands() -> None:
    found = stands("anchored", answer(1, 3), answer(2, 0, note="Mine"), answer(4, 2))

    assert found == answer(2, 0, note="Mine")


def test_of_raters_on_one_level_the_order_in_the_file_does_not_decide() -> None:
    weak, strong = answer(3, 0), answer(3, 2)

    assert stands("anchored", weak, strong) == stands("anchored", strong, weak) == weak


def test_what_nobody_knows_stays_unknown() -> None:
    assert stands("anchored", None, None) is None
    assert stands("anchored", None, DONT_KNOW) == answer(DONT_KNOW)
    assert stands("may-not-apply", NOT_APPLICABLE, DONT_KNOW) == answer(DONT_KNOW)


def test_what_applies_to_nobody_does_not_apply() -> None:
    none = answer(NOT_APPLICABLE, reason="We have none")

    assert stands("may-not-apply", none, None) == none
    assert stands("may-not-apply", none, 2) == answer(2)
    assert stands("anchored", none, none) is None


def test_what_was_agreed_on_stands_before_any_median() -> None:
    found = stands("anchored", 1, 1, 4, agreed=Agreed(value=4, reason="The minutes show it"))

    assert found is not None
    assert found.value == 4
    assert found.note == "The minutes show it"


def test_what_was_agreed_on_has_the_strongest_evidence_for_that_level_or_a_higher_one() -> None:
    raters = (answer(2, 3), answer(3, 1), answer(4, 2))

    found = [stands("anchored", *raters, agreed=Agreed(value=level)) for level in (2, 3, 4)]

    assert [each.evidence.strength for each in found if each] == [3, 2, 2]
    unsupported = stands("anchored", answer(1, 3), agreed=Agreed(value=3))
    assert unsupported is not None
    assert unsupported.evidence.strength == 0


def test_it_can_be_agreed_that_nobody_knows_or_that_it_does_not_apply() -> None:
    unknown = stands("anchored", 1, 4, agreed=Agreed(value=DONT_KNOW))
    left_out = stands("may-not-apply", 1, agreed=Agreed(value=NOT_APPLICABLE, reason="None here"))

    assert unknown is not None
    assert unknown.is_unknown
    assert left_out == Answer(value=NOT_APPLICABLE, reason="None here")


def test_a_single_rater_s_assessment_is_left_as_it_is() -> None:
    alone = assessment({"anchored": 2})

    assert consensus(MADE, alone) is alone


def test_the_score_of_several_is_the_score_of_what_stands_for_them() -> None:
    given = rated("anchored", 4, 3, 1, 1)

    outcome = score(MADE, given)

    assert outcome == score(MADE, consensus(MADE, given))
    assert outcome.self_rated.overall.low == Fraction(25, 4)
