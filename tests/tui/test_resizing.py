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

if TYPE_CHECKING:
    from at_the_screens import Rater, Room

SEED: Final = 20261122
RESIZES: Final = 500
KEYS: Final = (
    *("0", "1", "2", "3", "4", "d", "n"),
    *("enter", "enter", "enter", "tab", "up", "down", "left", "right", "space"),
    *("f2", "f4", "f8", "escape", "pagedown", "home", "end", "x"),
)
"""What the walk presses between two sizes; F9 is left out, as it leads out."""


def some_size(chance: random.Random) -> Size:
    """Any size; some at an edge, and most such as people use."""
    kind = chance.random()
    if kind < 0.8:
        return Size(chance.randint(40, 130), chance.randint(10, 45))
    if kind < 0.95:
        return Size(chance.choice([1, 2, 59, 60, 110, 150, 400]), chance.choice([1, 2, 19, 20, 120]))
    return Size(chance.randint(1, 400), chance.randint(1, 120))


async def resize(rater: Rater, size: Size) -> None:
    """As a terminal does it, without waiting for the machine to be idle."""
    rater.app._driver._size = size  # type: ignore[union-attr]
    rater.app.post_message(events.Resize(size, size))
    for _wait in range(1000):
        await asyncio.sleep(0.002)
        if rater.app.size == size and rater.app._resize_event is None:
            break
    await rater.settle()


def text_of(rater: Rater) -> str:
    """What is shown, without how far it is scrolled."""
    return re.sub("[▁-█]", " ", rater.shown())


def is_said_to_be_too_small(rater: Rater) -> bool:
    return bool(rater.app.screen.query_one("#too-small", Words).region.area)


async def test_five_hundred_sizes_during_a_walk(room: Room) -> None:
    chance = random.Random(SEED)  # noqa: S311 a walk that can be repeated
    async with room.sits_down("question") as rater:
        for n in range(RESIZES):
            page, focused = rater.app.screen, rater.app.focused
            size = some_size(chance)
            await resize(rater, size)

            assert rater.app.fault is None, (SEED, n)
            assert rater.app.size == size
            assert rater.app.focused is focused, (SEED, n)
            assert rater.app.screen is page
            if rater.page != "HelpScreen":
                is_small = size.width < LEAST_COLUMNS or size.height < LEAST_LINES
                assert is_said_to_be_too_small(rater) == is_small, (SEED, n, size)
            key = chance.choice(KEYS)
            if n % 2 and not (key == "escape" and rater.page in {"tasks", "question", "StartScreen"}):
                await rater.press(key)
            assert rater.app.focused is not None or rater.page == "StartScreen", (SEED, n, key)

        assert len(room.file.values()) > 3


@pytest.mark.parametrize("name", ONE_OF_EACH)
async def test_every_page_can_be_any_size(room: Room, name: str) -> None:
    async with at_stop(room, name) as rater:
        await rater.pilot.pause(0.2)  # until a page that scrolls has its scrollbar
        before, focused = text_of(rater), rater.app.focused
        for width, height in ((1, 1), (60, 20), (400, 120), (59, 19), (110, 24), (150, 60)):
            await resize(rater, Size(width, height))
            is_small = width < LEAST_COLUMNS or height < LEAST_LINES
            assert is_said_to_be_too_small(rater) == is_small
            assert rater.app.focused is focused
        await resize(rater, Size(80, 24))

        await rater.until(lambda: text_of(rater) == before)


async def test_the_message_says_what_is_there_and_what_is_needed(room: Room) -> None:
    async with at_stop(room, "question") as rater:
        await resize(rater, Size(50, 15))

        assert rater.reads("It has 50 columns and 15 lines; 60 by 20 are needed.")
        assert rater.reads("What you answered is saved.")
