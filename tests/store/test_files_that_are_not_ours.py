"""Files that are not ours, or not whole: refused in words, and not touched."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest

from assess.errors import StoreError
from assess.store.opening import open_store

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from assess.domain.assessment import Assessment
    from assess.store.base import Saved, Stamp, Store

    Stamped = Callable[..., Stamp]


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


def digest(folder: Path) -> dict[str, str]:
    return {
        file.name: sha256(file.read_bytes()).hexdigest()
        for file in folder.iterdir()
        if file.is_file()
    }


@pytest.mark.parametrize(
    "content",
    [b"Dear diary", b"SQLite format 3\x00" + bytes(84), b"{}", b"\x00" * 4096],
    ids=["text", "header alone", "json", "zeros"],
)
def test_a_file_that_is_not_a_store_is_refused_and_not_touched(
    tmp_path: Path, content: bytes
) -> None:
    file = tmp_path / "mine.doc"
    file.write_bytes(content)

    with pytest.raises(StoreError, match="not a store of this program, and was not touched"):
        open_store(str(file))

    assert list(tmp_path.iterdir()) == [file]
    assert file.read_bytes() == content


def test_the_database_of_another_program_is_refused_and_not_touched(tmp_path: Path) -> None:
    file = tmp_path / "photos.db"
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE event (name)")
        connection.commit()
    before = digest(tmp_path)

    with pytest.raises(StoreError, match="not a store of this program"):
        open_store(str(file))

    assert digest(tmp_path) == before


def test_a_newer_store_is_refused_and_not_touched(path: Path, store: Store, saved: Saved) -> None:
    store.close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '0002'")
        connection.commit()
    before = digest(path.parent)

    with pytest.raises(StoreError, match="written by a newer version") as caught:
        open_store(str(path))

    assert digest(path.parent) == before
    assert caught.value.exit_status == 3
    assert str(path) in str(caught.value)


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="is a folder; name a file in it"):
        open_store(str(tmp_path))


def test_a_place_below_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    with pytest.raises(StoreError, match="see that its folder is there"):
        open_store(str(tmp_path / "file" / "store.sqlite3"))


def test_an_empty_file_becomes_a_store(tmp_path: Path) -> None:
    file = tmp_path / "new"
    file.touch()

    open_store(str(file)).close()

    assert file.read_bytes()[68:72] == b"ASSS"


def test_a_damaged_store_is_told_so(path: Path, store: Store, saved: Saved) -> None:
    store.close()
    content = bytearray(path.read_bytes())
    content[4096 : 4096 * 3] = b"\xff" * 4096 * 2
    path.write_bytes(content)

    damaged = open_store(str(path))

    with pytest.raises(StoreError, match=r"is damaged; put it aside"):
        damaged.load("se-1")

    damaged.close()


def test_a_store_cut_off_at_any_page_is_told_so_or_has_all(
    path: Path, store: Store, saved: Saved
) -> None:
    store.close()
    content = path.read_bytes()
    for page in range(1, len(content) // 4096):
        path.write_bytes(content[: page * 4096])

        with pytest.raises(StoreError, match=r"is damaged|not a store"):
            open_store(str(path))

    path.write_bytes(content)
    whole = open_store(str(path))
    assert whole.load(saved.id) == saved
    whole.close()
