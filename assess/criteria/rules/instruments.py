"""Rules on points, sums and bands of any scale: they rise, can be reached, and leave no gap."""

from collections.abc import Iterator
from fractions import Fraction

from assess.criteria.contents import Contents, Located
from assess.criteria.files import FRAMEWORK
from assess.criteria.rules.rule import Rule
from assess.criteria.rules.written_numbers import written
from assess.domain.framework import Band, Framework, ScaleLevel
from assess.domain.indicator import Indicator
from assess.errors import Problem
from assess.i18n import _


def _falling_points(contents: Contents) -> Iterator[Problem]:
    steps = contents.entries("scale", ScaleLevel)
    yield from _falling([(step, step.part.worth, ("points",)) for step in steps])
    for indicator in contents.indicators:
        points = indicator.part.points or {}
        yield from _falling([(indicator, points[at], ("points", at)) for at in sorted(points)])


def _falling(
    steps: list[tuple[Located[ScaleLevel] | Located[Indicator], Fraction, tuple[int | str, ...]]],
) -> Iterator[Problem]:
    worths = [worth for _located, worth, _steps in steps]
    for number, (located, worth, place) in enumerate(steps):
        is_last_and_flat = number == len(steps) - 1 > 0 and worth == worths[0]
        if number and (worth < worths[number - 1] or is_last_and_flat):
            words = _("points must rise with the levels, and {points} is not above {before}")
            told = words.format(points=written(worth), before=written(worths[number - 1]))
            yield located.problem("points-rise", told, *place)
            return


def _points_of_other_levels(contents: Contents) -> Iterator[Problem]:
    for indicator in contents.indicators:
        points = indicator.part.points
        if points is None:
            continue
        missing = [level for level in indicator.part.reachable_levels if level not in points]
        if missing:
            words = _("say too what level {levels} is worth: an answer can give it")
            told = words.format(levels=", ".join(map(str, missing)))
            yield indicator.problem("points-levels", told, "points", at_key=True)


def _bands_out_of_reach(contents: Contents) -> Iterator[Problem]:
    framework = contents.framework
    if framework is None:
        return
    most = framework.overall_range.high
    highest = min(each.high for each in framework.ranges.values())
    for band in contents.entries("bands", Band):
        if band.part.min_overall > most:
            words = _("no answers reach {number}; the most is {most}")
            told = words.format(number=written(band.part.min_overall), most=written(most))
            yield band.problem("band-reach", told, "min_overall")
        if band.part.floor > highest:
            words = _("not every characteristic can reach {number}; one has {most} at the most")
            told = words.format(number=written(band.part.floor), most=written(highest))
            yield band.problem("band-reach", told, "floor")


def _sums_that_shrink(contents: Contents) -> Iterator[Problem]:
    framework = contents.framework
    if framework is None or not _shrinks(framework):
        return
    for indicator in contents.indicators:
        if indicator.part.allow_not_applicable:
            words = _(
                "a sum on its own scale shrinks where an answer is left out, and its bands would"
                " no longer fit; take this line out, or set `overall_scale` to `hundred`"
            )
            yield indicator.problem("sum-applies", words, "allow_not_applicable", at_key=True)


def _shrinks(framework: Framework) -> bool:
    rules = framework.aggregates
    return rules.overall_scale == "own" and "sum" in (rules.characteristic, rules.overall)


def _gates_without_rules(contents: Contents) -> Iterator[Problem]:
    if not contents.are_sound(FRAMEWORK) or _has_key(contents, "gates"):
        return
    for indicator in contents.indicators:
        if indicator.part.gate is not None:
            words = _("framework.yaml does not say under `gates` what a failed gate does")
            yield indicator.problem("gate-rules", words, "gate", at_key=True)


def _has_key(contents: Contents, key: str) -> bool:
    files = list(contents.sources(FRAMEWORK))
    return not files or any(isinstance(f.content, dict) and key in f.content for f in files)


RULES = (
    Rule(
        "points-rise", "Points never fall as levels rise, and the last is highest.", _falling_points
    ),
    Rule(
        "points-levels",
        "An indicator with points of its own says them for each level that it can have.",
        _points_of_other_levels,
    ),
    Rule("band-reach", "Some answers reach each band and its floor.", _bands_out_of_reach),
    Rule(
        "sum-applies",
        'Where a sum is told on its own scale, no answer may be "does not apply".',
        _sums_that_shrink,
    ),
    Rule(
        "gate-rules",
        "Where an indicator has a gate, framework.yaml says what a failed gate does.",
        _gates_without_rules,
    ),
)
