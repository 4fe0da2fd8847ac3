"""Problems in files as people, programs and pull requests read them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from assess.cli.output import give, give_json, tell
from assess.i18n import ngettext

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assess.cli.asked import Asked
    from assess.errors import Problem

FORMS: Final = ("text", "github", "json")
"""How problems are written."""


class Checked(Protocol):
    """What a check found."""

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What has to be mended."""
        ...

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """What deserves a look."""
        ...

    @property
    def everything(self) -> tuple[Problem, ...]:
        """Both, by file, line and column."""
        ...

    @property
    def files(self) -> int:
        """How many files were looked at."""
        ...

    @property
    def faulty_files(self) -> int:
        """How many have a problem."""
        ...


def give_problems(asked: Asked, found: Checked, form: str) -> None:
    """Print what was found, and say how much it is."""
    if asked.as_json or form == "json":
        give_json(_as_document(found))
        return
    write = _as_remark if form == "github" else str
    if found.everything:
        give("\n".join(write(problem) for problem in found.everything))
    tell(_counted(found), asked)


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
