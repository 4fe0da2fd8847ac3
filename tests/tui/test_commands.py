"""The command palette: all that can be done is in it, and everyday words find it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from every_page import STOPS, at_stop

from assess.tui.commands import Commands, commands_for
from assess.tui.keys import keys_of
from assess.tui.widgets.act import Act

if TYPE_CHECKING:
    from at_the_screens import Rater, Room

WITH_A_CHECK = {
    "quit": "Leave the program",
    "exit": "Leave the program",
    "help": "Help",
    "find": "All questions",
    "search": "All questions",
    "undo": "Undo",
    "take back": "Undo",
    "report": "Make a report",
    "print": "Make a report",
    "html": "Make a report",
    "board": "Make a report",
    "score": "Result",
    "result": "Result",
    "next steps": "Result",
    "quick": "Quick screen",
    "what if": "What would change it?",
    "try": "What would change it?",
    "export": "Export answers to a file",
    "note": "Note and evidence",
    "evidence": "Note and evidence",
    "comment": "Note and evidence",
    "dark": "Theme: dark",
    "contrast": "Theme: high contrast",
    "colours": "Theme: light",
    "review": "Check or change your answers",
    "change": "Check or change your answers",
    "overview": "All parts",
    "progress": "All parts",
    "parts": "All parts",
    "rename": "Who is assessed",
    "country": "Who is assessed",
    "import": "Read in a file of answers",
    "file": "Read in a file of answers",
    "other checks": "Saved checks",
    "start page": "Start page",
}
"""What people type, and what they mean, while they answer."""
WITHOUT_A_CHECK = {
    "new": "Start a new check",
    "begin": "Start a new check",
    "resume": "Go on with a saved check",
    "continue": "Go on with a saved check",
    "import": "Read in a file of answers",
    "example": "Worked examples",
    "demo": "Worked examples",
    "questions": "All questions",
}
"""The same on the first page."""


async def found(rater: Rater, wanted: str) -> list[str]:
    """Titles of the commands that these words find, best first."""
    provider = Commands(rater.app.screen)
    hits = [hit async for hit in provider.search(wanted)]
    return [str(hit.text) for hit in sorted(hits, key=lambda hit: hit.score, reverse=True)]


async def not_among_the_first(rater: Rater, words: dict[str, str]) -> dict[str, list[str]]:
    first = {wanted: (await found(rater, wanted))[:3] for wanted in words}
    return {wanted: hits for wanted, hits in first.items() if words[wanted] not in hits}


async def test_everyday_words_find_what_is_meant_among_the_first_three(room: Room) -> None:
    async with at_stop(room, "question") as rater:
        assert await not_among_the_first(rater, WITH_A_CHECK) == {}


async def test_everyday_words_find_it_on_the_first_page_too(room: Room) -> None:
    async with at_stop(room, "start") as rater:
        assert await not_among_the_first(rater, WITHOUT_A_CHECK) == {}


@pytest.mark.parametrize("name", STOPS)
async def test_every_action_of_a_page_is_a_command(room: Room, name: str) -> None:
    async with at_stop(room, name) as rater:
        page = rater.app.screen
        titles = {command.title.casefold() for command in commands_for(rater.app, page)}
        keys = {word.casefold() for _label, word, _key in keys_of(page)}
        acts = {act.label.casefold() for act in page.query(Act) if act.display and not act.disabled}

        assert keys - {"move", "choose", "all commands"} - titles == set()
        assert acts - titles == set()


@pytest.mark.parametrize("name", ["start", "question", "note", "report"])
async def test_no_command_is_offered_twice(room: Room, name: str) -> None:
    async with at_stop(room, name) as rater:
        titles = [command.title.casefold() for command in commands_for(rater.app, rater.app.screen)]

        assert sorted(titles) == sorted(set(titles))


async def carry_out(rater: Rater, words: str) -> None:
    """Type words into the palette and take the best that it finds."""
    await rater.press("ctrl+p")
    await rater.type(words)
    await rater.until(lambda: rater.app.screen.query_one("CommandList").option_count > 0)  # type: ignore[attr-defined]
    await rater.pilot.pause(0.3)
    await rater.press("enter")
    await rater.until(lambda: rater.page != "CommandPalette")
    await rater.settle()


@pytest.mark.parametrize(
    ("words", "page"),
    [
        ("result", "result"),
        ("make a report", "report"),
        ("what would change", "what-if"),
        ("all parts", "tasks"),
        ("note", "note"),
        ("check your", "check"),
        ("who is", "organisation"),
        ("search", "questions"),
        ("export", "leave"),
    ],
)
async def test_a_command_opens_its_page_from_another(room: Room, words: str, page: str) -> None:
    async with at_stop(room, "working") as rater:
        await carry_out(rater, words)

        assert rater.page == page


async def test_a_command_of_the_page_does_what_its_key_does(room: Room) -> None:
    async with at_stop(room, "question") as rater:
        await carry_out(rater, "next open")

        assert rater.reads("Question 12 of 32")


async def test_undo_works_from_every_page(room: Room) -> None:
    async with at_stop(room, "question") as rater:
        before = room.file.values()["board-attention"]
        await rater.press("0", "escape")

        await carry_out(rater, "undo")

        assert room.file.values()["board-attention"] == before
        assert rater.reads("Question 6 of 32")


async def test_a_button_is_a_command_too(room: Room) -> None:
    async with at_stop(room, "before") as rater:
        await carry_out(rater, "print this page")

        await rater.until(lambda: rater.said("before-you-start.txt"))


async def test_leaving_by_command_ends_the_program(room: Room) -> None:
    async with at_stop(room, "tasks") as rater:
        await rater.press("ctrl+p")
        await rater.type("quit")
        await rater.until(lambda: rater.app.screen.query_one("CommandList").option_count > 0)  # type: ignore[attr-defined]
        await rater.press("enter")

        await rater.until(lambda: rater.has_left)
