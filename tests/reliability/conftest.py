"""What the tests of the whole program share: a store with a check begun, and its screens."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from kept import Kept

from assess.bootstrap import open_house
from assess.domain.assessment import Organisation, Respondent
from assess.settings import Settings
from assess.usecases import walk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from driven import Driven

    from assess.usecases.house import House

if sys.platform == "win32":  # a terminal of one's own is made in another way there
    collect_ignore = [
        file.name
        for file in Path(__file__).parent.glob("test_*.py")
        if "from driven import" in file.read_text(encoding="utf-8")
    ]


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The store that the program opens; it is not there yet."""
    place = tmp_path / "store" / "assessments.sqlite3"
    monkeypatch.setenv("ASSESS_STORE", str(place))
    return place


@pytest.fixture
def house(store: Path) -> Iterator[House]:
    """The use cases over that store, beside the program."""
    opened = open_house(Settings(store=str(store), author="tester"))
    yield opened
    opened.store.close()


@pytest.fixture
def begun(house: House, store: Path) -> Path:
    """The store with one check that has no answers."""
    walk.start(house, Organisation(name="Bay View Health"), Respondent())
    house.store.close()
    return store


@pytest.fixture
def look(tmp_path: Path, store: Path) -> Callable[[], Kept]:
    """Look into the store as it is now."""
    return lambda: Kept(store, tmp_path / "aside")


@pytest.fixture
def open_program(tmp_path: Path) -> Iterator[Callable[..., Driven]]:
    """Opens the program in a terminal; whatever still runs at the end is ended."""
    from driven import Driven

    opened: list[Driven] = []

    def start(*command: str, **wishes: object) -> Driven:
        named = {"folder": tmp_path, **wishes}
        opened.append(Driven(command, **named) if command else Driven(**named))  # type: ignore[arg-type]
        return opened[-1]

    yield start
    for terminal in opened:
        terminal.close()
