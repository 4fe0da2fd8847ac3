"""Levels described by behaviour: the reply is the highest level that is true."""

from dataclasses import dataclass

from assess.answer_types.whole_levels import known_level, read_level
from assess.domain.assessment import Value
from assess.domain.indicator import AnchoredIndicator


@dataclass(frozen=True, slots=True)
class Anchored:
    """Replies to an anchored indicator."""

    indicator: AnchoredIndicator
    """What was asked."""
    levels: tuple[int, ...]
    """The steps of the scale."""

    @classmethod
    def of(cls, indicator: AnchoredIndicator) -> "Anchored":
        """Replies to this indicator."""
        return cls(indicator, tuple(indicator.scale))

    def read(self, entered: str) -> Value:
        """A level of the scale."""
        return read_level(entered, self.levels)

    def check(self, value: Value) -> Value:
        """A level of the scale."""
        return known_level(value, self.levels)

    def level(self, value: Value) -> int:
        """The reply itself."""
        return known_level(value, self.levels)

    def shown(self, value: Value) -> str:
        """The level as a digit."""
        return str(self.level(value))
