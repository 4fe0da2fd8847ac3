"""Open the place where assessments are kept, or refuse it in words and leave it untouched."""

import os
from contextlib import closing
from pathlib import Path
from typing import Final

import sqlalchemy as sa

from assess.errors import StoreError
from assess.i18n import _
from assess.store import sqlite, tables
from assess.store.base import Store
from assess.store.database import DatabaseStore
from assess.store.faults import told

CURRENT: Final = "0001"
"""The form that this program reads and writes; forms are numbered upwards."""


def open_store(place: str) -> Store:
    """The store at a path or URL; a new one is made where there is none.

    Raises:
        StoreError: It cannot be reached, or is not ours to open.
    """
    path = Path(place).expanduser()
    with told(str(path)):
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
        engine = sqlite.connected(path, shared_memory=True)
        _bring_up(engine)
    return DatabaseStore(engine, str(path))


def _bring_up(engine: sa.Engine) -> None:
    with engine.connect().execution_options(assess_writing=True) as connection, connection.begin():
        if connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar():
            return
        _make(connection)
    with closing(engine.raw_connection()) as connection:
        connection.cursor().execute("PRAGMA journal_mode = wal")


def _make(connection: sa.Connection) -> None:
    tables.metadata.create_all(connection, checkfirst=False)
    for statement in tables.ADD_ONLY[connection.dialect.name]:
        connection.exec_driver_sql(statement)
    connection.exec_driver_sql(f"PRAGMA application_id = {sqlite.APPLICATION_ID}")
    connection.execute(sa.insert(tables.revision), {"version_num": CURRENT})
