"""What the rules take, beside trying everything one by one."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from assess.domain.assessment import Rater
from tests.benchmarks.measuring import Row, in_turns, milliseconds

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from fractions import Fraction

    from assess.domain.assessment import Assessment
    from assess.domain.framework import Framework
    from assess.domain.outcome import Outcome

AT_MOST = 50
"""Milliseconds for all of it, for one assessment."""
RATERS = 6
"""As many as a leadership team has."""


def robustness_and_ways(rounds: int) -> list[Row]:
    """Robustness of both results, and both shortest ways, for the slowest of the examples."""
    from assess.criteria import load_framework
    from assess.scoring import score
    from assess.sources.shipped import shipped
    from assess.usecases.explained import robustness, shortest_ways

    criteria = load_framework(shipped("criteria") / "strategic-partner")
    framework = criteria.framework
    given = [example.answered(framework) for example in criteria.examples]
    scored = [(each, score(framework, each)) for each in given]
    together = _together(given)
    several = [(together, score(framework, together))]
    return [
        _row("robustness, both results, slowest example", robustness, framework, scored, rounds),
        _row("both shortest ways, slowest example", shortest_ways, framework, scored, rounds),
        _row(
            f"robustness of {RATERS} raters, each left out in turn",
            robustness,
            framework,
            several,
            rounds,
        ),
    ]


def _together(given: Sequence[Assessment]) -> Assessment:
    """The answers of one example after the other as those of several raters."""
    raters = tuple(
        Rater(name=f"Rater {place}", answers=given[place % len(given)].answers)
        for place in range(RATERS)
    )
    return given[0].model_copy(update={"answers": {}, "raters": raters})


def _row(
    what: str,
    rule: Callable[[Framework, Assessment, Outcome], object],
    framework: Framework,
    scored: Sequence[tuple[Assessment, Outcome]],
    rounds: int,
) -> Row:
    def taken(each: tuple[Assessment, Outcome]) -> float:
        return milliseconds(lambda: rule(framework, *each))

    known = [each for each in scored if each[1].self_rated.overall.value is not None]
    slowest = max(known, key=lambda each: min(taken(each) for _turn in range(3)))
    means = [part.mean.value for part in slowest[1].self_rated.characteristics]
    pairs = in_turns(
        lambda: taken(slowest), lambda: milliseconds(lambda: one_by_one(means)), rounds
    )
    ours = pairs.typical[0]
    return Row(
        what,
        "2,187 weightings one by one",
        f"{pairs.ratio:.2f}x ({ours:.1f} ms)",
        f"{AT_MOST} ms together",
        reached=ours <= AT_MOST / 2,
    )


def one_by_one(means: Sequence[Fraction | None]) -> list[Fraction]:
    """The score of every weighting, as anybody would write it down."""
    known = [mean for mean in means if mean is not None]
    return [
        25 * sum(w * mean for w, mean in zip(weights, known, strict=True)) / sum(weights)
        for weights in product((1, 2, 4), repeat=len(known))
    ]
