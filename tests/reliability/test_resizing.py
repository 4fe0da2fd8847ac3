"""The window changes its size in the middle of a walk: nothing ends, nothing is lost."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest
from driven import F4, RIGHT, Driven, go_on, go_to

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kept import Kept

LARGEST = (400, 120)
LEAST = (60, 20)
"""Columns and lines from which on a page can be worked with."""
RESIZES, RESIZES_AT_NIGHT = 50, 500


def any_size(chance: random.Random) -> tuple[int, int]:
    """Any size, and every other time one that people use."""
    if chance.random() < 0.5:
        return chance.choice([(80, 24), (60, 20), (120, 40), (200, 60), (40, 10)])
    return chance.randint(1, LARGEST[0]), chance.randint(1, LARGEST[1])


def seen(terminal: Driven, size: tuple[int, int]) -> bool:
    """Whether the page, or that there is no room for it, is on the screen."""
    if size[0] >= LEAST[0] and size[1] >= LEAST[1]:
        return terminal.question is not None and "too small" not in terminal.page
    return terminal.question is None


@pytest.mark.parametrize(
    "resizes",
    [RESIZES, pytest.param(RESIZES_AT_NIGHT, marks=pytest.mark.nightly)],
    ids=["some", "many"],
)
def test_answers_go_on_through_every_size(
    begun: Path, look: Callable[[], Kept], open_program: Callable[..., Driven], resizes: int
) -> None:
    chance = random.Random(f"{resizes} sizes")  # noqa: S311 a seed, not a secret
    terminal = open_program()
    go_on(terminal)
    go_to(terminal, 20)
    level = 0
    for _resize in range(resizes):
        size = any_size(chance)
        terminal.resize(*size)
        if size[0] < LEAST[0] or size[1] < LEAST[1]:
            terminal.settle(0.02)
            continue
        terminal.wait_until(lambda size=size: seen(terminal, size))  # type: ignore[misc]
        level = (level + 1) % 5
        terminal.send(str(level))
        terminal.wait_until(lambda level=level: terminal.ticked == (str(level),))  # type: ignore[misc]
    terminal.resize(80, 24)
    terminal.wait_until(lambda: terminal.ticked == (str(level),))
    assert look().answers == {"best-result": level}
    terminal.send(RIGHT)
    terminal.wait_until(lambda: terminal.question == 21)


def test_a_window_that_is_too_small_says_so_in_words(
    begun: Path, open_program: Callable[..., Driven]
) -> None:
    terminal = open_program()
    go_on(terminal)
    terminal.resize(50, 15)
    terminal.wait_for("This window is too small.")
    terminal.wait_for("It has 50 columns and 15 lines")
    terminal.resize(60, 20)
    terminal.wait_until(lambda: terminal.question == 1)


def test_a_note_being_typed_keeps_every_letter_through_many_sizes(
    begun: Path, look: Callable[[], Kept], open_program: Callable[..., Driven]
) -> None:
    chance = random.Random("a note through many sizes")  # noqa: S311 a seed, not a secret
    terminal = open_program()
    go_on(terminal)
    terminal.press(F4, "What could a reviewer look at?")
    text = "Board minutes of 4 March, item 7"
    for letter in text:
        terminal.resize(*any_size(chance))
        terminal.send(letter)
        terminal.settle(0.01)
    terminal.resize(80, 24)
    terminal.wait_until(lambda: look().drafts.get("population-served") == (text, ""))
    terminal.wait_for(text)
