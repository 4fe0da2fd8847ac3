"""Files that a command is given to read or to write, and what comes through a pipe."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

from assess.errors import AssessError, NotFoundError, StoreError, UsageError
from assess.i18n import _

LARGEST_INPUT: Final = 10_000_000
"""Bytes; an assessment has some tens of thousands."""
STDIN: Final = "-"
"""The name that stands for what comes through a pipe."""
FILE_ENDINGS: Final = frozenset({".json", ".yaml", ".yml"})
"""What an assessment file is called; anything else that is no path is an id."""


def is_file(source: str) -> bool:
    """Whether a file is meant, and not the id of a kept assessment."""
    path = Path(source)
    has_a_place = len(path.parts) > 1 or path.suffix.lower() in FILE_ENDINGS
    return source == STDIN or has_a_place or path.exists()


def files_in(folder: str) -> list[Path]:
    """The assessment files in a folder, by name.

    Raises:
        UsageError: There is none.
    """
    found = sorted(path for path in Path(folder).iterdir() if path.suffix.lower() in FILE_ENDINGS)
    if not found:
        raise UsageError(_('"{name}" holds no assessment file.').format(name=folder))
    return found


def read_input(name: str) -> tuple[bytes, str]:
    """The content of a file, or of stdin for `-`, and what to call it in a message.

    Raises:
        NotFoundError: There is no such file.
        AssessError: It is too large to be an assessment.
        StoreError: It cannot be read.
    """
    content, shown = _stdin() if name == STDIN else (_file(name), name)
    if len(content) > LARGEST_INPUT:
        raise AssessError(
            _("{name} is larger than 10 megabytes, so it is not an assessment file.").format(
                name=shown
            )
        )
    return content, shown


def _stdin() -> tuple[bytes, str]:
    if sys.stdin is None or sys.stdin.isatty():
        raise UsageError(_("Nothing comes through a pipe. Name a file instead of -."))
    return sys.stdin.buffer.read(LARGEST_INPUT + 1), _("stdin")


def _file(name: str) -> bytes:
    try:
        with Path(name).open("rb") as opened:
            return opened.read(LARGEST_INPUT + 1)
    except FileNotFoundError:
        raise NotFoundError(_('There is no file "{name}" here.').format(name=name)) from None
    except IsADirectoryError:
        raise UsageError(_('"{name}" is a folder; name one file.').format(name=name)) from None
    except (OSError, ValueError) as refusal:
        reason = getattr(refusal, "strerror", None) or _("its name cannot be used")
        raise StoreError(
            _('"{name}" cannot be read: {reason}.').format(name=name, reason=reason)
        ) from None


def write_new(name: str, text: str) -> Path:
    """Write a file that is not there yet, whole or not at all.

    Raises:
        UsageError: There is one already; it is left as it is.
    """
    from assess.exchange.atomic import write_atomically

    path = Path(name).expanduser()
    if path.exists():
        raise UsageError(
            _('"{name}" is there already and is left as it is; choose another name.').format(
                name=name
            )
        )
    write_atomically(path, text.encode())
    return path
