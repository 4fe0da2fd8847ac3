"""What is wrong in a template, at its place, each thing told once."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from assess.errors import Problem, Severity
from assess.i18n import _
from assess.reports.faults import nearest, why_no_filter

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(slots=True)
class Found:
    """Problems of one template and of those it is made of."""

    problems: dict[Problem, None] = field(default_factory=dict)
    """Each once, in the order in which they were met."""
    lines: dict[str, list[str]] = field(default_factory=dict)
    """The lines of each file that was read."""

    def tell(
        self,
        file: str,
        line: int,
        rule: str,
        message: str,
        word: str = "",
        severity: Severity = "problem",
    ) -> None:
        """Note one thing at its line, and at the column of the word where it stands there."""
        column = self._column(file, line, word)
        self.problems[Problem(file, max(line, 1), column, rule, message, severity)] = None

    def tell_unknown(
        self, file: str, line: int, rule: str, word: str, known: Iterable[str]
    ) -> None:
        """Note a name that is not known, with the nearest that is."""
        sentences = {
            "unknown-name": _('"{word}" is not known here.'),
            "unknown-filter": _('There is no filter "{word}".'),
            "unknown-test": _('There is no test "{word}".'),
            "missing-template": _('There is no template "{word}".'),
            "unknown-block": _('No template that this one extends has a block "{word}".'),
        }
        why = why_no_filter if rule == "unknown-filter" else nearest
        message = sentences[rule].format(word=word) + why(word, known)
        self.tell(file, line, rule, message, word)

    def _column(self, file: str, line: int, word: str) -> int:
        lines = self.lines.get(file, [])
        if not word or not 0 < line <= len(lines):
            return 1
        found = re.search(rf"(?<!\w){re.escape(word)}(?!\w)", lines[line - 1])
        return found.start() + 1 if found else 1
