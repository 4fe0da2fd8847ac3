"""Text from outside made harmless: what a terminal, a page or a file could take for a command.

The same rule stands at the door (before a text becomes part of an assessment) and at every
exit (screens, commands, reports, messages), because a text may also come out of a database
or an exception. Applying it twice changes nothing.
"""

import re
from typing import Final

_UNSAFE: Final = re.compile(
    "["
    "\x00-\x08\x0b-\x1f\x7f-\x9f"  # C0 but tab and newline, DEL, C1: terminal commands
    "\u202a-\u202e\u2066-\u2069"  # direction overrides and isolates: they reorder what is read
    "\u2028\u2029"  # line ends that only some programs see
    "\ud800-\udfff"  # half a letter: no file can hold it
    "\ufdd0-\ufdef\ufffe\uffff"  # not letters at all
    "]"
)
_PLANE_ENDS: Final = re.compile(
    "[" + "".join(chr((p << 16) + 0xFFFE) + chr((p << 16) + 0xFFFF) for p in range(1, 17)) + "]"
)


def _named(match: re.Match[str]) -> str:
    return f"<U+{ord(match[0]):04X}>"


def safe(text: str) -> str:
    """Keep every letter, tab and newline; show what could act as a command by its name.

    An escape becomes the seven letters ``<U+001B>``, so nothing is lost in silence and
    nothing acts. Windows and old Mac line ends become a newline.
    """
    if text.isprintable():  # nothing of the above is; this is the usual case, and quick
        return text
    unified = text.replace("\r\n", "\n").replace("\r", "\n")
    return _PLANE_ENDS.sub(_named, _UNSAFE.sub(_named, unified))


def safe_line(text: str) -> str:
    """The same for a text of one line: line ends and tabs become a space."""
    return " ".join(safe(text).split())
