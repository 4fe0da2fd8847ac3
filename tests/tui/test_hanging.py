"""Lines that are broken hang from the mark they begin with, and lose no letter."""

from __future__ import annotations

import pytest
from textual.content import Content

from assess.tui.hanging import hanging, laid_out


def lines_of(text: str, width: int) -> list[str]:
    return [line.rstrip() for line in laid_out(Content(text), width).plain.split("\n")]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("- one two three four five six", ["- one two three four five", "  six"]),
        ("  0  one two three four five six", ["  0  one two three four", "     five six"]),
        ("    one two three four five six", ["    one two three four", "    five six"]),
    ],
)
def test_a_line_goes_on_below_its_first_letter(text: str, lines: list[str]) -> None:
    assert lines_of(text, 25) == lines


def test_a_line_without_a_mark_stays_as_it_is() -> None:
    text = "one two three four five six seven eight nine ten"

    assert lines_of(text, 25) == [text]


def test_a_line_that_fits_stays_as_it_is() -> None:
    assert lines_of("- one\n\n  two", 30) == ["- one", "", "  two"]


def test_where_there_is_little_room_every_cell_is_used() -> None:
    text = "     0  one two three four"

    assert lines_of(text, 10) == [text]


def test_no_letter_is_lost_in_any_width() -> None:
    text = "- 東京大学病院 and [/] more\n  d  don't know\n\nplain  \n" + "- " + "x" * 70

    for width in range(1, 60):
        assert "".join("\n".join(lines_of(text, width)).split()) == "".join(text.split())


def test_the_height_is_the_number_of_lines() -> None:
    text = hanging(Content("- one two three four five six seven"))

    assert text.get_height({}, 25) == len(laid_out(text, 25).wrap(25)) == 2
