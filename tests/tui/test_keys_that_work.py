"""What the last line says is what works, F1 says all of it, and Esc and F9 lead out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from at_the_screens import page_name
from every_page import ONE_OF_EACH, STOPS, at_stop

from assess.tui.keys import keys_of
from assess.tui.widgets.act import Act
from assess.tui.widgets.key_bar import MOST_KEYS, KeyBar

if TYPE_CHECKING:
    from at_the_screens import Rater, Room

MOST_STEPS_BACK = 3
"""From a page to the first one."""
STEPS_BACK = {"preview": 4, "folder": 4}
"""What one deeper leads to: it is looked at while a report is chosen."""
PROMISED = {"f1", "f9", "escape", "ctrl+p", "tab", "shift+tab"}
"""Keys of every page."""
UNSAFE = re.compile(r"alt\+|super\+|f3$|f5$|f6$|f7$|f1[12]$|ctrl\+[ntwr]$")
"""Keys that a terminal or a browser keeps for itself."""


def shown_keys(rater: Rater) -> list[tuple[str, str, str]]:
    return list(rater.app.screen.query_one(KeyBar)._keys)


def leads_somewhere(rater: Rater, key: str) -> bool:
    """Whether the action of a key is there and may be used now."""
    active = rater.app.screen.active_bindings.get(key)
    if active is None or not active.enabled:
        return False
    target, name, _arguments = rater.app._parse_action(active.binding.action, active.node)
    return any(hasattr(target, f"{before}{name}") for before in ("action_", "_action_"))


@pytest.mark.parametrize("name", STOPS)
async def test_every_key_that_is_shown_works_wherever_the_focus_is(room: Room, name: str) -> None:
    async with at_stop(room, name) as rater:
        for _stop in range(8):
            keys = shown_keys(rater)

            assert 3 <= len(keys) <= MOST_KEYS
            assert [key for key in keys if not leads_somewhere(rater, key[2])] == []
            assert {key for key in PROMISED if not leads_somewhere(rater, key)} == set()
            assert [key for key in keys if UNSAFE.match(key[2])] == []
            assert_drawn(rater, [f"{label} {word}" for label, word, _key in keys])
            await rater.press("tab")


def assert_drawn(rater: Rater, keys: list[str]) -> None:
    """The last line has keys, whole and in their order, the way back and out among them."""
    last = rater.shown().splitlines()[-1]
    fitting = [words for words in keys if words in last]
    assert len(fitting) >= 3
    assert last.split() == " ".join(fitting).split()
    needed = [words for words in keys if words.startswith(("F1 ", "Esc ", "F9 "))]
    assert [words for words in needed if words not in fitting] == []


@pytest.mark.parametrize("name", ONE_OF_EACH)
async def test_f1_says_what_the_page_is_for_and_all_its_keys(room: Room, name: str) -> None:
    async with at_stop(room, name, size=(100, 60)) as rater:
        keys, page = keys_of(rater.app.screen), rater.app.screen

        await rater.press("f1")

        assert rater.page == "HelpScreen"
        for line in page.HELP.splitlines():  # type: ignore[attr-defined]
            assert rater.reads_in("#help", line)
        unsaid = [word for label, word, _key in keys if not rater.reads_in("#help", label + word)]
        assert unsaid == []
        await rater.press("escape")
        assert rater.app.screen is page


@pytest.mark.parametrize("name", ONE_OF_EACH)
async def test_esc_goes_back_page_by_page_to_the_first(room: Room, name: str) -> None:
    async with at_stop(room, name) as rater:
        below = [page_name(rater.app, screen) for screen in rater.app.screen_stack[-2::-1]]
        passed = []
        while rater.page != "StartScreen":
            await rater.press("escape")
            passed.append(rater.page)

        assert passed == below
        assert len(passed) <= STEPS_BACK.get(name, MOST_STEPS_BACK)


async def test_esc_goes_back_from_the_words_of_a_report_past_each_page(room: Room) -> None:
    async with at_stop(room, "preview") as rater:
        passed = []
        for _page in range(STEPS_BACK["preview"]):
            await rater.press("escape")
            passed.append(rater.page)

        assert passed == ["report", "result", "tasks", "StartScreen"]


@pytest.mark.parametrize("name", ONE_OF_EACH)
async def test_f9_leaves_from_everywhere_and_says_that_all_is_saved(room: Room, name: str) -> None:
    async with at_stop(room, name) as rater:
        await rater.press("f9")

        if STOPS[name].is_about_a_check and name != "leave":
            assert rater.page == "leave"
            assert rater.reads("saved")
        else:
            assert rater.has_left


@pytest.mark.parametrize("size", [(80, 24), (60, 20)])
@pytest.mark.parametrize("name", ONE_OF_EACH)
async def test_buttons_and_keys_are_never_cut(room: Room, name: str, size: tuple[int, int]) -> None:
    async with at_stop(room, name, size=size) as rater:
        keys = shown_keys(rater)
        assert_drawn(rater, [f"{label} {word}" for label, word, _key in keys])
        for act in rater.app.screen.query(Act):
            if act.display and act.region.height:
                assert act.region.width == len(act.label) + 4
                assert act.region.right <= size[0]


async def test_f9_leaves_from_the_help_too(room: Room) -> None:
    async with at_stop(room, "question") as rater:
        await rater.press("f1", "f9")

        assert rater.page == "leave"


async def test_the_help_has_a_key_for_question_marks_outside_text(room: Room) -> None:
    async with at_stop(room, "tasks") as rater:
        await rater.press("question_mark")

        assert rater.page == "HelpScreen"


async def test_a_key_that_is_shown_can_be_clicked(room: Room) -> None:
    async with at_stop(room, "tasks") as rater:
        await rater.click_on("F1 help")

        assert rater.page == "HelpScreen"


async def test_the_help_names_whom_to_ask(room: Room) -> None:
    from assess.settings import Settings

    settings = Settings(store=str(room.file.path), contact="Partner team, partners@example.org")
    async with at_stop(room, "question", settings=settings, size=(80, 40)) as rater:
        await rater.press("f1")

        assert rater.reads("Partner team, partners@example.org")


async def test_help_that_is_longer_than_the_window_scrolls_by_key(room: Room) -> None:
    async with at_stop(room, "question", size=(60, 20)) as rater:
        await rater.press("f1")
        assert not rater.reads("Esc closes this help.")

        await rater.press("end")

        await rater.until(lambda: rater.reads("Esc closes this help."))
