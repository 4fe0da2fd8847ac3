"""Fixed comparisons of organisations: a few, many, by another instrument, and with one reviewed."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from reviewing import override, reviewed

from assess.domain.assessment import Answer, Organisation
from assess.reports.building_comparison import build_comparison_view
from assess.scoring.side_by_side import compare
from assess.usecases.comparing_organisations import candidate_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from assess.domain.assessment import Assessment
    from assess.domain.comparison import Order
    from assess.domain.framework import Framework
    from assess.domain.outcome import Basis
    from assess.reports.view_comparison import ComparisonView

MADE_ON: Final = date(2026, 11, 22)
LEFT_OUT: Final = {"broken.yaml": "It cannot be read: broken.yaml:1:1: it ends too early."}


def called(assessment: Assessment, name: str, day: str = "2026-09-14") -> Assessment:
    """The same answers of another organisation."""
    update = {"organisation": Organisation(name=name, country="England"), "answered_on": day}
    return assessment.model_copy(update=update)


def with_level(assessment: Assessment, indicator: str, level: int) -> Assessment:
    """The same with another answer to one question."""
    answers = {**assessment.answers, indicator: Answer(value=level)}
    return assessment.model_copy(update={"answers": answers})


def a_few(assessments: Mapping[str, Assessment]) -> list[Assessment]:
    """All fixed assessments, two that are tied, one of them twice, and one that is reviewed."""
    given = assessments["riverside"]
    seen = override(("level", "board-attention"), given.answers["board-attention"].value, 4)
    return [
        *(assessments[name] for name in ("riverside", "coastal", "harbour")),
        called(given, "Ashdown Trust"),
        called(with_level(given, "board-attention", 0), "Ashdown Trust", "2025-09-14"),
        called(assessments["harbour"], "Port Trust"),
        called(reviewed(given, [seen]), "Westing Hospital"),
    ]


def many(assessments: Mapping[str, Assessment], count: int) -> list[Assessment]:
    """As many as are asked for, with all levels from low to high."""
    given = assessments["riverside"]
    indicators = ("board-attention", "equity-gaps", "best-result", "leader-practice")
    return [
        called(with_level(given, indicators[n % 4], n % 5), f"Organisation {n:03}")
        for n in range(count)
    ]


def comparison_view(
    framework: Framework,
    given: Sequence[Assessment],
    *,
    basis: Basis = "evidence_limited",
    order: Order = "result",
    left_out: Mapping[str, str] = LEFT_OUT,
) -> ComparisonView:
    """The finished view of a comparison on a fixed day."""
    candidates = [candidate_of(framework, each, f"{n}.yaml") for n, each in enumerate(given)]
    compared = compare(framework, candidates, basis=basis, order=order)
    return build_comparison_view(compared, left_out, program_version="1.0.0", made_on=MADE_ON)
