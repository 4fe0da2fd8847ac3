"""METHOD.md on overrides: its example by pencil, redone by the program."""

from __future__ import annotations

import re
import textwrap
from fractions import Fraction
from typing import TYPE_CHECKING

from assess.exchange.assessment_file import read_file
from assess.exchange.fitting import check_against
from assess.scoring import score
from assess.scoring.rounding import half_up

if TYPE_CHECKING:
    from assess.criteria import Criteria
    from assess.domain.assessment import Assessment
    from assess.domain.outcome import Outcome


def section(method: str) -> str:
    start = method.index("\n## 7 Overrides")
    return method[start : method.index("\n## 8 ", start)]


def st_elsewhere(criteria: Criteria) -> Assessment:
    example = next(each for each in criteria.examples if each.id == "worked-example")
    return example.answered(criteria.framework)


def reviewed(method: str, criteria: Criteria) -> Outcome:
    """The example of the page, with the overrides that the page shows."""
    shown = section(method).split("set it, and on which day.\n\n")[1].split("\n\n")[0]
    about = f'format: 1\nframework: {{id: {criteria.framework.id}, version: "1.0"}}\n'
    text = f"{about}organisation: {{name: X}}\nanswers: {{}}\n{textwrap.dedent(shown)}\n"
    file = read_file(text.encode(), "a.yaml")
    assert check_against(criteria.framework, file.assessment, file.source) == ()
    answers = st_elsewhere(criteria)
    return score(
        criteria.framework,
        answers.model_copy(update={"overrides": file.assessment.overrides}),
    )


def test_the_reviewed_result_by_pencil_is_that_of_the_program(
    method: str, shipped_criteria: Criteria
) -> None:
    text = " ".join(section(method).split())
    outcome = reviewed(method, shipped_criteria)
    found, limited = outcome.reviewed, outcome.evidence_limited

    assert found is not None
    assert found.overall.value is not None
    assert limited.overall.value is not None
    assert f"score is {half_up(limited.overall.value, 2)}" in text
    assert f"= **{half_up(found.overall.value, 1)}**" in text
    assert (limited.band, found.band) == ("building", "nearly-ready")
    assert [each.override.indicator for each in outcome.overrides if each.changes_band] == [
        "equity-gaps"
    ]
    assert not any(each.is_stale for each in outcome.overrides)


def test_every_line_of_the_table_is_right(method: str, shipped_criteria: Criteria) -> None:
    framework = shipped_criteria.framework
    outcome = reviewed(method, shipped_criteria)
    assert outcome.reviewed is not None
    before = {part.id: part for part in outcome.evidence_limited.characteristics}
    after = {part.id: part for part in outcome.reviewed.characteristics}
    rows = re.findall(r"^\| `(.+?)` .*$", section(method), re.MULTILINE)
    table = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in section(method).splitlines()
        if line.startswith("| `")
    ]

    assert rows == ["equity-gaps", "method-in-use"]
    for name, (_override, sum_before, sum_after, mean, change) in zip(rows, table, strict=True):
        part = framework.characteristic_of[name].id
        assert Fraction(sum_before.replace(" ", "")) == before[part].mean.value
        assert Fraction(sum_after.replace(" ", "")) == after[part].mean.value
        moved = (Fraction(sum_after.replace(" ", "")) - Fraction(sum_before.replace(" ", ""))) / 7
        assert mean == half_up(Fraction(sum_after.replace(" ", "")), 2)
        assert change.split("=")[1].strip().lstrip("+") == half_up(moved * 25, 2)
