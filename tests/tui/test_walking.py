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
        await rater.press("end")
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
        assert rater.said("The last change is taken back: question 6.")


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


# Search


async def test_the_search_finds_words_of_questions_answers_and_notes(room: Room) -> None:
    async with room.sits_down("tasks", "question", "questions", saved=room.filled_in()) as rater:
        rater.app.screen.query_one("#search").focus()
        found = {}
        for words in ("governing body", "don't know", "zebra"):
            rater.app.screen.query_one("#search", Input).value = words
            await rater.settle()
            found[words] = len(list_of(rater, "#questions").options)

        assert found["governing body"] >= 1
        assert found["zebra"] == 0
        assert rater.reads("0 questions")


async def test_the_search_finds_what_the_rater_wrote(room: Room) -> None:
    saved = room.filled_in()
    async with room.sits_down("tasks", "question", saved=saved) as rater:
        await rater.ask("board-attention")
        await rater.press("f4")
        rater.app.screen.query_one("#note").focus()
        await rater.type("zebracrossing")
        await rater.press("f4", "f2")
        rater.app.screen.query_one("#search").focus()

        await rater.type("ZEBRA")

        assert rater.reads("1 question")
        assert list_of(rater, "#questions").lit == "board-attention"


async def test_a_question_is_opened_from_the_list_of_all(room: Room) -> None:
    async with room.sits_down("tasks", "question", saved=room.filled_in()) as rater:
        await rater.press("f2", "shift+tab")
        await rater.type("governing")
        await rater.press("enter", "enter")

        assert rater.page == "question"
        assert rater.reads("What does your governing body do about quality?")


async def test_all_questions_can_be_read_without_a_trace(room: Room) -> None:
    async with room.sits_down() as rater:
        await rater.click_on("See the questions first")
        await rater.press("down", "down", "enter")

        assert rater.page == "questions"
        assert rater.reads("32 questions")
        assert room.file.rows("SELECT count(*) FROM assessment") == [(0,)]


# Leaving and coming back


async def test_f9_says_how_to_come_back_and_leaves(room: Room) -> None:
    async with room.sits_down("tasks", "question", saved=room.filled_in()) as rater:
        await rater.press("f9")
        assert rater.reads("Everything is saved")
        assert rater.reads("32 of 32 questions are answered. Saved at 14:05 on 22 November 2026.")

        await rater.press("enter")

        assert rater.has_left


async def test_staying_goes_back_to_the_same_question(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await rater.ask("board-attention")

        await rater.press("f9", "down", "enter")

        assert rater.page == "question"
        assert rater.reads("Question 6 of 32")


async def test_f9_on_the_page_for_leaving_leaves(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await rater.press("f9", "f9")

        assert rater.has_left


async def test_ctrl_c_does_not_leave_and_says_how(room: Room) -> None:
    async with room.sits_down("tasks") as rater:
        await rater.press("ctrl+c")

        assert not rater.has_left
        assert rater.said("To leave, press F9.")


async def test_the_answers_are_written_to_a_file_when_one_leaves(room: Room) -> None:
    async with room.sits_down("tasks", "leave", saved=room.filled_in()) as rater:
        await rater.click_on("Write my answers to a file")

        (written,) = room.file.path.parent.parent.glob("*.yaml")
        assert rater.said(written.name)
        assert "board-attention" in written.read_text()


async def test_the_next_run_goes_on_at_the_same_question(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await rater.ask("board-attention")
        await rater.press("3", "enter", "right")

    async with room.sits_down() as returning:
        assert list_of(returning, "#menu").lit == "saved"
        await returning.press("enter", "enter")
        assert returning.reads("Welcome back. You left on 22 November at question 8.")
        await returning.press("enter")

        assert returning.page == "question"
        assert returning.reads("Question 8 of 32")


async def test_esc_goes_from_the_question_to_the_parts_and_to_the_first_page(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        pages = []
        for _step in range(3):
            await rater.press("escape")
            pages.append(rater.page if not rater.has_left else "left")

        assert pages == ["tasks", "StartScreen", "left"]
