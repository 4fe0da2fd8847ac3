"""`assess compare`: what changed between two or more assessments of one organisation."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from assess.cli.asked import Asked, pass_asked
from assess.cli.command import Command
from assess.cli.files import is_file, read_input
from assess.cli.output import give, give_json, tell
from assess.errors import UsageError
from assess.i18n import _

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from assess.domain.change import Check
    from assess.reports.formats import Format
    from assess.usecases.over_time import AtHand, Compared


@dataclass(frozen=True, slots=True)
class _Options:
    """What the command was asked for."""

    older: tuple[str, ...]
    output: str | None
    formats: str
    template: str | None
    yes: bool
    open_it: bool


@click.command(
    "compare",
    cls=Command,
    help=_(
        "Show what changed between two or more assessments of one organisation.\n"
        "Each is a file or the id of a kept one. Compared is only what is asked in\n"
        "the same words and known both times."
    ),
    examples=[
        ("compare 2025.yaml 2026.yaml", _("as text, with a run chart")),
        ("compare 2025.yaml 2026.yaml -o change.html", _("as a report")),
        ("compare 2025.yaml 2026.yaml --as pdf,docx -o .", _("PDF and Word, into this folder")),
        ("compare 2025.yaml 2026.yaml --json", _("for programs")),
        ("compare --show-fields", _("what a template may use")),
    ],
)
@click.argument("sources", metavar="FILE|ID...", nargs=-1)
@click.option(
    "--criteria",
    "older",
    metavar="FOLDER",
    multiple=True,
    help=_("older criteria that a file answers; repeatable"),
)
@click.option("-o", "--output", metavar="FILE|FOLDER", help=_("make a report, and where to"))
@click.option(
    "--as", "formats", metavar="html,pdf,...", default="", help=_("html, md, pdf, docx, json")
)
@click.option("--template", metavar="NAME|PATH", help=_("a report of your own"))
@click.option("--yes", is_flag=True, help=_("write over a file that is there"))
@click.option("--open", "open_it", is_flag=True, help=_("show it in the browser"))
@click.option("--show-fields", is_flag=True, help=_("list every name a template may use"))
@pass_asked
def command(
    asked: Asked, /, sources: tuple[str, ...], *, show_fields: bool, **options: object
) -> None:
    """Read all, compare, say."""
    if show_fields:
        from assess.reports.fields import listed
        from assess.reports.view_change import ChangeView

        give(listed(ChangeView))
        return
    wanted = _Options(**options)  # type: ignore[arg-type]  # click hands over what is declared above
    compared = _compared(asked, sources, wanted.older)
    for notice in compared.notices:
        tell(notice, asked)
    if wanted.output or wanted.formats or wanted.template or wanted.open_it:
        _make_reports(asked, compared, wanted)
    else:
        _say(asked, compared)


def _say(asked: Asked, compared: Compared) -> None:
    if asked.as_json:
        from assess.usecases.change_document import change_document

        give_json(change_document(compared))
        return
    from assess.cli.change_lines import change_lines

    give("\n".join(change_lines(compared.course, _today().isoformat())))


def _today() -> date:
    from datetime import UTC, datetime

    return datetime.now(UTC).astimezone().date()


def _make_reports(asked: Asked, compared: Compared, wanted: _Options) -> None:
    from assess import __version__
    from assess.cli.pages import Where, hand_over, make_ready
    from assess.cli.report_meant import say_which
    from assess.usecases.making_reports import Wanted
    from assess.usecases.reporting_change import CHANGE, make_change_reports

    template, own = wanted.template or CHANGE, asked.settings.reports_folder
    say_which(asked, [template])
    each = [Wanted(template, fmt, own_folder=own) for fmt in _formats(wanted)]
    where = Where(wanted.output, yes=wanted.yes, open_it=wanted.open_it)
    make_ready(where, [one.fmt for one in each])
    pages = make_change_reports(compared, each, made_on=_today(), program_version=__version__)
    hand_over(asked, pages, where)


def _formats(wanted: _Options) -> Sequence[Format | None]:
    """The formats asked for; by the ending of the file where none is named."""
    from assess.reports.formats import OTHER_NAMES
    from assess.usecases.reporting_change import CHANGE_FORMATS

    target = Path(wanted.output or "")
    typed = wanted.formats or ("" if target.is_dir() else target.suffix.removeprefix("."))
    words_given = (word.strip().lower() for word in typed.split(","))
    named = [OTHER_NAMES.get(word, word) for word in words_given if word]
    unknown = [word for word in named if word not in CHANGE_FORMATS]
    if unknown:
        words = _('"{name}" is no format of this report; choose from {known}.')
        raise UsageError(words.format(name=unknown[0], known=", ".join(CHANGE_FORMATS)))
    return [fmt for fmt in CHANGE_FORMATS if fmt in named] or [None]


def _compared(asked: Asked, sources: Sequence[str], older: Sequence[str]) -> Compared:
    from assess.bootstrap import framework_only, shelf_of
    from assess.criteria import load_framework
    from assess.usecases.over_time import AtHand, compare

    folders = tuple(load_framework(Path(folder).expanduser()).framework for folder in older)
    usual = framework_only(asked.settings).framework
    at_hand = AtHand(usual, folders, shelf_of(asked.settings))
    return compare(at_hand, [_check(asked, at_hand, source) for source in sources])


def _check(asked: Asked, at_hand: AtHand, source: str) -> Check:
    if is_file(source):
        from assess.usecases.over_time import check_in_file

        return check_in_file(at_hand, *read_input(source))
    from assess.bootstrap import open_house
    from assess.usecases.over_time import check_kept
    from assess.usecases.walk import resume

    return check_kept(at_hand, resume(open_house(asked.settings), source))
