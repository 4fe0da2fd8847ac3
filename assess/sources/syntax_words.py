"""What a YAML parser says about a broken file, in an editor's words and at the line to mend."""

from typing import Final

import yaml
from yaml.events import ScalarEvent

from assess.errors import Problem
from assess.i18n import _

_AT_START: Final = ("simple key", "quoted scalar", "flow mapping", "flow sequence")
"""What is told where it starts: the parser itself notices only later."""


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
    mark = error.problem_mark or error.context_mark
    if error.context_mark is not None and any(part in context for part in _AT_START):
        mark = error.context_mark
    if _is_runaway(last, error):
        mark, said = last.start_mark, "runaway quote"  # type: ignore[union-attr]  # seen by _is_runaway
    line, column = (mark.line + 1, mark.column + 1) if mark is not None else (1, 1)
    return Problem(path, line, column, "not-yaml", _in_words(context, said, _letter(text, mark)))


def _is_runaway(last: ScalarEvent | None, error: yaml.MarkedYAMLError) -> bool:
    """Whether a quote that spans lines ended on the line where the parser gave up."""
    if last is None or last.style not in {'"', "'"} or error.problem_mark is None:
        return False
    spans_lines = last.end_mark.line > last.start_mark.line
    return spans_lines and last.end_mark.line == error.problem_mark.line


def _letter(text: str, mark: yaml.Mark | None) -> str:
    lines = text.splitlines()
    if mark is None or mark.line >= len(lines):
        return ""
    return lines[mark.line][mark.column : mark.column + 1]


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
        ("runaway quote", _("the quote opened here is closed on a later line; close it before")),
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
