"""Ten programs that write into one file at once: none is turned away, nothing is lost."""

from __future__ import annotations

import subprocess
import sys
from itertools import pairwise
from typing import TYPE_CHECKING

from assess.store.opening import open_store

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from assess.domain.assessment import Assessment
    from assess.store.base import Stamp

WRITERS, ANSWERS = 10, 50
WRITER = """
import sys
from datetime import UTC, datetime
from assess.domain.assessment import Answer, FrameworkVersion
from assess.store.base import Change, Stamp
from assess.store.opening import open_store
place, name, count = sys.argv[1], sys.argv[2], int(sys.argv[3])
store = open_store(place)
saved = store.load("se-1")
version = FrameworkVersion(id="tiny", version="1.0")
sys.stdin.readline()
for number in range(count):
    stamp = Stamp(datetime.now(UTC), name, version, "9.9")
    change = Change("answer", f"q-{number % 7}", Answer(value=number, note=name))
    saved = store.record(saved, [change], stamp)
store.close()
"""


def test_ten_writers_with_fifty_answers_each(
    tmp_path: Path, empty_assessment: Assessment, stamped: Callable[..., Stamp]
) -> None:
    place = str(tmp_path / "store.sqlite3")
    store = open_store(place)
    store.begin("se-1", empty_assessment, stamped())
    writers = [
        subprocess.Popen(
            [sys.executable, "-c", WRITER, place, f"writer-{number}", str(ANSWERS)],
            stdin=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for number in range(WRITERS)
    ]

    said = [writer.communicate("go\n", timeout=120)[1] for writer in writers]

    assert said == [""] * WRITERS
    events = store.events("se-1")[1:]
    assert len(events) == WRITERS * ANSWERS
    for number in range(WRITERS):
        own = [e.answer_after.value for e in events if e.author == f"writer-{number}"]  # type: ignore[union-attr]
        assert own == list(range(ANSWERS))
    for name in {event.indicator for event in events}:
        chain = [event for event in events if event.indicator == name]
        assert all(b.before == a.after for a, b in pairwise(chain))
    store.close()
