"""Every page of the program in every state it is seen in, and the way to each."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final

from at_the_screens import Rater
from textual.widgets import Input
from three_raters import three_together

from assess.domain.assessment import Answer, Respondent
from assess.usecases import walk
from assess.usecases.exporting import export

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from at_the_screens import Room

    from assess.settings import Settings
    from assess.store.base import Saved

LEFT_OPEN: Final = ("people-as-partners", "best-result", "capability-dose", "agree-to-share")
"""Questions without an answer in the assessment that the pages are about."""
DRAFT_AT: Final = "people-as-partners"
"""The question with a draft."""


async def _nothing_more(_rater: Rater) -> None:
    """The page as it opens."""


@dataclass(frozen=True)
class Stop:
    """One page in one state."""

    pages: tuple[str, ...] = ()
    """Opened one on top of the other, above the first page."""
    is_about_a_check: bool = False
    """Whether an assessment is open."""
    of_several: bool = False
    """Whether it is one of several raters."""
    at: str = ""
    """The question that is shown."""
    then: Callable[[Rater], Awaitable[None]] = field(default=_nothing_more)
    """What brings the page into its state."""


def _keys(*keys: str) -> Callable[[Rater], Awaitable[None]]:
    async def press(rater: Rater) -> None:
        await rater.press(*keys)

    return press


async def _number_that_cannot_be_read(rater: Rater) -> None:
    rater.app.screen.query_one("#entry", Input).value = "about twelve"
    await rater.press("enter")


async def _file_that_changes_something(rater: Rater) -> None:
    house = rater.house
    (summary,) = walk.saved(house)
    saved = walk.resume(house, summary.id)
    path = export(house, saved, Path.cwd(), "yaml")
    for name in ("board-attention", "system-aim"):
        saved = walk.answer(house, saved, name, 0)
    rater.app.screen.query_one("#path", Input).value = path.name
    await rater.press("enter")


async def _compared_with_an_earlier_one(rater: Rater) -> None:
    now = rater.sitting.assessment
    lower = {"board-attention": Answer(value=0), "best-result": Answer(value=1)}
    then = now.model_copy(update={"answers": {**now.answers, **lower}, "answered_on": "2025-03-10"})
    walk.begin(rater.house, then, known_as="sehs-2025-k7qf")
    await rater.app.show_over_time(rater.sitting.saved.id)
    await rater.settle()


async def _words_of_a_report(rater: Rater) -> None:
    await rater.press("f2")
    await rater.until(lambda: bool(re.search("screen 1 of ([2-9]|1.)", rater.masthead)), seconds=20)
    await rater.settle()


async def report_made(rater: Rater) -> None:
    """Make what is ticked, and wait until it is there."""
    await rater.press("f4")
    await rater.until(lambda: not rater.app.workshop.is_at_work, seconds=60)
    await rater.settle()


def _question(at: str, then: Callable[[Rater], Awaitable[None]] = _nothing_more) -> Stop:
    return Stop(("tasks", "question"), is_about_a_check=True, at=at, then=then)


def _check(*pages: str, then: Callable[[Rater], Awaitable[None]] = _nothing_more) -> Stop:
    return Stop(pages, is_about_a_check=True, then=then)


def _together(
    *pages: str, at: str = "", then: Callable[[Rater], Awaitable[None]] = _nothing_more
) -> Stop:
    return Stop(pages, is_about_a_check=True, of_several=True, at=at, then=then)


async def _two_of_them(rater: Rater) -> None:
    (summary,) = walk.saved(rater.house)
    given = walk.resume(rater.house, summary.id).assessment
    walk.begin(rater.house, given.model_copy(update={"respondent": Respondent(name="Bo")}))
    await rater.show("together")
    await rater.press("space", "down", "space", "tab", "tab", "enter")


async def _level_that_nobody_said(rater: Rater) -> None:
    await rater.app.run_action("all", rater.app.screen)
    await rater.press("0")


STOPS: Final = {
    "start": Stop(),
    "before": Stop(("before",)),
    "organisation": Stop(("organisation",)),
    "questions-first": Stop(("questions",)),
    "samples": Stop(("samples",)),
    "result-example": Stop(("samples",), then=_keys("enter")),
    "saved": Stop(("saved",)),
    "read-in": Stop(("read-in",)),
    "read-in-plan": Stop(("read-in",), then=_file_that_changes_something),
    "welcome": _check("welcome"),
    "tasks": _check("tasks"),
    "question": _question("board-attention"),
    "question-open": _question("people-as-partners"),
    "question-one-of": _question("system-scope"),
    "question-several": _question("shared-focus"),
    "question-number": _question("population-served"),
    "question-promise": _question("executive-sponsor"),
    "question-problem": _question("population-served", _number_that_cannot_be_read),
    "question-reason": _question("leader-practice", _keys("n")),
    "part-end": _question("outcome-visibility", _keys("tab", "enter")),
    "note": Stop(("tasks", "question", "note"), is_about_a_check=True, at="board-attention"),
    "quick": _check("tasks", "quick"),
    "questions": _check("tasks", "questions"),
    "check": _check("tasks", "check"),
    "result": _check("tasks", "result"),
    "working": _check("tasks", "result", "working", then=_keys("down", "enter")),
    "what-if": _check("tasks", "result", "what-if", then=_keys("space", "down")),
    "report": _check("tasks", "result", "report"),
    "preview": _check("tasks", "result", "report", then=_words_of_a_report),
    "folder": _check("tasks", "result", "report", "folder"),
    "made": _check("tasks", "result", "report", then=report_made),
    "over-time": _check("tasks", "result", then=_compared_with_an_earlier_one),
    "together": Stop(("together",)),
    "before-together": Stop(("together",), then=_two_of_them),
    "consensus": _together("consensus"),
    "agreement": _together("consensus", "agreement"),
    "agree": _together("consensus", "agree", at="board-attention"),
    "question-agreed": _together("consensus", "agree", at="system-scope", then=_keys("3")),
    "question-agree-why": _together(
        "consensus", "agree", at="board-attention", then=_level_that_nobody_said
    ),
    "question-agree-number": _together("consensus", "agree", at="population-served"),
    "question-agree-ticks": _together("consensus", "agree", at="shared-focus"),
    "leave-together": _together("consensus", "leave"),
    "who": _check("tasks", "organisation"),
    "leave": _check("tasks", "leave"),
}
"""By name, in the order in which a walk meets them."""
ONE_OF_EACH: Final = tuple(name for name in STOPS if not name.startswith("question-"))
"""One state of each page."""


def half_way(room: Room) -> Saved:
    """An assessment with answers of every kind, open questions, a finished part and a draft."""
    house, saved = room.house(), room.filled_in(leave_open=LEFT_OPEN)
    saved = walk.finish_part(house, saved, "reach", finished=True)
    return walk.keep_draft(house, saved, DRAFT_AT, evidence="Minutes of March", strength=1)


@asynccontextmanager
async def at_stop(
    room: Room,
    name: str,
    *,
    size: tuple[int, int] = (80, 24),
    settings: Settings | None = None,
) -> AsyncIterator[Rater]:
    """The program with one page on top, in its state."""
    stop, saved = STOPS[name], half_way(room)
    about = saved if stop.is_about_a_check else None
    if stop.of_several:
        about = three_together(room.house(), room.example())
    first, rest = stop.pages[:1], stop.pages[1:]
    async with room.sits_down(*first, size=size, saved=about, settings=settings) as rater:
        if stop.at:
            rater.sitting.go_to(stop.at)
        for page in rest:
            await rater.show(page)
        await stop.then(rater)
        yield rater
