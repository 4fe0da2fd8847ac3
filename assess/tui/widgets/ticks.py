"""A row of things to tick, beside one another, with a name before them."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from textual.binding import Binding, BindingType
from textual.widget import Widget

from assess.i18n import _
from assess.tui.text import line_of, paragraphs

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence

    from textual import events
    from textual.content import Content
    from textual.geometry import Size

NAME_ROOM = 12
"""Cells for the name of a row."""
_SIGNS = 5
"""Cells before each: the place, the box, a blank."""


class Ticks(Widget, can_focus=True):
    """Left and Right lead along the row, Space ticks; a row that is too long goes on below."""

    DEFAULT_CSS = """
    Ticks { height: auto; width: 100%; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "tick", _("tick"), key_display="Space"),
        Binding("enter", "tick", show=False),
        Binding("left", "step(-1)", _("along the row"), key_display="Left/Right", show=False),
        Binding("right", "step(1)", show=False),
        Binding("home", "step(-99)", show=False),
        Binding("end", "step(99)", show=False),
        Binding("up", "app.focus_previous", show=False),
        Binding("down", "app.focus_next", show=False),
    ]

    def __init__(
        self,
        name: str,
        *,
        ticked: Callable[[str], None],
        id: str | None = None,  # noqa: A002 Textual's own name
    ) -> None:
        super().__init__(id=id)
        self._called = name
        self._tell = ticked
        self._choices: tuple[tuple[str, str], ...] = ()
        self._ticked: frozenset[str] = frozenset()
        self._place = 0

    def show(self, choices: Sequence[tuple[str, str]], ticked: Collection[str]) -> None:
        """Offer these: the key and the words of each."""
        at = self._choices[self._place][0] if self._choices else ""
        self._choices, self._ticked = tuple(choices), frozenset(ticked)
        keys = [key for key, _words in self._choices]
        self._place = keys.index(at) if at in keys else 0
        self.refresh(layout=True)

    @property
    def ticked(self) -> frozenset[str]:
        """What is ticked of what is offered."""
        return self._ticked & {key for key, _words in self._choices}

    # What it does

    def action_step(self, by: int) -> None:
        """Go along the row; at its end nowhere."""
        self._place = min(max(0, self._place + by), len(self._choices) - 1)
        self.refresh()

    def action_tick(self) -> None:
        """Tick it, or take its tick away."""
        if self._choices:
            self._tell(self._choices[self._place][0])

    def on_click(self, event: events.Click) -> None:
        """Tick what is under the mouse."""
        place = event.get_content_offset(self)
        if place is None:
            return
        for number, (x, y, words) in enumerate(self._placed(self.content_size.width)):
            if y == place.y and x <= place.x < x + _SIGNS + cell_len(words):
                self._place = number
                self.focus()
                self.action_tick()

    # How it is drawn

    def _placed(self, width: int) -> Iterator[tuple[int, int, str]]:
        """Column, line and words of each."""
        x, y = NAME_ROOM, 0
        for _key, words in self._choices:
            needed = _SIGNS + cell_len(words)
            if x > NAME_ROOM and x + needed > width:
                x, y = NAME_ROOM, y + 1
            yield x, y, words
            x += needed + 1

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002 Textual's own
        """As many lines as it takes."""
        return 1 + max((y for _x, y, _words in self._placed(width)), default=0)

    def render(self) -> Content:
        """The name and each thing with its box."""
        lines: list[list[Content | str | tuple[str, str]]] = []
        for number, (_x, y, words) in enumerate(self._placed(self.content_size.width)):
            if y == len(lines):
                lines.append([(f"{self._called if y == 0 else '':<{NAME_ROOM}}", "$quiet")])
            is_here = self.has_focus and number == self._place
            is_ticked = self._choices[number][0] in self._ticked
            box = f"{'>' if is_here else ' '}[{'x' if is_ticked else ' '}] "
            lines[y] += [(f"{box}{words}", _style(is_here=is_here, is_ticked=is_ticked)), " "]
        return paragraphs(*(line_of(*line) for line in lines))


def _style(*, is_here: bool, is_ticked: bool) -> str:
    colour = "$accent" if is_ticked else "$ink"
    return f"bold {colour} on $raised" if is_here else colour
