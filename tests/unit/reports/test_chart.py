"""The figure of the profile: every position is inside it and in the right order."""

from __future__ import annotations

from fractions import Fraction

import pytest
from code_frameworks import framework, indicator
from hypothesis import given
from hypothesis import strategies as st

from assess.domain.outcome import CharacteristicResult, Interval
from assess.reports.chart import CELLS, across, text_bar
from assess.reports.words import is_below, standing

USUAL = framework({"reach": [indicator("one")]})
"""Its bars run from 0 to 4."""


def result(
    low: str, high: str, value: str | None = None, floor: str | None = "2"
) -> CharacteristicResult:
    known = value if value is not None or low != high else low
    return CharacteristicResult(
        id="reach",
        mean=Interval(
            None if known is None else Fraction(known), low=Fraction(low), high=Fraction(high)
        ),
        known_share=Fraction(1),
        applicable_weight=3,
        floor_next=None if floor is None else Fraction(floor),
        indicators=(),
    )


@pytest.mark.parametrize(
    ("level", "shown"), [("0", "0.00%"), ("1", "25.00%"), ("8/3", "66.67%"), ("4", "100.00%")]
)
def test_a_level_has_its_place_across(level: str, shown: str) -> None:
    assert across(USUAL.characteristic_range, Fraction(level)) == shown


@pytest.mark.parametrize(
    ("mean", "bar"),
    [
        (result("4", "4"), "██████████│██████████"),
        (result("0", "0"), "··········│··········"),
        (result("1", "3"), "█████▒▒▒▒▒│▒▒▒▒▒·····"),
        (result("2.5", "2.5", floor=None), "█████████████·······"),
    ],
)
def test_a_bar_of_letters(mean: CharacteristicResult, bar: str) -> None:
    assert text_bar(USUAL, mean) == bar


@given(st.fractions(0, 4, max_denominator=50), st.fractions(0, 4, max_denominator=50))
def test_a_bar_is_always_as_long(one: Fraction, other: Fraction) -> None:
    low, high = sorted((one, other))

    assert len(text_bar(USUAL, result(str(low), str(high)))) == CELLS + 1


@pytest.mark.parametrize(
    ("mean", "said"),
    [
        (result("1.5", "1.5"), "below 2.00"),
        (result("1.996", "1.996"), "below 2.000"),
        (result("2", "2"), ""),
        (result("1.5", "2.5", "2.2"), "may be below 2.00"),
        (result("1.5", "2.5", "1.8"), "below 2.00"),
        (result("1.5", "2.5"), "may be below 2.00"),
        (result("2.1", "2.5", "2.2"), ""),
        (result("1", "1", floor=None), ""),
    ],
)
def test_how_it_stands_to_the_floor(mean: CharacteristicResult, said: str) -> None:
    assert standing(USUAL, mean) == said
    assert is_below(mean) is bool(said)
