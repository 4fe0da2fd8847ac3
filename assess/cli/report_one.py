"""`assess report FILE`: the reports of one assessment, where they go, and what is said of them."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from assess.cli.files import is_file
from assess.cli.output import give, give_json, may_write, tell
from assess.errors import UsageError
from assess.i18n import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assess.cli.asked import Asked
    from assess.domain.assessment import Assessment
    from assess.reports.formats import Format
    from assess.usecases.making_reports import Page, Wanted
    from assess.usecases.shelf import HasCriteria

TO_STDOUT: Final = "-"
"""The name that stands for stdout."""


@dataclass(frozen=True, slots=True)
class ReportOptions:
    """What kind of report is asked for, and where it goes."""

    formats: str
    """Formats as typed, with commas between them."""
    template: str
    """Id of a report, or a path to a template or its folder."""
    output: str | None
    """A file, a folder, or - for stdout."""
    show_names: bool
    """Whether people's names may stand in it."""
    show_notes: bool
    """Whether notes may stand in it."""
    no_working: bool
    """Whether to leave out how numbers were worked out."""
    yes: bool
    """Whether to write over what is there."""
    open_it: bool
    """Whether to show it afterwards."""


def make_of_one(
    asked: Asked, source: str | None, wanted: ReportOptions, formats: Sequence[Format | None]
) -> None:
    """Read one assessment, make its reports, write them, say where."""
    criteria, assessment = _read(asked, source)
    pages = _pages(criteria, assessment, [wanted_report(asked, wanted, fmt) for fmt in formats])
    if _goes_to_stdout(asked, wanted, len(pages)):
        _give_page(pages[0])
        return
    written = [_write(asked, page, wanted, alone=len(pages) == 1) for page in pages]
    _say(asked, [path for path in written if path is not None], wanted)


def _read(asked: Asked, source: str | None) -> tuple[HasCriteria, Assessment]:
    if source is not None and is_file(source):
        return _from_file(asked, source)
    from assess.bootstrap import open_house
    from assess.cli.kept import the_one

    house, kept = the_one(open_house(asked.settings), source)
    return house, kept.assessment


def _from_file(asked: Asked, name: str) -> tuple[HasCriteria, Assessment]:
    """What the file says, held against the criteria that it names."""
    from assess.bootstrap import framework_only, shelf_of
    from assess.cli.files import read_input
    from assess.usecases.results import criteria_notice
    from assess.usecases.shelf import read_with

    content, path = read_input(name)
    usual, shelf = framework_only(asked.settings), shelf_of(asked.settings)
    criteria, read = read_with(usual, shelf, content, path)
    for notice in (*read.notices, criteria_notice(criteria.framework, read.assessment)):
        if notice:
            tell(notice, asked)
    return criteria, read.assessment


def wanted_report(asked: Asked, wanted: ReportOptions, fmt: Format | None) -> Wanted:
    """What is asked for, of one format."""
    from assess.usecases.making_reports import Wanted

    return Wanted(
        wanted.template,
        fmt,
        show_names=wanted.show_names,
        show_notes=wanted.show_notes,
        show_working=not wanted.no_working,
        own_folder=asked.settings.reports_folder,
    )


def _pages(
    criteria: HasCriteria,
    assessment: Assessment,
    wanted: Sequence[Wanted],
) -> list[Page]:
    from datetime import UTC, datetime

    from assess import __version__
    from assess.usecases.making_reports import make_reports

    return make_reports(
        criteria,
        assessment,
        wanted,
        made_on=datetime.now(UTC).astimezone().date(),
        program_version=__version__,
    )


def _give_page(page: Page) -> None:
    """Into a pipe as its file has it; a screen gets only what a person can read there.

    Raises:
        UsageError: It is no text, and would fill the screen with signs.
    """
    from assess.reports.formats import AS_TEXT, NAMES

    if page.fmt in AS_TEXT:
        give(page.text.rstrip("\n"))
    elif sys.stdout is not None and not sys.stdout.isatty():
        sys.stdout.buffer.write(page.content)
    else:
        words = _("{format} is not for a screen. Name a file or a folder: -o FILE.")
        raise UsageError(words.format(format=NAMES[page.fmt]))


def _goes_to_stdout(asked: Asked, wanted: ReportOptions, pages: int) -> bool:
    is_asked_for = wanted.output == TO_STDOUT
    if is_asked_for and pages > 1:
        raise UsageError(_("Only one report fits through a pipe. Name a folder: -o FOLDER."))
    if is_asked_for or wanted.output or wanted.open_it or asked.as_json or pages > 1:
        return is_asked_for
    return sys.stdout is not None and not sys.stdout.isatty()


def _write(asked: Asked, page: Page, wanted: ReportOptions, *, alone: bool) -> Path | None:
    """Write one report; nothing when the person would rather keep what is there."""
    from assess.usecases.making_reports import write_report

    target = Path(wanted.output or ".").expanduser()
    if not alone and not target.is_dir():
        words = _('Several reports need a folder, and "{name}" is none. Make it first.')
        raise UsageError(words.format(name=wanted.output))
    if not may_write(target, asked, yes=wanted.yes):
        return None
    return write_report(page, target, overwrite=wanted.yes or target.is_file())


def _say(asked: Asked, written: Sequence[Path], wanted: ReportOptions) -> None:
    if asked.as_json:
        give_json({"written": [str(path.resolve()) for path in written]})
    for path in written:
        if not asked.as_json:
            tell(_("Written: {path}").format(path=path), asked)
        if wanted.open_it:
            click.launch(str(path.resolve()))
