"""Warnings that an editor has looked at and accepted, with a reason, in a remark in the file."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from assess.criteria.parsing import Parsed
from assess.errors import Problem
from assess.i18n import _

IDLE: Final = "idle-remark"
"""The rule on remarks that accept nothing."""
_REMARK: Final = re.compile(
    r"^(?P<before>.*?)#\s*accepted\s+(?P<rule>[a-z0-9-]+)\s*:(?P<reason>.*)$", re.MULTILINE
)


@dataclass(frozen=True, slots=True)
class Remark:
    """A line such as `# accepted long-sentence: it is the words of the law`."""

    path: str
    """The file."""
    line: int
    """Where it stands, counted from 1."""
    column: int
    """The same."""
    rule: str
    """Which warning it accepts."""
    about: int
    """The line that it is about: its own, or, where it stands alone, the one that follows."""
    reason: str
    """Why; a remark without one accepts nothing."""

    def accepts(self, warning: Problem) -> bool:
        """Whether it is about this warning."""
        there = (warning.path, warning.line, warning.rule)
        return bool(self.reason) and there == (self.path, self.about, self.rule)


def without_accepted(parsed: Sequence[Parsed], warnings: Sequence[Problem]) -> Iterator[Problem]:
    """The warnings that nobody has accepted, and a warning for each remark that accepts none."""
    remarks = [remark for part in parsed for remark in _remarks(part)]
    yield from (each for each in warnings if not any(r.accepts(each) for r in remarks))
    faulty = {part.file.path for part in parsed if part.problems}
    for remark in remarks:
        if remark.path not in faulty and not any(map(remark.accepts, warnings)):
            yield _idle(remark)


def _remarks(part: Parsed) -> Iterator[Remark]:
    if b"accepted" not in part.written:
        return
    text = part.written.decode(errors="replace")
    for found in _REMARK.finditer(text):
        line = text.count("\n", 0, found.start()) + 1
        before, reason = found["before"], found["reason"].strip()
        about = line if before.strip() else line + 1
        yield Remark(part.file.path, line, len(before) + 1, found["rule"], about, reason)


def _idle(remark: Remark) -> Problem:
    words = (
        _("no warning of `{rule}` stands on line {line}; take this remark out")
        if remark.reason
        else _("say after the colon why the warning of `{rule}` on line {line} is accepted")
    )
    told = words.format(rule=remark.rule, line=remark.about)
    return Problem(remark.path, remark.line, remark.column, IDLE, told, "warning")
