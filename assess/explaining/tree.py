"""A number and how it came about, down to the answers."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Working:
    """One number and how it came about."""

    title: str
    """What is worked out."""
    shown: str
    """The number, or the word that stands for it."""
    sentence: str
    """How it is worked out, so that it can be done again with a pencil."""
    parts: "tuple[Working, ...]" = ()
    """What it is worked out from."""
