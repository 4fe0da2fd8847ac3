"""The end of a part tells the truth about what is open, and lists keep their columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from every_page import at_stop

from assess.tui.part_end import COME_BACK, FINISHED, answer_line
from assess.tui.widgets.choice_list import ChoiceList
from assess.tui.widgets.key_bar import KeyBar

if TYPE_CHECKING:
    from at_the_screens import Rater, Room

LAST, LAST_NUMBER = "outcome-visibility", "4"
LONG = "triple-view"
"""A question with a long title."""


async def at_the_end_of_the_first_part(rater: Rater) -> ChoiceList:
    await rater.ask(LAST)
    await rater.press("3", "enter")
    assert rater.page == "part-end"
    return rater.app.screen.query_one(ChoiceList)


async def test_a_part_with_an_open_question_is_not_called_finished_by_itself(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        assert (await at_the_end_of_the_first_part(rater)).lit == COME_BACK


async def test_a_part_without_an_open_question_is(room: Room) -> None:
    saved = room.filled_in(leave_open=[LAST])
    async with room.sits_down("tasks", "question", saved=saved) as rater:
        assert (await at_the_end_of_the_first_part(rater)).lit == FINISHED


async def test_a_part_that_is_called_finished_all_the_same_says_what_is_open(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await at_the_end_of_the_first_part(rater)
        await rater.press("up", "enter")

        assert rater.page == "tasks"
        assert rater.reads("1 of 4  Completed, 3 open")


async def test_a_note_that_is_not_saved_is_named_at_the_end_of_its_part(room: Room) -> None:
    saved = room.filled_in(leave_open=[LAST])
    async with room.sits_down("tasks", "question", saved=saved) as rater:
        await rater.ask("system-scope")
        await rater.press("f4")
        await rater.type("half a thought")
        await rater.press("escape")

        answers = await at_the_end_of_the_first_part(rater)

        assert rater.reads("Note not saved: question 2.")
        assert answers.lit == COME_BACK


async def test_the_end_of_a_part_offers_no_key_that_does_nothing(room: Room) -> None:
    async with at_stop(room, "part-end") as rater:
        words = [word for _label, word in rater.app.screen.query_one(KeyBar).keys]

        assert "note" not in words


@pytest.mark.parametrize("columns", [60, 80, 110, 200])
def test_answers_stand_in_one_column_whatever_the_titles(room: Room, columns: int) -> None:
    framework = room.criteria.framework
    lines = [answer_line(framework, i, None, columns) for i in framework.indicators.values()]

    assert len(framework.indicators[LONG].title) > 34
    assert len({line.index("Not answered") for line in lines}) == 1


@pytest.mark.parametrize("size", [(60, 20), (80, 24)])
async def test_parts_and_their_status_stand_on_one_line(room: Room, size: tuple[int, int]) -> None:
    async with at_stop(room, "tasks", size=size) as rater:
        (line,) = [text for text in rater.shown().splitlines() if " 1  " in text]

        assert "4 of 4  Completed" in line


async def test_a_name_that_is_typed_takes_the_error_away(room: Room) -> None:
    async with room.sits_down("organisation") as rater:
        await rater.press("tab", "tab", "tab", "tab", "enter")
        assert "enter the name of your organisation" in rater.words("#problem")

        await rater.type("S")

        assert rater.words("#problem") == ""
