"""METHOD.md on change over time: its example by pencil, redone by the program."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from assess.domain.assessment import Answer
from assess.scoring.change import change_between, check_of
from assess.scoring.rounding import half_up
from assess.scoring.run_chart import FEWEST_FOR_MEDIAN, FEWEST_FOR_SIGNALS, SHIFT, TREND

if TYPE_CHECKING:
    from assess.criteria import Criteria


def section(method: str) -> str:
    start = method.index("\n## 10 Change over time")
    return method[start : method.index("\n## 11 ", start)]


def table(method: str) -> dict[str, tuple[str, str, str]]:
    """By indicator: weight, then, now."""
    rows = [
        [cell.strip(" `") for cell in line.strip("|").split("|")]
        for line in section(method).splitlines()
        if line.startswith("| `")
    ]
    return {row[0]: (row[1], row[2], row[3]) for row in rows}


def test_the_change_by_pencil_is_that_of_the_program(
    method: str, shipped_criteria: Criteria
) -> None:
    framework = shipped_criteria.framework
    example = next(each for each in shipped_criteria.examples if each.id == "worked-example")
    now = example.answered(framework)
    stated = table(method)
    earlier = {
        id_: Answer(value="dont-know" if then.startswith("don") else int(then))
        for id_, (_weight, then, _now) in stated.items()
    } | {"board-attention": Answer(value=1)}
    then = now.model_copy(
        update={"answers": {**now.answers, **earlier}, "answered_on": "2025-09-14"}
    )

    change = change_between(
        framework, check_of(framework, then, "2025"), check_of(framework, now, "2026")
    )

    for id_, (weight, _then, level) in stated.items():
        assert framework.indicators[id_].weight == int(weight)
        assert now.answers[id_].value == int(level)
    means = dict(change.means)
    assert means["population-health"].before == Fraction(9, 7)
    assert means["population-health"].after == Fraction(12, 7)
    assert means["leadership"].before == Fraction(24, 11)
    assert means["leadership"].after == Fraction(30, 11)
    assert change.overall.difference == Fraction(25, 7) * Fraction(75, 77)
    assert f"75/77 = {half_up(change.overall.difference, 2)} points" in section(method)
    assert change.direction == "not-clear"
    assert [each.indicator for each in change.moved] == ["board-attention", "defined-population"]
    assert [(each.indicator, each.reason) for each in change.left_out] == [
        ("equity-gaps", "open-before")
    ]


def test_the_numbers_that_the_page_states_are_those_of_the_program(
    method: str, shipped_criteria: Criteria
) -> None:
    text = " ".join(section(method).split())
    least = shipped_criteria.framework.least_clear_change

    assert f"by less than {least} points" in text
    assert f"| {FEWEST_FOR_MEDIAN} | there is a line at the median |" in text
    assert f"| {FEWEST_FOR_SIGNALS} | a **shift** is told: {SHIFT} points or more" in text
    assert f"| {FEWEST_FOR_SIGNALS} | a **trend** is told: {TREND} points or more" in text
