"""Pictures of every page in two sizes, looked at one by one before they were accepted."""

from __future__ import annotations

import os
import re
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from at_the_screens import Rater, Room, StoreFile, text_boxes
from made_reports import a_faulty_report, made_alike
from three_raters import three_checks, three_together

from assess.domain.assessment import Answer
from assess.tui.sitting import Sitting
from assess.usecases import consensus, walk

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable, Iterator

    from assess.criteria import Criteria
    from assess.domain.assessment import Assessment

PICTURES = Path(__file__).parent / "pictures"
REMAKE = "REMAKE=1 python -m pytest tests/tui/test_pictures.py"
SIZES = ((80, 24), (120, 40))
OPEN = ("board-attention", "equity-gaps", "testing-habit", "public-results")
"""Questions that the person in the pictures has not answered yet."""


@pytest.fixture
def room(shipped_criteria: Criteria) -> Iterator[Room]:
    """A store with a name that is the same in every run."""
    room = Room(StoreFile(Path("assessments.sqlite3")), shipped_criteria)
    yield room
    room.close()


async def the_start(rater: Rater) -> None:
    await rater.press("down")


async def before_you_start(rater: Rater) -> None:
    await rater.show("before")


async def your_organisation(rater: Rater) -> None:
    await rater.show("organisation")
    await rater.type("St Elsewhere")


async def the_worked_examples(rater: Rater) -> None:
    rater.app.sitting = None
    await rater.show("samples")


async def the_questions_first(rater: Rater) -> None:
    rater.app.sitting = None
    await rater.show("questions")


async def the_saved_checks(rater: Rater) -> None:
    await rater.show("saved")


async def welcome_back(rater: Rater) -> None:
    rater.sitting.go_to("people-as-partners")
    rater.sitting.keep_draft(
        "people-as-partners", note="", evidence="Minutes of March", link="", strength=1
    )
    await rater.show("welcome")


async def the_task_list(rater: Rater) -> None:
    rater.sitting.finish_part("reach", finished=True)
    rater.sitting.go_to("board-attention")
    await rater.show("tasks")


async def a_question(rater: Rater) -> None:
    await rater.show("tasks")
    await rater.ask("board-attention")
    await rater.press("3")


async def a_question_of_several_ticks(rater: Rater) -> None:
    await rater.show("tasks")
    await rater.ask("shared-focus")


async def a_promise(rater: Rater) -> None:
    await rater.show("tasks")
    await rater.ask("executive-sponsor")


async def a_number_that_cannot_be_read(rater: Rater) -> None:
    await rater.show("tasks")
    await rater.ask("population-served")
    await rater.press("ctrl+u")
    await rater.type("about twelve")
    await rater.press("enter")


async def a_question_that_does_not_apply(rater: Rater) -> None:
    await rater.show("tasks")
    await rater.ask("leader-practice")
    await rater.press("n")
    await rater.type("We have no front line of our own")


async def a_note(rater: Rater) -> None:
    await rater.show("tasks")
    await rater.ask("system-aim")
    await rater.press("f4")


async def the_end_of_a_part(rater: Rater) -> None:
    await rater.show("tasks")
    await rater.ask("outcome-visibility")
    await rater.press("enter")


async def check_your_answers(rater: Rater) -> None:
    await rater.show("tasks")
    await rater.show("check")


async def the_result(rater: Rater) -> None:
    rater.app.sitting = None
    await rater.show("samples")
    await rater.press("enter")


async def the_result_with_open_answers(rater: Rater) -> None:
    await rater.show("tasks")
    await rater.show("result")


async def the_end_of_the_result(rater: Rater) -> None:
    await the_result(rater)
    sheet = rater.app.screen.query_one("#sheet")
    await rater.pilot.pause(0.3)  # until the page has its full height
    sheet.scroll_end(animate=False, immediate=True)
    await rater.pilot.pause(0.3)


async def how_it_was_worked_out(rater: Rater) -> None:
    await the_result(rater)
    await rater.press("f2", "down", "enter")


async def trying_steps_out(rater: Rater) -> None:
    await the_result(rater)
    await rater.press("f8", "space", "down", "space")


async def trying_evidence_out(rater: Rater) -> None:
    await the_result(rater)
    await rater.press("f8", "f2", "space")


async def a_result_without_answers(rater: Rater) -> None:
    given = rater.sitting.assessment
    rater.app.sitting = Sitting(
        rater.house, walk.start(rater.house, given.organisation, given.respondent)
    )
    await rater.show("tasks")
    await rater.show("result")


async def a_question_of_the_quick_screen(rater: Rater) -> None:
    await rater.show("tasks")
    await rater.app.walk_quickly()


async def the_quick_screen(rater: Rater) -> None:
    await rater.show("tasks")
    await rater.show("quick")


async def choosing_a_report(rater: Rater) -> None:
    await the_result(rater)
    await rater.press("f4", "tab", "right", "space")


async def the_words_of_a_report(rater: Rater) -> None:
    await the_result(rater)
    await rater.press("f4", "f2")
    await rater.until(lambda: bool(re.search("screen 1 of ..", rater.masthead)), seconds=20)
    await rater.settle()
    await rater.press("pagedown")
    await rater.pilot.pause(0.3)  # until the scrollbar is there


async def a_report_is_made(rater: Rater) -> None:
    await choosing_a_report(rater)
    await made_alike(rater)


async def a_template_at_fault(rater: Rater) -> None:
    rater.app.settings = replace(rater.app.settings, reports="own")
    a_faulty_report(Path("own/ours"))
    await the_result(rater)
    await rater.press("f4", "end", "enter")
    await made_alike(rater)


async def change_over_time(rater: Rater) -> None:
    answers = [
        {"board-attention": 0, "equity-gaps": 0, "people-as-partners": 1, "method-in-use": 1},
        {"board-attention": 2, "people-as-partners": 1},
    ]
    given = rater.sitting.assessment
    for day, lower in zip(("2024-11-04", "2025-12-01"), answers, strict=True):
        earlier = {**given.answers, **{id_: Answer(value=n) for id_, n in lower.items()}}
        then = given.model_copy(update={"answers": earlier, "answered_on": day})
        walk.begin(rater.house, then, known_as=f"sehs-{day[:4]}-k7qf")
    await rater.show("tasks")
    await rater.app.show_over_time(rater.sitting.saved.id)


async def leaving(rater: Rater) -> None:
    await rater.show("tasks")
    await rater.press("f9")


async def help_on_a_question(rater: Rater) -> None:
    await a_question(rater)
    await rater.press("f1")


async def all_commands(rater: Rater) -> None:
    await rater.show("tasks")
    await rater.press("ctrl+p")
    await rater.pilot.pause(0.3)


async def putting_answers_together(rater: Rater) -> None:
    rater.app.sitting = None
    three_checks(rater.house, example_of(rater))
    await rater.show("together")
    await rater.press("space", "f4", "f4", "down", "space", "f4", "f4", "down", "space", "f4")


async def what_several_agree_on(rater: Rater) -> None:
    saved = three_together(rater.house, example_of(rater))
    saved = consensus.agree(rater.house, saved, "outcome-visibility", 3, reason="Seen in May")
    rater.app.sitting = Sitting(rater.house, saved)
    await rater.show("consensus")


async def agreeing_on_one_question(rater: Rater) -> None:
    await what_several_agree_on(rater)
    await rater.press("f8", "2", "tab")
    await rater.type("By the minutes of March")


async def a_level_that_nobody_said(rater: Rater) -> None:
    await what_several_agree_on(rater)
    await rater.press("f8")
    await rater.app.run_action("all", rater.app.screen)
    await rater.press("4")


async def how_far_apart_several_are(rater: Rater) -> None:
    await what_several_agree_on(rater)
    await rater.press("f2")


def example_of(rater: Rater) -> Assessment:
    """The worked example, as an assessment."""
    example = next(e for e in rater.house.examples if e.id == "worked-example")
    return example.assessment(rater.house.framework_version)


async def reading_in_a_file(rater: Rater) -> None:
    rater.app.sitting = None
    await rater.show("read-in")
    await rater.type("missing.yaml")
    await rater.press("enter")


PAGES: tuple[Callable[[Rater], Awaitable[None]], ...] = (
    the_start,
    before_you_start,
    your_organisation,
    the_worked_examples,
    the_questions_first,
    the_saved_checks,
    welcome_back,
    the_task_list,
    a_question,
    a_question_of_several_ticks,
    a_promise,
    a_number_that_cannot_be_read,
    a_question_that_does_not_apply,
    a_note,
    the_end_of_a_part,
    check_your_answers,
    the_result,
    the_result_with_open_answers,
    the_end_of_the_result,
    how_it_was_worked_out,
    trying_steps_out,
    trying_evidence_out,
    a_result_without_answers,
    a_question_of_the_quick_screen,
    the_quick_screen,
    choosing_a_report,
    the_words_of_a_report,
    a_report_is_made,
    a_template_at_fault,
    change_over_time,
    leaving,
    help_on_a_question,
    all_commands,
    reading_in_a_file,
    putting_answers_together,
    what_several_agree_on,
    agreeing_on_one_question,
    a_level_that_nobody_said,
    how_far_apart_several_are,
)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.__name__)
async def test_a_page_looks_as_it_was_accepted(
    room: Room, page: Callable[[Rater], Awaitable[None]], size: tuple[int, int]
) -> None:
    async with somebody_halfway(room, size) as rater:
        await page(rater)
        await rater.settle()

        compare(rater, f"{page.__name__}-{size[0]}x{size[1]}")


@pytest.mark.parametrize("theme", ["light", "contrast"])
@pytest.mark.parametrize("page", [a_question, the_result], ids=lambda page: page.__name__)
async def test_another_theme_looks_as_it_was_accepted(
    room: Room, page: Callable[[Rater], Awaitable[None]], theme: str
) -> None:
    async with somebody_halfway(room, (120, 40)) as rater:
        rater.app.theme = theme
        await page(rater)
        await rater.settle()

        compare(rater, f"{page.__name__}-{theme}")


@pytest.mark.parametrize("size", [(60, 20), (200, 60), (50, 15)], ids=lambda s: f"{s[0]}x{s[1]}")
async def test_a_question_fits_other_windows(room: Room, size: tuple[int, int]) -> None:
    async with somebody_halfway(room, size) as rater:
        await a_question(rater)
        await rater.settle()

        compare(rater, f"a_question-{size[0]}x{size[1]}")


@asynccontextmanager
async def somebody_halfway(room: Room, size: tuple[int, int]) -> AsyncIterator[Rater]:
    """Somebody who has answered most questions sits down."""
    given = room.example()
    answers = {name: answer for name, answer in given.answers.items() if name not in OPEN}
    saved = walk.begin(
        room.house(), given.model_copy(update={"answers": answers}), known_as="sehs-2026-k7qf"
    )
    folder = Path("/home/ann/reports")
    with pytest.MonkeyPatch.context() as here:
        here.setattr("assess.tui.screens.report.trouble_with", lambda _folder: "")
        here.setattr("assess.tui.screens.report.folder_to_write_in", lambda: folder)
        async with room.sits_down(size=size, saved=saved) as rater:
            rater.app.folder = folder
            yield rater


def compare(rater: Rater, name: str) -> None:
    """Hold the screen against the picture that was accepted."""
    for box in text_boxes(rater.app):
        box.cursor_blink = False
    svg = re.sub(r"terminal-\d+", "terminal", rater.app.export_screenshot(title="assess")) + "\n"
    picture = PICTURES / f"{name}.svg"
    if os.environ.get("REMAKE"):
        picture.parent.mkdir(exist_ok=True)
        picture.write_text(svg, encoding="utf-8")
    accepted = picture.read_text(encoding="utf-8") if picture.exists() else ""

    assert svg == accepted, f"{name} looks different; look at it, and accept it with:\n{REMAKE}"
