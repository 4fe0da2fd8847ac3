"""The program is killed while it saves: what was acknowledged is there, and nothing is half."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from assess.store.opening import open_store

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from assess.domain.assessment import Assessment
    from assess.store.base import Stamp

KILLS, KILLS_AT_NIGHT = 20, 200
RATER = """
import sys
from datetime import UTC, datetime
from assess.domain.assessment import Answer, FrameworkVersion
from assess.store.base import Change, Stamp
from assess.store.opening import open_store
store = open_store(sys.argv[1])
saved = store.load("se-1")
version = FrameworkVersion(id="tiny", version="1.0")
number = int(sys.argv[2])
print("ready", flush=True)
while True:
    stamp = Stamp(datetime.now(UTC), "rater", version, "9.9")
    answer = Answer(value=number, note=f"note {number} " * 50)
    saved = store.record(saved, [Change("answer", f"q-{number % 32}", answer)], stamp)
    print(number, flush=True)
    number += 1
"""


def killed_rater(place: str, first: int, after: float) -> list[int]:
    """The numbers that a rater acknowledged before it was killed."""
    with subprocess.Popen(
        [sys.executable, "-c", RATER, place, str(first)], stdout=subprocess.PIPE, text=True
    ) as rater:
        assert rater.stdout is not None
        assert rater.stdout.readline() == "ready\n"
        time.sleep(after)
        os.kill(rater.pid, signal.SIGKILL)
        said = rater.stdout.read()
    *whole, _cut_off = said.split("\n")
    return [int(line) for line in whole]


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL is said so on POSIX alone")
@pytest.mark.parametrize("kills", [KILLS, pytest.param(KILLS_AT_NIGHT, marks=pytest.mark.nightly)])
def test_what_was_acknowledged_is_there(
    tmp_path: Path, empty_assessment: Assessment, stamped: Callable[..., Stamp], kills: int
) -> None:
    place = str(tmp_path / "store.sqlite3")
    store = open_store(place)
    store.begin("se-1", empty_assessment, stamped())
    store.close()
    chance = random.Random(20261122)  # noqa: S311 moments, not secrets
    expected = 0
    for _kill in range(kills):
        acknowledged = killed_rater(place, expected, chance.uniform(0, 0.2))

        with closing(sqlite3.connect(place)) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        store = open_store(place)
        kept = [event.answer_after.value for event in store.events("se-1")[1:]]  # type: ignore[union-attr]
        answers = store.load("se-1").assessment.answers
        store.close()

        assert acknowledged == list(range(expected, expected + len(acknowledged)))
        before = expected + len(acknowledged)
        assert len(kept) in {before, before + 1}, "the store before or after one answer"
        assert kept == list(range(len(kept)))
        newest = {f"q-{number % 32}": number for number in kept}
        assert {name: answer.value for name, answer in answers.items()} == newest
        expected = len(kept)
    assert expected > kills
