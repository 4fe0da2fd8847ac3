"""The seven as bars on one scale: what is certain, what is open, and the next floor."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.widget import Widget

from assess.i18n import _
from assess.tui.text import line_of, paragraphs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.content import Content

HIGHEST_MEAN = 4.0
"""The right end of the scale."""
SELF, LIMITED, OPEN, FLOOR = "●", "○", "▒", "│"
"""As answered; with evidence; left open by unknown answers; what the next band needs."""
_NAME, _NUMBER, _WORD = 22, 7, 12


@dataclass(frozen=True, slots=True)
class Bar:
    """One characteristic; all numbers from 0 to 4, rounded only to be drawn."""

    name: str
    """As in the framework, short."""
    own: float | None
    """Mean as answered; absent when too little is known."""
    own_shown: str
    """The same for people."""
    limited: float | None
    """Mean with evidence."""
    limited_shown: str
    """The same for people."""
    low: float
    """With every unknown at its worst."""
    high: float
    """With every unknown at its best."""
    floor: float | None
    """What the next band needs of every characteristic."""
    word: str
    """What there is to say beside it, such as "below 2.00"."""


class ProfileBars(Widget):
    """Number and word stand beside every bar, so that nothing hangs on colour."""

    DEFAULT_CSS = """
    ProfileBars { height: auto; width: 100%; margin-top: 1; }
    """

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 Textual's own name
        super().__init__(id=id)
        self._bars: Sequence[Bar] = ()

    def show(self, bars: Sequence[Bar]) -> None:
        """Draw these."""
        self._bars = bars
        self.styles.height = len(bars) + 2  # a heading, a line each, and what the signs mean
        self.refresh()

    def render(self) -> Content:
        """All bars."""
        cells = max(12, self.content_size.width - _NAME - 2 * _NUMBER - _WORD - 2)
        scale = "".join(f"{n:<{cells // 4}}" for n in range(4))
        heading = line_of(
            (f"{'':<{_NAME}}{_('self'):<{_NUMBER}}{_('capped'):<{_NUMBER}}", "$quiet"),
            (f"{scale[: cells - 1]:<{cells - 1}}4", "$quiet"),
        )
        legend = line_of(
            (SELF, "$accent"),
            (f" {_('self-rated')}   {LIMITED} {_('capped by evidence')}   ", "$quiet"),
            (OPEN, "$open-range"),
            (f" {_('open answers')}   {FLOOR} {_('next floor')}", "$quiet"),
        )
        return paragraphs(heading, *(_drawn(bar, cells) for bar in self._bars), legend)


def _drawn(bar: Bar, cells: int) -> Content:
    numbers = f"{bar.own_shown:<{_NUMBER}}{bar.limited_shown:<{_NUMBER}}"
    return line_of(
        f"{bar.name[: _NAME - 1]:<{_NAME}}",
        (numbers, "bold"),
        *_cells(bar, cells),
        (f" {bar.word}", "$warm"),
    )


def _cells(bar: Bar, cells: int) -> list[tuple[str, str]]:
    own, limited, floor = (_cell(number, cells) for number in (bar.own, bar.limited, bar.floor))
    certain, possible = _cell(bar.low, cells) or 0, _cell(bar.high, cells) or 0
    drawn = []
    for cell in range(cells):
        if cell == own:
            drawn.append((SELF, "bold $accent"))
        elif cell == limited:
            drawn.append((LIMITED, "bold $accent"))
        elif cell == floor:
            drawn.append((FLOOR, "$ink"))
        elif cell <= certain and bar.low > 0:
            drawn.append(("━", "$accent"))
        elif cell <= possible and bar.high > bar.low:
            drawn.append((OPEN, "$open-range"))
        else:
            drawn.append(("·", "$hairline"))
    return drawn


def _cell(number: float | None, cells: int) -> int | None:
    return None if number is None else round(number / HIGHEST_MEAN * (cells - 1))
