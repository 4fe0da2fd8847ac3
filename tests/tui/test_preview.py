"""The words of a report in the terminal: laid out for the window, found again, and harmless."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from every_page import at_stop
from rich.cells import cell_len

from assess.settings import Settings
from assess.tui.preview_blocks import blocks_of
from assess.tui.preview_lines import found_in, lines_of
from assess.tui.screens.preview import Leaves
from assess.tui.widgets.choice_list import ChoiceList

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from at_the_screens import Room

WIDTHS = (20, 40, 56, 76)


@pytest.fixture
def golden(repository: Path) -> list[str]:
    """Every page of Markdown that is kept as it has to be."""
    paths = sorted((repository / "tests/reports/golden").glob("*.md"))
    assert len(paths) > 4
    return [path.read_text("utf-8") for path in paths]


def plain(page: str, width: int) -> list[str]:
    return [line.plain for line in lines_of(blocks_of(page), width)]


def words_in(page: str) -> Iterator[str]:
    """The words of a page as a reader of Markdown shows them, letters and digits only."""
    from markdown_it import MarkdownIt

    for token in MarkdownIt("commonmark", {"html": False}).enable("table").parse(page):
        for piece in token.children or ():
            if piece.type in {"text", "code_inline"}:
                yield from re.findall(r"\w{3,}", piece.content)


def written(folder: Path) -> list[Path]:
    return list(folder.glob("*_*.html"))


@pytest.mark.parametrize("width", WIDTHS)
def test_no_line_is_wider_than_the_window_and_no_word_is_lost(
    golden: list[str], width: int
) -> None:
    for page in golden:
        lines = plain(page, width)
        letters = re.sub(r"[\W_]", "", "".join(lines))

        assert max(map(cell_len, lines)) <= width
        if width > 50:
            missing = [word for word in words_in(page) if word.replace("_", "") not in letters]
            assert [word for word in missing if len(word) < 12] == []


def test_a_table_that_does_not_fit_is_told_row_by_row() -> None:
    page = "| Question | Rater 1 | Rater 2 |\n|---|--:|--:|\n| Reach | 3 | 4 |\n"
    wider = page.replace("Reach", "Outstanding results")

    assert plain(page, 40) == ["Question  Rater 1  Rater 2", "Reach           3        4"]
    assert plain(page, 20)[:2] == ["Question Rater Rater", "             1     2"]
    assert plain(wider, 20) == ["Outstanding results", "  Rater 1 3", "  Rater 2 4"]


def test_signs_of_markdown_that_are_escaped_are_shown_as_they_were_written() -> None:
    page = "# A \\*b\\* \\[c\\](d)\n\n> \\<script\\>\n\n- **x** y\n"

    assert plain(page, 40) == ["A *b* [c](d)", "", "  <script>", "", "- x y"]


def test_what_is_broken_over_two_lines_is_found() -> None:
    lines = lines_of(blocks_of("one two three four five\n\nsix Four  five\n\nthree"), 20)

    assert [line.plain for line in lines][:2] == ["one two three four", "five"]
    assert found_in(lines, "FOUR five") == [0, 3]
    assert found_in(lines, " ") == []


async def test_nothing_is_written_and_the_pages_can_be_turned(room: Room, tmp_path: Path) -> None:
    async with at_stop(room, "preview") as rater:
        assert rater.reads("St Elsewhere Health Service")
        assert written(tmp_path) == []

        await rater.press("pagedown")
        await rater.until(lambda: "screen 2 of" in rater.masthead)
        await rater.until(lambda: rater.reads("The profile"))
        await rater.press("end")
        count = rater.masthead.rpartition(" ")[2]
        await rater.until(lambda: f"screen {count} of {count}" in rater.masthead)
        await rater.press("home")
        await rater.until(lambda: "screen 1 of" in rater.masthead)


async def test_a_word_is_found_and_esc_leads_back_to_the_words(room: Room) -> None:
    async with at_stop(room, "preview") as rater:
        await rater.press("slash")
        await rater.type("limits and origin")
        assert rater.reads("Place 1 of 1")
        await rater.until(lambda: rater.reads_in("#leaves", "Limits and origin"))

        await rater.press("escape")

        assert rater.page == "preview"
        assert rater.focused == "leaves"
        assert rater.reads_in("#leaves", "Limits and origin")


async def test_another_search_begins_without_the_word_before(room: Room) -> None:
    async with at_stop(room, "preview") as rater:
        await rater.press("slash")
        await rater.type("evidence")
        await rater.press("escape")

        await rater.burst("slash", *"next")

        assert rater.app.focused.value == "next"  # type: ignore[union-attr]
        assert rater.reads("Place 1 of")


async def test_enter_goes_from_place_to_place_and_round(room: Room) -> None:
    async with at_stop(room, "preview") as rater:
        await rater.press("f2")
        await rater.type("evidence-limited")
        count = int(rater.words("#found").split()[3].rstrip(";"))
        assert count > 1

        for number in [*range(2, count + 1), 1]:
            await rater.press("enter")
            assert rater.words("#found").startswith(f"Place {number} of {count}")
        await rater.type("zzz")
        assert rater.reads("Nothing has these words.")


async def test_the_letter_is_off_where_letters_are_off(room: Room) -> None:
    settings = Settings(store=str(room.file.path), letters=False)
    async with at_stop(room, "preview", settings=settings) as rater:
        await rater.press("slash")
        assert rater.focused == "leaves"

        await rater.press("f2")

        assert rater.focused == "find"
    ChoiceList.letters_on = True


async def test_another_size_lays_the_words_out_anew(room: Room) -> None:
    async with at_stop(room, "preview", size=(120, 40)) as rater:
        await rater.resize(60, 20)
        await rater.until(lambda: rater.app.screen.query_one(Leaves).outer_size.width == 56)
        await rater.settle()

        assert rater.reads("With each level capped by its evidence")
        assert all(len(line.rstrip()) <= 60 for line in rater.shown().splitlines())


async def test_the_report_is_made_from_its_words(room: Room, tmp_path: Path) -> None:
    async with at_stop(room, "preview") as rater:
        await rater.press("f4")
        await rater.until(lambda: not rater.app.workshop.is_at_work, 60)

        assert rater.page == "made"
        assert len(written(tmp_path)) == 1
