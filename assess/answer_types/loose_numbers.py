"""Numbers as people write them: every number that a text can mean."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Final

from assess.answer_types.whole_levels import plain_digits

LONGEST_ENTRY: Final = 60
"""No number of ours is longer, with its unit and a word such as "about"."""

_WORDS: Final[Mapping[str, int]] = MappingProxyType(
    {"": 1}
    | dict.fromkeys(("k", "thousand", "thousands"), 1000)
    | dict.fromkeys(("lakh", "lakhs"), 100_000)
    | dict.fromkeys(("m", "mn", "mio", "mln", "mill", "million", "millions"), 1_000_000)
    | dict.fromkeys(("crore", "crores"), 10_000_000)
)
"""What multiplies. "Billion" and "mil" are not here: they mean two things in two languages."""

_ROUGHLY: Final = re.compile(
    r"^(?:about|around|approximately|approx\.?|roughly|circa|ca\.?|[~\u2248])\s*(?=\d)"
)
"""Words that say a number is rounded, which every number here may be."""

_AMOUNT: Final = re.compile(r"(?P<amount>\d[\d ,.'\u066b\u066c]*?)\s*(?P<word>[^\W\d_]*)")

_GROUPED: Final = r"[1-9]\d{{0,2}}(?:{group}\d{{3}})+"
_WHOLE: Final = r"\d+"


def _notation(whole: str, point: str, *, decimals: str = "?") -> re.Pattern[str]:
    return re.compile(rf"({whole})(?:{point}(\d+)){decimals}")


_NOTATIONS: Final = (
    _notation(_WHOLE, r"\."),  # 120000.5
    _notation(_GROUPED.format(group=","), r"\."),  # 120,000.5
    _notation(_GROUPED.format(group=r"\."), ","),  # 120.000,5
    _notation(_GROUPED.format(group=" "), "[,.]"),  # 120 000,5
    _notation(_GROUPED.format(group="'"), "[,.]"),  # 120'000.5
    _notation(_GROUPED.format(group="\u066c"), "\u066b"),  # Arabic marks
)
_WITH_A_WORD: Final = (*_NOTATIONS, _notation(_WHOLE, "[,\u066b]", decimals=""))  # 1,2 million


def numbers_meant(entered: str, unit: str) -> frozenset[Decimal]:
    """Every number that the text can mean.

    Args:
        entered: What a person typed, such as "1.2 million people".
        unit: What is counted, in the plural; it may follow the number.

    Returns:
        One number when the text is clear, several when it can be read in more than one
        way ("750.000" is 750 or 750,000), none when it is no number of 0 or more.
    """
    text = _unified(entered)
    if len(text) > LONGEST_ENTRY:
        return frozenset()
    found = _AMOUNT.fullmatch(_without_unit(_ROUGHLY.sub("", text), unit.casefold()))
    if not found or found["word"] not in _WORDS:
        return frozenset()
    times = _WORDS[found["word"]]
    return frozenset(number * times for number in _readings(found["amount"], found["word"]))


def _unified(entered: str) -> str:
    """Digits of every script, spaces of every width and full-width signs as plain ones."""
    return plain_digits("".join(map(_plain, entered.casefold()))).strip().rstrip(".")


def _plain(letter: str) -> str:
    if 0xFF01 <= ord(letter) <= 0xFF5E:  # noqa: PLR2004 the full-width forms of ! to ~
        return chr(ord(letter) - 0xFEE0)
    if letter in "\u2019\u02bc":
        return "'"
    match unicodedata.category(letter):
        case "Zs":
            return " "
        case "Cf":  # marks of direction and width, which come along when a number is pasted
            return ""
    return letter


def _without_unit(text: str, unit: str) -> str:
    for ending in (unit, unit.removesuffix("s")):
        if ending and text.endswith(ending) and not text[: -len(ending)][-1:].isalpha():
            return text[: -len(ending)].rstrip()
    return text


def _readings(amount: str, word: str) -> Iterator[Decimal]:
    written = re.sub(" +", " ", amount)
    for notation in _WITH_A_WORD if word else _NOTATIONS:
        if found := notation.fullmatch(written):
            whole = re.sub(r"\D", "", found[1])
            yield Decimal(f"{whole}.{found[2] or 0}")
