"""`assess report A B --template comparison`: several organisations in one report."""

from __future__ import annotations

import sys
import time
from collections import Counter
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from assess.cli.files import files_in, is_file, read_input
from assess.cli.output import give, show_place, tell, tell_fault
from assess.cli.pages import Where, hand_over, make_ready
from assess.cli.report_one import wanted_report
from assess.errors import UsageError
from assess.i18n import _, ngettext

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from assess.cli.asked import Asked
    from assess.cli.report_one import ReportOptions
    from assess.domain.assessment import Assessment
    from assess.domain.comparison import Order
    from assess.domain.outcome import Basis
    from assess.reports.formats import Format
    from assess.usecases.comparing_organisations import Read, SideBySide, Source
    from assess.usecases.house import House

ORDERS: Final[tuple[Order, ...]] = ("result", "name")
"""In which order organisations can stand, the usual one first."""
BASES: Final[Mapping[str, Basis]] = {
    "evidence": "evidence_limited",
    "self": "self_rated",
    "reviewed": "reviewed",
}
"""Which of their results can be compared, as people type it; the usual one first."""
SOON: Final = 1.0
"""Seconds after which a person at a terminal sees how far it is."""


def is_comparison(asked: Asked, wanted: ReportOptions) -> bool:
    """Whether the report that is asked for is about several organisations."""
    from assess.usecases.making_reports import about_wanted

    return about_wanted(wanted_report(asked, wanted, None)) == "comparison"


def the_only(sources: Sequence[str], wanted: ReportOptions) -> str | None:
    """The one source of a report on one assessment; nothing where none is named.

    Raises:
        UsageError: There are several, or a comparison's options are given.
    """
    if wanted.sample and (len(sources) > 1 or wanted.order or wanted.basis):
        raise UsageError(_("--sample takes the name of one example, and no --order or --basis."))
    if len(sources) > 1:
        words = _("This report is of one assessment. To set several side by side, add: {option}")
        raise UsageError(words.format(option="--template comparison"))
    if wanted.order or wanted.basis:
        words = _("--order and --basis belong to a comparison. Add: {option}")
        raise UsageError(words.format(option="--template comparison"))
    return sources[0] if sources else None


def give_names(asked: Asked, words: Sequence[str], wanted: ReportOptions) -> None:
    """Every name that a template may use; of one assessment, those that have to do with a word."""
    if is_comparison(asked, wanted):
        from assess.reports.fields import listed
        from assess.reports.view_comparison import ComparisonView

        give(listed(ComparisonView))
        return
    from assess.cli.report_names import give_fields

    give_fields(asked, the_only(words, wanted))


def compare_organisations(
    asked: Asked,
    sources: Sequence[str],
    wanted: ReportOptions,
    formats: Sequence[Format | None],
) -> int:
    """Read all, set them side by side, write, say what is left out.

    Returns:
        The exit status: 1 when anything that was named is not in the report.
    """
    from datetime import UTC, datetime

    from assess import __version__
    from assess.usecases.comparing_organisations import Beside, make_comparison, side_by_side

    where = Where(wanted.output, yes=wanted.yes, open_it=wanted.open_it)
    make_ready(where, formats)
    beside = Beside(BASES[wanted.basis or "evidence"], _order(wanted))
    reads = list(_read_all(asked, sources))
    found = side_by_side(reads, beside)
    pages = make_comparison(
        found,
        [wanted_report(asked, wanted, fmt) for fmt in formats],
        made_on=datetime.now(UTC).astimezone().date(),
        program_version=__version__,
    )
    hand_over(asked, pages, where)
    _tell_what_to_know(asked, reads, found)
    return 1 if found.left_out else 0


def _order(wanted: ReportOptions) -> Order:
    return next((order for order in ORDERS if order == wanted.order), ORDERS[0])


def _tell_what_to_know(asked: Asked, reads: Sequence[Read], found: SideBySide) -> None:
    """Notices, and every fault of what is left out; the report has the first of them."""
    for read in reads:
        for notice in read.notices:
            tell(f"{read.label}: {notice}", asked)
        if read.label in found.left_out:
            why = read.fault or found.left_out[read.label]
            tell_fault(_("{name}: not compared").format(name=read.label) + f"\n{why}")
    if found.left_out:
        words = ngettext(
            "{count} file is not compared; the report names it, with the reason.",
            "{count} files are not compared; the report names them, with the reasons.",
            len(found.left_out),
        )
        tell_fault(words.format(count=len(found.left_out)))


def _read_all(asked: Asked, sources: Sequence[str]) -> Iterator[Read]:
    """What each assessment comes to; a person at a terminal sees how far it is."""
    from assess.bootstrap import framework_only, shelf_of
    from assess.usecases.comparing_organisations import read_sources
    from assess.usecases.over_time import AtHand

    at_hand = AtHand(framework_only(asked.settings).framework, shelf=shelf_of(asked.settings))
    given = list(_sources(asked, sources))
    is_watched = not asked.quiet and sys.stderr is not None and sys.stderr.isatty()
    begun = time.monotonic()
    for count, read in enumerate(read_sources(at_hand, given), 1):
        if is_watched and time.monotonic() - begun > SOON:
            words = _("{count} of {total}  {name}")
            show_place(words.format(count=count, total=len(given), name=read.label))
        yield read
    if is_watched:
        show_place("")


def _sources(asked: Asked, named: Sequence[str]) -> Iterator[Source]:
    """Every file, those in folders too, and every kept assessment; each is read in its turn."""
    from assess.usecases.comparing_organisations import Source

    files = [Path(path) for name in named if is_file(name) for path in _files(name)]
    _refuse_twice(files)
    names = Counter(path.name for path in files)
    for path in files:
        label = path.name if names[path.name] == 1 else str(path)
        yield Source(label, partial(_content, str(path)))
    kept = [name for name in named if not is_file(name)]
    if kept:
        from assess.bootstrap import open_house

        house = open_house(asked.settings)
        for name in kept:
            yield Source(name, partial(_kept, house, name))


def _files(name: str) -> list[Path]:
    return files_in(name) if Path(name).is_dir() else [Path(name)]


def _refuse_twice(files: Sequence[Path]) -> None:
    counts = Counter(path.resolve() for path in files)
    twice = [path for path in files if counts[path.resolve()] > 1]
    if twice:
        raise UsageError(_("{name} is named twice.").format(name=twice[0]))


def _content(name: str) -> bytes:
    return read_input(name)[0]


def _kept(house: House, name: str) -> Assessment:
    from assess.usecases.walk import resume

    return resume(house, name).assessment
