"""`assess criteria`: check a set of criteria, and write the schemas that help to edit one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from assess.cli.asked import Asked, pass_asked
from assess.cli.command import Command, CommandFamily
from assess.cli.output import give, give_json, tell
from assess.i18n import _, ngettext

if TYPE_CHECKING:
    from assess.errors import Problem
    from assess.usecases.checking import Checked

FAULTY = 1
"""Exit status when a file needs a change."""


@click.group(
    "criteria",
    cls=CommandFamily,
    help=_("Check a set of criteria, or write the schemas that help to edit one."),
    examples=[
        ("criteria check my-criteria/", _("every problem, with its line")),
        ("criteria schema my-criteria/schema", _("help for your editor")),
    ],
)
def criteria() -> None:
    """Only the way to the commands below."""


@criteria.command(
    "check",
    cls=Command,
    help=_(
        "Name every problem in a set of criteria, as file:line:column, and run its\n"
        "examples.\n\n"
        "PATH is the folder of a framework, a folder of frameworks, or one file. Without\n"
        "it, the criteria that came with the program are checked. Exit: 0 no problem,\n"
        "1 a file needs a change."
    ),
    short_help=_("name every problem, with its line"),
    examples=[
        ("criteria check my-criteria/", _("as text")),
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
@pass_asked
def check(asked: Asked, path: Path | None, form: str) -> int:
    """Check, say what was found, and end with 1 where something needs a change."""
    from assess.usecases.checking import check as check_criteria

    found = check_criteria(path)
    if asked.as_json or form == "json":
        give_json(_as_document(found))
    else:
        write = _as_remark if form == "github" else str
        if found.problems:
            give("\n".join(write(problem) for problem in found.problems))
        tell(_counted(found), asked)
    return FAULTY if found.problems else 0


@criteria.command(
    "schema",
    cls=Command,
    help=_(
        "Write the JSON Schema of every kind of criteria file into FOLDER. An editor\n"
        "that knows YAML completes keys with them, and explains each."
    ),
    short_help=_("write the schemas for your editor"),
    examples=[
        ("criteria schema my-criteria/schema", _("four files")),
        ("criteria schema my-criteria/schema --json", _("and their names for programs")),
    ],
)
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@pass_asked
def schema(asked: Asked, folder: Path) -> None:
    """Write the schemas, say which."""
    from assess.criteria.schema import write_schemas

    written = [str(file) for file in write_schemas(folder)]
    if asked.as_json:
        give_json({"files": written})
    else:
        give("\n".join(written))


def _as_document(found: Checked) -> dict[str, object]:
    problems = [
        {
            "path": problem.path,
            "line": problem.line,
            "column": problem.column,
            "rule": problem.rule,
            "message": problem.message,
        }
        for problem in found.problems
    ]
    return {"problems": problems, "files": found.files, "faulty_files": found.faulty_files}


def _as_remark(problem: Problem) -> str:
    """The problem as a workflow command that shows it beside its line."""
    place = f"file={_in_place(problem.path)},line={problem.line},col={problem.column}"
    return f"::error {place},title={_in_place(problem.rule)}::{_in_text(problem.message)}"


def _in_text(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _in_place(text: str) -> str:
    return _in_text(text).replace(":", "%3A").replace(",", "%2C")


def _counted(found: Checked) -> str:
    if not found.problems:
        words = ngettext("No problem in {files} file.", "No problem in {files} files.", found.files)
        return words.format(files=found.files)
    words = ngettext(
        "{problems} problem in {faulty} of {files} files.",
        "{problems} problems in {faulty} of {files} files.",
        len(found.problems),
    )
    return words.format(problems=len(found.problems), faulty=found.faulty_files, files=found.files)


command = criteria
"""What the program loads."""
