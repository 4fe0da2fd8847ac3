"""Trying steps out: band, score and profile follow at once, and nothing of it is kept."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from assess.tui.screens.what_if import StepList, WhatIfScreen

if TYPE_CHECKING:
    from at_the_screens import Rater, Room

PAGES = ("tasks", "result", "what-if")


def steps_of(rater: Rater) -> StepList:
    return rater.app.screen.query_one(StepList)


def page_of(rater: Rater) -> WhatIfScreen:
    assert isinstance(rater.app.screen, WhatIfScreen)
    return rater.app.screen


async def test_the_first_line_is_the_first_step_of_the_shortest_way(room: Room) -> None:
    async with room.sits_down(*PAGES, saved=room.filled_in()) as rater:
        assert rater.reads("Now Building 64.2 of 100")
        assert rater.reads("The shortest way to Nearly ready takes 2 raises of one level each.")
        assert rater.focused == "steps"
        assert steps_of(rater).lit == "defined-population:3"
        assert rater.reads_in("#detail", "You have divided the population into groups.")
        assert rater.reads_in("#detail", "Co-design and co-production")


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_a_step_that_is_ticked_is_seen_at_once(room: Room, size: tuple[int, int]) -> None:
    async with room.sits_down(*PAGES, saved=room.filled_in(), size=size) as rater:
        await rater.press("space")
        assert rater.reads("With 1 step Building 65.3 of 100")

        await rater.press("down", "space")

        assert rater.reads("With 2 steps Nearly ready 66.4 of 100")
        assert rater.reads("1.50→2.10" if size[1] < 30 else "4 Population health 2.10 1.50")


async def test_one_key_ticks_the_whole_way_and_takes_it_away_again(room: Room) -> None:
    async with room.sits_down(*PAGES, saved=room.filled_in()) as rater:
        await rater.press("f4")
        assert rater.reads("With 2 steps Nearly ready")

        await rater.press("f4")

        assert rater.reads("Tick steps to see what would follow.")
        assert steps_of(rater).ticked == frozenset()


async def test_a_step_that_is_ticked_opens_the_next_one(room: Room) -> None:
    async with room.sits_down(*PAGES, saved=room.filled_in(), size=(80, 60)) as rater:
        assert "results-public:4" not in steps_of(rater)._rows
        steps_of(rater).light("public-results:3")

        await rater.press("space")
        steps_of(rater).light("public-results:4")
        await rater.press("space")
        assert {"public-results:3", "public-results:4"} <= steps_of(rater).ticked

        steps_of(rater).light("public-results:3")
        await rater.press("space")
        assert not steps_of(rater).ticked


async def test_nothing_is_kept_and_leaving_forgets_it(room: Room) -> None:
    async with room.sits_down(*PAGES, saved=room.filled_in()) as rater:
        events, answers = room.file.rows("SELECT count(*) FROM event"), room.file.values()
        assert "nothing is saved" in rater.masthead
        await rater.press("f4", "down", "space", "f2", "space")

        await rater.press("escape", "f8")

        assert rater.page == "what-if"
        assert rater.reads("Tick steps to see what would follow.")
        assert room.file.rows("SELECT count(*) FROM event") == events
        assert room.file.values() == answers


async def test_help_over_the_page_keeps_what_is_tried(room: Room) -> None:
    async with room.sits_down(*PAGES, saved=room.filled_in()) as rater:
        await rater.press("f4", "f1", "escape")

        assert rater.reads("With 2 steps Nearly ready")


async def test_evidence_can_be_tried_too(room: Room) -> None:
    async with room.sits_down(*PAGES, saved=room.filled_in()) as rater:
        await rater.press("f2")
        assert rater.reads("What would evidence change?")
        assert rater.reads("Now Building 60.7 of 100")
        assert rater.reads("Asserted → Described")

        await rater.press("space")

        assert rater.reads("With 1 step Building 61.8 of 100")


async def test_what_effort_does_not_change_can_be_read_and_not_ticked(room: Room) -> None:
    async with room.sits_down(*PAGES, saved=room.filled_in()) as rater:
        await rater.press("end", "space", "enter")

        assert rater.reads("What effort does not change")
        assert rater.reads_in("#detail", "No step of yours raises this")
        assert rater.reads("Tick steps to see what would follow.")


async def test_what_bars_the_way_can_be_read(room: Room) -> None:
    saved = room.filled_in(example="hold-gate-failed")
    async with room.sits_down(*PAGES, saved=saved) as rater:
        await rater.press("home")

        assert rater.reads("Nearly ready is out of reach of your effort alone.")
        assert rater.reads_in("#detail", "which effort does not change")
        assert "whole way" not in rater.shown()


async def test_at_the_top_there_are_still_steps(room: Room) -> None:
    async with room.sits_down(*PAGES, saved=room.filled_in(example="ready")) as rater:
        await rater.press("home")

        assert rater.reads("There is no band above Ready.")
        assert rater.reads("Steps, what adds most first")


async def test_an_example_can_be_tried_without_a_check(room: Room) -> None:
    async with room.sits_down("samples") as rater:
        await rater.press("enter", "f8", "f4")

        assert rater.reads("With 2 steps Nearly ready")
        assert room.file.rows("SELECT count(*) FROM assessment") == [(0,)]


async def test_keys_typed_ahead_all_count(room: Room) -> None:
    async with room.sits_down(*PAGES, saved=room.filled_in()) as rater:
        await rater.burst("space", "down", "space", "down", "space")

        assert rater.reads("With 3 steps")


async def test_no_key_takes_longer_than_it_may(room: Room) -> None:
    """The work of a key, without the painting that follows it."""
    async with room.sits_down(*PAGES, saved=room.filled_in()) as rater:
        taken = []
        for key in ["f4", "space", "down", "space", "f2", "space", "f2", "end", "home"] * 3:
            work = steps_of(rater).action_tick if key == "space" else None
            started = time.process_time()
            if work is not None:
                await work()
            elif key == "f4":
                page_of(rater).action_whole_way()
            elif key == "f2":
                page_of(rater).action_other_kind()
            taken.append(time.process_time() - started)
            await rater.settle()

        assert sorted(taken)[-3] < 0.05
