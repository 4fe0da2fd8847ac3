"""A file that a person names: only a file of its own is opened, no pipe and no device."""

from __future__ import annotations

from pathlib import Path

from assess.errors import NotFoundError
from assess.i18n import _

LARGEST_FILE = 10_000_000
"""Bytes; an assessment has some tens of thousands."""


def content_of(typed: str) -> tuple[bytes, str]:
    """What a file holds, and its whole path.

    Raises:
        NotFoundError: It is no file, or cannot be read.
    """
    path = Path(typed)
    try:
        path = path.expanduser()
        if path.is_file() and path.stat().st_size <= LARGEST_FILE:
            return path.read_bytes(), str(path)
        reason = _("it is larger than 10 megabytes") if path.is_file() else _("no such file")
    except (OSError, RuntimeError, ValueError) as error:
        reason = getattr(error, "strerror", None) or _("no such file")
    words = _("{path} cannot be read: {reason}")
    raise NotFoundError(words.format(path=path, reason=reason))
