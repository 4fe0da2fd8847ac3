"""No colour, or sixteen: the walk works, and every state can be read from the letters alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from driven import CTRL_U, DOWN, ENTER, ESCAPE, TAB, Driven, go_to
from hostile import commands_in

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kept import Kept

MANY_COLOURS = re.compile(rb"[34]8;[25];")
BY_NUMBER = re.compile(rb"[34]8;5;(\d+)")
BY_PARTS = re.compile(rb"[34]8;2;")
GREYS = {0, 7, 8, 15, 16, 231, *range(232, 256)}
"""Of the 256 colours, those without a hue."""
LOOKS = {
    "no colour": {"NO_COLOR": "1"},
    "sixteen colours": {"TERM": "linux"},
    "an old terminal": {"TERM": "vt220"},
    "many colours": {"TERM": "xterm-256color", "COLORTERM": "truecolor"},
}


@pytest.mark.parametrize("wishes", LOOKS.values(), ids=LOOKS)
def test_every_state_can_be_read_without_colour(
    store: Path,
    open_program: Callable[..., Driven],
    look: Callable[[], Kept],
    wishes: dict[str, str],
) -> None:
    terminal = open_program(**wishes)
    terminal.wait_for("Start a new check")
    terminal.wait_for("> ")  # the place in a list
    terminal.wait_for("Kept in")
    terminal.press(ENTER, "[>Continue<]")  # the act that has the focus
    terminal.press(ENTER, "Name of the organisation")
    terminal.press("Bay View Health" + ENTER * 5, "Your check:")
    assert terminal.page.count("Not started") == 7
    terminal.press(ENTER, "Question 1 of 32")
    terminal.press("12 000" + ENTER, "Question 2 of 32")
    terminal.send("3")
    terminal.wait_until(lambda: terminal.ticked == ("3",))  # chosen
    assert terminal.page.count("( ) ") >= 4  # not chosen
    assert re.search(r"Saved \d\d:\d\d", terminal.page)
    terminal.send("d")
    terminal.wait_until(lambda: terminal.ticked == ("d",))
    go_to(terminal, 13)
    terminal.send("1")
    terminal.wait_until(lambda: terminal.ticked == ("1",))
    assert "[x] 1" in terminal.page
    assert "[ ] 2" in terminal.page
    go_to(terminal, 1)
    terminal.press(CTRL_U + "many" + ENTER, "There is a problem")
    terminal.press(ESCAPE, "All questions")
    terminal.press(ESCAPE, "In progress")
    assert terminal.page.count("Not started") == 5
    terminal.press(TAB + DOWN + TAB, "[>")
    terminal.press(ESCAPE, "Kept in")
    assert look().answers == {
        "population-served": 12000,
        "system-scope": "dont-know",
        "shared-focus": [look().answers["shared-focus"][0]],
    }
    assert_only_such_colours(terminal.everything, wishes)


def assert_only_such_colours(painted: bytes, wishes: dict[str, str]) -> None:
    """Hold every style that was asked for against what the terminal can show."""
    styles = {found for found in commands_in(painted) if found.endswith(b"m")}
    if "NO_COLOR" in wishes:
        numbers = {int(number) for style in styles for number in BY_NUMBER.findall(style)}
        assert numbers <= GREYS
        assert not [style for style in styles if BY_PARTS.search(style)]
    elif wishes["TERM"] != "xterm-256color":
        assert not [style for style in styles if MANY_COLOURS.search(style)]
