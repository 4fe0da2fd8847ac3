"""Notes on faults in the program: what kind and where, never what anybody wrote.

A message of an exception and the local variables of a function can hold answers, so a note
has the kinds of the exceptions and the places they passed through, and nothing else.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final

from assess import __version__

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path

LOG_FILE: Final = "faults.jsonl"
"""One note a line."""
LARGEST_LOG: Final = 500_000
"""Bytes; a log beyond this makes room for a new one and is kept once."""
DEEPEST: Final = 60
"""Places noted of one exception: enough for any fault, little for one without end."""


def new_reference() -> str:
    """A short name for one fault, easy to read out over a telephone."""
    from secrets import token_hex

    letters = token_hex(4).upper()
    return f"{letters[:4]}-{letters[4:]}"


def _chain(fault: BaseException) -> Iterator[BaseException]:
    seen: set[int] = set()
    link: BaseException | None = fault
    while link is not None and id(link) not in seen:
        seen.add(id(link))
        yield link
        link = link.__cause__ or link.__context__


def _places(fault: BaseException) -> list[str]:
    from traceback import walk_tb

    passed = [
        f"{frame.f_globals.get('__name__', '?')}:{line} {frame.f_code.co_name}"
        for frame, line in walk_tb(fault.__traceback__)
    ]
    return passed[-DEEPEST:]


def _as_line(fault: BaseException, reference: str, command: str, at: datetime) -> str:
    import json

    return json.dumps(
        {
            "at": at.isoformat(timespec="seconds"),
            "reference": reference,
            "program": __version__,
            "python": sys.version.split()[0],
            "platform": sys.platform,
            "command": command,
            "faults": [
                {"kind": f"{type(link).__module__}.{type(link).__qualname__}", "at": _places(link)}
                for link in _chain(fault)
            ],
        }
    )


def _make_room(log: Path) -> None:
    if log.exists() and log.stat().st_size > LARGEST_LOG:
        log.replace(log.with_suffix(".old.jsonl"))


def note_fault(
    fault: BaseException, folder: Path, *, reference: str, command: str, at: datetime
) -> Path | None:
    """Add a note to the log that only its owner may read.

    Returns:
        The log, or nothing when it cannot be written: a fault must not hide behind a second one.
    """
    import os

    log = folder / LOG_FILE
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        _make_room(log)
        with os.fdopen(os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600), "a") as out:
            out.write(_as_line(fault, reference, command, at) + "\n")
    except OSError:
        return None
    return log
