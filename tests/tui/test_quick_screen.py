"""The few questions first: asked on the same answers, then a remark, then the full check."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assess.tui.widgets.choice_list import ChoiceList

if TYPE_CHECKING:
    from at_the_screens import Rater, Room

ANSWERS = ("120k\n", "1", "3", "1", "3", "3", "3", "3", "1", "3")
"""What somebody answers to the ten questions, in their order."""


async def answer_all(rater: Rater) -> None:
    for keys in ANSWERS:
        await rater.type(keys)
        if not keys.endswith("\n"):
            await rater.press("enter")


async def test_a_new_user_finds_the_quick_screen_on_the_first_page(room: Room) -> None:
    async with room.sits_down() as rater:
        await rater.click_on("Quick screen first")
        assert rater.page == "organisation"
        await rater.type("Example Trust")

        await rater.press(*["enter"] * 5)

        assert rater.page == "question"
        assert rater.reads("Quick screen: question 1 of 10")
        assert rater.sitting.here == "population-served"


async def test_a_usual_start_after_a_quick_one_that_was_left_is_a_usual_start(room: Room) -> None:
    async with room.sits_down() as rater:
        await rater.click_on("Quick screen first")
        await rater.press("escape")
        await rater.click_on("Start a new check")
        await rater.press("enter")
        await rater.type("Example Trust")

        await rater.press(*["enter"] * 5)

        assert rater.page == "tasks"


async def test_ten_answers_lead_to_a_remark(room: Room) -> None:
    async with room.sits_down("tasks") as rater:
        await rater.app.walk_quickly()

        await answer_all(rater)

        assert rater.page == "quick"
        assert rater.reads("Worth the full assessment")
        assert rater.reads("it gives no score and no band")
        assert list(room.file.values()) == list(rater.house.framework.quick_screen)


async def test_the_same_answers_count_for_the_full_check(room: Room) -> None:
    async with room.sits_down("tasks") as rater:
        await rater.app.walk_quickly()
        await answer_all(rater)

        await rater.press("f8")

        assert rater.page == "question"
        first_open = next(
            n for n in rater.house.framework.indicators if n not in room.file.values()
        )
        assert rater.sitting.here == first_open
        number = rater.house.framework.number_of(first_open)
        assert rater.reads(f"Question {number} of 32")
        await rater.press("escape")
        assert rater.reads("10 of 32 questions answered")


async def test_left_and_right_stay_among_the_few_questions(room: Room) -> None:
    async with room.sits_down("tasks") as rater:
        await rater.app.walk_quickly()
        asked = rater.house.framework.quick_screen
        await rater.type("120k\n")

        await rater.press("right", "right")
        assert rater.sitting.here == asked[3]
        await rater.press("left", "left", "left", "left")

        assert rater.sitting.here == asked[0]


async def test_questions_that_were_passed_over_are_named_as_open(room: Room) -> None:
    async with room.sits_down("tasks") as rater:
        await rater.app.walk_quickly()
        await answer_all(rater)
        await rater.press("f4", "enter", "d", "escape")
        assert rater.page == "tasks"
        rater.app.screen.query_one(ChoiceList).light("quick-screen")

        await rater.press("enter")

        assert rater.page == "quick"
        assert rater.reads("Hold gates met: 4 of 5")
        assert rater.reads("Named executive sponsor: not known yet")


async def test_the_task_list_says_how_many_of_the_few_are_answered(room: Room) -> None:
    saved = room.filled_in(leave_open=["system-aim", "board-attention"])
    async with room.sits_down("tasks", saved=saved) as rater:
        assert rater.reads("Quick screen: is the full check worth it? 9 of 10")
        rater.app.screen.query_one(ChoiceList).light("quick-screen")

        await rater.press("enter")
        assert rater.reads("Quick screen: question 3 of 10")
        await rater.press("3", "f8")

        assert rater.page == "quick"


async def test_the_task_list_does_not_offer_it_once_all_is_answered(room: Room) -> None:
    async with room.sits_down("tasks", saved=room.filled_in()) as rater:
        assert not rater.reads("Quick screen")


async def test_a_framework_without_a_quick_screen_does_not_offer_it(room: Room) -> None:
    framework = room.criteria.framework.model_copy(update={"quick_screen": ()})
    room.criteria = type(room.criteria)(framework, room.criteria.precedents, room.criteria.examples)
    async with room.sits_down() as rater:
        assert not rater.reads("Quick screen")
        await rater.show("tasks") if rater.app.sitting else None
    async with room.sits_down("tasks") as rater:
        assert not rater.reads("Quick screen")


async def test_undo_shows_a_question_outside_the_few_as_a_usual_one(room: Room) -> None:
    async with room.sits_down("tasks") as rater:
        rater.sitting.answer("board-attention", 3)
        await rater.app.walk_quickly()

        await rater.press("right", "ctrl+z")

        assert rater.sitting.here == "board-attention"
        assert rater.reads("Question 6 of 32")
