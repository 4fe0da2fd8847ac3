"""Three people who answered alone, and what comes of putting their answers together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assess.domain.assessment import Answer, Assessment, Respondent
from assess.domain.indicator import AnchoredIndicator
from assess.usecases import walk
from assess.usecases.putting_together import RaterCheck, put_together

if TYPE_CHECKING:
    from collections.abc import Mapping

    from assess.domain.assessment import Side
    from assess.domain.framework import Framework
    from assess.store.base import Saved
    from assess.usecases.house import House

PEOPLE: Final[tuple[tuple[str, Side, int], ...]] = (
    ("Ann Smith, chief executive", "leaders", 0),
    ("Bo Jones, ward sister", "front-line", 1),
    ("Cy", "front-line", 3),
)
"""Name, side, and by how much this one sees every third described level lower."""
NOT_KNOWN_TO_CY: Final = "system-aim"
"""Cy does not know this one."""


def three_checks(house: House, example: Assessment) -> tuple[Saved, ...]:
    """A kept check of each of the three."""
    return tuple(
        walk.begin(
            house,
            example.model_copy(
                update={
                    "respondent": Respondent(name=name),
                    "answers": seen_by(house.framework, example.answers, name, lower),
                }
            ),
            known_as=f"sehs-2026-{place}",
        )
        for place, (name, _side, lower) in enumerate(PEOPLE, 1)
    )


def seen_by(
    framework: Framework, answers: Mapping[str, Answer], name: str, lower: int
) -> dict[str, Answer]:
    """The same answers through other eyes."""
    seen = {}
    for place, (key, answer) in enumerate(answers.items()):
        value = answer.value
        is_level = isinstance(framework.indicators[key], AnchoredIndicator)
        if is_level and isinstance(value, int) and place % 3 == 0:
            value = max(0, value - lower)
        if name == "Cy" and key == NOT_KNOWN_TO_CY:
            value = "dont-know"
        seen[key] = answer.model_copy(update={"value": value})
    return seen


def three_together(house: House, example: Assessment) -> Saved:
    """Their answers put together; nothing is agreed on yet."""
    checks = [
        RaterCheck(saved.id, side)
        for saved, (_name, side, _lower) in zip(three_checks(house, example), PEOPLE, strict=True)
    ]
    return put_together(house, checks, []).saved
