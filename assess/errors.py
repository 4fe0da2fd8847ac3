"""Everything this package raises on purpose, and the problem it reports in a file.

* AssessError
  * ContentError        a file that a person edits is wrong; carries every Problem found
  * AnswerError         an answer does not fit its indicator
  * StoreError          the kept assessments cannot be reached or are not ours to open
  * NotFoundError       nothing has that name or id
  * ConflictError       somebody else changed it first
  * ReportError         a template or a format failed
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Literal

Severity = Literal["problem", "warning"]
"""Whether something has to be mended, or only deserves a look."""


@dataclass(frozen=True, order=True, slots=True)
class Problem:
    """One thing wrong at one place in a file that a person edits."""

    path: str
    """The file as the person would name it."""
    line: int
    """Counts from 1; only ever a line that the parser named."""
    column: int
    """Counts from 1."""
    rule: str
    """Stable name of the broken rule, as documented in `criteria/README.md`."""
    message: str
    """What is wrong and what to write instead, in one sentence."""
    severity: Severity = "problem"
    """A warning deserves a look, and nothing fails by it."""

    def __str__(self) -> str:
        kind = "warning: " if self.severity == "warning" else ""
        return f"{self.path}:{self.line}:{self.column}: {kind}{self.message} [{self.rule}]"


class AssessError(Exception):
    """Something a person can mend: the text says what is wrong, where, and what to do."""

    exit_status: ClassVar[int] = 1
    """What a command ends with when this reaches its top."""


class ContentError(AssessError):
    """A file that a person edits is wrong."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = tuple(problems)


class AnswerError(AssessError):
    """An answer does not fit its indicator; the text says what to enter."""


class UsageError(AssessError):
    """The command was used in a way that it does not know."""

    exit_status = 2


class StoreError(AssessError):
    """The kept assessments cannot be reached, or are not ours to open."""

    exit_status = 3


class NotFoundError(AssessError):
    """Nothing has that name or id."""

    exit_status = 4


class ConflictError(AssessError):
    """Somebody else changed it first; both versions are kept."""

    exit_status = 6


class ReportError(AssessError):
    """A template or a format failed; the answers are not affected."""

    exit_status = 7
