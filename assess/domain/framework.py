"""A framework: characteristics, their indicators, and the rules that turn levels into a verdict."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from functools import cached_property
from math import ceil
from typing import Annotated, Literal

from pydantic import Field

from assess.domain.content import AnyLevel, Content, Exact, Level, Slug, Text
from assess.domain.indicator import Indicator
from assess.domain.roll_up import Aggregates, BandRule, Decimals, Range, rolled_up

NO_POINTS = Fraction(0)
"""What nothing is worth."""
USUAL_KNOWN_SHARE = Fraction(2, 3)
"""How much must be known for a number where a framework does not say."""


class ScaleLevel(Content):
    """One step of the scale, in general words."""

    level: AnyLevel
    """The step: one more than the one before it."""
    name: Text
    """One or two words."""
    meaning: Text
    """What the step means on any indicator, in one sentence."""
    points: Annotated[Exact, Field(ge=0)] | None = None
    """What it is worth on every indicator; left out where that is the level itself."""

    @property
    def worth(self) -> Fraction:
        """Its points, 0 or more."""
        return Fraction(self.level) if self.points is None else self.points


class Strength(Content):
    """How well an answer is supported."""

    strength: Annotated[int, Field(strict=True, ge=0, le=9)]
    """The step, 0 for our word only."""
    name: Text
    """One or two words."""
    meaning: Text
    """What must be there."""
    cap: Level
    """The highest level that counts with evidence of this strength."""


class Band(Content):
    """A named range of the overall score, with a floor for every characteristic."""

    id: Slug
    """Never changes."""
    title: Text
    """What people read."""
    meaning: Text
    """What the band says, in one sentence."""
    advice: Text
    """What to do next, in one sentence."""
    min_overall: Annotated[Exact, Field(ge=0)]
    """The least overall score, on the framework's own scale; reached at the number itself."""
    floor: Annotated[Exact, Field(ge=0)] = NO_POINTS
    """The least mean that every characteristic must have; 0 where there is no floor."""


class GateRules(Content):
    """What failing a gate does."""

    hold_at: Slug
    """The highest band while a hold gate is failed."""
    stop_status: Text
    """What is said while a stop gate is failed."""


NO_GATES = GateRules.model_construct(hold_at="", stop_status="")
"""The rules of a framework without gates; nothing asks for them."""


class Area(Content):
    """A focus area or an area of collaboration."""

    id: Slug
    """Never changes."""
    title: Text
    """What people read."""


class Source(Content):
    """Where a rule, an indicator or a fact comes from."""

    id: Slug
    """How indicators name it."""
    title: Text
    """Title of the instrument, page or article."""
    by: Text
    """Who published it."""
    year: Annotated[int, Field(strict=True, ge=1900, le=2100)] | None = None
    """Year of publication; absent where the source does not say."""


class Characteristic(Content):
    """A named group of indicators that is scored together; one file."""

    id: Slug
    """Never changes once answers exist."""
    title: Text
    """The characteristic in a few words."""
    short: Annotated[str, Field(min_length=1, max_length=24)]
    """A shorter name for charts and headers, at most 24 letters."""
    source_words: Text = ""
    """How the source page says it, in the framework's own words; empty where there is no page."""
    weight: Annotated[Exact, Field(gt=0)] = Fraction(1)
    """How much it counts beside the others."""
    indicators: Annotated[tuple[Indicator, ...], Field(min_length=1)]
    """What is asked."""


class FrameworkRules(Content):
    """All of a framework but its characteristics: the file `framework.yaml`."""

    id: Slug
    """Never changes."""
    version: Annotated[str, Field(pattern=r"^\d+(\.\d+)+$")]
    """In quotes, such as "1.10"; a change of meaning raises it."""
    language: Literal["en"] = "en"
    """Language of the texts."""
    title: Text
    """What is assessed."""
    purpose: Text
    """What the assessment is for, in one or two sentences."""
    disclaimer: Text
    """What the result is not; printed in every report."""
    limits: Annotated[tuple[Text, ...], Field(min_length=1)] = ()
    """What a reader must know about the method; printed in every report."""
    minutes: Annotated[int, Field(strict=True, ge=1)]
    """How long most people need."""
    at_hand: Annotated[tuple[Text, ...], Field(min_length=1)] = ()
    """What it helps to have at hand before starting."""
    scale: Annotated[tuple[ScaleLevel, ...], Field(min_length=2)]
    """The steps, lowest first."""
    aggregates: Aggregates = Aggregates()
    """How points become the number of a characteristic and that of the whole."""
    decimals: Decimals = Decimals()
    """With how many decimals numbers are shown."""
    band_rule: BandRule = BandRule()
    """How the number of the whole is held against the cut-offs of the bands."""
    strengths: Annotated[tuple[Strength, ...], Field(min_length=1)] = ()
    """Strengths of evidence, weakest first; none where evidence limits nothing."""
    bands: Annotated[tuple[Band, ...], Field(min_length=2)]
    """The bands, highest first."""
    gates: GateRules = NO_GATES
    """What failing a gate does; left out where no indicator has one."""
    min_known_share: Annotated[Exact, Field(ge=0, le=1)] = USUAL_KNOWN_SHARE
    """The least share of a characteristic's weight that must be known for it to have a number."""
    clear_change: Annotated[Exact, Field(ge=0)] | None = None
    """From how many points a change of the whole is clear; left out, a twentieth of its range."""
    quick_screen: tuple[Slug, ...] = ()
    """Ids of the few questions to begin with, in this order; all essentials are among them."""
    focus_areas: Annotated[tuple[Area, ...], Field(min_length=1)] = ()
    """The fields of joint work."""
    collaboration_areas: Annotated[tuple[Area, ...], Field(min_length=1)] = ()
    """The ways of working together; each next step belongs to one."""
    sources: Annotated[tuple[Source, ...], Field(min_length=1)] = ()
    """What the indicators rest on."""


class Framework(FrameworkRules):
    """A whole framework, as one version that never changes."""

    characteristics: Annotated[tuple[Characteristic, ...], Field(min_length=1)]
    """In the order in which they are asked."""
    digest: str
    """`sha256:` and the digest of the content that decides a result or its words."""

    @cached_property
    def indicators(self) -> Mapping[str, Indicator]:
        """Every indicator by its id, in the order in which they are asked."""
        return {
            indicator.id: indicator
            for part in self.characteristics
            for indicator in part.indicators
        }

    @cached_property
    def characteristic_of(self) -> Mapping[str, Characteristic]:
        """For each indicator's id, the characteristic it belongs to."""
        return {i.id: part for part in self.characteristics for i in part.indicators}

    @cached_property
    def band_titles(self) -> Mapping[str, str]:
        """What people read for each band."""
        return {band.id: band.title for band in self.bands}

    @cached_property
    def levels(self) -> tuple[int, ...]:
        """The steps of the scale, lowest first, such as 0 to 4 or 1 to 7."""
        return tuple(step.level for step in self.scale)

    @property
    def lowest_level(self) -> int:
        """The lowest step of the scale."""
        return self.scale[0].level

    @property
    def top_level(self) -> int:
        """The highest step of the scale."""
        return self.scale[-1].level

    @property
    def routine_level(self) -> int:
        """The level at three quarters of the scale: practice that others could learn from."""
        return self.lowest_level + ceil(3 * (self.top_level - self.lowest_level) / 4)

    @cached_property
    def characteristic_range(self) -> Range:
        """The lowest and the highest number that any characteristic can have, such as 0 and 4."""
        ranges = list(self.ranges.values())
        return Range(min(each.low for each in ranges), max(each.high for each in ranges))

    @cached_property
    def overall_range(self) -> Range:
        """The lowest and the highest number that the whole can have, such as 0 and 100."""
        if self.aggregates.overall_scale == "hundred":
            return Range(Fraction(0), Fraction(100))
        return Range(*(self._whole(end) for end in (0, 1)))

    def _whole(self, end: int) -> Fraction:
        parts = [(part.weight, self.ranges[part.id][end]) for part in self.characteristics]
        return rolled_up(self.aggregates.overall, parts)

    @property
    def least_clear_change(self) -> Fraction:
        """From how many points on a change of the whole is called clear."""
        if self.clear_change is not None:
            return self.clear_change
        return (self.overall_range.high - self.overall_range.low) / 20

    @cached_property
    def ranges(self) -> Mapping[str, Range]:
        """For each characteristic's id, the lowest and the highest number that it can have."""
        return {part.id: self._range_of(part) for part in self.characteristics}

    def _range_of(self, part: Characteristic) -> Range:
        ends = [
            (Fraction(each.weight), self.points_range(each.id))
            for each in part.indicators
            if each.weight
        ]
        if not ends:
            return Range(self.points[self.lowest_level], self.points[self.top_level])
        aggregate = self.aggregates.characteristic
        return Range(
            *(
                rolled_up(aggregate, [(weight, each[end]) for weight, each in ends])
                for end in (0, 1)
            )
        )

    @cached_property
    def points(self) -> Mapping[int, Fraction]:
        """What each level of the scale is worth, on indicators that do not say otherwise."""
        return {step.level: step.worth for step in self.scale}

    def points_of(self, indicator_id: str) -> Mapping[int, Fraction]:
        """What each level is worth on this indicator."""
        return self.indicators[indicator_id].points or self.points

    def points_range(self, indicator_id: str) -> Range:
        """The fewest and the most points that an answer to this indicator can bring."""
        points = self.points_of(indicator_id).values()
        return Range(min(points), max(points))

    @property
    def overall_decimals(self) -> int:
        """With how many decimals the number of the whole is shown."""
        return self.decimals.overall

    @property
    def characteristic_decimals(self) -> int:
        """With how many decimals the number of a characteristic is shown."""
        return self.decimals.characteristic

    @cached_property
    def has_floors(self) -> bool:
        """Whether some band asks every characteristic for more than it has at its worst."""
        return any(band.floor > self.characteristic_range.low for band in self.bands)

    @cached_property
    def has_gates(self) -> bool:
        """Whether some indicator carries a gate."""
        return any(indicator.gate is not None for indicator in self.indicators.values())

    @property
    def has_evidence(self) -> bool:
        """Whether evidence limits what counts, so that there are two results and not one."""
        return bool(self.strengths)

    @property
    def bands_from_lowest(self) -> Iterator[Band]:
        """The bands, lowest first."""
        return reversed(self.bands)

    def number_of(self, indicator_id: str) -> int:
        """Place of a question in the walk, counted from 1."""
        return list(self.indicators).index(indicator_id) + 1
