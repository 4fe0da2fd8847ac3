"""Finding a question again, leaving, and coming back to the same place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widgets import Input

from assess.tui.widgets.choice_list import ChoiceList

if TYPE_CHECKING:
    from at_the_screens import Rater, Room


def list_of(rater: Rater, selector: str) -> ChoiceList:
    return rater.app.screen.query_one(selector, ChoiceList)


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
        await rater.press("f2")
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
        assert rater.reads(written.name)
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


async def test_a_finished_check_offers_its_result_first(room: Room) -> None:
    async with room.sits_down("welcome", saved=room.filled_in()) as rater:
        assert rater.reads("Welcome back. All questions are answered.")
        assert rater.reads("> See the result")

        await rater.press("enter")

        assert rater.page == "result"
