"""Older stores: the steps give the present form, a copy is made first, and nothing is half done."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
import sqlalchemy as sa

from assess.errors import StoreError
from assess.store import migrating, opening, postgresql, sqlite, tables
from assess.store.opening import open_store

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from assess.domain.assessment import Assessment
    from assess.store.base import Stamp


def shape_of_sqlite(path: Path) -> dict[str, str]:
    """Every table, index and trigger with its words, laid out alike."""
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("SELECT name, coalesce(sql, '') FROM sqlite_master").fetchall()
    return {name: re.sub(r"\s+", " ", words).strip() for name, words in rows}


def shape_of_postgresql(connection: sa.Connection) -> dict[str, object]:
    inspector = sa.inspect(connection)
    shape: dict[str, object] = {
        name: (
            [(c["name"], str(c["type"]), c["nullable"]) for c in inspector.get_columns(name)],
            inspector.get_pk_constraint(name)["constrained_columns"],
            sorted(f["constrained_columns"][0] for f in inspector.get_foreign_keys(name)),
            sorted(str(i["column_names"]) for i in inspector.get_indexes(name)),
            sorted(str(u["column_names"]) for u in inspector.get_unique_constraints(name)),
        )
        for name in inspector.get_table_names()
    }
    triggers = sa.text(
        "SELECT tgname FROM pg_trigger t JOIN pg_class c ON c.oid = tgrelid"
        " WHERE NOT tgisinternal AND relnamespace = current_schema()::regnamespace"
    )
    shape["triggers"] = sorted(connection.execute(triggers).scalars())
    return shape


def test_the_steps_give_the_same_file_as_making_it_at_once(tmp_path: Path) -> None:
    open_store(str(tmp_path / "at-once")).close()
    engine, _notices = sqlite.connected(tmp_path / "by-steps")
    with engine.begin() as connection:
        migrating.upgrade(connection)
    engine.dispose()

    assert shape_of_sqlite(tmp_path / "by-steps") == shape_of_sqlite(tmp_path / "at-once")
    opened = open_store(str(tmp_path / "by-steps"))
    assert opened.summaries() == ()
    opened.close()


def test_the_steps_give_the_same_tables_on_a_server(new_postgresql_place: str) -> None:
    open_store(new_postgresql_place).close()
    engine = postgresql.connected(new_postgresql_place)
    with engine.begin() as connection:
        at_once = shape_of_postgresql(connection)
        name = connection.execute(sa.text("SELECT current_schema()")).scalar()
        connection.execute(sa.text(f"DROP SCHEMA {name} CASCADE"))
        connection.execute(sa.text(f"CREATE SCHEMA {name}"))
        migrating.upgrade(connection)
        by_steps = shape_of_postgresql(connection)
    engine.dispose()

    assert by_steps == at_once


def test_the_last_step_is_the_form_that_is_written() -> None:
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(migrating.migrations.__path__[0]))
    script = ScriptDirectory.from_config(config)

    assert script.get_heads() == [opening.FORM]
    assert [step.revision for step in script.walk_revisions()] == sorted(
        (step.revision for step in script.walk_revisions()), reverse=True
    )


@pytest.fixture
def older(tmp_path: Path, empty_assessment: Assessment, stamped: Callable[..., Stamp]) -> Path:
    """A store that a made-up earlier program wrote."""
    path = tmp_path / "kept" / "store.sqlite3"
    store = open_store(str(path))
    store.begin("se-1", empty_assessment, stamped())
    store.close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '0000'")
        connection.commit()
    return path


def a_step(connection: sa.Connection) -> None:
    """Stands for the steps that are missing."""
    connection.execute(sa.text("CREATE TABLE later (name TEXT)"))
    connection.execute(sa.update(tables.revision).values(version_num=opening.FORM))


def test_an_older_store_is_copied_before_it_is_changed(
    older: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(migrating, "upgrade", a_step)

    store = open_store(str(older))

    (copy,) = (older.parent / "backups").iterdir()
    assert "later" in shape_of_sqlite(older)
    assert "later" not in shape_of_sqlite(copy)
    assert copy.name.endswith("-form-0000.sqlite3")
    assert copy.stat().st_mode & 0o077 == 0
    assert store.load("se-1")
    store.close()


def test_a_step_that_fails_leaves_the_old_store(
    older: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def half_a_step(connection: sa.Connection) -> None:
        connection.execute(sa.text("CREATE TABLE later (name TEXT)"))
        connection.execute(sa.text("CREATE TABLE event (name TEXT)"))

    before = shape_of_sqlite(older)
    monkeypatch.setattr(migrating, "upgrade", half_a_step)

    with pytest.raises(StoreError, match="already exists"):
        open_store(str(older))

    assert shape_of_sqlite(older) == before


def test_ten_copies_are_kept(older: Path) -> None:
    engine, _notices = sqlite.connected(older)
    for number in range(13):
        migrating.back_up(engine, older, f"2026110{number:02}-form-0000")
    engine.dispose()

    kept = sorted(copy.name for copy in (older.parent / "backups").iterdir())

    assert len(kept) == 10
    assert kept[0] == "store-202611003-form-0000.sqlite3"


def test_a_copy_is_a_store(older: Path) -> None:
    engine, _notices = sqlite.connected(older)
    copy = migrating.back_up(engine, older, "x")
    engine.dispose()
    with closing(sqlite3.connect(copy)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = ?", (opening.FORM,))
        connection.commit()

    store = open_store(str(copy))

    assert store.load("se-1").assessment.organisation.name == "St Elsewhere"
    store.close()
