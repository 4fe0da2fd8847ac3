"""Every word of every question can be read by key, and a search says why it found a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual.widgets import Input

from assess.tui.finding import matches, stem
from assess.tui.widgets.choice_list import ChoiceList

if TYPE_CHECKING:
    from at_the_screens import Rater, Room

SIZES = [(80, 24), (60, 20)]


async def read_to_the_end(rater: Rater) -> str:
    """What can be read below while one key is pressed again and again."""
    seen = ""
    for _page in range(12):
        seen += rater.shown()
        await rater.press("pagedown")
        await rater.pilot.pause(0.02)
    return "".join(seen.split())


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("pages", [("questions",), ("tasks", "questions")])
async def test_the_whole_question_can_be_read_by_key(
    room: Room, pages: tuple[str, ...], size: tuple[int, int]
) -> None:
    saved = room.filled_in() if len(pages) > 1 else None
    async with room.sits_down(*pages, size=size, saved=saved) as rater:
        await rater.type("governing body")
        await rater.press("tab", "tab")
        assert rater.focused == "whole-frame"

        seen = await read_to_the_end(rater)

        indicator = rater.house.framework.indicators["board-attention"]
        assert rater.reads_in("KeyBar", "PgDn read on")
        assert "".join(indicator.anchors[4].split())[:30] in seen
        assert "Don'tknow" in seen


async def test_the_search_box_scrolls_the_question_too(room: Room) -> None:
    async with room.sits_down("questions") as rater:
        await rater.type("governing body")

        seen = await read_to_the_end(rater)

        assert rater.focused == "search"
        assert "Don'tknow" in seen


async def test_enter_on_a_question_leads_to_its_whole_text_before_a_check(room: Room) -> None:
    async with room.sits_down("questions") as rater:
        await rater.press("down", "enter")

        assert rater.focused == "whole-frame"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("initiatives", "initiative"),
        ("learning", "learned"),
        ("policies", "policy"),
        ("improved", "improvement"),
    ],
)
def test_words_with_one_stem_find_each_other(one: str, other: str) -> None:
    assert stem(one) in other


def test_short_words_are_looked_for_as_they_are() -> None:
    assert [stem(word) for word in ("aims", "use", "data", "best")] == [
        "aims",
        "use",
        "data",
        "best",
    ]


def test_the_plural_finds_what_the_singular_finds(room: Room) -> None:
    indicators = room.criteria.framework.indicators.values()
    found = [
        {i.id for i in indicators if matches(i, None, word)}
        for word in ("initiatives", "initiative")
    ]

    assert found[0] == found[1] != set()


async def test_a_row_says_why_it_was_found(room: Room) -> None:
    async with room.sits_down("tasks", "question", saved=room.filled_in()) as rater:
        await rater.ask("board-attention")
        await rater.press("f4")
        rater.app.screen.query_one("#note").focus()
        await rater.type("a zebracrossing in the yard")
        await rater.press("f4", "f2")

        await rater.type("zebracrossings")

        assert rater.reads("your note: ")
        assert rater.reads("zebracrossing in the yard")


async def test_esc_from_a_question_that_was_found_goes_back_to_what_was_found(room: Room) -> None:
    async with room.sits_down("tasks", "question", saved=room.filled_in()) as rater:
        await rater.press("f2")
        await rater.type("governing")
        await rater.press("enter", "enter")
        assert rater.page == "question"

        await rater.press("escape")

        assert rater.page == "questions"
        assert rater.app.screen.query_one("#search", Input).value == "governing"
        assert rater.app.screen.query_one("#questions", ChoiceList).lit == "board-attention"
        await rater.press("escape")
        assert rater.page == "tasks"
        await rater.press("f2")
        assert rater.app.screen.query_one("#search", Input).value == ""


async def test_a_page_never_lies_twice_below_another(room: Room) -> None:
    async with room.sits_down("tasks", saved=room.filled_in()) as rater:
        for _turn in range(3):
            await rater.press("f2", "down", "enter")

        assert rater.page == "question"
        assert len(rater.app.screen_stack) == 4
