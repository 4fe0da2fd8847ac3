"""What a command says: results on stdout, words about them on stderr, nothing that acts."""

from __future__ import annotations

import json
import re
import sys
from typing import TYPE_CHECKING, Final, TextIO

from assess.errors import UsageError
from assess.i18n import _
from assess.safe_text import safe, safe_line

if TYPE_CHECKING:
    from pathlib import Path

    from assess.cli.asked import Asked

_ACTING: Final = re.compile(
    "[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
    "|[" + "".join(chr((p << 16) + 0xFFFE) + chr((p << 16) + 0xFFFF) for p in range(1, 17)) + "]"
)
"""What JSON would let through and a terminal, or a reader's eye, could take for a command."""

LONGEST_LINE: Final = 72
"""Letters of the line that says how far it is."""


def give(text: str) -> None:
    """Print a result, with every letter kept and none that acts."""
    _write(sys.stdout, safe(text))


def give_json(document: object) -> None:
    """Print one JSON document; what could act is escaped, so it reads back the same."""
    text = json.dumps(document, ensure_ascii=False, indent=2)
    _write(sys.stdout, _ACTING.sub(lambda found: json.dumps(found[0])[1:-1], text))


def tell(text: str, asked: Asked) -> None:
    """Say something about the result, unless only results are wanted."""
    if not asked.quiet:
        _write(sys.stderr, safe(text))


def tell_fault(text: str) -> None:
    """Say what went wrong, also where only results are wanted."""
    _write(sys.stderr, safe(text))


def show_place(words: str) -> None:
    """Write over the line that says how far it is; nothing clears it."""
    if sys.stderr is not None:
        sys.stderr.write(f"\r{safe_line(words)[:LONGEST_LINE]:<{LONGEST_LINE}}\r")
        sys.stderr.flush()


def is_agreed(question: str, asked: Asked, *, instead: str) -> bool:
    """Ask yes or no, where somebody is there to answer.

    Args:
        question: What is asked, without the choices.
        asked: Whether asking is allowed.
        instead: The option that answers without being asked.

    Raises:
        UsageError: Nobody is there; the text names the option.
    """
    if asked.no_input or sys.stdin is None or not sys.stdin.isatty():
        raise UsageError(
            _("Nobody is there to be asked. To go ahead, add {option}.").format(option=instead)
        )
    print(safe(f"{question} [y/N] "), end="", file=sys.stderr, flush=True)  # noqa: T201 a question
    return sys.stdin.readline().strip().lower() in {"y", "yes"}


def may_write(target: Path, asked: Asked, *, yes: bool) -> bool:
    """Whether a file may be written: it is not there yet, or writing over it is agreed to.

    Raises:
        UsageError: It is there, and nobody can be asked.
    """
    question = _('"{path}" is there already. Write over it?').format(path=target)
    if not target.is_file() or yes or is_agreed(question, asked, instead="--yes"):
        return True
    tell(_("Nothing was written."), asked)
    return False


def _write(stream: TextIO | None, text: str) -> None:
    if stream is not None:
        print(text, file=stream)
