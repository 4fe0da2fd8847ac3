"""A house over a new store, with the shipped criteria and a clock that stands still."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from assess.domain.assessment import Organisation, Respondent
from assess.store.opening import open_store
from assess.usecases import walk
from assess.usecases.house import House

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from assess.criteria import Criteria
    from assess.store.base import Saved


class Clock:
    """Goes on by a minute whenever somebody looks at it."""

    def __init__(self) -> None:
        self.at = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.at += timedelta(minutes=1)
        return self.at


@pytest.fixture
def new_house(shipped_criteria: Criteria, tmp_path: Path) -> Iterator[Callable[[str], House]]:
    """Makes houses; each name is a store of its own."""
    made: dict[str, House] = {}

    def house(name: str) -> House:
        made[name] = House(
            framework=shipped_criteria.framework,
            precedents=shipped_criteria.precedents,
            examples=shipped_criteria.examples,
            store=open_store(str(tmp_path / f"{name}.sqlite3")),
            now=Clock(),
            author="Ann",
            program_version="9.9",
        )
        return made[name]

    yield house
    for each in made.values():
        each.store.close()


@pytest.fixture
def house(new_house: Callable[[str], House]) -> House:
    """Where everything is."""
    return new_house("here")


@pytest.fixture
def saved(house: House) -> Saved:
    """An assessment that was just started."""
    return walk.start(house, Organisation(name="St Elsewhere Hospital"), Respondent(name="Ann"))
