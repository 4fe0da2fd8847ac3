"""What a page does with its boxes for a reason and a dissent: what is typed is never lost."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual import on
from textual.widgets import Input

from assess.tui.page import Page
from assess.tui.widgets.why_box import WhyBox

if TYPE_CHECKING:
    from textual.timer import Timer

    from assess.domain.assessment import Agreed

DRAFT_AFTER: Final = 0.6
"""Seconds from the first new letter until what is typed is kept."""


class WhyPage(Page, inherit_bindings=False):
    """The page itself says what is agreed on; here is why, as typed and as kept."""

    def __init__(self) -> None:
        super().__init__()
        self._timer: Timer | None = None

    @property
    def _why(self) -> WhyBox:
        return self.query_one(WhyBox)

    @property
    def _agreed(self) -> Agreed | None:
        return self.sitting.agreed_on(self.sitting.here)

    def _fill_why(self) -> None:
        """The reason and the dissent as they were typed last, else as they are kept."""
        agreed, draft = self._agreed, self.sitting.draft_of(self.sitting.here)
        if draft is not None:
            self._why.fill(draft.note, draft.evidence)
        elif agreed is not None:
            self._why.fill(agreed.reason, agreed.dissent)
        else:
            self._why.fill("", "")

    @on(Input.Changed, "#reason, #dissent")
    def _typed(self) -> None:
        if self._timer is None:
            self._timer = self.set_timer(DRAFT_AFTER, self._keep_draft)

    def _keep_draft(self) -> None:
        self._stop_timer()
        sitting, why = self.sitting, self._why
        if self._is_changed():
            texts = {"note": why.reason, "evidence": why.dissent}
            sitting.keep_draft(sitting.here, **texts, link="", strength=0)
        else:
            sitting.drop_draft(sitting.here)

    def _forget_draft(self) -> None:
        self._stop_timer()
        if self.sitting.draft_of(self.sitting.here) is not None:
            self.sitting.drop_draft(self.sitting.here)

    def _stop_timer(self) -> None:
        if self._timer is not None:
            self._timer.stop()
            self._timer = None

    def _is_changed(self) -> bool:
        """Whether something is typed that is not part of what is agreed on."""
        agreed = self._agreed
        kept = ("", "") if agreed is None else (agreed.reason, agreed.dissent)
        return not self._why.says(*kept)
