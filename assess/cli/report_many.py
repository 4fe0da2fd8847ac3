"""`assess report FOLDER`: reports of every assessment file in a folder, in one run."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from assess.cli.output import give_json, show_place, tell, tell_fault
from assess.cli.pages import folder_for_several
from assess.i18n import _, ngettext

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from assess.cli.asked import Asked
    from assess.usecases.making_many import Done
    from assess.usecases.making_reports import Wanted


def make_many_reports(
    asked: Asked,
    sources: Sequence[Path],
    wanted: Sequence[Wanted],
    output: str,
    *,
    overwrite: bool,
) -> int:
    """Make them, say how far it is, and what became of each.

    Returns:
        The exit status: 1 when any file has no reports.
    """
    from datetime import UTC, datetime

    from assess import __version__
    from assess.bootstrap import framework_only, shelf_of
    from assess.usecases.making_many import Many, make_many

    many = Many(
        wanted,
        folder_for_several(output),
        datetime.now(UTC).astimezone().date(),
        __version__,
        overwrite=overwrite,
        shelf=shelf_of(asked.settings),
    )
    criteria = framework_only(asked.settings)
    done = list(_with_progress(asked, make_many(criteria, sources, many), len(sources)))
    _say(asked, done)
    return 1 if any(each.fault for each in done) else 0


def _with_progress(asked: Asked, done: Iterable[Done], total: int) -> Iterator[Done]:
    """Each as it comes; a person at a terminal sees how far it is, and faults as they come."""
    is_watched = not asked.quiet and sys.stderr is not None and sys.stderr.isatty()
    for count, each in enumerate(done, 1):
        if is_watched:
            show_place("")
        for notice in each.notices:
            tell(f"{each.source.name}: {notice}", asked)
        if each.fault:
            tell_fault(_("{name}: no report").format(name=each.source.name) + f"\n{each.fault}")
        if is_watched and count < total:
            words = _("{count} of {total}  {name}")
            show_place(words.format(count=count, total=total, name=each.source.name))
        yield each


def _say(asked: Asked, done: Sequence[Done]) -> None:
    new = [path for each in done if each.is_new for path in each.files]
    kept = [path for each in done if not each.is_new for path in each.files]
    faults = {str(each.source): each.fault for each in done if each.fault}
    if asked.as_json:
        give_json(
            {
                "written": [str(path.resolve()) for path in new],
                "up_to_date": [str(path.resolve()) for path in kept],
                "failed": [{"file": name, "message": words} for name, words in faults.items()],
            }
        )
        return
    words = ngettext("{count} report written.", "{count} reports written.", len(new))
    tell(words.format(count=len(new)), asked)
    if kept:
        words = ngettext(
            "{count} was up to date and left as it is.",
            "{count} were up to date and left as they are.",
            len(kept),
        )
        tell(words.format(count=len(kept)), asked)
    if faults:
        words = ngettext(
            "Of {count} file no report could be made; it is named above.",
            "Of {count} files no report could be made; they are named above.",
            len(faults),
        )
        tell(words.format(count=len(faults)), asked)
