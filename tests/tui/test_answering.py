"""Answering: what is chosen is kept at once, and nothing goes on by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assess.settings import Settings
from assess.tui.widgets.answer_list import AnswerList

if TYPE_CHECKING:
    from at_the_screens import Rater, Room

    from assess.tui.widgets.choice_list import ChoiceList

ANCHORED, SINGLE, MULTIPLE, NUMBER, YESNO = (
    "board-attention",
    "system-scope",
    "shared-focus",
    "population-served",
    "executive-sponsor",
)
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

        assert rater.reads("say in a few words why it does not apply")
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


# The other types


async def test_one_of_several_options_is_chosen_by_its_digit(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await rater.ask(SINGLE)

        await rater.press("4")

        assert room.file.values() == {SINGLE: 4}


async def test_ticks_are_put_and_taken_away_one_by_one(room: Room) -> None:
    options = [o.id for o in room.criteria.framework.indicators[MULTIPLE].options]  # type: ignore[union-attr]
    async with room.sits_down("tasks", "question") as rater:
        await rater.ask(MULTIPLE)

        await rater.press("1", "3", "2", "1")

        assert room.file.values() == {MULTIPLE: [options[1], options[2]]}
        assert rater.shown().count("[x]") == 2
        assert rater.sitting.here == MULTIPLE


async def test_none_of_these_takes_all_ticks_away(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await rater.ask(MULTIPLE)

        await rater.press("1", "3", "0")

        assert room.file.values() == {MULTIPLE: []}
        assert rater.shown().count("[x]") == 1


async def test_a_tick_after_dont_know_is_the_answer(room: Room) -> None:
    options = [o.id for o in room.criteria.framework.indicators[MULTIPLE].options]  # type: ignore[union-attr]
    async with room.sits_down("tasks", "question") as rater:
        await rater.ask(MULTIPLE)

        await rater.press("d", "2")

        assert room.file.values() == {MULTIPLE: [options[1]]}


@pytest.mark.parametrize(("key", "value"), [("1", "yes"), ("2", "no")])
async def test_a_promise_is_given_or_not_given_by_a_digit(room: Room, key: str, value: str) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await rater.ask(YESNO)

        await rater.press(key)

        assert room.file.values() == {YESNO: value}


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("120000", 120_000),
        ("120 000", 120_000),
        ("120,000", 120_000),
        ("120k", 120_000),
        ("1.2 million", 1_200_000),
        (" 95'000 ", 95_000),
        ("0", 0),
    ],
)
async def test_a_number_is_read_in_its_usual_spellings(room: Room, typed: str, kept: int) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await rater.ask(NUMBER)

        await rater.type(typed)
        await rater.press("enter")

        assert room.file.values() == {NUMBER: kept}
        assert rater.sitting.here == SINGLE


async def test_dont_know_is_one_tab_away_from_a_number(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await rater.ask(NUMBER)

        await rater.press("tab", "d")

        assert room.file.values() == {NUMBER: "dont-know"}


async def test_a_number_after_dont_know_is_the_answer(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await rater.ask(NUMBER)
        await rater.press("tab", "d", "shift+tab")

        await rater.type("500")
        await rater.press("enter")

        assert room.file.values() == {NUMBER: 500}


# When something is wrong


async def test_a_number_that_cannot_be_read_is_asked_again_and_nothing_is_lost(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await rater.ask(NUMBER)
        await rater.type("95000")
        await rater.press("enter", "left")

        await rater.press(*["backspace"] * 5)
        await rater.type("about twelve")
        await rater.press("enter")

        assert rater.reads("There is a problem")
        assert rater.reads("Enter how many people as a number, like")
        assert rater.reads("Not saved yet. Your last saved answer was: 95,000 people")
        assert rater.reads("about twelve")
        assert rater.focused == "entry"
        assert rater.sitting.here == NUMBER
        assert room.file.values() == {NUMBER: 95_000}


async def test_nothing_is_checked_while_it_is_typed(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await rater.ask(NUMBER)

        await rater.type("about twelve")
        await rater.press("tab")

        assert rater.words("#problem") == ""


async def test_the_problem_is_gone_when_it_is_mended(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await rater.ask(NUMBER)
        await rater.type("12x")
        await rater.press("enter")
        assert rater.reads("There is a problem")

        await rater.press("backspace", "enter")

        assert not rater.reads("There is a problem")
        assert room.file.values() == {NUMBER: 12}


async def test_a_number_that_is_half_typed_comes_back(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await rater.ask(NUMBER)
        await rater.type("about 12")

        await rater.press("escape")
        await rater.ask(SINGLE)
        await rater.ask(NUMBER)

        assert rater.reads("about 12")
        assert room.file.values() == {}


async def test_a_number_can_mean_two_things_and_is_asked_back(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await rater.ask(NUMBER)

        await rater.type("1.200")
        await rater.press("enter")

        assert rater.reads("without points or commas")
        assert room.file.values() == {}
