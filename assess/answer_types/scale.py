"""A step of the framework's own scale: the reply is the step, and it may count the other way."""

from dataclasses import dataclass

from assess.answer_types.whole_levels import known_level, read_level
from assess.domain.assessment import Value
from assess.domain.indicator import ScaleIndicator
from assess.i18n import _


@dataclass(frozen=True, slots=True)
class Scale:
    """Replies to an indicator that is answered in the scale's own words."""

    indicator: ScaleIndicator
    """What was asked."""
    levels: tuple[int, ...]
    """The steps of the scale, lowest first."""

    @classmethod
    def of(cls, indicator: ScaleIndicator) -> "Scale":
        """Replies to this indicator."""
        return cls(indicator, tuple(indicator.scale))

    def read(self, entered: str) -> Value:
        """A step of the scale, or its name."""
        for step, name in self.indicator.scale.items():
            if name and entered.casefold().rstrip(".") == name.casefold():
                return step
        return read_level(entered, self.levels)

    def check(self, value: Value) -> Value:
        """A step of the scale."""
        return known_level(value, self.levels)

    def level(self, value: Value) -> int:
        """The step itself, or, where it is reversed, as far from the other end."""
        step = known_level(value, self.levels)
        return self.levels[0] + self.levels[-1] - step if self.indicator.reversed else step

    def shown(self, value: Value) -> str:
        """The step as a digit, with its name."""
        step = known_level(value, self.levels)
        name = self.indicator.scale[step]
        return _("{step} ({name})").format(step=step, name=name) if name else str(step)
