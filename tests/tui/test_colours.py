"""Colours: every text stands out from its ground, and no state hangs on colour alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from every_page import ONE_OF_EACH, at_stop
from textual.color import Color

from assess.tui.theme import PALETTES, Palette

if TYPE_CHECKING:
    from at_the_screens import Rater, Room
    from textual.geometry import Region

LEAST_CONTRAST = 4.5
NO_MEANING = set(" ─│┃━·░▒╭╮╰╯▀▁▂▃▄▅▆▇█▉▊▋▌▍▎▏▔")
"""Letters that draw; what they show is said in words and numbers beside them."""
PAIRS = [(palette, *pair) for palette in PALETTES for pair in palette.pairs()]


def luminance(colour: Color) -> float:
    """Relative luminance, as the accessibility guidelines define it."""
    parts = [part / 255 for part in colour.rgb]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(ink: Color, ground: Color) -> float:
    low, high = sorted((luminance(ink), luminance(ground)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize(
    ("palette", "ink", "ground"),
    PAIRS,
    ids=lambda part: part.name if isinstance(part, Palette) else part,
)
def test_every_pair_of_a_theme_stands_out(palette: Palette, ink: str, ground: str) -> None:
    assert contrast(Color.parse(ink), Color.parse(ground)) >= LEAST_CONTRAST


def pairs_on_screen(rater: Rater, selector: str = "Screen") -> set[tuple[str, str]]:
    """Every colour of a letter with the colour behind it, as they go to the terminal."""
    pairs = set()
    for region in [widget.region for widget in rater.app.screen.query(selector)] or [
        rater.app.screen.region
    ]:
        pairs |= pairs_within(rater, region)
    return pairs


def pairs_within(rater: Rater, region: Region) -> set[tuple[str, str]]:
    pairs = set()
    for strip in rater.strips[region.y : region.bottom]:
        for segment in strip.crop(region.x, region.right):
            letters = set(segment.text) - NO_MEANING
            style = segment.style
            if letters and style is not None and style.color and style.bgcolor:
                ink, ground = style.color.triplet, style.bgcolor.triplet
                assert ink is not None
                assert ground is not None
                pairs.add((ground.hex, ink.hex) if style.reverse else (ink.hex, ground.hex))
    return pairs


def faint_pairs(rater: Rater, palette: Palette, selector: str = "Screen") -> list[tuple[str, str]]:
    """The pairs that cannot be read easily."""
    pairs = pairs_on_screen(rater, selector)
    assert {ground for _ink, ground in pairs} & {palette.ground, palette.raised}
    return [pair for pair in pairs if contrast(*map(Color.parse, pair)) < LEAST_CONTRAST]


@pytest.mark.parametrize("name", ONE_OF_EACH)
async def test_every_letter_of_a_page_stands_out(room: Room, name: str) -> None:
    async with at_stop(room, name, size=(160, 40)) as rater:
        for palette in PALETTES:
            rater.app.theme = palette.name
            await rater.settle()

            assert faint_pairs(rater, palette) == []


@pytest.mark.parametrize(
    ("keys", "what"),
    [(["ctrl+c"], "Toast"), (["f1"], "#help"), (["ctrl+p"], "#--container > *")],
    ids=["message", "help", "commands"],
)
async def test_what_lies_over_a_page_stands_out_too(room: Room, keys: list[str], what: str) -> None:
    async with at_stop(room, "question") as rater:
        for palette in PALETTES:
            rater.app.theme = palette.name
            await rater.press(*keys)
            await rater.pilot.pause(0.2)
            assert rater.app.screen.query(what)

            assert faint_pairs(rater, palette, what) == []
            rater.app.clear_notifications()
            if rater.page != "question":
                await rater.press("escape")


# Without colour


STATES = {
    "tasks": (r"4 of 4 +Completed", r"4 of 5 +In progress", r"^ *> \d"),
    "question": (r"> \(•\) \d", r"\( \) \d", r"\( \) d"),
    "question-several": (r"\[x\] \d", r"\[ \] \d"),
    "question-problem": ("There is a problem", "Not saved"),
    "check": ("Not answered", r"evidence"),
    "result": ("below 2.00", r"\d\.\d\d"),
    "working": (r"^ +> +- ", r"^ +\+ "),
    "read-in-plan": (r"\[>Take it over<\]",),
}
"""What must be read where colour cannot be seen, by page."""


@pytest.mark.parametrize("name", STATES)
async def test_every_state_is_said_without_colour(
    room: Room, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with at_stop(room, name, size=(120, 40)) as rater:
        for words in STATES[name]:
            assert re.search(words, rater.shown(), re.MULTILINE), f"{words}\n{rater.shown()}"
        for strip in rater.app.screen._compositor.render_strips():
            for segment in strip.apply_filter(rater.app._filters[-1], Color(0, 0, 0)):
                colour = segment.style.color if segment.style else None
                assert colour is None or colour.triplet is None or is_grey(colour.triplet)


def is_grey(triplet: tuple[int, int, int]) -> bool:
    return max(triplet) - min(triplet) <= 1


async def test_where_one_is_shows_in_text_on_every_list_and_button(room: Room) -> None:
    async with at_stop(room, "tasks") as rater:
        assert re.search(r"^ +> \d", rater.shown(), re.MULTILINE)

        await rater.press("tab")

        assert "[>Next open question<]" in rater.shown()
        assert not re.search(r"^ +> \d", rater.shown(), re.MULTILINE)
