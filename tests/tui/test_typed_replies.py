"""A number that is typed is never lost: saved when the page is left, or kept and named."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual.widgets import Input

from assess.tui.commands import commands_for
from assess.tui.widgets.answer_list import AnswerList
from assess.usecases import walk

if TYPE_CHECKING:
    from at_the_screens import Rater, Room

NUMBER, NEXT, MAY_NOT_APPLY = "population-served", "system-scope", "leader-practice"


async def by_palette(rater: Rater, title: str) -> None:
    """What the palette does when its command is chosen."""
    offered = commands_for(rater.app, rater.app.screen)
    done = next(c for c in offered if c.title == title).carry_out()
    if done is not None:
        await done
    await rater.settle()


# Leaving saves


@pytest.mark.parametrize("key", ["f8", "escape", "f2", "f4", "f9", "right", "ctrl+q"])
async def test_a_number_that_reads_well_is_saved_by_every_key_that_leads_away(
    room: Room, key: str
) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await rater.ask(NUMBER)
        await rater.type("310000")

        await rater.press(key)

        assert room.file.values() == {NUMBER: 310_000}
        assert rater.masthead.endswith("Saved 14:05")


@pytest.mark.parametrize("title", ["All parts", "All questions", "Result", "Leave the program"])
async def test_a_number_that_reads_well_is_saved_by_every_command_that_leads_away(
    room: Room, title: str
) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await rater.ask(NUMBER)
        await rater.type("310000")

        await by_palette(rater, title)

        assert room.file.values() == {NUMBER: 310_000}


async def test_the_note_page_knows_the_number_that_was_just_typed(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await rater.ask(NUMBER)
        await rater.type("310000")

        await rater.press("f4")

        assert rater.reads("Your answer: 310,000 people")
        assert not rater.reads("not answered yet")


async def test_the_first_line_says_at_once_that_a_letter_is_not_saved(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await rater.ask(NUMBER)
        await rater.type("3")

        assert "Not saved yet" in rater.masthead
        assert rater.reads("[ Continue ]")


# What does not read well is kept


@pytest.mark.parametrize("key", ["f8", "escape", "f2", "f4", "right"])
async def test_what_is_no_number_is_kept_and_said_not_to_be_saved(room: Room, key: str) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await rater.ask(NUMBER)
        await rater.type("more than 30")

        await rater.press(key)

        assert room.file.values() == {}
        assert "Not saved: question 1" in rater.masthead
        assert rater.said("Question 1 is not saved yet; what you typed is kept.")


async def test_it_is_said_also_when_the_draft_was_kept_before(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await rater.ask(NUMBER)
        await rater.type("more than 30")
        await rater.until(lambda: room.file.drafts() != {})

        await rater.press("right")

        assert rater.said("Question 1 is not saved yet; what you typed is kept.")


async def test_what_was_typed_and_not_saved_is_there_in_the_next_run(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await rater.ask(NUMBER)
        await rater.type("more than 30")
        await rater.press("right", "f9", "enter")

    async with room.sits_down("saved") as returning:
        await returning.press("enter")
        assert returning.page == "welcome"
        assert returning.reads("Typed and not saved: question 1.")
        await returning.press("down", "enter")

        assert returning.page == "question"
        assert returning.app.screen.query_one("#entry", Input).value == "more than 30"
        assert returning.reads("There is a problem")
        for _letter in range(10):
            await returning.press("home", "delete")
        await returning.press("enter")
        assert room.file.values() == {NUMBER: 30}
        assert room.file.drafts() == {}


async def test_half_a_number_is_kept_within_a_second_without_leaving(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await rater.ask(NUMBER)
        await rater.type("3100")

        await rater.until(lambda: room.file.drafts() != {})

        assert room.file.drafts()[f"{NUMBER}:typed"]["note"] == "3100"
        assert room.file.values() == {}


async def test_a_reason_is_saved_by_leaving_too(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await rater.ask(MAY_NOT_APPLY)
        await rater.press("n")
        await rater.type("we advise only")

        await rater.press("f8")

        assert room.file.answers()[MAY_NOT_APPLY]["reason"] == "we advise only"


# Don't know, does not apply


@pytest.mark.parametrize("typed", ["d", "D", "don't know", " d "])
async def test_a_lone_d_means_dont_know(room: Room, typed: str) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await rater.ask(NUMBER)
        assert rater.reads("Don't know: type d, then Enter.")

        await rater.type(typed)
        await rater.press("enter")

        assert room.file.values() == {NUMBER: "dont-know"}
        assert rater.sitting.here == NEXT


async def test_the_error_says_how_to_reach_dont_know(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await rater.ask(NUMBER)

        await rater.type("no idea")
        await rater.press("enter")

        assert "type d, then Enter" in rater.words("#problem")


async def test_the_help_of_a_number_does_not_speak_of_digits(room: Room) -> None:
    async with room.sits_down("tasks", "question", size=(80, 40)) as rater:
        await rater.ask(NUMBER)

        await rater.press("f1")

        assert not rater.reads("Press the digit")
        assert rater.reads("d, then Enter")


async def test_the_row_of_does_not_apply_is_marked_while_the_reason_is_typed(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await rater.ask(MAY_NOT_APPLY)
        await rater.press("2", "n")

        assert rater.app.screen.query_one(AnswerList).ticked == {"not-applicable"}
        assert not rater.reads("(•) 2")
        assert rater.reads("( ) 0")
        assert "Not saved yet" in rater.masthead
        await rater.press("escape")
        assert room.file.values() == {MAY_NOT_APPLY: 2}


# The questions beside this one


async def test_left_and_right_lead_away_at_the_edges_of_the_box(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await rater.ask(NUMBER)
        await rater.press("right")
        assert rater.sitting.here == NEXT
        await rater.press("left")
        assert rater.sitting.here == NUMBER

        await rater.type("12")
        await rater.press("left")
        assert rater.sitting.here == NUMBER
        await rater.press("right", "right")

        assert rater.sitting.here == NEXT
        assert room.file.values() == {NUMBER: 12}


async def test_left_is_in_the_last_line_of_a_question(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await rater.ask(NEXT)

        assert rater.reads_in("KeyBar", "Left before")
        assert rater.reads_in("KeyBar", "F9 leave")


async def test_a_number_read_out_of_words_is_shown(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await rater.ask(NUMBER)
        await rater.type("about 20")

        await rater.press("enter")

        assert rater.said('"about 20" is read as 20 people.')


# A note before there is an answer


async def test_a_note_before_the_answer_goes_with_it(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await rater.ask(NEXT)
        await rater.press("f4")
        assert rater.reads("There is no answer yet.")
        await rater.type("Minutes of March")
        await rater.press("f4")
        assert rater.page == "question"
        assert room.file.drafts()[NEXT]["evidence"] == "Minutes of March"

        await rater.press("3")

        assert room.file.answers()[NEXT]["evidence"] == {"text": "Minutes of March"}
        assert room.file.drafts() == {}
        (summary,) = walk.saved(rater.house)
        events = walk.history(rater.house, walk.resume(rater.house, summary.id))
        assert [event.action for event in events][-2:] == ["answer", "annotate"]
