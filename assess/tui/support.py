"""What supports an answer, beside the question: examples of evidence, and what is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assess.i18n import _
from assess.tui.text import line_of, paragraphs

if TYPE_CHECKING:
    from textual.content import Content

    from assess.domain.assessment import Answer
    from assess.domain.indicator import Indicator
    from assess.store.base import Draft


def support_of(indicator: Indicator, answer: Answer | None) -> Content:
    """Examples of evidence, then the rater's own."""
    lines = [line_of((_("Evidence, for example"), "bold"))]
    lines += [line_of(f"- {example}") for example in indicator.evidence]
    if answer is not None and _has_support(answer):
        lines += [
            line_of("\n", (_("Your evidence"), "bold")),
            line_of(answer.evidence.text),
            line_of(answer.note),
        ]
    return paragraphs(*lines)


def note_label(answer: Answer | None, draft: Draft | None) -> str:
    """What adding a note would be called now."""
    if draft is not None:
        return _("Finish the draft note")
    if answer is not None and _has_support(answer):
        return _("Change the note or evidence")
    return _("Add a note or evidence")


def _has_support(answer: Answer) -> bool:
    return bool(answer.note or answer.evidence.text)
