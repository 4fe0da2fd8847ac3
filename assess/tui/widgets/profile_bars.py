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

OWN, OTHER, OPEN, FLOOR = "●", "○", "▒", "│"
"""Both numbers of a bar; left open by unknown answers; what the next band needs."""
_NAME, _NUMBER, _WORD = 22, 7, 12
_MOST_MARKS = 10
"""Numbers that fit above the scale."""


@dataclass(frozen=True, slots=True)
class Legend:
    """What the two numbers of each bar are."""

    own: str
    """The filled mark, in a word or two."""
    own_heading: str
    """The same above its column."""
    other: str
    """The empty mark; empty where there is no second number."""
    other_heading: str
    """The same above its column."""


@dataclass(frozen=True, slots=True)
class Scale:
    """The numbers that a bar can have."""

    low: float
    """At the left end."""
    high: float
    """At the right end."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One characteristic; numbers are on the scale of the bars, rounded only to be drawn."""

    name: str
    """As in the framework, short."""
    own: float | None
    """The filled mark; absent when too little is known."""
    own_shown: str
    """The same for people."""
    other: float | None
    """The empty mark; absent when too little is known, or there is none."""
    other_shown: str
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

    def __init__(self, legend: Legend, *, id: str | None = None) -> None:  # noqa: A002 Textual's own name
        super().__init__(id=id)
        self._legend = legend
        self._bars: Sequence[Bar] = ()
        self._scale = Scale(0, 1)

    def show(self, bars: Sequence[Bar], scale: Scale, legend: Legend | None = None) -> None:
        """Draw these; with another legend where their numbers are others."""
        self._legend = legend or self._legend
        if len(bars) != len(self._bars):
            self.styles.height = len(bars) + 2  # a heading, and what the signs mean
        self._bars, self._scale = bars, scale
        self.refresh()

    def render(self) -> Content:
        """All bars."""
        legend = self._legend
        numbers = _NUMBER if legend.other else 0
        cells = max(12, self.content_size.width - _NAME - _NUMBER - numbers - _WORD - 2)
        columns = f"{legend.own_heading:<{_NUMBER}}{legend.other_heading:<{numbers}}"
        heading = line_of((f"{'':<{_NAME}}{columns}{_marks(self._scale, cells)}", "$quiet"))
        return paragraphs(heading, *(self._drawn(bar, cells) for bar in self._bars), self._key())

    def _key(self) -> Content:
        legend = self._legend
        return line_of(
            (OWN, "$accent"),
            (f" {legend.own}   ", "$quiet"),
            *([(f"{OTHER} {legend.other}   ", "$quiet")] if legend.other else []),
            (OPEN, "$open-range"),
            (f" {_('open answers')}   ", "$quiet"),
            *([(f"{FLOOR} {_('next floor')}", "$quiet")] if self._has_floor else []),
        )

    @property
    def _has_floor(self) -> bool:
        return any(bar.floor is not None for bar in self._bars)

    def _drawn(self, bar: Bar, cells: int) -> Content:
        other = f"{bar.other_shown:<{_NUMBER}}" if self._legend.other else ""
        return line_of(
            f"{bar.name[: _NAME - 1]:<{_NAME}}",
            (f"{bar.own_shown:<{_NUMBER}}{other}", "bold"),
            *_cells(bar, self._scale, cells),
            (f" {bar.word}", "$warm"),
        )


def _marks(scale: Scale, cells: int) -> str:
    """The whole numbers above their places; only the ends where there are too many."""
    low, high = round(scale.low), round(scale.high)
    numbers = range(low, high + 1) if high - low < _MOST_MARKS else (low, high)
    line = [" "] * cells
    for number in numbers:
        shown, place = str(number), _cell(number, scale, cells) or 0
        start = min(place, cells - len(shown))
        line[start : start + len(shown)] = shown
    return "".join(line)


def _cells(bar: Bar, scale: Scale, cells: int) -> list[tuple[str, str]]:
    own, other, floor, certain, possible = (
        _cell(number, scale, cells) for number in (bar.own, bar.other, bar.floor, bar.low, bar.high)
    )
    drawn = []
    for cell in range(cells):
        if cell == own:
            drawn.append((OWN, "bold $accent"))
        elif cell == other:
            drawn.append((OTHER, "bold $accent"))
        elif cell == floor:
            drawn.append((FLOOR, "$ink"))
        elif cell <= (certain or 0) and bar.low > scale.low:
            drawn.append(("━", "$accent"))
        elif cell <= (possible or 0) and bar.high > bar.low:
            drawn.append((OPEN, "$open-range"))
        else:
            drawn.append(("·", "$hairline"))
    return drawn


def _cell(number: float | None, scale: Scale, cells: int) -> int | None:
    if number is None or scale.high <= scale.low:
        return None
    return round((number - scale.low) / (scale.high - scale.low) * (cells - 1))
