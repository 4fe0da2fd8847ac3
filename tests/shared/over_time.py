"""One organisation at several times, and the view of what changed."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from assess.domain.assessment import (
    Answer,
    Assessment,
    Evidence,
    FrameworkVersion,
    Organisation,
)
from assess.scoring.change import check_of
from assess.usecases.over_time import AtHand, compare
from assess.usecases.reporting_change import change_view_of, make_change_report

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from assess.domain.framework import Framework
    from assess.reports.formats import LaidOut
    from assess.reports.view_change import ChangeView
    from assess.usecases.over_time import Compared

MADE_ON: Final = date(2026, 11, 22)
THREE_DAYS: Final = ("2025-03-10", "2025-12-01", "2026-09-14")
TWELVE_DAYS: Final = tuple(
    f"20{year}-{month}-01" for year in range(20, 26) for month in ("02", "09")
)


def at(assessment: Assessment, day: str, levels: Mapping[str, int]) -> Assessment:
    """The same answers on another day, some of them with another level."""
    own = {
        id_: Answer(value=level, evidence=Evidence(strength=1, text=f"Minutes before {day}"))
        for id_, level in levels.items()
    }
    return assessment.model_copy(
        update={"answered_on": day, "answers": {**assessment.answers, **own}}
    )


def three_times(assessment: Assessment) -> list[Assessment]:
    """On three days, with two answers that moved."""
    levels = (
        {"board-attention": 1, "equity-gaps": 0},
        {"board-attention": 2, "best-result": 1},
        {},
    )
    return [at(assessment, *each) for each in zip(THREE_DAYS, levels, strict=True)]


def twelve_times(assessment: Assessment) -> list[Assessment]:
    """On twelve days, with one answer that comes and goes."""
    return [at(assessment, day, {"board-attention": n % 5}) for n, day in enumerate(TWELVE_DAYS)]


def team_times(framework: Framework) -> list[Assessment]:
    """A team that answers all statements of another instrument on three days."""
    steps = [step.level for step in framework.scale]
    version = FrameworkVersion(id=framework.id, version=framework.version, digest=framework.digest)
    return [
        Assessment(
            framework=version,
            organisation=Organisation(name="Example Team"),
            answered_on=day,
            answers={
                id_: Answer(value=steps[(n + more) % len(steps)])
                for n, id_ in enumerate(framework.indicators)
            },
        )
        for more, day in enumerate(THREE_DAYS)
    ]


def compared(framework: Framework, assessments: Sequence[Assessment]) -> Compared:
    """What several assessments come to."""
    checks = [check_of(framework, each, f"{n}.yaml") for n, each in enumerate(assessments)]
    return compare(AtHand(framework), checks)


def change_view(framework: Framework, assessments: Sequence[Assessment]) -> ChangeView:
    """The view of what changed, on a fixed day."""
    return change_view_of(
        compared(framework, assessments), made_on=MADE_ON, program_version="1.0.0"
    )


def change_page(framework: Framework, assessments: Sequence[Assessment], fmt: LaidOut) -> str:
    """The shipped report of change as text."""
    course = compared(framework, assessments)
    return make_change_report(course, fmt, made_on=MADE_ON, program_version="1.0.0").text
