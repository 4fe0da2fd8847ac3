"""A framework: characteristics, their indicators, and the rules that turn levels into a verdict."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field

from assess.domain.content import Content, Exact, Level, Slug, Text
from assess.domain.indicator import Indicator


class ScaleLevel(Content):
    """One step of the scale, in general words."""

    level: Level
    """The step, 0 to 4."""
    name: Text
    """One or two words."""
    meaning: Text
    """What the step means on any indicator, in one sentence."""


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
    min_overall: Annotated[Exact, Field(ge=0, le=100)]
    """The least overall score, 0 to 100; reached at the number itself."""
    floor: Annotated[Exact, Field(ge=0, le=4)]
    """The least mean that every characteristic must have, 0 to 4."""


class GateRules(Content):
    """What failing a gate does."""

    hold_at: Slug
    """The highest band while a hold gate is failed."""
    stop_status: Text
    """What is said while a stop gate is failed."""


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
    source_words: Text
    """How the source page says it, in the framework's own words."""
    weight: Annotated[Exact, Field(gt=0)]
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
    limits: Annotated[tuple[Text, ...], Field(min_length=1)]
    """What a reader must know about the method; printed in every report."""
    minutes: Annotated[int, Field(strict=True, ge=1)]
    """How long most people need."""
    at_hand: Annotated[tuple[Text, ...], Field(min_length=1)]
    """What it helps to have at hand before starting."""
    scale: Annotated[tuple[ScaleLevel, ...], Field(min_length=2)]
    """The steps, lowest first."""
    strengths: Annotated[tuple[Strength, ...], Field(min_length=1)]
    """Strengths of evidence, weakest first."""
    bands: Annotated[tuple[Band, ...], Field(min_length=2)]
    """The bands, highest first."""
    gates: GateRules
    """What failing a gate does."""
    min_known_share: Annotated[Exact, Field(ge=0, le=1)]
    """The least share of a characteristic's weight that must be known for it to have a number."""
    quick_screen: tuple[Slug, ...] = ()
    """Ids of the few questions to begin with, in this order; all essentials are among them."""
    focus_areas: Annotated[tuple[Area, ...], Field(min_length=1)]
    """The fields of joint work."""
    collaboration_areas: Annotated[tuple[Area, ...], Field(min_length=1)]
    """The ways of working together; each next step belongs to one."""
    sources: Annotated[tuple[Source, ...], Field(min_length=1)]
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

    @property
    def bands_from_lowest(self) -> Iterator[Band]:
        """The bands, lowest first."""
        return reversed(self.bands)

    def number_of(self, indicator_id: str) -> int:
        """Place of a question in the walk, counted from 1."""
        return list(self.indicators).index(indicator_id) + 1
