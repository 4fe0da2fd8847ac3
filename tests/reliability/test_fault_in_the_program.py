"""A fault inside the screens: words and a reference, no traceback, and no answer anywhere."""

from __future__ import annotations

import json
import re
import stat
import sys
from typing import TYPE_CHECKING, Any

import pytest
from driven import ENTER, F2, F4, TAB, Driven, go_on

from assess.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kept import Kept

SAID = "Our-median-wait-is-91-days"
"""Stands in the message and in a variable of the fault, as an answer could."""
BROKEN = """
import importlib, sys
where, name = {where!r}.split(":")
room = importlib.import_module(where)
owner, _, last = name.rpartition(".")
thing = getattr(room, owner) if owner else room

def broken(*_words, **_named):
    reply = {said!r}
    raise {kind}(f"cannot use {{reply}}")

setattr(thing, last, broken)
from assess.__main__ import main
sys.exit(main())
"""
REFERENCE = re.compile(r"Reference: ([0-9A-F]{4}-[0-9A-F]{4})")


def to_the_question(terminal: Driven) -> None:
    go_on(terminal)


def not_at_all(terminal: Driven) -> None:
    """The fault comes by itself."""


FAULTS: list[Any] = [
    ("assess.usecases.walk:answer", "RuntimeError", to_the_question, TAB + "d", "a key"),
    ("assess.tui.replies:hint_of", "KeyError", not_at_all, ENTER * 3, "a page"),
    ("assess.bootstrap:open_house", "RuntimeError", not_at_all, "", "loading beside the screen"),
    ("assess.tui.widgets.rail:Rail.render", "ValueError", not_at_all, ENTER * 3, "drawing"),
    ("assess.usecases.walk:keep_draft", "RuntimeError", to_the_question, F4 + "x", "a timer"),
    ("assess.tui.part_end:answer_words", "TypeError", to_the_question, F2, "a list"),
]


@pytest.mark.parametrize(
    ("where", "kind", "before", "keys"),
    [fault[:4] for fault in FAULTS],
    ids=[fault[4] for fault in FAULTS],
)
def test_a_fault_ends_in_words_with_a_reference_and_tells_no_answer(
    begun: Path,
    look: Callable[[], Kept],
    open_program: Callable[..., Driven],
    where: str,
    kind: str,
    before: Callable[[Driven], None],
    keys: str,
) -> None:
    driver = BROKEN.format(where=where, said=SAID, kind=kind)
    terminal = open_program(sys.executable, "-c", driver, size=(120, 40))
    if keys:
        terminal.wait_for("Go on with a saved check")
    before(terminal)
    terminal.send(keys)
    assert terminal.end() == 70
    text = terminal.words()
    reference = REFERENCE.search(text)
    assert reference is not None, text[-500:]
    assert "This is a fault in the program, not in what you did." in text
    assert "Traceback" not in text
    assert SAID not in text
    assert terminal.everything.rindex(b"\x1b[?1049l") < terminal.everything.rindex(b"Reference")
    assert_noted(reference[1], kind)
    assert look().is_whole


def assert_noted(reference: str, kind: str) -> None:
    log = Settings().log_folder / "faults.jsonl"
    assert stat.S_IMODE(log.stat().st_mode) == 0o600
    text = log.read_text(encoding="utf-8")
    assert SAID not in text
    (note,) = (json.loads(line) for line in text.splitlines())
    assert note["reference"] == reference
    assert any(fault["kind"] == f"builtins.{kind}" for fault in note["faults"])
    assert any("broken" in place for fault in note["faults"] for place in fault["at"])


def test_the_terminal_is_as_it_was_after_a_fault(
    begun: Path, open_program: Callable[..., Driven]
) -> None:
    driver = BROKEN.format(where="assess.bootstrap:open_house", said=SAID, kind="RuntimeError")
    script = begun.parent / "broken.py"
    script.write_text(driver, encoding="utf-8")
    command = f"{sys.executable} {script}; echo ended $?; stty -a; read line; echo got $line"
    terminal = open_program("/bin/sh", "-c", command)
    terminal.wait_for("ended 70")
    terminal.wait_for("icanon")
    assert " -echo " not in terminal.page
    terminal.press("typed" + ENTER, "got typed")


def test_the_fault_log_keeps_nothing_that_acts_on_a_terminal(
    begun: Path, open_program: Callable[..., Driven]
) -> None:
    driver = BROKEN.format(
        where="assess.bootstrap:open_house", said="\x1b]0;PWNED\x07\x9b31m", kind="RuntimeError"
    )
    terminal = open_program(sys.executable, "-c", driver)
    assert terminal.end() == 70
    assert "PWNED" not in terminal.words()
    log = (Settings().log_folder / "faults.jsonl").read_bytes()
    assert b"\x1b" not in log
    assert b"PWNED" not in log
