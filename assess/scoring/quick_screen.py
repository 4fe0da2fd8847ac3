"""The quick screen: gates and a remark from a few of the questions, without score or band."""

from assess.domain.assessment import Assessment
from assess.domain.framework import Framework
from assess.domain.outcome import GateResult, Status
from assess.domain.quick_screen import Beginning, QuickScreen, Remark, Tally
from assess.scoring.gates import gate_results, status_by
from assess.scoring.levels import Given, given_levels
from assess.scoring.plan import plan_of


def quick_screen(framework: Framework, assessment: Assessment) -> QuickScreen | None:
    """What the questions of the quick screen say, on the same answers as the full assessment.

    It is worth going on when no stop gate is failed, at least half of the hold gates are met,
    and at least half of the other questions are at level 1 or more. What is not known counts
    for the remark at its worst and at its best; only if both agree there is a remark.

    Args:
        framework: The criteria; they list the questions.
        assessment: Answers; those to other questions are left out.

    Returns:
        Gates and remark; nothing where the framework lists no questions.

    Source:
        METHOD.md section 12, Quick screen.
    """
    if not framework.quick_screen:
        return None
    asked = _asked(framework, assessment)
    gates = gate_results(asked)
    beginnings = [each for each in asked if each.planned.gate is None]
    begun_at = framework.lowest_level + 1
    status, holds, begun = status_by(gates), _holds(gates), _begun(beginnings, begun_at)
    return QuickScreen(
        remark=_remark(status, holds, begun),
        status=status,
        gates=gates,
        beginnings=tuple(Beginning(each.planned.id, each.level) for each in beginnings),
        holds=holds,
        begun=begun,
        first=(
            *(g.indicator for g in gates if g.kind == "stop" and g.state == "failed"),
            *(g.indicator for g in gates if g.kind == "hold" and g.state == "failed"),
            *(b.planned.id for b in beginnings if b.level is not None and b.level < begun_at),
        ),
    )


def _asked(framework: Framework, assessment: Assessment) -> list[Given]:
    """The answers to the listed questions, in the order of the list."""
    given = {
        each.planned.id: each
        for answers in given_levels(plan_of(framework), assessment)
        for each in answers
    }
    return [given[id_] for id_ in framework.quick_screen if id_ in given]


def _half(total: int) -> int:
    """At least half, rounded up."""
    return (total + 1) // 2


def _holds(gates: tuple[GateResult, ...]) -> Tally:
    states = [gate.state for gate in gates if gate.kind == "hold"]
    return Tally(states.count("met"), states.count("unknown"), len(states), _half(len(states)))


def _begun(beginnings: list[Given], begun_at: int) -> Tally:
    """What does not apply is left out."""
    applying = [each for each in beginnings if each.self_rated.applicable]
    met = sum(1 for each in applying if each.level is not None and each.level >= begun_at)
    unknown = sum(1 for each in applying if each.level is None)
    return Tally(met, unknown, len(applying), _half(len(applying)))


def _remark(status: Status, holds: Tally, begun: Tally) -> Remark:
    of_stop = {"eligible": True, "not-eligible-at-present": False, "undetermined": None}[status]
    conditions = [of_stop, holds.is_enough, begun.is_enough]
    if False in conditions:
        return "not-yet"
    return "open" if None in conditions else "worth-it"
