"""Open the place where assessments are kept, or refuse it in words and leave it untouched."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import sqlalchemy as sa

from assess.errors import StoreError
from assess.i18n import _
from assess.store import postgresql, sqlite, tables
from assess.store.base import Store
from assess.store.database import DatabaseStore
from assess.store.faults import told

FORM: Final = "0001"
"""The form that this program reads and writes; forms are numbered upwards."""


def open_store(place: str) -> Store:
    """The store at a path or URL; a new one is made where there is none.

    Raises:
        StoreError: It cannot be reached, or is not ours to open.
    """
    scheme, is_address, rest = place.partition("://")
    if not is_address:
        return _open_file(Path(place).expanduser())
    if scheme == "sqlite":
        return _open_file(Path(rest.removeprefix("/")).expanduser())
    if scheme in postgresql.SCHEMES:
        return _open_server(place)
    words = _("a store is a file or a PostgreSQL address, and not {scheme}")
    raise StoreError(words.format(scheme=f"{scheme}://"))


def _open_file(path: Path) -> Store:
    with told(str(path)):
        engine, notices = sqlite.connected(path)
        try:
            _bring_up(engine, str(path), path)
            sqlite.choose_journal(engine, is_near=not notices)
        except BaseException:
            engine.dispose()
            raise
    return DatabaseStore(engine, str(path), notices)


def _open_server(address: str) -> Store:
    shown = postgresql.shown_address(address)
    engine = postgresql.connected(address)
    try:
        with told(shown):
            _bring_up(engine, shown, None)
    except BaseException:
        engine.dispose()
        raise
    return DatabaseStore(engine, shown)


def _bring_up(engine: sa.Engine, place: str, path: Path | None) -> None:
    """See that the store has the present form: make it, or take the steps that are missing."""
    with engine.connect() as connection, connection.begin():
        form = _form(connection, place)
    if form == FORM:
        return
    if form is not None and path is not None:
        _copy(engine, path, form)
    with engine.connect() as connection:
        connection.execution_options(assess_writing=True)
        with connection.begin():
            if connection.dialect.name != "sqlite":
                postgresql.wait_for_creators(connection)
            form = _form(connection, place)  # somebody else may have been quicker
            if form is None:
                _make(connection)
            elif form != FORM:
                _migrate(connection)


def _form(connection: sa.Connection, place: str) -> str | None:
    """The form of the store; None when there is nothing yet.

    Raises:
        StoreError: It is newer than this program, or not ours.
    """
    names = set(sa.inspect(connection).get_table_names())
    if not names & set(tables.metadata.tables):
        if names and connection.dialect.name == "sqlite":
            raise _damaged(place)
        return None
    if not names >= {tables.revision.name, tables.event.name}:
        raise _damaged(place)
    form = connection.execute(sa.select(tables.revision.c.version_num)).scalar()
    if form is None:
        raise _damaged(place)
    if form > FORM:
        words = _(
            "{place} was written by a newer version of this program, and was not touched;"
            " install the newer version to open it"
        )
        raise StoreError(words.format(place=place))
    return str(form)


def _damaged(place: str) -> StoreError:
    words = _("{place} has tables that are not those of this program; choose another place")
    return StoreError(words.format(place=place))


def _copy(engine: sa.Engine, path: Path, form: str) -> None:
    from assess.store import migrating

    moment = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%fZ")
    migrating.back_up(engine, path, f"{moment}-form-{form}")


def _migrate(connection: sa.Connection) -> None:
    from assess.store import migrating

    migrating.upgrade(connection)


def _make(connection: sa.Connection) -> None:
    """Make the present form at once; a test sees that the migrations give the same."""
    tables.metadata.create_all(connection, checkfirst=False)
    for statement in tables.ADD_ONLY[connection.dialect.name]:
        connection.exec_driver_sql(statement)
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(f"PRAGMA application_id = {sqlite.APPLICATION_ID}")
    connection.execute(sa.insert(tables.revision), {"version_num": FORM})
