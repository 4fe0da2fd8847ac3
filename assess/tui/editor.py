"""The reader's own editor: which it is, and a file in it."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Final

from textual.app import SuspendNotSupported

if TYPE_CHECKING:
    from collections.abc import Mapping

    from assess.tui.app import AssessApp

GOES_TO_A_LINE: Final = frozenset(
    {"vi", "vim", "nvim", "view", "nano", "pico", "emacs", "micro", "joe", "jed", "ne", "kak", "mg"}
)
"""Editors that take `+41` for line 41; others may take it for the name of a file."""


def editor_of(environ: Mapping[str, str] = os.environ) -> list[str]:
    """The command that the reader edits with; empty where none is named or it is not there."""
    for name in ("VISUAL", "EDITOR"):
        try:
            words = shlex.split(environ.get(name, ""), posix=os.name != "nt")
        except ValueError:
            continue
        if words and shutil.which(words[0]):
            return words
    return []


def opening(editor: list[str], path: Path, line: int) -> list[str]:
    """The command that opens a file, at a line where the editor can go to one."""
    can_go = Path(editor[0]).stem in GOES_TO_A_LINE
    return [*editor, *([f"+{line}"] if line and can_go else []), str(path.absolute())]


def edit(app: AssessApp, path: Path, line: int) -> bool:
    """Step aside for the editor until it is closed; false where that cannot be."""
    editor = editor_of()
    if not editor:
        return False
    try:
        with app.suspend():
            subprocess.run(opening(editor, path, line), check=False)  # noqa: S603 the reader's own editor
    except (OSError, SuspendNotSupported):
        return False
    app.refresh()
    return True
