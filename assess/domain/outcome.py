"""All that scoring returns, with its own explanation.

Made by our own rules from values that are already checked, so these are plain frozen
classes: nothing here needs validating a second time.
"""

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from assess.domain.override import OverrideResult

Status = Literal["eligible", "not-eligible-at-present", "undetermined"]
"""What the stop gates say."""
GateState = Literal["met", "failed", "unknown"]
"""Whether a gate's level is reached."""
Basis = Literal["self_rated", "evidence_limited", "reviewed"]
"""Which levels count: as answered, no higher than evidence allows, or as a reviewer set them."""
UnknownReason = Literal["dont-know", "not-answered"]
"""Why a level is not known; the arithmetic treats both alike, the report does not."""


@dataclass(frozen=True, slots=True)
class Interval:
    """A number, and how far the unknown answers can move it."""

    value: Fraction | None
    """From what is known; absent when too little is known."""
    low: Fraction
    """With every unknown at its worst."""
    high: Fraction
    """With every unknown at its best."""


@dataclass(frozen=True, slots=True)
class IndicatorResult:
    """What one answer counts for."""

    indicator: str
    """Id."""
    level: int | None
    """The level that counts; absent when unknown or not applicable."""
    answered_level: int | None
    """The level as answered, before evidence limits it."""
    weight: int
    """As the framework gives it."""
    unknown: UnknownReason | None
    """Why there is no level; absent when there is one or the indicator does not apply."""
    applicable: bool
    """False when it leaves numerator and denominator."""

    @property
    def is_limited(self) -> bool:
        """Whether the evidence lowered the level."""
        return self.level is not None and self.level != self.answered_level


@dataclass(frozen=True, slots=True)
class CharacteristicResult:
    """The mean of one characteristic and how it came about."""

    id: str
    """Id."""
    mean: Interval
    """In the range of the characteristic, such as 0 to 4; all of it when nothing applies."""
    known_share: Fraction
    """Known weight over applicable weight, 0 to 1."""
    applicable_weight: int
    """Sum of the weights that apply; 0 when the characteristic leaves the overall score."""
    floor_next: Fraction | None
    """What every characteristic needs for the next band; absent at the highest band, and where
    that band has no floor."""
    indicators: tuple[IndicatorResult, ...]
    """In the order of the framework."""


@dataclass(frozen=True, slots=True)
class GateResult:
    """One gate."""

    indicator: str
    """Id of the essential."""
    kind: Literal["hold", "stop"]
    """What failing it does."""
    state: GateState
    """Whether it is met."""
    at_least: int
    """The level it asks for."""
    level: int | None
    """The level it got."""


@dataclass(frozen=True, slots=True)
class Shortfall:
    """One thing that keeps a result out of a band."""

    kind: Literal["overall", "floor", "hold-gate"]
    """Which rule."""
    band: str
    """The band that is kept out of reach."""
    needed: Fraction
    """The score, mean or level that the band asks for."""
    got: Fraction | None
    """What there is; absent when it is not known."""
    subject: str = ""
    """Id of the characteristic or of the essential; empty for the overall score."""


@dataclass(frozen=True, slots=True)
class Result:
    """The verdict on one basis, with what it rests on."""

    basis: Basis
    """Which levels count."""
    status: Status
    """What the stop gates say."""
    band: str | None
    """Id of the band; absent when the unknown answers leave it open."""
    band_low: str
    """The band with every unknown at its worst."""
    band_high: str
    """The band with every unknown at its best."""
    band_by_score: str | None
    """The band that the overall score alone would give; absent when there is no overall score."""
    overall: Interval
    """On the framework's own scale, such as 0 to 100."""
    geometric: Fraction | None
    """The geometric counterpart, 0 to 100, to six decimals; absent without an overall score,
    and where it would say something else."""
    characteristics: tuple[CharacteristicResult, ...]
    """In the order of the framework."""
    gates: tuple[GateResult, ...]
    """In the order of the framework."""
    next_band: str | None
    """The band above `band_low`; absent when that is the highest."""
    shortfalls: tuple[Shortfall, ...]
    """What keeps the known answers from the next band, floors and gates included."""
    holds: tuple[Shortfall, ...]
    """What keeps the band below the one that the overall score alone would give."""

    @property
    def imbalance(self) -> Fraction | None:
        """How much a weak part is bought out by strong ones: overall less geometric, 0 or more."""
        if self.overall.value is None or self.geometric is None:
            return None
        return max(Fraction(0), self.overall.value - self.geometric)


@dataclass(frozen=True, slots=True)
class UnknownAnswer:
    """An answer that is missing, and how much it can move the overall score."""

    indicator: str
    """Id."""
    reason: UnknownReason
    """Don't know, or not answered."""
    swing: Fraction
    """Points of the overall score between its worst and its best level."""
    gate: Literal["hold", "stop"] | None
    """Which gate hangs on it."""


@dataclass(frozen=True, slots=True)
class NextStepResult:
    """One thing to do, in the order in which to do it."""

    indicator: str
    """Id; the step's words and its area of collaboration stand in the framework."""
    group: Literal["stop-gate", "hold-gate", "below-floor", "other"]
    """Why it stands where it stands."""
    leverage: Fraction
    """Points of the overall score that level 3 would add; 0 for a promise."""
    level: int | None
    """Where it is now; absent when unknown."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """The results of one assessment, and what follows from them."""

    framework_id: str
    """Which framework."""
    framework_version: str
    """Which version of it."""
    framework_digest: str
    """Digest of its content."""
    self_rated: Result
    """As answered, unverified."""
    evidence_limited: Result
    """With each level no higher than its evidence allows."""
    next_steps: tuple[NextStepResult, ...]
    """Most important first."""
    strengths: tuple[str, ...]
    """Ids of what evidence carries to level 3 or 4, highest first: what you could teach others."""
    unknowns: tuple[UnknownAnswer, ...]
    """Gates first, then by swing."""
    reviewed: Result | None = None
    """Evidence-limited, with what a reviewer set in its place; absent where nothing was set."""
    overrides: tuple[OverrideResult, ...] = ()
    """What a reviewer set and what it does, in the order in which it was set."""

    @property
    def confidence_gap(self) -> Fraction | None:
        """Points of the overall score that rest on words alone; absent without both scores."""
        own, limited = self.self_rated.overall.value, self.evidence_limited.overall.value
        return None if own is None or limited is None else own - limited

    @property
    def is_settled(self) -> bool:
        """Whether the unknown answers cannot change band or status."""
        return self.self_rated.band is not None and self.self_rated.status != "undetermined"
