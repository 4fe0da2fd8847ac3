"""The examples by pencil of robustness, the shortest way and the quick screen."""

from __future__ import annotations

import re
from fractions import Fraction
from itertools import product
from typing import TYPE_CHECKING

import pytest

from assess.domain.assessment import Agreed, Rater
from assess.scoring import score
from assess.scoring.quick_screen import quick_screen
from assess.scoring.robustness import robustness_of
from assess.scoring.robustness.edges import NEAR_A_CUT_OFF, NEAR_A_FLOOR
from assess.scoring.robustness.weightings import MOST_CHARACTERISTICS
from assess.scoring.rounding import half_up, shown_overall
from assess.scoring.shortest_way import shortest_way, shortest_way_by_evidence

if TYPE_CHECKING:
    from collections.abc import Mapping

    from assess.criteria import Criteria
    from assess.domain.assessment import Assessment
    from assess.domain.framework import Framework
    from assess.domain.outcome import Outcome


def unwrapped(text: str) -> str:
    return " ".join(text.split())


def part_of(method: str, heading: str) -> str:
    """One section, or one part of a section."""
    start = method.index(f"\n{heading}") + 1
    return re.split(r"\n##+ ", method[start:], maxsplit=1)[0]


def rows(text: str) -> list[list[str]]:
    return [
        [cell.strip(" `*") for cell in line.strip("|").split("|")]
        for line in text.splitlines()
        if line.startswith("|") and not line.startswith("|--")
    ]


@pytest.fixture(scope="module")
def examples(shipped_criteria: Criteria) -> Mapping[str, Assessment]:
    framework = shipped_criteria.framework
    return {each.id: each.answered(framework) for each in shipped_criteria.examples}


@pytest.fixture(scope="module")
def elsewhere(shipped_framework: Framework, examples: Mapping[str, Assessment]) -> Outcome:
    return score(shipped_framework, examples["worked-example"])


def test_the_limits_of_robustness_are_those_of_the_program(method: str) -> None:
    text = unwrapped(part_of(method, "## 8 "))

    assert f"within {half_up(NEAR_A_CUT_OFF, 1)} points" in text
    assert f"within {half_up(NEAR_A_FLOOR, 1)} of it" in text
    assert f"more than {MOST_CHARACTERISTICS} characteristics" in text


def test_the_weightings_by_pencil_are_those_of_the_program(
    method: str, shipped_framework: Framework, examples: Mapping[str, Assessment]
) -> None:
    text = part_of(method, "## 8 ")
    brink = examples["edge-hair-below-ready"]
    outcome = score(shipped_framework, brink)
    found = robustness_of(shipped_framework, brink, outcome, "self_rated")
    means = [part.mean.value or Fraction(0) for part in outcome.self_rated.characteristics]
    surpluses = [int(495 * (mean - 3)) for mean in means if mean != 3]

    assert means.count(Fraction(3)) == 4
    assert surpluses == [99, -45, -55]
    cases = [row for row in rows(text) if row[0].isdecimal()]
    for stated in cases:
        products = [int(number) for number in re.findall(r"\b\d{3}\b", stated[1])]
        least = int(stated[0])
        below = sorted(
            45 * b + 55 * c for b, c in product((1, 2, 4), repeat=2) if 45 * b + 55 * c <= least
        )
        assert int(stated[2]) == len(below)
        assert products == below or (not below and products == [100])
    ready = sum(int(row[2]) for row in cases)
    assert f"{ready} of the 27 cases are Ready and {27 - ready} are Nearly ready" in unwrapped(text)
    assert found is not None
    assert found.weightings is not None
    assert found.weightings.same == (27 - ready) * 81
    assert f"**{found.weightings.same:,} of {found.weightings.total:,}**" in unwrapped(text)
    assert f"({half_up(100 * found.weightings.share, 0)}%)" in text
    assert found.is_borderline


def test_the_worst_weighting_by_pencil_keeps_building(
    method: str,
    shipped_framework: Framework,
    examples: Mapping[str, Assessment],
    elsewhere: Outcome,
) -> None:
    text = unwrapped(part_of(method, "## 8 "))
    surpluses = [25 * (p.mean.value or 0) - 40 for p in elsewhere.self_rated.characteristics]
    above = [each for each in surpluses if each > 0]
    total = 2 * sum(each for each in surpluses if each < 0) + sum(above) / 2
    found = robustness_of(shipped_framework, examples["worked-example"], elsewhere, "self_rated")

    assert [half_up(each, 2) for each in surpluses if each < 0] == ["-2.50"]
    *first, last = [half_up(each, 2) for each in above]
    assert f"half of {', '.join(first)} and {last} for the others" in text
    assert f"-5.00 + {half_up(sum(above) / 2, 2)} = {half_up(total, 2)}" in text
    assert found is not None
    assert found.weightings is not None
    assert (found.weightings.same, found.weightings.total, found.band) == (2187, 2187, "building")


def test_the_raters_left_out_by_pencil_are_those_of_the_program(
    method: str, shipped_framework: Framework, examples: Mapping[str, Assessment]
) -> None:
    text = part_of(method, "## 8 ")
    alone = examples["worked-example"]
    stated = [row for row in rows(text) if row[0].startswith("rater ")]
    raters = tuple(
        Rater(
            name=f"Rater {place}",
            answers={
                **alone.answers,
                "defined-population": alone.answers["defined-population"].model_copy(
                    update={"value": level}
                ),
            },
        )
        for place, level in enumerate((2, 4, 4), 1)
    )
    together = alone.model_copy(update={"answers": {}, "raters": raters})
    outcome = score(shipped_framework, together)
    agreed = together.model_copy(update={"agreed": {"defined-population": Agreed(value=4)}})

    found = robustness_of(shipped_framework, together, outcome, "self_rated")
    settled = robustness_of(
        shipped_framework, agreed, score(shipped_framework, agreed), "self_rated"
    )

    assert found is not None
    titles = shipped_framework.band_titles
    assert [(row[0], row[5]) for row in stated] == [
        (f"rater {each.rater}", titles[each.band or ""]) for each in found.left_out
    ]
    assert found.band == "nearly-ready"
    assert len(found.moving_raters) == 2
    assert settled is not None
    assert settled.moving_raters == ()
    for _who, left, lower, points, mean, _band in stated:
        levels = sorted(int(level) for level in left.split(", "))
        assert int(lower) == levels[(len(levels) - 1) // 2]
        assert int(points) == 15 + 3 * (int(lower) - 2)
        assert mean == half_up(Fraction(int(points), 10), 2)


def test_one_level_is_worth_what_the_page_says(shipped_framework: Framework, method: str) -> None:
    sums = [sum(i.weight for i in part.indicators) for part in shipped_framework.characteristics]
    shares = [
        Fraction(each.weight, total)
        for part, total in zip(shipped_framework.characteristics, sums, strict=True)
        for each in part.indicators
        if each.weight
    ]
    least, most = min(shares), max(shares)

    assert (
        f"worth {half_up(least * 25 / 7, 1)} to {half_up(most * 25 / 7, 1)} points "
        f"and {half_up(least, 1)} to {half_up(most, 1)} levels of a mean"
    ) in unwrapped(part_of(method, "## 8 "))


def test_the_shortest_way_by_pencil_is_the_one_of_the_program(
    method: str, shipped_framework: Framework, elsewhere: Outcome
) -> None:
    text = part_of(method, "### 9.2 ")
    way = shortest_way(shipped_framework, elsewhere)

    assert way is not None
    assert [row for row in rows(text) if len(row) == 4][1:] == [
        [each.indicator, str(each.before), str(each.after), half_up(each.gain, 2)]
        for each in way.raises
    ]
    assert f"score becomes {shown_overall(way.raises[-1].overall)}" in unwrapped(text)
    assert {each.reason for each in way.raises} == {"floor"}


def test_evidence_alone_by_pencil_lifts_as_little_as_in_the_program(
    method: str,
    shipped_framework: Framework,
    examples: Mapping[str, Assessment],
    elsewhere: Outcome,
) -> None:
    way = shortest_way_by_evidence(shipped_framework, examples["worked-example"], elsewhere)

    assert way is not None
    assert [(each.subject, each.most) for each in way.barriers] == [
        ("population-health", Fraction(3, 2))
    ]
    assert "its mean stays 1.50 however much is shown" in unwrapped(part_of(method, "### 9.2 "))


def test_the_quick_screen_by_pencil_is_the_one_of_the_program(
    method: str, shipped_framework: Framework, examples: Mapping[str, Assessment]
) -> None:
    text = unwrapped(part_of(method, "## 12 "))
    screen = quick_screen(shipped_framework, examples["worked-example"])

    assert screen is not None
    assert screen.remark == "worth-it"
    assert f"({screen.holds.needed} of {screen.holds.total})" in text
    assert f"({screen.begun.needed} of {screen.begun.total})" in text
    assert f"It meets {screen.holds.met} of {screen.holds.total} hold gates" in text
    levels = {each.indicator: each.level for each in screen.beginnings}
    stated = re.findall(r"`([a-z-]+)` (?:is )?at (?:level )?(\d)", text)
    assert {name: int(level) for name, level in stated} == levels


def test_the_quick_screen_asks_the_essentials_and_the_three_that_the_page_names(
    method: str, shipped_framework: Framework
) -> None:
    essentials = {i.id for i in shipped_framework.indicators.values() if i.gate}
    opening = unwrapped(part_of(method, "## 12 ")).split(" They are listed")[0]
    named = set(re.findall(r"`([a-z-]+)`", opening))

    assert set(shipped_framework.quick_screen) == essentials | named
    assert len(shipped_framework.quick_screen) == 10
    assert list(shipped_framework.quick_screen) == sorted(
        shipped_framework.quick_screen, key=shipped_framework.number_of
    )
