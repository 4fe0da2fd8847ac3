"""The command that does on the command line what was done on a page, fit to be pasted."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assess.settings import Settings
    from assess.usecases.making_reports import Wanted

PROGRAM: Final = "assess"


def report_command(source: str, wanted: Sequence[Wanted], into: Path) -> list[str]:
    """Makes the same reports of an assessment file or of a kept assessment."""
    first = wanted[0]
    formats = ",".join(each.fmt for each in wanted if each.fmt)
    words = [PROGRAM, "report", source, "--as", formats]
    words += ["--template", first.template] if first.template != "full" else []
    words += ["--show-names"] if first.show_names else []
    words += ["--show-notes"] if first.show_notes else []
    words += [] if first.show_working else ["--no-working"]
    return [*words, "-o", str(into)]


def change_command(kept: Sequence[str], wanted: Sequence[Wanted], into: Path) -> list[str]:
    """Makes the same report of what changed between kept assessments."""
    template, formats = wanted[0].template, ",".join(each.fmt for each in wanted if each.fmt)
    words = [PROGRAM, "compare", *kept, "--as", formats]
    words += ["--template", template] if template != "change" else []
    return [*words, "-o", str(into)]


def where_it_is_kept(settings: Settings) -> list[str]:
    """Which store and which criteria, where they are not the usual ones.

    The address of a server is left out: it may hold a password.
    """
    store, framework = settings.store, settings.framework
    is_path = bool(store) and "://" not in store
    words = ["--store", str(Path(store).expanduser().resolve())] if is_path else []
    return [*words, *(["--framework", framework] if framework else [])]


def quoted(words: Sequence[str], platform: str = sys.platform) -> str:
    """The command on one line, as this platform's shell reads it."""
    if platform == "win32":
        from subprocess import list2cmdline

        return list2cmdline(words)
    return shlex.join(words)


def on_lines(words: Sequence[str], width: int, platform: str = sys.platform) -> str:
    r"""The same, broken where a shell lets it go on, so that a copy of all lines still works."""
    if platform == "win32":
        return quoted(words, platform)
    return " \\\n".join(_lines(words, width - len(" \\")))


def _lines(words: Sequence[str], width: int) -> Iterator[str]:
    line = ""
    for piece in _pieces(words):
        longer = f"{line} {piece}" if line else piece
        if line.strip() and len(longer) > width:
            yield line
            longer = f"  {piece}"
        line = longer
    yield line


def _pieces(words: Sequence[str]) -> Iterator[str]:
    """An option stays on one line with its value."""
    waiting = ""
    for word in words:
        piece = shlex.quote(word)
        if waiting and not word.startswith("-"):
            yield f"{waiting} {piece}"
            waiting = ""
            continue
        if waiting:
            yield waiting
        waiting = piece if word.startswith("-") else ""
        if not waiting:
            yield piece
    if waiting:
        yield waiting
