"""Levels described by behaviour: the reply is the highest level that is true."""

from dataclasses import dataclass

from assess.answer_types.whole_levels import known_level, read_level
from assess.domain.assessment import Value
from assess.domain.indicator import ALL_LEVELS, AnchoredIndicator


@dataclass(frozen=True, slots=True)
class Anchored:
    """Replies to an anchored indicator."""

    indicator: AnchoredIndicator
    """What was asked."""

    def read(self, entered: str) -> Value:
        """A level from 0 to 4."""
        return read_level(entered, ALL_LEVELS)

    def check(self, value: Value) -> Value:
        """A level from 0 to 4."""
        return known_level(value, ALL_LEVELS)

    def level(self, value: Value) -> int:
        """The reply itself."""
        return known_level(value, ALL_LEVELS)

    def shown(self, value: Value) -> str:
        """The level as a digit."""
        return str(self.level(value))
