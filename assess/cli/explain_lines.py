"""The working of every number as indented plain text, one number a line or two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assess.cli.lines import wrapped
from assess.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assess.explaining import Working


def explain_lines(workings: Sequence[Working]) -> list[str]:
    """Each number with its sum, and below it, further in, the numbers that it comes from."""
    lines = ["", _("How this is worked out")]
    for working in workings:
        lines += ["", *_opened(working, 0)]
    return lines


def _opened(working: Working, depth: int) -> Iterator[str]:
    title = _("{title}: {shown}.").format(title=working.title, shown=working.shown)
    yield wrapped(f"{title} {working.sentence}", "  " * depth, "  " * depth + "    ")
    for part in working.parts:
        yield from _opened(part, depth + 1)
