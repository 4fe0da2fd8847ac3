"""What a YAML parser says about a broken file, in an editor's words and at the line to mend."""

import re
from typing import Any, Final

import yaml
from yaml.events import ScalarEvent

from assess.errors import Problem
from assess.i18n import _
from assess.sources.open_parts import Place

_AT_START: Final = (
    *("simple key", "quoted scalar", "flow mapping", "flow sequence"),
    *("scanning an alias", "scanning an anchor", "scanning a tag"),
)
"""What is told where it starts: the parser itself notices only later."""
_FIRST_COLON: Final = re.compile(r"\s*[^\s:]+:$")

Seen = tuple[Place, str]
"""The line to mend, and what to tell."""


def syntax_problem(
    error: yaml.MarkedYAMLError, path: str, text: str, last: ScalarEvent | None
) -> Problem:
    """Say what is wrong with the signs of a file.

    Args:
        error: What the parser said.
        path: The file.
        text: Its text, to see the letter that the parser stumbled over.
        last: The value read last; one that spans lines is likely to be an unclosed quote.
    """
    context, said = error.context or "", error.problem or ""
    place = _place(error.problem_mark) or _place(error.context_mark) or (1, 1)
    lines = text.splitlines()
    seen = _quote_astray(last, place) or _colon_astray(said, lines, place)
    if seen is None and any(part in context for part in _AT_START):
        place = _place(error.context_mark) or place
    place, words = seen or (place, _in_words(context, said, _letter(lines, place)))
    return Problem(path, *place, "not-yaml", words)


def _place(mark: Any) -> Place | None:  # noqa: ANN401 the two parsers have a Mark each
    return None if mark is None else (mark.line + 1, mark.column + 1)


def _quote_astray(last: ScalarEvent | None, stuck: Place) -> Seen | None:
    """A quoted text that ends where the parser gave up: closed too late, or too early."""
    if last is None or last.style not in {'"', "'"}:
        return None
    start, end = _place(last.start_mark), _place(last.end_mark)
    if start is None or end is None or end[0] != stuck[0]:
        return None
    if start[0] < end[0]:
        return start, _("the quote opened here is closed on a later line; close it before")
    return start, _("the text goes on after its closing quote; put it in quotes of the other kind")


def _colon_astray(said: str, lines: list[str], stuck: Place) -> Seen | None:
    """A key in what the parser takes for the text of the line before."""
    before = lines[stuck[0] - 2] if 2 <= stuck[0] <= len(lines) else ""  # noqa: PLR2004 the second line
    if "mapping values are not allowed" not in said or not before.strip():
        return None
    if ":" not in before and not before.lstrip().startswith(("- ", "#")):
        place = stuck[0] - 1, len(before) - len(before.lstrip()) + 1
        return place, _("a colon is missing: write `key: value` or `- entry`")
    line = lines[stuck[0] - 1]
    if _indent(line) > _indent(before) and _FIRST_COLON.match(line[: stuck[1]]):
        return stuck, _("the line is indented more than the one above, which has its value already")
    return None


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _letter(lines: list[str], place: Place) -> str:
    line, column = place
    return lines[line - 1][column - 1 : column] if line <= len(lines) else ""


def _in_words(context: str, said: str, letter: str) -> str:
    if "cannot start any token" in said:
        return _unfit_start(letter)
    for part, words in _sentences():
        if part in said or part in context:
            return words
    return _("this is not YAML: {said}").format(said=said)


def _unfit_start(letter: str) -> str:
    if letter == "\t":
        return _("lines are indented with spaces here, not with tabs")
    return _("a text that starts with {letter} needs quotes").format(letter=letter or "%")


def _sentences() -> tuple[tuple[str, str], ...]:
    """Part of what the parser says, and what an editor is told instead; the first that fits."""
    indent = _("the line is not indented like the ones it belongs to, or a quote above ends early")
    unclosed = _("the bracket opened here is not closed, or a comma is missing")
    backslash = _(
        "a backslash between double quotes starts a code; write two, or use single quotes"
    )
    quotes = _("a text that starts with & or * or ! needs quotes")
    percent = _("a text that starts with % needs quotes")
    return (
        ("mapping values are not allowed", _("a colon does not fit here; put the text in quotes")),
        ("could not find expected ':'", _("a colon is missing: write `key: value` or `- entry`")),
        ("found unexpected end of stream", _("the quote opened here is never closed")),
        ("found unexpected document indicator", _("the quote opened here is never closed")),
        ("escape", backslash),
        ("hexdecimal", backslash),
        ("hexadecimal", backslash),
        ("parsing a flow", unclosed),
        (
            "document start",
            _("nothing may follow the end of the document; is a line out of place?"),
        ),
        ("block sequence entries are not allowed", _("a list starts on a line of its own")),
        ("parsing a block", indent),
        ("tab character", _("lines are indented with spaces here, not with tabs")),
        ("block scalar", _("after | or > the text starts on the next line")),
        ("anchor", quotes),
        ("alias", quotes),
        ("tag", quotes),
        ("directive", percent),
    )
