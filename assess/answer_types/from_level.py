"""The way back from a level to a reply that gives it, to try out what would follow."""

from collections.abc import Iterable
from math import ceil
from typing import assert_never

from assess.answer_types import level_of
from assess.domain.assessment import Value
from assess.domain.indicator import (
    AnchoredIndicator,
    Indicator,
    MultipleIndicator,
    NumberIndicator,
    ScaleIndicator,
    SingleIndicator,
    YesNoIndicator,
)
from assess.errors import AnswerError


def reply_at(indicator: Indicator, level: int) -> Value | None:
    """The least reply that gives a level.

    Args:
        indicator: What is asked.
        level: A step of the scale.

    Returns:
        A reply in the form in which it is kept; nothing where no reply gives that level.
    """
    return next((r for r in _replies(indicator, level) if _gives(indicator, r, level)), None)


def _gives(indicator: Indicator, reply: Value, level: int) -> bool:
    try:
        return level_of(indicator, reply) == level
    except AnswerError:
        return False


def _replies(indicator: Indicator, level: int) -> Iterable[Value]:
    """Replies among which there is one for each level."""
    match indicator:
        case AnchoredIndicator() | SingleIndicator():
            return (level,)
        case ScaleIndicator():
            return (indicator.counted(level),)
        case YesNoIndicator():
            return ("no", "yes")
        case MultipleIndicator():
            names = tuple(option.id for option in indicator.options)
            return (names[:count] for count in range(len(names) + 1))
        case NumberIndicator():
            return (0, *(ceil(threshold) for threshold in indicator.thresholds))
        case _:
            assert_never(indicator)
