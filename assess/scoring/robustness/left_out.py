"""Whether the band of several raters hangs on one of them: each is left out in turn."""

from assess.domain.assessment import Assessment
from assess.domain.outcome import Basis
from assess.domain.robustness import LeftOut
from assess.scoring.gates import gate_results
from assess.scoring.known_result import known_result
from assess.scoring.levels import given_levels
from assess.scoring.plan import Plan
from assess.scoring.raters import consensus_without_each
from assess.scoring.verdict import result_of

FEWEST_RATERS = 2
"""With fewer nobody would be left."""


def without_each_rater(plan: Plan, assessment: Assessment, basis: Basis) -> tuple[LeftOut, ...]:
    """The band on what is known when each rater is dropped, one at a time.

    What the raters agreed on stays, because it is no longer the reply of one of them; only the
    evidence of the one who is left out goes.

    Args:
        plan: The framework.
        assessment: With all raters; settled answers have none, and then nothing is tried.
        basis: Which levels count.

    Returns:
        One for each rater in the order of the assessment; none with fewer than two raters.

    Source:
        METHOD.md section 8, Robustness.
    """
    if len(assessment.raters) < FEWEST_RATERS or assessment.answers:
        return ()
    return tuple(
        _without(plan, settled, basis, place)
        for place, settled in enumerate(consensus_without_each(plan.framework, assessment), 1)
    )


def _without(plan: Plan, settled: Assessment, basis: Basis, place: int) -> LeftOut:
    given = given_levels(plan, settled)
    gates = gate_results(each for answers in given for each in answers)
    known = known_result(plan, result_of(plan, given, gates, basis))
    if known is None:
        return LeftOut(place, None, None)
    return LeftOut(place, known.band_at(known.position), known.overall)
