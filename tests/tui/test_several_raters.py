"""Several raters at the screens: put together without a look, never answered for, shown."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest
from every_page import half_way
from three_raters import PEOPLE, three_checks, three_together

from assess.domain.assessment import Respondent
from assess.tui.widgets.choice_list import ChoiceList
from assess.tui.widgets.one_line import Entry
from assess.usecases import consensus, walk
from assess.usecases.exporting import export

if TYPE_CHECKING:
    from pathlib import Path

    from at_the_screens import Rater, Room

BOARD, SCOPE, NUMBER, TICKS = "board-attention", "system-scope", "population-served", "shared-focus"


def agreed_in(room: Room) -> dict[str, dict[str, Any]]:
    """What the file says was agreed on."""
    found = room.file.rows(
        "SELECT indicator, after FROM event WHERE seq IN (SELECT max(seq) FROM event"
        " WHERE action IN ('agree', 'undo', 'redo') GROUP BY indicator)"
    )
    return {name: json.loads(text) for name, text in found if text is not None}


async def talk_about(rater: Rater, name: str) -> None:
    rater.sitting.go_to(name)
    await rater.show("agree")


def rows_of(rater: Rater, selector: str) -> list[str]:
    return list(rater.app.screen.query_one(selector, ChoiceList)._rows)


def line(rater: Rater, selector: str) -> Entry:
    return rater.app.screen.query_one(selector, Entry)


# Putting together


async def test_the_list_shows_who_and_how_much_and_never_what(room: Room) -> None:
    three_checks(room.house(), room.example())
    async with room.sits_down("together") as rater:
        for name, _side, _lower in PEOPLE:
            assert rater.reads(name)
        assert rater.reads("32 of 32")
        assert rater.reads("You see who and how much, never what")
        assert rater.reads("whoever can open this place can open each check in it")
        assert not rater.reads("At least a quarter of meeting time")


async def test_three_people_are_put_together_by_key(room: Room) -> None:
    checks = three_checks(room.house(), room.example())
    async with room.sits_down("together") as rater:
        # newest change first: Cy, Bo, Ann
        await rater.press("space", "f4", "f4", "down", "space", "f4", "f4", "down", "space", "f4")
        await rater.press("tab", "tab", "enter", "enter")

        assert rater.page == "consensus"
        raters = rater.sitting.assessment.raters
        assert {(each.name, each.side) for each in raters} == {(n, s) for n, s, _lower in PEOPLE}
        assert rater.reads("You agree on 0 of 32 questions")
    house = room.house()
    assert [walk.resume(house, each.id) for each in checks] == list(checks)


async def test_somebody_who_has_not_finished_is_named_before_all_see_all(room: Room) -> None:
    three_checks(room.house(), room.example())
    unfinished = half_way(room)
    async with room.sits_down("together") as rater:
        await rater.press("space", "down", "space", "tab", "tab", "enter")

        assert rater.page == "before-together"
        assert rater.reads("has not answered every question")
        await rater.press("enter")
        assert rater.page == "consensus"
        assert len(rater.sitting.assessment.raters) == 2
    assert walk.resume(room.house(), unfinished.id) == unfinished


async def test_you_are_asked_once_more_and_esc_goes_back_to_the_same_choice(room: Room) -> None:
    three_checks(room.house(), room.example())
    async with room.sits_down("together") as rater:
        await rater.press("space", "f4", "down", "space", "tab", "tab", "enter")

        assert rater.reads("Put these 2 checks together?")
        assert rater.reads("Cy, leads: 32 of 32 answered")
        assert rater.reads("Bo Jones, ward sister: 32 of 32 answered")
        assert not rater.reads("Ann Smith")
        assert len(walk.saved(rater.house)) == 3
        await rater.press("escape")
        assert rater.page == "together"
        assert rater.shown().count("[x]") == 2
        await rater.press("tab", "tab", "enter", "enter", "escape")
        assert rater.page == "StartScreen"


async def test_those_of_one_name_or_none_are_told_apart_by_day_and_id(room: Room) -> None:
    house, example = room.house(), room.example()
    for name, id_ in (("A. Rater", "k7qf"), ("a.  rater", "m2wx"), ("", "p9zt"), ("Bo", "r4cd")):
        who = {"respondent": Respondent(name=name)}
        walk.begin(house, example.model_copy(update=who), known_as=f"sehs-2026-{id_}")
    async with room.sits_down("together") as rater:
        assert rater.reads("A. Rater, 22 Nov 2026 (sehs-2026-k7qf)")
        assert rater.reads("a. rater, 22 Nov 2026 (sehs-2026-m2wx)")
        assert rater.reads("No name, 22 Nov 2026 (sehs-2026-p9zt)")
        assert not rater.reads("sehs-2026-r4cd")
        # newest change first: Bo, nobody, the two of one name
        await rater.press("space", "down", "space", "down", "space", "tab", "tab", "enter")
        assert rater.reads("a. rater, 22 Nov 2026 (sehs-2026-m2wx): 32 of 32")


async def test_a_name_that_is_cut_is_told_apart_too(room: Room) -> None:
    house, example = room.house(), room.example()
    for place in ("north", "south"):
        name = f"Head of quality and improvement at the {place} site"
        who = {"respondent": Respondent(name=name)}
        walk.begin(house, example.model_copy(update=who), known_as=f"sehs-2026-{place[:4]}")
    async with room.sits_down("together") as rater:
        assert rater.reads("Head of..., 22 Nov 2026 (sehs-2026-nort)")
        await rater.press("space", "down", "space", "tab", "tab", "enter")
        assert rater.reads("Head of quality and improvement at the south site: 32 of 32")


async def test_what_does_not_go_together_is_said_in_words_and_nothing_is_kept(room: Room) -> None:
    house, example = room.house(), room.example()
    walk.begin(house, example)
    walk.begin(house, example.model_copy(update={"answered_on": "2026-01-02"}))
    async with room.sits_down("together") as rater:
        await rater.press("space", "down", "space", "tab", "tab", "enter")

        assert rater.page == "together"
        assert rater.reads("if these are two people, open one check and change the name")
        assert not rater.reads("[same-name]")
        assert not rater.reads(":1:1")
    assert all(not each.raters for each in walk.saved(house))


async def test_a_file_joins_in(room: Room, tmp_path: Path) -> None:
    house, example = room.house(), room.example()
    checks = three_checks(house, example)
    export(house, checks[1], tmp_path / "bo.yaml")
    async with room.sits_down("together") as rater:
        await rater.press("end", "space", "tab")
        await rater.type("missing.yaml")
        await rater.press("enter")
        assert rater.reads("missing.yaml cannot be read: no such file")
        await rater.press("ctrl+u")
        await rater.type(str(tmp_path / "bo.yaml"))
        await rater.press("enter")

        assert rater.reads("file")
        await rater.press("tab", "enter", "enter")
        names = [each.name for each in rater.sitting.assessment.raters]
        assert names == [PEOPLE[0][0], PEOPLE[1][0]]


async def test_one_person_alone_and_somebody_without_an_answer_are_said(room: Room) -> None:
    house, example = room.house(), room.example()
    walk.start(house, example.organisation, example.respondent)
    async with room.sits_down("together") as rater:
        await rater.press("space")
        assert rater.reads("has not answered anything yet")
        await rater.press("tab", "tab", "enter")

        assert rater.reads("Choose two people or more.")


async def test_somebody_else_starts_a_check_of_their_own_and_sees_no_answer(room: Room) -> None:
    async with room.sits_down("welcome", saved=half_way(room)) as rater:
        assert rater.reads(f"These are the answers of {rater.sitting.assessment.respondent.name}")
        await rater.press("end", "enter")

        assert rater.page == "organisation"
        assert rater.focused == "respondent"
        await rater.type("Bo")
        await rater.press("enter", "enter")
        assert rater.page == "tasks"
        assert rater.sitting.assessment.respondent.name == "Bo"
        assert rater.sitting.assessment.answers == {}
    names = {each.organisation_name for each in walk.saved(room.house())}
    assert len(names) == 1


# Opening and leaving


@pytest.mark.parametrize(
    "page", ["welcome", "tasks", "question", "questions", "note", "check", "organisation"]
)
async def test_nobody_can_answer_as_nobody(room: Room, page: str) -> None:
    saved = three_together(room.house(), room.example())
    async with room.sits_down("consensus", saved=saved) as rater:
        await rater.show(page)

        assert rater.page == "consensus"
        await rater.press("escape")
        assert rater.page == "StartScreen"


async def test_a_saved_check_of_several_opens_where_they_talk(room: Room) -> None:
    three_together(room.house(), room.example())
    async with room.sits_down("saved") as rater:
        assert rater.reads("3 together")
        assert rater.reads("0 agreed")
        await rater.press("enter")

        assert rater.page == "consensus"


async def test_leaving_says_how_much_is_agreed_on(room: Room) -> None:
    saved = three_together(room.house(), room.example())
    async with room.sits_down("consensus", saved=saved) as rater:
        await rater.press("enter", "3", "f9")

        assert rater.page == "leave"
        assert rater.reads("You agree on 1 of 32 questions")


# What comes of it


async def test_the_result_and_the_report_work_from_what_stands_for_all(room: Room) -> None:
    saved = three_together(room.house(), room.example())
    async with room.sits_down("consensus", saved=saved) as rater:
        await rater.show("result")
        for page in ("working", "report"):
            await rater.show(page)
            await rater.press("escape")
        assert rater.page == "result"
        await rater.app.run_action("change", rater.app.screen)
        await rater.settle()

        assert rater.page == "consensus"


async def test_everything_agreed_on_is_said(room: Room) -> None:
    house = room.house()
    saved = three_together(house, room.example())
    for name, answer in saved.assessment.raters[0].answers.items():
        saved = consensus.agree(house, saved, name, answer.value, reason=answer.reason or "So")
    async with room.sits_down("consensus", saved=saved) as rater:
        assert rater.reads("You agree on 32 of 32 questions")
        assert rows_of(rater, "#questions")[0] == "heading-rest"
        await rater.press("f8")

        assert rater.said("You agree on every question.")


async def test_the_parts_lead_to_putting_together_and_back_to_the_start(room: Room) -> None:
    async with room.sits_down("tasks", saved=half_way(room)) as rater:
        await rater.app.run_action("together", rater.app.screen)
        await rater.settle()

        assert rater.page == "together"
        assert rater.app.sitting is None
        await rater.press("escape")
        assert rater.page == "StartScreen"


async def test_a_file_of_several_opens_where_they_talk(room: Room, tmp_path: Path) -> None:
    house = room.house()
    saved = three_together(house, room.example())
    consensus.agree(house, saved, SCOPE, saved.assessment.raters[0].answers[SCOPE].value)
    path = export(house, walk.resume(house, saved.id), tmp_path / "all.yaml")
    text = re.sub(r"^id: .*\n", "", path.read_text("utf-8"), flags=re.MULTILINE)
    path.write_text(text, "utf-8")
    async with room.sits_down("read-in") as rater:
        await rater.type(str(path))
        await rater.press("enter")
        assert rater.reads("3 people answered, each alone")
        await rater.press("enter")

        assert rater.page == "consensus"
        assert rater.reads("You agree on 1 of 32 questions")


async def test_undo_and_redo_of_an_agreement_from_any_page(room: Room) -> None:
    saved = three_together(room.house(), room.example())
    async with room.sits_down("consensus", saved=saved) as rater:
        await talk_about(rater, SCOPE)
        await rater.press(rows_of(rater, "#answers")[0], "escape")
        await rater.show("result")
        await rater.app.undo_last_change()
        await rater.settle()

        assert rater.page == "agree"
        assert agreed_in(room) == {}
        await rater.press("escape")
        await rater.app.redo_last_change()
        await rater.settle()
        assert SCOPE in agreed_in(room)
