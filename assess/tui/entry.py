"""What is typed in answer to a question: a number, or why it does not apply."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assess.answer_types import check_reply, read_reply, shown_reply
from assess.domain.assessment import DONT_KNOW, NOT_APPLICABLE
from assess.domain.indicator import NumberIndicator
from assess.errors import AnswerError
from assess.i18n import _

if TYPE_CHECKING:
    from assess.domain.assessment import Answer, Value
    from assess.domain.indicator import Indicator


def label_of(indicator: Indicator, *, asks_for_reason: bool) -> str:
    """What stands above the box; empty where nothing is to be typed."""
    if asks_for_reason:
        return _("Why does it not apply to you?")
    if isinstance(indicator, NumberIndicator):
        return _("Number of {unit}").format(unit=indicator.unit)
    return ""


def kept_entry(answer: Answer | None, *, asks_for_reason: bool) -> str:
    """The number or reason that the store has."""
    if answer is None or answer.is_unknown:
        return ""
    if asks_for_reason:
        return answer.reason
    return "" if answer.is_not_applicable else str(answer.value)


def value_meant(indicator: Indicator, typed: str) -> Value:
    """The reply that is meant; d and n alone stand for their rows. AnswerError says why none is."""
    match typed.strip().casefold():
        case "d":
            return DONT_KNOW
        case "n":
            return check_reply(indicator, NOT_APPLICABLE)
    return read_reply(indicator, typed)


def asks_for_reason(indicator: Indicator, typed: str) -> bool:
    """Whether what is typed says that the question does not apply, and may say so."""
    try:
        return value_meant(indicator, typed) == NOT_APPLICABLE
    except AnswerError:
        return False


def problem_with(indicator: Indicator, typed: str, is_reason: bool) -> str:  # noqa: FBT001 what the box is for
    """Why this is no answer; empty where it is one, or a reason."""
    if is_reason:
        return ""
    try:
        value_meant(indicator, typed)
    except AnswerError as error:
        return str(error)
    return ""


def how_read(indicator: Indicator, typed: str, answer: Answer) -> str:
    """Which number was read out of a text with words in it; empty where it has none."""
    if answer.is_unknown or not any(letter.isalpha() or letter in "~\u2248" for letter in typed):
        return ""
    words = _('"{typed}" is read as {reply}.')
    return words.format(typed=typed.strip(), reply=shown_reply(indicator, answer.value))


def letters_hint(indicator: Indicator) -> tuple[str, ...]:
    """How to say that one does not know, where letters are typed and choose nothing."""
    if not isinstance(indicator, NumberIndicator):
        return ()
    if indicator.allow_not_applicable:
        return (_("Don't know: type d. Does not apply: type n. Then Enter."),)
    return (_("Don't know: type d, then Enter."),)


def help_on(indicator: Indicator) -> str:
    """What F1 says where a number is typed; empty elsewhere."""
    if not isinstance(indicator, NumberIndicator):
        return ""
    return _(
        "Type the number and press Enter. It is saved, and the next question comes.\n"
        "It is saved too when you leave the question in any other way.\n\n"
        "d, then Enter   don't know: better than a guess\n"
        "n, then Enter   does not apply to us, where that is offered\n\n"
        "Left at the start of the box goes to the question before, Right at its end to the next.\n"
        "An unknown answer never counts as 0: the result then shows a range."
    )


def with_last_saved(indicator: Indicator, answer: Answer | None, problem: str) -> str:
    """What is wrong with what was typed, and what is kept instead."""
    if answer is None:
        return "".join(
            (
                _("{problem}\n  Not saved yet.").format(problem=problem),
                *(f" {hint}" for hint in letters_hint(indicator)),
            )
        )
    return _("{problem}\n  Not saved yet. Your last saved answer was: {answer}").format(
        problem=problem, answer=shown_reply(indicator, answer.value)
    )
