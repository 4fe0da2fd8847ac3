"""Whether two names mean the same country, as far as the names alone can tell."""

from typing import Final

_UNITED_KINGDOM: Final = "united kingdom"
_NATIONS: Final = frozenset({"england", "scotland", "wales", "northern ireland"})
_OTHER_NAMES: Final = {
    "uk": _UNITED_KINGDOM,
    "great britain": _UNITED_KINGDOM,
    "us": "united states",
    "usa": "united states",
    "united states of america": "united states",
}


def same_country(one: str, other: str) -> bool | None:
    """Whether both are the same country.

    Returns:
        Absent when one is not stated, or when one may lie within the other: "United Kingdom"
        and "Scotland" can neither be told apart nor matched.
    """
    first, second = _plain(one), _plain(other)
    if not first or not second:
        return None
    if first == second:
        return True
    if _UNITED_KINGDOM in (first, second) and {first, second} & _NATIONS:
        return None
    return False


def _plain(name: str) -> str:
    words = " ".join(name.casefold().replace(".", "").split()).removeprefix("the ")
    return _OTHER_NAMES.get(words, words)
