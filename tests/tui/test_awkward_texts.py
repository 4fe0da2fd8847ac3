"""Texts that programs stumble over, on every page: readable letter for letter, and none acts."""

from __future__ import annotations

import importlib.util
import json
import re
from typing import TYPE_CHECKING, Any

import pytest
from at_the_screens import page_of
from every_page import DRAFT_AT as HALF_WAY_DRAFT_AT
from every_page import ONE_OF_EACH, STOPS, at_stop, report_made
from rich.cells import cell_len
from textual.widgets import Input

from assess.domain.assessment import Answer, Assessment, Evidence, Organisation, Respondent
from assess.errors import ReportError
from assess.safe_text import safe, safe_line
from assess.tui.sitting import Sitting
from assess.tui.widgets.one_line import Prose
from assess.usecases import walk

if TYPE_CHECKING:
    from pathlib import Path

    from at_the_screens import Rater, Room

    from assess.store.base import Saved

ACTS = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""What no terminal may ever be sent by a page, not even a new line."""
WIDE = (170, 50)
"""Room for the evidence beside the question."""
ABOUT, NOT_OURS, DRAFT_AT = "board-attention", "leader-practice", "system-aim"


@pytest.fixture(scope="session")
def awkward_texts(repository: Path) -> tuple[str, ...]:
    """Every text of `tests/awkward_texts.py`."""
    spec = importlib.util.spec_from_file_location("awkward", repository / "tests/awkward_texts.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.AWKWARD  # type: ignore[no-any-return]


def assert_harmless(rater: Rater) -> None:
    """Nothing on the screen can act: neither on the terminal nor on the program."""
    assert rater.app.fault is None
    for strip in rater.strips:
        for segment in strip:
            assert not ACTS.search(segment.text), repr(segment.text)
            if segment.style is not None:
                assert "@click" not in segment.style.meta
                assert segment.style.link is None


def name_of(text: str) -> str:
    """As long as a name may be; one of blanks alone is none."""
    return safe_line(text)[:200] or "a name"


def given(rater: Rater, text: str) -> Saved:
    """An assessment that says this text wherever somebody may say something."""
    house, name = rater.house, name_of(text)
    evidence = Evidence(strength=1, text=text, link=safe_line(text)[:2000])
    assessment = Assessment(
        framework=house.framework_version,
        organisation=Organisation(name=name, country=name[:100]),
        respondent=Respondent(name=name),
        answers={
            ABOUT: Answer(value=3, note=text, evidence=evidence),
            NOT_OURS: Answer(value="not-applicable", reason=f"x{text}"),
        },
    )
    saved = walk.begin(house, assessment)
    return walk.keep_draft(house, saved, DRAFT_AT, note=text, evidence=text, link=text)


async def shown_with(rater: Rater, saved: Saved, indicator: str = ABOUT) -> None:
    """Show the page that is on top, about this assessment."""
    rater.app.sitting = Sitting(rater.house, saved)
    rater.app.sitting.here = indicator
    page_of(rater.app).arrive()
    await rater.settle()
    assert_harmless(rater)


def assert_reads(rater: Rater, text: str, selector: str = "#page, Masthead") -> None:
    """The text stands there letter for letter; one without any width is not to be seen."""
    if cell_len(text):
        assert rater.reads_in(selector, safe(text)), f"{text!r}\n{rater.shown()}"


async def test_every_text_can_be_read_on_the_pages_that_show_it(
    room: Room, awkward_texts: tuple[str, ...]
) -> None:
    async with room.sits_down("tasks", "question", size=WIDE) as rater:
        all_saved = {text: given(rater, text) for text in awkward_texts}

        for text, saved in all_saved.items():
            await shown_with(rater, saved)
            assert_reads(rater, text, "#aside")
        for text, saved in all_saved.items():
            await shown_with(rater, saved, NOT_OURS)
            assert_reads(rater, f"x{safe_line(text)}"[-60:])
        await rater.show("note")
        for text, saved in all_saved.items():
            for indicator in (ABOUT, DRAFT_AT):
                await shown_with(rater, saved, indicator)
                assert rater.app.screen.query_one("#evidence", Prose).text == safe(text)
                assert rater.app.screen.query_one("#note", Prose).text == safe(text)
                assert rater.app.screen.query_one("#link", Input).value == safe_line(text)
                assert_reads(rater, text, "#evidence")
                assert_reads(rater, text, "#note")
        await rater.app.go_instead("organisation")
        for text, saved in all_saved.items():
            await shown_with(rater, saved)
            assert rater.app.screen.query_one("#name", Input).value == name_of(text)
            assert_reads(rater, name_of(text)[-60:])


async def test_every_name_can_be_read_in_the_list_of_checks(
    room: Room, awkward_texts: tuple[str, ...]
) -> None:
    async with room.sits_down(size=(80, 300)) as rater:
        for text in awkward_texts:
            walk.start(rater.house, Organisation(name=name_of(text)), Respondent())
        await rater.show("saved")

        assert_harmless(rater)
        for text in awkward_texts:
            assert_reads(rater, name_of(text)[:30])


async def test_no_text_ends_a_page_or_acts_on_any(
    room: Room, awkward_texts: tuple[str, ...]
) -> None:
    pages = ("welcome", "tasks", "questions", "check", "result", "working", "report", "leave")
    async with room.sits_down("result", size=WIDE, saved=room.filled_in()) as rater:
        for n, page in enumerate(pages):
            if page != "result":
                await rater.show(page)
            for text in awkward_texts[n :: len(pages)]:
                await shown_with(rater, given(rater, text))
                assert_reads(rater, name_of(text)[:20])
            if page != "result":
                await rater.press("escape")


async def test_every_text_is_found_by_the_search(
    room: Room, awkward_texts: tuple[str, ...]
) -> None:
    async with room.sits_down("tasks", size=WIDE) as rater:
        for text in awkward_texts[::4]:
            rater.app.sitting = Sitting(rater.house, given(rater, text))
            await rater.app.go_home_to("questions")
            rater.app.screen.query_one("#search", Input).value = safe_line(text)
            await rater.settle()

            assert_harmless(rater)
            assert not rater.reads("0 questions")


async def test_a_click_on_any_cell_of_a_name_runs_nothing(room: Room) -> None:
    name = "[@click=app.exit()]Acme[/] [@click=app.bell]x[/] [link=https://example.org]y[/]"
    async with room.sits_down("tasks", size=(160, 40)) as rater:
        rater.app.sitting = Sitting(rater.house, given(rater, name))
        await rater.show("question")
        assert rater.reads(name)

        for x in range(len(name) + 3):
            await rater.click_cell(x, 0)

        assert not rater.has_left
        assert rater.page == "question"


async def test_a_notice_says_an_error_letter_for_letter(
    room: Room, awkward_texts: tuple[str, ...]
) -> None:
    async with room.sits_down("tasks", size=(80, 40)) as rater:
        for n in range(0, len(awkward_texts), 5):
            text = "".join(f"<{text}>" for text in awkward_texts[n : n + 5])
            rater.app.notify(str(ReportError(text)), markup=False)
            await rater.settle()
            assert_harmless(rater)
            assert rater.said(safe(text)), rater.shown()
            rater.app.clear_notifications()
            await rater.settle()


async def test_a_folder_with_an_awkward_name_is_shown_harmless(
    room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "a[@click=app.exit]\x1b]0;PWNED\x07[/b"
    folder.mkdir(parents=True)
    monkeypatch.chdir(folder)
    async with room.sits_down("tasks", "leave", size=(200, 40)) as rater:
        await rater.click_on("Write my answers to a file")

        assert_harmless(rater)
        assert rater.reads("<U+001B>]0;PWNED<U+0007>")


# Past the door: put into the database by somebody else's hands


class Planted:
    """Rows that no page of ours would have written."""

    def __init__(self, room: Room) -> None:
        room.file.rows("DROP TRIGGER event_is_never_changed")
        self._rows = room.file.rows

    def say_everywhere(self, text: str) -> None:
        name = text[:200] or "x"
        who = {"organisation": {"name": name, "country": text[:100]}, "respondent": {"name": name}}
        answer = {"value": 3, "note": text, "evidence": {"strength": 1, "text": text, "link": text}}
        self._rows("UPDATE assessment SET description = ?", json.dumps(who))
        self._rows("UPDATE event SET after = ? WHERE indicator = ?", json.dumps(answer), ABOUT)
        self._rows("UPDATE draft SET note = ?, evidence = ?, link = ?", text, text, text)
        self._rows("UPDATE event SET author = ?", text)

    def reply(self, indicator: str, value: Any) -> None:
        self._rows(
            "UPDATE event SET after = ? WHERE indicator = ?",
            json.dumps({"value": value}),
            indicator,
        )


DANGEROUS = (
    "\x1b]0;PWNED\x07",
    "\x1b[2J\x1b[31mred",
    "\x9b31m\x9d0;title\x9c",
    "a\x00b\x07\x08\x7f",
    "\u202eevil.pdf\u2066x\u2069",
    "[@click=app.exit()]x[/] [/] [/bold] [link=https://example.org]y[/]",
    "line one\rline two\x0bthree\x0cfour",
)


OF_ANY_CHECK = [
    name for name in ONE_OF_EACH if not STOPS[name].of_several and name not in {"preview", "made"}
]
"""Pages that show what is true when they are arrived at; those two show what was asked for."""
NAMES_NOBODY = {"folder"}
"""A page that is about no check of its own."""


@pytest.mark.parametrize("name", OF_ANY_CHECK)
async def test_what_stands_in_the_database_is_harmless_on_every_page(room: Room, name: str) -> None:
    async with at_stop(room, name, size=WIDE) as rater:
        planted = Planted(room)
        for text in DANGEROUS:
            planted.say_everywhere(text)
            if rater.app.sitting is None:
                page_of(rater.app).arrive()
                await rater.settle()
                assert_harmless(rater)
                continue
            saved = walk.resume(rater.house, rater.sitting.saved.id)
            await shown_with(rater, saved, STOPS[name].at or ABOUT)

            if name not in NAMES_NOBODY:
                assert_reads(rater, safe_line(text)[:20])


async def test_what_stands_in_the_database_is_harmless_in_a_report_that_is_read_and_made(
    room: Room,
) -> None:
    async with at_stop(room, "report", size=WIDE) as rater:
        planted = Planted(room)
        for text in DANGEROUS:
            planted.say_everywhere(text)
            saved = walk.resume(rater.house, rater.sitting.saved.id)
            await shown_with(rater, saved)
            await rater.press("f2")
            await rater.until(lambda: "screen 1 of" in rater.masthead, seconds=20)
            await rater.settle()
            assert_harmless(rater)
            assert_reads(rater, safe_line(text)[:20], "#words")
            await rater.press("escape")

        await report_made(rater)

        assert_harmless(rater)
        assert_reads(rater, safe_line(DANGEROUS[-1])[:20], "Masthead")


async def test_a_draft_from_the_database_is_harmless_in_its_boxes(room: Room) -> None:
    async with at_stop(room, "note", size=WIDE) as rater:
        planted = Planted(room)
        for text in DANGEROUS:
            planted.say_everywhere(text)
            saved = walk.resume(rater.house, rater.sitting.saved.id)
            await shown_with(rater, saved, HALF_WAY_DRAFT_AT)
            assert rater.app.screen.query_one("#evidence", Prose).text == safe(text)


@pytest.mark.parametrize("value", ["banana", 99, -1, "1.5", ["x"], [], "", "yes", 3])
async def test_a_reply_that_does_not_fit_its_question_ends_no_page(room: Room, value: Any) -> None:
    async with at_stop(room, "tasks") as rater:
        planted = Planted(room)
        asked = (ABOUT, "population-served", "shared-focus", "executive-sponsor", "system-scope")
        for indicator in asked:
            planted.reply(indicator, value)
        saved = walk.resume(rater.house, rater.sitting.saved.id)
        rater.app.sitting = Sitting(rater.house, saved)
        for indicator in asked:
            await rater.ask(indicator)
            await rater.press("f4", "escape")
        for page in ("check", "questions", "result", "working", "report", "leave"):
            await rater.show(page)
            assert_harmless(rater)


async def test_a_place_that_is_no_longer_asked_is_the_first_question(room: Room) -> None:
    async with at_stop(room, "saved") as rater:
        room.file.rows("UPDATE assessment SET place = 'not-asked-any-more'")

        await rater.press("enter", "enter")

        assert rater.page == "question"
        assert rater.reads("Question 1 of 32")
