"""Several raters agree at the screens: who said what, a reason, dissent, and nothing is lost."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from three_raters import PEOPLE, three_together

from assess.settings import Settings
from assess.tui.widgets.choice_list import ChoiceList
from assess.tui.widgets.one_line import Entry
from assess.usecases import consensus, walk

if TYPE_CHECKING:
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


# Talking and agreeing


async def test_three_to_talk_about_first_then_all_furthest_apart_first(room: Room) -> None:
    saved = three_together(room.house(), room.example())
    async with room.sits_down("consensus", saved=saved) as rater:
        found = consensus.agreement(rater.sitting.framework, rater.sitting.assessment)
        order = consensus.talk_order(rater.sitting.framework, found)

        rows = rows_of(rater, "#questions")

        assert rows == ["heading-first", *found.talk_first, "heading-rest", *order[3:]]
        assert rater.reads("Over all answers together, agreement is")
        assert rater.reads("Krippendorff's alpha")
        await rater.press("f2")
        assert rater.page == "agreement"
        assert rater.reads("Who answered")


async def test_who_said_what_and_why_stands_above_the_levels_between(room: Room) -> None:
    saved = three_together(room.house(), room.example())
    async with room.sits_down("consensus", saved=saved, size=(100, 40)) as rater:
        await talk_about(rater, SCOPE)

        levels = {
            each.level
            for each in consensus.said_to(rater.sitting.framework, rater.sitting.assessment, SCOPE)
        }
        wanted = [str(level) for level in range(min(levels), max(levels) + 1)]  # type: ignore[type-var, operator]
        assert sorted(rows_of(rater, "#answers")) == wanted
        for name, _side, _lower in PEOPLE:
            assert rater.reads(name)
        assert rater.reads("Until you agree")


async def test_a_digit_agrees_and_saves_and_enter_goes_on(room: Room) -> None:
    saved = three_together(room.house(), room.example())
    async with room.sits_down("consensus", saved=saved) as rater:
        await rater.press("f8")
        first = rater.sitting.here
        label = rows_of(rater, "#answers")[0]
        await rater.press("down" if not label.isdigit() else label)

        assert rater.sitting.here == first
        assert first in agreed_in(room)
        await rater.press("enter")
        assert rater.sitting.here != first
        assert [r.answers for r in rater.sitting.assessment.raters] == [
            r.answers for r in saved.assessment.raters
        ]


async def test_a_reason_and_a_dissent_are_kept_with_enter(room: Room) -> None:
    saved = three_together(room.house(), room.example())
    async with room.sits_down("consensus", saved=saved) as rater:
        await talk_about(rater, SCOPE)
        await rater.press(rows_of(rater, "#answers")[0], "tab")
        await rater.type("By the minutes")
        await rater.press("tab")
        await rater.type("Ann: one more")
        await rater.press("enter")

        kept = agreed_in(room)[SCOPE]
        assert (kept["reason"], kept["dissent"]) == ("By the minutes", "Ann: one more")
        assert rater.sitting.here != SCOPE


async def test_a_level_that_nobody_said_needs_a_reason_first(room: Room) -> None:
    saved = three_together(room.house(), room.example())
    async with room.sits_down("consensus", saved=saved) as rater:
        await talk_about(rater, BOARD)
        await rater.app.run_action("all", rater.app.screen)
        await rater.press("0")

        assert BOARD not in agreed_in(room)
        assert rater.focused == "reason"
        assert rater.reads("Nobody said this, nor one on either side: say why, then Enter.")
        await rater.press("enter")
        assert BOARD not in agreed_in(room)
        await rater.type("None of us saw the papers")
        await rater.press("enter")

        assert agreed_in(room)[BOARD] == {"value": 0, "reason": "None of us saw the papers"}


async def test_what_is_typed_is_kept_whichever_way_somebody_leaves(room: Room) -> None:
    saved = three_together(room.house(), room.example())
    async with room.sits_down("consensus", saved=saved) as rater:
        await talk_about(rater, SCOPE)
        await rater.press(rows_of(rater, "#answers")[0], "tab")
        await rater.type("By the minutes")
        await rater.press("escape")

        assert agreed_in(room)[SCOPE]["reason"] == "By the minutes"
        await talk_about(rater, SCOPE)
        assert line(rater, "#reason").value == "By the minutes"


async def test_a_reason_for_what_is_not_agreed_yet_is_a_draft_within_a_second(room: Room) -> None:
    saved = three_together(room.house(), room.example())
    async with room.sits_down("consensus", saved=saved) as rater:
        await talk_about(rater, BOARD)
        await rater.app.run_action("all", rater.app.screen)
        await rater.press("0")
        await rater.type("None of us saw")
        await rater.until(lambda: bool(room.file.drafts()))

        assert room.file.drafts()[BOARD]["note"] == "None of us saw"
    async with room.sits_down("consensus", saved=walk.resume(room.house(), saved.id)) as rater:
        await talk_about(rater, BOARD)
        await rater.app.run_action("all", rater.app.screen)
        await rater.press("0")
        assert agreed_in(room)[BOARD]["reason"] == "None of us saw"
        assert room.file.drafts() == {}


async def test_ticks_are_agreed_on_together_with_enter(room: Room) -> None:
    saved = three_together(room.house(), room.example())
    async with room.sits_down("consensus", saved=saved) as rater:
        await talk_about(rater, TICKS)
        assert rows_of(rater, "#answers") == ["said-1"]
        await rater.app.run_action("all", rater.app.screen)
        given = saved.assessment.raters[0].answers[TICKS].value
        labels = [
            row.label
            for row in rater.app.screen.query_one("#answers", ChoiceList)._rows.values()
            if row.key in given  # type: ignore[operator]
        ]
        await rater.press(*labels)
        assert TICKS not in agreed_in(room)
        await rater.press("enter")

        assert tuple(agreed_in(room)[TICKS]["value"]) == given


async def test_a_number_is_chosen_among_those_said_or_typed(room: Room) -> None:
    saved = three_together(room.house(), room.example())
    async with room.sits_down("consensus", saved=saved) as rater:
        await talk_about(rater, NUMBER)
        await rater.press("1")
        said = saved.assessment.raters[0].answers[NUMBER].value
        assert agreed_in(room)[NUMBER]["value"] == said

        await rater.app.run_action("all", rater.app.screen)
        await rater.press("ctrl+u")
        await rater.type("about")
        await rater.press("enter")
        assert agreed_in(room)[NUMBER]["value"] == said
        await rater.press("ctrl+u")
        await rater.type("320k")
        await rater.press("enter")

        assert agreed_in(room)[NUMBER]["value"] == 320_000


async def test_the_last_agreement_is_taken_back_and_brought_back(room: Room) -> None:
    saved = three_together(room.house(), room.example())
    async with room.sits_down("consensus", saved=saved) as rater:
        await talk_about(rater, SCOPE)
        label = rows_of(rater, "#answers")[0]
        await rater.press(label, "enter", "ctrl+z")

        assert rater.sitting.here == SCOPE
        assert agreed_in(room) == {}
        assert rater.said("Agreed now: nothing")
        await rater.press("ctrl+y")
        assert agreed_in(room)[SCOPE]["value"] == int(label)
        await rater.press("ctrl+z", "ctrl+z")
        assert rater.said("There is nothing more to take back")


async def test_keys_typed_ahead_agree_on_the_question_they_were_meant_for(room: Room) -> None:
    saved = three_together(room.house(), room.example())
    async with room.sits_down("consensus", saved=saved) as rater:
        names = [n for n in rater.sitting.framework.indicators if n in (SCOPE, BOARD)]
        for name in names:
            await talk_about(rater, name)
            await rater.press("escape")
        await talk_about(rater, SCOPE)
        label = rows_of(rater, "#answers")[-1]
        await rater.burst(label, "right", "left", label, "escape")

        assert agreed_in(room)[SCOPE]["value"] == int(label)
        assert rater.page == "consensus"


async def test_names_are_hidden_and_shown_by_key(room: Room) -> None:
    saved = three_together(room.house(), room.example())
    async with room.sits_down("consensus", saved=saved) as rater:
        await talk_about(rater, SCOPE)
        await rater.press("f4")

        assert rater.reads("Rater 1")
        assert not rater.reads("Ann Smith")
        assert not rater.reads("front line")
        await rater.press("f4")
        assert rater.reads("Ann Smith")


async def test_names_can_be_hidden_from_the_start(room: Room) -> None:
    saved = three_together(room.house(), room.example())
    settings = Settings(store=str(room.file.path), names=False)
    async with room.sits_down("consensus", "agreement", saved=saved, settings=settings) as rater:
        assert rater.reads("Rater 3")
        assert not rater.reads("Ann Smith")


async def test_who_was_faster_is_shown_and_the_second_press_counts(room: Room) -> None:
    saved = three_together(room.house(), room.example())
    async with room.sits_down("consensus", saved=saved) as rater:
        await talk_about(rater, SCOPE)
        low, high = rows_of(rater, "#answers")[0], rows_of(rater, "#answers")[-1]
        consensus.agree(room.house(), saved, SCOPE, int(low), reason="We were first")

        await rater.press(high)

        assert rater.reads("was faster at")
        assert agreed_in(room)[SCOPE]["value"] == int(low)
        await rater.press(high)
        assert agreed_in(room)[SCOPE]["value"] == int(high)
    actions = [each.action for each in walk.history(room.house(), saved)]
    assert actions.count("agree") == 2
