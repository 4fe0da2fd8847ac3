"""Pictures of every page in two sizes, looked at one by one before they were accepted."""

from __future__ import annotations

import os
import re
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from at_the_screens import Rater, Room, StoreFile, text_boxes
from pictured_pages import PAGES, a_question, the_result

from assess.usecases import walk

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable, Iterator

    from assess.criteria import Criteria

PICTURES = Path(__file__).parent / "pictures"
REMAKE = "REMAKE=1 python -m pytest tests/tui/test_pictures.py"
SIZES = ((80, 24), (120, 40))
OPEN = ("board-attention", "equity-gaps", "testing-habit", "public-results")
"""Questions that the person in the pictures has not answered yet."""


@pytest.fixture
def room(shipped_criteria: Criteria) -> Iterator[Room]:
    """A store with a name that is the same in every run."""
    room = Room(StoreFile(Path("assessments.sqlite3")), shipped_criteria)
    yield room
    room.close()


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.__name__)
async def test_a_page_looks_as_it_was_accepted(
    room: Room, page: Callable[[Rater], Awaitable[None]], size: tuple[int, int]
) -> None:
    async with somebody_halfway(room, size) as rater:
        await page(rater)
        await rater.settle()

        compare(rater, f"{page.__name__}-{size[0]}x{size[1]}")


@pytest.mark.parametrize("theme", ["light", "contrast"])
@pytest.mark.parametrize("page", [a_question, the_result], ids=lambda page: page.__name__)
async def test_another_theme_looks_as_it_was_accepted(
    room: Room, page: Callable[[Rater], Awaitable[None]], theme: str
) -> None:
    async with somebody_halfway(room, (120, 40)) as rater:
        rater.app.theme = theme
        await page(rater)
        await rater.settle()

        compare(rater, f"{page.__name__}-{theme}")


@pytest.mark.parametrize("size", [(60, 20), (200, 60), (50, 15)], ids=lambda s: f"{s[0]}x{s[1]}")
async def test_a_question_fits_other_windows(room: Room, size: tuple[int, int]) -> None:
    async with somebody_halfway(room, size) as rater:
        await a_question(rater)
        await rater.settle()

        compare(rater, f"a_question-{size[0]}x{size[1]}")


@asynccontextmanager
async def somebody_halfway(room: Room, size: tuple[int, int]) -> AsyncIterator[Rater]:
    """Somebody who has answered most questions sits down."""
    given = room.example()
    answers = {name: answer for name, answer in given.answers.items() if name not in OPEN}
    saved = walk.begin(
        room.house(), given.model_copy(update={"answers": answers}), known_as="sehs-2026-k7qf"
    )
    folder = Path("/home/ann/reports")
    with pytest.MonkeyPatch.context() as here:
        here.setattr("assess.tui.screens.report.trouble_with", lambda _folder: "")
        here.setattr("assess.tui.screens.report.folder_to_write_in", lambda: folder)
        async with room.sits_down(size=size, saved=saved) as rater:
            rater.app.folder = folder
            yield rater


def compare(rater: Rater, name: str) -> None:
    """Hold the screen against the picture that was accepted."""
    for box in text_boxes(rater.app):
        box.cursor_blink = False
    svg = re.sub(r"terminal-\d+", "terminal", rater.app.export_screenshot(title="assess")) + "\n"
    picture = PICTURES / f"{name}.svg"
    if os.environ.get("REMAKE"):
        picture.parent.mkdir(exist_ok=True)
        picture.write_text(svg, encoding="utf-8")
    accepted = picture.read_text(encoding="utf-8") if picture.exists() else ""

    assert svg == accepted, f"{name} looks different; look at it, and accept it with:\n{REMAKE}"
