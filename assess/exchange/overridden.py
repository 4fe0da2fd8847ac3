"""Whether what a reviewer set fits the criteria, and is said only once."""

from collections.abc import Iterator, Sequence
from datetime import date

from assess.domain.assessment import Assessment, Override, OverrideKind
from assess.domain.framework import Framework
from assess.errors import Problem
from assess.i18n import _
from assess.scoring.overrides import SETTABLE_STATES, settable_levels
from assess.sources.known_keys import nearest
from assess.sources.shown import quoted
from assess.sources.yaml_source import Loc, Source


def override_problems(
    framework: Framework, assessment: Assessment, source: Source
) -> Iterator[Problem]:
    """Every override that cannot be set so, at its place in the file."""
    seen: set[tuple[OverrideKind, str]] = set()
    for place, override in enumerate(assessment.overrides):
        way = ("overrides", place)
        yield from _about(framework, override, way, source)
        yield from _no_such_day(override, way, source)
        if override.target in seen:
            words = _("the same is set twice; leave one out, or put the later one in its place")
            yield source.problem(way, "set-twice", words)
        seen.add(override.target)


def _about(framework: Framework, override: Override, way: Loc, source: Source) -> Iterator[Problem]:
    if override.sets == "band":
        if override.indicator:
            words = _("a band is set for the whole assessment; leave `indicator` out")
            yield source.problem((*way, "indicator"), "unfit-override", words, at_key=True)
        yield from _unfit(override, way, source, list(framework.band_titles))
        return
    indicator = framework.indicators.get(override.indicator)
    if indicator is None:
        yield _unknown(framework, override, way, source)
    elif override.sets == "gate" and indicator.gate is None:
        words = _("{name} carries no gate, so there is none to set")
        told = words.format(name=quoted(override.indicator))
        yield source.problem((*way, "sets"), "unfit-override", told)
    else:
        yield from _unfit(override, way, source, _settable(framework, override))


def _settable(framework: Framework, override: Override) -> Sequence[object]:
    if override.sets == "gate":
        return SETTABLE_STATES
    return settable_levels(framework.indicators[override.indicator])


def _unfit(
    override: Override, way: Loc, source: Source, settable: Sequence[object]
) -> Iterator[Problem]:
    if override.after in settable:
        return
    words = _("a reviewer can set {choices} here, and this is {given}")
    choices = ", ".join(quoted(each) for each in settable)
    told = words.format(choices=choices, given=quoted(override.after))
    yield source.problem((*way, "after"), "unfit-override", told)


def _unknown(framework: Framework, override: Override, way: Loc, source: Source) -> Problem:
    if not override.indicator:
        words = _("say in `indicator` whose {kind} is set").format(kind=override.sets)
        return source.problem(way, "missing-indicator", words)
    near = nearest(override.indicator, list(framework.indicators))
    if near is None:
        words = _("these criteria have no question {name}")
    else:
        words = _("these criteria have no question {name}; did you mean {near}?")
    told = words.format(name=quoted(override.indicator), near=quoted(near))
    return source.problem((*way, "indicator"), "unknown-indicator", told)


def _no_such_day(override: Override, way: Loc, source: Source) -> Iterator[Problem]:
    try:
        date.fromisoformat(override.set_on)
    except ValueError:
        words = _("no calendar has the day {day}").format(day=quoted(override.set_on))
        yield source.problem((*way, "set_on"), "no-such-day", words)
