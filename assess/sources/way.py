"""The way to a fault: what pydantic names, step by step, and what the file has there."""

from typing import Any

from assess.sources.fault import MISSING


class Way:
    """Follows the way that pydantic names through the content of the file."""

    def __init__(self, content: object, *, ends_missing: bool) -> None:
        self.content: Any = content
        self.parent: Any = ()
        self.steps: list[int | str] = []
        self.at_key = False
        self.is_one_of_several = False
        """Whether a step named one of several types that the value could have had."""
        self._ends_missing = ends_missing
        self._expects_kind = False

    def take(self, step: int | str) -> None:
        """Go one step, unless it names no place but a type."""
        expects_kind, self._expects_kind = self._expects_kind, isinstance(step, int)
        if step == "[key]":
            self.at_key = True
        elif self.is_one_of_several or (expects_kind and self._is_kind(step)):
            return
        elif self._has(step) or self._ends_missing:
            self._enter(step)
        else:
            self.is_one_of_several = True

    def _is_kind(self, step: int | str) -> bool:
        return isinstance(self.content, dict) and self.content.get("type") == step

    def _has(self, step: int | str) -> bool:
        match self.content:
            case dict() as pairs:
                return step in pairs
            case list() as entries:
                return isinstance(step, int) and step < len(entries)
            case _:
                return False

    def _enter(self, step: int | str) -> None:
        self.parent = self.content
        self.steps.append(step)
        self.content = self.content[step] if self._has(step) else MISSING
