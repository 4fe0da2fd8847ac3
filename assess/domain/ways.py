"""The shortest way to a higher band: which raises, in which order, or what bars the way."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

WayKind = Literal["levels", "evidence"]
"""What is raised: levels, by changing what is done, or evidence, by showing what is done."""


@dataclass(frozen=True, slots=True)
class Raise:
    """One answer raised by one step."""

    indicator: str
    """Id; the words of the level and the area of collaboration stand in the framework."""
    reason: Literal["hold-gate", "floor", "overall"]
    """What the raise is for: a gate, a characteristic below the floor, or the score."""
    before: int
    """The level; on the way by evidence, the strength."""
    after: int
    """The next level that some reply gives; on the way by evidence, the next strength."""
    gain: Fraction
    """Points of the overall score that this raise adds; 0 for a promise."""
    overall: Fraction
    """The overall score after this raise and those before it."""


@dataclass(frozen=True, slots=True)
class Barrier:
    """One thing that no raise can bring about."""

    kind: Literal["overall", "floor", "hold-gate", "not-known"]
    """Which rule; `not-known` where too little is known of a characteristic for a mean."""
    needed: Fraction
    """What the band asks for: a score, a mean or a level."""
    most: Fraction | None
    """The most that raises can reach; absent when it is not known."""
    subject: str = ""
    """Id of the characteristic or of the essential; empty for the overall score."""


@dataclass(frozen=True, slots=True)
class Way:
    """The fewest raises that reach a band, or why none do."""

    kind: WayKind
    """What is raised."""
    band: str
    """Id of the band to be reached."""
    raises: tuple[Raise, ...]
    """In the order in which to take them; none when the way is barred."""
    barriers: tuple[Barrier, ...]
    """What no raise can bring about; none when the band can be reached."""
    open_stop_gates: tuple[str, ...]
    """Ids of stop gates that are not met: they bar no band, but keep you from being eligible."""

    @property
    def is_open(self) -> bool:
        """Whether the band can be reached."""
        return not self.barriers
