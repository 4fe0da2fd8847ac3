"""Every page of one person's check, as it is pictured, and the keys that lead there."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from made_reports import a_faulty_report, made_alike
from pictured_together import PAGES_OF_SEVERAL

from assess.domain.assessment import Answer
from assess.tui.sitting import Sitting
from assess.usecases import walk

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from at_the_screens import Rater


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
    *PAGES_OF_SEVERAL,
)
"""In the order in which a walk meets them."""
