"""Small finished words that several parts of a report share: dates, bands, ranges, conditions."""

from datetime import date
from fractions import Fraction

from assess.domain.assessment import Assessment
from assess.domain.framework import Framework
from assess.domain.indicator import Gate, Indicator, YesNoIndicator
from assess.domain.outcome import CharacteristicResult, Interval
from assess.domain.roll_up import Range
from assess.explaining import day_words
from assess.explaining.words import points_words, shown_score
from assess.i18n import _
from assess.scoring.rounding import shown_apart, shown_mean


def day_in_words(day: date) -> str:
    """A day such as `22 November 2026`."""
    return day_words(day.isoformat())


def answered_on(assessment: Assessment) -> str:
    """The day of the newest answer in words, or that it is not recorded."""
    try:
        return day_in_words(date.fromisoformat(assessment.answered_on))
    except ValueError:
        return _("a day that is not recorded")


def mean_in_words(framework: Framework, mean: Fraction | None) -> str:
    """A mean, or that it is not known."""
    if mean is None:
        return _("not known")
    return shown_mean(mean, framework.characteristic_decimals)


def overall_in_words(framework: Framework, overall: Fraction | None) -> str:
    """An overall score, or that it is not known."""
    if overall is None:
        return _("not known")
    return shown_score(framework, overall)


def ends_in_words(ends: Range) -> str:
    """Between which numbers something lies, such as `0 to 4`."""
    return range_of(*(points_words(end) for end in ends))


def routine_levels(framework: Framework) -> str:
    """The levels from which a practice is something to teach others, such as `3 or 4`."""
    levels = [str(level) for level in framework.levels if level >= framework.routine_level]
    return _(" or ").join(levels)


def range_of(low: str, high: str) -> str:
    """Both ends of a range, or the number itself."""
    return low if low == high else _("{low} to {high}").format(low=low, high=high)


def open_range(framework: Framework, mean: Interval) -> str:
    """Both ends of a mean's range; empty where nothing is open."""
    if mean.low == mean.high:
        return ""
    decimals = framework.characteristic_decimals
    return range_of(shown_mean(mean.low, decimals), shown_mean(mean.high, decimals))


def is_below(result: CharacteristicResult) -> bool:
    """Whether the mean is below the next band's floor, or may be."""
    if result.floor_next is None or not result.applicable_weight:
        return False
    return min(result.mean.low, result.mean.value or result.mean.low) < result.floor_next


def standing(framework: Framework, result: CharacteristicResult) -> str:
    """How a characteristic stands to the next band's floor; empty where nothing is to be said."""
    floor, value = result.floor_next, result.mean.value
    if floor is None or not is_below(result):
        return ""
    if value is not None and value < floor:
        return _("below {floor}").format(
            floor=shown_apart(value, floor, framework.characteristic_decimals)[1]
        )
    return _("may be below {floor}").format(
        floor=shown_mean(floor, framework.characteristic_decimals)
    )


def asked_for(indicator: Indicator, gate: Gate) -> str:
    """The answer that a gate asks for."""
    if isinstance(indicator, YesNoIndicator):
        return _("yes")
    return _("level {level} or higher").format(level=gate.at_least)


def gate_kind(framework: Framework, kind: str) -> str:
    """What failing a gate does."""
    if kind == "stop":
        return _("if not met: {status}").format(status=framework.gates.stop_status)
    band = framework.band_titles[framework.gates.hold_at]
    return _("if not met: no higher than {band}").format(band=band)


def gate_on(framework: Framework, indicator: Indicator) -> str:
    """The condition that hangs on an answer, in words; empty when none does."""
    if indicator.gate is None:
        return ""
    asks, kind = asked_for(indicator, indicator.gate), gate_kind(framework, indicator.gate.kind)
    return _("asks for {asks}; {consequence}").format(asks=asks, consequence=kind)


def short_level(indicator: Indicator, level: int) -> str:
    """A level in as little room as it takes: its number, or `yes` or `no`."""
    if isinstance(indicator, YesNoIndicator):
        return _("yes") if level else _("no")
    return str(level)
