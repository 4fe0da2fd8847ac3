"""Names of files made from names of organisations: safe on every system, inside their folder."""

import re
import unicodedata
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from assess.reports.formats import Format

LONGEST_NAME: Final = 38
"""Letters of the organisation's name that go into a file's name."""
LONGEST_KIND: Final = 24
"""Letters of the report's name; with the day and the ending 80 at most."""
LONGEST_BYTES: Final = 100
"""And their bytes, because some systems count those."""

FOR_PROGRAMS: Final = "answers-and-scores"
"""What reports that no template lays out are called."""


def file_name(organisation: str, template_id: str, day: str, fmt: Format) -> str:
    """A name such as `example-trust_full-report_2026-11-22.html`.

    The rest of the name keeps it apart from the names that Windows reserves, such as CON.
    """
    return f"{in_a_file_name(organisation)}_{kind_in_a_file_name(template_id)}_{day}.{fmt}"


def kind_in_a_file_name(template_id: str) -> str:
    """What kind of report it is, such as `full-report`."""
    is_named = template_id.endswith(("report", FOR_PROGRAMS))
    return in_a_file_name(template_id if is_named else f"{template_id}-report", LONGEST_KIND)


def in_a_file_name(text: str, longest: int = LONGEST_NAME) -> str:
    """Letters and digits of a text in lower case, with a hyphen for everything between them."""
    composed = unicodedata.normalize("NFKC", text).casefold()
    kept = "".join(
        letter if unicodedata.category(letter)[0] in "LNM" else " " for letter in composed
    )
    named = re.sub(r"\s+", "-", kept.strip())[:longest]
    while len(named.encode()) > LONGEST_BYTES:
        named = named[:-1]
    return named.strip("-") or "organisation"


def free_number(paths: Iterable[Path], first: int = 1) -> int:
    """The first number under which every one of these files is free; 1 stands for none."""
    paths, number = list(paths), first
    while any(_is_there(numbered(path, number)) for path in paths):
        number += 1
    return number


def numbered(path: Path, number: int) -> Path:
    """The path with a number, which files of one set share; without one for the first."""
    return path if number == 1 else path.with_name(f"{path.stem}-{number}{path.suffix}")


def free_name(path: Path, first: int = 1) -> Path:
    """The path, or the same with a number, when something is there already."""
    return numbered(path, free_number([path], first))


def _is_there(path: Path) -> bool:
    return path.exists() or path.is_symlink()
