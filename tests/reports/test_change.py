"""The report of change: letter for letter as it was, safe, and with every name described."""

from __future__ import annotations

import os
import re
from dataclasses import fields
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from assess.domain.assessment import Answer, Evidence, Organisation
from assess.reports.view_change import ChangeView
from assess.scoring.change import check_of
from assess.usecases.over_time import AtHand, compare
from assess.usecases.reporting_change import make_change_report

if TYPE_CHECKING:
    from collections.abc import Mapping

    from assess.domain.assessment import Assessment
    from assess.domain.framework import Framework
    from assess.reports.environment import Format

GOLDEN = Path(__file__).parent / "golden"
COMMAND = "REMAKE=1 python -m pytest tests/reports/test_change.py"
MADE_ON = date(2026, 11, 22)
LEVELS = ({"board-attention": 1, "equity-gaps": 0}, {"board-attention": 2, "best-result": 1}, {})
DAYS = ("2025-03-10", "2025-12-01", "2026-09-14")


def page_of(framework: Framework, assessments: list[Assessment], fmt: Format) -> str:
    checks = [check_of(framework, each, f"{n}.yaml") for n, each in enumerate(assessments)]
    compared = compare(AtHand(framework), checks)
    return make_change_report(compared, fmt, made_on=MADE_ON, program_version="1.0.0").text


def at(assessment: Assessment, day: str, levels: Mapping[str, int]) -> Assessment:
    """The same answers on another day, some of them with another level."""
    own = {
        id_: Answer(value=level, evidence=Evidence(strength=1, text=f"Minutes before {day}"))
        for id_, level in levels.items()
    }
    return assessment.model_copy(
        update={"answered_on": day, "answers": {**assessment.answers, **own}}
    )


@pytest.fixture(scope="session")
def three_times(assessments: dict[str, Assessment]) -> list[Assessment]:
    """One organisation, three times."""
    given = assessments["riverside"]
    return [at(given, day, levels) for day, levels in zip(DAYS, LEVELS, strict=True)]


@pytest.mark.parametrize("fmt", ["html", "md"])
def test_the_page_is_as_it_was(
    shipped_framework: Framework, three_times: list[Assessment], fmt: Format
) -> None:
    path = GOLDEN / f"riverside-change.{fmt}"

    page = page_of(shipped_framework, three_times, fmt)

    if os.environ.get("REMAKE"):
        path.write_text(page, encoding="utf-8", newline="\n")
    kept = path.read_text(encoding="utf-8") if path.exists() else ""
    assert kept == page, f"{path.name} is another page. If that is meant: {COMMAND}, then look."


def test_twelve_times_have_a_median_and_months_do_not_overlap(
    shipped_framework: Framework, assessments: dict[str, Assessment]
) -> None:
    given = assessments["riverside"]
    days = [f"20{year}-{month}-01" for year in range(20, 26) for month in ("02", "09")]
    times = [at(given, day, {"board-attention": n % 5}) for n, day in enumerate(days)]

    page = page_of(shipped_framework, times, "html")

    assert "median " in page
    assert 'class="run-median"' in page
    figure = page.partition('aria-labelledby="run-title run-description"')[2].partition("</svg>")[0]
    places = [float(x) for x in re.findall(r'class="chart-axis" x="([\d.]+)%"', figure)]
    assert places == sorted(places)
    assert min(after - before for before, after in pairwise(places)) >= 12


@pytest.mark.parametrize("fmt", ["html", "md"])
def test_what_comes_from_outside_cannot_act(
    shipped_framework: Framework,
    three_times: list[Assessment],
    awkward_texts: tuple[str, ...],
    fmt: Format,
) -> None:
    hostile = '<script>alert(1)</script> [x](javascript:alert(1)) {{ 7 * 7 }} "'
    for text in (hostile, *awkward_texts[:40]):
        answer = Answer(value=4, evidence=Evidence(strength=2, text=text))
        name = text.strip()[:150] or "x"
        now = three_times[2].model_copy(
            update={
                "organisation": Organisation(name=name),
                "answers": {**three_times[2].answers, "board-attention": answer},
            }
        )

        page = page_of(shipped_framework, [three_times[0], now], fmt)

        assert not re.search(r"(?<!\\)<script", page)
        assert "\x1b" not in page
        assert fmt == "html" or not re.search(r"(?<!\\)\]\(javascript", page)


def test_every_name_is_described(repository: Path) -> None:
    page = (repository / "reports/README.md").read_text(encoding="utf-8")
    part = page.partition("## The report of change")[2].partition("## Every name")[0]

    assert re.findall(r"^\| `(\w+)`", part, re.MULTILINE) == [f.name for f in fields(ChangeView)]
