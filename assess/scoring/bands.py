"""Which band a score and the lowest mean reach, and where a gate holds it."""

from collections.abc import Sequence
from fractions import Fraction

from assess.domain.framework import Band


def band_position(bands: Sequence[Band], overall: Fraction, lowest_mean: Fraction | None) -> int:
    """The highest band whose least score and whose floor are both reached.

    Args:
        bands: Lowest first.
        overall: The overall score, 0 to 100.
        lowest_mean: The lowest mean of the characteristics that apply, 0 to 4; left out for
            the band by score alone.

    Returns:
        The band's position; edges are inclusive. The lowest band when none is reached.

    Source:
        METHOD.md section 3, Bands, floors and gates.
    """
    for position in range(len(bands) - 1, 0, -1):
        band = bands[position]
        if overall < band.min_overall:
            continue
        if lowest_mean is None or lowest_mean >= band.floor:
            return position
    return 0


def held_position(position: int, hold_at: int, *, held: bool) -> int:
    """The band after the hold gates: never higher than without them."""
    return min(position, hold_at) if held else position
