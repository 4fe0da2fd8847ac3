"""What changed from one assessment of an organisation to a later one, and over several."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from assess.domain.assessment import Answer, Assessment
from assess.domain.framework import Framework
from assess.domain.outcome import Outcome

LeftOutReason = Literal[
    "criteria-not-at-hand",
    "not-in-both",
    "other-content",
    "open-in-both",
    "open-before",
    "open-after",
    "does-not-apply",
]
"""Why an indicator is not compared: its content, or that no level is known on both sides."""
Direction = Literal["no-number", "none", "not-clear", "up", "down"]
"""What became of the overall score; `not-clear` is a change too small to be told from chance."""
Signal = Literal["shift", "trend"]
"""What the points of a run chart say when chance would seldom bring it about."""


@dataclass(frozen=True, slots=True)
class Check:
    """One assessment, as one point in time."""

    assessment: Assessment
    """The answers of one person, or those that stand for several."""
    framework: Framework | None
    """The criteria that they were given to; absent where these are not at hand."""
    outcome: Outcome | None
    """By those criteria; absent with them."""
    label: str
    """Its id where it is kept, or its file."""
    given: Assessment
    """The answers as they were given; of several people, those of each."""

    @property
    def day(self) -> str:
        """Day of the newest answer; empty where it is not known."""
        return self.assessment.answered_on


@dataclass(frozen=True, slots=True)
class Seen:
    """What was answered to one indicator at one time."""

    answer: Answer
    """The answer."""
    level: int
    """Its level."""
    counted: int
    """The level that its evidence allows."""


@dataclass(frozen=True, slots=True)
class IndicatorChange:
    """One indicator that both times have a level for."""

    indicator: str
    """Id."""
    before: Seen
    """Then."""
    after: Seen
    """Now."""

    @property
    def levels(self) -> int:
        """By how many levels it rose; below 0 where it fell."""
        return self.after.level - self.before.level

    @property
    def strengths(self) -> int:
        """By how much the evidence became stronger; below 0 where weaker."""
        return self.after.answer.evidence.strength - self.before.answer.evidence.strength


@dataclass(frozen=True, slots=True)
class LeftOut:
    """One indicator that is not compared."""

    indicator: str
    """Id."""
    reason: LeftOutReason
    """Why."""


@dataclass(frozen=True, slots=True)
class Shift:
    """One number, then and now, each on the answers that are compared."""

    before: Fraction | None
    """Then; absent where too little is compared."""
    after: Fraction | None
    """Now; absent where too little is compared."""

    @property
    def difference(self) -> Fraction | None:
        """Now less then; absent with either."""
        if self.before is None or self.after is None:
            return None
        return self.after - self.before


@dataclass(frozen=True, slots=True)
class Change:
    """What changed from one assessment to another, on what can be compared."""

    earlier: Check
    """Then."""
    later: Check
    """Now."""
    compared: tuple[IndicatorChange, ...]
    """Every indicator with the same content and a level both times, in the framework's order."""
    left_out: tuple[LeftOut, ...]
    """Every other indicator of the criteria that are compared by, in their order."""
    overall: Shift
    """The overall score, self-rated."""
    limited: Shift
    """The overall score, evidence-limited."""
    means: tuple[tuple[str, Shift], ...]
    """For each characteristic its id, and the number of it, self-rated."""
    least_clear: Fraction
    """From how many points on a change of the overall score is clear."""

    @property
    def moved(self) -> tuple[IndicatorChange, ...]:
        """Those whose level is another."""
        return tuple(each for each in self.compared if each.levels)

    @property
    def shown_otherwise(self) -> tuple[IndicatorChange, ...]:
        """Those whose level is the same and whose evidence has another strength."""
        return tuple(each for each in self.compared if each.strengths and not each.levels)

    @property
    def direction(self) -> Direction:
        """What became of the self-rated overall score."""
        return direction_of(self.overall, self.least_clear)


def direction_of(shift: Shift, least_clear: Fraction) -> Direction:
    """Whether a number rose or fell clearly.

    Args:
        shift: The number, then and now.
        least_clear: From how much on a change is clear.

    Source:
        METHOD.md section 10, Change over time.
    """
    difference = shift.difference
    if difference is None:
        return "no-number"
    if difference == 0:
        return "none"
    if abs(difference) < least_clear:
        return "not-clear"
    return "up" if difference > 0 else "down"


@dataclass(frozen=True, slots=True)
class Run:
    """One number over time, as a run chart shows it."""

    subject: str
    """Id of the characteristic; empty for the overall score."""
    values: tuple[Fraction | None, ...]
    """For each assessment, on the answers that all of them have; absent where too few."""
    median: Fraction | None
    """Absent while there are too few points for one."""
    signals: tuple[Signal, ...]
    """What is seldom chance; never any while there are too few points."""


@dataclass(frozen=True, slots=True)
class Course:
    """Two or more assessments of one organisation, oldest first."""

    framework: Framework
    """The criteria that are compared by: those of the newest, where they are at hand."""
    checks: tuple[Check, ...]
    """Oldest first; in the order given where a day is not known."""
    changes: tuple[Change, ...]
    """From each to the next."""
    whole: Change
    """From the first to the last."""
    common: int
    """How many indicators all of them have a level for, with the same content."""
    overall: Run
    """The overall score, self-rated."""
    limited: Run
    """The overall score, evidence-limited."""
    means: tuple[Run, ...]
    """Each characteristic, self-rated."""

    @property
    def has_days(self) -> bool:
        """Whether the day of each is known, so that they can stand on an axis."""
        return all(each.day for each in self.checks)
