"""The order in which questions are asked now: all of them, or the few of the quick screen."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Final

from assess.i18n import _

if TYPE_CHECKING:
    from assess.domain.framework import Framework
    from assess.tui.sitting import Sitting

QUESTIONS_A_MINUTE: Final = 2
"""How many questions most people answer in a minute, when they give no evidence yet."""


def is_quick(sitting: Sitting) -> bool:
    """Whether the question that the rater is at is asked as one of the quick screen."""
    return sitting.is_quick and sitting.here in sitting.framework.quick_screen


def order_of(sitting: Sitting) -> tuple[str, ...]:
    """Ids of the questions in the order in which they are asked now."""
    framework = sitting.framework
    return framework.quick_screen if is_quick(sitting) else tuple(framework.indicators)


def neighbour(sitting: Sitting, steps: int) -> str | None:
    """The question so many steps on; none before the first and after the last."""
    order = order_of(sitting)
    place = order.index(sitting.here) + steps
    return order[place] if 0 <= place < len(order) else None


def next_open(sitting: Sitting) -> str | None:
    """The next question without an answer, from the first again after the last."""
    if not is_quick(sitting):
        return sitting.next_open()
    order = order_of(sitting)
    start = order.index(sitting.here) + 1
    still_open = (name for name in (*order[start:], *order[:start]) if name != sitting.here)
    return next((name for name in still_open if sitting.answer_to(name) is None), None)


def place_words(sitting: Sitting) -> str:
    """Which question this is, of how many."""
    order = order_of(sitting)
    words = _("Quick screen: question {number} of {total}") if is_quick(sitting) else _PLACE
    return words.format(number=order.index(sitting.here) + 1, total=len(order))


_PLACE: Final = _("Question {number} of {total}")


def first_of_the_quick(sitting: Sitting) -> str:
    """Where the quick screen begins: its first question without an answer, else its first."""
    questions = sitting.framework.quick_screen
    return next((name for name in questions if sitting.answer_to(name) is None), questions[0])


def quick_title(framework: Framework) -> str:
    """What the quick screen is called where it is offered; empty where there is none."""
    count = len(framework.quick_screen)
    if not count:
        return ""
    words = _("Quick screen first: {count} questions, about {minutes} minutes")
    return words.format(count=count, minutes=ceil(count / QUESTIONS_A_MINUTE))
