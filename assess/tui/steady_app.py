"""Textual's app made to fit: each key in its turn, words letter for letter, a quiet end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import events
from textual.app import App
from textual.widgets import Input, TextArea
from textual.worker import WorkerFailed

from assess.safe_text import safe

if TYPE_CHECKING:
    from textual.notifications import SeverityLevel


class SteadyApp(App[None]):
    """Knows no page and no assessment; what differs from Textual's own ways is here."""

    # What is said over a page

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = None,
        markup: bool = False,
    ) -> None:
        """Say something letter for letter: an error quotes names and paths from outside."""
        if markup:
            raise ValueError("what is said over a page is never read as markup")
        super().notify(
            safe(message), title=safe(title), severity=severity, timeout=timeout, markup=False
        )

    # Faults

    def _fatal_error(self) -> None:
        """End quietly: a traceback with local values would show answers; `run` raises the fault."""
        self._close_messages_no_wait()

    def panic(self, *_renderables: object) -> None:
        """The same for exceptions that would draw themselves."""
        self._close_messages_no_wait()

    @property
    def fault(self) -> Exception | None:
        """What ended the program; absent when the reader did."""
        ended_by = self._exception
        if isinstance(ended_by, WorkerFailed) and isinstance(ended_by.error, Exception):
            return ended_by.error  # the wrapping does not know where it happened
        return ended_by

    # Keys

    async def press(self, key: str) -> None:
        """Do what a key does here, before keys that are typed already."""
        await self.on_event(events.Key(key, None))

    async def on_event(self, event: events.Event) -> None:
        """Work off each key to its end before the next one is looked at.

        Textual hands a key to the widget that has the focus when the key arrives; of keys
        typed ahead, later ones would then act on a question that has left the screen.
        """
        if not isinstance(event, events.Key) or event.is_forwarded:
            await super().on_event(event)
            return
        if await self._check_bindings(event.key, priority=True):
            return
        focused = self.focused
        if isinstance(focused, Input | TextArea) and _takes(focused, event):
            with focused._context():  # noqa: SLF001 the letter belongs to the box, not to the app
                await focused._on_key(event)  # noqa: SLF001 its own way of taking a letter
        elif not await self._check_bindings(event.key):
            (focused or self.screen)._forward_event(event)  # noqa: SLF001 what Textual does itself

    async def _on_key(self, event: events.Key) -> None:
        """A key that nothing took comes back late; what it is bound to by now is not meant."""
        event.prevent_default()


def _takes(box: Input | TextArea, event: events.Key) -> bool:
    """Whether a text box takes this key as a letter or a new line."""
    if isinstance(box, TextArea) and event.key == "enter" and not box.read_only:
        return True
    return box.check_consume_key(event.key, event.character)
