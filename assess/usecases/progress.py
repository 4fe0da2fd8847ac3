"""How far a walk has come: parts, answers, and the next question that is open."""

from dataclasses import dataclass
from typing import Literal

from assess.domain.assessment import Assessment
from assess.domain.framework import Characteristic, Framework
from assess.store.base import Saved

PartStatus = Literal["completed", "in-progress", "not-started"]
"""Where a part stands; completed is what the rater said, not what was counted."""


@dataclass(frozen=True, slots=True)
class PartProgress:
    """How far one part has come."""

    characteristic: Characteristic
    """The part."""
    answered: int
    """How many of its questions have an answer, don't know included."""
    total: int
    """How many questions it has."""
    status: PartStatus
    """Where it stands."""


def parts(framework: Framework, saved: Saved) -> tuple[PartProgress, ...]:
    """Every part, in the order in which they are asked."""
    return tuple(_part(part, saved) for part in framework.characteristics)


def _part(part: Characteristic, saved: Saved) -> PartProgress:
    answered = sum(i.id in saved.assessment.answers for i in part.indicators)
    status: PartStatus = "in-progress" if answered else "not-started"
    if part.id in saved.finished_parts:
        status = "completed"
    return PartProgress(part, answered, len(part.indicators), status)


def answered_of(framework: Framework, assessment: Assessment) -> tuple[int, int]:
    """How many of the framework's questions have an answer, and how many there are."""
    return sum(name in assessment.answers for name in framework.indicators), len(
        framework.indicators
    )


def open_questions(framework: Framework, assessment: Assessment) -> tuple[str, ...]:
    """Ids of the questions without an answer, in the order in which they are asked."""
    return tuple(name for name in framework.indicators if name not in assessment.answers)


def not_known(framework: Framework, assessment: Assessment) -> tuple[str, ...]:
    """Ids of the questions that are answered with "don't know", in the order of the walk."""
    answers = assessment.answers
    return tuple(n for n in framework.indicators if n in answers and answers[n].is_unknown)


def next_open(framework: Framework, assessment: Assessment, after: str | None) -> str | None:
    """The next question without an answer, from the top again after the last; None when all have.

    Args:
        framework: What is asked.
        assessment: What is answered.
        after: Where to start looking, exclusively; None for the top.
    """
    order = list(framework.indicators)
    start = order.index(after) + 1 if after is not None and after in order else 0
    rest = (*order[start:], *order[:start])
    return next((name for name in rest if name not in assessment.answers), None)
