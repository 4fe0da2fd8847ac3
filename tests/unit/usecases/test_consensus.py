"""What several raters said and agree on: order of talk, reasons, dissent, and who was faster."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from assess.domain.assessment import (
    DONT_KNOW,
    NOT_APPLICABLE,
    Answer,
    Evidence,
    Organisation,
    Rater,
)
from assess.errors import AnswerError, ConflictError
from assess.scoring.raters import consensus as settled
from assess.usecases import consensus, walk
from assess.usecases.results import outcome_of

if TYPE_CHECKING:
    from assess.store.base import Saved
    from assess.usecases.house import House

BOARD, AIM, SPONSOR = "board-attention", "system-aim", "executive-sponsor"


def rater(name: str, **replies: Any) -> Rater:
    answers = {
        key.replace("_", "-"): Answer(value=value, evidence=Evidence(strength=2, text="Minutes"))
        for key, value in replies.items()
    }
    return Rater(name=name, answers=answers)


@pytest.fixture
def saved(house: House, saved: Saved) -> Saved:  # type: ignore[misc]  # in the place of the single one
    """Three raters: 1, 4 and 1 on the board, 2 and 3 on the aim, all yes on the sponsor."""
    raters = (
        rater("Ann", board_attention=4, system_aim=3, executive_sponsor="yes"),
        rater("Bo", board_attention=1, system_aim=2, executive_sponsor="yes"),
        rater("Cy", board_attention=1, system_aim=DONT_KNOW, executive_sponsor="yes"),
    )
    together = saved.assessment.model_copy(
        update={"raters": raters, "organisation": Organisation(name="St Elsewhere Hospital")}
    )
    return walk.begin(house, together)


def agreed(saved: Saved, name: str) -> Any:
    return saved.assessment.agreed.get(name)


def test_who_said_what_stands_lowest_first_and_those_without_a_level_last(
    house: House, saved: Saved
) -> None:
    said = consensus.said_to(house.framework, saved.assessment, AIM)

    assert [(each.place, each.rater.name, each.level) for each in said] == [
        (2, "Bo", 2),
        (1, "Ann", 3),
        (3, "Cy", None),
    ]


def test_the_furthest_apart_come_first_and_what_nobody_answered_last(
    house: House, saved: Saved
) -> None:
    found = consensus.agreement(house.framework, saved.assessment)

    order = consensus.talk_order(house.framework, found)

    assert order[:3] == (BOARD, AIM, SPONSOR)
    assert sorted(order) == sorted(house.framework.indicators)


def test_the_next_to_agree_on_is_looked_for_from_here_and_from_the_top_again(
    house: House, saved: Saved
) -> None:
    order = (BOARD, AIM, SPONSOR)
    one = consensus.agree(house, saved, AIM, 2)

    assert consensus.next_to_agree(order, saved.assessment, None) == BOARD
    assert consensus.next_to_agree(order, one.assessment, BOARD) == SPONSOR
    assert consensus.next_to_agree(order, one.assessment, SPONSOR) == BOARD
    assert consensus.next_to_agree((AIM,), one.assessment, None) is None


def test_what_is_agreed_is_kept_beside_what_each_said(house: House, saved: Saved) -> None:
    after = consensus.agree(house, saved, BOARD, 2, reason="By the minutes", dissent="Ann: 4")

    assert (agreed(after, BOARD).value, agreed(after, BOARD).dissent) == (2, "Ann: 4")
    assert after.assessment.raters == saved.assessment.raters
    assert after == walk.resume(house, saved.id)
    last = walk.history(house, after)[-1]
    assert (last.action, last.author, last.before, last.after) == (
        "agree",
        "Ann",
        None,
        agreed(after, BOARD),
    )


def test_from_then_on_it_counts_with_the_strongest_evidence_for_it(
    house: House, saved: Saved
) -> None:
    before = settled(house.framework, saved.assessment).answers[BOARD]
    after = consensus.agree(house, saved, BOARD, 3, reason="By the minutes")

    answer = settled(house.framework, after.assessment).answers[BOARD]

    assert (before.value, answer.value, answer.evidence.strength) == (1, 3, 2)
    assert outcome_of(house.framework, saved.assessment) != outcome_of(
        house.framework, after.assessment
    )


@pytest.mark.parametrize(
    ("name", "value", "is_needed"),
    [
        (BOARD, 0, True),
        (BOARD, 1, False),
        (BOARD, 3, False),
        (BOARD, 4, False),
        (AIM, 1, True),
        (AIM, 4, True),
        (AIM, DONT_KNOW, False),
        (BOARD, DONT_KNOW, True),
        (SPONSOR, "no", True),
        (SPONSOR, "yes", False),
        ("leader-practice", 2, True),
        ("leader-practice", NOT_APPLICABLE, True),
    ],
)
def test_a_reason_is_needed_outside_of_what_was_said(
    house: House, saved: Saved, name: str, value: Any, is_needed: bool
) -> None:
    assert consensus.needs_reason(house.framework, saved.assessment, name, value) is is_needed
    if is_needed:
        with pytest.raises(AnswerError):
            consensus.agree(house, saved, name, value, reason=" ")
    after = consensus.agree(house, saved, name, value, reason="We looked it up")

    assert agreed(after, name).value == value


def test_a_reply_that_does_not_fit_is_refused_and_nothing_is_kept(
    house: House, saved: Saved
) -> None:
    with pytest.raises(AnswerError):
        consensus.agree(house, saved, BOARD, 7, reason="So")
    with pytest.raises(AnswerError, match="no question"):
        consensus.agree(house, saved, "no-such", 2)

    assert walk.resume(house, saved.id) == saved


def test_who_was_faster_is_said_with_both_replies_and_theirs_stands(
    house: House, saved: Saved
) -> None:
    theirs = consensus.agree(house, saved, BOARD, 1, reason="Rounds are not dated")

    with pytest.raises(ConflictError) as caught:
        consensus.agree(house, saved, BOARD, 4)

    assert "Ann was faster at" in str(caught.value)
    assert "1. Yours is not saved: 4." in str(caught.value)
    assert walk.resume(house, saved.id) == theirs
    again = consensus.agree(house, consensus.reload(house, saved), BOARD, 4)
    values = [e.after.value for e in walk.history(house, again) if e.indicator == BOARD]  # type: ignore[union-attr]
    assert values == [1, 4]


def test_the_same_agreement_by_two_is_no_conflict(house: House, saved: Saved) -> None:
    once = consensus.agree(house, saved, BOARD, 1)

    assert consensus.agree(house, saved, BOARD, 1) == once


def test_an_agreement_is_taken_back_and_brought_back(house: House, saved: Saved) -> None:
    one = consensus.agree(house, saved, BOARD, 1)
    two = consensus.agree(house, one, BOARD, 4, dissent="Bo: 1")

    step = walk.undo(house, two)
    assert step is not None
    assert agreed(step[0], BOARD) == agreed(one, BOARD)
    step = walk.undo(house, step[0])
    assert step is not None
    assert step[0].assessment == saved.assessment
    assert walk.undo(house, step[0]) is None
    step = walk.redo(house, step[0])
    assert step is not None
    assert step[0].assessment == one.assessment


def test_nobody_answers_in_the_place_of_several(house: House, saved: Saved) -> None:
    with pytest.raises(AnswerError, match="agree on a reply"):
        walk.answer(house, saved, BOARD, 2)
    with pytest.raises(AnswerError, match="agree on a reply"):
        walk.annotate(house, saved, BOARD, "note", Evidence())

    assert walk.resume(house, saved.id) == saved


def test_one_person_alone_has_nothing_to_agree_on(house: House) -> None:
    alone = walk.start(house, Organisation(name="North Bay"), walk.Respondent(name="Ann"))

    with pytest.raises(AnswerError, match="alone"):
        consensus.agree(house, alone, BOARD, 2)
    with pytest.raises(AnswerError, match="alone"):
        consensus.agreement(house.framework, alone.assessment)
