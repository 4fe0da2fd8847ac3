"""Keys that arrive in one burst act on what they were meant for, on whatever page that is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assess.tui.widgets.one_line import Prose

if TYPE_CHECKING:
    from at_the_screens import Rater, Room

TEN = (
    ("capability-dose", "2", 2),
    ("multi-site-experience", "1", 1),
    ("testing-habit", "0", 0),
    ("safe-to-try", "4", 4),
    ("innovation-support", "3", 3),
    ("path-to-scale", "1", 1),
    ("agree-to-share", "1", "yes"),
    ("inside-transparency", "2", 2),
    ("public-results", "d", "dont-know"),
    ("sharing-failure", "0", 0),
)
"""Ten questions one after the other, through three parts: what is pressed, and what is kept."""
LAST_OF_PARTS = {"multi-site-experience", "path-to-scale"}


def kept_of_ten() -> dict[str, object]:
    return {name: value for name, _key, value in TEN}


async def ten_with(rater: Rater, *way_on: str) -> None:
    await rater.ask("capability-dose")
    await rater.burst(*[key for _name, digit, _value in TEN for key in (digit, *way_on)])


async def test_ten_answers_in_one_burst_are_each_on_their_own_question(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await ten_with(rater, "right")

        assert room.file.values() == kept_of_ten()
        assert rater.reads("Question 32 of 32")


async def test_ten_answers_over_the_ends_of_two_parts_are_on_their_own_questions(
    room: Room,
) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await rater.ask("capability-dose")
        keys = []
        for name, digit, _value in TEN:
            keys += [digit, "enter"]
            if name in LAST_OF_PARTS:
                keys += ["enter", "enter"]  # the part is left; the next one is opened
        await rater.burst(*keys)

        assert room.file.values() == kept_of_ten()
        finished = {name for (name,) in room.file.rows("SELECT characteristic FROM finished_part")}
        assert finished == {"innovation"}  # in the other one there are questions still open


async def test_a_digit_at_the_end_of_a_part_changes_no_answer_of_it(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await rater.ask("outcome-visibility")

        await rater.burst("2", "enter")
        assert "0-9" not in rater.shown().splitlines()[-1]
        await rater.burst("3", "1", "4", "enter", "enter", "1", "enter")

        assert room.file.values() == {"outcome-visibility": 2, "executive-sponsor": "yes"}


async def test_a_number_and_what_follows_it_go_where_they_belong(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await rater.ask("population-served")

        await rater.burst(*"120k", "enter", "4", "enter", "3", "enter", "2", "enter", "enter")

        assert room.file.values() == {
            "population-served": 120_000,
            "system-scope": 4,
            "decision-authority": 3,
            "outcome-visibility": 2,
        }
        assert rater.page == "tasks"


async def test_a_number_that_cannot_be_read_keeps_what_follows_off_other_questions(
    room: Room,
) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await rater.ask("population-served")

        await rater.burst(*"twelve", "enter", "4", "enter", "3", "enter")

        assert room.file.values() == {}
        assert rater.reads("twelve43")
        assert rater.reads("There is a problem")


async def test_letters_for_the_note_land_in_the_note(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await rater.ask("board-attention")

        await rater.burst("3", "f4", *"Minutes 3 d n 4", "f4", "enter", "2", "enter", "1")

        assert room.file.values() == {
            "board-attention": 3,
            "system-aim": 2,
            "leader-practice": 1,
        }
        assert room.file.answers()["board-attention"]["evidence"] == {"text": "Minutes 3 d n 4"}


async def test_a_reason_and_what_follows_it_go_where_they_belong(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await rater.ask("leader-practice")

        await rater.burst("n", *"We only advise.", "enter", "2", "enter")

        assert room.file.answers()["leader-practice"]["reason"] == "We only advise."
        assert room.file.values()["protected-resources"] == 2


async def test_a_burst_into_all_boxes_of_the_note_stays_in_its_boxes(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await rater.ask("board-attention")

        await rater.burst("3", "f4", *"one", "tab", "2", "tab", *"two", "tab", *"three", "escape")

        assert room.file.drafts()["board-attention"] == {
            "evidence": "one",
            "strength": 2,
            "link": "two",
            "note": "three",
        }


async def test_a_new_check_can_be_typed_in_one_burst(room: Room) -> None:
    async with room.sits_down() as rater:
        await rater.burst(
            *("enter", "enter"),
            *"St Elsewhere",
            *("tab", "tab", "tab", "tab", "enter", "enter"),
            *"5000",
            "enter",
            "2",
        )

        assert rater.masthead.startswith("St Elsewhere")
        assert room.file.values() == {"population-served": 5000, "system-scope": 2}


async def test_pressing_enter_twenty_times_starts_one_check(room: Room) -> None:
    async with room.sits_down("organisation") as rater:
        await rater.type("St Elsewhere")
        await rater.press("tab", "tab", "tab", "tab")

        await rater.burst(*["enter"] * 20)

        assert room.file.rows("SELECT count(*) FROM assessment") == [(1,)]


async def test_a_burst_and_single_keys_keep_the_same(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await rater.ask("capability-dose")
        for _name, digit, _value in TEN:
            await rater.pilot.press(digit, "right")

        assert room.file.values() == kept_of_ten()


async def test_keys_while_the_house_is_still_opening_are_not_lost_on_another_page(
    room: Room,
) -> None:
    async with room.sits_down() as rater:
        house, rater.app.house = rater.app.house, None
        await rater.burst("down", "enter")
        assert rater.said("Still reading the questions")
        rater.app.house = house

        await rater.burst("enter")

        assert rater.page == "organisation"


async def test_a_long_text_typed_in_one_burst_is_all_there(room: Room) -> None:
    text = "Minutes of 4 March; 45 of 150 minutes. " * 20
    async with room.sits_down("tasks", "question", "note") as rater:
        await rater.type(text)

        assert rater.app.screen.query_one("#evidence", Prose).text == text


async def test_a_command_typed_ahead_is_the_one_whose_words_were_typed(room: Room) -> None:
    async with room.sits_down("tasks", saved=room.filled_in()) as rater:
        await rater.burst("ctrl+p", *"make a re", "enter")

        assert rater.page == "report"


async def test_keys_after_a_command_typed_ahead_reach_the_page_it_leads_to(room: Room) -> None:
    async with room.sits_down("tasks", saved=room.filled_in()) as rater:
        await rater.burst("ctrl+p", *"make a re", "enter", "tab", "tab")

        assert rater.page == "report"
        assert rater.focused == "programs"


async def test_moving_among_commands_typed_ahead_moves_among_their_matches(room: Room) -> None:
    async with room.sits_down("tasks", saved=room.filled_in()) as rater:
        await rater.burst("ctrl+p", *"theme", "down", "down", "enter")

        assert rater.page == "tasks"
        assert rater.app.theme == "contrast"


async def test_words_that_no_command_has_do_nothing(room: Room) -> None:
    async with room.sits_down("tasks", saved=room.filled_in()) as rater:
        await rater.burst("ctrl+p", *"xyzzyx", "enter", "escape")

        assert rater.page == "tasks"
        assert rater.app.fault is None
