"""What every page has: the first line, the rail, the middle, the keys, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, cast

from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import Screen

from assess.i18n import _
from assess.tui.text import Words
from assess.tui.widgets.key_bar import KeyBar
from assess.tui.widgets.masthead import Masthead

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from assess.store.base import Saved
    from assess.tui.app import AssessApp
    from assess.tui.sitting import Sitting
    from assess.usecases.house import House

LEAST_COLUMNS, LEAST_LINES = 60, 20
"""Below this a page says that the window is too small."""


COMMON_KEYS: tuple[Binding, ...] = (
    Binding("f1", "help", _("help")),
    Binding("escape", "back", _("back"), key_display="Esc"),
    Binding("f9", "app.leave", _("leave")),
    Binding("ctrl+p", "app.command_palette", _("all commands"), key_display="Ctrl+P"),
    Binding("question_mark", "help", show=False),
    Binding("tab", "app.focus_next", show=False),
    Binding("shift+tab", "app.focus_previous", show=False),
    Binding("ctrl+c,super+c", "screen.copy_text", show=False),
)
"""Keys of every page; a page lists its own before them, and so does the key bar."""


LEFT = Binding("left", "previous", _("before"), key_display="Left", tooltip=_("question before"))
"""Leads to the question before; the last line has room for one word only."""
STEP_KEYS: tuple[Binding, ...] = (
    Binding("ctrl+z", "undo", _("undo"), show=False, key_display="Ctrl+Z"),
    Binding("ctrl+y", "redo", _("redo"), show=False, key_display="Ctrl+Y"),
)
"""Take the last change back, and bring it back."""


class Page(Screen[None], inherit_bindings=False):
    """A page is made once and told to `arrive` each time it is shown."""

    HELP: ClassVar[str] = ""
    """What F1 says about this page: what it is for and what to do."""
    HAS_RAIL: ClassVar[bool] = False
    """Whether the parts stand at the side where there is room."""
    FIRST_KEYS: ClassVar[frozenset[str]] = frozenset()
    """Keys that have their room in the last line before the others of the page."""
    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [*COMMON_KEYS]

    # What it is made of

    def compose(self) -> ComposeResult:
        """The frame; `body` fills the middle."""
        yield Masthead("assess")
        with Horizontal(id="page"):
            if self.HAS_RAIL:
                from assess.tui.widgets.rail import Rail

                yield Rail()
            with Vertical(id="middle"):
                yield from self.body()
            yield from self.aside()
        yield KeyBar()
        yield Words(id="too-small")

    def body(self) -> ComposeResult:
        """What stands in the middle."""
        yield from ()

    def aside(self) -> ComposeResult:
        """What stands at the right where there is room."""
        yield from ()

    # What it knows

    @property
    def desk(self) -> AssessApp:
        """The program."""
        return cast("AssessApp", self.app)

    @property
    def sitting(self) -> Sitting:
        """The assessment that is open."""
        sitting = self.desk.sitting
        if sitting is None:
            raise RuntimeError("no assessment is open")
        return sitting

    @property
    def house(self) -> House:
        """Criteria and store."""
        house = self.desk.house
        if house is None:
            raise RuntimeError("the house is not open")
        return house

    @property
    def purpose(self) -> str:
        """What the program is about, for the first line: the usual criteria, or others' title."""
        house = self.desk.house
        if house is None or house.framework.focus_areas:
            return _("Strategic partner check")
        return house.framework.title

    def open_check(self, saved: Saved) -> None:
        """Be at a check, with the criteria that it was given to.

        Raises:
            NotFoundError: They are not at hand; the text says what to start with.
        """
        from assess.tui.sitting import Sitting
        from assess.usecases.shelf import at_home

        house = at_home(self.house, saved.assessment.framework.id)
        self.desk.house, self.desk.sitting = house, Sitting(house, saved)

    # What it does

    def help_text(self) -> str:
        """What F1 says about this page as it is now."""
        return self.HELP

    def arrive(self) -> None:
        """Show what is true now and put the focus where the work is."""

    def depart(self) -> None:
        """Keep what is typed, before another page is shown."""

    def show_names(self) -> None:
        """Show anew what names people, after names were shown or hidden."""
        self.arrive()

    def show_frame(self, middle: str = "") -> None:
        """Say whose assessment this is, where in it, and whether it is saved."""
        sitting = self.sitting
        self.query_one(Masthead).show(
            sitting.organisation,
            sitting.saved_words(),
            middle=middle,
            is_warm=bool(sitting.trouble),
        )
        if self.HAS_RAIL:
            from assess.tui.widgets.rail import Rail

            self.query_one(Rail).show(sitting.parts, sitting.part.id)

    async def action_back(self) -> None:
        """Show the page below."""
        await self.desk.back()

    async def action_help(self) -> None:
        """Say what this page is for and all its keys."""
        from assess.tui.screens.help import HelpScreen

        await self.app.push_screen(HelpScreen(self))

    async def action_go(self, name: str) -> None:
        """Show another page on top."""
        await self.desk.go(name)

    def on_resize(self) -> None:
        """Say so when the window is too small to work in."""
        width, height = self.size
        if width < LEAST_COLUMNS or height < LEAST_LINES:
            self.query_one("#too-small", Words).show(
                _(
                    "This window is too small.\n\nIt has {width} columns and {height} lines;"
                    " {columns} by {lines} are needed.\nMake it larger to go on."
                    " What you answered is saved."
                ).format(width=width, height=height, columns=LEAST_COLUMNS, lines=LEAST_LINES)
            )
