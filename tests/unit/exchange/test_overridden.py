"""What a reviewer set has to fit the criteria; each fault is told at its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assess.errors import ContentError
from assess.exchange.assessment_file import read_file
from assess.exchange.fitting import check_against

if TYPE_CHECKING:
    from assess.domain.framework import Framework

SAID = {"before": "3", "after": "1", "reason": "Seen", "role": "Reviewer", "set_on": '"2026-10-02"'}


def file_of(*overrides: dict[str, str]) -> bytes:
    lines = [", ".join(f"{key}: {value}" for key, value in each.items()) for each in overrides]
    return (
        'format: 1\nframework: {id: strategic-partner, version: "1.0"}\norganisation: {name: X}\n'
        "answers: {}\noverrides:\n" + "".join(f"  - {{{line}}}\n" for line in lines)
    ).encode()


def problems(framework: Framework, *overrides: dict[str, str]) -> list[str]:
    file = read_file(file_of(*({**SAID, **each} for each in overrides)), "a.yaml")
    return [
        f"{problem.line} {problem.rule}: {problem.message}"
        for problem in check_against(framework, file.assessment, file.source)
    ]


@pytest.mark.parametrize(
    "override",
    [
        {"sets": "level", "indicator": "board-attention"},
        {"sets": "level", "indicator": "leader-practice", "after": "not-applicable"},
        {"sets": "gate", "indicator": "population-served", "before": "met", "after": "failed"},
        {"sets": "band", "before": "open", "after": "ready"},
    ],
)
def test_what_fits_is_no_problem(shipped_framework: Framework, override: dict[str, str]) -> None:
    assert problems(shipped_framework, override) == []


@pytest.mark.parametrize(
    ("override", "told"),
    [
        ({"sets": "level"}, "missing-indicator: say in `indicator` whose level is set"),
        ({"sets": "level", "indicator": "board-atention"}, "did you mean `board-attention`?"),
        ({"sets": "level", "indicator": "board-attention", "after": "9"}, "and this is `9`"),
        (
            {"sets": "level", "indicator": "population-served", "after": "not-applicable"},
            "and this is `not-applicable`",
        ),
        ({"sets": "gate", "indicator": "board-attention", "after": "met"}, "carries no gate"),
        ({"sets": "band", "after": "excellent"}, "`early` here, and this is `excellent`"),
        ({"sets": "band", "indicator": "board-attention", "after": "ready"}, "leave `indicator`"),
        (
            {"sets": "band", "after": "ready", "set_on": '"2026-02-30"'},
            "no calendar has the day `2026-02-30`",
        ),
    ],
)
def test_what_does_not_fit_is_told_at_its_line(
    shipped_framework: Framework, override: dict[str, str], told: str
) -> None:
    (problem,) = problems(shipped_framework, override)

    assert problem.startswith("6 ")
    assert told in problem


def test_the_same_is_not_set_twice(shipped_framework: Framework) -> None:
    twice = {"sets": "level", "indicator": "board-attention"}

    (problem,) = problems(shipped_framework, twice, twice)

    assert problem.startswith("7 set-twice:")


@pytest.mark.parametrize(
    "change",
    [{"reason": '""'}, {"reason": '"  "'}, {"role": '""'}, {"set_on": "today"}, {"by": "me"}],
)
def test_reason_role_and_day_are_needed(change: dict[str, str]) -> None:
    content = file_of({"sets": "band", **SAID, "after": "ready", **change})

    with pytest.raises(ContentError, match=r"a\.yaml:6:"):
        read_file(content, "a.yaml")
