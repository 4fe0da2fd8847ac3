"""Any number of ticks: how many there are gives the level."""

import re
from dataclasses import dataclass

from assess.answer_types.whole_levels import plain_digits
from assess.domain.assessment import Value
from assess.domain.indicator import MultipleIndicator
from assess.errors import AnswerError
from assess.i18n import _


@dataclass(frozen=True, slots=True)
class Multiple:
    """Replies to an indicator with things to tick."""

    indicator: MultipleIndicator
    """What was asked."""
    options: tuple[str, ...]
    """Ids of what can be ticked, in the order of the framework."""
    levels: tuple[int, ...]
    """The level for each number of ticks, from none to all."""

    @classmethod
    def of(cls, indicator: MultipleIndicator) -> "Multiple":
        """Replies to this indicator."""
        options = tuple(option.id for option in indicator.options)
        table = indicator.level_by_count
        reached = [[c for c in table if c <= ticks] for ticks in range(len(options) + 1)]
        return cls(
            indicator,
            options,
            tuple(table[max(counts)] if counts else min(indicator.scale) for counts in reached),
        )

    def read(self, entered: str) -> Value:
        """Ids, numbers in the order shown, or the words of the options; "none" for no tick."""
        if entered.casefold() in {"none", "0", _("none").casefold()}:
            return ()
        names = self._names()
        for parts in (
            entered.split(),
            re.split(r"[,;\s]+", entered),
            re.split(r"[,;\n]+", entered),
        ):
            keys = [plain_digits(part).casefold().strip() for part in parts if part.strip()]
            if keys and all(key in names for key in keys):
                ticked = {names[key] for key in keys}
                return tuple(option for option in self.options if option in ticked)
        whole = names.get(entered.casefold())
        if whole is None:
            raise self._ask()
        return (whole,)

    def _names(self) -> dict[str, str]:
        names: dict[str, str] = {}
        for number, option in enumerate(self.indicator.options, start=1):
            names |= {str(number): option.id, option.text.casefold(): option.id}
        return names | {option: option for option in self.options}

    def check(self, value: Value) -> Value:
        """The ticked options in the order of the framework, each once."""
        self.level(value)
        return tuple(option for option in self.options if option in _ticks(value))

    def level(self, value: Value) -> int:
        """The level for as many ticks."""
        ticks = _ticks(value)
        if not isinstance(value, tuple) or len(ticks) != len(value) or not ticks <= {*self.options}:
            raise self._ask()
        return self.levels[len(ticks)]

    def shown(self, value: Value) -> str:
        """How many of how many."""
        self.level(value)
        return _("{ticked} of {total} chosen").format(
            ticked=len(_ticks(value)), total=len(self.options)
        )

    def _ask(self) -> AnswerError:
        return AnswerError(
            _('Enter any of these, each once, or "none": {options}').format(
                options=", ".join(self.options)
            )
        )


def _ticks(value: Value) -> frozenset[str]:
    return frozenset(value) if isinstance(value, tuple) else frozenset()
