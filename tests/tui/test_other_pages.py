"""The pages around the walk: reading in, worked examples, the result and its sums, the look."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from textual.widgets import Input

from assess.settings import settings_from
from assess.tui.screens.working import WorkingScreen
from assess.tui.widgets.choice_list import ChoiceList
from assess.usecases.exporting import export

if TYPE_CHECKING:
    from pathlib import Path

    from at_the_screens import Rater, Room


def list_of(rater: Rater) -> ChoiceList:
    return rater.app.screen.query_one(ChoiceList)


# Reading in


async def look_at(rater: Rater, path: Path | str) -> None:
    rater.app.screen.query_one("#path", Input).value = str(path)
    rater.app.screen.query_one("#path", Input).focus()
    await rater.press("enter")


def written_file(room: Room, folder: Path) -> Path:
    """A file that another store handed over."""
    elsewhere = type(room)(type(room.file)(folder / "elsewhere.sqlite3"), room.criteria)
    path = export(elsewhere.house(), elsewhere.filled_in(), folder, "yaml")
    elsewhere.close()
    return path


async def test_a_file_changes_nothing_before_its_plan_is_agreed_to(
    room: Room, tmp_path: Path
) -> None:
    path = written_file(room, tmp_path)
    async with room.sits_down("read-in") as rater:
        await look_at(rater, path)

        assert rater.reads("32 answers are new")
        assert rater.reads("[>Take it over<]")
        assert room.file.rows("SELECT count(*) FROM assessment") == [(0,)]


async def test_taking_a_file_over_opens_the_check(room: Room, tmp_path: Path) -> None:
    path = written_file(room, tmp_path)
    async with room.sits_down("read-in") as rater:
        await look_at(rater, path)

        await rater.press("enter")

        assert rater.page == "tasks"
        assert rater.reads("Your check: 32 of 32 questions answered")
        assert len(room.file.values()) == 32


async def test_the_same_file_once_more_changes_nothing(room: Room, tmp_path: Path) -> None:
    path = written_file(room, tmp_path)
    async with room.sits_down("read-in") as rater:
        await look_at(rater, path)
        await rater.press("enter")
        events = room.file.rows("SELECT count(*) FROM event")

        await rater.press("escape")
        await rater.show("read-in")
        await look_at(rater, path)

        assert not rater.reads("Take it over")
        assert room.file.rows("SELECT count(*) FROM event") == events
        assert room.file.rows("SELECT count(*) FROM assessment") == [(1,)]


async def test_taking_over_twice_in_a_row_is_taking_over_once(room: Room, tmp_path: Path) -> None:
    path = written_file(room, tmp_path)
    async with room.sits_down("read-in") as rater:
        await look_at(rater, path)

        await rater.burst(*["enter"] * 5)

        assert room.file.rows("SELECT count(*) FROM assessment") == [(1,)]


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("", "Enter the path of a file."),
        ("nowhere.yaml", "nowhere.yaml cannot be read: no such file"),
        (".", "cannot be read: no such file"),
        ("~nobody-of-this-name/x.yaml", "cannot be read: no such file"),
        ("a" * 900, "cannot be read"),
        ("letters.yaml", "The file is not read in; nothing is changed."),
        ("pipe", "cannot be read: no such file"),
        ("huge.yaml", "it is larger than 10 megabytes"),
    ],
)
async def test_a_path_that_leads_nowhere_is_said(
    room: Room, tmp_path: Path, path: str, words: str
) -> None:
    (tmp_path / "letters.yaml").write_text("dear: friend\n")
    os.mkfifo(tmp_path / "pipe")
    with (tmp_path / "huge.yaml").open("wb") as huge:
        huge.truncate(11_000_000)
    async with room.sits_down("read-in") as rater:
        await look_at(rater, path)

        assert rater.reads(words)
        assert rater.page == "read-in"
        assert rater.app.screen.query_one("#path", Input).value == path


async def test_a_path_in_quotes_is_found(room: Room, tmp_path: Path) -> None:
    path = written_file(room, tmp_path)
    async with room.sits_down("read-in") as rater:
        await look_at(rater, f'"{path}"')

        assert rater.reads("32 answers are new")


# Worked examples and the result


async def test_a_worked_example_shows_a_result_and_keeps_nothing(room: Room) -> None:
    async with room.sits_down() as rater:
        await rater.click_on("Look at a worked example")
        await rater.press("enter")

        assert rater.page == "result"
        assert "Example" in rater.masthead
        assert not rater.reads("Change an answer")
        assert room.file.rows("SELECT count(*) FROM assessment") == [(0,)]


async def test_every_worked_example_has_a_result_and_a_working(room: Room) -> None:
    async with room.sits_down("samples") as rater:
        for n in range(len(room.criteria.examples)):
            await rater.press(*["home", *["down"] * n, "enter"])
            assert rater.page == "result"
            await rater.press("f2", "f4")
            assert rater.page == "working"
            await rater.press("escape", "escape")


async def test_the_result_of_an_open_check_is_its_own_after_an_example(room: Room) -> None:
    room.filled_in(leave_open=["board-attention"])
    async with room.sits_down("samples") as rater:
        await rater.press("enter", "escape", "escape")
        await rater.show("saved")
        await rater.press("enter", "enter", "escape")
        assert rater.page == "tasks"

        await rater.click_on("Result so far")

        assert rater.page == "result"
        assert "Saved" in rater.masthead
        assert rater.reads("31 of 32")


async def test_a_result_without_any_answer_says_so_and_advises_nothing(room: Room) -> None:
    async with room.sits_down("tasks", "result", size=(80, 60)) as rater:
        assert rater.reads("There is no result yet")
        assert rater.reads("None of the 32 questions has a known answer yet.")
        for advice in ("What to do next", "What would change it?", "Partnerships", "Building"):
            assert not rater.reads(advice)

        await rater.press("f2", "f4", "f8")

        assert rater.page == "result"


async def test_a_result_says_how_firm_it_is_and_opens_the_reasons(room: Room) -> None:
    async with room.sits_down("tasks", "result", saved=room.filled_in(), size=(80, 60)) as rater:
        assert rater.reads("Not borderline: no edge of a band is close")
        assert rater.reads("Building every time.")

        await rater.press("f2")

        assert rater.reads("Robustness")
        assert rater.reads("Shortest way to Nearly ready  2 raises")


async def test_every_number_opens_down_to_its_sum(room: Room) -> None:
    async with room.sits_down("tasks", "result", "working", saved=room.filled_in()) as rater:
        page = rater.app.screen
        assert isinstance(page, WorkingScreen)
        assert list_of(rater).lit == "0"
        before = len(list_of(rater).options)

        await rater.press("down", "enter")
        opened = len(list_of(rater).options)
        await rater.press("f4")
        everything = len(list_of(rater).options)

        assert before < opened < everything
        assert everything > 32
        assert not any(
            option.prompt.plain.lstrip().startswith("+")  # type: ignore[union-attr]
            for option in list_of(rater).options
        )


async def test_a_line_that_is_open_closes_with_the_same_key(room: Room) -> None:
    async with room.sits_down("tasks", "result", "working", saved=room.filled_in()) as rater:
        await rater.press("down", "enter")
        opened = len(list_of(rater).options)

        await rater.press("enter")

        assert len(list_of(rater).options) < opened
        assert list_of(rater).lit == "0.0"


async def test_both_results_can_be_worked_out(room: Room) -> None:
    async with room.sits_down("tasks", "result", "working", saved=room.filled_in()) as rater:
        assert rater.reads("How it was worked out: Self-rated")

        await rater.press("f2")

        assert rater.reads("How it was worked out: Capped by evidence")


# The look


async def test_a_theme_that_is_chosen_is_there_in_the_next_run(room: Room) -> None:
    async with room.sits_down("tasks") as rater:
        await rater.press("ctrl+p")
        await rater.type("high contrast")
        await rater.until(lambda: rater.reads("Theme: high contrast"))
        await rater.press("enter")
        await rater.until(lambda: rater.app.theme == "contrast")

    settings = settings_from({}, store=str(room.file.path))
    async with room.sits_down(settings=settings) as returning:
        assert returning.app.theme == "contrast"


async def test_a_theme_that_is_not_known_is_the_usual_one(room: Room) -> None:
    settings = settings_from({}, store=str(room.file.path))
    async with room.sits_down(settings=settings) as rater:
        assert rater.app.theme == "dark"


async def test_the_page_before_the_start_is_printed_to_a_file(room: Room, tmp_path: Path) -> None:
    async with room.sits_down("before") as rater:
        await rater.click_on("Print this page to a file")

        assert rater.said("before-you-start.txt")
        assert "Before you start" in (tmp_path / "before-you-start.txt").read_text()
