"""Three people each answer in a walk of their own, are put together, agree, and see the result."""

from __future__ import annotations

import json
import random
from typing import TYPE_CHECKING, Any

from driven import DOWN, ENTER, ESCAPE, F2, F4, F8, F9, TAB, Driven
from rater import Rater

from assess.bootstrap import framework_only
from assess.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kept import Kept

ANSWERED = 14
"""Questions that each of the three answers: enough for an agreement over all."""
PEOPLE = ("Ann Smith, chief executive", "Bo Jones, ward sister", "Cy Okafor")
SPACE = " "
MERGED = "SELECT after FROM event WHERE action = 'merge' ORDER BY seq"
"""What each of the three said, as it was put together."""
AGREED = "SELECT author, after FROM event WHERE action = 'agree' ORDER BY seq DESC LIMIT 1"
"""Who recorded what was agreed on last."""


def begin(terminal: Driven, name: str, *, is_first: bool) -> None:
    """Start a check as this person; the organisation is known where somebody began before."""
    if is_first:
        terminal.wait_for("You answer 32 questions")
        terminal.press(ENTER, "Before you start")
        terminal.press(ENTER, "Name of the organisation")
        terminal.send(f"Bay View Health{TAB}{TAB}{TAB}")
    else:
        terminal.wait_for("Go on with a saved check")
        terminal.press(ENTER, "Saved checks")
        terminal.press(ENTER, "I am somebody else")
        terminal.press("\x1b[F" + ENTER, "Name of the organisation")  # End: the last row
        terminal.wait_for("Bay View Health")
    terminal.press(name, name)
    terminal.press(ENTER + ENTER, "Your check: 0 of 32")


def answer_alone(terminal: Driven, chance: random.Random) -> dict[str, Any]:
    """Answer the first questions, leave, and say what was given."""
    framework = framework_only(Settings()).framework
    terminal.send(F8)
    terminal.wait_until(lambda: terminal.question == 1)
    rater = Rater(framework, terminal, chance)
    for _question in range(ANSWERED):
        rater.answer()
    terminal.press(F9, "There is no time limit.")
    terminal.send(ENTER)
    assert terminal.end() == 0
    return dict(rater.given)


def put_together(terminal: Driven) -> None:
    """Choose all three, say who leads, and go on although none has finished."""
    terminal.wait_for("Go on with a saved check (3)")
    terminal.press(DOWN, "> Put several people's answers together")
    terminal.press(ENTER, "You see who and how much, never what")
    for name in PEOPLE:
        terminal.wait_for(name)
    assert terminal.page.count(f"{ANSWERED} of 32") == len(PEOPLE)
    terminal.send(SPACE + F4 + F4 + DOWN + SPACE + F4 + F4 + DOWN + SPACE + F4)
    terminal.wait_until(lambda: terminal.page.count("[x]") == len(PEOPLE))
    terminal.press(TAB + TAB + ENTER, "have not answered every question")
    terminal.press(ENTER, "You agree on 0 of 32 questions")


def test_three_raters_answer_alone_and_then_agree(
    store: Path, look: Callable[[], Kept], open_program: Callable[..., Driven]
) -> None:
    given = []
    for number, name in enumerate(PEOPLE):
        terminal = open_program()
        begin(terminal, name, is_first=number == 0)
        given.append(answer_alone(terminal, random.Random(number)))  # noqa: S311 a walk, no secret
    alone = look().rows("SELECT * FROM event ORDER BY seq")

    terminal = open_program(ASSESS_AUTHOR="the facilitator")
    put_together(terminal)
    assert "Over all answers together, agreement is" in " ".join(terminal.page.split())
    terminal.press(F2, "Leaders and front line")
    terminal.press(ESCAPE, "To talk about first")
    terminal.press(F8, "Until you agree")
    terminal.send(next(label for label in "1234" if f"( ) {label}" in terminal.page))
    terminal.wait_until(lambda: len(terminal.ticked) == 1)
    terminal.press(TAB + "By the minutes", "By the minutes")
    terminal.press(TAB + "Bo: one lower", "Bo: one lower")
    terminal.press(ENTER, "Until you agree")
    terminal.press(ESCAPE, "You agree on 1 of 32 questions")
    terminal.press(TAB + TAB + ENTER, "Criteria 1.0")
    assert "out of 100" in " ".join(terminal.page.split())
    terminal.press(F9, "You agree on 1 of 32 questions")
    terminal.send(ENTER)
    assert terminal.end() == 0

    kept = look()
    assert kept.is_whole
    assert kept.rows("SELECT * FROM event ORDER BY seq")[: len(alone)] == alone
    said = [json.loads(text) for (text,) in kept.rows(MERGED)]
    assert [each["side"] for each in said] == ["front-line", "front-line", "leaders"]
    for each in said:
        own = {name: answer["value"] for name, answer in each["answers"].items()}
        assert own == given[PEOPLE.index(each["name"])]
    ((author, agreed),) = kept.rows(AGREED)
    assert author == "the facilitator"
    assert json.loads(agreed)["dissent"] == "Bo: one lower"
