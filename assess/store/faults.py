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

# Each says what is wrong at {place} and what to do. Marked for translation where they are shown.
_WORDS: Final = {
    "SQLITE_FULL": "the disk with {place} is full; make room and try again",
    "SQLITE_READONLY": "{place} may only be read; give yourself the right to write to the file"
    " and its folder, or choose another place with --store",
    "SQLITE_PERM": "{place} may not be opened; give yourself the right to read and write it,"
    " or choose another place with --store",
    "SQLITE_AUTH": "{place} may not be opened; give yourself the right to read and write it,"
    " or choose another place with --store",
    "SQLITE_BUSY": "another program is writing to {place} for more than 5 seconds;"
    " close it and try again",
    "SQLITE_LOCKED": "another program is writing to {place}; close it and try again",
    "SQLITE_CANTOPEN": "{place} cannot be opened; see that its folder is there and that you may"
    " write in it, or choose another place with --store",
    "SQLITE_CORRUPT": "{place} is damaged; put it aside and take the newest copy from the folder"
    " `backups` beside it",
    "SQLITE_NOTADB": "{place} is not a store of this program; choose another place with --store",
    "SQLITE_IOERR": "the disk with {place} cannot be read or written; see that it is connected"
    " and not full, and try again",
}
_LIKE: Final = {
    errno.EACCES: "SQLITE_PERM",
    errno.EPERM: "SQLITE_PERM",
    errno.EROFS: "SQLITE_READONLY",
    errno.ENOSPC: "SQLITE_FULL",
    errno.EDQUOT: "SQLITE_FULL",
    errno.ENOENT: "SQLITE_CANTOPEN",
    errno.ENOTDIR: "SQLITE_CANTOPEN",
    errno.EIO: "SQLITE_IOERR",
}
"""What the operating system refuses, as the database would say it."""
_UNREACHED: Final = "{place} cannot be reached: {reason}"


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
    known = next((words for code, words in _WORDS.items() if name.startswith(code)), None)
    if known is not None:
        return _(known).format(place=place)
    reason = getattr(error, "strerror", None) or str(error)
    return _(_UNREACHED).format(place=place, reason=safe_line(reason))
