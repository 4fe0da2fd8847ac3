"""Bytes of a file into text: UTF-8 alone, and no letter that cannot be seen."""

from collections.abc import Iterator
from typing import Final

from assess.errors import ContentError, Problem
from assess.i18n import _
from assess.safe_text import safe

LARGEST_FILE: Final = 2_000_000
"""The most bytes of a file that a person edits; an honest one has a hundredth."""
MOST_LETTERS_TOLD: Final = 20
"""How many unseen letters are told of one file; more would bury the rest."""
_BYTE_ORDER_MARK: Final = b"\xef\xbb\xbf"
_WIDE_MARKS: Final = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")


def decode(content: bytes, path: str, *, largest: int = LARGEST_FILE) -> str:
    """The text of a file, without the mark that some editors put before it.

    Raises:
        ContentError: The file is too large, not UTF-8, or holds letters that act as commands.
    """
    if len(content) > largest:
        words = _("the file has too many bytes; at most {most} are read")
        words = words.format(most=f"{largest:,}")
        raise ContentError([Problem(path, 1, 1, "too-large", words)])
    if _is_wide(content):
        words = _("the file is saved as UTF-16; save it as UTF-8")
        raise ContentError([Problem(path, 1, 1, "not-utf-8", words)])
    text = _decode_utf8(content.removeprefix(_BYTE_ORDER_MARK), path)
    if not _is_seen(text):
        raise ContentError(list(_unseen_letters(text, path)))
    return text


def _is_seen(text: str) -> bool:
    """Whether every letter can be seen and none acts; line by line, because that is quicker."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return all(line.isprintable() or safe(line) == line for line in lines)


def _is_wide(content: bytes) -> bool:
    start = content[:64]
    zeros = max(start[0::2].count(0), start[1::2].count(0))
    return content.startswith(_WIDE_MARKS) or (len(start) > 1 and zeros * 4 >= len(start))


def _decode_utf8(content: bytes, path: str) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        line, column = place_of(content[: error.start].decode("utf-8"))
        words = _("byte 0x{byte:02X} is not UTF-8; save the file as UTF-8")
        problem = words.format(byte=content[error.start])
        raise ContentError([Problem(path, line, column, "not-utf-8", problem)]) from None


def place_of(before: str) -> tuple[int, int]:
    """Line and column, counted from 1, of what follows this text."""
    unified = before.replace("\r\n", "\n").replace("\r", "\n")
    return unified.count("\n") + 1, len(unified) - unified.rfind("\n")


def unseen_letter(text: str) -> str:
    """The name of the first letter that cannot be seen or acts as a command, or nothing."""
    return next((safe(letter) for letter in text if safe(letter) != letter), "")


def _unseen_letters(text: str, path: str) -> Iterator[Problem]:
    words = _("{letter} cannot be seen or changes how the line is read; take it out")
    told = 0
    for number, line in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), 1):
        if safe(line) == line:
            continue
        for column, letter in enumerate(line, 1):
            if safe(letter) != letter and told < MOST_LETTERS_TOLD:
                told += 1
                named = words.format(letter=safe(letter))
                yield Problem(path, number, column, "unseen-letter", named)
