"""What was taken back or brought back, in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assess.answer_types import shown_reply
from assess.i18n import _

if TYPE_CHECKING:
    from assess.domain.assessment import Answer
    from assess.domain.framework import Framework
    from assess.store.base import Event


def words_on_undo(framework: Framework, event: Event) -> str:
    """What taking this change back did."""
    what = _what(framework, event, now=event.answer_before, not_now=event.answer_after)
    return _("{what} Ctrl+Y brings it back.").format(what=what)


def words_on_redo(framework: Framework, event: Event) -> str:
    """What making this change again did."""
    what = _what(framework, event, now=event.answer_after, not_now=event.answer_before)
    return _("{what} Ctrl+Z takes it back.").format(what=what)


def words_on_typed(number: int) -> str:
    """What taking back a text did that was typed and not saved."""
    return _("Question {number}: what you typed is taken back.").format(number=number)


def _what(framework: Framework, event: Event, *, now: Answer | None, not_now: Answer | None) -> str:
    number = framework.number_of(event.indicator)
    question = _("Question {number}: {what}")
    if event.action == "annotate":
        return question.format(number=number, what=_note(now))
    if now is None:
        words = _("your answer {reply} is taken back.")
        return question.format(
            number=number, what=words.format(reply=_reply(framework, event, not_now))
        )
    words = (
        _("your answer is {reply} again.")
        if not_now is not None
        else _("your answer is back: {reply}.")
    )
    return question.format(number=number, what=words.format(reply=_reply(framework, event, now)))


def _note(now: Answer | None) -> str:
    is_there = now is not None and (now.note or now.evidence.text or now.evidence.link)
    return _("your note is there again.") if is_there else _("your note is taken back.")


def _reply(framework: Framework, event: Event, answer: Answer | None) -> str:
    indicator = framework.indicators[event.indicator]
    return "" if answer is None else shown_reply(indicator, answer.value)
