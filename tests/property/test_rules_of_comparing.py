"""Several organisations in order, whatever they answered: what always holds."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from code_frameworks import assessment, framework, indicator
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import assessments, complete_answers_to, frameworks

from assess.domain.outcome import Interval
from assess.scoring import score
from assess.scoring.side_by_side import ends_of, places_of, spread_of, widest

if TYPE_CHECKING:
    from fractions import Fraction
    from random import Random

    from assess.domain.assessment import Answer, Assessment
    from assess.domain.comparison import Place
    from assess.domain.framework import Framework
    from assess.domain.outcome import Result

BASES = ("self_rated", "evidence_limited")
STATUSES = ("eligible", "undetermined", "not-eligible-at-present")
MADE = framework({"one": [indicator("a")]})
PLAIN = score(MADE, assessment({"a": 2})).self_rated
SCORES = st.fractions(0, 100, max_denominator=3)


@st.composite
def results(draw: st.DrawFn) -> Result:
    """Any status, any band or two, any score or range; few enough for ties to be common."""
    bands = [band.id for band in MADE.bands_from_lowest]
    low, high = sorted(draw(st.lists(st.integers(0, len(bands) - 1), min_size=2, max_size=2)))
    least, most = sorted(draw(st.lists(SCORES, min_size=2, max_size=2)))
    if draw(st.booleans()):
        high, most = low, least
    return replace(
        PLAIN,
        status=draw(st.sampled_from(STATUSES)),
        band=bands[low] if low == high else None,
        band_low=bands[low],
        band_high=bands[high],
        overall=Interval(None, least, most),
    )


@st.composite
def several_results(draw: st.DrawFn) -> list[Result]:
    """Two results or more, some of them the same."""
    given_ = draw(st.lists(results(), min_size=2, max_size=8))
    return [*given_, *draw(st.lists(st.sampled_from(given_), max_size=3))]


@st.composite
def several(draw: st.DrawFn) -> tuple[Framework, list[Assessment]]:
    """A small framework, and two or three assessments of it."""
    made = draw(frameworks())
    return made, draw(st.lists(assessments(made), min_size=2, max_size=3))


@st.composite
def completed(draw: st.DrawFn, made: Framework, given_: Assessment) -> Assessment:
    """The same, with something known in the place of everything that was not."""
    answers = dict(given_.answers)
    for id_, asked in made.indicators.items():
        if id_ not in answers or answers[id_].is_unknown:
            known = draw(complete_answers_to(asked).filter(_has_a_level))
            assert known is not None
            answers[id_] = known
    return given_.model_copy(update={"answers": answers})


def _has_a_level(given_: Answer | None) -> bool:
    return given_ is not None and not given_.is_not_applicable


def by_place(made: Framework, found: list[Result]) -> dict[int, Place]:
    return {place.at: place for place in places_of(made, found)}


@given(several_results())
def test_places_are_those_of_the_rule_read_out_pair_by_pair(found: list[Result]) -> None:
    ends = [ends_of(MADE, each) for each in found]

    places = by_place(MADE, found)

    for at, (low, high) in enumerate(ends):
        others = [each for other, each in enumerate(ends) if other != at]
        assert places[at].first == 1 + sum(worst > high for worst, _best in others)
        assert places[at].last == 1 + sum(best > low for _worst, best in others)
        assert places[at].tied == (others.count((low, high)) if low == high else 0)


@given(several_results())
def test_nobody_stands_above_one_who_is_before_them_for_certain(found: list[Result]) -> None:
    printed = [ends_of(MADE, found[place.at]) for place in places_of(MADE, found)]

    assert sorted(place.at for place in places_of(MADE, found)) == list(range(len(found)))
    for at, (low, _high) in enumerate(printed):
        assert not any(low > best for _worst, best in printed[:at])


@given(several_results(), st.randoms(use_true_random=False))
def test_the_order_in_which_they_are_named_changes_no_place(
    found: list[Result], random: Random
) -> None:
    mixed = list(range(len(found)))
    random.shuffle(mixed)

    places = by_place(MADE, found)
    other = by_place(MADE, [found[at] for at in mixed])

    for new, old in enumerate(mixed):
        assert replace(other[new], at=old) == places[old]


@given(several_results())
def test_a_failed_stop_gate_stands_behind_everybody_with_all_of_them_met(
    found: list[Result],
) -> None:
    places = by_place(MADE, found)

    met = [places[at].last for at, one in enumerate(found) if one.status == "eligible"]
    failed = [places[at].first for at, one in enumerate(found) if one.status == STATUSES[-1]]
    assert all(last <= len(found) - len(failed) for last in met)
    assert all(first > len(met) for first in failed)


@settings(max_examples=30)
@given(several(), st.sampled_from(BASES), st.data())
def test_whatever_the_unknown_answers_are_each_place_is_among_those_left_open(
    pair: tuple[Framework, list[Assessment]], basis: str, data: st.DataObject
) -> None:
    made, given_ = pair
    before = by_place(made, [getattr(score(made, each), basis) for each in given_])

    known = [data.draw(completed(made, each)) for each in given_]
    settled = by_place(made, [getattr(score(made, each), basis) for each in known])

    for at, place in settled.items():
        assert place.is_settled
        assert before[at].first <= place.first <= place.last <= before[at].last


@given(st.lists(st.one_of(st.none(), st.fractions(0, 4, max_denominator=11)), max_size=9))
def test_a_spread_is_that_of_the_known_numbers(values: list[Fraction | None]) -> None:
    known = sorted(each for each in values if each is not None)

    spread = spread_of(values)

    assert spread.values == tuple(values)
    if not known:
        assert (spread.lowest, spread.median, spread.highest, spread.width) == (None, None, None, 0)
        return
    assert spread.median is not None
    assert (spread.lowest, spread.highest) == (known[0], known[-1])
    assert sum(each <= spread.median for each in known) * 2 >= len(known)
    assert sum(each >= spread.median for each in known) * 2 >= len(known)
    assert spread.width == known[-1] - known[0]
    assert widest([spread, spread]) == ((0, 1) if spread.width else ())
