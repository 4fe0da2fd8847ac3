"""The window is closed or the machine logs off: answers stay, and so does a note being typed."""

from __future__ import annotations

import random
import signal
import time
from typing import TYPE_CHECKING

import pytest
from driven import F4, PROGRAM, Driven, go_on, session_of
from rater import Rater

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kept import Kept

    from assess.domain.framework import Framework

NOTE = "Board minutes of 4 March, item 7: the aim, the owner and the date are on the page. "
LEAST_KEPT = 1.0
"""Seconds: what was typed longer ago than this comes back."""
PACE = 0.05
"""Seconds between two letters, as of a quick typist."""


def closed(terminal: Driven) -> None:
    terminal.hang_up()


def told_to_end(terminal: Driven) -> None:
    terminal.signal(signal.SIGTERM)


def told_that_the_line_is_gone(terminal: Driven) -> None:
    terminal.signal(signal.SIGHUP)


ENDS = (closed, told_to_end, told_that_the_line_is_gone)


def type_note(terminal: Driven, seconds: float) -> tuple[str, float]:
    """Type letter after letter; give back what was typed, and when each letter was."""
    typed: list[tuple[float, str]] = []
    end = time.monotonic() + seconds
    while (now := time.monotonic()) < end:
        letter = NOTE[len(typed) % len(NOTE)]
        terminal.send(letter)
        typed.append((now, letter))
        terminal.settle(PACE)
    old = sum(now - moment > LEAST_KEPT for moment, _letter in typed)
    return "".join(letter for _moment, letter in typed), old


@pytest.mark.parametrize("end", ENDS, ids=lambda end: end.__name__)
@pytest.mark.parametrize(
    "times", [5, pytest.param(50, marks=pytest.mark.nightly)], ids=["some", "many"]
)
def test_answers_stay_and_a_note_loses_at_most_its_last_second(
    begun: Path,
    look: Callable[[], Kept],
    open_program: Callable[..., Driven],
    shipped_framework: Framework,
    end: Callable[[Driven], None],
    times: int,
) -> None:
    chance = random.Random(end.__name__)  # noqa: S311 a seed, not a secret
    for _time in range(times):
        before = look()
        terminal = open_program()
        go_on(terminal)
        rater = Rater(shipped_framework, terminal, chance, before.answers)
        rater.answer()
        rater.answer()
        about = rater.here.id
        terminal.press(F4, "What could a reviewer look at?")
        typed, old = type_note(terminal, chance.uniform(1.1, 1.5))
        end(terminal)
        terminal.end(5)
        kept = look()
        assert kept.is_whole
        assert kept.replies(before.last) == rater.given
        earlier = before.drafts.get(about, ("", ""))[0]
        assert kept.drafts[about][0].startswith(earlier)
        came_back = kept.drafts[about][0].removeprefix(earlier)
        assert came_back == typed[: len(came_back)]
        assert len(came_back) >= old > 0
        assert session_of(terminal.pid) == []


def test_a_program_that_was_started_to_ignore_hang_ups_ends_with_its_window(
    begun: Path, open_program: Callable[..., Driven]
) -> None:
    terminal = open_program("/bin/sh", "-c", "trap '' HUP; exec \"$@\"", "sh", *PROGRAM)
    go_on(terminal)
    terminal.hang_up()
    terminal.end(5)
    assert session_of(terminal.pid) == []
