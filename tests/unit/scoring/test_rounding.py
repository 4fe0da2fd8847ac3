"""Numbers as people read them: half-up, and apart from the cut-off they miss."""

from __future__ import annotations

from fractions import Fraction

import pytest

from assess.scoring.rounding import half_up, shown_apart, shown_mean, shown_overall


@pytest.mark.parametrize(
    ("number", "decimals", "shown"),
    [
        ("62.5", 0, "63"),
        ("61.5", 0, "62"),
        ("62.49", 0, "62"),
        ("7/5", 2, "1.40"),
        ("2.675", 2, "2.68"),
        ("2.6749", 2, "2.67"),
        ("1/3", 1, "0.3"),
        ("2/3", 1, "0.7"),
        ("0.05", 1, "0.1"),
        ("0", 2, "0.00"),
        ("99.95", 1, "100.0"),
        ("-2.5", 0, "-3"),
        ("-0.04", 1, "0.0"),
    ],
)
def test_a_half_goes_up(number: str, decimals: int, shown: str) -> None:
    assert half_up(Fraction(number), decimals) == shown


@pytest.mark.parametrize(
    ("number", "shown"),
    [("75", "75"), ("62.5", "62.5"), ("385/6", "64.2"), ("59.97", "60.0"), ("0", "0")],
)
def test_an_overall_score_has_a_point_unless_it_is_whole(number: str, shown: str) -> None:
    assert shown_overall(Fraction(number)) == shown


def test_a_mean_always_has_two_decimals() -> None:
    assert shown_mean(Fraction(2)) == "2.00"


def test_a_missed_cut_off_is_never_shown_as_reached() -> None:
    assert shown_apart(Fraction("59.97"), Fraction(60), 1) == ("59.97", "60.00")
    assert shown_apart(Fraction("54.2"), Fraction(60), 1) == ("54.2", "60.0")
    assert shown_apart(Fraction(60), Fraction(60), 1) == ("60.0", "60.0")
    assert shown_apart(Fraction(1, 10**20), Fraction(0), 1) == (f"1/{10**20}", "0")
