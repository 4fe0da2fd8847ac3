"""The program on a terminal: which screen is shown, and what every key comes to."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.binding import Binding, BindingType

from assess.errors import AssessError
from assess.i18n import _
from assess.tui.opening import folder_to_write_in
from assess.tui.page import Page
from assess.tui.screens import BY_NAME
from assess.tui.screens.start import StartScreen
from assess.tui.steady_app import SteadyApp
from assess.tui.theme import DEFAULT_THEME, PALETTES
from assess.tui.widgets.choice_list import ChoiceList
from assess.unused_memory import keep_what_is_loaded

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.command import Provider
    from textual.screen import Screen

    from assess.settings import Settings
    from assess.tui.making import Workshop
    from assess.tui.sitting import Sitting
    from assess.usecases.house import House


HOME_OF_SEVERAL = "consensus"
"""The page that an assessment of several raters opens with."""
FOR_ONE_RATER = frozenset(
    {"welcome", "tasks", "question", "questions", "note", "check", "organisation"}
)
"""Pages of a walk; several raters have each done their own already."""


def _commands() -> type[Provider]:
    """The palette's commands, when it is first opened."""
    from assess.tui.commands import Commands

    return Commands


class AssessApp(SteadyApp):
    """Shows one page at a time; pages stay alive, so that going back costs nothing."""

    TITLE = "assess"
    CSS_PATH = "app.tcss"
    ENABLE_COMMAND_PALETTE = True
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 as Textual declares it
        (0, "-too-narrow"),
        (60, "-narrow"),
        (110, "-wide"),
        (150, "-full"),
    ]
    VERTICAL_BREAKPOINTS = [  # noqa: RUF012 as Textual declares it
        (0, "-too-short"),
        (20, "-short"),
        (30, "-tall"),
    ]
    COMMANDS = {_commands}  # noqa: RUF012 as Textual declares it
    SCREENS: ClassVar[dict[str, Callable[[], Screen[None]]]] = BY_NAME
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+q", "leave", show=False, priority=True),
        Binding("ctrl+c", "say_how_to_leave", show=False),
    ]

    def __init__(self, open_house: Callable[[], House], settings: Settings) -> None:
        super().__init__()
        self._open_house = open_house
        self.settings = settings
        self.house: House | None = None
        self.sitting: Sitting | None = None
        self.starts_quickly = False
        """Whether a new check begins with the few questions of the quick screen."""
        self.folder = folder_to_write_in()
        """Where reports and files of answers are written."""
        self.trouble = ""
        """Why the house could not be opened."""
        self.names_shown = settings.names
        """Whether several raters are named where they agree; else they are numbered."""
        for palette in PALETTES:
            self.register_theme(palette.theme())
        self.theme = settings.theme if settings.theme in self.available_themes else DEFAULT_THEME
        self.animation_level = "none"
        ChoiceList.letters_on = settings.letters

    @cached_property
    def workshop(self) -> Workshop:
        """Where reports are made, beside the screen."""
        from assess.tui.making import Workshop

        return Workshop(self)

    # From the first frame on

    def get_default_screen(self) -> Screen[None]:
        """The first page needs no criteria and no store, so that it is there at once."""
        return StartScreen()

    def on_mount(self) -> None:
        """Open the house after the first frame."""
        self.call_after_refresh(self.open_the_house)

    @work(thread=True, exit_on_error=True)
    def open_the_house(self) -> None:
        """Load criteria and store beside the screen."""
        try:
            house = self._open_house()
            import assess.tui.screens.question
            import assess.tui.screens.tasks  # noqa: F401 loaded now, so that the first step is quick
        except AssessError as error:
            self.call_from_thread(self._house_is_closed, str(error))
        else:
            self.call_from_thread(self._house_is_open, house)

    def _house_is_open(self, house: House) -> None:
        self.house = house
        self._say_arrived()
        keep_what_is_loaded()

    def _house_is_closed(self, trouble: str) -> None:
        self.trouble = trouble
        self._say_arrived()

    def _say_arrived(self) -> None:
        for screen in self.screen_stack:
            if isinstance(screen, StartScreen):
                screen.arrive()

    # From page to page

    async def go(self, name: str) -> None:
        """Show a page on top of this one; where it lies below already, go back to it."""
        if self._is_for_one_rater(name):
            await self.go_home_to(HOME_OF_SEVERAL)
            return
        self._depart()
        page = self._page(name)
        if page in self.screen_stack:
            while self.screen is not page:
                await self.pop_screen()
        else:
            await self.push_screen(name)
        page.arrive()

    async def go_instead(self, name: str) -> None:
        """Show a page in the place of this one."""
        if self._is_for_one_rater(name):
            await self.go_home_to(HOME_OF_SEVERAL)
            return
        self._depart()
        await self.switch_screen(name)
        self._page(name).arrive()

    async def go_home_to(self, *names: str) -> None:
        """Show pages on top of the first one, whatever is shown now."""
        self._depart()
        while len(self.screen_stack) > 1:
            await self.pop_screen()
        for name in names:
            await self.go(name)

    def _is_for_one_rater(self, name: str) -> bool:
        """Whether a page lets one person answer, where several did: nobody answers as nobody."""
        return self.sitting is not None and self.sitting.is_of_several and name in FOR_ONE_RATER

    async def back(self) -> None:
        """Show the page below."""
        if len(self.screen_stack) <= 1:
            self.exit()
            return
        self._depart()
        await self.pop_screen()
        self._top().arrive()

    async def show_from_anywhere(self, name: str) -> None:
        """Show a page at its own depth: below it only what leads to it."""
        if self.screen is self._page(name):
            return
        home: tuple[str, ...] = ()
        if self.sitting is not None:
            home = (HOME_OF_SEVERAL if self.sitting.is_of_several else "tasks",)
        between = {"note": ("question",), "report": ("result",), "what-if": ("result",)}

        await self.go_home_to(*(home if name not in home else ()), *between.get(name, ()), name)

    async def show_over_time(self, assessment_id: str) -> None:
        """Compare a kept check with the others like it."""
        from assess.tui.screens.over_time import OverTimeScreen

        page = self._page("over-time")
        if isinstance(page, OverTimeScreen):
            page.look_at(assessment_id)
        await self.go("over-time")

    async def walk_quickly(self) -> None:
        """Ask the few questions of the quick screen, above the task list."""
        from assess.tui.route import first_of_the_quick

        self.starts_quickly = False
        if self.sitting is not None:
            await self.show_from_anywhere("tasks")
            self.sitting.go_to(first_of_the_quick(self.sitting))
            self.sitting.is_quick = True
            await self.go("question")

    async def put_together(self) -> None:
        """Choose whose answers belong together."""
        await self.leave_check_for("together")

    async def leave_check_for(self, *names: str) -> None:
        """Show a page on which other checks are opened; the one that is open is closed first."""
        await self.go_home_to()
        self.sitting = None
        await self.go_home_to(*names)

    @property
    def _where_it_is_said(self) -> str:
        """The page on which one person answers, or several agree."""
        several = self.sitting is not None and self.sitting.is_of_several
        return "agree" if several else "question"

    async def undo_last_change(self) -> None:
        """Take the last change back, from any page."""
        await self.show_from_anywhere(self._where_it_is_said)
        await self.run_action("undo", self.screen)

    async def redo_last_change(self) -> None:
        """Make again what was taken back last, from any page."""
        await self.show_from_anywhere(self._where_it_is_said)
        await self.run_action("redo", self.screen)

    def leave_at_once(self) -> None:
        """End the program; what is typed on this page is kept first."""
        self._depart()
        self.exit()

    def action_names(self) -> None:
        """Name the raters, or number them."""
        self.names_shown = not self.names_shown
        if isinstance(self.screen, Page):
            self.screen.show_names()
        said = _("Names are shown.") if self.names_shown else _("Names are hidden.")
        self.notify(said, markup=False)

    def choose_theme(self, name: str) -> None:
        """Change the colours, and keep the choice."""
        self.theme = name
        from assess.settings import save_theme

        try:
            save_theme(name)
        except AssessError as error:
            self.notify(str(error), severity="warning", markup=False)

    def _depart(self) -> None:
        self.clear_notifications()  # they are about the page that is left, and would cover the next
        if isinstance(self.screen, Page):
            self.screen.depart()

    def page(self, name: str) -> Page:
        """A page by its name, to tell it something before it is shown."""
        return self._page(name)

    def _page(self, name: str) -> Page:
        return self.get_screen(name)  # type: ignore[return-value]

    def _top(self) -> Page:
        return self.screen  # type: ignore[return-value]

    async def action_go(self, name: str) -> None:
        """Show a page, from a key or the command palette."""
        await self.go(name)

    async def action_leave(self) -> None:
        """Save and leave: all is saved already, so say so and how to return."""
        if self.sitting is None or self.screen is self._page("leave"):
            self.exit()
        else:
            await self.go("leave")

    def action_say_how_to_leave(self) -> None:
        """Ctrl+C does not leave, so that nobody leaves by mistake."""
        self.notify(_("To leave, press F9. Everything is saved."), markup=False)

    async def action_command_palette(self) -> None:  # type: ignore[override] # the next key waits
        """Show all commands, ready for the keys that are typed already."""
        from assess.tui.palette import Palette

        if not isinstance(self.screen, Palette):
            palette = Palette()
            await self.push_screen(palette)
            palette.take_keys()
