"""`assess report`: an assessment as a document for people."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from assess.cli.asked import Asked, pass_asked
from assess.cli.command import Command
from assess.cli.files import files_in
from assess.cli.pages import TO_STDOUT
from assess.cli.report_beside import (
    BASES,
    ORDERS,
    compare_organisations,
    give_names,
    is_comparison,
    the_only,
)
from assess.cli.report_meant import say_which
from assess.cli.report_one import ReportOptions, make_of_one, wanted_report
from assess.errors import UsageError
from assess.i18n import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assess.reports.formats import Format


@click.command(
    "report",
    cls=Command,
    help=_(
        "Make a report: full, summary (on one page), next-steps, record (answers and\n"
        "evidence), review (for reviewers), meeting-pack (several raters), comparison\n"
        "(several organisations), or your own. FILE is an assessment file, a folder of\n"
        "them, or - for a pipe. ID is a kept one; leave it out where only one is kept."
    ),
    examples=[
        ("report answers.yaml", _("the full report, as HTML")),
        ("report answers.yaml --as pdf,docx -o .", _("PDF and Word, into this folder")),
        ("report candidates/ --as pdf -o out/", _("of every file in a folder")),
        ("report candidates/ --template comparison", _("several organisations")),
        ("report --show-fields answers", _("names, on a subject")),
        ("report --list", _("which reports there are")),
    ],
)
@click.argument("sources", metavar="[FILE|ID]...", nargs=-1)
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
@click.option(
    "--order",
    type=click.Choice(ORDERS),
    metavar="ORDER",
    help=_("of a comparison: result (as it is) or name"),
)
@click.option(
    "--basis",
    type=click.Choice(list(BASES)),
    metavar="BASIS",
    help=_("of a comparison: evidence (as it is), self, reviewed"),
)
@click.option("--yes", is_flag=True, help=_("write over a file that is there"))
@click.option("--open", "open_it", is_flag=True, help=_("show it in the browser"))
@click.option("--sample", is_flag=True, help=_("of an example that came along; FILE may name it"))
@click.option("--watch", is_flag=True, help=_("make it anew whenever your template changes"))
@click.option("--list", "list_them", is_flag=True, help=_("which reports there are, yours too"))
@click.option("--show-fields", is_flag=True, help=_("list every name a template may use"))
@pass_asked
def making(
    asked: Asked,
    /,
    sources: tuple[str, ...],
    *,
    show_fields: bool,
    list_them: bool,
    **options: object,
) -> int:
    """Read, make, write, say where."""
    wanted = ReportOptions(**options)  # type: ignore[arg-type]  # click hands over what is declared above
    if show_fields:
        give_names(asked, sources, wanted)
        return 0
    if list_them:
        from assess.cli.report_names import give_list

        give_list(asked)
        return 0
    formats = _formats(wanted)
    say_which(asked, [wanted.template])
    if is_comparison(asked, wanted) and not wanted.sample:
        if wanted.watch:
            words = _("A comparison is watched while it is made of an example. Add: {option}")
            raise UsageError(words.format(option="--sample"))
        return compare_organisations(asked, sources, wanted, formats)
    source = the_only(sources, wanted)
    if wanted.watch:
        from assess.cli.report_watch import watch

        watch(asked, source, wanted, formats)
    if source is not None and not wanted.sample and Path(source).is_dir():
        return _make_of_folder(asked, source, wanted, formats)
    make_of_one(asked, source, wanted, formats)
    return 0


def _make_of_folder(
    asked: Asked, source: str, wanted: ReportOptions, formats: Sequence[Format | None]
) -> int:
    from assess.cli.report_many import make_many_reports

    if wanted.output == TO_STDOUT:
        raise UsageError(_("Only one report fits through a pipe. Name a folder: -o FOLDER."))
    sources, each = files_in(source), [wanted_report(asked, wanted, fmt) for fmt in formats]
    return make_many_reports(asked, sources, each, wanted.output or "", overwrite=wanted.yes)


def _formats(wanted: ReportOptions) -> tuple[Format | None, ...]:
    """The formats asked for; by the ending of the file where none is named."""
    from assess.reports.formats import FORMATS, OTHER_NAMES

    words_given = (word.strip().lower() for word in wanted.formats.split(","))
    named = [OTHER_NAMES.get(word, word) for word in words_given if word]
    if not named:
        suffix = Path(wanted.output or "").suffix.lower().removeprefix(".")
        ending = OTHER_NAMES.get(suffix, suffix)
        return tuple(fmt for fmt in FORMATS if fmt == ending) or (None,)
    unknown = [word for word in named if word not in FORMATS]
    if unknown:
        words = _('"{name}" is no format of a report; choose from {known}.')
        raise UsageError(words.format(name=unknown[0], known=", ".join(FORMATS)))
    return tuple(fmt for fmt in FORMATS if fmt in named)
