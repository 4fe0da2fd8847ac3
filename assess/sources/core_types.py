"""What a word without quotes stands for: the core types of YAML 1.2 and nothing more.

`no`, `on`, `12:30` and `2026-11-22` are plain words. What other programs would read as
something else is refused, so that a value never changes its meaning in silence.
"""

import re
from decimal import Decimal
from typing import Final

from assess.i18n import _
from assess.sources.shown import shortened

LONGEST_NUMBER: Final = 40
"""The most letters of a number; more is a text without quotes or an attack."""
LARGEST_POWER: Final = 30
"""The largest power of ten, up or down, that a number may stand for."""

Scalar = str | int | Decimal | bool | None
"""What one value without parts can be."""
Key = str | int
"""What can stand before a colon."""
Plain = Scalar | list["Plain"] | dict[Key, "Plain"]
"""What a file can hold."""

_WORDS: Final[dict[str, bool | None]] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_WHOLE: Final = re.compile(r"[-+]?[0-9]+")
_OCTAL: Final = re.compile(r"0o[0-7]+")
_HEXADECIMAL: Final = re.compile(r"0x[0-9a-fA-F]+")
_BROKEN: Final = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
_ENDLESS: Final = re.compile(r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)")
_MANY_READINGS: Final = re.compile(r"[-+]?0[0-9]+")
_STARTS: Final = frozenset("-+.0123456789")


class UnfitWordError(ValueError):
    """A word without quotes that cannot be read one way only; the text says what to write."""


def read_word(word: str) -> Scalar:
    """The value of a word that stands without quotes.

    Raises:
        UnfitWordError: It is a number that is endless, too long, or read in two ways.
    """
    if word[:1] in _STARTS and word:
        return _read_number(word)
    return _WORDS.get(word, word)


def _read_number(word: str) -> Scalar:
    if _BROKEN.fullmatch(word):
        return _read_decimal(word)
    for form, base in ((_OCTAL, 8), (_HEXADECIMAL, 16)):
        if form.fullmatch(word):
            _refuse_long(word)
            return int(word[2:], base)
    if _ENDLESS.fullmatch(word):
        words = _("{word} is no number to reckon with; write a number, or put it in quotes")
        raise UnfitWordError(words.format(word=word))
    return word


def _read_decimal(word: str) -> Scalar:
    _refuse_long(word)
    if _MANY_READINGS.fullmatch(word):
        words = _("{word} starts with 0 and is read in two ways; leave the 0 out, or use quotes")
        raise UnfitWordError(words.format(word=word))
    if _WHOLE.fullmatch(word):
        return int(word)
    number = Decimal(word)
    if number and abs(number.adjusted()) > LARGEST_POWER:
        words = _("{word} is too large or too small a number; if it is a text, put it in quotes")
        raise UnfitWordError(words.format(word=word))
    return number or Decimal(0)


def _refuse_long(word: str) -> None:
    if len(word) > LONGEST_NUMBER:
        words = _("{word} is too long for a number; if it is a text, put it in quotes")
        raise UnfitWordError(words.format(word=shortened(word)))
