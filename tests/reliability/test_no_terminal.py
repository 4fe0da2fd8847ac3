"""Where there is no terminal: the screens say so at once, the commands work, no escape byte."""

from __future__ import annotations

import os
import pty
import select
import time
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest
from driven import PROGRAM

if TYPE_CHECKING:
    from pathlib import Path

LONGEST = 2.0
"""Seconds until the program has said that it cannot show its screens."""
PLACES = {
    "all in pipes": "pipe pipe pipe",
    "stdin from nothing": "nothing tty tty",
    "stdin closed": "closed tty tty",
    "stdout into a pipe": "tty pipe tty",
    "stdout closed": "tty closed tty",
    "stderr into a pipe": "tty tty pipe",
    "stderr closed": "tty tty closed",
    "all closed": "closed closed closed",
}
"""Where stdin, stdout and stderr lead."""
FEW = ("list", "export")
EVERY = (
    "list",
    "list --json",
    "status",
    "status --json",
    "export",
    "report -o -",
    "report -o - --as md",
    "example",
    "criteria check",
    "--help",
    "--version",
)


class Run:
    """One run of the program with its three streams led somewhere."""

    def __init__(self, words: str, places: str, **environment: str) -> None:
        start = time.monotonic()
        terminal, writing = pty.openpty(), os.pipe()
        ends = {"tty": terminal[1], "pipe": writing[1]}
        led = [_led(n, place, ends) for n, place in enumerate(places.split())]
        command = [*PROGRAM, *words.split()]
        pid = os.posix_spawn(command[0], command, {**os.environ, **environment}, file_actions=led)
        os.close(terminal[1])
        os.close(writing[1])
        self.said = _all_of(terminal[0], writing[0])
        self.status = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
        self.seconds = time.monotonic() - start


def _led(number: int, place: str, ends: dict[str, int]) -> tuple[int, ...] | tuple[int, str]:
    if place == "closed":
        return (os.POSIX_SPAWN_CLOSE, number)
    if place == "nothing" or (place, number) == ("pipe", 0):
        return (os.POSIX_SPAWN_OPEN, number, os.devnull, os.O_RDONLY, 0)
    return (os.POSIX_SPAWN_DUP2, ends[place], number)


def _all_of(*ends: int) -> bytes:
    """What comes out until nobody writes any more."""
    open_ends, text = set(ends), b""
    while open_ends:
        for end in select.select(open_ends, [], [])[0]:
            chunk = b""
            with suppress(OSError):  # a terminal that nobody holds
                chunk = os.read(end, 1 << 16)
            text += chunk
            if not chunk:
                os.close(end)
                open_ends.remove(end)
    return text


@pytest.mark.parametrize("places", PLACES.values(), ids=PLACES)
def test_the_screens_say_at_once_that_they_need_a_terminal(store: Path, places: str) -> None:
    run = Run("", places)
    assert run.status == 2
    assert run.seconds < LONGEST
    assert b"\x1b" not in run.said
    assert places.endswith("closed") or b"need a terminal" in run.said
    assert not store.exists()


def test_a_terminal_that_cannot_draw_is_told_what_to_use_instead(store: Path) -> None:
    run = Run("", "tty tty tty", TERM="dumb")
    assert run.status == 2
    assert run.seconds < LONGEST
    assert b"assess score FILE" in run.said
    assert b"\x1b" not in run.said


@pytest.mark.parametrize(
    "commands", [FEW, pytest.param(EVERY, marks=pytest.mark.nightly)], ids=["few", "every"]
)
@pytest.mark.parametrize("places", [*PLACES.values(), "tty tty tty"], ids=[*PLACES, "terminal"])
def test_no_command_sends_an_escape_wherever_it_leads(
    begun: Path, places: str, commands: tuple[str, ...]
) -> None:
    for words in commands:
        run = Run(words, places)
        assert run.status == 0, (words, run.said)
        assert b"\x1b" not in run.said, words
        assert b"Traceback" not in run.said, words
        assert "closed" in places or run.said, words


def test_a_dumb_terminal_gets_the_same_words_from_a_command(begun: Path) -> None:
    dumb, able = Run("list", "tty tty tty", TERM="dumb"), Run("list", "tty tty tty")
    assert dumb.said == able.said
    assert b"Bay View Health" in dumb.said
