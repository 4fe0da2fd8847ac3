"""Text boxes that lose nothing in silence: of one line, and of many."""

from __future__ import annotations

import re
from typing import ClassVar, Final

from textual import events, on
from textual.binding import Binding, BindingType
from textual.widget import Widget
from textual.widgets import Input, TextArea

from assess.i18n import _, ngettext
from assess.safe_text import safe, safe_line
from assess.tui.text import Words

_ADDRESS: Final = re.compile(r"://\S|^www\.\S|^mailto:\S|[\\/]|\.[A-Za-z0-9]{2,5}$")
"""What an address or the name of a file has: a scheme, a folder, or an ending."""
MOST_PASTED = 20_000
"""Letters of one paste; a box takes seconds over a text of a megabyte."""


class LineBelow:
    """What there is to say about a box, on a line below it that is there only when needed."""

    def __init__(self, box: Input | TextArea) -> None:
        self._box = box
        self._line: Words | None = None

    def say(self, text: str) -> None:
        """Say this; an empty text takes the line away."""
        if self._line is None:
            if not text or not isinstance(self._box.parent, Widget):
                return
            self._line = Words(classes="warm")
            self._box.parent.mount(self._line, after=self._box)
        self._line.display = bool(text)
        self._line.show(text)
        if text:
            self._box.call_after_refresh(self._line.scroll_visible, animate=False)


def words_on_cut(letters: int) -> str:
    """How much of a paste did not fit; nothing when all of it did."""
    if letters <= 0:
        return ""
    return ngettext(
        "{n} letter of what you pasted did not fit.",
        "{n} letters of what you pasted did not fit.",
        letters,
    ).format(n=f"{letters:,}")


class OneLine(Input):
    """A paste of several lines becomes one line, instead of losing all but the first."""

    def on_mount(self) -> None:
        """Have a line to say what did not fit; a first letter does not wipe out what is there."""
        self.select_on_focus = False
        self._below = LineBelow(self)
        self._pasted = ""

    def _on_paste(self, event: events.Paste) -> None:
        """Join the lines, take what fits, and say how much did not."""
        event.prevent_default()
        event.stop()
        text = safe_line(event.text)
        start, end = sorted(self.selection)
        room = (self.max_length or MOST_PASTED) - len(self.value) + end - start
        self.replace(text[: max(0, room)], start, end)
        self._pasted = self.value
        self._below.say(words_on_cut(len(text) - room))

    def on_focus(self) -> None:
        """Go on typing where the text ends."""
        self.cursor_position = len(self.value)

    def restricted(self) -> None:
        """Say why a letter is not taken."""
        most = _("No more than {most} letters fit.").format(most=f"{self.max_length:,}")
        self._pasted = self.value
        self._below.say(most)

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        if event.value != self._pasted:
            self._below.say("")


class Entry(OneLine):
    """One line whose Enter is looked at before the next key: the page keeps what it says."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "screen.entry", _("save, go on"), key_display="Enter")
    ]


class Field(OneLine):
    """One line of several; Enter goes to the next before another key is looked at."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "app.focus_next", show=False)]


class LinkLine(OneLine):
    """A web address or the name of a file; any other text is kept, and said to be none."""

    @on(events.Blur)
    def _say_what_it_is(self) -> None:
        if self.value.strip() and not _ADDRESS.search(self.value.strip()):
            self._below.say(_("This is no web address and no file. It is kept as you wrote it."))


class Search(OneLine):
    """One line above a list; the keys that lead into the list do so before the next key."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,down", "screen.to_the_list", show=False),
    ]


class Prose(TextArea):
    """Several lines; Tab leaves the box, Enter is a new line."""

    def __init__(self, *, id: str | None = None, longest: int = MOST_PASTED) -> None:  # noqa: A002 Textual's own name
        super().__init__(id=id, tab_behavior="focus", soft_wrap=True, show_line_numbers=False)
        self.longest = longest
        self._below = LineBelow(self)
        self._pasted = ""

    async def _on_paste(self, event: events.Paste) -> None:
        """Take what fits, and say how much did not."""
        event.prevent_default()
        event.stop()
        if self.read_only:
            return
        text = safe(event.text)
        room = max(0, self.longest - len(self.text) + len(self.selected_text))
        if result := self._replace_via_keyboard(text[:room], *self.selection):
            self.move_cursor(result.end_location)
            self.focus()
        self._pasted = self.text
        self._below.say(words_on_cut(len(text) - room))

    def on_resize(self) -> None:
        """Draw the lines anew where they break elsewhere now."""
        self.refresh()

    @on(TextArea.Changed)
    def say_count(self) -> None:
        """Count what is too long; what was said of a paste holds until the text changes."""
        over = len(self.text) - self.longest
        if over > 0:
            words = ngettext(
                "{n} letter too many; {most} fit. Nothing is cut: shorten it to save.",
                "{n} letters too many; {most} fit. Nothing is cut: shorten it to save.",
                over,
            )
            self._below.say(words.format(n=f"{over:,}", most=f"{self.longest:,}"))
        elif self.text != self._pasted:
            self._below.say("")
