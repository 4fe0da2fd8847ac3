"""How many points of the overall score hang on an answer, in each characteristic."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import lcm

from assess.scoring.lines import Line
from assess.scoring.means import ratio
from assess.scoring.plan import Plan


@dataclass(frozen=True, slots=True)
class Pull:
    """How much a point with weight 1 pulls, as whole numbers that can be compared at once."""

    shares: tuple[int, ...]
    """For each characteristic; 0 where it leaves the overall score."""
    whole: int
    """What a share is a part of; above 0."""
    slope: Fraction
    """Points of the overall score for the whole as it is worked out."""

    @classmethod
    def of(cls, plan: Plan, weights: Sequence[int], line: Line) -> "Pull":
        """From the weight inside each characteristic that counts.

        Args:
            plan: Means or sums; with a minimum an answer has no share of its own.
            weights: For each characteristic; 0 where it leaves the overall score.
            line: How the whole is told.
        """
        divisors = [plan.divisor(weight) for weight in weights]
        scales = [part.weight for part in plan.characteristics]
        common = lcm(*(divisor for divisor in divisors if divisor)) or 1
        shares = [
            scale * (common // divisor) if divisor else 0
            for scale, divisor in zip(scales, divisors, strict=True)
        ]
        total = plan.weight_unit
        if plan.aggregates.overall == "mean":
            total = sum(scale for scale, divisor in zip(scales, divisors, strict=True) if divisor)
        return cls(tuple(shares), total * common or 1, line.slope)

    def points(self, position: int, weight: int, worth: int) -> Fraction:
        """Points of the overall score that so much worth of one indicator brings.

        Args:
            position: Of the characteristic, from 0.
            weight: Of the indicator, 0 to 3.
            worth: By how much its points differ, in parts of the plan's unit.

        Returns:
            On the framework's own scale; below 0 where the worth is.

        Source:
            METHOD.md sections 4, What is not known, and 9, Order of next steps.
        """
        slope = self.slope
        return ratio(
            slope.numerator * self.shares[position] * weight * worth,
            slope.denominator * self.whole,
        )
