"""Pasting: of a text in any box nothing is lost in silence, and nobody waits for it."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from at_the_screens import text_boxes
from textual.widgets import Input, TextArea

from assess.safe_text import safe, safe_line

if TYPE_CHECKING:
    from at_the_screens import Rater, Room

BOXES = {
    "organisation": ("name", "country", "kind", "respondent"),
    "question": ("entry",),
    "note": ("evidence", "link", "note"),
    "questions": ("search",),
    "read-in": ("path",),
}
ABOUT_NUMBER = "population-served"
EVERY_BOX = [(page, box) for page, boxes in BOXES.items() for box in boxes]
PASTES = {
    "three lines": "first line\nsecond line\r\nthird line",
    "20,001 letters": "x" * 20_001,
    "1,000,000 letters": "palimpsest" * 100_000,
    "1,000,000 letters in lines": "palimpsest\n" * 90_909,
}


async def at_the_box(rater: Rater, box: str) -> None:
    if rater.page == "question":
        await rater.ask(ABOUT_NUMBER)
    rater.app.screen.query_one(f"#{box}").focus()
    await rater.settle()


def text_in(rater: Rater, name: str) -> str:
    box = rater.app.screen.query_one(f"#{name}")
    assert isinstance(box, Input | TextArea)
    return box.value if isinstance(box, Input) else box.text


def pages_before(page: str) -> tuple[str, ...]:
    return ("tasks", "question", "note") if page == "note" else (page,)


@pytest.mark.parametrize(("page", "box"), EVERY_BOX)
async def test_a_paste_is_taken_whole_or_what_did_not_fit_is_said(
    room: Room, page: str, box: str
) -> None:
    needs = ("tasks",) if page == "question" else ()
    async with room.sits_down(*needs, *pages_before(page)) as rater:
        for pasted in PASTES.values():
            await at_the_box(rater, box)
            began = time.process_time()
            await rater.paste(pasted)
            took = time.process_time() - began

            whole = safe(pasted) if page == "note" and box != "link" else safe_line(pasted)
            kept = text_in(rater, box)
            cut = len(whole) - len(kept)
            assert whole.startswith(kept)
            assert kept
            assert took < 0.5
            if cut:
                letters = "letter" if cut == 1 else "letters"
                assert rater.reads(f"{cut:,} {letters} of what you pasted did not fit")
            await empty(rater, box)


async def empty(rater: Rater, name: str) -> None:
    box = rater.app.screen.query_one(f"#{name}")
    assert isinstance(box, Input | TextArea)
    box.clear()
    await rater.settle()


@pytest.mark.parametrize(("page", "box"), EVERY_BOX)
async def test_three_lines_are_all_there(room: Room, page: str, box: str) -> None:
    needs = ("tasks",) if page == "question" else ()
    async with room.sits_down(*needs, *pages_before(page)) as rater:
        await at_the_box(rater, box)

        await rater.paste(PASTES["three lines"])

        assert text_in(rater, box).split() == ["first", "line", "second", "line", "third", "line"]


async def test_a_paste_goes_where_the_cursor_is(room: Room) -> None:
    async with room.sits_down("organisation") as rater:
        await at_the_box(rater, "name")
        await rater.type("AB")
        await rater.press("left")

        await rater.paste("one\ntwo")

        assert text_in(rater, "name") == "Aone twoB"


async def test_a_paste_takes_the_place_of_what_is_marked(room: Room) -> None:
    async with room.sits_down("organisation") as rater:
        await at_the_box(rater, "name")
        await rater.type("AB")
        await rater.press("shift+left")

        await rater.paste("one\ntwo")

        assert text_in(rater, "name") == "Aone two"


async def test_what_is_pasted_can_do_nothing_to_a_terminal(room: Room) -> None:
    async with room.sits_down("tasks", "question", "note") as rater:
        for box in BOXES["note"]:
            await at_the_box(rater, box)

            await rater.paste("a\x1b]0;title\x07b\x00c\x9bd")

            assert text_in(rater, box) == "a<U+001B>]0;title<U+0007>b<U+0000>c<U+009B>d"


async def test_a_paste_where_no_box_has_the_focus_does_nothing(room: Room) -> None:
    async with room.sits_down("tasks") as rater:
        await rater.paste("3\n3\n3")

        assert rater.page == "tasks"
        assert room.file.values() == {}


async def test_what_did_not_fit_is_said_until_something_is_typed(room: Room) -> None:
    async with room.sits_down("organisation") as rater:
        await at_the_box(rater, "name")
        await rater.paste("x" * 201)
        assert rater.reads("1 letter of what you pasted did not fit")

        await rater.press("backspace")

        assert not rater.reads("did not fit")


async def test_a_letter_that_does_not_fit_is_said(room: Room) -> None:
    async with room.sits_down("organisation") as rater:
        await at_the_box(rater, "name")
        await rater.paste("x" * 200)

        await rater.type("y")

        assert rater.reads("No more than 200 letters fit.")
        assert text_in(rater, "name") == "x" * 200


async def test_every_box_of_the_program_is_tried(room: Room) -> None:
    saved = room.filled_in()
    seen = set()
    for page in ("organisation", "question", "note", "questions", "read-in", "check", "report"):
        between = ("question", "note") if page == "note" else (page,)
        async with room.sits_down("tasks", "result", *between, saved=saved) as rater:
            if page == "question":
                await rater.ask(ABOUT_NUMBER)
            seen |= {(page, box.id) for box in text_boxes(rater.app)}

    assert seen == set(EVERY_BOX)
