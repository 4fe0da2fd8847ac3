"""Walking: parts in any order, their ends, going back, taking back, and finding the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widgets import Input

from assess.tui.widgets.choice_list import ChoiceList

if TYPE_CHECKING:
    from at_the_screens import Rater, Room

FIRST_PART = ("population-served", "system-scope", "decision-authority", "outcome-visibility")


def list_of(rater: Rater, selector: str) -> ChoiceList:
    return rater.app.screen.query_one(selector, ChoiceList)


# The first steps


async def test_a_new_check_is_four_pages_from_its_first_answer(room: Room) -> None:
    async with room.sits_down() as rater:
        await rater.press("enter", "enter")
        await rater.type("St Elsewhere")
        await rater.press(*["tab"] * 4, "enter")
        await rater.press("enter")

        assert rater.page == "question"
        assert rater.masthead.startswith("St Elsewhere")
        assert rater.reads("Question 1 of 32")


async def test_a_check_without_a_name_is_not_started(room: Room) -> None:
    async with room.sits_down("organisation") as rater:
        await rater.press(*["tab"] * 4, "enter")

        assert rater.reads("There is a problem: enter the name of your organisation.")
        assert rater.focused == "name"
        assert room.file.rows("SELECT count(*) FROM assessment") == [(0,)]


async def test_who_is_assessed_can_be_changed(room: Room) -> None:
    async with room.sits_down("tasks", "organisation", saved=room.filled_in()) as rater:
        rater.app.screen.query_one("#name", Input).value = ""
        await rater.type("Another Name")
        await rater.press(*["tab"] * 4, "enter")

        assert rater.page == "tasks"
        assert rater.masthead.startswith("Another Name")


async def test_a_name_that_is_half_typed_comes_back(room: Room) -> None:
    async with room.sits_down("tasks", "organisation", saved=room.filled_in()) as rater:
        await rater.type(" and Sons")
        await rater.press("escape")
        assert rater.page == "tasks"

        await rater.show("organisation")

        assert rater.reads("St Elsewhere Health Service and Sons")


async def test_a_new_check_begins_with_empty_fields(room: Room) -> None:
    async with room.sits_down("tasks", "organisation", saved=room.filled_in()) as rater:
        await rater.press("escape", "escape")
        await rater.click_on("Start a new check")
        await rater.press("enter")

        assert rater.page == "organisation"
        assert rater.app.screen.query_one("#name", Input).value == ""


# Parts


async def test_the_parts_can_be_done_in_any_order(room: Room) -> None:
    async with room.sits_down("tasks") as rater:
        await rater.press("down", "down", "down", "down", "down", "enter", "3")
        await rater.press("escape", "up", "up", "up", "up", "enter", "1")

        assert set(room.file.values()) == {"testing-habit", "executive-sponsor"}


async def test_a_part_opens_at_its_first_open_question(room: Room) -> None:
    saved = room.filled_in(leave_open=["decision-authority"])
    async with room.sits_down("tasks", saved=saved) as rater:
        list_of(rater, "#parts").light("reach")
        await rater.press("enter")

        assert rater.reads("Question 3 of 32")


async def test_after_the_last_question_the_part_is_shown_once_more(room: Room) -> None:
    async with room.sits_down("tasks", "question", saved=room.filled_in()) as rater:
        await rater.ask(FIRST_PART[-1])
        await rater.press("enter")

        assert rater.reads("You have answered the 4 questions in this part")
        assert rater.reads("Have you finished this part?")


async def test_a_part_is_finished_when_the_rater_says_so(room: Room) -> None:
    async with room.sits_down("tasks", "question", saved=room.filled_in()) as rater:
        await rater.ask(FIRST_PART[-1])

        await rater.press("enter", "enter")

        assert rater.page == "tasks"
        assert rater.reads("4 of 4  Completed")
        assert room.file.rows("SELECT characteristic FROM finished_part") == [("reach",)]


async def test_a_part_stays_open_when_the_rater_comes_back_later(room: Room) -> None:
    async with room.sits_down("tasks", "question", saved=room.filled_in()) as rater:
        await rater.ask(FIRST_PART[-1])

        await rater.press("enter", "down", "enter")

        assert rater.page == "tasks"
        assert rater.reads("4 of 4  In progress")


async def test_an_answer_is_changed_from_the_end_of_its_part(room: Room) -> None:
    async with room.sits_down("tasks", "question", saved=room.filled_in()) as rater:
        await rater.ask(FIRST_PART[-1])
        await rater.press("enter")

        await rater.click_on("Power to decide")

        assert rater.reads("Question 3 of 32")


async def test_leaving_a_question_open_is_said_on_the_button(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await rater.ask("board-attention")
        assert rater.reads("[ Leave it open and go on ]")

        await rater.press("tab", "enter")

        assert rater.reads("Question 7 of 32")
        assert room.file.values() == {}


# Back and forth


async def test_left_and_right_go_to_the_questions_beside(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await rater.ask("board-attention")
        await rater.press("left")
        assert rater.reads("Question 5 of 32")

        await rater.press("right", "right")

        assert rater.reads("Question 7 of 32")


async def test_left_at_the_first_and_right_at_the_last_question_stay(room: Room) -> None:
    async with room.sits_down("tasks", "question", saved=room.filled_in()) as rater:
        await rater.ask("system-scope")
        await rater.press("left", "tab", "left")
        assert rater.reads("Question 1 of 32")

        await rater.ask("teaching-channels")
        await rater.press("right")

        assert rater.reads("Question 32 of 32")


async def test_f8_goes_to_the_next_question_without_an_answer(room: Room) -> None:
    saved = room.filled_in(leave_open=["system-scope", "sharing-failure"])
    async with room.sits_down("tasks", "question", saved=saved) as rater:
        await rater.ask("board-attention")

        await rater.press("f8")
        assert rater.reads("Question 31 of 32")
        await rater.press("f8")
        assert rater.reads("Question 2 of 32")


async def test_f8_says_when_nothing_is_open(room: Room) -> None:
    async with room.sits_down("tasks", "question", saved=room.filled_in()) as rater:
        await rater.press("f8")

        assert rater.said("All questions are answered.")


async def test_f8_leads_to_the_check_when_nothing_is_open(room: Room) -> None:
    async with room.sits_down("tasks", saved=room.filled_in()) as rater:
        await rater.press("f8")

        assert rater.page == "check"


# Taking back


async def test_twenty_changes_are_taken_back_one_by_one(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await rater.ask("board-attention")
        given = [str(n % 5) for n in range(21)]
        await rater.burst(*given)
        back = []

        for _change in range(20):
            await rater.press("ctrl+z")
            back.append(room.file.values()["board-attention"])

        assert back == [int(level) for level in given[-2::-1]]


async def test_more_than_twenty_changes_are_not_taken_back(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await rater.ask("board-attention")
        await rater.burst(*[str(n % 5) for n in range(24)])
        await rater.burst(*["ctrl+z"] * 20)
        before = room.file.values()

        await rater.press("ctrl+z")

        assert room.file.values() == before
        assert rater.said("There is nothing more to take back.")


async def test_what_was_taken_back_is_shown_and_said(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await rater.ask("board-attention")
        await rater.press("3", "enter", "2")

        await rater.press("ctrl+z", "ctrl+z")

        assert room.file.values() == {}
        assert rater.reads("Question 6 of 32")
        assert rater.said("Question 6: your answer 3 is taken back. Ctrl+Y brings it back.")


# Check your answers


async def test_changing_an_answer_comes_back_to_the_same_line(room: Room) -> None:
    async with room.sits_down("tasks", "check", saved=room.filled_in()) as rater:
        list_of(rater, "#answers").light("method-in-use")
        await rater.press("enter")
        assert rater.reads("[ Back to your answers ]")

        await rater.press("1", "enter")

        assert rater.page == "check"
        assert list_of(rater, "#answers").lit == "method-in-use"
        assert room.file.values()["method-in-use"] == 1


async def test_coming_back_without_a_change_is_at_the_same_line_too(room: Room) -> None:
    async with room.sits_down("tasks", "check", saved=room.filled_in()) as rater:
        list_of(rater, "#answers").light("method-in-use")

        await rater.press("enter", "escape")

        assert rater.page == "check"
        assert list_of(rater, "#answers").lit == "method-in-use"


async def test_what_is_not_answered_is_shown_as_such(room: Room) -> None:
    saved = room.filled_in(leave_open=["executive-sponsor"])
    async with room.sits_down("tasks", "check", saved=saved) as rater:
        assert rater.reads("Named executive sponsor Not answered")
        assert rater.reads("1 question is not answered. You can still see the result")


async def test_f8_in_the_check_goes_to_the_next_open_question_and_comes_back(room: Room) -> None:
    saved = room.filled_in(leave_open=["executive-sponsor"])
    async with room.sits_down("tasks", "check", saved=saved) as rater:
        await rater.press("f8")
        assert rater.reads("Question 5 of 32")

        await rater.press("1", "enter")

        assert rater.page == "check"
        assert list_of(rater, "#answers").lit == "executive-sponsor"
