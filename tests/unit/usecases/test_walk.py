"""What a rater does: each step is kept before it returns, and can be taken back."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from assess.domain.assessment import Evidence, Organisation, Respondent
from assess.errors import AnswerError, NotFoundError, UsageError
from assess.store.base import Draft
from assess.usecases import walk

if TYPE_CHECKING:
    from assess.store.base import Saved
    from assess.usecases.house import House

SHOWN = Evidence(strength=2, text="Board paper", link="https://example.org")


def test_a_start_names_the_criteria_and_who_answers(house: House, saved: Saved) -> None:
    assert saved.assessment.framework.digest == house.framework.digest
    assert saved.assessment.organisation.name == "St Elsewhere Hospital"
    assert saved.id.startswith("seh-2026-")
    assert saved.place is None
    assert walk.resume(house, saved.id) == saved


def test_a_beginning_of_the_id_is_enough_to_go_on(house: House, saved: Saved) -> None:
    assert walk.resume(house, saved.id[:6].upper()) == saved


def test_an_unknown_id_is_not_found(house: House, saved: Saved) -> None:
    with pytest.raises(NotFoundError, match='There is no assessment "xx"'):
        walk.resume(house, "xx")
    with pytest.raises(NotFoundError):
        walk.resume(house, "")


def test_a_beginning_of_two_ids_is_asked_about(house: House, saved: Saved) -> None:
    other = walk.start(house, Organisation(name="Southern End Hospice"), Respondent())

    with pytest.raises(UsageError, match=f"{other.id}") as caught:
        walk.resume(house, "seh")

    assert saved.id in str(caught.value)


def test_an_answer_is_kept_in_its_one_form(house: House, saved: Saved) -> None:
    saved = walk.answer(house, saved, "population-served", Decimal("750000.0"))

    assert saved.assessment.answers["population-served"].value == 750_000
    assert walk.resume(house, saved.id) == saved


@pytest.mark.parametrize(
    ("indicator", "value"),
    [
        ("board-attention", 5),
        ("board-attention", "yes"),
        ("executive-sponsor", 4),
        ("executive-sponsor", "not-applicable"),
        ("population-served", -1),
        ("no-such-question", 1),
    ],
)
def test_an_answer_that_does_not_fit_is_refused_and_leaves_no_trace(
    house: House, saved: Saved, indicator: str, value: object
) -> None:
    with pytest.raises(AnswerError):
        walk.answer(house, saved, indicator, value, reason="x")  # type: ignore[arg-type]

    assert len(walk.history(house, saved)) == 1


def test_does_not_apply_needs_a_reason(house: House, saved: Saved) -> None:
    name = next(i.id for i in house.framework.indicators.values() if i.allow_not_applicable)

    with pytest.raises(AnswerError, match="why it does not apply"):
        walk.answer(house, saved, name, "not-applicable", reason="  ")

    saved = walk.answer(house, saved, name, "not-applicable", reason="We own no hospital")
    assert saved.assessment.answers[name].reason == "We own no hospital"
    saved = walk.answer(house, saved, name, "dont-know", reason="left over")
    assert saved.assessment.answers[name].reason == ""


def test_another_reply_keeps_the_note_and_the_evidence(house: House, saved: Saved) -> None:
    saved = walk.answer(house, saved, "board-attention", 2)
    saved = walk.annotate(house, saved, "board-attention", "why", SHOWN)

    saved = walk.answer(house, saved, "board-attention", 3)

    answer = saved.assessment.answers["board-attention"]
    assert (answer.value, answer.note, answer.evidence) == (3, "why", SHOWN)


def test_a_note_needs_an_answer_first(house: House, saved: Saved) -> None:
    with pytest.raises(AnswerError, match="Answer the question first"):
        walk.annotate(house, saved, "board-attention", "why", SHOWN)


def test_evidence_has_one_of_the_strengths_of_the_criteria(house: House, saved: Saved) -> None:
    saved = walk.answer(house, saved, "board-attention", 2)

    with pytest.raises(AnswerError, match="strengths of evidence"):
        walk.annotate(house, saved, "board-attention", "", Evidence(strength=8))


def test_a_note_takes_the_place_of_its_draft(house: House, saved: Saved) -> None:
    saved = walk.answer(house, saved, "board-attention", 2)
    saved = walk.keep_draft(house, saved, "board-attention", note="wh")

    saved = walk.annotate(house, saved, "board-attention", "why", SHOWN)

    assert saved.drafts == {}
    assert walk.resume(house, saved.id) == saved


def test_a_draft_may_be_there_before_the_answer_and_leaves_no_history(
    house: House, saved: Saved
) -> None:
    saved = walk.keep_draft(
        house, saved, "board-attention", note="a\x1bb", evidence="ev", link="l", strength=1
    )

    kept = saved.drafts["board-attention"]
    assert kept == Draft("board-attention", "a<U+001B>b", "ev", "l", 1, kept.kept_at)
    assert walk.resume(house, saved.id) == saved
    assert len(walk.history(house, saved)) == 1


def test_a_draft_longer_than_a_note_may_be_is_kept_whole(house: House, saved: Saved) -> None:
    saved = walk.keep_draft(house, saved, "board-attention", note="x" * 100_000)

    assert len(walk.resume(house, saved.id).drafts["board-attention"].note) == 100_000


@pytest.mark.parametrize("how", ["empty", "dropped"])
def test_a_draft_can_be_forgotten(house: House, saved: Saved, how: str) -> None:
    saved = walk.keep_draft(house, saved, "board-attention", note="x")

    if how == "empty":
        saved = walk.keep_draft(house, saved, "board-attention")
    else:
        saved = walk.drop_draft(house, saved, "board-attention")

    assert saved.drafts == {} == walk.resume(house, saved.id).drafts


def test_the_place_and_finished_parts_come_back(house: House, saved: Saved) -> None:
    saved = walk.keep_place(house, saved, "board-attention")
    saved = walk.finish_part(house, saved, "leadership", True)

    assert walk.resume(house, saved.id) == saved
    assert saved.place == "board-attention"
    assert saved.finished_parts == {"leadership"}
    saved = walk.finish_part(house, saved, "leadership", False)
    assert saved.finished_parts == frozenset() == walk.resume(house, saved.id).finished_parts


def test_a_description_is_changed_and_the_old_one_stays_in_the_history(
    house: House, saved: Saved
) -> None:
    saved = walk.describe(house, saved, Organisation(name="Better name"), Respondent(name="Bo"))

    assert walk.resume(house, saved.id) == saved
    *_, event = walk.history(house, saved)
    assert event.action == "describe"
    assert "St Elsewhere" in repr(event.before)


def test_describing_the_same_leaves_no_event(house: House, saved: Saved) -> None:
    same = walk.describe(house, saved, saved.assessment.organisation, saved.assessment.respondent)

    assert same == saved


def test_the_day_of_the_answers_is_that_of_the_newest(house: House, saved: Saved) -> None:
    assert saved.assessment.answered_on == ""

    saved = walk.answer(house, saved, "board-attention", 2)

    assert saved.assessment.answered_on == "2026-11-22"


def test_undo_puts_back_what_stood_there_before(house: House, saved: Saved) -> None:
    one = walk.answer(house, saved, "board-attention", 1)
    two = walk.answer(house, one, "board-attention", 2)
    three = walk.annotate(house, two, "board-attention", "why", SHOWN)

    back_to_two = walk.undo(house, three)
    assert back_to_two is not None
    assert back_to_two[0].assessment.answers == two.assessment.answers
    assert back_to_two[1].action == "annotate"
    back_to_one = walk.undo(house, back_to_two[0])
    assert back_to_one is not None
    assert back_to_one[0].assessment.answers == one.assessment.answers
    back_to_none = walk.undo(house, back_to_one[0])
    assert back_to_none is not None
    assert back_to_none[0].assessment.answers == {}
    assert back_to_none[1].answer_after == one.assessment.answers["board-attention"]
    assert walk.undo(house, back_to_none[0]) is None
    assert walk.resume(house, saved.id) == back_to_none[0]
    assert len(walk.history(house, saved)) == 1 + 3 + 3


def test_undo_goes_twenty_deep_and_no_deeper(house: House, saved: Saved) -> None:
    for number in range(25):
        saved = walk.answer(house, saved, "board-attention", number % 5)

    undone = 0
    while (result := walk.undo(house, saved)) is not None:
        saved, undone = result[0], undone + 1

    assert undone == 20
    assert saved.assessment.answers["board-attention"].value == 4
    saved = walk.answer(house, saved, "board-attention", 0)
    assert walk.undo(house, saved) is not None


def test_an_answer_after_an_undo_is_the_next_to_be_taken_back(house: House, saved: Saved) -> None:
    saved = walk.answer(house, saved, "board-attention", 1)
    saved = walk.answer(house, saved, "board-attention", 2)
    saved, _event = walk.undo(house, saved) or pytest.fail("there was something to undo")
    saved = walk.answer(house, saved, "executive-sponsor", "yes")

    saved, event = walk.undo(house, saved) or pytest.fail("there was something to undo")
    assert event.indicator == "executive-sponsor"
    saved, event = walk.undo(house, saved) or pytest.fail("there was something to undo")

    assert (event.indicator, saved.assessment.answers) == ("board-attention", {})


def undone(house: House, saved: Saved) -> Saved:
    return (walk.undo(house, saved) or pytest.fail("there was something to undo"))[0]


def redone(house: House, saved: Saved) -> Saved:
    return (walk.redo(house, saved) or pytest.fail("there was something to redo"))[0]


def test_redo_makes_again_what_was_taken_back_last(house: House, saved: Saved) -> None:
    one = walk.answer(house, saved, "board-attention", 1)
    two = walk.answer(house, one, "executive-sponsor", "yes")
    three = walk.annotate(house, two, "board-attention", "why", SHOWN)

    back = undone(house, undone(house, undone(house, three)))
    assert back.assessment.answers == {}

    for then in (one, two, three):
        back = redone(house, walk.resume(house, back.id))
        assert back.assessment.answers == then.assessment.answers
    assert walk.redo(house, back) is None
    assert [event.action for event in walk.history(house, back)][-3:] == ["redo"] * 3


def test_what_was_brought_back_can_be_taken_back_again(house: House, saved: Saved) -> None:
    one = walk.answer(house, saved, "board-attention", 1)
    two = walk.answer(house, one, "board-attention", 2)

    again = undone(house, redone(house, undone(house, two)))

    assert again.assessment.answers == one.assessment.answers


def test_a_new_change_leaves_nothing_to_redo(house: House, saved: Saved) -> None:
    saved = walk.answer(house, saved, "board-attention", 1)
    saved = undone(house, saved)

    saved = walk.answer(house, saved, "executive-sponsor", "yes")

    assert walk.redo(house, saved) is None


def test_after_twenty_undone_and_one_redone_one_more_can_be_undone(
    house: House, saved: Saved
) -> None:
    for number in range(25):
        saved = walk.answer(house, saved, "board-attention", number % 5)
    for _step in range(20):
        saved = undone(house, saved)

    saved = redone(house, saved)

    assert undone(house, saved).assessment.answers["board-attention"].value == 4


def test_a_note_that_waits_for_an_answer_goes_with_the_first_one(
    house: House, saved: Saved
) -> None:
    saved = walk.keep_draft(
        house, saved, "board-attention", note="why", evidence="Board paper", strength=2
    )

    saved = walk.answer(house, saved, "board-attention", 3)

    answer = saved.assessment.answers["board-attention"]
    assert (answer.value, answer.note) == (3, "why")
    assert answer.evidence == Evidence(strength=2, text="Board paper")
    assert saved.drafts == {}
    assert walk.resume(house, saved.id) == saved
    events = walk.history(house, saved)
    assert [event.action for event in events] == ["start", "answer", "annotate"]


def test_a_note_that_waits_beside_an_answer_stays_a_draft(house: House, saved: Saved) -> None:
    saved = walk.answer(house, saved, "board-attention", 1)
    saved = walk.keep_draft(house, saved, "board-attention", note="why")

    saved = walk.answer(house, saved, "board-attention", 3)

    assert saved.assessment.answers["board-attention"].note == ""
    assert saved.drafts["board-attention"].note == "why"


@pytest.mark.parametrize("unfit", [{"note": "x" * 20_001}, {"note": "x", "strength": 9}])
def test_a_note_that_no_answer_can_hold_waits_on(
    house: House, saved: Saved, unfit: dict[str, Any]
) -> None:
    saved = walk.keep_draft(house, saved, "board-attention", **unfit)

    saved = walk.answer(house, saved, "board-attention", 3)

    assert saved.assessment.answers["board-attention"].note == ""
    assert saved.drafts["board-attention"].note == unfit["note"]


def test_a_reply_as_typed_is_kept_until_there_is_an_answer(house: House, saved: Saved) -> None:
    saved = walk.keep_typed(house, saved, "population-served", "about twelve")

    assert walk.resume(house, saved.id).typed_for("population-served") == "about twelve"
    assert len(walk.history(house, saved)) == 1
    saved = walk.answer(house, saved, "population-served", 12)
    assert saved.typed_for("population-served") is None
    assert walk.resume(house, saved.id) == saved


def test_a_reply_as_typed_can_be_forgotten(house: House, saved: Saved) -> None:
    saved = walk.keep_typed(house, saved, "population-served", "about twelve")

    saved = walk.keep_typed(house, saved, "population-served", "")

    assert saved.drafts == {} == walk.resume(house, saved.id).drafts
    assert walk.keep_typed(house, saved, "population-served", "") == saved


def test_the_list_tells_how_far_each_one_is(house: House, saved: Saved) -> None:
    walk.answer(house, saved, "board-attention", 1)

    (summary,) = walk.saved(house)

    assert (summary.id, summary.answered) == (saved.id, 1)
    assert summary.organisation_name == "St Elsewhere Hospital"
