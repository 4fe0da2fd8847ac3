"""How points become the number of a characteristic, that of the whole, and a band."""

from collections.abc import Sequence
from fractions import Fraction
from typing import Annotated, Literal, NamedTuple

from pydantic import Field

from assess.domain.content import Content

Aggregate = Literal["mean", "sum", "minimum"]
"""How several numbers become one: their weighted mean, their weighted sum, or the lowest."""


class Range(NamedTuple):
    """The lowest and the highest value that a number can have."""

    low: Fraction
    """With everything at its worst."""
    high: Fraction
    """With everything at its best."""


class Aggregates(Content):
    """How the points of answers become the number of a characteristic, and those the whole."""

    characteristic: Aggregate = "mean"
    """From the points of a characteristic's indicators to its number."""
    overall: Aggregate = "mean"
    """From the numbers of the characteristics to that of the whole."""
    overall_scale: Literal["hundred", "own"] = "hundred"
    """`hundred` tells the whole as 0 to 100, worst to best; `own` tells it as it is worked out."""

    @property
    def is_usual(self) -> bool:
        """Whether both are means and the whole is told as 0 to 100."""
        return (self.characteristic, self.overall, self.overall_scale) == (
            "mean",
            "mean",
            "hundred",
        )


class Decimals(Content):
    """With how many decimals numbers are shown, a half rounded up."""

    overall: Annotated[int, Field(strict=True, ge=0, le=6)] = 1
    """Of the whole; none are shown where it is a whole number."""
    characteristic: Annotated[int, Field(strict=True, ge=0, le=6)] = 2
    """Of a characteristic."""


class BandRule(Content):
    """How the number of the whole is held against the cut-offs of the bands."""

    decimals: Annotated[int, Field(strict=True, ge=0, le=6)] | None = None
    """To how many decimals it is rounded first, a half up; left out where it is taken exactly."""
    edge: Literal["reached", "passed"] = "reached"
    """`reached` at the cut-off itself; `passed` only above it."""


Weighed = Sequence[tuple[Fraction, Fraction]]
"""Weights above 0, each with the number that it weighs; at least one."""


def rolled_up(aggregate: Aggregate, weighed: Weighed) -> Fraction:
    """Several numbers as one, exactly.

    Args:
        aggregate: How.
        weighed: Weights above 0 and numbers; at least one. For the minimum weights do not matter.

    Source:
        METHOD.md section 14, Other instruments.
    """
    if aggregate == "minimum":
        return min(number for _weight, number in weighed)
    total = sum((weight * number for weight, number in weighed), Fraction(0))
    if aggregate == "sum":
        return total
    return total / sum(weight for weight, _number in weighed)
