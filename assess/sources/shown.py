"""A value from a file as a message may show it: short, on one line, harmless."""

from typing import Final

from assess.safe_text import safe_line

LONGEST_SHOWN: Final = 40
"""The most letters of a value that a message repeats."""


def shortened(text: str) -> str:
    """The text on one line, cut to what a message may repeat."""
    line = safe_line(text[: 4 * LONGEST_SHOWN])
    return line if len(line) <= LONGEST_SHOWN else f"{line[: LONGEST_SHOWN - 1]}…"


def quoted(value: object) -> str:
    """The value between backticks, for a message."""
    return f"`{shortened(_plain(value))}`"


def _plain(value: object) -> str:
    match value:
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case list() | tuple():
            return "[...]"
        case dict():
            return "{...}"
        case int() if value.bit_length() > 4 * LONGEST_SHOWN:
            return "..."
        case _:
            return str(value)
