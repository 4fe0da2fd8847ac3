"""A number on its own scale: thresholds divide it into levels."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import ceil
from typing import Final

from assess.answer_types.loose_numbers import numbers_meant
from assess.domain.assessment import Value
from assess.domain.indicator import NumberIndicator
from assess.errors import AnswerError
from assess.i18n import _
from assess.safe_text import safe_line

GREATEST: Final = 10**15
"""More than anything a health system counts; what is greater was mistyped."""
MOST_DECIMALS: Final = 9
"""Digits behind the point that are kept."""
_LONGEST_QUOTE: Final = 30
_MINUS: Final = frozenset("-\N{MINUS SIGN}\N{EN DASH}")


@dataclass(frozen=True, slots=True)
class Number:
    """Replies to a number indicator."""

    indicator: NumberIndicator
    """What was asked."""
    thresholds: tuple[int | Fraction, ...]
    """Where each level above the lowest begins."""
    lowest: int
    """The lowest level."""

    @classmethod
    def of(cls, indicator: NumberIndicator) -> "Number":
        """Replies to this indicator."""
        return cls(
            indicator,
            tuple(int(t) if t.denominator == 1 else t for t in indicator.thresholds),
            min(indicator.scale),
        )

    def read(self, entered: str) -> Value:
        """A number in any usual spelling; what can mean two numbers is asked back."""
        meant = sorted(numbers_meant(entered, self.indicator.unit))
        if not meant:
            below = entered.strip()[:1] in _MINUS and numbers_meant(
                entered.strip()[1:], self.indicator.unit
            )
            raise self._ask_from_zero() if below else self._ask(entered)
        if len(meant) == 1:
            return self.check(meant[0])
        raise AnswerError(
            _('"{entered}" can mean {readings}: write {plain}').format(
                entered=safe_line(entered)[:_LONGEST_QUOTE],
                readings=_(" or ").join(map(_with_commas, meant)),
                plain=_(" or ").join(_with_commas(each).replace(",", "") for each in meant),
            )
        )

    def check(self, value: Value) -> Value:
        """A number from 0 in the indicator's own range, whole where it can be."""
        number = _as_kept(self._known(value))
        if self.indicator.whole and not isinstance(number, int):
            words = _("{number} is not a whole number of {unit}")
            raise AnswerError(words.format(number=_with_commas(number), unit=self.indicator.unit))
        most = self.indicator.at_most
        if most is not None and number > most:
            words = _("{number} is more than {most}: look for a zero too many")
            raise AnswerError(words.format(number=_with_commas(number), most=_with_commas(most)))
        return number

    def level(self, value: Value) -> int:
        """How many thresholds the number reaches; a threshold is reached at the number itself."""
        number = self._known(value)
        reached = sum(1 for threshold in self.thresholds if number >= threshold)
        return self.lowest + reached

    def shown(self, value: Value) -> str:
        """The number with commas and its unit, also one that is out of range by now."""
        number = _as_kept(self._known(value))
        if number == 1:
            return "1"
        return _("{number} {unit}").format(number=_with_commas(number), unit=self.indicator.unit)

    def _known(self, value: Value) -> int | Decimal:
        if not isinstance(value, int | Decimal):
            raise self._ask()
        if value < 0:
            raise self._ask_from_zero()
        if value > GREATEST:
            raise self._ask()
        if isinstance(value, Decimal) and value != round(value, MOST_DECIMALS):
            raise self._ask()
        return value

    def _ask_from_zero(self) -> AnswerError:
        return AnswerError(
            _("Enter how many {unit} as a number, 0 or more").format(unit=self.indicator.unit)
        )

    def _ask(self, entered: str = "") -> AnswerError:
        if any(letter.isdecimal() for letter in entered):
            words = _("Write one number, like {example}; put the rest into the note")
            return AnswerError(words.format(example=likely_number(self.indicator)))
        return AnswerError(
            _("Enter how many {unit} as a number, like {example}").format(
                unit=self.indicator.unit, example=likely_number(self.indicator)
            )
        )


def likely_number(indicator: NumberIndicator) -> int:
    """A number that fits what is counted: a fifth above where level 2 begins."""
    likely = ceil(indicator.thresholds[:2][-1] * Fraction(6, 5))
    return likely if indicator.at_most is None else min(likely, int(indicator.at_most))


def _as_kept(number: int | Decimal) -> int | Decimal:
    return int(number) if number == int(number) else number


def _with_commas(number: int | Decimal | Fraction) -> str:
    if number == int(number):
        return f"{int(number):,}"
    parts = number.as_integer_ratio()
    exact = number if isinstance(number, Decimal) else Decimal(parts[0]) / Decimal(parts[1])
    return f"{exact.normalize():,f}"
