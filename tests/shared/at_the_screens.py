"""Somebody at the screens: presses keys, types, pastes, clicks, and reads what is shown."""

from __future__ import annotations

import asyncio
import json
import sqlite3
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from textual import events
from textual.pilot import Pilot
from textual.widgets import Input, TextArea

from assess.criteria import Criteria
from assess.settings import Settings
from assess.store.opening import open_store
from assess.tui.app import AssessApp
from assess.tui.sitting import Sitting
from assess.usecases import walk
from assess.usecases.house import House

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterable

    from textual.geometry import Region
    from textual.screen import Screen
    from textual.strip import Strip

    from assess.domain.assessment import Assessment
    from assess.store.base import Saved
    from assess.tui.page import Page

PLAIN_SIZE: Final = (80, 24)
"""What the pages are designed for."""
NOON: Final = datetime(2026, 11, 22, 14, 5, tzinfo=UTC)
"""When a test takes place."""


@dataclass
class TickingClock:
    """Every look at it is a thousandth of a second later, and nothing else moves it."""

    moment: datetime = NOON

    def __call__(self) -> datetime:
        self.moment += timedelta(milliseconds=1)
        return self.moment


@dataclass
class StoreFile:
    """A store in a file, looked at from outside: raw SQL through a connection of its own."""

    path: Path

    def rows(self, statement: str, *values: object) -> list[Any]:
        """What another program would read."""
        with closing(sqlite3.connect(self.path)) as connection, connection:
            return connection.execute(statement, values).fetchall()

    def answers(self) -> dict[str, dict[str, Any]]:
        """The newest reply of every question that has one."""
        found = self.rows(
            "SELECT indicator, after FROM event WHERE seq IN"
            " (SELECT max(seq) FROM event WHERE indicator <> '' GROUP BY assessment_id, indicator)"
        )
        return {name: json.loads(text) for name, text in found if text is not None}

    def values(self) -> dict[str, Any]:
        """The same, without what supports the replies."""
        return {name: answer["value"] for name, answer in self.answers().items()}

    def drafts(self) -> dict[str, dict[str, Any]]:
        """What was typed and is part of no answer yet."""
        found = self.rows("SELECT indicator, note, evidence, link, strength FROM draft")
        names = ("note", "evidence", "link", "strength")
        return {row[0]: dict(zip(names, row[1:], strict=True)) for row in found}

    def place(self) -> str | None:
        """The question somebody was at last."""
        return self.rows("SELECT place FROM assessment")[-1][0]  # type: ignore[no-any-return]


def house_in(store: Path, criteria: Criteria, clock: Callable[[], datetime]) -> House:
    """A house of its own over a real file."""
    return House(
        framework=criteria.framework,
        precedents=criteria.precedents,
        examples=criteria.examples,
        store=open_store(str(store)),
        now=clock,
        author="tester",
        program_version="1.0.0",
    )


@dataclass
class Rater:
    """One person in front of one run of the program."""

    app: AssessApp
    pilot: Pilot[None]
    file: StoreFile

    # What is there

    @property
    def house(self) -> House:
        """Criteria and store of this run."""
        assert self.app.house is not None
        return self.app.house

    @property
    def sitting(self) -> Sitting:
        """The assessment that is open."""
        assert self.app.sitting is not None
        return self.app.sitting

    @property
    def page(self) -> str:
        """Name of the page that is on top."""
        return page_name(self.app)

    @property
    def strips(self) -> list[Strip]:
        """Every line as it goes to the terminal."""
        return self.app.screen._compositor.render_strips()

    def shown(self) -> str:
        """The text on the screen, line by line."""
        return "\n".join("".join(segment.text for segment in strip) for strip in self.strips)

    def reads(self, text: str) -> bool:
        """Whether the text can be read on the screen, whatever lines it is broken into."""
        return squeezed(text) in squeezed(self.shown())

    def reads_in(self, selector: str, text: str) -> bool:
        """Whether the text can be read where one of these widgets stands."""
        return any(
            squeezed(text) in squeezed(self._cut_out(widget.content_region))
            for widget in self.app.screen.query(selector)
        )

    def said(self, text: str) -> bool:
        """Whether a message that lies over the page says so, and can be read whole."""
        return self.reads_in("Toast", text)

    def _cut_out(self, region: Region) -> str:
        """What stands there."""
        strips = self.strips[region.y : region.bottom]
        return "".join(strip.crop(region.x, region.right).text for strip in strips)

    def words(self, selector: str) -> str:
        """What a text on the page says; nothing where it is not displayed."""
        from assess.tui.text import Words

        words = self.app.screen.query_one(selector, Words)
        return words.plain if words.display else ""

    @property
    def masthead(self) -> str:
        """What the first line says."""
        from assess.tui.widgets.masthead import Masthead

        return self.app.screen.query_one(Masthead).plain

    @property
    def focused(self) -> str:
        """Id of what has the focus."""
        return (self.app.focused.id or "") if self.app.focused is not None else ""

    @property
    def has_left(self) -> bool:
        """Whether the program has ended."""
        return self.app._exit or self.app.fault is not None

    # What it does

    async def settle(self) -> None:
        """Wait until every message sent so far has been worked off."""
        for _round in range(2):
            worked_off = asyncio.Event()
            self.app.call_later(worked_off.set)
            while not worked_off.is_set():
                if self.has_left:
                    return
                await asyncio.sleep(0)
            await self.pilot._wait_for_screen()
        screen = self.app.screen
        screen._on_timer_update()
        if not self.has_left:
            await screen._invoke_and_clear_callbacks()  # what waits until the frame is painted

    async def press(self, *keys: str) -> None:
        """Press keys, each worked off before the next."""
        for key in keys:
            self.app.post_message(key_event(key))
            await self.settle()

    async def burst(self, *keys: str) -> None:
        """Press keys without waiting for anything, then let them be worked off."""
        for key in keys:
            self.app.simulate_key(key) if len(key) > 1 else self.app.post_message(key_event(key))
        await self.settle()

    async def type(self, text: str) -> None:
        """Type letters without waiting between them."""
        await self.burst(*text)

    async def paste(self, text: str) -> None:
        """Paste, as a terminal does it."""
        self.app.post_message(events.Paste(text))
        await self.settle()

    async def click(self, selector: str, offset: tuple[int, int] = (0, 0)) -> None:
        """Click on something."""
        await self.pilot.click(selector, offset=offset)
        await self.settle()

    async def click_on(self, text: str, along: int = 0) -> None:
        """Click on a text of the screen, as many cells into it as said."""
        for y, line in enumerate(self.shown().splitlines()):
            if text in line:
                await self.pilot.click(offset=(line.index(text) + along, y))
                await self.settle()
                return
        raise AssertionError(f"{text!r} is not on the screen:\n{self.shown()}")

    async def click_cell(self, x: int, y: int) -> None:
        """Click on one cell of the screen."""
        place = {"x": x, "y": y, "delta_x": 0, "delta_y": 0, "button": 1}
        keys = {"shift": False, "meta": False, "ctrl": False}
        for event in (events.MouseMove, events.MouseDown, events.MouseUp):
            self.app.post_message(event(None, **place, **keys))
        await self.settle()

    async def resize(self, width: int, height: int) -> None:
        """Give the window another size."""
        await self.pilot.resize_terminal(width, height)
        await self.settle()

    async def show(self, name: str) -> None:
        """Put a page on top of the others."""
        await self.app.go(name)
        await self.settle()

    async def ask(self, indicator: str) -> None:
        """Be at a question."""
        self.sitting.go_to(indicator)
        if self.page == "question":
            page_of(self.app).arrive()
        else:
            await self.app.go("question")
        await self.settle()

    async def until(self, is_so: Callable[[], bool], seconds: float = 3) -> None:
        """Wait for something that takes time of its own, such as a draft."""
        for _wait in range(int(seconds / 0.02)):
            if is_so():
                return
            await asyncio.sleep(0.02)
        raise AssertionError("it did not come about")


def key_event(key: str) -> events.Key:
    """A key as a terminal sends it."""
    names = {" ": "space", "\n": "enter", "\t": "tab"}
    if key in names:
        return events.Key(names[key], " " if key == " " else None)
    return events.Key(key, key if len(key) == 1 else None)


def page_name(app: AssessApp, page: Screen[Any] | None = None) -> str:
    """Name of a page, the one on top at first, as the program calls it; else its class."""
    page = page or app.screen
    for name, screen in app._installed_screens.items():
        if screen is page:
            return name
    return type(page).__name__


def page_of(app: AssessApp) -> Page:
    """The page on top."""
    from assess.tui.page import Page

    assert isinstance(app.screen, Page)
    return app.screen


def squeezed(text: str) -> str:
    """The letters without what a screen puts between them."""
    return "".join(text.split())


@dataclass
class Room:
    """Where people sit down at one store, one after the other."""

    file: StoreFile
    criteria: Criteria
    clock: TickingClock = field(default_factory=TickingClock)
    houses: list[House] = field(default_factory=list)

    def house(self) -> House:
        """Open criteria and store, as a new run of the program does."""
        house = house_in(self.file.path, self.criteria, self.clock)
        self.houses.append(house)
        return house

    def close(self) -> None:
        """Let go of the store."""
        for house in self.houses:
            house.store.close()

    def example(self, name: str = "worked-example") -> Assessment:
        """A finished assessment of the shipped ones."""
        house = self.house()
        example = next(e for e in self.criteria.examples if e.id == name)
        return example.assessment(house.framework_version)

    def filled_in(
        self, *, leave_open: Iterable[str] = (), example: str = "worked-example"
    ) -> Saved:
        """Keep an assessment with the answers of an example."""
        given, left_open = self.example(example), set(leave_open)
        answers = {name: a for name, a in given.answers.items() if name not in left_open}
        return walk.begin(self.house(), given.model_copy(update={"answers": answers}))

    @asynccontextmanager
    async def sits_down(
        self,
        *pages: str,
        size: tuple[int, int] = PLAIN_SIZE,
        saved: Saved | None = None,
        settings: Settings | None = None,
        open_house: Callable[[], House] | None = None,
    ) -> AsyncIterator[Rater]:
        """Start the program and open pages; nobody says goodbye at the end.

        Args:
            pages: Opened one on top of the other, above the first page.
            size: Of the window.
            saved: The assessment to open; where there is none and a page needs one, a new one.
            settings: What this run is asked for.
            open_house: Opens criteria and store; a house over the store of this room.
        """
        settings = settings or Settings(store=str(self.file.path))
        app = AssessApp(open_house or self.house, settings)
        async with app.run_test(size=size, notifications=True) as pilot:
            rater = Rater(app, pilot, self.file)
            await rater.until(lambda: app.house is not None or app.trouble != "")
            await rater.settle()
            if app.house is not None and (saved is not None or set(pages) & NEED_A_SITTING):
                app.sitting = Sitting(app.house, saved or self._begun(app.house))
            for page in pages:
                await rater.show(page)
            yield rater

    def _begun(self, house: House) -> Saved:
        given = self.example()
        return walk.start(house, given.organisation, given.respondent)


NEED_A_SITTING: Final = frozenset({"tasks", "question", "note", "check", "leave", "welcome"})
"""Pages that are about an open assessment."""


def text_boxes(app: AssessApp) -> list[Input | TextArea]:
    """Every box of the page that can be typed into now."""
    boxes: list[Input | TextArea] = [*app.screen.query(Input), *app.screen.query(TextArea)]
    return [box for box in boxes if box.display and not box.disabled]
