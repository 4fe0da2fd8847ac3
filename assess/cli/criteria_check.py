"""`assess criteria check`: every problem of a set of criteria, and what deserves a look."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from assess.cli.asked import Asked, pass_asked
from assess.cli.command import Command
from assess.cli.output import give, give_json, tell
from assess.i18n import _, ngettext

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assess.errors import Problem
    from assess.usecases.checking import Checked

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
    type=click.Choice(["text", "github", "json"]),
    default="text",
    help=_("how problems are written"),
)
@click.option("--strict", is_flag=True, help=_("end with 1 where there is a warning, too"))
@pass_asked
def check(asked: Asked, path: Path | None, form: str, *, strict: bool) -> int:
    """Check, say what was found, and end with 1 where something needs a change."""
    from assess.usecases.checking import check as check_criteria

    found = check_criteria(path)
    if asked.as_json or form == "json":
        give_json(_as_document(found))
    else:
        write = _as_remark if form == "github" else str
        if found.everything:
            give("\n".join(write(problem) for problem in found.everything))
        tell(_counted(found), asked)
    return FAULTY if found.problems or (strict and found.warnings) else 0


def _as_document(found: Checked) -> dict[str, object]:
    return {
        "problems": _rows(found.problems),
        "warnings": _rows(found.warnings),
        "files": found.files,
        "faulty_files": found.faulty_files,
    }


def _rows(found: Sequence[Problem]) -> list[dict[str, object]]:
    return [
        {
            "path": problem.path,
            "line": problem.line,
            "column": problem.column,
            "severity": problem.severity,
            "rule": problem.rule,
            "message": problem.message,
        }
        for problem in found
    ]


def _as_remark(problem: Problem) -> str:
    """The problem as a workflow command that shows it beside its line."""
    kind = "warning" if problem.severity == "warning" else "error"
    place = f"file={_in_place(problem.path)},line={problem.line},col={problem.column}"
    return f"::{kind} {place},title={_in_place(problem.rule)}::{_in_text(problem.message)}"


def _in_text(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _in_place(text: str) -> str:
    return _in_text(text).replace(":", "%3A").replace(",", "%2C")


def _counted(found: Checked) -> str:
    if not found.problems:
        words = ngettext("No problem in {files} file.", "No problem in {files} files.", found.files)
        return _with_warnings(words.format(files=found.files), found)
    words = ngettext(
        "{problems} problem in {faulty} of {files} files.",
        "{problems} problems in {faulty} of {files} files.",
        len(found.problems),
    )
    counted = words.format(
        problems=len(found.problems), faulty=found.faulty_files, files=found.files
    )
    return _with_warnings(counted, found)


def _with_warnings(counted: str, found: Checked) -> str:
    """The count, followed by that of the warnings where there is one."""
    if not found.warnings:
        return counted
    words = ngettext("{count} warning.", "{count} warnings.", len(found.warnings))
    return f"{counted} {words.format(count=len(found.warnings))}"
