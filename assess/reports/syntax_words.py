"""Why a template cannot be read, in words for who wrote it: what is open, and what was meant."""

import re
from typing import Final

from jinja2 import TemplateSyntaxError

from assess.i18n import _

_TAG: Final = re.compile(
    r"\{#.*?#\}"
    r"|\{%[-+]?\s*(end)?(for|if|block|macro|call|filter|with|set|raw)\b(.*?)[-+]?%\}",
    re.DOTALL,
)
"""What opens and closes; notes are passed over."""
_OF_WORD: Final = re.compile(r"unknown tag '(p|tr|tc|r)'")
_OPEN: Final = ("Unexpected end of template", "nesting mistake")
"""What the message says where something is still open."""


def why_not_read(error: TemplateSyntaxError, source: str) -> str:
    """Why a template cannot be read, in one sentence or two."""
    message = error.message or ""
    word = _OF_WORD.search(message)
    if word:
        words = _("In a Word template, write {tag} with no space between.")
        return words.format(tag="{%" + word[1])
    still = _still_open(source, error.lineno) if any(each in message for each in _OPEN) else None
    if still:
        words = _('The "{tag}" of line {line} is not closed: {end} is missing.')
        return words.format(tag=still[0], line=still[1], end="{% end" + still[0] + " %}")
    return _("The template is not written correctly: {message}").format(message=message)


def _still_open(source: str, until: int) -> tuple[str, int] | None:
    """The innermost tag that is open at a line, and its own line."""
    still: list[tuple[str, int]] = []
    for found in _TAG.finditer(source):
        line = source.count("\n", 0, found.start()) + 1
        if found[2] is None or line > until or (found[2] == "set" and "=" in found[3]):
            continue
        if not found[1]:
            still.append((found[2], line))
        elif still and still[-1][0] == found[2]:
            still.pop()
        else:
            break
    return still[-1] if still else None
