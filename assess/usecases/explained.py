"""A result that stands up to questions: opened to its sums, how firm it is, the way up from it."""

from collections.abc import Iterator, Mapping
from typing import Final

from assess import explaining
from assess.domain.assessment import Assessment
from assess.domain.framework import Framework
from assess.domain.outcome import Basis, Outcome
from assess.domain.robustness import Robustness
from assess.domain.ways import Way, WayKind
from assess.explaining.tree import Working
from assess.scoring.raters import consensus
from assess.scoring.robustness import robustness_of
from assess.scoring.shortest_way import shortest_way, shortest_way_by_evidence

BASES: Final[tuple[Basis, ...]] = ("self_rated", "evidence_limited")
"""Both results on what was answered, the one on one's own word first."""


def robustness(
    framework: Framework, assessment: Assessment, outcome: Outcome
) -> Mapping[Basis, Robustness | None]:
    """How firmly each result stands; nothing where too little is known for a score."""
    return {basis: robustness_of(framework, assessment, outcome, basis) for basis in BASES}


def shortest_ways(
    framework: Framework, assessment: Assessment, outcome: Outcome, band: str | None = None
) -> Mapping[WayKind, Way | None]:
    """The shortest way up by raising levels, and by showing evidence alone.

    Args:
        framework: The criteria.
        assessment: The answers.
        outcome: What scoring made of them.
        band: Id of the band to be reached; of each result the next one when left out.

    Returns:
        Nothing where a result is in that band or above it already.
    """
    return {
        "levels": shortest_way(framework, outcome, band),
        "evidence": shortest_way_by_evidence(framework, assessment, outcome, band),
    }


def workings(framework: Framework, assessment: Assessment, outcome: Outcome) -> tuple[Working, ...]:
    """Every number of all results opened, with the robustness of each and the way up from it."""
    return tuple(_workings(framework, assessment, outcome))


def workings_on(
    framework: Framework, assessment: Assessment, outcome: Outcome, basis: Basis
) -> tuple[Working, ...]:
    """Every number of one result opened, with its robustness and the way up from it."""
    settled = consensus(framework, assessment)
    firm = robustness_of(framework, assessment, outcome, basis)
    way = (
        shortest_way(framework, outcome)
        if basis == "self_rated"
        else shortest_way_by_evidence(framework, assessment, outcome)
    )
    return (
        explaining.working(framework, settled, outcome, basis),
        explaining.robustness_working(framework, firm),
        *([] if way is None else [explaining.way_working(framework, outcome, way)]),
    )


def _workings(framework: Framework, assessment: Assessment, outcome: Outcome) -> Iterator[Working]:
    for basis in BASES:
        yield from workings_on(framework, assessment, outcome, basis)
    if outcome.reviewed is not None:
        yield explaining.review_working(framework, assessment, outcome)
