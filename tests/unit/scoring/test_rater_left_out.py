"""Each rater left out in turn: whether the band of several hangs on one of them."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from code_frameworks import assessment, framework, indicator

from assess.domain.assessment import Agreed, Answer, Assessment, Evidence, Rater
from assess.domain.robustness import LeftOut, Robustness
from assess.scoring import score
from assess.scoring.raters import consensus
from assess.scoring.robustness import robustness_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from assess.domain.outcome import Basis

MADE = framework({"one": [indicator("a"), indicator("b")]})
SHOWN = Evidence(strength=2)


def raters(*levels: Mapping[str, int], agreed: Mapping[str, int] | None = None) -> Assessment:
    """One rater for each mapping of an indicator to its level."""
    return assessment({}).model_copy(
        update={
            "raters": tuple(
                Rater(
                    name=f"Person {place}",
                    answers={id_: Answer(value=at, evidence=SHOWN) for id_, at in given.items()},
                )
                for place, given in enumerate(levels)
            ),
            "agreed": {id_: Agreed(value=at) for id_, at in (agreed or {}).items()},
        }
    )


def found(replies: Assessment, basis: Basis = "self_rated") -> Robustness:
    robustness = robustness_of(MADE, replies, score(MADE, replies), basis)
    assert robustness is not None
    return robustness


def test_each_rater_is_left_out_in_turn() -> None:
    low, high = {"a": 2, "b": 2}, {"a": 3, "b": 3}

    robustness = found(raters(low, high, high))

    assert robustness.band == "ready"
    assert robustness.left_out == (
        LeftOut(1, "ready", Fraction(75)),
        LeftOut(2, "building", Fraction(50)),
        LeftOut(3, "building", Fraction(50)),
    )
    assert [each.rater for each in robustness.moving_raters] == [2, 3]


def test_what_is_agreed_on_stays_whoever_is_left_out() -> None:
    low, high = {"a": 2, "b": 2}, {"a": 3, "b": 3}

    robustness = found(raters(low, high, high, agreed={"a": 3, "b": 3}))

    assert robustness.moving_raters == ()
    assert {each.overall for each in robustness.left_out} == {Fraction(75)}


def test_evidence_goes_with_the_one_who_brought_it() -> None:
    both = raters({"a": 4, "b": 4}, {"a": 4, "b": 4}, agreed={"a": 4, "b": 4})
    answers = {id_: Answer(value=4) for id_ in ("a", "b")}
    worded = both.raters[1].model_copy(update={"answers": answers})
    mixed = both.model_copy(update={"raters": (both.raters[0], worded)})

    robustness = found(mixed, "evidence_limited")

    assert [each.overall for each in robustness.left_out] == [Fraction(50), Fraction(100)]


def test_where_too_little_is_left_there_is_no_band() -> None:
    robustness = found(raters({"a": 3, "b": 3}, {}))

    assert robustness.left_out[0] == LeftOut(1, None, None)
    assert robustness.left_out[1].band == robustness.band


def test_one_person_alone_is_not_left_out() -> None:
    assert found(raters({"a": 3, "b": 3})).left_out == ()
    assert found(assessment({"a": 3, "b": 3})).left_out == ()


def test_settled_answers_have_no_rater_to_leave_out() -> None:
    settled = consensus(MADE, raters({"a": 3, "b": 3}, {"a": 2, "b": 3}))

    assert found(settled).left_out == ()
