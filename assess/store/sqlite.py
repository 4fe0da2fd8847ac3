"""A store in one file of this machine: SQLite, durable on every commit."""

import sqlite3
from pathlib import Path
from typing import Final

import sqlalchemy as sa
from sqlalchemy.pool import StaticPool

from assess.errors import StoreError
from assess.i18n import _

APPLICATION_ID: Final = 0x41535353
"""Stands in the file's header: this file is a store of ours."""
BUSY_SECONDS: Final = 5
"""How long to wait while another program writes."""

_MUST_HOLD: Final = (
    ("foreign_keys", 1),
    ("synchronous", 2),
    ("busy_timeout", BUSY_SECONDS * 1000),
)


def connected(path: Path, *, shared_memory: bool) -> sa.Engine:
    """One connection that is kept, with every promise of durability asserted on it."""

    def connect() -> sqlite3.Connection:
        connection = sqlite3.connect(
            path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False
        )
        _promise(connection, journal="wal" if shared_memory else "delete")
        return connection

    engine = sa.create_engine("sqlite+pysqlite://", creator=connect, poolclass=StaticPool)
    sa.event.listen(engine, "begin", _begin)
    return engine


def _promise(connection: sqlite3.Connection, *, journal: str) -> None:
    for name, value in _MUST_HOLD:
        connection.execute(f"PRAGMA {name} = {value}")
        if connection.execute(f"PRAGMA {name}").fetchone() != (value,):
            raise StoreError(_("this SQLite does not keep {name}").format(name=name))
    is_empty = connection.execute("PRAGMA page_count").fetchone() == (0,)
    if not is_empty:
        connection.execute(f"PRAGMA journal_mode = {journal}")


def _begin(connection: sa.Connection) -> None:
    writing = connection.get_execution_options().get("assess_writing")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")
