"""Which addresses from outside may become links."""

from typing import Final
from urllib.parse import quote, urlsplit

SCHEMES: Final = frozenset({"http", "https", "mailto"})
"""Nothing else is ever written into `href`."""


def link_or_nothing(address: str) -> str:
    """The address, fit for `href`, or an empty text when it is no web or mail address."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    if parts.scheme.lower() not in SCHEMES or not (
        parts.netloc or parts.scheme.lower() == "mailto"
    ):
        return ""
    return quote(address, safe="%:/?#@!$&*+,;=~-._")
