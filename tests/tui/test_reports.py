"""Choosing a report: for whom, as what, and what it says; names are off until they are ticked."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from at_the_screens import page_of
from every_page import report_made
from three_raters import three_together

from assess.settings import Settings
from assess.tui.screens.report import ReportScreen
from assess.tui.widgets.choice_list import ChoiceList
from assess.tui.widgets.ticks import Ticks

if TYPE_CHECKING:
    from at_the_screens import Rater, Room

PAGES = ("tasks", "result", "report")
CARD = 'id: {id}\ntitle: "{title}"\nfor_whom: "Our board"\nformats:\n  html: "page.html.j2"\n'


def ticks(rater: Rater, name: str) -> Ticks:
    return rater.app.screen.query_one(f"#{name}", Ticks)


def written(ending: str) -> str:
    (path,) = Path.cwd().glob(f"*.{ending}")
    return path.read_text("utf-8")


async def test_the_page_says_for_whom_and_ticks_the_most_accessible(room: Room) -> None:
    async with room.sits_down(*PAGES, saved=room.filled_in()) as rater:
        assert rater.reads("Full report           The board and the team")
        assert rater.reads("HTML is the best choice for screen readers.")
        assert ticks(rater, "formats").ticked == {"html"}
        assert ticks(rater, "shown").ticked == {"working"}
        assert not rater.reads("Meeting pack")


async def test_a_report_says_what_it_is_not_made_as(room: Room, tmp_path: Path) -> None:
    folder = tmp_path / "own" / "ours"
    folder.mkdir(parents=True)
    (folder / "report.yaml").write_text(CARD.format(id="ours", title="Our paper"), "utf-8")
    settings = Settings(store=str(room.file.path), reports=str(tmp_path / "own"))
    async with room.sits_down(*PAGES, saved=room.filled_in(), settings=settings) as rater:
        await rater.press("end", "enter")

        assert rater.reads("Our paper is not made as PDF, Word or Markdown.".replace(", ", " or "))
        assert ticks(rater, "formats").ticked == {"html"}
        await rater.press("enter")
        assert rater.focused == "formats"


async def test_several_raters_are_offered_the_meeting_pack(room: Room) -> None:
    saved = three_together(room.house(), room.example())
    async with room.sits_down("consensus", "result", "report", saved=saved) as rater:
        assert rater.reads("Meeting pack")


async def test_only_what_is_ticked_is_shown(room: Room) -> None:
    async with room.sits_down(*PAGES, saved=room.filled_in()) as rater:
        await rater.press("tab", "space", "right", "right", "right", "space")
        await rater.press("tab", "tab", "right", "right", "space")
        await report_made(rater)

    page = written("md")
    assert "names are left out" in page
    assert "How each number was worked out" not in page


async def test_names_that_were_ticked_are_off_again_for_another_check(room: Room) -> None:
    first = room.filled_in()
    async with room.sits_down(*PAGES, saved=first) as rater:
        await rater.press("tab", "tab", "tab", "right", "space")
        assert "names" in ticks(rater, "shown").ticked

        rater.app.sitting = type(rater.sitting)(rater.house, room.filled_in(example="building"))
        await rater.app.go_home_to("tasks", "result", "report")

        assert "names" not in ticks(rater, "shown").ticked


async def test_without_a_tick_nothing_is_made_and_it_is_said(room: Room) -> None:
    async with room.sits_down(*PAGES, saved=room.filled_in()) as rater:
        await rater.press("tab", "space", "f4")

        assert rater.page == "report"
        assert rater.reads("There is a problem: Tick what to make first, such as HTML.")
        assert list(Path.cwd().glob("*_*")) == []


async def test_a_tick_can_be_clicked_and_is_said_without_colour(room: Room) -> None:
    async with room.sits_down(*PAGES, saved=room.filled_in()) as rater:
        await rater.click_on("Word", along=2)

        assert ticks(rater, "formats").ticked == {"html", "docx"}
        assert rater.reads(">[x] Word")


@pytest.mark.parametrize("width", [60, 80, 120])
async def test_a_row_that_is_too_long_goes_on_below(room: Room, width: int) -> None:
    async with room.sits_down(*PAGES, saved=room.filled_in(), size=(width, 24)) as rater:
        assert ticks(rater, "shown").size.height == (2 if width < 80 else 1)
        assert rater.reads("[x] how it was worked out")


async def test_a_report_of_ones_own_that_cannot_be_used_is_told(room: Room, tmp_path: Path) -> None:
    for name, card in (("bad", "id: ["), ("good", CARD.format(id="ours", title="[/] [bold]x"))):
        (tmp_path / "own" / name).mkdir(parents=True)
        (tmp_path / "own" / name / "report.yaml").write_text(card, "utf-8")
    settings = Settings(store=str(room.file.path), reports=str(tmp_path / "own"))
    async with room.sits_down(*PAGES, saved=room.filled_in(), settings=settings) as rater:
        assert rater.reads("1 of your own reports cannot be used; assess report --list says why.")
        assert rater.reads("[/] [bold]x")


async def test_keys_typed_ahead_choose_and_make_once(room: Room) -> None:
    async with room.sits_down("tasks", "result", saved=room.filled_in()) as rater:
        await rater.burst("f4", "down", "enter", "enter", "right", "right", "right", "space", "f4")
        await rater.until(lambda: rater.page == "made" and not rater.app.workshop.is_at_work, 60)

    names = sorted(path.name.rpartition("_")[0] for path in Path.cwd().glob("*_*"))
    assert [name.partition("_")[2] for name in names] == ["summary-report"] * 2


async def test_the_list_keeps_its_place(room: Room) -> None:
    async with room.sits_down(*PAGES, saved=room.filled_in()) as rater:
        await rater.press("down")
        await rater.resize(120, 40)

        page = rater.app.screen
        assert isinstance(page, ReportScreen)
        assert page.query_one(ChoiceList).lit == "summary"


async def test_the_keys_act_on_the_report_that_has_the_place(room: Room) -> None:
    async with room.sits_down(*PAGES, saved=room.filled_in(), size=(80, 24)) as rater:
        last_line = rater.shown().splitlines()[-1]
        assert "F2" in last_line
        assert "F4" in last_line
        await rater.press("down", "f2")
        assert "Preview: Summary on one page" in rater.masthead

        await rater.press("f4")
        await rater.until(lambda: not rater.app.workshop.is_at_work, seconds=60)
        assert rater.app.workshop.making is not None
        assert rater.app.workshop.making.title.startswith("Summary on one page")


async def test_the_place_is_at_the_chosen_report_after_another_row_had_the_focus(
    room: Room,
) -> None:
    async with room.sits_down(*PAGES, saved=room.filled_in()) as rater:
        await rater.press("down", "tab", "f2")

        assert "Preview: Full report" in rater.masthead


async def test_that_the_folder_takes_no_file_is_said_before_anything_is_made(
    room: Room, tmp_path: Path
) -> None:
    async with room.sits_down(*PAGES, saved=room.filled_in()) as rater:
        assert not rater.reads("Write into another folder")
        rater.app.folder = tmp_path / "gone"
        page_of(rater.app).arrive()
        await rater.settle()

        assert rater.reads("No file can be written into the folder")
        await rater.click_on("Write into another folder")
        assert rater.page == "folder"
        await rater.press("enter")

        assert rater.page == "report"
        assert rater.reads(f"It is written into the folder {tmp_path}")


async def test_what_was_made_is_offered_for_the_check_it_was_made_of(room: Room) -> None:
    first = room.filled_in()
    async with room.sits_down(*PAGES, saved=first) as rater:
        await report_made(rater)
        await rater.show("report")
        assert rater.reads("What was made")

        rater.app.sitting = type(rater.sitting)(rater.house, room.filled_in(example="building"))
        await rater.app.go_home_to("tasks", "result", "report")
        await rater.settle()

        assert not rater.reads("What was made")


async def test_home_and_end_lead_to_the_ends_of_a_row(room: Room) -> None:
    async with room.sits_down(*PAGES, saved=room.filled_in()) as rater:
        await rater.press("tab", "end", "space")
        assert ticks(rater, "formats").ticked == {"html", "md"}

        await rater.press("home", "space")
        assert ticks(rater, "formats").ticked == {"md"}
