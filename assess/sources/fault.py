"""One thing that a model found wrong in a file, with all that a sentence about it needs."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

MISSING: Final = object()
"""Stands for a value that is not there; null is there."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that does not fit."""

    kind: str
    """Pydantic's name of it, or `union` when none of several types fits."""
    loc: tuple[int | str, ...]
    """The way to it, as the file has it."""
    value: Any
    """What stands there, or MISSING."""
    fields: Mapping[str, str]
    """What the mapping around it may have, each with what it is for."""
    limits: Mapping[str, Any] = field(default_factory=dict)
    """What pydantic says about the limit that is broken."""
    at_key: bool = False
    """Whether the key is at fault and not its value."""
    nearest_key: str | None = None
    """For an unknown key, the one that was probably meant."""

    @property
    def parent(self) -> tuple[int | str, ...]:
        """The way to what it stands in."""
        return self.loc[:-1]

    @property
    def name(self) -> str:
        """The last step of the way."""
        return str(self.loc[-1]) if self.loc else ""
