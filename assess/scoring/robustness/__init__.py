"""How firmly a result stands: other weights, one level off, edges nearby, a rater left out."""

from assess.domain.assessment import Assessment
from assess.domain.framework import Framework
from assess.domain.outcome import Basis, Outcome
from assess.domain.robustness import Robustness
from assess.scoring.known_result import KnownResult, known_result
from assess.scoring.plan import plan_of
from assess.scoring.raters import consensus
from assess.scoring.robustness.edges import edges_nearby
from assess.scoring.robustness.left_out import without_each_rater
from assess.scoring.robustness.moves import moves_of
from assess.scoring.robustness.weightings import same_band_weightings

__all__ = ["robustness_of"]


def robustness_of(
    framework: Framework, assessment: Assessment, outcome: Outcome, basis: Basis
) -> Robustness | None:
    """How firmly one result stands, worked out on what is known; exact and without chance.

    Args:
        framework: The criteria.
        assessment: The answers; how well they are supported limits what a higher level counts. Of
            several raters those count that stand for them all, and each rater is left out in turn.
        outcome: What scoring made of them.
        basis: Which of the two results.

    Returns:
        What moves the band and what does not; nothing where too little is known for a score.

    Source:
        METHOD.md section 8, Robustness.
    """
    known = known_result(plan_of(framework), getattr(outcome, basis))
    if known is None:
        return None
    moves, tried = moves_of(known, consensus(framework, assessment))
    return Robustness(
        basis=basis,
        band=known.band_at(known.position),
        is_open=known.result.band is None,
        weightings=same_band_weightings(known),
        moves=moves,
        changes_tried=tried,
        near=edges_nearby(known),
        geometric_band=_geometric_band(known),
        left_out=without_each_rater(known.plan, assessment, basis),
    )


def _geometric_band(known: KnownResult) -> str | None:
    geometric = known.result.geometric
    if geometric is None:
        return None
    return known.band_at(known.position_with(geometric, known.lowest, held=known.held))
