"""METHOD.md on several organisations: its example by pencil, redone by the program."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from assess.domain.outcome import Interval
from assess.scoring import score
from assess.scoring.side_by_side import places_of

if TYPE_CHECKING:
    from assess.criteria import Criteria
    from assess.domain.framework import Framework
    from assess.domain.outcome import Result


def section(method: str) -> str:
    start = method.index("\n## 16 Several organisations")
    return method[start : method.index("\n## ", start + 4)]


def rows(method: str) -> list[list[str]]:
    """Name, stop gates, band, score, worst end, best end, first and last place."""
    lines = [line for line in section(method).splitlines() if line.startswith("| ")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[1:]]


def ends(row: list[str]) -> list[list[str]]:
    worst = row[4].split(", ")
    best = worst if row[5] == "the same" else row[5].split(", ")
    return [worst, best]


def as_told(framework: Framework, plain: Result, row: list[str]) -> Result:
    """A result with the ends that the page tells."""
    ids = {band.title: band.id for band in framework.bands}
    (stops, low, lowest), (_stops, high, highest) = ends(row)
    return replace(
        plain,
        status="eligible" if stops == "met" else "not-eligible-at-present",
        band=ids[low] if low == high else None,
        band_low=ids[low],
        band_high=ids[high],
        overall=Interval(Fraction(row[3]), Fraction(lowest), Fraction(highest)),
    )


def test_the_order_by_pencil_is_that_of_the_program(
    method: str, shipped_criteria: Criteria
) -> None:
    framework = shipped_criteria.framework
    plain = score(framework, shipped_criteria.examples[0].answered(framework)).evidence_limited
    told = rows(method)

    places = places_of(framework, [as_told(framework, plain, row) for row in told])

    assert [place.at for place in places] == list(range(len(told)))
    assert [[str(place.first), str(place.last)] for place in places] == [row[6:] for row in told]
    assert [row[0] for row, place in zip(told, places, strict=True) if place.tied] == [
        "Cedar",
        "Dogwood",
    ]
