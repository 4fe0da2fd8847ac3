"""The window changes its size in the middle of a walk: no fault, and the focus stays."""

from __future__ import annotations

import asyncio
import random
import re
from typing import TYPE_CHECKING, Final

import pytest
from every_page import ONE_OF_EACH, at_stop
from textual import events
from textual.geometry import Size

from assess.tui.page import LEAST_COLUMNS, LEAST_LINES
from assess.tui.text import Words
from assess.tui.widgets.choice_list import ChoiceList

if TYPE_CHECKING:
    from at_the_screens import Rater, Room

SEED: Final = 20261122
RESIZES: Final = 500
KEYS: Final = (
    *("0", "1", "2", "3", "4", "d", "n"),
    *("enter", "enter", "enter", "tab", "up", "down", "left", "right", "space"),
    *("f2", "f4", "f8", "escape", "escape", "escape", "pagedown", "home", "end", "x"),
)
"""What the walk presses between two sizes; F9 is left out, as it leads out."""


def some_size(chance: random.Random) -> Size:
    """Any size; some at an edge, and most such as people use."""
    kind = chance.random()
    if kind < 0.8:
        return Size(chance.randint(40, 130), chance.randint(10, 45))
    if kind < 0.95:
        return Size(
            chance.choice([1, 2, 59, 60, 110, 150, 400]), chance.choice([1, 2, 19, 20, 120])
        )
    return Size(chance.randint(1, 400), chance.randint(1, 120))


async def resize(rater: Rater, *sizes: Size) -> None:
    """As a terminal does it: several sizes while its corner is dragged, then the last one."""
    for size in sizes:
        rater.app._driver._size = size  # type: ignore[union-attr]
        rater.app.post_message(events.Resize(size, size))
    for _wait in range(1000):
        await asyncio.sleep(0.002)
        if rater.app.size == sizes[-1] and rater.app._resize_event is None:
            break
    await rater.settle()


def text_of(rater: Rater) -> str:
    """What is shown, without how far it is scrolled."""
    return re.sub("[▁-█]", " ", rater.shown())


def is_too_small(size: Size) -> bool:
    return size.width < LEAST_COLUMNS or size.height < LEAST_LINES


def is_said_to_be_too_small(rater: Rater) -> bool:
    return bool(rater.app.screen.query_one("#too-small", Words).region.area)


async def test_five_hundred_sizes_during_a_walk(room: Room) -> None:
    chance = random.Random(SEED)  # noqa: S311 a walk that can be repeated
    async with room.sits_down("question") as rater:
        resizes = 0
        while resizes < RESIZES:
            page, focused = rater.app.screen, rater.app.focused
            dragged = chance.choice([1, 5])
            sizes = [some_size(chance) for _resize in range(dragged)]
            resizes += dragged
            await resize(rater, *sizes)

            where = (SEED, resizes)
            assert rater.app.fault is None, where
            assert rater.app.size == sizes[-1], where
            assert rater.app.screen is page, where
            assert rater.app.focused is focused, where
            if rater.page != "HelpScreen":
                assert is_said_to_be_too_small(rater) == is_too_small(sizes[-1]), where
            key = chance.choice(KEYS)
            if not (key == "escape" and rater.page in {"tasks", "question", "StartScreen"}):
                await rater.press(key)
            assert rater.app.focused is not None or rater.page == "StartScreen", (where, key)

        assert len(room.file.values()) > 3


@pytest.mark.parametrize("name", ONE_OF_EACH)
async def test_every_page_can_be_any_size(room: Room, name: str) -> None:
    async with at_stop(room, name) as rater:
        await rater.pilot.pause(0.2)  # until a page that scrolls has its scrollbar
        before, focused = text_of(rater), rater.app.focused
        for width, height in ((1, 1), (60, 20), (400, 120), (59, 19), (110, 24), (150, 60)):
            await resize(rater, Size(width, height))
            assert is_said_to_be_too_small(rater) == is_too_small(Size(width, height))
            assert rater.app.focused is focused
        await resize(rater, Size(80, 24))

        await rater.until(lambda: text_of(rater) == before)


async def test_the_message_says_what_is_there_and_what_is_needed(room: Room) -> None:
    async with at_stop(room, "question") as rater:
        await resize(rater, Size(50, 15))

        assert rater.reads("It has 50 columns and 15 lines; 60 by 20 are needed.")
        assert rater.reads("What you answered is saved.")


async def test_a_list_whose_scrollbar_comes_while_it_is_measured_keeps_its_lines(
    room: Room,
) -> None:
    async with at_stop(room, "question", size=(60, 20)) as rater:
        answers = rater.app.screen.query_one(ChoiceList)
        assert answers.show_vertical_scrollbar
        highest = answers.styles.max_height
        answers.show_vertical_scrollbar = False
        answers.virtual_size = Size(0, 0)

        answers.on_resize()

        assert answers.show_vertical_scrollbar
        assert answers.styles.max_height == highest
