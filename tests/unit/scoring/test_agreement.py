"""How far raters coincide: the worked examples, the published example, and when to keep silent."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from code_frameworks import answer, assessment, framework, indicator

from assess.domain.assessment import DONT_KNOW, Agreed, Assessment, Rater
from assess.scoring.agreement import agreement_of, agreement_within, reading_of
from assess.scoring.alpha import ordinal_alpha

if TYPE_CHECKING:
    from assess.domain.agreement import Spread

PARTS = {
    "part-1": [*(indicator(f"i-{n}") for n in range(1, 7)), indicator("vow", "yesno", 0)],
    "part-2": [indicator("i-7"), indicator("size", "number")],
}
MADE = framework(PARTS)
PUBLISHED = [
    "1 2 3 3 2 1 4 1 2 . . .",
    "1 2 3 3 2 2 4 1 2 5 . 3",
    ". 3 3 3 2 3 4 2 2 5 1 .",
    "1 2 3 3 2 4 4 1 2 5 1 .",
]
"""Four observers and twelve units, as Krippendorff's papers print them."""


def of_raters(*replies: dict[str, object], sides: tuple[str, ...] = ()) -> Assessment:
    raters = tuple(
        Rater(
            name=f"Rater {number}",
            side=sides[number] if sides else "",  # type: ignore[arg-type]  # checked by the model
            answers={id_: answer(value) for id_, value in given.items()},
        )
        for number, given in enumerate(replies)
    )
    return assessment({}).model_copy(update={"raters": raters})


def spread(*levels: int) -> Spread:
    found = agreement_of(MADE, of_raters(*({"i-1": level} for level in levels)))
    assert found is not None
    (only,) = found.spreads
    return only


def test_raters_far_apart_as_in_the_worked_example() -> None:
    found = spread(4, 3, 1, 1)

    assert (found.median, found.lower_median, found.reach) == (2, 1, 3)
    assert found.deviation == Fraction("1.25")
    assert found.is_flagged
    assert found.within == 0  # 1 - 2.25 / 2 is below 0


def test_raters_close_together_as_in_the_worked_example() -> None:
    found = spread(3, 3, 2, 3)

    assert found.deviation == Fraction("0.25")
    assert found.within == Fraction("0.875")
    assert not found.is_flagged


def test_exactly_five_sixths_is_not_yet_to_be_talked_about() -> None:
    assert spread(0, 0, 1, 2, 2, 2).deviation == Fraction(5, 6)
    assert not spread(0, 0, 1, 2, 2, 2).is_flagged
    assert spread(0, 0, 2, 2).is_flagged


def test_a_range_of_three_is_to_be_talked_about_however_many_coincide() -> None:
    found = spread(*[3] * 20, 0)

    assert found.deviation < Fraction(5, 6)
    assert found.is_flagged


def test_one_level_alone_has_no_agreement_within_the_group() -> None:
    assert agreement_within([3]) is None
    assert spread(3).within is None


def test_the_levels_stand_as_the_raters_do_with_gaps() -> None:
    found = agreement_of(MADE, of_raters({"i-1": 3}, {}, {"i-1": DONT_KNOW}, {"i-1": 0}))

    assert found is not None
    assert found.spreads[0].levels == (3, None, None, 0)


def test_alpha_of_the_published_example() -> None:
    units = [
        [int(level) for level in unit if level != "."]
        for unit in zip(*(line.split() for line in PUBLISHED), strict=True)
    ]

    alpha = ordinal_alpha(units)

    assert alpha is not None
    assert round(float(alpha), 3) == 0.815


def test_alpha_is_one_where_all_coincide_and_absent_where_no_two_levels_differ() -> None:
    assert ordinal_alpha([[1, 1], [3, 3, 3]]) == 1
    assert ordinal_alpha([[2, 2], [2, 2]]) is None
    assert ordinal_alpha([[1], [4], []]) is None


@pytest.mark.parametrize(
    ("alpha", "reading"),
    [
        ("-0.2", "no-common-picture"),
        ("0.6669", "no-common-picture"),
        ("0.667", "tentative"),
        ("0.7999", "tentative"),
        ("0.8", "reliable"),
        ("1", "reliable"),
    ],
)
def test_an_alpha_is_read_with_both_edges_on_the_better_side(alpha: str, reading: str) -> None:
    assert reading_of(Fraction(alpha)) == reading


def test_alpha_needs_two_raters_six_indicators_and_two_levels() -> None:
    six: dict[str, object] = {f"i-{n}": n % 5 for n in range(1, 7)}
    five = {id_: level for id_, level in six.items() if id_ != "i-6"}
    flat: dict[str, object] = dict.fromkeys(six, 2)

    found = [
        agreement_of(MADE, of_raters(*replies))
        for replies in ([six], [six, five], [flat, flat], [six, six])
    ]

    assert [each and each.no_alpha for each in found] == [
        "few-raters",
        "few-indicators",
        "one-level",
        None,
    ]
    assert [each and each.alpha for each in found] == [None, None, None, 1]
    assert found[-1] is not None
    assert found[-1].reading == "reliable"


def test_alpha_is_of_indicators_with_anchors_alone() -> None:
    six: dict[str, object] = {f"i-{n}": n % 5 for n in range(1, 7)}

    found = agreement_of(
        MADE, of_raters({**six, "vow": "yes", "size": 0}, {**six, "vow": "no", "size": 10**7})
    )

    assert found is not None
    assert found.common == 6
    assert found.alpha == 1


def test_the_gap_between_leaders_and_front_line_is_that_of_their_medians() -> None:
    given = of_raters(
        {"i-1": 4, "i-2": 4, "vow": "yes", "i-7": 3},
        {"i-1": 3, "i-2": 2, "vow": "yes"},
        {"i-1": 2, "i-2": 3, "vow": "no", "i-7": 2},
        {"i-1": 0, "i-7": 3},
        sides=("leaders", "leaders", "front-line", ""),
    )

    found = agreement_of(MADE, given)

    assert found is not None
    first, second = found.role_gaps
    assert (first.characteristic, first.leaders, first.front_line) == (
        "part-1",
        Fraction("3.5"),
        Fraction("2.5"),
    )
    assert first.is_flagged
    assert (second.gap, second.is_flagged) == (1, True)


def test_there_is_no_gap_without_both_sides() -> None:
    found = agreement_of(MADE, of_raters({"i-1": 4}, {"i-1": 1}, sides=("leaders", "")))

    assert found is not None
    assert found.role_gaps == ()


def test_to_talk_about_first_are_the_three_furthest_apart() -> None:
    given = of_raters(
        {"i-1": 2, "i-2": 2, "i-3": 1, "i-4": 0, "i-5": 3, "i-6": 0},
        {"i-1": 2, "i-2": 3, "i-3": 3, "i-4": 4, "i-5": 4, "i-6": 1},
    )

    found = agreement_of(MADE, given)

    assert found is not None
    assert found.talk_first == ("i-4", "i-3", "i-2")


def test_what_is_agreed_on_and_what_nobody_disputes_need_no_talk() -> None:
    given = of_raters({"i-1": 0, "i-2": 2}, {"i-1": 4, "i-2": 2})
    settled = given.model_copy(update={"agreed": {"i-1": Agreed(value=2)}})

    found = agreement_of(MADE, settled)

    assert found is not None
    assert found.talk_first == ()
    assert [each.is_agreed for each in found.spreads] == [True, False]


def test_one_rater_s_assessment_has_no_agreement() -> None:
    assert agreement_of(MADE, assessment({"i-1": 3})) is None
