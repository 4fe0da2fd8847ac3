"""A store in a file: how it lies there, what is refused, and what is said when the disk is not."""

from __future__ import annotations

import os
import sqlite3
import stat
import subprocess
import sys
import threading
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from assess.domain.assessment import Answer
from assess.errors import StoreError
from assess.store import places
from assess.store.base import Change
from assess.store.opening import open_store

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    import sqlalchemy as sa

    from assess.domain.assessment import Assessment
    from assess.store.base import Saved, Stamp, Store

    Stamped = Callable[..., Stamp]

POSIX = pytest.mark.skipif(os.name != "posix", reason="rights of files are said so on POSIX alone")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "kept" / "store.sqlite3"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    opened = open_store(str(path))
    yield opened
    opened.close()


@pytest.fixture
def saved(store: Store, empty_assessment: Assessment, stamped: Stamped) -> Saved:
    return store.begin("se-1", empty_assessment, stamped())


def pragma(store: Store, name: str) -> object:
    engine: sa.Engine = store._engine  # type: ignore[attr-defined]  # past our own doors
    with closing(engine.raw_connection()) as connection:
        return connection.cursor().execute(f"PRAGMA {name}").fetchone()[0]


@pytest.mark.parametrize(
    ("name", "value"),
    [("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1), ("busy_timeout", 5000)],
)
def test_durability_is_asked_for_and_given(store: Store, name: str, value: object) -> None:
    assert pragma(store, name) == value


def test_a_sqlite_address_names_the_same_file(path: Path) -> None:
    open_store(f"sqlite:///{path}").close()

    assert path.is_file()


def test_another_kind_of_address_is_refused() -> None:
    with pytest.raises(StoreError, match="not mysql://"):
        open_store("mysql://server/db")


@POSIX
def test_nobody_else_may_read_it(path: Path, store: Store, saved: Saved) -> None:
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert {stat.S_IMODE(f.stat().st_mode) for f in path.parent.iterdir()} == {0o600}


@POSIX
def test_the_rights_of_a_folder_that_was_there_are_not_changed(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)

    open_store(str(tmp_path / "s.sqlite3")).close()

    assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o755


def test_a_full_disk_is_told_and_nothing_is_half_kept(
    store: Store, saved: Saved, stamped: Stamped
) -> None:
    pages = pragma(store, "page_count")
    pragma(store, f"max_page_count = {pages}")
    long = Answer(value=1, note="x" * 20_000)

    with pytest.raises(StoreError, match=r"the disk with .*store.sqlite3 is full; make room"):
        store.record(saved, [Change("answer", name, long) for name in "abc"], stamped())

    assert store.load(saved.id) == saved
    pragma(store, "max_page_count = 100000")
    assert store.record(saved, [Change("answer", "a", long)], stamped()).assessment.answers


def test_a_store_that_may_only_be_read_is_told(
    store: Store, saved: Saved, stamped: Stamped
) -> None:
    pragma(store, "query_only")
    engine: sa.Engine = store._engine  # type: ignore[attr-defined]
    with closing(engine.raw_connection()) as connection:
        connection.cursor().execute("PRAGMA query_only = 1")

    with pytest.raises(StoreError, match="may only be read; give yourself the right"):
        store.record(saved, [Change("answer", "a", Answer(value=1))], stamped())

    assert store.load(saved.id) == saved


@POSIX
def test_a_file_without_rights_is_told(tmp_path: Path) -> None:
    """Run as somebody who is not the administrator, whom nothing is refused."""
    program = """
import os, sys
from assess.errors import StoreError
from assess.store.opening import open_store
def tried(place):
    try:
        return open_store(place)
    except StoreError as error:
        return error
tried(sys.argv[1]), tried("/")  # all that is loaded late is there now
if os.geteuid() == 0:
    os.setgid(65534)
    os.setuid(65534)
for place in sys.argv[2:]:
    print(tried(place))
"""
    locked = tmp_path / "locked"
    locked.mkdir()
    open_store(str(locked / "mine.sqlite3")).close()
    (locked / "mine.sqlite3").chmod(0)
    locked.chmod(0o555)
    places_to_try = [tmp_path / "a.sqlite3", locked / "mine.sqlite3", locked / "new.sqlite3"]
    for above in tmp_path.parents[:2]:
        above.chmod(0o755)

    ran = subprocess.run(
        [sys.executable, "-c", program, *places_to_try],
        capture_output=True,
        text=True,
        check=False,
        cwd="/",
    )
    locked.chmod(0o755)

    assert ran.stderr == ""
    assert ran.stdout.count("may not be opened; give yourself the right") == 2


def test_a_lock_that_is_held_too_long_is_told_and_the_next_try_works(
    path: Path, store: Store, saved: Saved, stamped: Stamped
) -> None:
    pragma(store, "busy_timeout = 100")
    change = [Change("answer", "a", Answer(value=1))]
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")

        with pytest.raises(StoreError, match="another program has been writing"):
            store.record(saved, change, stamped())

        other.execute("ROLLBACK")

    assert store.record(saved, change, stamped()).assessment.answers["a"].value == 1


def test_a_short_lock_is_waited_for(
    path: Path, store: Store, saved: Saved, stamped: Stamped
) -> None:
    with closing(sqlite3.connect(path, isolation_level=None, check_same_thread=False)) as other:
        other.execute("BEGIN IMMEDIATE")
        release = threading.Timer(0.3, lambda: other.execute("ROLLBACK"))
        release.start()

        after = store.record(saved, [Change("answer", "a", Answer(value=1))], stamped())
        release.join()

    assert after.assessment.answers["a"].value == 1


def test_a_store_opened_in_another_thread_can_be_used(
    path: Path, empty_assessment: Assessment, stamped: Stamped
) -> None:
    opened: list[Store] = []
    worker = threading.Thread(target=lambda: opened.append(open_store(str(path))))
    worker.start()
    worker.join()

    (store,) = opened

    assert store.begin("se-1", empty_assessment, stamped()) == store.load("se-1")
    store.close()


def test_threads_do_not_mix_their_transactions(
    store: Store, saved: Saved, stamped: Stamped
) -> None:
    def answer(name: str) -> None:
        for value in range(10):
            store.record(saved, [Change("answer", name, Answer(value=value))], stamped())

    threads = [threading.Thread(target=answer, args=(name,)) for name in "abcd"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    answers = store.load(saved.id).assessment.answers
    assert {name: answers[name].value for name in "abcd"} == dict.fromkeys("abcd", 9)
    assert len(store.events(saved.id)) == 41


def test_where_files_are_copied_no_write_ahead_log_is_used(tmp_path: Path) -> None:
    store = open_store(str(tmp_path / "OneDrive - Trust" / "store.sqlite3"))

    assert pragma(store, "journal_mode") == "delete"
    assert pragma(store, "synchronous") == 3
    assert "OneDrive copies" in store.notices[0]
    store.close()


def test_a_store_that_was_moved_to_another_computer_leaves_its_log(
    path: Path, store: Store, saved: Saved, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.close()
    monkeypatch.setattr(places, "is_far", lambda _path: True)

    far = open_store(str(path))

    assert pragma(far, "journal_mode") == "delete"
    assert far.load(saved.id) == saved
    assert "another computer" in far.notices[0]
    far.close()


def test_a_store_without_its_log_opens_while_another_program_looks_at_it(
    path: Path, store: Store, saved: Saved, stamped: Stamped
) -> None:
    store.close()
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA journal_mode = delete")
        other.execute("BEGIN")
        other.execute("SELECT count(*) FROM event").fetchall()

        opened = open_store(str(path))

        assert pragma(opened, "synchronous") == 3
        assert opened.load(saved.id) == saved
        other.execute("ROLLBACK")
    assert opened.record(saved, [Change("answer", "a", Answer(value=1))], stamped()).seq == 2
    opened.close()


def test_a_good_place_needs_no_notice(store: Store) -> None:
    assert store.notices == ()


def test_a_making_that_was_cut_off_is_finished(path: Path) -> None:
    """A journal is left beside the file: the database takes the half-made tables back."""
    program = f"""
import os, sqlite3
from assess.store import opening
make = opening._make
def cut_off(connection):
    make(connection)
    connection.exec_driver_sql("PRAGMA cache_spill = 1")
    os._exit(9)
opening._make = cut_off
opening.open_store({str(path)!r})
"""
    ran = subprocess.run([sys.executable, "-c", program], check=False)
    assert ran.returncode == 9

    store = open_store(str(path))

    assert store.summaries() == ()
    store.close()


def test_opening_loads_the_migrations_only_for_an_older_store(path: Path, store: Store) -> None:
    program = f"""
import sys
from assess.store.opening import open_store
open_store({str(path)!r}).close()
open_store({str(path.with_name("new"))!r}).close()
sys.exit("alembic" in sys.modules)
"""
    ran = subprocess.run([sys.executable, "-c", program], check=False)

    assert ran.returncode == 0
