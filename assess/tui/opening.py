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


def has_display(environ: Mapping[str, str] = os.environ, platform: str = sys.platform) -> bool:
    """Whether a browser could be opened that the person at the keyboard would see."""
    if "SSH_CONNECTION" in environ:
        return False
    if platform in {"win32", "darwin"}:
        return True
    return bool(environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY"))
