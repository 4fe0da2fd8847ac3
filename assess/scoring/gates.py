"""Gates: conditions on single indicators that no other score can make up for."""

from collections.abc import Iterable, Sequence

from assess.domain.outcome import GateResult, Status
from assess.scoring.levels import Given


def gate_results(given: Iterable[Given]) -> tuple[GateResult, ...]:
    """Whether each gate is met, in the order of the framework.

    Gates are judged on the level as answered, on either basis: a gate whose evidence is weak
    is to be confirmed, not failed.

    Source:
        METHOD.md sections 3, Bands, floors and gates, and 5, Evidence.
    """
    return tuple(
        GateResult(
            each.planned.id,
            gate.kind,
            "unknown" if each.level is None else "met" if each.level >= gate.at_least else "failed",
            gate.at_least,
            each.level,
        )
        for each in given
        if (gate := each.planned.gate) is not None
    )


def status_by(gates: Iterable[GateResult]) -> Status:
    """What the stop gates say; one that is failed outweighs one that is not known.

    Source:
        METHOD.md sections 3, Bands, floors and gates, and 4, What is not known.
    """
    states = {gate.state for gate in gates if gate.kind == "stop"}
    if "failed" in states:
        return "not-eligible-at-present"
    return "undetermined" if "unknown" in states else "eligible"


def is_held(gates: Sequence[GateResult], *, unknown_fails: bool) -> bool:
    """Whether a hold gate keeps the band from rising further.

    Args:
        gates: All gates.
        unknown_fails: Whether a gate that is not known counts as failed; so it does at the
            worst, and not at the best.
    """
    failing = {"failed", "unknown"} if unknown_fails else {"failed"}
    return any(gate.kind == "hold" and gate.state in failing for gate in gates)
