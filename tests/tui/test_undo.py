"""Undo says what it took back and shows where; redo brings it back, also after a restart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widgets import Input

from assess.usecases import walk

if TYPE_CHECKING:
    from at_the_screens import Rater, Room

ABOUT, NUMBER = "board-attention", "population-served"


async def with_a_note(rater: Rater) -> None:
    await rater.ask(ABOUT)
    await rater.press("3", "f4")
    await rater.type("Minutes of March")
    await rater.press("f4", "right")


async def test_undo_says_that_it_took_a_note_back_and_redo_brings_it_back(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await with_a_note(rater)

        await rater.press("ctrl+z")

        assert rater.reads("Question 6 of 32")
        assert rater.said("Question 6: your note is taken back. Ctrl+Y brings it back.")
        assert room.file.answers()[ABOUT] == {"value": 3}

        await rater.press("ctrl+y")

        assert rater.said("Question 6: your note is there again. Ctrl+Z takes it back.")
        assert room.file.answers()[ABOUT]["evidence"] == {"text": "Minutes of March"}


async def test_redo_is_an_event_of_its_own(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await with_a_note(rater)

        await rater.press("ctrl+z", "ctrl+z", "ctrl+y", "ctrl+y", "ctrl+y")

        assert rater.said("There is nothing to bring back.")
        actions = [row[0] for row in room.file.rows("SELECT action FROM event ORDER BY seq")]
        assert actions == ["start", "answer", "annotate", "undo", "undo", "redo", "redo"]


async def test_undo_says_which_answer_stands_now(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await rater.ask(ABOUT)
        await rater.press("3", "1", "ctrl+z")

        assert rater.said("Question 6: your answer is 3 again. Ctrl+Y brings it back.")


async def test_a_new_answer_leaves_nothing_to_bring_back(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await rater.ask(ABOUT)
        await rater.press("3", "ctrl+z", "2", "ctrl+y")

        assert rater.said("There is nothing to bring back.")
        assert room.file.values() == {ABOUT: 2}


async def test_redo_tells_the_truth_in_the_next_run(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await with_a_note(rater)
        await rater.press("ctrl+z")

    house = room.house()
    (summary,) = walk.saved(house)
    async with room.sits_down("tasks", saved=walk.resume(house, summary.id)) as returning:
        await returning.app.redo_last_change()
        await returning.settle()

        assert returning.page == "question"
        assert returning.said("Question 6: your note is there again.")
        assert room.file.answers()[ABOUT]["evidence"] == {"text": "Minutes of March"}


async def test_undo_takes_what_is_typed_first(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await rater.ask(NUMBER)
        await rater.type("12")
        await rater.press("enter", "left")
        await rater.type("345")

        await rater.press("ctrl+z")

        assert rater.app.screen.query_one("#entry", Input).value == "12"
        assert rater.said("Question 1: what you typed is taken back.")
        assert room.file.values() == {NUMBER: 12}
        await rater.press("ctrl+z")
        assert room.file.values() == {}


async def test_undo_and_redo_work_at_the_end_of_a_part(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await rater.ask("outcome-visibility")
        await rater.press("3", "enter")
        assert rater.page == "part-end"

        await rater.press("ctrl+z")
        assert room.file.values() == {}
        await rater.press("ctrl+y")

        assert room.file.values() == {"outcome-visibility": 3}
