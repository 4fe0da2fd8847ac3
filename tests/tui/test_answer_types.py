"""Questions of every type: options, ticks, promises, and numbers as people write them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import code_frameworks as code
import pytest

from assess.tui.replies import hint_of

if TYPE_CHECKING:
    from at_the_screens import Room

    from assess.domain.indicator import NumberIndicator

SINGLE, MULTIPLE, NUMBER, YESNO = (
    "system-scope",
    "shared-focus",
    "population-served",
    "executive-sponsor",
)


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


@pytest.mark.parametrize(
    ("asked", "typed", "told"),
    [
        (NUMBER, "12.5", "12.5 is not a whole number of people"),
        (NUMBER, "99999999999", "more than 8,300,000,000: look for a zero too many"),
        ("completed-initiatives", "30000", "30,000 is more than 10,000"),
    ],
)
async def test_a_slip_of_the_pen_is_named_and_not_saved(
    room: Room, asked: str, typed: str, told: str
) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await rater.ask(asked)

        await rater.type(typed)
        await rater.press("enter")

        assert rater.reads(told)
        assert room.file.values() == {}


@pytest.mark.parametrize(
    ("indicator", "hint"),
    [
        (code.indicator("n", "number"), "You can write 120000, 120 000, 120,000 or 120k."),
        (
            code.indicator("n", "number", thresholds=[1, 3, 10, 30], whole=True),
            "Write a whole number, such as 4.",
        ),
        (
            code.indicator("n", "number", thresholds=[10, 25, 50, 75]),
            "Write a number, such as 30 or 30.5.",
        ),
    ],
)
def test_the_hint_shows_a_number_that_fits_what_is_counted(
    indicator: NumberIndicator, hint: str
) -> None:
    assert hint_of(indicator) == hint


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
        await rater.type("about twelve")

        await rater.press("escape")
        await rater.ask(SINGLE)
        await rater.ask(NUMBER)

        assert rater.reads("about twelve")
        assert rater.reads("There is a problem")
        assert room.file.values() == {}


async def test_a_number_can_mean_two_things_and_is_asked_back(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await rater.ask(NUMBER)

        await rater.type("1.200")
        await rater.press("enter")

        assert rater.reads('"1.200" can mean 1.2 or 1,200: write 1.2 or 1200')
        assert room.file.values() == {}


@pytest.mark.parametrize(("letter", "value"), [("y", "yes"), ("n", "no"), ("d", "dont-know")])
async def test_yes_and_no_have_letters_too(room: Room, letter: str, value: str) -> None:
    async with room.sits_down("tasks") as rater:
        await rater.ask("executive-sponsor")

        await rater.press(letter)

        assert room.file.values() == {"executive-sponsor": value}
