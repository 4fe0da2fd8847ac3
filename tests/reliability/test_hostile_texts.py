"""Texts in the store that would act on a terminal: every page shows them, none lets them act."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from driven import CTRL_P, END, ENTER, ESCAPE, F1, F2, F4, F9, SEQUENCE, SHIFT_TAB, TAB, Driven
from hostile import Planter, acting_letters, commands_in

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from assess.domain.framework import Framework

SIZE = (160, 50)
"""Wide enough for the evidence beside the question."""
WALK = (
    ("the first page", "", "Go on with a saved check"),
    ("the saved checks", ENTER, "Saved checks"),
    ("welcome back", ENTER, "Welcome back"),
    ("help", F1, "Help for this page"),
    ("no more help", ESCAPE, "Welcome back"),
    ("the question", ENTER, "Question 2 of 32"),
    ("a note with a draft", F4, "What could a reviewer look at?"),
    ("the question again", ESCAPE, "Question 2 of 32"),
    ("all commands", CTRL_P, "Undo"),
    ("no more commands", ESCAPE, "Question 2 of 32"),
    ("all questions", F2, "All questions"),
    ("a search", "PWNED", "32 questions"),
    ("the eighth question", TAB + END, "All questions"),
    ("the last question", ENTER, "Question 32 of 32"),
    ("a note without a draft", F4, "What could a reviewer look at?"),
    ("the question without its note", ESCAPE, "Question 32 of 32"),
    ("the search again", ESCAPE, "32 questions"),
    ("the parts", ESCAPE, "Your check:"),
    ("who is assessed", SHIFT_TAB + SHIFT_TAB + ENTER, "Name of the organisation"),
    ("the parts again", ESCAPE, "Your check:"),
    ("all answers", END + ENTER, "All questions are answered.\n"),
    ("the result", TAB + ENTER, "How firm it is"),
    ("its end", END, "Gates"),
    ("its working", F2, "How it was worked out:"),
    ("all of its working", F4, ""),
    ("the report", ESCAPE + F4, "For whom is the report?"),
    ("a report that is made", F4, "The report is made"),
    ("leaving", F9, "Everything is saved"),
    ("a file that is written", END + ENTER, "Written to"),
)
"""Page, keys, and a text to wait for."""
TAME = re.compile(r"/t(\s*)a(\s*)m(\s*)e")
"""The harmless folder; a path may run over two lines anywhere."""


@pytest.fixture
def twins(
    tmp_path: Path, shipped_framework: Framework, open_program: Callable[..., Driven]
) -> tuple[Driven, Driven]:
    """The program over hostile texts, and over the same texts made harmless beforehand."""
    both = []
    for name, harmless in (("bad", False), ("tame", True)):
        folder = tmp_path / f"{name:_<4}"
        folder.mkdir()
        store = folder / "store.sqlite3"
        Planter(store, shipped_framework, harmless=harmless).plant()
        both.append(open_program(folder=folder, size=SIZE, ASSESS_STORE=str(store)))
    return both[0], both[1]


def shown(terminal: Driven) -> str:
    terminal.settle(0.1)
    return TAME.sub(r"/b\1a\2d\3_", terminal.page)


def are_alike(hostile: Driven, harmless: Driven) -> bool:
    """Whether both show the same, once both have painted all they have."""
    return any(shown(hostile) == shown(harmless) for _look in range(20))


def test_no_text_of_the_store_reaches_the_terminal_as_a_command(
    twins: tuple[Driven, Driven],
) -> None:
    hostile, harmless = twins
    for page, keys, text in WALK:
        for terminal in twins:
            terminal.send(keys)
        for terminal in twins:
            terminal.wait_for(text)
        if not are_alike(*twins):
            assert shown(hostile) == shown(harmless), page
    assert commands_in(hostile.everything) <= commands_in(harmless.everything)
    outside = SEQUENCE.sub(b"", hostile.everything).decode()
    assert list(acting_letters(outside)) == []
