"""The shortest way, beside a search through everything that could be raised."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from small_frameworks import (
    band_on_what_is_known,
    small_assessments,
    with_levels,
    with_strengths,
)

from assess.scoring import score
from assess.scoring.fewest_steps import Ladder, Part, Step, fewest_steps
from assess.scoring.shortest_way import shortest_way, shortest_way_by_evidence

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from fractions import Fraction

    from assess.domain.assessment import Assessment
    from assess.domain.framework import Framework
    from assess.domain.outcome import Result
    from assess.domain.ways import Way

    Small = tuple[Framework, Assessment]
    Rungs = Mapping[str, Sequence[int]]
    """For each answer, where it is and what it can be raised to."""

FEW = settings(max_examples=settings().max_examples * 3 // 5)


def position(made: Framework, band: str | None) -> int:
    return -1 if band is None else [each.id for each in made.bands_from_lowest].index(band)


def choices(rungs: Rungs) -> Iterator[tuple[int, dict[str, int]]]:
    """Every choice of a rung for each answer, with how many steps it takes."""
    for places in product(*(range(len(each)) for each in rungs.values())):
        chosen = zip(rungs.items(), places, strict=True)
        yield sum(places), {id_: each[place] for (id_, each), place in chosen}


def level_rungs(made: Framework, result: Result) -> Rungs:
    return {
        each.indicator: [
            level
            for level in made.indicators[each.indicator].reachable_levels
            if level >= each.level
        ]
        for part in result.characteristics
        for each in part.indicators
        if each.level is not None and made.indicators[each.indicator].improvable
    }


def evidence_rungs(made: Framework, replies: Assessment, result: Result) -> Rungs:
    return {
        each.indicator: range(replies.answers[each.indicator].evidence.strength, 4)
        for part in result.characteristics
        for each in part.indicators
        if each.level is not None and made.indicators[each.indicator].type != "yesno"
    }


def raised_to(way: Way) -> dict[str, int]:
    """Where the raises of a way lead, each starting where the one before it ended."""
    reached: dict[str, int] = {}
    for each in way.raises:
        assert reached.get(each.indicator, each.before) == each.before
        reached[each.indicator] = each.after
    return reached


@FEW
@given(small_assessments(4), st.data())
def test_no_choice_of_levels_reaches_a_band_in_fewer_raises(
    small: Small, data: st.DataObject
) -> None:
    made, replies = small
    outcome = score(made, replies)
    start = band_on_what_is_known(made, outcome.self_rated)
    assume(start is not None)
    higher = [b.id for b in made.bands_from_lowest][position(made, start) + 1 :]
    assume(higher)
    target = data.draw(st.sampled_from(higher))

    way = shortest_way(made, outcome, target)

    assert way is not None
    reaching: list[tuple[int, Fraction]] = []
    for steps, levels in choices(level_rungs(made, outcome.self_rated)):
        result = score(made, with_levels(made, replies, levels)).self_rated
        if position(made, band_on_what_is_known(made, result)) >= position(made, target):
            assert result.overall.value is not None
            reaching.append((steps, -result.overall.value))
    assert way.is_open == bool(reaching)
    if reaching:
        fewest, best = min(reaching)
        there = score(made, with_levels(made, replies, raised_to(way))).self_rated
        assert len(way.raises) == fewest
        assert way.raises[-1].overall == there.overall.value == -best
        assert position(made, band_on_what_is_known(made, there)) >= position(made, target)


@FEW
@given(small_assessments(4), st.data())
def test_no_choice_of_evidence_lifts_the_band_in_fewer_raises(
    small: Small, data: st.DataObject
) -> None:
    made, replies = small
    outcome = score(made, replies)
    start = band_on_what_is_known(made, outcome.evidence_limited)
    assume(start is not None)
    higher = [b.id for b in made.bands_from_lowest][position(made, start) + 1 :]
    assume(higher)
    target = data.draw(st.sampled_from(higher))

    way = shortest_way_by_evidence(made, replies, outcome, target)

    assert way is not None
    reaching = []
    for steps, strengths in choices(evidence_rungs(made, replies, outcome.evidence_limited)):
        result = score(made, with_strengths(replies, strengths)).evidence_limited
        if position(made, band_on_what_is_known(made, result)) >= position(made, target):
            reaching.append(steps)
    assert way.is_open == bool(reaching)
    if reaching:
        there = score(made, with_strengths(replies, raised_to(way))).evidence_limited
        assert len(way.raises) == min(reaching)
        assert way.raises[-1].overall == there.overall.value
        assert position(made, band_on_what_is_known(made, there)) >= position(made, target)


@given(small_assessments())
def test_a_barrier_names_what_is_short_with_everything_raised(small: Small) -> None:
    made, replies = small
    outcome = score(made, replies)
    way = shortest_way(made, outcome)
    assume(way is not None)
    assume(outcome.self_rated.overall.value is not None)
    assert way is not None

    highest = {id_: rungs[-1] for id_, rungs in level_rungs(made, outcome.self_rated).items()}
    most = score(made, with_levels(made, replies, highest)).self_rated
    band = next(each for each in made.bands if each.id == way.band)
    short = [
        ("floor", part.id, part.mean.value)
        for part in most.characteristics
        if part.applicable_weight and part.mean.value < band.floor
    ]
    if position(made, way.band) > position(made, made.gates.hold_at):
        short += [
            ("hold-gate", gate.indicator, gate.level)
            for gate in most.gates
            if gate.kind == "hold" and gate.state != "met"
        ]
    if most.overall.value < band.min_overall:
        short.append(("overall", "", most.overall.value))
    assert [(each.kind, each.subject, each.most) for each in way.barriers] == short


@given(small_assessments())
def test_there_is_no_way_where_too_little_is_known_or_where_one_is_already(small: Small) -> None:
    made, replies = small
    outcome = score(made, replies)
    for result in (outcome.self_rated, outcome.evidence_limited):
        for band in made.band_titles:
            way = (
                shortest_way(made, outcome, band)
                if result.basis == "self_rated"
                else shortest_way_by_evidence(made, replies, outcome, band)
            )
            here = band_on_what_is_known(made, result)
            if here is None:
                assert way is not None
                assert {each.most for each in way.barriers} == {None}
            else:
                assert (way is None) == (position(made, band) <= position(made, here))


STEPS = st.builds(Step, st.integers(0, 6), st.integers(1, 4))


@st.composite
def ladders(draw: st.DrawFn) -> Ladder:
    steps = tuple(draw(st.lists(STEPS, max_size=3)))
    return Ladder(steps, 0, draw(st.integers(0, len(steps))) if draw(st.booleans()) else 0)


PARTS = st.builds(
    Part,
    st.lists(ladders(), max_size=3).map(tuple),
    st.integers(1, 5),
    st.integers(-3, 10),
)


@given(st.lists(PARTS, min_size=1, max_size=3), st.integers(-5, 60))
def test_the_fewest_steps_are_those_of_an_exhaustive_search(
    parts: list[Part], missing: int
) -> None:
    searched = min(
        (found for taken in every_choice(parts) if (found := judged(parts, taken, missing))),
        default=None,
    )

    steps = fewest_steps(parts, missing)

    assert (None if steps is None else judged(parts, steps, missing)) == searched


Taken = tuple[tuple[int, ...], ...]
"""For each part, the steps on each of its ladders."""


def every_choice(parts: Sequence[Part]) -> Iterator[Taken]:
    return product(
        *(
            [*product(*(range(ladder.least, len(ladder.steps) + 1) for ladder in part.ladders))]
            for part in parts
        )
    )


def judged(parts: Sequence[Part], taken: Taken, missing: int) -> tuple[object, ...] | None:
    """What a choice is chosen by, lowest first; nothing where it is not enough."""
    whole = rungs = 0
    for part, of_part in zip(parts, taken, strict=True):
        climbed = [
            step
            for ladder, steps in zip(part.ladders, of_part, strict=True)
            for step in ladder.steps[:steps]
        ]
        points = sum(step.points for step in climbed)
        if points < part.missing:
            return None
        whole += part.pull * points
        rungs += sum(step.reached for step in climbed)
    if whole < missing:
        return None
    totals = [-sum(of_part) for of_part in taken]
    early = [-steps for of_part in taken for steps in of_part]
    return -sum(totals), -whole, rungs, totals, early
