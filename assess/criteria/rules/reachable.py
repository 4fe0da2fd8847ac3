"""Rules on levels that no answer gives: thresholds out of reach, and counts that leap over one."""

from collections.abc import Iterator
from fractions import Fraction
from math import ceil

from assess.criteria.contents import Contents
from assess.criteria.rules.rule import Rule
from assess.criteria.rules.written_numbers import written
from assess.domain.indicator import BaseIndicator, MultipleIndicator, NumberIndicator
from assess.errors import Problem
from assess.i18n import _


def levels_given(indicator: BaseIndicator) -> set[int]:
    """The levels that some answer gives."""
    match indicator:
        case MultipleIndicator():
            options = len(indicator.options)
            return {level for count, level in indicator.level_by_count.items() if count <= options}
        case NumberIndicator():
            out_of_reach = set(_levels_out_of_reach(indicator))
            return set(indicator.scale) - out_of_reach
        case _:
            return set(indicator.reachable_levels)


def _levels_out_of_reach(indicator: NumberIndicator) -> Iterator[int]:
    """The levels whose range holds no number that may be entered."""
    ends = (*indicator.thresholds[1:], None)
    beginnings = enumerate(zip(indicator.thresholds, ends, strict=True), min(indicator.scale) + 1)
    for level, (begins, ends_below) in beginnings:
        first = Fraction(ceil(begins)) if indicator.whole else begins
        is_above = indicator.at_most is not None and first > indicator.at_most
        if is_above or (ends_below is not None and begins < ends_below <= first):
            yield level


def _dead_levels(contents: Contents) -> Iterator[Problem]:
    for indicator in contents.indicators:
        if isinstance(indicator.part, NumberIndicator):
            for level in _levels_out_of_reach(indicator.part):
                told = _why_dead(indicator.part, level)
                place = level - min(indicator.part.scale) - 1
                yield indicator.problem("dead-level", told, "thresholds", place)


def _why_dead(indicator: NumberIndicator, level: int) -> str:
    begins = indicator.thresholds[level - min(indicator.scale) - 1]
    if indicator.at_most is not None and begins > indicator.at_most:
        words = _("level {level} begins above {most}, the most that may be entered (`at_most`)")
        return words.format(level=level, most=written(indicator.at_most))
    words = _("no whole number that may be entered gives level {level}, which begins at {begins}")
    return words.format(level=level, begins=written(begins))


def _skipped_levels(contents: Contents) -> Iterator[Problem]:
    for indicator in contents.indicators:
        if not isinstance(indicator.part, MultipleIndicator):
            continue
        given = levels_given(indicator.part)
        below = range(min(indicator.part.scale), max(given, default=0))
        missing = [str(level) for level in below if level not in given]
        if missing and len(indicator.part.options) >= max(given):
            words = _(
                "no number of ticks gives level {levels}, though there are options enough;"
                " let the levels rise one by one"
            )
            told = words.format(levels=", ".join(missing))
            yield indicator.problem("skipped-level", told, "level_by_count", at_key=True)


RULES = (
    Rule(
        "dead-level",
        "Every level of a number is given by some number that may be entered.",
        _dead_levels,
    ),
)
WARNINGS = (
    Rule(
        "skipped-level",
        "Ticks leap over no level where there are options enough to give each.",
        _skipped_levels,
        "warning",
    ),
)
