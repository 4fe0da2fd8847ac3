"""A promise or a fact that is confirmed or not: yes is the highest level, no the lowest."""

from dataclasses import dataclass

from assess.domain.assessment import Value
from assess.domain.indicator import YesNoIndicator
from assess.errors import AnswerError
from assess.i18n import _

YES = "yes"
"""The reply that confirms."""
NO = "no"
"""The reply that does not."""


@dataclass(frozen=True, slots=True)
class YesNo:
    """Replies to a yes-or-no indicator."""

    indicator: YesNoIndicator
    """What was asked."""
    lowest: int
    """What no counts as."""
    highest: int
    """What yes counts as."""

    @classmethod
    def of(cls, indicator: YesNoIndicator) -> "YesNo":
        """Replies to this indicator."""
        return cls(indicator, *indicator.reachable_levels)

    def read(self, entered: str) -> Value:
        """Yes or no, in English or in the reader's language, or the first letter."""
        word = entered.casefold().rstrip(".!")
        if word in {"yes", "y", _("Yes").casefold()}:
            return YES
        if word in {"no", "n", _("No").casefold()}:
            return NO
        raise _ask()

    def check(self, value: Value) -> Value:
        """The word yes or the word no."""
        if value in (YES, NO):
            return value
        raise _ask()

    def level(self, value: Value) -> int:
        """The highest level for yes, the lowest for no."""
        if value == YES:
            return self.highest
        if value == NO:
            return self.lowest
        raise _ask()

    def shown(self, value: Value) -> str:
        """Yes or no in the reader's language."""
        return _("Yes") if self.check(value) == YES else _("No")


def _ask() -> AnswerError:
    return AnswerError(_("Enter yes or no"))
