"""What scoring needs of a framework, worked out once and kept for the next assessment."""

from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from math import lcm
from typing import Final

from assess.answer_types import answer_type
from assess.answer_types.base import AnswerType
from assess.domain.framework import NO_POINTS, Band, Characteristic, Framework, Strength
from assess.domain.indicator import Gate, Indicator
from assess.domain.roll_up import Aggregates, Range
from assess.scoring.cut_offs import cut_off_of
from assess.scoring.lines import Line, constant_line

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
    worth: tuple[int, ...]
    """For each level from 0 to the top, its points, in parts of the plan's unit."""
    least: int
    """The fewest points of an answer, in the same parts."""
    most: int
    """The most points of an answer, in the same parts."""


@dataclass(frozen=True, slots=True)
class PlannedCharacteristic:
    """One characteristic, ready to be scored."""

    id: str
    """Id."""
    weight: int
    """Weight beside the others, scaled to a whole number; only the ratio counts."""
    indicators: tuple[PlannedIndicator, ...]
    """In the order of the framework."""
    range: Range
    """The lowest and the highest number that it can have."""
    is_even: bool
    """Whether its answers all bring the same points at their worst, and at their best."""
    is_plain: bool
    """Whether each level of each answer is worth itself."""


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
    aggregates: Aggregates
    """How points become numbers."""
    unit: int
    """Points are whole numbers of this part of one: 1, or 10 where some have a decimal."""
    weight_unit: int
    """Weights of characteristics are whole numbers of this part of one."""
    line: Line | None
    """From the whole as worked out to how it is told; absent where that hangs on what applies."""
    cut_offs: tuple[Fraction, ...]
    """For each band, the least overall score that reaches it, rounding and edge rule included."""
    lowest_level: int
    """Where the scale begins."""
    top_level: int
    """Where the scale ends."""
    routine: int
    """The level from which there is no next step but something to teach."""

    @property
    def is_linear(self) -> bool:
        """Whether each answer adds its own share to the whole, whatever the others are."""
        return "minimum" not in (self.aggregates.characteristic, self.aggregates.overall)

    def divisor(self, weight: int) -> int:
        """What weighed points are divided by to give the number of a characteristic.

        Args:
            weight: Of the answers that count, 0 or more.

        Returns:
            0 where there is no weight.
        """
        if not weight:
            return 0
        return weight * self.unit if self.aggregates.characteristic == "mean" else self.unit


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
    unit = lcm(*(points.denominator for points in _all_points(framework)))
    bands = tuple(framework.bands_from_lowest)
    indicators = {
        id_: _indicator(framework, indicator, position, unit)
        for position, (id_, indicator) in enumerate(framework.indicators.items())
    }
    return Plan(
        framework,
        tuple(_characteristic(framework, p, scale, indicators) for p in framework.characteristics),
        bands,
        next((at for at, band in enumerate(bands) if band.id == framework.gates.hold_at), 0),
        _caps(framework.strengths, framework.top_level),
        framework.min_known_share,
        aggregates=framework.aggregates,
        unit=unit,
        weight_unit=scale,
        line=constant_line(framework),
        cut_offs=tuple(cut_off_of(framework.band_rule, band.min_overall) for band in bands),
        lowest_level=framework.lowest_level,
        top_level=framework.top_level,
        routine=framework.routine_level,
    )


def _all_points(framework: Framework) -> Iterator[Fraction]:
    yield from framework.points.values()
    for indicator in framework.indicators.values():
        yield from (indicator.points or {}).values()


def _characteristic(
    framework: Framework, part: Characteristic, scale: int, indicators: dict[str, PlannedIndicator]
) -> PlannedCharacteristic:
    planned = tuple(indicators[each.id] for each in part.indicators)
    ends = {(each.least, each.most) for each in planned if each.weight}
    return PlannedCharacteristic(
        part.id,
        int(part.weight * scale),
        planned,
        framework.ranges[part.id],
        is_even=len(ends) <= 1,
        is_plain=all(_is_plain(framework, each) for each in planned),
    )


def _is_plain(framework: Framework, planned: PlannedIndicator) -> bool:
    return all(planned.worth[level] == level for level in framework.levels)


def _indicator(
    framework: Framework, indicator: Indicator, position: int, unit: int
) -> PlannedIndicator:
    points = framework.points_of(indicator.id)
    ends = framework.points_range(indicator.id)
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
        worth=tuple(
            int(points.get(level, NO_POINTS) * unit) for level in range(framework.top_level + 1)
        ),
        least=int(ends.low * unit),
        most=int(ends.high * unit),
    )


def _caps(strengths: tuple[Strength, ...], top: int) -> tuple[int, ...]:
    """The cap of each strength; one that the framework does not name counts as the next weaker."""
    named = {strength.strength: strength.cap for strength in strengths}
    caps, cap = [], named.get(min(named, default=0), top)
    for strength in range(STRONGEST + 1):
        cap = named.get(strength, cap)
        caps.append(cap)
    return tuple(caps)
