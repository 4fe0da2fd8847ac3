"""One question, the kinds it may have, and what each answer is worth."""

from collections.abc import Mapping
from typing import Annotated, ClassVar, Literal

from pydantic import Field, field_validator

from assess.domain.content import HIGHEST, AnyLevel, Content, Exact, Level, Slug, Text

ALL_LEVELS = range(HIGHEST + 1)
"""The five steps of the scale."""


class Gate(Content):
    """A condition on one indicator that no other score can make up for."""

    at_least: Annotated[int, Field(strict=True, ge=1, le=HIGHEST)]
    """The least level that meets it; for yes or no this is 4."""
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
    evidence: tuple[Text, ...] = ()
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
    points: dict[AnyLevel, Annotated[Exact, Field(ge=0)]] | None = None
    """What each of its levels is worth; left out where that is as the scale says."""
    sources: tuple[Slug, ...] = ()
    """Ids of the sources this indicator rests on."""

    @property
    def has_next_step(self) -> bool:
        """Whether there is advice for a low level."""
        return bool(self.next_step.text)

    @property
    def anchors(self) -> Mapping[int, str]:
        """The words that describe each level that has any."""
        return {}

    @property
    def reachable_levels(self) -> tuple[int, ...]:
        """The levels that some answer gives, lowest first."""
        return tuple(sorted(self.anchors))


Levels = dict[Level, Text]
"""For each level, its anchor: behaviour that an outsider could see."""


def _ask_for_every_level(levels: dict[int, str]) -> dict[int, str]:
    missing = [str(level) for level in ALL_LEVELS if level not in levels]
    if missing:
        raise ValueError(
            f"write the words for level {', '.join(missing)}; levels 0 to 4 are needed"
        )
    return levels


class AnchoredIndicator(BaseIndicator):
    """Choose the highest level that is true together with all lower ones."""

    type: Literal["anchored"]
    """Levels described by behaviour; each includes the ones below it."""
    levels: Levels
    """For each level, its anchor: behaviour that an outsider could see."""

    @property
    def anchors(self) -> Mapping[int, str]:
        """The five anchors."""
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
    thresholds: Annotated[tuple[Exact, ...], Field(min_length=HIGHEST, max_length=HIGHEST)]
    """Where levels 1, 2, 3 and 4 begin; a level begins at the number itself."""
    levels: Levels
    """For each level, its range in words."""

    @property
    def anchors(self) -> Mapping[int, str]:
        """The ranges in words."""
        return self.levels

    _every_level_has_words = field_validator("levels")(_ask_for_every_level)


class YesNoIndicator(BaseIndicator):
    """Promise or confirm something: yes is the highest level, no the lowest."""

    type: Literal["yesno"]
    """Yes or no."""
    LEVELS: ClassVar[tuple[int, int]] = (0, HIGHEST)

    @property
    def reachable_levels(self) -> tuple[int, ...]:
        """No and yes."""
        return self.LEVELS


Indicator = Annotated[
    AnchoredIndicator | SingleIndicator | MultipleIndicator | NumberIndicator | YesNoIndicator,
    Field(discriminator="type"),
]
"""An indicator of any kind."""
