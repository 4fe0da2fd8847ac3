"""Rules on how answers become levels: thresholds, counts and options that rise."""

from collections.abc import Iterator
from itertools import pairwise

from assess.criteria.contents import Contents, Located, Part
from assess.criteria.rules.rule import Rule
from assess.criteria.rules.written_numbers import written
from assess.domain.indicator import MultipleIndicator, NumberIndicator, SingleIndicator
from assess.errors import Problem
from assess.i18n import _


def _of_kind(contents: Contents, kind: type[Part]) -> Iterator[Located[Part]]:
    for indicator in contents.indicators:
        if isinstance(indicator.part, kind):
            yield indicator.below(indicator.part)


def _thresholds_that_do_not_rise(contents: Contents) -> Iterator[Problem]:
    for indicator in _of_kind(contents, NumberIndicator):
        thresholds = indicator.part.thresholds
        if thresholds[0] <= 0:
            lowest = min(indicator.part.scale)
            words = _("level {second} must begin above 0, or no number gives level {lowest}")
            told = words.format(second=lowest + 1, lowest=lowest)
            yield indicator.problem("thresholds-rise", told, "thresholds", 0)
        for number, (earlier, later) in enumerate(pairwise(thresholds), 1):
            if later <= earlier:
                words = _("thresholds must rise, and {later} is not above {earlier}")
                told = words.format(later=written(later), earlier=written(earlier))
                yield indicator.problem("thresholds-rise", told, "thresholds", number)


def _counts_without_start(contents: Contents) -> Iterator[Problem]:
    for indicator in _of_kind(contents, MultipleIndicator):
        table = indicator.part.level_by_count
        lowest = min(indicator.part.scale)
        if table.get(0) != lowest:
            words = _("the table starts with `0: {lowest}`: no ticks give level {lowest}")
            told = words.format(lowest=lowest)
            yield indicator.problem("counts-start", told, "level_by_count", at_key=True)


def _counts_that_do_not_rise(contents: Contents) -> Iterator[Problem]:
    for indicator in _of_kind(contents, MultipleIndicator):
        for (few, low), (many, high) in pairwise(indicator.part.level_by_count.items()):
            if many <= few or high <= low:
                words = _(
                    "more ticks must give a higher level: {many} give {high}, {few} give {low}"
                )
                told = words.format(many=many, high=high, few=few, low=low)
                yield indicator.problem("counts-rise", told, "level_by_count", many, at_key=True)


def _counts_beyond_the_options(contents: Contents) -> Iterator[Problem]:
    for indicator in _of_kind(contents, MultipleIndicator):
        options = len(indicator.part.options)
        for count in indicator.part.level_by_count:
            if count > options:
                words = _("{count} ticks are more than the {options} options")
                told = words.format(count=count, options=options)
                yield indicator.problem("counts-reach", told, "level_by_count", count, at_key=True)


def _levels_described_and_not_reached(contents: Contents) -> Iterator[Problem]:
    for indicator in _of_kind(contents, MultipleIndicator):
        reached = set(indicator.part.level_by_count.values())
        described = set(indicator.part.levels)
        for level in sorted(described - reached):
            words = _("no number of ticks gives level {level}; take its words out")
            yield indicator.problem(
                "levels-described", words.format(level=level), "levels", level, at_key=True
            )
        for level in sorted(reached - described):
            words = _("level {level} can be reached and has no words here")
            yield indicator.problem(
                "levels-described", words.format(level=level), "levels", at_key=True
            )


def _options_of_equal_level(contents: Contents) -> Iterator[Problem]:
    for indicator in _of_kind(contents, SingleIndicator):
        first: dict[int, int] = {}
        for number, option in enumerate(indicator.part.options):
            earlier = first.setdefault(option.level, number)
            if earlier != number:
                words = _(
                    "another option gives level {level} too, in {place}; the answer would be lost"
                )
                place = indicator.where("options", earlier)
                told = words.format(level=option.level, place=place)
                yield indicator.problem("equal-levels", told, "options", number, "level")


def _options_out_of_order(contents: Contents) -> Iterator[Problem]:
    for indicator in _of_kind(contents, SingleIndicator):
        for number, (earlier, later) in enumerate(pairwise(indicator.part.options), 1):
            if later.level < earlier.level:
                words = _("options stand lowest level first, and {later} is below {earlier}")
                told = words.format(later=later.level, earlier=earlier.level)
                yield indicator.problem("options-order", told, "options", number, "level")


RULES = (
    Rule(
        "thresholds-rise",
        "Thresholds rise, and the first is above 0.",
        _thresholds_that_do_not_rise,
    ),
    Rule(
        "counts-start",
        "`level_by_count` starts with no ticks and the lowest level.",
        _counts_without_start,
    ),
    Rule("counts-rise", "More ticks give a higher level.", _counts_that_do_not_rise),
    Rule(
        "counts-reach",
        "`level_by_count` asks for no more ticks than there are options.",
        _counts_beyond_the_options,
    ),
    Rule(
        "levels-described",
        "The levels of a `multiple` that have words are those that ticks give.",
        _levels_described_and_not_reached,
    ),
    Rule(
        "equal-levels",
        "Two options of a `single` never give the same level.",
        _options_of_equal_level,
    ),
    Rule("options-order", "Options of a `single` stand lowest level first.", _options_out_of_order),
)
