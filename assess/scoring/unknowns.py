"""What is not known, and how much each missing answer can move the score."""

from collections.abc import Iterable, Sequence
from typing import Final

from assess.domain.outcome import UnknownAnswer
from assess.scoring.effects import Effects
from assess.scoring.levels import Given

GATES_FIRST: Final = ("stop", "hold", None)
"""In which order what is missing matters."""


def unknown_answers(
    given: Iterable[Sequence[Given]], effects: Effects
) -> tuple[UnknownAnswer, ...]:
    """The missing answers, most telling first.

    Args:
        given: What the answers count for, for each characteristic.
        effects: What each answer can move.

    Returns:
        Stop gates, then hold gates, then the rest; inside each by swing, then in the order of
        the framework.

    Source:
        METHOD.md section 4, What is not known.
    """
    missing = [
        UnknownAnswer(
            each.planned.id,
            each.unknown,
            effects.swing(at, place, each.planned),
            each.planned.gate.kind if each.planned.gate else None,
        )
        for at, answers in enumerate(given)
        for place, each in enumerate(answers)
        if each.unknown is not None
    ]
    return tuple(sorted(missing, key=lambda each: (GATES_FIRST.index(each.gate), -each.swing)))
