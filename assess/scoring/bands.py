"""Which band a score and the lowest mean reach, and where a gate holds it."""

from fractions import Fraction

from assess.domain.framework import Band, Framework
from assess.scoring.cut_offs import cut_off_of
from assess.scoring.plan import Plan


def band_position(plan: Plan, overall: Fraction, lowest_mean: Fraction | None) -> int:
    """The highest band whose least score and whose floor are both reached.

    Args:
        plan: The framework.
        overall: The overall score, on the framework's own scale.
        lowest_mean: The lowest mean of the characteristics that apply; left out for the band
            by score alone.

    Returns:
        The band's position; edges are inclusive. The lowest band when none is reached.

    Source:
        METHOD.md section 3, Bands, floors and gates.
    """
    cut_offs = plan.cut_offs
    for position in range(len(cut_offs) - 1, 0, -1):
        if overall < cut_offs[position]:
            continue
        if lowest_mean is None or lowest_mean >= plan.bands[position].floor:
            return position
    return 0


def least_overall(framework: Framework, band: Band) -> Fraction:
    """The least exact score that reaches a band, rounding and edge rule included."""
    return cut_off_of(framework.band_rule, band.min_overall)


def held_position(position: int, hold_at: int, *, held: bool) -> int:
    """The band after the hold gates: never higher than without them."""
    return min(position, hold_at) if held else position
