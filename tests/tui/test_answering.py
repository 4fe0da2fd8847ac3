"""Answering: what is chosen is kept at once, and nothing goes on by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assess.settings import Settings
from assess.tui.widgets.answer_list import AnswerList

if TYPE_CHECKING:
    from at_the_screens import Rater, Room

    from assess.tui.widgets.choice_list import ChoiceList

ANCHORED = "board-attention"
MAY_NOT_APPLY = "leader-practice"


def answers_of(rater: Rater) -> ChoiceList:
    return rater.app.screen.query_one(AnswerList)


# By digit


async def test_a_digit_is_kept_at_once(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await rater.ask(ANCHORED)

        await rater.press("3")

        assert room.file.values() == {ANCHORED: 3}
        assert "Saved 14:05" in rater.masthead


async def test_a_digit_does_not_go_on(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await rater.ask(ANCHORED)

        await rater.press("3")

        assert rater.reads("Question 6 of 32")
        assert rater.sitting.here == ANCHORED


async def test_enter_on_what_is_chosen_goes_on(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await rater.ask(ANCHORED)

        await rater.press("3", "enter")

        assert rater.reads("Question 7 of 32")
        assert room.file.place() == "system-aim"
        assert room.file.values() == {ANCHORED: 3}


async def test_another_digit_takes_the_place_of_the_first(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await rater.ask(ANCHORED)

        await rater.press("3", "1")

        assert room.file.values() == {ANCHORED: 1}
        assert answers_of(rater).ticked == {"1"}


async def test_a_digit_that_is_not_offered_does_nothing(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await rater.ask(ANCHORED)

        await rater.press("5", "9")

        assert room.file.values() == {}
        assert rater.said("Keys that answer here: 0 to 4, d.")


async def test_a_letter_that_means_nothing_is_answered(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await rater.ask(MAY_NOT_APPLY)

        await rater.press("x")

        assert room.file.values() == {}
        assert rater.said("Keys that answer here: 0 to 4, d, n.")


# By place


async def test_nothing_is_lit_before_something_is_chosen(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await rater.ask(ANCHORED)

        assert answers_of(rater).lit is None
        assert ">" not in rater.shown().replace("> 2 Leaders", "")
        assert "(•)" not in rater.shown()


async def test_enter_where_nothing_is_lit_chooses_nothing(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await rater.ask(ANCHORED)

        await rater.press("enter", "space")

        assert room.file.values() == {}
        assert rater.sitting.here == ANCHORED


async def test_going_to_a_line_is_not_choosing_it(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await rater.ask(ANCHORED)

        await rater.press("down", "down", "down")

        assert answers_of(rater).lit == "2"
        assert room.file.values() == {}


@pytest.mark.parametrize("key", ["enter", "space"])
async def test_enter_and_space_choose_the_line_one_is_at(room: Room, key: str) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await rater.ask(ANCHORED)

        await rater.press("down", "down", key)

        assert room.file.values() == {ANCHORED: 1}
        assert rater.sitting.here == ANCHORED


async def test_up_from_nothing_begins_at_the_last_line(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await rater.ask(ANCHORED)

        await rater.press("up")

        assert answers_of(rater).lit == "dont-know"


# By mouse


async def test_a_click_chooses_and_is_kept(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await rater.ask(ANCHORED)

        await rater.click_on("targets, and asks for action plans")

        assert room.file.values() == {ANCHORED: 2}
        assert rater.sitting.here == ANCHORED


async def test_a_click_on_the_sign_chooses_as_well(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await rater.ask(ANCHORED)

        await rater.click_on("( ) 4")

        assert room.file.values() == {ANCHORED: 4}


async def test_continue_can_be_clicked(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await rater.ask(ANCHORED)
        await rater.click_on("( ) 4")

        await rater.click_on("[ Continue ]", along=3)

        assert rater.sitting.here == "system-aim"


async def test_a_walk_through_a_part_needs_no_key(room: Room) -> None:
    async with room.sits_down("tasks") as rater:
        await rater.click_on("Leaders with the will")
        for _question in range(5):
            await rater.click_on("( ) 1")
            await rater.click_on("[ Continue ]", along=3)
        await rater.click_on("Yes, I have finished this part")

        assert rater.page == "tasks"
        assert len(room.file.values()) == 5
        assert rater.reads("5 of 5  Completed")


# Don't know, does not apply


async def test_d_says_dont_know(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await rater.ask(ANCHORED)

        await rater.press("d")

        assert room.file.values() == {ANCHORED: "dont-know"}


async def test_n_where_it_is_not_offered_does_nothing(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await rater.ask(ANCHORED)

        await rater.press("n")

        assert not rater.reads("Does not apply to us")
        assert room.file.values() == {}


async def test_does_not_apply_asks_why_and_keeps_nothing_before_it_knows(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await rater.ask(MAY_NOT_APPLY)

        await rater.press("n")

        assert rater.reads("Why does it not apply to you?")
        assert rater.focused == "entry"
        assert room.file.values() == {}


async def test_does_not_apply_without_a_reason_is_not_kept(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await rater.ask(MAY_NOT_APPLY)

        await rater.press("n", "enter")

        assert rater.reads("Say in a few words why it does not apply")
        assert rater.focused == "entry"
        assert room.file.values() == {}


async def test_does_not_apply_is_kept_with_its_reason(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await rater.ask(MAY_NOT_APPLY)
        await rater.press("n")

        await rater.type("we advise only")
        await rater.press("enter")

        assert room.file.answers()[MAY_NOT_APPLY] == {
            "value": "not-applicable",
            "reason": "we advise only",
        }
        assert rater.sitting.here == "protected-resources"


async def test_another_answer_instead_of_the_reason_is_kept(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await rater.ask(MAY_NOT_APPLY)
        await rater.press("n")

        await rater.press("tab", "2")

        assert room.file.values() == {MAY_NOT_APPLY: 2}
        assert not rater.reads("Why does it not apply to you?")


async def test_a_reason_that_is_half_typed_comes_back(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await rater.ask(MAY_NOT_APPLY)
        await rater.press("n")
        await rater.type("we only adv")

        await rater.press("escape")
        await rater.ask(MAY_NOT_APPLY)
        await rater.press("n")

        assert rater.reads("we only adv")


async def test_a_reason_that_is_kept_can_be_read_and_changed(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await rater.ask(MAY_NOT_APPLY)
        await rater.press("n")
        await rater.type("we advise")
        await rater.press("enter")

        await rater.ask(MAY_NOT_APPLY)
        assert rater.reads("we advise")
        await rater.click("#entry")
        await rater.press("end")
        await rater.type(" only")
        await rater.press("enter")

        assert room.file.answers()[MAY_NOT_APPLY]["reason"] == "we advise only"


async def test_letters_that_are_switched_off_do_nothing(room: Room) -> None:
    settings = Settings(store=str(room.file.path), letters=False)
    async with room.sits_down("tasks", "question", settings=settings) as rater:
        await rater.ask(MAY_NOT_APPLY)

        await rater.press("d", "n", "j", "k", "g", "G")

        assert room.file.values() == {}
        assert answers_of(rater).lit is None
        assert not rater.reads("Why does it not apply to you?")


async def test_digits_work_where_letters_are_switched_off(room: Room) -> None:
    settings = Settings(store=str(room.file.path), letters=False)
    async with room.sits_down("tasks", "question", settings=settings) as rater:
        await rater.ask(ANCHORED)

        await rater.press("2")

        assert room.file.values() == {ANCHORED: 2}


async def test_j_k_and_g_move_in_a_list(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await rater.ask(ANCHORED)
        places = []

        for key in ("g", "j", "j", "k", "G"):
            await rater.press(key)
            places.append(answers_of(rater).lit)

        assert places == ["0", "1", "2", "1", "dont-know"]
        assert room.file.values() == {}
