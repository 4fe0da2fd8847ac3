"""The replies to one question, each chosen by its digit."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType

from assess.domain.assessment import DONT_KNOW, NOT_APPLICABLE
from assess.i18n import _
from assess.tui.widgets.choice_list import ChoiceList

if TYPE_CHECKING:
    from textual import events

_DIGITS = [
    Binding(str(n), f"choose_label('{n}')", _("choose"), key_display="0-9", show=n == 0)
    for n in range(10)
]


class AnswerList(ChoiceList, inherit_bindings=False):
    """Choosing saves; Enter on what is chosen already goes on."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *_DIGITS,
        Binding("enter", "select", _("go on"), key_display="Enter"),
        *(
            binding
            for binding in ChoiceList.BINDINGS
            if isinstance(binding, Binding) and binding.key not in {"enter", "up", *"0123456789"}
        ),
        Binding("up", "cursor_up", show=False),
        Binding("d", f"choose_by_letter('{DONT_KNOW}', '')", _("don't know"), show=False),
        Binding("y", "choose_by_letter('yes', '')", show=False),
        Binding("n", f"choose_by_letter('no', '{NOT_APPLICABLE}')", show=False),
    ]

    async def action_select(self) -> None:  # type: ignore[override] # the app awaits it
        """Choose with Enter; on what is chosen already, or when ticks are made, go on."""
        if self.lit in self.ticked or (self._marks == "many" and self.ticked):
            await self.run_action("screen.continue")
        elif self.lit is None:
            self.notify(
                _("Choose an answer first. To leave it open, use the button below."), markup=False
            )
        else:
            await super().action_select()

    async def action_choose_by_letter(self, first: str, second: str = "") -> None:
        """Choose the first of these rows that is offered, where letters are on."""
        offered = next((key for key in (first, second) if key in self._rows), None)
        if self.letters_on and offered is not None:
            self.light(offered)
            await self.choose(offered)
        else:
            self._say_what_is_offered()

    async def action_choose_label(self, label: str) -> None:
        """Choose the row with this digit; where there is none, say which there are."""
        if any(row.label == label for row in self._rows.values()):
            await super().action_choose_label(label)
        else:
            self._say_what_is_offered()

    async def _on_key(self, event: events.Key) -> None:
        """A letter that means nothing here is answered, not passed over."""
        if event.is_printable:
            self._say_what_is_offered()
        await super()._on_key(event)

    def _say_what_is_offered(self) -> None:
        """Which keys choose here."""
        labels = [row.label for row in self._rows.values() if row.label]
        digits = [label for label in labels if label.isdigit()]
        letters = [label for label in labels if not label.isdigit() and self.letters_on]
        shown = (
            [_("{first} to {last}").format(first=min(digits), last=max(digits))] if digits else []
        )
        self.app.clear_notifications()
        words = _("Keys that answer here: {keys}.")
        self.notify(words.format(keys=", ".join((*shown, *letters))), markup=False)
