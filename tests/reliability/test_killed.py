"""The program is killed at any moment of a walk: what was seen as chosen is in the store."""

from __future__ import annotations

import random
import signal
from threading import Timer
from typing import TYPE_CHECKING

import pytest
from driven import RIGHT, Driven, go_on, go_to
from rater import Rater, labels_of, value_of
from terminal import NothingPaintedError

from assess.domain.indicator import AnchoredIndicator

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kept import Kept

    from assess.domain.framework import Framework

KILLS, KILLS_AT_NIGHT = 20, 200
LONGEST_MOMENT = 0.12
"""Seconds from the last free answer to the kill: about as long as one answer takes."""


def rate_until_killed(rater: Rater, terminal: Driven, free: int, moment: float) -> None:
    """Answer freely, then on while the kill is under way."""
    for _answer in range(free):
        rater.answer()
    kill = Timer(moment, terminal.signal, [signal.SIGKILL])
    kill.start()
    try:
        while True:
            rater.answer()
    except (NothingPaintedError, OSError):
        kill.join()
    assert terminal.end() == -signal.SIGKILL


@pytest.mark.parametrize(
    ("kills", "most_free"),
    [
        pytest.param(KILLS, 6, id="kills"),
        pytest.param(KILLS_AT_NIGHT, 40, id="many-kills", marks=pytest.mark.nightly),
    ],
)
def test_no_answer_that_was_seen_as_chosen_is_lost_by_a_kill(
    begun: Path,
    look: Callable[[], Kept],
    open_program: Callable[..., Driven],
    shipped_framework: Framework,
    kills: int,
    most_free: int,
) -> None:
    chance = random.Random(f"killed {kills} times")  # noqa: S311 a seed, not a secret
    before = look().last
    for kill in range(kills):
        terminal = open_program()
        go_on(terminal)
        rater = Rater(shipped_framework, terminal, chance, look().answers)
        rate_until_killed(
            rater, terminal, chance.randrange(most_free), chance.uniform(0, LONGEST_MOMENT)
        )
        kept = look()
        replies = kept.replies(before)
        assert kept.is_whole, kill
        assert replies == rater.given[: len(replies)], kill
        assert rater.seen <= len(replies) <= rater.seen + 1, kill
        before = kept.last


def test_a_kill_amid_answers_typed_ahead_leaves_the_first_ones_and_no_others(
    begun: Path,
    look: Callable[[], Kept],
    open_program: Callable[..., Driven],
    shipped_framework: Framework,
) -> None:
    chance = random.Random("killed amid answers typed ahead")  # noqa: S311 a seed, not a secret
    ahead = [i for i in shipped_framework.indicators.values() if isinstance(i, AnchoredIndicator)]
    run = [i for i in ahead if 20 <= shipped_framework.number_of(i.id) <= 22]
    before = look().last
    for kill in range(3):
        terminal = open_program()
        go_on(terminal)
        go_to(terminal, 20)
        labels = [labels_of(i)[(kill + 1) % 5] for i in run]
        terminal.send("".join(label + RIGHT for label in labels))
        end = Timer(chance.uniform(0, 0.1), terminal.signal, [signal.SIGKILL])
        end.start()
        end.join()
        assert terminal.end() == -signal.SIGKILL
        kept = look()
        given = [(i.id, value_of(i, label)) for i, label in zip(run, labels, strict=True)]
        replies = kept.replies(before)
        assert kept.is_whole
        assert replies == given[: len(replies)]
        before = kept.last
