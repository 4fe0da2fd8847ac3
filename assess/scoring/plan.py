"""What scoring needs of a framework, worked out once and kept for the next assessment."""

from collections import OrderedDict
from dataclasses import dataclass
from fractions import Fraction
from math import lcm
from typing import Final

from assess.answer_types import answer_type
from assess.answer_types.base import AnswerType
from assess.domain.content import HIGHEST
from assess.domain.framework import Band, Characteristic, Framework, Strength
from assess.domain.indicator import Gate, Indicator

STRONGEST: Final = 9
"""The highest strength that evidence of any framework can have."""
_MOST_PLANS: Final = 8


@dataclass(frozen=True, slots=True)
class PlannedIndicator:
    """One indicator, ready to be valued."""

    id: str
    """Id."""
    weight: int
    """As the framework gives it; 0 for a promise."""
    position: int
    """Place in the framework, counted from 0."""
    replies: AnswerType
    """What values its replies."""
    may_not_apply: bool
    """Whether "does not apply" is a reply to it."""
    is_attestation: bool
    """Whether it is a yes or no, which evidence never limits."""
    is_teachable: bool
    """Whether a high level is something to teach others: no promise, and within one's power."""
    gate: Gate | None
    """What hangs on it."""
    has_next_step: bool
    """Whether there is advice for a low level."""


@dataclass(frozen=True, slots=True)
class PlannedCharacteristic:
    """One characteristic, ready to be scored."""

    id: str
    """Id."""
    weight: int
    """Weight beside the others, scaled to a whole number; only the ratio counts."""
    indicators: tuple[PlannedIndicator, ...]
    """In the order of the framework."""


@dataclass(frozen=True, slots=True)
class Plan:
    """One framework, ready to score with."""

    framework: Framework
    """What it was made from."""
    characteristics: tuple[PlannedCharacteristic, ...]
    """In the order of the framework."""
    bands: tuple[Band, ...]
    """Lowest first; a band's position is its place here."""
    hold_at: int
    """Position of the highest band while a hold gate is failed."""
    caps: tuple[int, ...]
    """For each strength of evidence from 0 to 9, the highest level that counts."""
    min_known_share: Fraction
    """The least share of a characteristic's weight that must be known."""


def plan_of(framework: Framework) -> Plan:
    """What scoring needs of this framework; the last few are kept."""
    kept = _plans.get(id(framework))
    if kept is not None:
        return kept
    plan = make_plan(framework)
    _plans[id(framework)] = plan
    while len(_plans) > _MOST_PLANS:
        _plans.popitem(last=False)
    return plan


_plans: Final[OrderedDict[int, Plan]] = OrderedDict()
"""By identity. A plan holds its framework, so no other can take its identity meanwhile."""


def make_plan(framework: Framework) -> Plan:
    """Work out what scoring needs of a framework."""
    scale = lcm(*(part.weight.denominator for part in framework.characteristics))
    positions = {id_: position for position, id_ in enumerate(framework.indicators)}
    bands = tuple(framework.bands_from_lowest)
    return Plan(
        framework,
        tuple(_characteristic(part, scale, positions) for part in framework.characteristics),
        bands,
        next((at for at, band in enumerate(bands) if band.id == framework.gates.hold_at), 0),
        _caps(framework.strengths),
        framework.min_known_share,
    )


def _characteristic(
    part: Characteristic, scale: int, positions: dict[str, int]
) -> PlannedCharacteristic:
    indicators = tuple(_indicator(each, positions[each.id]) for each in part.indicators)
    return PlannedCharacteristic(part.id, int(part.weight * scale), indicators)


def _indicator(indicator: Indicator, position: int) -> PlannedIndicator:
    return PlannedIndicator(
        indicator.id,
        indicator.weight,
        position,
        answer_type(indicator),
        may_not_apply=indicator.allow_not_applicable and indicator.gate is None,
        is_attestation=indicator.type == "yesno",
        is_teachable=indicator.weight > 0 and indicator.improvable,
        gate=indicator.gate,
        has_next_step=indicator.has_next_step,
    )


def _caps(strengths: tuple[Strength, ...]) -> tuple[int, ...]:
    """The cap of each strength; one that the framework does not name counts as the next weaker."""
    named = {strength.strength: strength.cap for strength in strengths}
    caps, cap = [], named.get(min(named, default=0), HIGHEST)
    for strength in range(STRONGEST + 1):
        cap = named.get(strength, cap)
        caps.append(cap)
    return tuple(caps)
