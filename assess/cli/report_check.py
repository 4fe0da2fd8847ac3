"""`assess report check`: every problem of a template, before any candidate meets it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from assess.cli.asked import Asked, pass_asked
from assess.cli.command import Command
from assess.cli.output import show_place
from assess.cli.problem_lines import FORMS, give_problems
from assess.cli.report_meant import say_which
from assess.i18n import _

if TYPE_CHECKING:
    from collections.abc import Callable

FAULTY = 1
"""Exit status when a template needs a change."""


@click.command(
    "check",
    cls=Command,
    help=_(
        "Name every problem in templates of reports, as file:line:column: unknown names\n"
        "and filters in every branch, missing templates, faults of writing. Each is also\n"
        "made of samples: one rater, several, a stop gate, open answers, awkward texts,\n"
        "other criteria. A warning says what a screen reader would miss.\n\n"
        "TEMPLATE is a template, the folder of a report or of several, or the id of a\n"
        "report; without it, all of yours. Exit: 0 no problem, 1 a file needs a change."
    ),
    short_help=_("name every problem of a template"),
    examples=[
        ("report check ours.html.j2", _("one template")),
        ("report check our-report/", _("every format of a report")),
        ("report check ours.html.j2 --format github", _("as remarks on a pull request")),
    ],
)
@click.argument("templates", metavar="[TEMPLATE...]", nargs=-1)
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMS),
    default="text",
    help=_("how problems are written"),
)
@click.option("--strict", is_flag=True, help=_("end with 1 where there is a warning, too"))
@pass_asked
def check(asked: Asked, templates: tuple[str, ...], form: str, *, strict: bool) -> int:
    """Check, say what was found, and end with 1 where something needs a change."""
    from datetime import UTC, datetime

    from assess import __version__
    from assess.bootstrap import framework_only, other_criteria
    from assess.usecases.checking_reports import ReportsCheck
    from assess.usecases.samples import Shown, telling_samples

    say_which(asked, templates)
    at = _show_at(asked)
    at(_("the examples"))
    criteria = framework_only(asked.settings)
    try:
        found = ReportsCheck(
            telling_samples(criteria, other_criteria(criteria.framework.id)),
            Shown(datetime.now(UTC).astimezone().date(), __version__),
            asked.settings.reports_folder,
            at,
        ).check(templates)
    finally:
        at("")
    give_problems(asked, found, form)
    return FAULTY if found.problems or (strict and found.warnings) else 0


def _show_at(asked: Asked) -> Callable[[str], None]:
    """What shows a person at a terminal what is looked at; an empty name clears the line."""

    def show(name: str) -> None:
        if not asked.quiet and sys.stderr is not None and sys.stderr.isatty():
            show_place(_("Checking {name} ...").format(name=name) if name else "")

    return show
