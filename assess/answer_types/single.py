"""One choice among descriptions: the reply is the level of the one that fits."""

from dataclasses import dataclass

from assess.answer_types.whole_levels import known_level, read_level
from assess.domain.assessment import Value
from assess.domain.indicator import SingleIndicator


@dataclass(frozen=True, slots=True)
class Single:
    """Replies to a single-choice indicator."""

    indicator: SingleIndicator
    """What was asked."""
    levels: tuple[int, ...]
    """The levels that have a description."""

    @classmethod
    def of(cls, indicator: SingleIndicator) -> "Single":
        """Replies to this indicator."""
        return cls(indicator, indicator.reachable_levels)

    def read(self, entered: str) -> Value:
        """The level of one of the descriptions, or the description itself."""
        for option in self.indicator.options:
            if entered.casefold() == option.text.casefold():
                return option.level
        return read_level(entered, self.levels)

    def check(self, value: Value) -> Value:
        """The level of one of the descriptions."""
        return known_level(value, self.levels)

    def level(self, value: Value) -> int:
        """The reply itself."""
        return known_level(value, self.levels)

    def shown(self, value: Value) -> str:
        """The level as a digit."""
        return str(self.level(value))
