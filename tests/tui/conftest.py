"""What the tests of the screens stand on: a real house, a clock that ticks, one zone of time."""

from __future__ import annotations

import gc
import time
from typing import TYPE_CHECKING

import pytest
from at_the_screens import Room, StoreFile

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from assess.criteria import Criteria


@pytest.fixture(autouse=True)
def one_zone_of_time(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Times on the screen are those of UTC."""
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.fixture(autouse=True)
def folder_of_each_test(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """What a page writes lands in a folder of the test's own."""
    monkeypatch.chdir(tmp_path)


@pytest.fixture(autouse=True, scope="module")
def nothing_of_other_modules() -> Iterator[None]:
    """The program freezes what it has loaded; what earlier runs left is let go of here."""
    yield
    gc.unfreeze()
    gc.collect()
    gc.freeze()


@pytest.fixture
def room(tmp_path: Path, shipped_criteria: Criteria) -> Iterator[Room]:
    """A store in a file, and people who sit down at it."""
    room = Room(StoreFile(tmp_path / "store" / "assessments.sqlite3"), shipped_criteria)
    yield room
    room.close()
