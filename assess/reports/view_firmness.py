"""The rows of a report that tell how firm a result is, and the shortest way up from it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveRow:
    """One answer that, one level higher or lower, would give another band."""

    number: str
    """Number of the question."""
    title: str
    """Short name of the indicator."""
    before: str
    """The level as answered, such as `2`."""
    after: str
    """The level that is tried, such as `level 3`."""
    band: str
    """The band that would follow."""
    score: str
    """The overall score that would follow."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOutRow:
    """The result of several raters without one of them."""

    rater: str
    """Who is left out: `Rater 2`, or the name where names were asked for."""
    band: str
    """The band without them, or `not known`."""
    score: str
    """The overall score without them, or `not known`."""
    is_same: bool
    """Whether the band stays."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FirmnessRow:
    """How firm one result is: what would, and what would not, give another band."""

    finding: str
    """One word: `firm`, `borderline`, `open`, or `not known`."""
    sentence: str
    """The finding in a sentence or two."""
    share: str
    """Share of the weightings with the same band, such as `59%`; empty where none was tried."""
    weightings: str
    """The same in one sentence; may be empty."""
    changes: str
    """How many answers, one level off, would change the band; empty where nothing is known."""
    moves: tuple[MoveRow, ...]
    """Each of these answers."""
    near: tuple[str, ...]
    """Which number lies close to which edge, a sentence each."""
    raters: str
    """Whether the band stays with each rater left out in turn; empty for a single rater."""
    left_out: tuple[LeftOutRow, ...]
    """Each rater left out in turn; none for a single rater."""
    balance: str
    """What the geometric counterpart says, for information only; empty where nothing is known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RaiseRow:
    """One raise on the shortest way: by one level, or by one strength of evidence."""

    order: str
    """Its place on the way, counted from 1."""
    number: str
    """Number of the question."""
    title: str
    """Short name of the indicator."""
    characteristic: str
    """The characteristic it belongs to."""
    before: str
    """Where it is, such as `level 2` or `Asserted`."""
    after: str
    """Where it leads."""
    words: str
    """What must be true then, in the words of the criteria."""
    gain: str
    """Points of the overall score that it adds, such as `1.07`; empty for a promise."""
    score: str
    """The overall score after it and those before it."""
    why: str
    """What it is for, in one sentence."""
    area: str
    """The area of collaboration it belongs to; empty on the way by evidence."""
    effort: str
    """How much work it is, where the criteria say so; empty where they do not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WayRow:
    """The fewest raises that reach the next band, or what bars the way."""

    band: str
    """The band to be reached; empty where there is none above."""
    headline: str
    """How many raises it takes, or that there is no way; empty where there is no band above."""
    is_open: bool
    """Whether the band can be reached in this way."""
    raises: tuple[RaiseRow, ...]
    """In the order in which to take them."""
    barriers: tuple[str, ...]
    """What no raise can bring about, a sentence each."""
    notes: tuple[str, ...]
    """What stays open beside the way, a sentence each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FixedRow:
    """Something that effort cannot raise."""

    number: str
    """Number of the question."""
    title: str
    """Short name of the indicator."""
    level: str
    """The level as answered."""
    words: str
    """What the level means here."""
