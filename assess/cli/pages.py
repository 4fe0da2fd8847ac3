"""Finished reports on their way out: into a file, a folder, a pipe, and onto the screen."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from assess.cli.output import give, give_json, may_write, tell
from assess.errors import UsageError
from assess.i18n import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assess.cli.asked import Asked
    from assess.reports.formats import Format
    from assess.usecases.making_reports import Page

TO_STDOUT: Final = "-"
"""The name that stands for stdout."""
PLAIN: Final = frozenset({"md", "csv", "json"})
"""Formats that are plain text, which may have an ending that says nothing else, such as .txt."""
SEVERAL: Final = 2
"""So many reports need a folder."""


@dataclass(frozen=True, slots=True)
class Where:
    """Where reports go."""

    output: str | None
    """A file, a folder, or - for stdout."""
    yes: bool
    """Whether to write over what is there."""
    open_it: bool
    """Whether to show them afterwards."""


def make_ready(where: Where, formats: Sequence[Format | None]) -> None:
    """See that the reports fit where they are to go, before any work is done.

    Raises:
        UsageError: They do not.
    """
    if len(formats) < SEVERAL:
        for fmt in formats:
            _see_ending(where.output, fmt)
        return
    if where.output == TO_STDOUT:
        raise UsageError(_("Only one report fits through a pipe. Name a folder: -o FOLDER."))
    folder_for_several(where.output)


def _see_ending(output: str | None, fmt: Format | None) -> None:
    """See that the ending of the file fits what it is to hold; a folder, or no ending, fits all.

    Raises:
        UsageError: It does not.
    """
    from assess.reports.formats import FORMATS, OTHER_NAMES

    target = Path(output or "").expanduser()
    ending = target.suffix.lower()
    if not ending or target.is_dir():
        return
    fits = OTHER_NAMES.get(ending[1:], ending[1:])
    if fmt is None and fits not in FORMATS:
        words = _(
            'No format of a report ends in "{ending}". Name one: --as html, or one of {known}.'
        )
        raise UsageError(words.format(ending=ending, known=", ".join(FORMATS)))
    if fmt is not None and fits != fmt and (fits in FORMATS or fmt not in PLAIN):
        words = _(
            '"{name}" ends in {ending}, and {format} was asked for. Change the one or the other.'
        )
        raise UsageError(words.format(name=target.name, ending=ending, format=fmt))


def hand_over(asked: Asked, pages: Sequence[Page], where: Where) -> None:
    """Give a report into a pipe, or write all of them and say where."""
    if _goes_to_stdout(asked, where, len(pages)):
        _give_page(pages[0])
        return
    write_all(asked, pages, where)


def write_all(asked: Asked, pages: Sequence[Page], where: Where) -> list[Path]:
    """Write reports into files, say where they are, and show them where that is wanted."""
    number = _number_of_the_set(pages, where)
    tried = [_write(asked, page, where, number) for page in pages]
    written = [path for path in tried if path is not None]
    _say(asked, written, where)
    return written


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


def _goes_to_stdout(asked: Asked, where: Where, pages: int) -> bool:
    is_asked_for = where.output == TO_STDOUT
    if is_asked_for or where.output or where.open_it or asked.as_json or pages > 1:
        return is_asked_for
    return sys.stdout is not None and not sys.stdout.isatty()


def folder_for_several(output: str | None) -> Path:
    """The folder that several reports go into; made where only itself is missing.

    Raises:
        UsageError: It is no folder, or there is none to make it in.
        NotWrittenError: It cannot be made.
    """
    from assess.exchange.atomic import NotWrittenError

    folder = Path(output or ".").expanduser()
    if folder.exists() and not folder.is_dir():
        words = _('Several reports need a folder, and "{name}" is none.')
        raise UsageError(words.format(name=output))
    if not folder.parent.is_dir():
        words = _('There is no folder "{name}" to make another one in. Make it first.')
        raise UsageError(words.format(name=folder.parent))
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        words = _('The folder "{name}" cannot be made: {reason}.')
        reason = error.strerror or str(error)
        raise NotWrittenError(words.format(name=folder, reason=reason)) from None
    return folder


def _number_of_the_set(pages: Sequence[Page], where: Where) -> int:
    """One number for all files of a set, so that they are seen to belong together."""
    from assess.reports.file_names import free_number

    folder = Path(where.output or ".").expanduser()
    if where.yes or not folder.is_dir():
        return 1
    return free_number(folder / page.name for page in pages)


def _write(asked: Asked, page: Page, where: Where, number: int) -> Path | None:
    """Write one report; nothing when the person would rather keep what is there."""
    from assess.usecases.making_reports import write_report

    target = Path(where.output or ".").expanduser()
    if not may_write(target, asked, yes=where.yes):
        return None
    return write_report(page, target, overwrite=where.yes or target.is_file(), number=number)


def _say(asked: Asked, written: Sequence[Path], where: Where) -> None:
    if asked.as_json:
        give_json({"written": [str(path.resolve()) for path in written]})
    for path in written:
        if not asked.as_json:
            tell(_("Written: {path}").format(path=path), asked)
        if where.open_it:
            click.launch(str(path.resolve()))
