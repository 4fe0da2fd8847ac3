"""A store in one file of this machine: SQLite, durable on every commit."""

import os
import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from typing import Final

import sqlalchemy as sa
from sqlalchemy.pool import StaticPool

from assess.errors import StoreError
from assess.i18n import _
from assess.store import places

APPLICATION_ID: Final = 0x41535353
"""Stands in the file's header: this file is a store of ours."""
BUSY_SECONDS: Final = 5
"""How long to wait while another program writes."""
_MAGIC: Final = b"SQLite format 3\x00"
_APPLICATION_ID_AT: Final = slice(68, 72)
_HEADER_LENGTH: Final = 100
_FULL: Final = 2
_EXTRA: Final = 3
"""As FULL, and the folder is synced after each commit; without a write-ahead log that is needed."""


def connected(path: Path) -> tuple[sa.Engine, tuple[str, ...]]:
    """One connection that is kept, and what people should know about its place.

    Raises:
        StoreError: It is not a store of ours.
    """
    _refuse_folder(path)
    _make_place(path)
    _refuse_foreign(path)
    notice = places.notice_on(path.resolve())

    def connect() -> sqlite3.Connection:
        connection = sqlite3.connect(
            path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False
        )
        try:
            _promise(connection, synchronous=_EXTRA if notice else _FULL)
            _refuse_foreign_id(connection, path)
        except BaseException:
            connection.close()
            raise
        return connection

    engine = sa.create_engine("sqlite+pysqlite://", creator=connect, poolclass=StaticPool)
    sa.event.listen(engine, "begin", _begin)
    return engine, (notice,) if notice else ()


def choose_journal(engine: sa.Engine, *, is_near: bool) -> None:
    """A write-ahead log, which needs memory shared between programs: not on another machine."""
    with closing(engine.raw_connection()) as connection:
        cursor = connection.cursor()
        if is_near:
            cursor.execute("PRAGMA busy_timeout = 0")
            # While another program looks at a store without the log, it stays without for now.
            with suppress(sqlite3.OperationalError):
                cursor.execute("PRAGMA journal_mode = wal")
            cursor.execute(f"PRAGMA busy_timeout = {BUSY_SECONDS * 1000}")
        else:
            cursor.execute("PRAGMA journal_mode = delete")
        if cursor.execute("PRAGMA journal_mode").fetchone() != ("wal",):
            cursor.execute(f"PRAGMA synchronous = {_EXTRA}")


def back_up(engine: sa.Engine, target: Path) -> None:
    """Copy the whole store, while others may read and write it."""
    with closing(engine.raw_connection()) as own, closing(sqlite3.connect(target)) as copy:
        driver = own.driver_connection
        if not isinstance(driver, sqlite3.Connection):
            raise TypeError(driver)
        driver.backup(copy)


def _refuse_folder(path: Path) -> None:
    if path.is_dir():
        words = _("{path} is a folder; name a file in it, such as {example}")
        raise StoreError(words.format(path=path, example=path / "assessments.sqlite3"))


def _make_place(path: Path) -> None:
    """An empty file that its owner alone may read, in a folder that its owner alone may enter."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    try:
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    except FileExistsError:
        return
    if hasattr(os, "O_DIRECTORY"):
        folder = os.open(path.parent, os.O_DIRECTORY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def _refuse_foreign(path: Path) -> None:
    """Look at the header before the database does: what is not ours is not touched."""
    with path.open("rb") as file:
        header = file.read(_HEADER_LENGTH)
    if not header or path.with_name(f"{path.name}-journal").exists():
        return  # new, or a write was cut off: only the database can say what stood there
    number = int.from_bytes(header[_APPLICATION_ID_AT], "big")
    if not header.startswith(_MAGIC) or number != APPLICATION_ID:
        raise _foreign(path)


def _refuse_foreign_id(connection: sqlite3.Connection, path: Path) -> None:
    (number,) = connection.execute("PRAGMA application_id").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if tables and number != APPLICATION_ID:
        raise _foreign(path)


def _foreign(path: Path) -> StoreError:
    words = _(
        "{path} is not a store of this program, and was not touched;"
        " choose another place with --store"
    )
    return StoreError(words.format(path=path))


def _promise(connection: sqlite3.Connection, *, synchronous: int) -> None:
    """Ask for durability and see that it is given.

    Raises:
        StoreError: This SQLite was built without it.
    """
    promises = {
        "foreign_keys": 1,
        "synchronous": synchronous,
        "fullfsync": 1,
        "busy_timeout": BUSY_SECONDS * 1000,
    }
    for name, value in promises.items():
        connection.execute(f"PRAGMA {name} = {value}")
        if connection.execute(f"PRAGMA {name}").fetchone() != (value,):
            words = _("the SQLite of this Python cannot keep its promise on {name}")
            raise StoreError(words.format(name=name))


def _begin(connection: sa.Connection) -> None:
    is_writing = connection.get_execution_options().get("assess_writing")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if is_writing else "BEGIN")
