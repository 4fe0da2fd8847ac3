"""`assess report new-template`: a report of one's own to start from."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import TYPE_CHECKING

import click

from assess.cli.asked import Asked, pass_asked
from assess.cli.command import Command
from assess.cli.output import give_json, tell
from assess.errors import UsageError
from assess.i18n import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assess.reports.formats import LaidOut
    from assess.reports.views import About


@click.command(
    "new-template",
    cls=Command,
    help=_(
        "Write a report of your own to start from: a folder with a report.yaml and a\n"
        "small template that begins as a shipped report. For Word it is a copy that you\n"
        "edit in Word. What is there already is left alone."
    ),
    short_help=_("a report of your own to start from"),
    examples=[
        ("report new-template our-board", _("a page like the full report")),
        ("report new-template our-summary --from summary", _("like the summary on one page")),
        ("report new-template on-paper --as pdf,docx", _("PDF and Word")),
    ],
)
@click.argument("folder", metavar="[FOLDER]", default="our-report", type=click.Path(path_type=Path))
@click.option("--from", "base", metavar="ID", default="full", help=_("full, summary ..."))
@click.option("--as", "formats", metavar="html,...", default="html", help=_("html, md, pdf, docx"))
@pass_asked
def new_template(asked: Asked, folder: Path, base: str, formats: str) -> None:
    """Write it, and say what to do next."""
    from assess.reports.templates import about_of
    from assess.usecases.starting_templates import start_report

    folder = folder.expanduser()
    made = _formats(formats)
    written = start_report(folder, base, made)
    if asked.as_json:
        give_json({"written": [str(path.resolve()) for path in written]})
        return
    for path in written:
        tell(_("Written: {path}").format(path=path), asked)
    tell("\n".join(_next(folder, made[0], about_of(base))), asked)


def _next(folder: Path, fmt: LaidOut, about: About) -> list[str]:
    """What to do now."""
    from assess.reports.templates import MADE_WITH

    named = shlex.quote(f"{folder}/")
    output = shlex.quote(f"{folder.resolve().name}.{fmt}")
    return [
        "",
        _("See it with an example, made anew whenever you save a change (Ctrl+C ends it):"),
        f"  assess report --sample --template {named} -o {output} --watch",
        _("The names that it may use:"),
        f"  {MADE_WITH[about]} --show-fields",
        _("Whether anything is wrong in it:"),
        f"  assess report check {named}",
    ]


def _formats(named: str) -> Sequence[LaidOut]:
    from assess.reports.formats import LAID_OUT, OTHER_NAMES

    given = [word.strip().lower() for word in named.split(",") if word.strip()]
    words_known = [OTHER_NAMES.get(word, word) for word in given]
    unknown = [word for word in words_known if word not in LAID_OUT]
    if unknown or not given:
        words = _('"{name}" is no format of a template; choose from {known}.')
        name = unknown[0] if unknown else named
        raise UsageError(words.format(name=name, known=", ".join(LAID_OUT)))
    return [fmt for fmt in LAID_OUT if fmt in words_known]
