"""What a database refuses, in words: what is wrong, where, and what to do."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

import sqlalchemy as sa

from assess.errors import StoreError
from assess.i18n import _
from assess.safe_text import safe_line

BACKUPS: Final = "backups"
"""Folder beside a store, with copies of it."""
_LIKE: Final = {
    errno.EACCES: "SQLITE_PERM",
    errno.EPERM: "SQLITE_PERM",
    errno.EROFS: "SQLITE_READONLY",
    errno.ENOSPC: "SQLITE_FULL",
    errno.EDQUOT: "SQLITE_FULL",
    errno.EEXIST: "SQLITE_CANTOPEN",  # where a folder must be, a file is
    errno.ENOENT: "SQLITE_CANTOPEN",
    errno.ENOTDIR: "SQLITE_CANTOPEN",
    errno.EIO: "SQLITE_IOERR",
}
"""What the operating system refuses, as the database would say it."""


@contextmanager
def told(place: str) -> Iterator[None]:
    """Turn what the database raises into a StoreError that says what to do.

    Raises:
        StoreError: The database refused.
    """
    try:
        yield
    except sa.exc.DBAPIError as error:
        raise StoreError(_words(error.orig or error, place)) from error
    except sa.exc.TimeoutError as error:
        raise StoreError(_words(error, place)) from error
    except (sqlite3.Error, OSError) as error:
        raise StoreError(_words(error, place)) from error


def _words(error: BaseException, place: str) -> str:
    number = getattr(error, "errno", None) or 0
    name = getattr(error, "sqlite_errorname", None) or _LIKE.get(number, "")
    known = next((words for code, words in _known_words().items() if name.startswith(code)), None)
    if known is not None:
        return known.format(place=place)
    reason = getattr(error, "strerror", None) or str(error)
    return _("{place} cannot be reached: {reason}").format(place=place, reason=safe_line(reason))


def _known_words() -> dict[str, str]:
    """For each thing that can be refused, what is wrong and what to do."""
    no_right = _(
        "{place} may not be opened; give yourself the right to read and write it, or choose"
        " another place with --store"
    )
    return {
        "SQLITE_FULL": _("the disk with {place} is full; make room and try again"),
        "SQLITE_READONLY": _(
            "{place} may only be read; give yourself the right to write to the file and its"
            " folder, or choose another place with --store"
        ),
        "SQLITE_PERM": no_right,
        "SQLITE_AUTH": no_right,
        "SQLITE_BUSY": _(
            "another program has been writing to {place} for more than 5 seconds; close it and"
            " try again"
        ),
        "SQLITE_LOCKED": _("another program is writing to {place}; close it and try again"),
        "SQLITE_CANTOPEN": _(
            "{place} cannot be opened; see that its folder is there and that you may write in"
            " it, or choose another place with --store"
        ),
        "SQLITE_CORRUPT": _(
            "{place} is damaged; put it aside, and take the newest copy from the folder {backups}"
            " beside it if there is one"
        ).replace("{backups}", BACKUPS),
        "SQLITE_NOTADB": _(
            "{place} is not a store of this program; choose another place with --store"
        ),
        "SQLITE_IOERR": _(
            "the disk with {place} cannot be read or written; see that it is connected and not"
            " full, and try again"
        ),
    }
