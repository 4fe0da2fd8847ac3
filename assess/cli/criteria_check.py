"""`assess criteria check`: every problem of a set of criteria, and what deserves a look."""

from __future__ import annotations

from pathlib import Path

import click

from assess.cli.asked import Asked, pass_asked
from assess.cli.command import Command
from assess.cli.problem_lines import FORMS, give_problems
from assess.i18n import _

FAULTY = 1
"""Exit status when a file needs a change."""


@click.command(
    "check",
    cls=Command,
    help=_(
        "Name every problem in a set of criteria, as file:line:column, and run its\n"
        "examples. A warning deserves a look: a weight that outweighs all others, a\n"
        "text that is hard to read. Nothing fails by it, unless --strict is given.\n\n"
        "PATH is the folder of a framework, a folder of frameworks, one file, or the id\n"
        "of criteria that came with the program. Without it, all of those are checked.\n"
        "Exit: 0 no problem, 1 a file needs a change."
    ),
    short_help=_("name every problem, with its line"),
    examples=[
        ("criteria check my-criteria/", _("as text")),
        ("criteria check my-criteria/ --strict", _("warnings fail too")),
        ("criteria check --format github", _("as remarks on a pull request")),
        ("criteria check --format json", _("for programs")),
    ],
)
@click.argument("path", required=False, type=click.Path(path_type=Path))
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMS),
    default="text",
    help=_("how problems are written"),
)
@click.option("--strict", is_flag=True, help=_("end with 1 where there is a warning, too"))
@pass_asked
def check(asked: Asked, path: Path | None, form: str, *, strict: bool) -> int:
    """Check, say what was found, and end with 1 where something needs a change."""
    from assess.usecases.checking import check as check_criteria

    found = check_criteria(path)
    give_problems(asked, found, form)
    return FAULTY if found.problems or (strict and found.warnings) else 0
