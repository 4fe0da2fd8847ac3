"""From answers to an outcome: pure rules, exact numbers, one door.

Levels, means, bands, gates and shortfalls each have their module; `criteria/METHOD.md` says
the same rules in words. Nothing here rounds but `rounding`, and nothing here can fail: any
assessment has an outcome, if only a range.
"""

from assess.domain.assessment import Assessment
from assess.domain.framework import Framework
from assess.domain.outcome import Outcome
from assess.scoring.effects import effects_of
from assess.scoring.gates import gate_results
from assess.scoring.levels import given_levels
from assess.scoring.next_steps import next_steps, strengths
from assess.scoring.overrides import review
from assess.scoring.plan import plan_of
from assess.scoring.unknowns import unknown_answers
from assess.scoring.verdict import result_of

__all__ = ["score"]


def score(framework: Framework, assessment: Assessment) -> Outcome:
    """The results of one assessment, and what follows from them.

    Args:
        framework: The criteria, already checked.
        assessment: Answers to them. Answers to anything else are left out; a reply that does
            not fit its indicator counts as not answered. The answers of several raters are
            scored by what stands for them all.

    Returns:
        The outcome, self-rated and evidence-limited, and reviewed where a reviewer set
        something, with everything that explains it.
        The same answers and the same framework give the same outcome on every machine.

    Source:
        METHOD.md sections 1 to 7, 9 and 11.
    """
    plan = plan_of(framework)
    given = given_levels(plan, assessment)
    gates = gate_results(each for answers in given for each in answers)
    self_rated = result_of(plan, given, gates, "self_rated")
    effects = effects_of(plan, self_rated.characteristics)
    reviewed = review(plan, given, assessment.overrides)
    return Outcome(
        framework_id=framework.id,
        framework_version=framework.version,
        framework_digest=framework.digest,
        self_rated=self_rated,
        evidence_limited=result_of(plan, given, gates, "evidence_limited"),
        next_steps=next_steps(plan, given, self_rated, effects),
        strengths=strengths(plan, given),
        unknowns=unknown_answers(given, effects),
        reviewed=reviewed.result,
        overrides=reviewed.overrides,
    )
