"""What is typed in answer to a question: a number, or why it does not apply."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assess.answer_types import shown_reply
from assess.domain.indicator import NumberIndicator
from assess.i18n import _

if TYPE_CHECKING:
    from assess.domain.assessment import Answer
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


def with_last_saved(indicator: Indicator, answer: Answer | None, problem: str) -> str:
    """What is wrong with what was typed, and what is kept instead."""
    if answer is None:
        return _("{problem}\n  Not saved yet.").format(problem=problem)
    return _("{problem}\n  Not saved yet. Your last saved answer was: {answer}").format(
        problem=problem, answer=shown_reply(indicator, answer.value)
    )
