"""One question, the kinds it may have, and what each answer is worth."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Field, PrivateAttr, ValidationInfo, field_validator
from pydantic_core import PydanticKnownError

from assess.domain.content import (
    MOST_LEVELS,
    USUAL_SCALE,
    Content,
    Exact,
    Level,
    Slug,
    Text,
    on_the_scale,
    scale_in,
)


class Gate(Content):
    """A condition on one indicator that no other score can make up for."""

    at_least: Annotated[
        int,
        Field(strict=True, ge=1, json_schema_extra={"maximum": MOST_LEVELS}),
        AfterValidator(on_the_scale),
    ]
    """The least level that meets it; for yes or no this is the highest of the scale."""
    kind: Literal["hold", "stop"]
    """`hold` keeps the band from rising further; `stop` makes not eligible at present."""


class NextStep(Content):
    """What to do about a low indicator."""

    area: Slug
    """The area of collaboration it belongs to."""
    text: Text
    """What to do, in one sentence that starts with a verb."""
    effort: Annotated[str, Field(max_length=80)] = ""
    """How much work one level is, in a few words; may be left out."""


NO_STEP = NextStep.model_construct(area="", text="")
"""For an indicator without advice; it never stands among the next steps."""


class BaseIndicator(Content):
    """What every kind of indicator has."""

    id: Slug
    """Never changes once answers exist."""
    title: Annotated[str, Field(min_length=1, max_length=40)]
    """A short name for lists and reports, at most 40 letters."""
    question: Text
    """One sentence that asks one thing."""
    why: Text = ""
    """Why we ask, in one sentence; empty where the source does not say."""
    evidence: Annotated[tuple[Text, ...], Field(min_length=1)] = ()
    """Examples of what a reviewer could look at."""
    weight: Annotated[int, Field(strict=True, ge=0, le=3)] = 1
    """How much it counts beside its siblings, 1 to 3; 0 for a promise, which earns no points."""
    gate: Gate | None = None
    """A condition that no other score can make up for; with one, this is an essential."""
    allow_not_applicable: Annotated[bool, Field(strict=True)] = False
    """Whether "does not apply to us" may be answered, with a reason; never on an essential."""
    improvable: Annotated[bool, Field(strict=True)] = True
    """Whether effort can raise it; false for a fact such as the number of people served."""
    next_step: NextStep = NO_STEP
    """What to do when the level is low; left out where there is nothing to advise."""
    points: dict[Level, Annotated[Exact, Field(ge=0)]] | None = None
    """What each of its levels is worth; left out where that is as the scale says."""
    sources: Annotated[tuple[Slug, ...], Field(min_length=1)] = ()
    """Ids of the sources this indicator rests on."""

    _scale: Mapping[int, str] = PrivateAttr(default=USUAL_SCALE)

    def model_post_init(self, context: Any) -> None:  # noqa: ANN401 as pydantic has it
        """Note the scale that the file is read against."""
        self._scale = scale_in(context)

    @property
    def scale(self) -> Mapping[int, str]:
        """The steps of the framework's scale, lowest first, each with its name."""
        return self._scale

    @property
    def has_next_step(self) -> bool:
        """Whether there is advice for a low level."""
        return bool(self.next_step.text)

    @property
    def anchors(self) -> Mapping[int, str]:
        """The words that describe each level that has any."""
        return {}

    @property
    def choices(self) -> Mapping[int, str]:
        """What can be chosen, by the number that is kept: the levels with their words."""
        return self.anchors

    @property
    def reachable_levels(self) -> tuple[int, ...]:
        """The levels that some answer gives, lowest first."""
        return tuple(sorted(self.anchors))


Levels = dict[Level, Text]
"""For each level, its anchor: behaviour that an outsider could see."""


def _ask_for_every_level(levels: dict[int, str], known: ValidationInfo) -> dict[int, str]:
    steps = scale_in(known.context)
    missing = [str(level) for level in steps if level not in levels]
    if missing:
        ends = f"{min(steps)} to {max(steps)}"
        raise ValueError(
            f"write the words for level {', '.join(missing)}; levels {ends} are needed"
        )
    return levels


def _ask_for_every_threshold(
    thresholds: tuple[Fraction, ...], known: ValidationInfo
) -> tuple[Fraction, ...]:
    needed, count = len(scale_in(known.context)) - 1, len(thresholds)
    if count == needed:
        return thresholds
    if count < needed:
        raise _wrong_length("too_short", "min_length", needed, count)
    raise _wrong_length("too_long", "max_length", needed, count)


def _wrong_length(
    kind: Literal["too_short", "too_long"], limit: str, needed: int, count: int
) -> PydanticKnownError:
    told: dict[str, object] = {"field_type": "Tuple", limit: needed, "actual_length": count}
    return PydanticKnownError(kind, told)


class AnchoredIndicator(BaseIndicator):
    """Choose the highest level that is true together with all lower ones."""

    type: Literal["anchored"]
    """Levels described by behaviour; each includes the ones below it."""
    levels: Levels
    """For each level, its anchor: behaviour that an outsider could see."""

    @property
    def anchors(self) -> Mapping[int, str]:
        """The anchors."""
        return self.levels

    _every_level_has_an_anchor = field_validator("levels")(_ask_for_every_level)


class SingleOption(Content):
    """One description to choose."""

    level: Level
    """What choosing it is worth."""
    text: Text
    """What the rater reads."""


class SingleIndicator(BaseIndicator):
    """Choose the one description that fits; no description includes another."""

    type: Literal["single"]
    """One choice among descriptions."""
    options: Annotated[tuple[SingleOption, ...], Field(min_length=2)]
    """The descriptions, lowest level first."""

    @property
    def anchors(self) -> Mapping[int, str]:
        """The descriptions by their level."""
        return {option.level: option.text for option in self.options}


class Option(Content):
    """One thing to tick."""

    id: Slug
    """Never changes once answers exist."""
    text: Text
    """What the rater reads."""


class MultipleIndicator(BaseIndicator):
    """Tick all that are true; the number of ticks gives the level."""

    type: Literal["multiple"]
    """Any number of ticks."""
    options: Annotated[tuple[Option, ...], Field(min_length=2)]
    """The things to tick."""
    level_by_count: Annotated[
        dict[Annotated[int, Field(strict=True, ge=0)], Level], Field(min_length=2)
    ]
    """From this many ticks on, this level; starts at 0 ticks."""
    levels: Levels
    """For each level that can be reached, its description."""

    @property
    def anchors(self) -> Mapping[int, str]:
        """The descriptions of the levels that can be reached."""
        return self.levels


class NumberIndicator(BaseIndicator):
    """Enter a number; four thresholds divide it into levels."""

    type: Literal["number"]
    """A number of 0 or more."""
    unit: Text
    """What is counted, in the plural."""
    whole: Annotated[bool, Field(strict=True)] = False
    """Whether only whole numbers make sense, as of people."""
    at_most: Annotated[Exact, Field(gt=0)] | None = None
    """A number above this is a slip of the pen; left out where there is no such number."""
    thresholds: tuple[Exact, ...]
    """Where each level above the lowest begins; a level begins at the number itself."""
    levels: Levels
    """For each level, its range in words."""

    @property
    def anchors(self) -> Mapping[int, str]:
        """The ranges in words."""
        return self.levels

    _every_level_has_words = field_validator("levels")(_ask_for_every_level)
    _every_level_begins = field_validator("thresholds")(_ask_for_every_threshold)


class YesNoIndicator(BaseIndicator):
    """Promise or confirm something: yes is the highest level, no the lowest."""

    type: Literal["yesno"]
    """Yes or no."""

    @property
    def reachable_levels(self) -> tuple[int, ...]:
        """No and yes."""
        return min(self.scale), max(self.scale)


class ScaleIndicator(BaseIndicator):
    """Choose a step of the framework's own scale, in the scale's own words."""

    type: Literal["scale"]
    """A step of the scale; nothing more has to be written."""
    reversed: Annotated[bool, Field(strict=True)] = False
    """Whether the highest step is the worst: then the lowest counts as the highest."""

    @property
    def anchors(self) -> Mapping[int, str]:
        """The scale's own words, under the level that they count as."""
        return {self.counted(reply): words for reply, words in self.scale.items()}

    @property
    def choices(self) -> Mapping[int, str]:
        """The scale's own words, in its own order."""
        return self.scale

    def counted(self, reply: int) -> int:
        """The level that a step counts as: the other way round where it is reversed."""
        return min(self.scale) + max(self.scale) - reply if self.reversed else reply


Indicator = Annotated[
    AnchoredIndicator
    | SingleIndicator
    | MultipleIndicator
    | NumberIndicator
    | YesNoIndicator
    | ScaleIndicator,
    Field(discriminator="type"),
]
"""An indicator of any kind."""
