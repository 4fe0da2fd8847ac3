"""Replies of every kind: read as typed, checked as kept, valued as a level, shown to people.

One module per answer type; each satisfies `AnswerType` in `base`. "Don't know" and "does not
apply" are the same for every type and are dealt with here.
"""

from typing import Final, assert_never

from assess.answer_types.anchored import Anchored
from assess.answer_types.base import AnswerType
from assess.answer_types.multiple import Multiple
from assess.answer_types.number import Number
from assess.answer_types.scale import Scale
from assess.answer_types.single import Single
from assess.answer_types.yesno import YesNo
from assess.domain.assessment import DONT_KNOW, NOT_APPLICABLE, Value
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
from assess.i18n import _
from assess.safe_text import safe

__all__ = ["answer_type", "check_reply", "level_of", "read_reply", "shown_reply"]

_DONT_KNOW_WORDS: Final = frozenset({DONT_KNOW, "dont know", "don't know", "dk", "?"})
_NOT_APPLICABLE_WORDS: Final = frozenset(
    {NOT_APPLICABLE, "not applicable", "does not apply", "doesn't apply", "n/a", "na"}
)


def answer_type(indicator: Indicator) -> AnswerType:
    """What reads, checks, values and shows the replies to this indicator."""
    match indicator:
        case AnchoredIndicator():
            return Anchored.of(indicator)
        case SingleIndicator():
            return Single.of(indicator)
        case MultipleIndicator():
            return Multiple.of(indicator)
        case NumberIndicator():
            return Number.of(indicator)
        case YesNoIndicator():
            return YesNo.of(indicator)
        case ScaleIndicator():
            return Scale.of(indicator)
        case _:
            assert_never(indicator)


def read_reply(indicator: Indicator, entered: str) -> Value:
    """What a person meant by what they typed.

    Args:
        indicator: What was asked.
        entered: As typed, such as "120 000", "1.2 million", "Yes", "3" or "equity, 2".

    Returns:
        The reply in the form in which it is kept.

    Raises:
        AnswerError: It cannot be read, or can be read in two ways; the text says what to enter.
    """
    word = entered.strip().casefold().replace("\u2019", "'")
    if word in _DONT_KNOW_WORDS or word == _("Don't know").casefold():
        return DONT_KNOW
    if word in _NOT_APPLICABLE_WORDS or word == _("Does not apply").casefold():
        return check_reply(indicator, NOT_APPLICABLE)
    kind = answer_type(indicator)
    return kind.read(entered if isinstance(kind, Number) else safe(entered).strip())


def check_reply(indicator: Indicator, value: Value) -> Value:
    """The reply in the one form in which it is kept, when it fits the indicator.

    Args:
        indicator: What was asked.
        value: From a file, a store or a screen.

    Returns:
        The same reply; a whole number without a point, ticks in the order of the framework.

    Raises:
        AnswerError: It is of another kind, out of range, or "not-applicable" where that is
            not allowed; the text says what to enter.
    """
    if value == DONT_KNOW:
        return value
    if value == NOT_APPLICABLE:
        if indicator.allow_not_applicable:
            return value
        raise AnswerError(
            _('This applies to every organisation: answer it, or enter "don\'t know"')
        )
    return answer_type(indicator).check(value)


def level_of(indicator: Indicator, value: Value) -> int:
    """What a known reply is worth.

    Args:
        indicator: What was asked.
        value: A reply other than "don't know" and "not applicable".

    Returns:
        A level of the framework's scale.

    Raises:
        AnswerError: The value is no known reply to this indicator.

    Source:
        METHOD.md section 1, Levels.
    """
    return answer_type(indicator).level(value)


def shown_reply(indicator: Indicator, value: Value) -> str:
    """The reply for people, such as "750,000 people", "Yes", "3" or "Don't know"."""
    if value == DONT_KNOW:
        return _("Don't know")
    if value == NOT_APPLICABLE:
        return _("Does not apply")
    try:
        return answer_type(indicator).shown(value)
    except AnswerError:
        return _("Does not fit this question")
