"""How firmly a result stands: other weights, one level off, edges nearby, a rater left out."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from assess.domain.outcome import Basis


@dataclass(frozen=True, slots=True)
class Weightings:
    """How many of the weightings that were tried give the same band."""

    same: int
    """Weightings with the same band, 0 to `total`."""
    total: int
    """Weightings that were tried: three for each characteristic, in every combination."""

    @property
    def share(self) -> Fraction:
        """0 to 1."""
        return Fraction(self.same, self.total)


@dataclass(frozen=True, slots=True)
class Move:
    """One answer, one level higher or lower, that moves the band."""

    indicator: str
    """Id."""
    before: int
    """The level as answered."""
    after: int
    """The nearest level above or below it that some reply gives."""
    band: str
    """Id of the band that would follow."""
    overall: Fraction
    """The overall score that would follow."""


@dataclass(frozen=True, slots=True)
class Nearness:
    """An edge of a band that a number lies close to, on either side."""

    kind: Literal["overall", "floor"]
    """Whether the overall score lies close to a cut-off, or a mean to a floor."""
    band: str
    """Id of the band whose edge it is."""
    edge: Fraction
    """The cut-off or the floor."""
    got: Fraction
    """The number that lies close to it."""
    subject: str = ""
    """Id of the characteristic; empty for the overall score."""
    decides: bool = True
    """Whether crossing it would move the band; not where a floor or a gate holds the band."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """The result of several raters without one of them."""

    rater: int
    """Place of the one who is left out, counted from 1 as they stand in the assessment."""
    band: str | None
    """Id of the band on what is then known; absent where too little is known for a score."""
    overall: Fraction | None
    """The overall score; absent with it."""


@dataclass(frozen=True, slots=True)
class Robustness:
    """How firmly one result stands, worked out on what is known."""

    basis: Basis
    """Which levels count."""
    band: str
    """Id of the band on what is known; the band of the result when nothing is open."""
    is_open: bool
    """Whether answers that are not known can still move the band."""
    weightings: Weightings | None
    """With each weight halved, kept or doubled; absent with too many characteristics to try."""
    moves: tuple[Move, ...]
    """Every change of one answer by one level that moves the band, in the framework's order."""
    changes_tried: int
    """How many changes of one answer by one level there are."""
    near: tuple[Nearness, ...]
    """Edges close by: cut-offs first, highest band first."""
    geometric_band: str | None
    """Id of the band that the geometric counterpart would give; for information only."""
    left_out: tuple[LeftOut, ...] = ()
    """Each rater left out in turn; none where fewer than two people answered."""

    @property
    def moving_raters(self) -> tuple[LeftOut, ...]:
        """Those raters without whom the band would be another, or could not be told."""
        return tuple(each for each in self.left_out if each.band != self.band)

    @property
    def is_borderline(self) -> bool:
        """Whether an edge is close by, or one answer by one level moves the band."""
        return bool(self.near or self.moves)

    @property
    def is_borderline_by_score_only(self) -> bool:
        """Whether it is only the band by score alone that a small difference could move."""
        return self.is_borderline and not self.moves and not any(e.decides for e in self.near)
