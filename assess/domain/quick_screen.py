"""What a few of the answers already say: gates, and whether the full assessment is worth it."""

from dataclasses import dataclass
from typing import Literal

from assess.domain.outcome import GateResult, Status

Remark = Literal["worth-it", "not-yet", "open"]
"""Whether the full assessment is worth the time now; open while answers decide."""


@dataclass(frozen=True, slots=True)
class Beginning:
    """A question without a gate: whether there is a beginning."""

    indicator: str
    """Id."""
    level: int | None
    """The level; absent when it is not known."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How many of a group are there, and how many are asked for."""

    met: int
    """Known to be there."""
    unknown: int
    """Not known."""
    total: int
    """All of the group that apply."""
    needed: int
    """The least that is asked for."""

    @property
    def is_enough(self) -> bool | None:
        """Whether as many are there as are asked for; absent while unknown answers decide."""
        if self.met >= self.needed:
            return True
        return False if self.met + self.unknown < self.needed else None


@dataclass(frozen=True, slots=True)
class QuickScreen:
    """What the questions of the quick screen say; no score and no band."""

    remark: Remark
    """Whether the full assessment is worth the time now."""
    status: Status
    """What the stop gates say."""
    gates: tuple[GateResult, ...]
    """The gates among the questions, in the order of the questions."""
    beginnings: tuple[Beginning, ...]
    """The questions without a gate, in the order of the questions."""
    holds: Tally
    """Hold gates that are met."""
    begun: Tally
    """Questions without a gate at level 1 or more."""
    first: tuple[str, ...]
    """Ids of what is known to be missing: stop gates, hold gates, then what has not begun."""
