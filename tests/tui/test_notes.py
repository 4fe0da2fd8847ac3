"""Notes and evidence: a draft within a second, an answer when it is said so, nothing cut unseen."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from textual.widgets import Input

from assess.tui.widgets.one_line import Prose
from assess.usecases import walk

if TYPE_CHECKING:
    from at_the_screens import Rater, Room

ABOUT = "board-attention"


async def at_the_note(rater: Rater, *, answer: str = "3") -> None:
    await rater.ask(ABOUT)
    if answer:
        await rater.press(answer)
    await rater.press("f4")
    assert rater.page == "note"


async def seconds_until_a_draft(rater: Rater, keys: str, *, typing_on: bool) -> float:
    """The best of three: a machine with other work may be late once."""
    took = []
    for n in range(3):
        before = rater.file.drafts()
        await rater.type(f"{keys}{n}")
        began = time.monotonic()
        while rater.file.drafts() == before and time.monotonic() - began < 3:
            await (rater.type("x") if typing_on else rater.pilot.pause(0.02))
        took.append(time.monotonic() - began)
        await rater.pilot.pause(0.7)
    return min(took)


async def test_what_is_typed_is_a_draft_within_a_second(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await at_the_note(rater)

        took = await seconds_until_a_draft(rater, "Minutes", typing_on=False)

        assert took < 1
        assert room.file.drafts()[ABOUT]["evidence"] == "Minutes0Minutes1Minutes2"
        assert "evidence" not in room.file.answers()[ABOUT]


async def test_typing_on_does_not_put_the_draft_off(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await at_the_note(rater)

        took = await seconds_until_a_draft(rater, "Minutes", typing_on=True)

        assert took < 1


async def test_a_draft_is_there_after_an_end_without_goodbye(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await at_the_note(rater, answer="")
        await rater.type("Minutes of March")
        await rater.until(lambda: room.file.drafts() != {})

    async with room.sits_down("saved") as returning:
        await returning.press("enter")
        assert returning.page == "welcome"
        assert returning.reads("A draft note is not saved as an answer yet: question 6")
        await returning.press("down", "enter")

        assert returning.page == "note"
        assert returning.reads("Minutes of March")
        assert returning.focused == "evidence"


async def test_the_next_letter_goes_behind_the_draft(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await at_the_note(rater)
        await rater.type("Minutes")
        await rater.press("escape", "f4")

        await rater.type(" of March")

        assert rater.app.screen.query_one("#evidence", Prose).text == "Minutes of March"


async def test_a_draft_of_the_last_moment_is_kept_when_the_page_is_left(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await at_the_note(rater)

        await rater.type("Minutes")
        await rater.press("escape")

        assert room.file.drafts()[ABOUT]["evidence"] == "Minutes"


async def test_a_draft_of_the_last_moment_is_kept_when_a_command_leads_away(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await at_the_note(rater)

        await rater.type("Minutes")
        await rater.app.show_from_anywhere("check")

        assert room.file.drafts()[ABOUT]["evidence"] == "Minutes"


async def test_a_draft_of_the_last_moment_is_kept_when_the_program_is_left(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await at_the_note(rater)

        await rater.type("Minutes")
        await rater.press("f9", "enter")

        assert room.file.drafts()[ABOUT]["evidence"] == "Minutes"


async def test_save_note_makes_the_draft_part_of_the_answer(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await at_the_note(rater)

        await rater.type("Minutes")
        await rater.press("tab", "down", "down", "enter", "tab")
        await rater.type("https://example.org/minutes")
        await rater.press("tab")
        await rater.type("ask")
        await rater.press("tab", "enter")

        assert rater.page == "question"
        assert room.file.drafts() == {}
        assert room.file.answers()[ABOUT] == {
            "value": 3,
            "note": "ask",
            "evidence": {"strength": 2, "text": "Minutes", "link": "https://example.org/minutes"},
        }
        assert rater.reads("Change the note or evidence")


async def test_f4_saves_the_note_too(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await at_the_note(rater)

        await rater.type("Minutes")
        await rater.press("f4")

        assert rater.page == "question"
        assert room.file.answers()[ABOUT]["evidence"] == {"text": "Minutes"}


async def test_enter_in_a_box_is_a_new_line_and_tab_leaves_it(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await at_the_note(rater)

        await rater.type("one")
        await rater.press("enter")
        await rater.type("two")
        await rater.press("tab")

        assert rater.app.screen.query_one("#evidence", Prose).text == "one\ntwo"
        assert rater.focused == "strength"


async def test_letters_that_act_in_lists_are_letters_in_a_box(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await at_the_note(rater)

        await rater.type("djkngG?/019")

        assert rater.app.screen.query_one("#evidence", Prose).text == "djkngG?/019"
        assert room.file.values() == {ABOUT: 3}


async def test_save_note_before_an_answer_keeps_it_for_the_answer_and_says_so(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await at_the_note(rater, answer="")
        assert rater.reads("There is no answer yet. What you write is kept with the answer")

        await rater.type("Minutes")
        await rater.press("f4")

        assert rater.page == "question"
        assert rater.said("Your note is kept. It is saved with your answer.")
        assert room.file.drafts()[ABOUT]["evidence"] == "Minutes"
        assert room.file.values() == {}


async def test_a_saved_note_is_said_to_be_saved(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await at_the_note(rater)

        await rater.type("Minutes")
        await rater.press("f4")

        assert rater.masthead.endswith("Note saved 14:05")


async def test_the_strength_that_nobody_chose_is_said_to_be_none(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await at_the_note(rater)
        assert rater.reads("(Our word only, until you choose)")

        await rater.press("tab", "2")

        assert not rater.reads("until you choose")


async def test_a_link_that_is_no_address_is_kept_and_said_to_be_none(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await at_the_note(rater)

        await rater.press("tab", "tab")
        await rater.type("ask Ann")
        await rater.press("tab")
        assert rater.reads("This is no web address and no file. It is kept as you wrote it.")
        await rater.press("f4")

        assert room.file.answers()[ABOUT]["evidence"]["link"] == "ask Ann"


async def test_notes_that_are_not_saved_are_named_where_answers_are_listed(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await at_the_note(rater, answer="")
        await rater.type("Minutes")
        await rater.press("escape", "escape")
        assert rater.page == "tasks"
        assert rater.reads("Note not saved: question 6.")

        await rater.show("check")
        assert rater.reads("Note not saved: question 6.")


async def test_changing_the_answer_keeps_note_and_evidence(room: Room) -> None:
    saved = room.filled_in()
    before = saved.assessment.answers[ABOUT]
    async with room.sits_down("tasks", "question", saved=saved) as rater:
        await rater.ask(ABOUT)

        await rater.press("1")

        assert room.file.answers()[ABOUT]["value"] == 1
        assert room.file.answers()[ABOUT]["evidence"]["text"] == before.evidence.text


async def test_a_draft_that_says_what_the_answer_says_is_no_draft(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await at_the_note(rater)
        await rater.type("x")
        await rater.until(lambda: room.file.drafts() != {})

        await rater.press("backspace", "escape")

        assert room.file.drafts() == {}
        assert rater.reads("[ Add a note or evidence ]")


async def test_a_text_that_is_too_long_is_counted_and_nothing_is_cut(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await at_the_note(rater)
        await rater.paste("x" * 20_000)

        await rater.type("yz")
        await rater.press("f4")

        assert rater.page == "note"
        assert rater.reads("2 letters too many; 20,000 fit. Nothing is cut")
        assert rater.reads("A text is too long.")
        assert rater.app.screen.query_one("#evidence", Prose).text == "x" * 20_000 + "yz"
        assert room.file.drafts()[ABOUT]["evidence"] == "x" * 20_000 + "yz"


async def test_a_note_that_is_too_long_is_counted_as_well(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await at_the_note(rater)
        rater.app.screen.query_one("#note", Prose).focus()
        await rater.settle()
        await rater.paste("x" * 20_000)

        await rater.type("yz")

        assert rater.reads("2 letters too many; 20,000 fit. Nothing is cut")


async def test_a_draft_of_another_run_is_not_lost_by_looking_at_it(room: Room) -> None:
    house, saved = room.house(), room.filled_in()
    saved = walk.keep_draft(house, saved, ABOUT, evidence="half a thought", strength=1)
    async with room.sits_down("tasks", "question", saved=saved) as rater:
        await rater.ask(ABOUT)
        await rater.press("f4", "escape")

        assert room.file.drafts()[ABOUT]["evidence"] == "half a thought"
        assert rater.reads("Finish the draft note")


async def test_a_link_that_is_saved_is_shown_again(room: Room) -> None:
    saved = room.filled_in()
    about = next(n for n, a in saved.assessment.answers.items() if a.evidence.link)
    async with room.sits_down("tasks", "question", saved=saved) as rater:
        await rater.ask(about)
        await rater.press("f4")

        link = rater.app.screen.query_one("#link", Input).value
        assert link == saved.assessment.answers[about].evidence.link
