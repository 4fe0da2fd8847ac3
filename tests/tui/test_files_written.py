"""Where a file will be written is said before, and it can be opened where there is a screen."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from at_the_screens import page_of
from every_page import report_made

from assess.tui.opening import has_display

if TYPE_CHECKING:
    from at_the_screens import Room


@pytest.mark.parametrize("page", ["report", "leave"])
async def test_the_folder_is_said_before_anything_is_written(room: Room, page: str) -> None:
    pages = ("tasks", "result", page) if page == "report" else ("tasks", page)
    async with room.sits_down(*pages, saved=room.filled_in()) as rater:
        assert rater.reads(f"written into the folder {Path.cwd()}")
        assert list(Path.cwd().glob("*.*")) == []


async def test_a_report_is_offered_to_be_opened_only_where_somebody_sees_it(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr("assess.tui.screens.made.has_display", lambda: False)
    async with room.sits_down("tasks", "result", "report", saved=room.filled_in()) as rater:
        monkeypatch.setattr(rater.app, "open_url", opened.append)
        await report_made(rater)
        assert not rater.reads("Open the file")
        monkeypatch.setattr("assess.tui.screens.made.has_display", lambda: True)
        page_of(rater.app).arrive()
        await rater.settle()

        await rater.press("enter", "down", "enter")

        (path,) = Path.cwd().glob("*.html")
        assert opened == [path.as_uri(), Path.cwd().as_uri()]


@pytest.mark.parametrize(
    ("environ", "platform", "is_there"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"DISPLAY": ":10", "SSH_CONNECTION": "1.2.3.4 5 6 7"}, "linux", False),
        ({}, "darwin", True),
        ({"SSH_CONNECTION": "1.2.3.4 5 6 7"}, "darwin", False),
        ({}, "win32", True),
        ({"BROWSER": "open-there", "SSH_CONNECTION": "1.2.3.4 5 6 7"}, "linux", True),
        ({"BROWSER": ""}, "linux", False),
    ],
)
def test_there_is_a_display_where_somebody_would_see_a_window(
    environ: dict[str, str], platform: str, is_there: bool
) -> None:
    assert has_display(environ, platform) == is_there
