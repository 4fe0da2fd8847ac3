"""Where a reviewer looks first: answers that may turn out otherwise, why, and what hangs on it."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

LookReason = Literal[
    "another-look",
    "not-answered",
    "dont-know",
    "to-be-confirmed",
    "above-evidence",
    "nothing-to-open",
    "nothing-given",
    "raters-apart",
    "not-applicable",
]
"""Why an answer deserves a look; none of them says that it is wrong."""


@dataclass(frozen=True, slots=True)
class Look:
    """One answer to look at."""

    indicator: str
    """Id."""
    reasons: tuple[LookReason, ...]
    """Why, at least one."""
    gate: Literal["hold", "stop"] | None
    """Which gate hangs on it."""
    answered: int | None
    """The level as answered; absent without one."""
    counts: int | None
    """The level that its evidence allows; absent without one."""
    apart: tuple[int, ...]
    """The lowest and the highest level of raters who are far apart; empty where they are not."""
    points: Fraction
    """How far it can move the overall score: between the lowest and the highest level that it
    may turn out to have, 0 or more."""


@dataclass(frozen=True, slots=True)
class LooksAtOne:
    """The answers of one characteristic that deserve a look."""

    characteristic: str
    """Id."""
    first: tuple[Look, ...]
    """The few to begin with, what matters most first."""
    later: tuple[Look, ...]
    """The others, in the same order."""


@dataclass(frozen=True, slots=True)
class GapPart:
    """One answer whose level is above what its evidence allows."""

    indicator: str
    """Id."""
    answered: int
    """The level as answered."""
    counts: int
    """The level that its evidence allows."""
    points: Fraction
    """What lies between these two, in points of the overall score."""
