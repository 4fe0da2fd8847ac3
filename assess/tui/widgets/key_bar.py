"""The last line: the keys that work here, as many as fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual.widget import Widget

from assess.i18n import _
from assess.tui.text import line_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from textual import events
    from textual.binding import Binding
    from textual.content import Content

MOST_KEYS = 8
"""More than this nobody reads."""
ALWAYS = frozenset({"f1", "escape", "f9"})
"""Help, the way back and the way out have their room before others get any."""
_GAP = 2
"""Cells between two keys."""


class KeyBar(Widget):
    """One line, drawn anew only when the keys change.

    Textual's own footer makes a widget for every key and keeps the old ones alive, which
    grows by some 90 kB with each change of screen; this is one line of text.
    """

    DEFAULT_CSS = """
    KeyBar {
        height: 2;
        dock: bottom;
        padding: 0 1;
        color: $quiet;
        border-top: solid $hairline;
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self._keys: tuple[tuple[str, str, str], ...] = ()
        self._spans: list[tuple[int, int, str]] = []

    def on_mount(self) -> None:
        """Follow the keys of the screen."""
        self.screen.bindings_updated_signal.subscribe(self, self._follow)
        self._follow()

    def _follow(self, _screen: object = None) -> None:
        keys = tuple(shown_keys(active.binding for active in self.screen.active_bindings.values()))
        if keys != self._keys:
            self._keys = keys
            self.refresh()

    @property
    def _first(self) -> frozenset[str]:
        """Keys that the page would rather have than others."""
        from assess.tui.page import Page

        return self.screen.FIRST_KEYS if isinstance(self.screen, Page) else frozenset()

    @property
    def keys(self) -> tuple[tuple[str, str], ...]:
        """Keys and their words, as drawn."""
        return tuple((label, word) for label, word, _key in self._keys)

    def render(self) -> Content:
        """The keys that fit, the most important first."""
        self._spans = []
        pieces: list[Content | str | tuple[str, str]] = []
        column = 0
        for label, word, key in fitting(self._keys, self.content_size.width, self._first):
            length = _cells(label, word)
            self._spans.append((column, column + length, key))
            pieces += [(label, "bold $ink"), f" {word}" + " " * _GAP]
            column += length + _GAP
        return line_of(*pieces)

    def on_click(self, event: events.Click) -> None:
        """Press the key that is under the mouse."""
        place = event.get_content_offset(self)
        if place is None:
            return
        for start, end, key in self._spans:
            if start <= place.x < end:
                self.app.simulate_key(key)
                return


def fitting(
    keys: Sequence[tuple[str, str, str]], width: int, wanted: Collection[str] = ()
) -> list[tuple[str, str, str]]:
    """The keys that stand whole in so many cells, in their order.

    Where a page names Tab, nothing else says that there is more to go to.
    """
    first = sorted(
        (k for k in keys if k[2] in {*ALWAYS, *wanted, "tab"}),
        key=lambda k: (k[2] not in ALWAYS, k[2] == "tab"),
    )
    left = width + _GAP
    kept: list[tuple[str, str, str]] = []
    for each in (*first, *(k for k in keys if k not in first)):
        needed = _cells(each[0], each[1]) + _GAP
        if needed <= left:
            left -= needed
            kept.append(each)
    return [k for k in keys if k in kept]


def _cells(label: str, word: str) -> int:
    """How wide one key is, with its word."""
    return cell_len(label) + 1 + cell_len(word)


def shown_keys(bindings: Iterable[Binding]) -> list[tuple[str, str, str]]:
    """Label, word and key of the bindings that are for show, each word once."""
    seen: set[str] = set()
    keys = []
    palette = []
    for binding in bindings:
        if binding.action == "command_palette":  # the app's own, which says nothing
            palette = [("Ctrl+P", _("all commands"), binding.key)]
        elif binding.show and binding.description and binding.description not in seen:
            seen.add(binding.description)
            keys.append(
                (binding.key_display or binding.key.upper(), binding.description, binding.key)
            )
    keys += palette
    others = [k for k in keys if k[2] not in ALWAYS][: MOST_KEYS - len(ALWAYS)]
    return [k for k in keys if k[2] in ALWAYS or k in others]
