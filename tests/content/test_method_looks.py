"""METHOD.md on where a reviewer looks first: its example by pencil, redone by the program."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assess.explaining.looks import look_sentences
from assess.scoring import score
from assess.scoring.age import OLD_AFTER_MONTHS
from assess.scoring.confidence_gap import gap_parts
from assess.scoring.looks import looks_of
from assess.scoring.rounding import half_up

if TYPE_CHECKING:
    from assess.criteria import Criteria
    from assess.domain.assessment import Assessment


def section(method: str) -> str:
    start = method.index("\n## 15 Where a reviewer looks first")
    return method[start : method.index("\n## One result", start)]


def st_elsewhere(criteria: Criteria) -> Assessment:
    example = next(each for each in criteria.examples if each.id == "worked-example")
    return example.answered(criteria.framework)


def test_what_the_gap_hangs_on_by_pencil_is_that_of_the_program(
    method: str, shipped_criteria: Criteria
) -> None:
    framework = shipped_criteria.framework
    text = section(method)
    rows = re.findall(
        r"^\| `([a-z-]+)` \| \d+ \| \d+ \| (\d) \| (\d) \| .*= ([\d.]+) \|$", text, re.MULTILINE
    )

    parts = gap_parts(framework, score(framework, st_elsewhere(shipped_criteria)))

    assert rows == [
        (part.indicator, str(part.answered), str(part.counts), half_up(part.points, 2))
        for part in parts
    ]
    total = sum((part.points for part in parts[1:]), parts[0].points)
    assert f"They add up to {half_up(total, 2)}" in text


def test_the_order_of_the_example_is_that_of_the_program(
    method: str, shipped_criteria: Criteria
) -> None:
    framework, given = shipped_criteria.framework, st_elsewhere(shipped_criteria)
    text = " ".join(section(method).split())

    places = looks_of(framework, given, score(framework, given))

    named = {place.characteristic: [look.indicator for look in place.first] for place in places}
    assert named["mission"] == ["mission-commitment", "shared-focus"]
    assert named["innovation"] == ["testing-habit", "path-to-scale"]
    assert named["population-health"] == ["beyond-care-partners"]
    assert "looks at `mission-commitment` before `shared-focus`" in text
    assert "the gate `testing-habit` comes first" in text


def test_no_reason_for_a_look_blames_anybody(shipped_criteria: Criteria) -> None:
    framework, given = shipped_criteria.framework, st_elsewhere(shipped_criteria)
    places = looks_of(framework, given, score(framework, given))

    said = [
        sentence
        for place in places
        for look in place.first
        for sentence in look_sentences(framework, look, given.answers.get(look.indicator))
    ]

    assert said != []
    assert not re.search(r"wrong|fail|claim|inflat|weak|poor|only", " ".join(said), re.IGNORECASE)


def test_the_age_that_is_named_is_the_one_of_the_page(method: str) -> None:
    assert f"more than {OLD_AFTER_MONTHS} months old" in method
