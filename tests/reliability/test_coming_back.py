"""Closed in the middle and opened again: the same question, the same half-typed note."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from driven import ENTER, ESCAPE, F4, F9, RIGHT, Driven, go_on, go_to

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kept import Kept

NOTE = "Board minutes of 4 March, item 7"


def leave_amid_a_note(terminal: Driven) -> None:
    """Answer question 7, begin a note to it, and close the window."""
    go_on(terminal)
    go_to(terminal, 7)
    terminal.send("2")
    terminal.wait_until(lambda: terminal.ticked == ("2",))
    terminal.press(F4, "What could a reviewer look at?")
    terminal.send(NOTE)
    time.sleep(1)
    terminal.settle()
    terminal.hang_up()
    terminal.end(5)


def test_the_same_question_its_answer_and_the_draft_are_there(
    begun: Path, look: Callable[[], Kept], open_program: Callable[..., Driven]
) -> None:
    leave_amid_a_note(open_program())
    terminal = open_program()
    terminal.wait_for("Go on with a saved check (1)")
    terminal.press(ENTER, "Bay View Health")
    terminal.press(ENTER, "Welcome back. You left on")
    assert "at question 7." in terminal.page
    assert "Finish the draft note of question 7" in terminal.page
    terminal.press(ENTER, "Question 7 of 32")
    assert terminal.ticked == ("2",)
    assert "[ Finish the draft" in terminal.page
    terminal.press(F4, NOTE)
    terminal.press(F4, "Question 7 of 32")
    kept = look()
    assert kept.drafts == {}
    assert NOTE in kept.rows("SELECT after FROM event ORDER BY seq DESC LIMIT 1")[0][0]


def test_leaving_by_the_door_comes_back_to_the_same_question(
    begun: Path, open_program: Callable[..., Driven]
) -> None:
    terminal = open_program()
    go_on(terminal)
    go_to(terminal, 3)
    terminal.send("4" + RIGHT)
    terminal.wait_until(lambda: terminal.question == 4)
    terminal.press(F9, "There is no time limit.")
    assert "Everything is saved" in terminal.page
    terminal.send(ENTER)
    assert terminal.end() == 0
    again = open_program()
    go_on(again)
    assert again.question == 4
    again.press(ESCAPE, "1 of 4")
