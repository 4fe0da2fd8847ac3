"""Where files are written, and whether there is a screen to open them on."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


def folder_to_write_in() -> Path:
    """The folder the program was started in; the reader's own where that is gone."""
    try:
        return Path.cwd()
    except OSError:
        return Path.home()


def trouble_with(folder: Path) -> str:
    """Why no file can be written into a folder, found by trying; empty where one can."""
    from tempfile import TemporaryFile

    try:
        with TemporaryFile(dir=folder):
            return ""
    except OSError as error:
        return error.strerror or str(error)


def folders_to_offer(but: Path) -> list[Path]:
    """Folders that files can be written into: where it was started, Documents, one's own."""
    offered = dict.fromkeys([folder_to_write_in(), Path.home() / "Documents", Path.home()])
    return [each for each in offered if each != but and not trouble_with(each)]


def has_display(environ: Mapping[str, str] = os.environ, platform: str = sys.platform) -> bool:
    """Whether a browser could be opened that the person at the keyboard would see.

    One that is named in $BROWSER is theirs, also without a display.
    """
    if environ.get("BROWSER"):
        return True
    if "SSH_CONNECTION" in environ:
        return False
    if platform in {"win32", "darwin"}:
        return True
    return bool(environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY"))
