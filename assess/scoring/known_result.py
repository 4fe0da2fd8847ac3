"""The result on what is known: one band, where the whole result may be a range."""

from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from assess.domain.outcome import Result
from assess.scoring.bands import band_position, held_position
from assess.scoring.effects import part_numbers
from assess.scoring.gates import is_held
from assess.scoring.lines import Line
from assess.scoring.means import lowest_of
from assess.scoring.plan import Plan
from assess.scoring.pull import Pull
from assess.scoring.whole import line_of


@dataclass(frozen=True)
class KnownResult:
    """The numbers that the band on what is known is decided on."""

    plan: Plan
    """The framework."""
    result: Result
    """Where the numbers come from."""
    overall: Fraction
    """On the framework's own scale."""
    means: tuple[Fraction | None, ...]
    """For each characteristic; absent where it leaves the overall score."""
    lowest: Fraction
    """The lowest of them."""
    held: bool
    """Whether a hold gate is failed or not known."""
    weights: tuple[int, ...]
    """For each characteristic, the weight of what is known; 0 where it leaves the score."""
    line: Line
    """How the whole is told when only what is known counts."""

    @cached_property
    def pull(self) -> Pull:
        """How much a weight pulls when only what is known counts; for means and sums."""
        return Pull.of(self.plan, self.weights, self.line)

    @cached_property
    def divisors(self) -> tuple[int, ...]:
        """For each characteristic, what weighed points are divided by to give its number."""
        return tuple(self.plan.divisor(weight) for weight in self.weights)

    @property
    def position(self) -> int:
        """Place of the band among the bands, lowest first."""
        return self.position_with(self.overall, self.lowest, held=self.held)

    def position_with(self, overall: Fraction, lowest: Fraction, *, held: bool) -> int:
        """Place of the band that other numbers would give.

        Args:
            overall: On the framework's own scale.
            lowest: The lowest mean.
            held: Whether a hold gate is not met.
        """
        position = band_position(self.plan, overall, lowest)
        return held_position(position, self.plan.hold_at, held=held)

    def band_at(self, position: int) -> str:
        """Id of the band at this place."""
        return self.plan.bands[position].id


def known_result(plan: Plan, result: Result) -> KnownResult | None:
    """The numbers on what is known, or nothing where too little is known for a score.

    A hold gate that is not known counts as not met, so this band is never above what the known
    answers support. When nothing is open it is the band of the result.

    Source:
        METHOD.md sections 4, What is not known, and 8, Robustness.
    """
    if result.overall.value is None:
        return None
    weights = tuple(
        [
            sum(each.weight for each in part.indicators if each.level is not None)
            for part in result.characteristics
        ]
    )
    means = tuple(
        [part.mean.value if part.applicable_weight else None for part in result.characteristics]
    )
    return KnownResult(
        plan,
        result,
        result.overall.value,
        means,
        lowest_of([mean for mean in means if mean is not None]),
        is_held(result.gates, unknown_fails=True),
        weights,
        line_of(plan, part_numbers(plan, result.characteristics)),
    )
