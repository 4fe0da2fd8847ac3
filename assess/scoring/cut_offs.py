"""The number that reaches a cut-off exactly, where a framework rounds first or asks for more."""

from fractions import Fraction
from math import ceil, floor
from typing import Final

from assess.domain.roll_up import BandRule

LEAST_DIFFERENCE: Final = Fraction(1, 10**90)
"""Less than any two numbers can differ that are worked out from the same framework."""


def cut_off_of(rule: BandRule, written: Fraction) -> Fraction:
    """The least exact number of the whole that reaches a cut-off.

    So bands are always decided in one way: on the exact number, which reaches this or does not.
    Where a framework rounds first, that is half a step below the first rounded number that
    reaches the cut-off, because a half is rounded up. Where a number must pass the cut-off, it is
    the next rounded number, or what lies above it by less than any two numbers can differ.

    Args:
        rule: How a framework holds the number of the whole against its cut-offs.
        written: The cut-off as written.

    Source:
        METHOD.md section 14, Other instruments.
    """
    passes = rule.edge == "passed"
    if rule.decimals is None:
        return written + LEAST_DIFFERENCE if passes else written
    step = Fraction(1, 10**rule.decimals)
    steps = written / step
    reached = floor(steps) + 1 if passes else ceil(steps)
    return (reached - Fraction(1, 2)) * step
