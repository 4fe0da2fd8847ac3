"""Exact numbers as an editor can copy them into a file."""

from fractions import Fraction
from typing import Final

from assess.scoring.rounding import OVERALL_DECIMALS, half_up

MOST_DECIMALS: Final = 4
"""More than these are harder to compare than a fraction."""


def written(number: Fraction) -> str:
    """The number as decimals, or, where they would not end, rounded and as an exact fraction."""
    for decimals in range(MOST_DECIMALS + 1):
        shown = half_up(number, decimals)
        if Fraction(shown) == number:
            return shown
    return f'{half_up(number, OVERALL_DECIMALS)} ("{number}")'
