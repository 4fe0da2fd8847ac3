"""The history in words: who, when, what, before and since; nothing of it can act."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assess.domain.assessment import Evidence, Organisation, Respondent
from assess.store.base import Change
from assess.usecases import walk
from assess.usecases.overriding import override, undo_override
from assess.usecases.told_history import history_document, told_event

if TYPE_CHECKING:
    from assess.store.base import Saved
    from assess.usecases.house import House
    from assess.usecases.told_history import ToldEvent


def told(house: House, saved: Saved) -> list[ToldEvent]:
    return [told_event(house.framework, each) for each in walk.history(house, saved)]


def test_every_change_is_told_with_what_stood_there_before(house: House, saved: Saved) -> None:
    saved = walk.answer(house, saved, "board-attention", 1)
    evidence = Evidence(strength=2, text="Minutes", link="https://example.org")
    saved = walk.annotate(house, saved, "board-attention", "Ask again", evidence)
    saved = walk.answer(house, saved, "board-attention", 3)

    events = told(house, saved)[1:]

    assert [event.what for event in events] == [
        "answered What the board does",
        "noted evidence for What the board does",
        "answered What the board does",
    ]
    noted = "note: Ask again; evidence of strength 2: Minutes https://example.org"
    assert [event.details[:2] for event in events] == [
        ("before: nothing", "since: 1"),
        ("before: 1", f"since: 1; {noted}"),
        (f"before: 1; {noted}", f"since: 3; {noted}"),
    ]
    assert {event.who for event in events} == {"Ann"}
    assert events[0].when == "2026-11-22 12:03"


def test_what_is_about_the_assessment_itself_is_told_too(house: House, saved: Saved) -> None:
    saved = walk.describe(house, saved, Organisation(name="New name"), Respondent(name="Bo"))

    started, described = told(house, saved)

    assert started.what == "started the assessment"
    assert described.what == "said anew who is assessed"
    assert described.details[1] == "since: New name, Bo"


def test_what_a_reviewer_sets_is_told_with_the_reason(house: House, saved: Saved) -> None:
    saved = walk.answer(house, saved, "board-attention", 3)
    target = ("level", "board-attention")
    saved = override(house, saved, target, 1, reason="Minutes say so", role="Reviewer")
    saved = override(house, saved, ("band", ""), "early", reason="All in all", role="Lead")
    undone = undo_override(house, saved)
    assert undone is not None

    level, band, back = told(house, undone[0])[-3:]

    assert level.what == "set, as a reviewer: What the board does"
    assert level.details[:2] == (
        "before: nothing",
        "since: level 1, by Reviewer, because: Minutes say so",
    )
    assert band.what == "set, as a reviewer: The band"
    assert back.what == "took back what a reviewer had set: The band"
    assert back.details[:2] == ("before: Early, by Lead, because: All in all", "since: nothing")


def test_what_these_criteria_do_not_know_is_told_as_it_is_kept(house: House, saved: Saved) -> None:
    from assess.domain.assessment import Answer

    stamp = house.stamp()
    odd = [
        Change("answer", "gone", Answer(value=3)),
        Change("answer", "shared-focus", Answer(value=3)),
    ]
    saved = house.store.record(saved, odd, stamp)

    events = told(house, saved)[-2:]

    assert [event.details[1] for event in events] == ["since: 3"] * 2
    assert events[0].what == "answered gone"


def test_nothing_in_it_acts_on_a_terminal(house: House, saved: Saved) -> None:
    saved = walk.answer(house, saved, "board-attention", 1)
    saved = walk.annotate(house, saved, "board-attention", "two\nlines\x1b[2J", Evidence())

    event = told(house, saved)[-1]

    assert "two lines<U+001B>[2J" in event.details[1]


def test_for_programs_each_side_is_as_it_is_kept(house: House, saved: Saved) -> None:
    saved = walk.answer(house, saved, "board-attention", 1)

    document = history_document(saved, walk.history(house, saved))

    events = document["events"]
    assert isinstance(events, list)
    assert (events[-1]["before"], events[-1]["after"]) == (None, {"value": 1})
