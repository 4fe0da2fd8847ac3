"""How many points of the overall score hang on a weight, in each characteristic."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import lcm

from assess.domain.content import HIGHEST
from assess.scoring.means import POINTS, ratio


@dataclass(frozen=True, slots=True)
class Pull:
    """How much a weight of 1 pulls, as whole numbers that can be compared at once."""

    shares: tuple[int, ...]
    """For each characteristic; 0 where it leaves the overall score."""
    whole: int
    """What a share is a part of; above 0."""

    @classmethod
    def of(cls, scales: Sequence[int], applicable: Sequence[int]) -> "Pull":
        """From the weights of the characteristics and the applicable weight inside each."""
        common = lcm(*(weight for weight in applicable if weight)) or 1
        shares = [
            scale * (common // weight) if weight else 0
            for scale, weight in zip(scales, applicable, strict=True)
        ]
        total = sum(scale for scale, weight in zip(scales, applicable, strict=True) if weight)
        return cls(tuple(shares), total * common or 1)

    def points(self, position: int, weight: int, levels: int = HIGHEST) -> Fraction:
        """Points of the overall score that so many levels of one indicator are worth.

        Args:
            position: Of the characteristic, from 0.
            weight: Of the indicator, 0 to 3.
            levels: How many levels, 0 to 4; all four give the swing between worst and best.

        Returns:
            0 to 100.

        Source:
            METHOD.md sections 4, What is not known, and 9, Order of next steps.
        """
        return ratio(POINTS * self.shares[position] * weight * levels, self.whole)
