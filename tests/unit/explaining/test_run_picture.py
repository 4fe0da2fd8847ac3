"""A run chart in letters: points to scale, numbers that never touch, months that have room."""

from __future__ import annotations

import re
from fractions import Fraction

from code_frameworks import framework, indicator
from hypothesis import given
from hypothesis import strategies as st

from assess.domain.change import Run
from assess.domain.roll_up import Range
from assess.explaining.run_picture import Size, places_in_time, run_picture, spark

MADE = framework({"part": [indicator("a")]})
DAYS = st.lists(st.dates().map(str), min_size=2, max_size=15).map(sorted)


def run(*values: str) -> Run:
    return Run("", tuple(None if v == "-" else Fraction(v) for v in values), None, ())


def test_points_stand_to_scale_in_time_and_in_height() -> None:
    days = ["2025-01-01", "2025-04-11", "2026-01-06"]

    picture = run_picture(run("0", "50", "100"), days, MADE, Size(60, 5))

    foot = picture[-2]
    marks = [at for at, letter in enumerate(foot) if letter == "┴"]
    assert [line.index("●") for line in reversed(picture) if "●" in line] == marks
    assert [line[:7].strip() for line in picture[:5]] == ["100", "", "50", "", "0"]
    assert [re.findall(r"[\d.]+", line[8:]) for line in picture[:5]] == [
        ["100"],
        [],
        ["50"],
        [],
        ["0"],
    ]
    assert (marks[1] - marks[0]) * 370 // (marks[2] - marks[0]) in range(92, 104)
    assert picture[-1].split() == ["Jan", "2025", "Apr", "2025", "Jan", "2026"]


@given(DAYS, st.data())
def test_no_number_touches_another_and_every_point_is_there(
    days: list[str], data: st.DataObject
) -> None:
    values = data.draw(
        st.lists(st.fractions(0, 100, max_denominator=20), min_size=len(days), max_size=len(days))
    )
    median = data.draw(st.none() | st.just(Fraction(50)))

    picture = run_picture(Run("", tuple(values), median, ()), days, MADE, Size(72, 9))

    plot = [line[8:] for line in picture[:-2]]
    assert len(picture) == 11
    assert max(map(len, picture)) <= 72
    assert all(re.fullmatch(r"[ ●╌\d.]*", line) for line in plot)
    for line in plot:
        for number in re.findall(r"[\d.]+", line):
            assert re.fullmatch(r"\d{1,3}(\.\d)?", number), line
    shown = {line.index("●") for line in plot if "●" in line}
    assert shown <= set(places_in_time(days, 72 - 8))
    months = picture[-1][8:]
    assert re.fullmatch(r"( *[A-Z][a-z]{2} \d{1,4})+( +|$)", f"{months} "), months


def test_all_on_one_day_stand_side_by_side() -> None:
    assert places_in_time(["2026-01-01"] * 3, 11) == [0, 5, 10]


def test_without_a_number_there_is_no_picture() -> None:
    assert run_picture(run("-", "-"), ["2025-01-01", "2026-01-01"], MADE, Size(60, 5)) == ()


def test_a_word_of_bars_has_one_for_each_time() -> None:
    assert spark(run("0", "-", "2", "4"), Range(Fraction(0), Fraction(4))) == "▁·▅█"
