"""The pages of several raters, as they are pictured."""

from __future__ import annotations

from typing import TYPE_CHECKING

from three_raters import three_checks, three_together

from assess.tui.sitting import Sitting
from assess.usecases import consensus

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from at_the_screens import Rater

    from assess.domain.assessment import Assessment


async def putting_answers_together(rater: Rater) -> None:
    rater.app.sitting = None
    three_checks(rater.house, example_of(rater))
    await rater.show("together")
    await rater.press("space", "f4", "f4", "down", "space", "f4", "f4", "down", "space", "f4")


async def whose_answers_are_put_together(rater: Rater) -> None:
    await putting_answers_together(rater)
    await rater.press("tab", "tab", "enter")


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


PAGES_OF_SEVERAL: tuple[Callable[[Rater], Awaitable[None]], ...] = (
    putting_answers_together,
    whose_answers_are_put_together,
    what_several_agree_on,
    agreeing_on_one_question,
    a_level_that_nobody_said,
    how_far_apart_several_are,
)
