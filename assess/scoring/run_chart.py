"""The rules of a run chart: its median, and what is seldom chance."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import groupby, pairwise

from assess.domain.change import Run, Signal

FEWEST_FOR_MEDIAN = 6
"""Points that it takes for a median line."""
FEWEST_FOR_SIGNALS = 10
"""Points that it takes to tell a signal from chance."""
SHIFT = 6
"""Points in a row on one side of the median that make a shift."""
TREND = 5
"""Points in a row, each higher or each lower than the one before, that make a trend."""


def run_of(subject: str, values: Sequence[Fraction | None]) -> Run:
    """One number over time, with its median and its signals where there are enough points.

    Args:
        subject: Id of the characteristic; empty for the overall score.
        values: In the order of time; absent where there is no number.

    Source:
        METHOD.md section 10, Change over time.
    """
    known = [value for value in values if value is not None]
    middle = _median(known) if len(known) >= FEWEST_FOR_MEDIAN else None
    signals = _signals(known, middle) if len(known) >= FEWEST_FOR_SIGNALS else ()
    return Run(subject, tuple(values), middle, tuple(signals))


def _median(known: Sequence[Fraction]) -> Fraction:
    ordered, half = sorted(known), len(known) // 2
    return (ordered[half] + ordered[-half - 1]) / 2


def _signals(known: Sequence[Fraction], middle: Fraction | None) -> Iterator[Signal]:
    if middle is not None and _longest(v > middle for v in known if v != middle) >= SHIFT:
        yield "shift"
    steps = [after - before for before, after in pairwise(known) if after != before]
    if _longest(step > 0 for step in steps) >= TREND - 1:
        yield "trend"


def _longest(sides: Iterator[bool]) -> int:
    """Length of the longest row of the same."""
    return max((sum(1 for _each in row) for _side, row in groupby(sides)), default=0)
