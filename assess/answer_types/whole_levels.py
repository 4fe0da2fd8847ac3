"""Levels as a person types them and as a file holds them."""

import unicodedata
from collections.abc import Collection
from decimal import Decimal

from assess.domain.assessment import Value
from assess.errors import AnswerError
from assess.i18n import _

LONGEST_ENTRY = 40
"""More letters than any level has, with the word "level" in any language."""
MOST_DIGITS = 2
"""No scale has a level with more."""


def plain_digits(entered: str) -> str:
    """The same text with the digits of every script written as 0 to 9."""
    return "".join(
        letter if (digit := unicodedata.decimal(letter, None)) is None else str(digit)
        for letter in entered
    )


def read_level(entered: str, levels: Collection[int]) -> int:
    """The level a person typed, such as "3" or "Level 3"."""
    words = plain_digits(entered[:LONGEST_ENTRY]).casefold().rstrip(".").split()
    if len(words) == 2 and words[0] in {"level", _("level").casefold()}:  # noqa: PLR2004 "level 3"
        words = words[1:]
    if len(words) == 1 and len(words[0]) <= MOST_DIGITS and words[0].isdecimal():
        return known_level(int(words[0]), levels)
    raise _ask(levels)


def known_level(value: Value, levels: Collection[int]) -> int:
    """The level as a whole number, when it is one that this indicator has."""
    if type(value) is int and value in levels:
        return value
    if isinstance(value, Decimal) and value in levels:
        return int(value)
    raise _ask(levels)


def _ask(levels: Collection[int]) -> AnswerError:
    ordered = sorted(levels)
    lowest, highest = ordered[0], ordered[-1]
    if len(ordered) == highest - lowest + 1:
        return AnswerError(
            _("Enter a whole level from {lowest} to {highest}").format(
                lowest=lowest, highest=highest
            )
        )
    return AnswerError(
        _("Enter one of these levels: {levels}").format(levels=", ".join(map(str, ordered)))
    )
