"""The report of change: letter for letter as it was, safe, and with every name described."""

from __future__ import annotations

import os
import re
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from over_time import change_page, change_view, three_times, twelve_times

from assess.domain.assessment import Answer, Evidence, Organisation
from assess.reports.provenance import digest_of_answers, shortened

if TYPE_CHECKING:
    from assess.domain.assessment import Assessment
    from assess.domain.framework import Framework
    from assess.reports.formats import Format

GOLDEN = Path(__file__).parent / "golden"
COMMAND = "REMAKE=1 python -m pytest tests/reports/test_change.py"


@pytest.fixture(scope="session")
def times(assessments: dict[str, Assessment]) -> list[Assessment]:
    """One organisation, three times."""
    return three_times(assessments["riverside"])


@pytest.mark.parametrize("fmt", ["html", "md"])
def test_the_page_is_as_it_was(
    shipped_framework: Framework, times: list[Assessment], fmt: Format
) -> None:
    path = GOLDEN / f"riverside-change.{fmt}"

    page = change_page(shipped_framework, times, fmt)

    if os.environ.get("REMAKE"):
        path.write_text(page, encoding="utf-8", newline="\n")
    kept = path.read_text(encoding="utf-8") if path.exists() else ""
    assert kept == page, f"{path.name} is another page. If that is meant: {COMMAND}, then look."


def test_twelve_times_have_a_median_and_months_do_not_overlap(
    shipped_framework: Framework, assessments: dict[str, Assessment]
) -> None:
    page = change_page(shipped_framework, twelve_times(assessments["riverside"]), "html")

    assert "median " in page
    assert 'class="run-median"' in page
    figure = page.partition('aria-labelledby="run-title run-description"')[2].partition("</svg>")[0]
    places = [float(x) for x in re.findall(r'class="chart-axis" x="([\d.]+)%"', figure)]
    assert places == sorted(places)
    assert min(after - before for before, after in pairwise(places)) >= 12


@pytest.mark.parametrize("fmt", ["html", "md"])
def test_what_comes_from_outside_cannot_act(
    shipped_framework: Framework,
    times: list[Assessment],
    awkward_texts: tuple[str, ...],
    fmt: Format,
) -> None:
    hostile = '<script>alert(1)</script> [x](javascript:alert(1)) {{ 7 * 7 }} "'
    for text in (hostile, *awkward_texts[:40]):
        answer = Answer(value=4, evidence=Evidence(strength=2, text=text))
        name = text.strip()[:150] or "x"
        now = times[2].model_copy(
            update={
                "organisation": Organisation(name=name),
                "answers": {**times[2].answers, "board-attention": answer},
            }
        )

        page = change_page(shipped_framework, [times[0], now], fmt)

        assert not re.search(r"(?<!\\)<script", page)
        assert "\x1b" not in page
        assert fmt == "html" or not re.search(r"(?<!\\)\]\(javascript", page)


def test_a_report_says_what_it_rests_on(
    shipped_framework: Framework, times: list[Assessment]
) -> None:
    digests = [shortened(digest_of_answers(each)) for each in times]

    view = change_view(shipped_framework, times)

    assert len(set(digests)) == len(times)
    for words in (change_page(shipped_framework, times, "html"), view.origin):
        assert all(digest in words for digest in digests)
        assert view.framework_digest_short in words
        assert "assess 1.0.0" in words


def test_what_a_file_is_called_stays_out(
    shipped_framework: Framework, times: list[Assessment]
) -> None:
    undated = [each.model_copy(update={"answered_on": ""}) for each in times]

    page = change_page(shipped_framework, undated, "html")

    assert "From assessment 1 to assessment 3" in page
    assert "No day is known for assessment 1" in page
    assert ".yaml" not in page


def test_names_and_notes_of_several_people_stay_out(
    shipped_framework: Framework, assessments: dict[str, Assessment]
) -> None:
    several = assessments["harbour"]
    earlier = several.model_copy(update={"answered_on": "2025-03-10", "agreed": {}})
    names = [rater.name for rater in several.raters]
    notes = [answer.note for rater in several.raters for answer in rater.answers.values()]

    page = change_page(shipped_framework, [earlier, several], "html")

    assert names
    assert any(notes)
    assert [said for said in (*names, *filter(None, notes)) if said in page] == []


def test_a_run_chart_tells_all_points_to_who_does_not_see_it(
    shipped_framework: Framework, assessments: dict[str, Assessment]
) -> None:
    view = change_view(shipped_framework, twelve_times(assessments["riverside"]))

    told = view.chart.description

    values = [row.values for row in view.numbers[:2]]
    assert all(value in told for row in values for value in row)
    assert all(day in told for day in view.days)
    assert f"Median {view.numbers[0].median}" in told


def test_the_numbers_by_time_are_those_of_the_table(
    shipped_framework: Framework, assessments: dict[str, Assessment]
) -> None:
    view = change_view(shipped_framework, twelve_times(assessments["riverside"]))

    *rows, medians = view.times

    assert [row.day for row in rows] == list(view.days)
    by_number = zip(*(row.values for row in rows), strict=True)
    assert list(by_number) == [row.values for row in view.numbers]
    assert medians.values == tuple(row.median for row in view.numbers)
