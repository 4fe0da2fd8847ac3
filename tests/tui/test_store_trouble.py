"""When the store refuses: it is said, nothing is shown as saved that is not, and it can be mended.

Nothing here is pretended: the file is locked by another program, may grow no more, has lost a
table, or was written by a newer version.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

import pytest

from assess.store.database import DatabaseStore
from assess.tui.widgets.answer_list import AnswerList

if TYPE_CHECKING:
    from collections.abc import Iterator

    from at_the_screens import Rater, Room

ABOUT = "board-attention"


def ask_of_the_store(rater: Rater, pragma: str) -> None:
    """Say something to the database of the running program, on its own connection."""
    store = rater.house.store
    assert isinstance(store, DatabaseStore)
    with closing(store._engine.raw_connection()) as connection:
        connection.cursor().execute(f"PRAGMA {pragma}").fetchall()


@contextmanager
def locked_by_another(rater: Rater) -> Iterator[None]:
    """Another program writes; ours waits a moment for it instead of five seconds."""
    ask_of_the_store(rater, "busy_timeout = 20")
    with closing(sqlite3.connect(rater.file.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


@contextmanager
def read_only(rater: Rater) -> Iterator[None]:
    ask_of_the_store(rater, "query_only = 1")
    yield
    ask_of_the_store(rater, "query_only = 0")


@contextmanager
def full(rater: Rater) -> Iterator[None]:
    ask_of_the_store(rater, "max_page_count = 1")
    with closing(sqlite3.connect(rater.file.path)) as connection:
        (free,) = connection.execute("PRAGMA freelist_count").fetchone()
    assert free == 0
    yield
    ask_of_the_store(rater, "max_page_count = 1073741823")


@contextmanager
def without_its_tables(rater: Rater) -> Iterator[None]:
    """Not even reading works."""
    rater.file.rows("ALTER TABLE event RENAME TO elsewhere")
    yield
    rater.file.rows("ALTER TABLE elsewhere RENAME TO event")


REFUSALS = {
    "another program has been writing to": locked_by_another,
    "may only be read": read_only,
    "cannot be reached": without_its_tables,
}


@pytest.mark.parametrize("words", REFUSALS)
async def test_an_answer_that_is_not_kept_is_not_shown_as_kept(room: Room, words: str) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await rater.ask(ABOUT)
        with REFUSALS[words](rater):
            await rater.press("3")

            assert "Not saved" in rater.masthead
            assert "Saved" not in rater.masthead
            assert rater.reads("There is a problem")
            assert rater.reads(words)
            assert rater.app.screen.query_one(AnswerList).ticked == set()
            assert rater.reads("Question 6 of 32")
        assert room.file.values() == {}


@pytest.mark.parametrize("words", REFUSALS)
async def test_the_same_key_keeps_it_once_the_store_is_back(room: Room, words: str) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await rater.ask(ABOUT)
        with REFUSALS[words](rater):
            await rater.press("3")

        await rater.press("3")

        assert room.file.values() == {ABOUT: 3}
        assert "Saved 14:05" in rater.masthead
        assert not rater.reads("There is a problem")


async def test_an_answer_that_is_not_kept_is_tried_again_by_itself(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await rater.ask(ABOUT)
        with read_only(rater):
            await rater.press("3", "right", "2")
            assert "Not saved" in rater.masthead

        await rater.press("right")

        assert room.file.values() == {ABOUT: 3, "system-aim": 2}
        assert "Saved 14:05" in rater.masthead


async def test_going_on_does_not_hide_that_an_answer_is_not_kept(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await rater.ask(ABOUT)
        with locked_by_another(rater):
            await rater.press("3", "right", "right", "escape")

            assert rater.page == "tasks"
            assert "Not saved" in rater.masthead


async def test_a_disk_that_is_full_is_said_and_the_answer_tried_again(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await rater.ask(ABOUT)
        with full(rater):
            for _note in range(40):
                await rater.press("3", "2")
                if "Not saved" in rater.masthead:
                    break
            else:
                await rater.press("f4")
                await rater.paste("x" * 15_000)
                await rater.press("f4")
            assert rater.reads("is full; make room and try again")

        await rater.press("f4" if rater.page == "note" else "2")

        assert "saved 14:05" in rater.masthead.casefold()
        assert room.file.values() == {ABOUT: 2}


async def test_a_number_that_is_not_kept_stays_in_its_box(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await rater.ask("population-served")
        await rater.type("120k")
        with read_only(rater):
            await rater.press("enter")

            assert rater.reads("may only be read")
            assert rater.reads("120k")
            assert rater.reads("Question 1 of 32")
        await rater.press("enter")

        assert room.file.values() == {"population-served": 120_000}
        assert rater.reads("Question 2 of 32")


async def test_a_note_that_is_not_kept_stays_on_its_page(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await rater.ask(ABOUT)
        await rater.press("3", "f4")
        await rater.type("Minutes")
        with read_only(rater):
            await rater.press("f4")

            assert rater.page == "note"
            assert rater.reads("may only be read")
            assert rater.reads("Minutes")
        await rater.press("f4")

        assert room.file.answers()[ABOUT]["evidence"] == {"text": "Minutes"}


async def test_leaving_says_that_not_everything_is_saved(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await rater.ask(ABOUT)
        with read_only(rater):
            await rater.press("3", "f9")

            assert rater.reads("Not everything is saved")
            assert not rater.reads("Everything is saved")
            assert rater.reads("may only be read")


async def test_taking_back_that_is_not_kept_is_said(room: Room) -> None:
    async with room.sits_down("tasks", "question") as rater:
        await rater.ask(ABOUT)
        await rater.press("3")
        with read_only(rater):
            await rater.press("ctrl+z")

            assert "Not saved" in rater.masthead
        assert room.file.values() == {ABOUT: 3}


async def test_a_check_that_cannot_be_started_is_not_lost(room: Room) -> None:
    async with room.sits_down("organisation") as rater:
        await rater.type("St Elsewhere")
        await rater.press(*["tab"] * 4)
        with read_only(rater):
            await rater.press("enter")

            assert rater.page == "organisation"
            assert rater.reads("may only be read")
            assert rater.reads("St Elsewhere")
        await rater.press("enter")

        assert rater.page == "tasks"


async def test_a_part_that_cannot_be_called_finished_is_not_shown_so(room: Room) -> None:
    async with room.sits_down("tasks", "question", saved=room.filled_in()) as rater:
        await rater.ask("outcome-visibility")
        await rater.press("enter")
        with read_only(rater):
            await rater.press("enter")

            assert "Not saved" in rater.masthead
            assert not rater.reads("Completed")


@pytest.mark.parametrize("page", ["StartScreen", "saved"])
async def test_a_list_that_cannot_be_read_is_said(room: Room, page: str) -> None:
    room.filled_in()
    async with room.sits_down("before") as rater:
        with without_its_tables(rater):
            await (rater.press("escape") if page == "StartScreen" else rater.show("saved"))

            assert rater.page == page
            assert rater.reads("cannot be reached")


async def test_a_check_that_cannot_be_opened_is_said(room: Room) -> None:
    room.filled_in()
    async with room.sits_down("saved") as rater:
        with without_its_tables(rater):
            await rater.press("enter")

            assert rater.page == "saved"
            assert rater.reads("cannot be reached")


async def test_a_check_that_somebody_else_removed_is_said(room: Room) -> None:
    saved = room.filled_in()
    async with room.sits_down("tasks", "question", saved=saved) as rater:
        await rater.ask(ABOUT)
        room.file.rows("DROP TRIGGER event_is_never_removed")
        room.file.rows("DELETE FROM event")
        room.file.rows("DELETE FROM assessment")

        await rater.press("3")

        assert "Not saved" in rater.masthead
        assert rater.reads("There is no assessment")


# A house that cannot be opened


async def test_a_newer_store_is_refused_in_words_on_the_first_page(room: Room) -> None:
    room.filled_in()
    room.file.rows("UPDATE alembic_version SET version_num = '9999'")
    async with room.sits_down() as rater:
        assert rater.reads("Your saved checks cannot be reached.")
        assert rater.reads("was written by a newer version of this program, and was not touched;")

        await rater.press("enter")

        assert rater.has_left


async def test_what_needs_the_house_does_nothing_where_there_is_none(room: Room) -> None:
    room.file.path.mkdir(parents=True)
    async with room.sits_down() as rater:
        assert rater.reads("is a folder; name a file in it")

        for line in ("Start a new check", "Read in a file", "See the questions", "Look at a"):
            await rater.click_on(line)
            assert rater.page == "StartScreen"

        await rater.press("f1", "escape", "f9")
        assert rater.has_left


async def test_a_file_that_is_not_ours_is_not_touched(room: Room) -> None:
    room.file.path.parent.mkdir()
    room.file.path.write_bytes(b"somebody's letters")
    async with room.sits_down() as rater:
        assert rater.reads("is not a store of this program, and was not touched")

    assert room.file.path.read_bytes() == b"somebody's letters"
