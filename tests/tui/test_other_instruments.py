"""The same screens for other instruments: no gates, no evidence, a scale of their own."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from at_the_screens import Room, StoreFile

from assess.criteria import load_framework

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from assess.criteria import Criteria
    from assess.usecases.house import House

NAMES = ("team-climate", "speaking-up")
PAGES = ("tasks", "check", "result", "working", "what-if", "report", "questions", "before")


@pytest.fixture(params=NAMES)
def other(request: pytest.FixtureRequest, tmp_path: Path, repository: Path) -> Iterator[Room]:
    """A room where another instrument is asked."""
    criteria = load_framework(repository / "criteria" / request.param)
    room = Room(StoreFile(tmp_path / "store" / "other.sqlite3"), criteria)
    yield room
    room.close()


async def test_every_question_is_answered_with_a_digit(other: Room) -> None:
    example = other.example()
    async with other.sits_down("tasks", "question") as rater:
        for name, answer in example.answers.items():
            await rater.ask(name)
            await rater.press("d" if answer.is_not_applicable else str(answer.value))

    known = {n: a.value for n, a in example.answers.items() if not a.is_not_applicable}
    values = other.file.values()
    assert {name: values[name] for name in known} == known


async def test_a_question_shows_the_words_of_the_scale_and_no_reason(other: Room) -> None:
    async with other.sits_down("tasks", "question") as rater:
        assert all(rater.reads(step.name) for step in other.criteria.framework.scale)
        assert not rater.reads("Why we ask")


@pytest.mark.parametrize("page", PAGES)
async def test_every_page_can_be_shown(other: Room, page: str) -> None:
    async with other.sits_down("tasks", page, saved=other.filled_in()) as rater:
        assert rater.page == page
        assert not rater.reads("Strategic partner")
        assert not rater.reads("capped")
        assert not rater.reads("out of 100")


async def test_a_note_asks_for_no_strength(other: Room) -> None:
    async with other.sits_down("tasks", "question", saved=other.filled_in()) as rater:
        await rater.press("f4")
        await rater.type("A minute of our meeting.")
        await rater.press("f4")

        assert not rater.reads("How strong is this evidence")
    kept = [answer.get("evidence", {}) for answer in other.file.answers().values()]
    assert "A minute of our meeting." in [each.get("text") for each in kept]


async def test_the_result_says_its_own_scale(other: Room) -> None:
    said = {"team-climate": "52 on a scale from 12 to 84", "speaking-up": "3.21 on a scale"}
    async with other.sits_down("tasks", "result", saved=other.filled_in()) as rater:
        assert rater.reads(said[other.criteria.framework.id])


async def test_a_check_of_another_instrument_opens_with_its_own_criteria(
    other: Room, shipped_criteria: Criteria
) -> None:
    other.filled_in()

    def usual_house() -> House:
        own = shipped_criteria
        return replace(
            other.house(),
            framework=own.framework,
            precedents=own.precedents,
            examples=own.examples,
            shelf=lambda id_: other.criteria if id_ == other.criteria.framework.id else None,
        )

    async with other.sits_down("saved", open_house=usual_house) as rater:
        assert rater.reads("12 of 12")
        await rater.press("enter")

        assert rater.page == "welcome"
        assert rater.house.framework.id == other.criteria.framework.id


async def test_a_check_whose_criteria_are_nowhere_says_what_to_start_with(
    other: Room, shipped_criteria: Criteria
) -> None:
    other.filled_in()

    def usual_house() -> House:
        own = shipped_criteria
        return replace(other.house(), framework=own.framework, examples=own.examples)

    async with other.sits_down("saved", open_house=usual_house) as rater:
        assert rater.reads("12 of ?")
        await rater.press("enter")

        assert rater.page == "saved"
        assert rater.reads("Start with: assess --framework FOLDER")
