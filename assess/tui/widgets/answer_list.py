"""The replies to one question, each chosen by its digit."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import Binding, BindingType

from assess.domain.assessment import DONT_KNOW, NOT_APPLICABLE
from assess.i18n import _
from assess.tui.widgets.choice_list import ChoiceList

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
        Binding("d", f"choose_by_letter('{DONT_KNOW}')", _("don't know"), show=False),
        Binding("n", f"choose_by_letter('{NOT_APPLICABLE}')", show=False),
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

    async def action_choose_by_letter(self, key: str) -> None:
        """Choose the row that a letter stands for, where it is offered and letters are on."""
        if self.letters_on and key in self._rows:
            self.light(key)
            await self.choose(key)
