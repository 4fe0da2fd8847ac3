"""The words of a report, page by page, before any file is written."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import Input

from assess.i18n import _
from assess.tui.page import COMMON_KEYS, Page
from assess.tui.text import Words
from assess.tui.widgets.act import Act, Acts
from assess.tui.widgets.choice_list import ChoiceList
from assess.tui.widgets.masthead import Masthead
from assess.tui.widgets.one_line import OneLine
from assess.tui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.app import ComposeResult

    from assess.tui.preview_blocks import Block


class Leaves(Sheet):
    """The words, scrolled a window at a time; says when it has moved."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("pagedown", "page_down", _("page"), key_display="PgUp/PgDn"),
        Binding("slash", "find", _("find"), key_display="/"),
    ]

    class Moved(Message):
        """Another part is in the window."""

    def on_resize(self) -> None:
        """Another width needs other lines."""
        self.post_message(self.Moved())

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Tell the page where it is."""
        super().watch_scroll_y(old_value, new_value)
        self.post_message(self.Moved())

    async def action_find(self) -> None:
        """A letter, which acts only where letters are on."""
        if ChoiceList.letters_on:
            await self.run_action("screen.find")

    @property
    def pages(self) -> tuple[int, int]:
        """The page that is in the window, and how many there are."""
        height = max(1, self.size.height)
        count = max(1, -(-self.virtual_size.height // height))
        is_at_end = self.scroll_y >= self.max_scroll_y > 0
        return (count if is_at_end else min(count, int(self.scroll_y // height) + 1)), count


class FindLine(OneLine):
    """What to find; Enter and Down go on to the next place, Up to the one before."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "screen.find_next(1)", _("next place"), key_display="Enter"),
        Binding("down", "screen.find_next(1)", show=False),
        Binding("up", "screen.find_next(-1)", show=False),
        Binding("escape", "screen.find_no_more", _("back to the words"), key_display="Esc"),
    ]


class PreviewScreen(Page, inherit_bindings=False):
    """Just the words that the report would have; nothing is written, and no link leads away."""

    HELP = _(
        "These are the words of the report, as its Markdown has them. Nothing is written yet.\n\n"
        "PgUp and PgDn turn the page; Home and End lead to its start and its end.\n"
        "/ finds a word; Enter goes on to the next place that has it.\n"
        "F4 makes the report; Esc leads back to what is shown."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f4", "make", _("make it")),
        Binding("f2", "find", _("find a word"), show=False),
        *COMMON_KEYS,
    ]

    def __init__(self) -> None:
        super().__init__()
        self._title = ""
        self._organisation = ""
        self._blocks: Sequence[Block] = ()
        self._lines: list[Content] = []
        self._width = 0
        self._asked = 0
        """How often something was to be shown; what was asked for before comes too late."""
        self._place = -1
        """Which of the places that were found is marked."""

    def body(self) -> ComposeResult:
        """The words, a line to find some, and the way on."""
        with Leaves(id="leaves"):
            yield Words(id="words")
        yield Words(id="found", classes="quiet")
        yield FindLine(id="find", placeholder=_("Find"), max_length=200)
        with Acts():
            yield Act(_("Make the report"), "make", id="make")
            yield Act(_("Change what is shown"), "back", id="change")
            yield Act(_("Find a word"), "find", id="to-find")

    # What is shown

    def forget(self) -> None:
        """Show nothing of what was looked at before."""
        self._asked += 1
        self._blocks, self._lines, self._width = (), [], 0

    def look_at(self, organisation: str, title: str, write: Callable[[], str]) -> None:
        """Say what to show: whose report, which, and what writes it as Markdown."""
        self.forget()
        self._organisation, self._title = organisation, title
        asked = self._asked
        self.app.run_worker(
            lambda: self._read(write, asked), name="preview", group="preview", thread=True
        )

    def _read(self, write: Callable[[], str], asked: int) -> None:
        """Beside the screen: make the page and take it apart."""
        from assess.errors import AssessError
        from assess.tui.preview_blocks import blocks_of

        try:
            blocks, trouble = blocks_of(write()), ""
        except AssessError as error:
            blocks, trouble = [], str(error)
        self.app.call_later(self._show_blocks, blocks, trouble, asked)

    def _show_blocks(self, blocks: Sequence[Block], trouble: str, asked: int) -> None:
        if asked != self._asked:
            return
        self._blocks, self._width = blocks, 0
        if trouble:
            self.query_one("#words", Words).show(trouble)
        else:
            self._lay_out()
        self._say_where()

    def arrive(self) -> None:
        """Begin at the first page."""
        if not self._blocks:
            self.query_one("#words", Words).show(_("Putting the words together ..."))
        self._show_find(is_open=False)
        leaves = self.query_one(Leaves)
        leaves.scroll_home(animate=False)
        self.set_focus(leaves)
        self._say_where()

    def _lay_out(self) -> None:
        from assess.tui.preview_lines import lines_of

        width = self.query_one(Leaves).outer_size.width - 1  # the scrollbar takes one
        if not self._blocks or width == self._width:
            return
        self._width = width
        self._lines = lines_of(self._blocks, width)
        self._mark(None)
        self.call_after_refresh(self._say_where)

    def _mark(self, line: int | None) -> None:
        """Show the words, with what was found on one line turned over."""
        from assess.tui.preview_lines import with_mark

        lines = list(self._lines)
        if line is not None:
            lines[line] = with_mark(lines[line], self.query_one(FindLine).value)
        self.query_one("#words", Words).show(Content("\n").join(lines))

    @on(Leaves.Moved)
    def _follow(self) -> None:
        self._lay_out()
        self._say_where()

    def _say_where(self) -> None:
        number, count = self.query_one(Leaves).pages
        where = _("screen {number} of {count}").format(number=number, count=count)
        self.query_one(Masthead).show(
            self._organisation,
            where if self._lines and self._blocks else "",
            middle=_("Preview: {title}").format(title=self._title),
        )

    # Finding

    def _show_find(self, *, is_open: bool) -> None:
        self.query_one(FindLine).display = is_open
        self.query_one("#found").display = is_open
        self.query_one(Acts).display = not is_open  # as high as what comes in its place
        self.query_one("#found", Words).show("")
        self._place = -1

    def action_find(self) -> None:
        """Ask for a word."""
        line = self.query_one(FindLine)
        self._show_find(is_open=True)
        line.value = ""  # else letters would go on to the word that was looked for before
        self.set_focus(line)
        self._look_for("")

    def action_find_no_more(self) -> None:
        """Read on where it was found."""
        self._show_find(is_open=False)
        self._mark(None)
        self.set_focus(self.query_one(Leaves))

    @on(Input.Changed, "#find")
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self._place = -1
        self._look_for(event.value)

    def action_find_next(self, by: int) -> None:
        """Go to the next place, and from the last one to the first."""
        self._look_for(self.query_one(FindLine).value, by)

    def _look_for(self, wanted: str, by: int = 1) -> None:
        from assess.tui.preview_lines import found_in

        found = found_in(self._lines, wanted)
        said = self.query_one("#found", Words)
        if not found:
            said.show(_("Nothing has these words.") if wanted.strip() else _("Type a word to find"))
            self._mark(None)
            return
        self._place = (self._place + by) % len(found)
        words = _("Place {number} of {count}; Enter goes on to the next")
        said.show(words.format(number=self._place + 1, count=len(found)))
        line = found[self._place]
        self._mark(line)
        self.query_one(Leaves).scroll_to(y=max(0, line - 2), animate=False)

    # What comes of it

    async def action_make(self) -> None:
        """Make the report as it was chosen."""
        from assess.tui.screens.report import ReportScreen

        page = self.desk.page("report")
        if isinstance(page, ReportScreen):
            await self.desk.back()
            await page.make()
