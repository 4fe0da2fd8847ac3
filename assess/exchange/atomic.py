"""Write a file so that it is the old one or the new one, never half of it and never none."""

import os
import tempfile
import time
from pathlib import Path
from typing import Final

from assess.errors import AssessError
from assess.i18n import _

HELD_BY_ANOTHER: Final = frozenset({5, 32, 33})
"""What Windows says while a spreadsheet, a virus scanner or a cloud service holds the file."""
PAUSES: Final = (0.05, 0.1, 0.2, 0.4, 0.75, 1.0)
"""Seconds between tries, 2.5 in all: scanners and cloud services let go sooner than that."""


class NotWrittenError(AssessError):
    """A file cannot be written; what stood there before still stands there."""

    exit_status = 3


def write_atomically(path: Path, content: bytes) -> None:
    """Put the content in the place of the file, once all of it is on disk.

    Raises:
        NotWrittenError: It cannot be; the text says why and what to do.
    """
    path = path.resolve()  # what a link points to is written, and the link stays
    try:
        made = _write_beside(path, content)
    except OSError as error:
        raise NotWrittenError(_refusal(path, error)) from error
    try:
        _replace(made, path)
    except OSError as error:
        raise NotWrittenError(_kept(path, made, error)) from error
    _sync_folder(path.parent)


def _write_beside(path: Path, content: bytes) -> Path:
    """A complete file in the same folder, so that taking the other's place is one step."""
    number, name = tempfile.mkstemp(prefix=f".{path.name[:60]}.", suffix=".part", dir=path.parent)
    made = Path(name)
    try:
        with os.fdopen(number, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        made.chmod(_mode_for(path))
    except BaseException:
        made.unlink(missing_ok=True)
        raise
    return made


def _mode_for(path: Path) -> int:
    """Who may read it: as before, or as this person's new files may be."""
    try:
        return path.stat().st_mode & 0o777
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask


def _replace(made: Path, path: Path) -> None:
    for pause in PAUSES:
        try:
            made.replace(path)
        except OSError as error:
            if getattr(error, "winerror", None) not in HELD_BY_ANOTHER:
                made.unlink(missing_ok=True)
                raise
            time.sleep(pause)
        else:
            return
    made.replace(path)


def _sync_folder(folder: Path) -> None:
    """Make the new name last through a power cut, where the system can."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    number = os.open(folder, os.O_DIRECTORY)
    try:
        os.fsync(number)
    finally:
        os.close(number)


def _refusal(path: Path, error: OSError) -> str:
    words = _("{path} cannot be written: {reason}.")
    if os.path.lexists(path):
        words = _("{path} cannot be written: {reason}. What stood there before is still there.")
    return words.format(path=path, reason=error.strerror or error)


def _kept(path: Path, made: Path, error: OSError) -> str:
    if getattr(error, "winerror", None) not in HELD_BY_ANOTHER:
        return _refusal(path, error)
    words = _(
        "{path} is open in another program. Close it there (in Excel: close the workbook) and try"
        " again. What was to be written lies in {made}."
    )
    return words.format(path=path, made=made)
