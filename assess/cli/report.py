"""`assess report`: an assessment as a document for people."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from assess.cli.asked import Asked, pass_asked
from assess.cli.command import Command
from assess.cli.files import FILE_ENDINGS, is_file
from assess.cli.output import give, give_json, may_write, tell
from assess.errors import UsageError
from assess.i18n import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assess.domain.assessment import Assessment
    from assess.reports.formats import Format
    from assess.usecases.making_reports import Page, Wanted
    from assess.usecases.shelf import HasCriteria

TO_STDOUT: Final = "-"
"""The name that stands for stdout."""


@dataclass(frozen=True, slots=True)
class _Options:
    """What the command was asked for."""

    formats: str
    template: str
    output: str | None
    show_names: bool
    show_notes: bool
    no_working: bool
    yes: bool
    open_it: bool


@click.command(
    "report",
    cls=Command,
    help=_(
        "Make a report: full, on one page (summary), next-steps, record (answers and\n"
        "evidence), meeting-pack (several raters), or from your own template.\n"
        "FILE is an assessment file, a folder of them, or - for a pipe. ID is a kept\n"
        "assessment, which may be left out where only one is kept."
    ),
    examples=[
        ("report answers.yaml", _("the full report, as HTML")),
        ("report answers.yaml --template summary", _("on one page")),
        ("report all.yaml --template meeting-pack", _("to talk about where raters differ")),
        ("report answers.yaml --as pdf,docx -o .", _("PDF and Word, into this folder")),
        ("report candidates/ --as pdf -o out/", _("of every file in a folder")),
        ("report --show-fields", _("what a template may use")),
    ],
)
@click.argument("source", metavar="[FILE|ID]", required=False)
@click.option(
    "--as",
    "formats",
    metavar="html,pdf,...",
    default="",
    help=_("html, md, pdf, docx, json, csv, xlsx"),
)
@click.option(
    "--template", metavar="NAME|PATH", default="full", help=_("full, summary ... or yours")
)
@click.option("-o", "--output", metavar="FILE|FOLDER", help=_("where to; - is the screen or pipe"))
@click.option("--show-names", is_flag=True, help=_("say who answered"))
@click.option("--show-notes", is_flag=True, help=_("print the notes too"))
@click.option("--no-working", is_flag=True, help=_("leave out how numbers were worked out"))
@click.option("--yes", is_flag=True, help=_("write over a file that is there"))
@click.option("--open", "open_it", is_flag=True, help=_("show it in the browser"))
@click.option("--show-fields", is_flag=True, help=_("list every name a template may use"))
@pass_asked
def command(asked: Asked, /, source: str | None, *, show_fields: bool, **options: object) -> int:
    """Read, make, write, say where."""
    if show_fields:
        from assess.reports.fields import listed

        give(listed())
        return 0
    wanted = _Options(**options)  # type: ignore[arg-type]  # click hands over what is declared above
    formats = _formats(wanted)
    if source is not None and Path(source).is_dir():
        return _make_of_folder(asked, source, wanted, formats)
    _make_of_one(asked, source, wanted, formats)
    return 0


def _make_of_folder(
    asked: Asked, source: str, wanted: _Options, formats: Sequence[Format | None]
) -> int:
    from assess.cli.report_many import make_many_reports

    if wanted.output == TO_STDOUT:
        raise UsageError(_("Only one report fits through a pipe. Name a folder: -o FOLDER."))
    sources, each = _files_in(source), [_wanted(wanted, fmt) for fmt in formats]
    return make_many_reports(asked, sources, each, wanted.output or "", overwrite=wanted.yes)


def _make_of_one(
    asked: Asked, source: str | None, wanted: _Options, formats: Sequence[Format | None]
) -> None:
    criteria, assessment = _read(asked, source)
    pages = _pages(criteria, assessment, wanted, formats)
    if _goes_to_stdout(asked, wanted, len(pages)):
        _give_page(pages[0])
        return
    written = [_write(asked, page, wanted, alone=len(pages) == 1) for page in pages]
    _say(asked, [path for path in written if path is not None], wanted)


def _formats(wanted: _Options) -> tuple[Format | None, ...]:
    """The formats asked for; by the ending of the file where none is named."""
    from assess.reports.formats import FORMATS, OTHER_NAMES

    words_given = (word.strip().lower() for word in wanted.formats.split(","))
    named = [OTHER_NAMES.get(word, word) for word in words_given if word]
    if not named:
        ending = Path(wanted.output or "").suffix.lower().removeprefix(".")
        return tuple(fmt for fmt in FORMATS if fmt == ending) or (None,)
    unknown = [word for word in named if word not in FORMATS]
    if unknown:
        words = _('"{name}" is no format of a report; choose from {known}.')
        raise UsageError(words.format(name=unknown[0], known=", ".join(FORMATS)))
    return tuple(fmt for fmt in FORMATS if fmt in named)


def _read(asked: Asked, source: str | None) -> tuple[HasCriteria, Assessment]:
    if source is not None and is_file(source):
        return _from_file(asked, source)
    from assess.bootstrap import open_house
    from assess.cli.kept import the_one

    house, kept = the_one(open_house(asked.settings), source)
    return house, kept.assessment


def _files_in(source: str) -> list[Path]:
    found = sorted(path for path in Path(source).iterdir() if path.suffix.lower() in FILE_ENDINGS)
    if not found:
        raise UsageError(_('"{name}" holds no assessment file.').format(name=source))
    return found


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


def _wanted(wanted: _Options, fmt: Format | None) -> Wanted:
    from assess.usecases.making_reports import Wanted

    return Wanted(
        wanted.template,
        fmt,
        show_names=wanted.show_names,
        show_notes=wanted.show_notes,
        show_working=not wanted.no_working,
    )


def _pages(
    criteria: HasCriteria,
    assessment: Assessment,
    wanted: _Options,
    formats: Sequence[Format | None],
) -> list[Page]:
    from datetime import UTC, datetime

    from assess import __version__
    from assess.usecases.making_reports import make_reports

    return make_reports(
        criteria,
        assessment,
        [_wanted(wanted, fmt) for fmt in formats],
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


def _goes_to_stdout(asked: Asked, wanted: _Options, pages: int) -> bool:
    is_asked_for = wanted.output == TO_STDOUT
    if is_asked_for and pages > 1:
        raise UsageError(_("Only one report fits through a pipe. Name a folder: -o FOLDER."))
    if is_asked_for or wanted.output or wanted.open_it or asked.as_json or pages > 1:
        return is_asked_for
    return sys.stdout is not None and not sys.stdout.isatty()


def _write(asked: Asked, page: Page, wanted: _Options, *, alone: bool) -> Path | None:
    """Write one report; nothing when the person would rather keep what is there."""
    from assess.usecases.making_reports import write_report

    target = Path(wanted.output or ".").expanduser()
    if not alone and not target.is_dir():
        words = _('Several reports need a folder, and "{name}" is none. Make it first.')
        raise UsageError(words.format(name=wanted.output))
    if not may_write(target, asked, yes=wanted.yes):
        return None
    return write_report(page, target, overwrite=wanted.yes or target.is_file())


def _say(asked: Asked, written: Sequence[Path], wanted: _Options) -> None:
    if asked.as_json:
        give_json({"written": [str(path.resolve()) for path in written]})
    for path in written:
        if not asked.as_json:
            tell(_("Written: {path}").format(path=path), asked)
        if wanted.open_it:
            click.launch(str(path.resolve()))
