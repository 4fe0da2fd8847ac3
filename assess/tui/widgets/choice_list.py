"""A list to choose from: the place has a `>`, what is chosen has its own mark."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Literal

from rich.segment import Segment
from rich.style import Style
from textual.binding import Binding
from textual.content import Content
from textual.message import Message
from textual.strip import Strip
from textual.widgets import OptionList
from textual.widgets.option_list import Option, OptionDoesNotExist

from assess.i18n import _
from assess.tui.hanging import hanging
from assess.tui.text import as_content

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Collection, Iterable

    from textual import events
    from textual.binding import BindingType
    from textual.geometry import Size

Marks = Literal["none", "one", "many"]
"""Whether nothing is kept chosen, one line, or any number."""

_SIGNS: dict[Marks, tuple[str, str]] = {
    "none": ("", ""),
    "one": ("( ) ", "(•) "),
    "many": ("[ ] ", "[x] "),
}
"""Signs for not chosen and chosen; a reader without colour must tell them apart."""
_LEAST_ROOM = 4
"""Cells for the text of a row; the marks give way where there is less."""
_AMPLE_ROOM = 40
"""Cells of a list in which the marks never have to give way."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line to choose."""

    key: str
    """How the choice is named to whoever asked."""
    text: Content | str
    """What people read; may run over several lines."""
    label: str = ""
    """The digit or sign before it, which is also the key that chooses it."""
    disabled: bool = False
    """Whether it is a heading that cannot be chosen."""
    only_read: bool = False
    """Whether one can go to it and read, but not choose it."""


class ChoiceList(OptionList, inherit_bindings=False):
    """Rows to choose from, by digit, by arrows or by mouse.

    Choosing calls `chosen` before the next key is looked at, so that keys typed ahead
    act on what they were meant for.
    """

    HELP: ClassVar[str] = ""
    COMPONENT_CLASSES: ClassVar[set[str]] = {"choice--mark", "choice--chosen"}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "cursor_up", _("move"), key_display="Up/Down"),
        Binding("down", "cursor_down", show=False),
        Binding("enter", "select", _("choose"), key_display="Enter"),
        Binding("space", "tick", show=False),
        Binding("home", "first", show=False),
        Binding("end", "last", show=False),
        Binding("pageup", "page_up", show=False),
        Binding("pagedown", "page_down", show=False),
        Binding("j", "letter('cursor_down')", show=False),
        Binding("k", "letter('cursor_up')", show=False),
        Binding("g", "letter('first')", show=False),
        Binding("G", "letter('last')", show=False),
        *(Binding(str(n), f"choose_label('{n}')", show=False) for n in range(10)),
    ]

    class Moved(Message):
        """The place in the list changed."""

        def __init__(self, key: str) -> None:
            super().__init__()
            self.key = key

    letters_on: ClassVar[bool] = True
    """Whether single letters act inside a list; the reader can switch them off."""
    _is_filled_anew = False
    """Whether rows are being put in their place, before the list has its new height."""

    def __init__(
        self,
        rows: Iterable[Row] = (),
        *,
        chosen: Callable[[str], Awaitable[None] | None],
        marks: Marks = "none",
        id: str | None = None,  # noqa: A002 Textual's own name
        classes: str | None = None,
    ) -> None:
        super().__init__(id=id, classes=classes, markup=False, compact=True)
        self._choose = chosen
        self._marks: Marks = marks
        self._rows: dict[str, Row] = {}
        self._ticked: frozenset[str] = frozenset()
        self._label_width = 0
        self.show_rows(rows)

    # What is shown

    def show_rows(
        self,
        rows: Iterable[Row],
        *,
        ticked: Collection[str] = (),
        at: str | None = None,
        marks: Marks | None = None,
    ) -> None:
        """Put other rows in their place, with `at` lit."""
        if marks is not None:
            self._marks = marks
        self._rows = {row.key: row for row in rows}
        self._ticked = frozenset(ticked)
        self._label_width = max((len(row.label) for row in self._rows.values()), default=0)
        self._is_filled_anew = True
        self.set_options(
            Option(hanging(as_content(row.text)), id=row.key, disabled=row.disabled)
            for row in self._rows.values()
        )
        self.light(at)
        if self.outer_size:
            self._fit()  # before the first layout nobody knows how many lines there are
        self._is_filled_anew = False
        if self.is_attached:
            self.screen.refresh_bindings()

    def _fit(self) -> None:
        """Be as high as the rows need, and scroll where there is less room.

        Counting may make a scrollbar come or go, which forgets what was counted: count again then.
        """
        if self.is_attached:
            self.styles.max_height = max(1, len(self._lines) or len(self._lines))

    def _refresh_scrollbars(self) -> None:
        """Look whether to scroll once there is a new height; by the old one it would flicker."""
        if not self._is_filled_anew:
            super()._refresh_scrollbars()

    def on_resize(self) -> None:
        """Rows may run over more lines now, and the place may be where nobody sees it."""
        self._clear_caches()
        self._fit()
        self.call_after_refresh(self.scroll_to_highlight)

    def scroll_to_highlight(self, top: bool = False) -> None:  # noqa: FBT001, FBT002 Textual's own
        """Bring the place into view, where there is anything to see at all."""
        if self._lines:
            super().scroll_to_highlight(top)

    def watch_show_vertical_scrollbar(self) -> None:
        """The scrollbar takes a cell of every line."""
        self._clear_caches()
        self.refresh()

    def light(self, key: str | None) -> None:
        """Go to a row; to none where `key` is none."""
        try:
            self.highlighted = None if key is None else self.get_option_index(key)
        except OptionDoesNotExist:
            self.highlighted = None

    def tick(self, keys: Collection[str]) -> None:
        """Say which rows are chosen."""
        self._ticked = frozenset(keys)
        self.refresh()

    @property
    def lit(self) -> str | None:
        """Key of the row that has the place; absent when no row has it."""
        option = self.highlighted_option
        return option.id if option is not None else None

    @property
    def ticked(self) -> frozenset[str]:
        """Keys of the chosen rows."""
        return self._ticked

    # What it does

    async def action_select(self) -> None:  # type: ignore[override] # the app awaits it
        """Choose the row that has the place."""
        if self.lit is not None:
            await self.choose(self.lit)

    async def action_tick(self) -> None:
        """The same with Space or by mouse."""
        if self.lit is not None:
            await self.choose(self.lit)

    async def choose(self, key: str) -> None:
        """Tell who asked, and wait until it is done."""
        if self._rows[key].only_read:
            return
        done = self._choose(key)
        if done is not None:
            await done

    def action_letter(self, action: str) -> None:
        """Do what a letter stands for, unless letters are switched off."""
        if self.letters_on:
            getattr(self, f"action_{action}")()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Digits choose where a row is kept chosen; elsewhere they only number the rows."""
        if action == "choose_label":
            return self._marks != "none" and any(r.label.isdigit() for r in self._rows.values())
        return super().check_action(action, parameters)

    async def action_choose_label(self, label: str) -> None:
        """Choose the row with this digit or sign."""
        for row in self._rows.values():
            if row.label == label and not row.disabled:
                self.light(row.key)
                await self.choose(row.key)
                return

    async def _on_click(self, event: events.Click) -> None:
        """Choose by mouse."""
        event.prevent_default()
        index = event.style.meta.get("option")
        if isinstance(index, int) and not self.options[index].disabled:
            self.highlighted = index
            self.focus()
            await self.action_tick()

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Tell that the place changed."""
        event.stop()
        if event.option_id is not None:
            self.post_message(self.Moved(event.option_id))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Already told through `chosen`."""
        event.stop()

    # How it is drawn

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Lines that all rows need beside the marks."""
        room = max(_LEAST_ROOM, width - self._get_left_gutter_width())
        return super().get_content_height(container, viewport, room)

    def _get_left_gutter_width(self) -> int:
        label = self._label_width + 2 if self._label_width else 0
        width = 2 + len(_SIGNS[self._marks][0]) + label
        if self.outer_size.width >= _AMPLE_ROOM:  # asked for several times a line
            return width
        return min(width, max(0, self.scrollable_content_region.width - _LEAST_ROOM))

    def render_line(self, y: int) -> Strip:
        """Draw the place, the mark and the label before each row."""
        strip = super().render_line(y)
        try:
            index, offset = self._lines[self.scroll_offset.y + y]
        except IndexError:
            return strip
        option = self.options[index]
        style = next(iter(strip)).style or Style()
        gutter = self._gutter(option, style, first=offset == 0)
        if option.id in self._ticked:
            chosen = self.get_component_rich_style("choice--chosen", partial=True)
            return Strip(Segment.apply_style([gutter, *strip], post_style=chosen))
        return Strip([gutter, *strip])

    def _gutter(self, option: Option, style: Style, *, first: bool) -> Segment:
        width = self._get_left_gutter_width()
        if not first or option.id is None:
            return Segment(" " * width, style)
        row = self._rows[option.id]
        place = "> " if option is self.highlighted_option and self.has_focus else "  "
        sign = (
            "" if row.disabled or row.only_read else _SIGNS[self._marks][option.id in self._ticked]
        )
        text = f"{place}{sign}{row.label:<{self._label_width}}"
        if row.disabled or option.id in self._ticked:
            style = style + Style(bold=True)
        meta = Style(meta={"option": self._option_to_index[option]})
        return Segment(f"{text:<{width}}"[:width], style + meta)
