"""How far several raters coincide: indicator by indicator, over all, and between two sides."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

NoAlpha = Literal["few-raters", "few-indicators", "one-level"]
"""Why there is no alpha: too few raters, too few indicators, or one level everywhere."""
Reading = Literal["no-common-picture", "tentative", "reliable"]
"""What an alpha says in a few words."""


@dataclass(frozen=True, slots=True)
class Spread:
    """The levels that several raters gave to one indicator."""

    indicator: str
    """Id."""
    levels: tuple[int | None, ...]
    """For each rater in the order of the file; absent where they gave none."""
    lower_median: int
    """The level that stands until one is agreed on."""
    median: Fraction
    """The usual median, between two levels where the middle lies there."""
    deviation: Fraction
    """The average deviation from the median, in levels."""
    reach: int
    """The highest level less the lowest."""
    within: Fraction | None
    """Agreement within the group, r_wg, 0 to 1; absent with fewer than two levels."""
    is_flagged: bool
    """Whether it has to be talked about."""
    is_agreed: bool
    """Whether a reply is agreed on already."""


@dataclass(frozen=True, slots=True)
class RoleGap:
    """How far the leaders' view of one characteristic lies from that of the front line."""

    characteristic: str
    """Id."""
    leaders: Fraction
    """Median of the levels that the leaders gave."""
    front_line: Fraction
    """Median of the levels that the front line gave."""

    @property
    def gap(self) -> Fraction:
        """In levels; above 0 where the leaders see it more brightly."""
        return self.leaders - self.front_line

    @property
    def is_flagged(self) -> bool:
        """Whether the two are a level or more apart."""
        return abs(self.gap) >= 1


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far the raters of one assessment coincide."""

    raters: int
    """How many answered."""
    common: int
    """Indicators with anchors to which two or more raters gave a level."""
    spreads: tuple[Spread, ...]
    """For each indicator to which somebody gave a level, in the order of the framework."""
    alpha: Fraction | None
    """Krippendorff's alpha for ordered levels, at most 1; absent where it says nothing."""
    no_alpha: NoAlpha | None
    """Why it is absent."""
    role_gaps: tuple[RoleGap, ...]
    """For each characteristic that both sides rated, in the order of the framework."""
    talk_first: tuple[str, ...]
    """Ids of at most three indicators to talk about first, none of which is agreed on yet."""
    reading: Reading | None
    """What alpha says; absent with it."""

    @property
    def furthest_first(self) -> tuple[Spread, ...]:
        """The spreads in the order in which to talk about them."""
        return furthest_first(self.spreads)


def furthest_first(spreads: Iterable[Spread]) -> tuple[Spread, ...]:
    """The spreads by deviation, then reach, largest first; equals stay as they stand."""
    return tuple(sorted(spreads, key=lambda each: (-each.deviation, -each.reach)))
