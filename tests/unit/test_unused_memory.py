"""How often the program looks for memory that is no longer used."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

from assess.unused_memory import AS_USUAL, SELDOM

if TYPE_CHECKING:
    import pytest

LOOK = """
import gc, sys
from assess.__main__ import main
sys.argv = ["assess", "example"]
main()
print(gc.get_threshold(), file=sys.stderr)
"""


def test_a_command_looks_seldom() -> None:
    ran = subprocess.run([sys.executable, "-c", LOOK], capture_output=True, text=True, check=True)

    assert ran.stderr.splitlines()[-1] == str(SELDOM)


def test_the_screens_look_as_usual(monkeypatch: pytest.MonkeyPatch) -> None:
    import gc

    from assess import tui
    from assess.cli.screens import open_screens
    from assess.settings import Settings
    from assess.unused_memory import look_seldom

    before, found = gc.get_threshold(), []
    monkeypatch.setattr(tui, "run", lambda *_words: found.append(gc.get_threshold()) or 0)
    monkeypatch.setattr("assess.cli.screens._end_with_the_terminal", lambda: None)
    look_seldom()
    try:
        open_screens(Settings())
    finally:
        gc.set_threshold(*before)

    assert found == [AS_USUAL]
    assert AS_USUAL != SELDOM
