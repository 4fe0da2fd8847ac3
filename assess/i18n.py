"""The reader's language: every text for people goes through here."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gettext import NullTranslations

DOMAIN = "assess"
"""Name of the gettext catalogue."""


@cache
def _catalogue() -> NullTranslations:
    import gettext
    from os.path import dirname

    # pathlib is slow to load, and every start of the program comes by here.
    folder = f"{dirname(__file__)}/locale"  # noqa: PTH120 the line above says why
    return gettext.translation(DOMAIN, folder, fallback=True)


def _(message: str) -> str:
    """The text in the reader's language, or as it is written here."""
    return _catalogue().gettext(message)


def ngettext(one: str, many: str, count: int) -> str:
    """The form of a text that fits the count."""
    return _catalogue().ngettext(one, many, count)
