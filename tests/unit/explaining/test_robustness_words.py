"""What is said about how firmly a result stands."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from code_frameworks import assessment, framework, indicator, seven

from assess.domain.robustness import LeftOut, Move, Nearness, Robustness, Weightings
from assess.explaining import robustness_sentences, robustness_working
from assess.explaining.robustness import balance_sentence
from assess.scoring import score
from assess.scoring.robustness import robustness_of

MADE, REPLIES = seven()
FIRM = Robustness(
    basis="self_rated",
    band="nearly-ready",
    is_open=False,
    weightings=Weightings(2187, 2187),
    moves=(),
    changes_tried=12,
    near=(),
    geometric_band="nearly-ready",
)
CUT_OFF = Nearness("overall", "ready", Fraction(75), Fraction("74.99"))
FLOOR = Nearness("floor", "ready", Fraction(5, 2), Fraction(12, 5), "part-2")


def said(**changed: object) -> tuple[str, ...]:
    return robustness_sentences(MADE, replace(FIRM, **changed))  # type: ignore[arg-type]


def test_a_firm_result_is_three_sentences() -> None:
    assert said() == (
        "Not borderline: no edge of a band is close, and no single level decides.",
        (
            "How much each characteristic counts (half, as now or twice as much) was tried in "
            "2,187 ways: Nearly ready every time."
        ),
        "No single answer, one level higher or lower, would change your band.",
    )


@pytest.mark.parametrize(
    ("same", "share"),
    [(2186, "99.95%"), (2180, "99.7%"), (1296, "59%"), (1, "0.05%"), (0, "0%"), (1094, "50%")],
)
def test_a_share_is_never_rounded_to_all_or_to_nothing(same: int, share: str) -> None:
    weightings = said(weightings=Weightings(same, 2187))[1]

    assert weightings.endswith(f"tried in 2,187 ways: Nearly ready in {same:,} of them ({share}).")


def test_weights_that_were_not_tried_are_said_to_be_so() -> None:
    assert said(weightings=None)[1] == "There are too many characteristics to try other weights."


def test_each_move_is_told_with_what_it_would_give() -> None:
    move = Move("indicator-3", 3, 2, "building", Fraction("58.04"))

    sentences = said(moves=(move,))

    assert sentences[0] == "Borderline: a small difference could give you another band."
    assert sentences[2:] == (
        "Of 12 changes of one answer by one level, 1 would change your band.",
        "Indicator 3 at level 2 and not 3: Building, 58.0.",
    )


def test_each_edge_is_told_with_the_number_beside_it() -> None:
    assert said(near=(CUT_OFF, FLOOR))[-2:] == (
        "Your score of 74.99 lies within 2 points of the 75 that Ready needs.",
        "Part 2 lies at 2.40, within 0.10 of the 2.50 that Ready needs.",
    )


def test_a_cut_off_that_does_not_decide_is_borderline_by_score_only() -> None:
    assert said(near=(replace(CUT_OFF, decides=False),))[0] == (
        "Close by the score alone: the score lies near an edge, but a single part or a gate "
        "decides your band."
    )


def test_an_open_result_is_open_first_and_says_what_the_rest_rests_on() -> None:
    finding, weightings, changes = said(is_open=True)

    assert finding == (
        "Open: answers that are not known yet can still move the band. "
        "By the known answers alone it is not borderline."
    )
    assert weightings.endswith("ways on the known answers alone: Nearly ready every time.")
    assert changes == (
        "No single known answer, one level higher or lower, would change the band that the "
        "known answers give; the open ones can."
    )


def test_an_open_result_that_is_borderline_too_says_both() -> None:
    move = Move("indicator-3", 3, 2, "building", Fraction("58.04"))

    finding, weightings, changes, _move = said(
        is_open=True, moves=(move,), weightings=Weightings(1296, 2187)
    )

    assert finding.endswith("By the known answers alone it is borderline, too.")
    assert weightings.endswith("the known answers alone: Nearly ready in 1,296 of them (59%).")
    assert changes == (
        "Of 12 changes of one known answer by one level, 1 would change the band that the "
        "known answers give."
    )


def test_the_geometric_counterpart_is_told_only_where_it_differs() -> None:
    assert said(geometric_band="building")[-1] == (
        "For information: the geometric counterpart would give Building."
    )
    assert said(geometric_band=None) == said()


def test_where_too_little_is_known_that_is_all_there_is_to_say() -> None:
    sentences = ("Too little is known to say how firmly this result stands.",)

    assert robustness_sentences(MADE, None) == sentences
    assert (robustness_working(MADE, None).shown, robustness_working(MADE, None).sentence) == (
        "not known",
        *sentences,
    )


@pytest.mark.parametrize(
    ("changed", "shown"),
    [
        ({}, "firm"),
        ({"near": (CUT_OFF,)}, "borderline"),
        ({"is_open": True}, "open"),
        ({"is_open": True, "near": (CUT_OFF,)}, "borderline"),
    ],
)
def test_the_working_shows_the_finding(changed: dict[str, object], shown: str) -> None:
    assert robustness_working(MADE, replace(FIRM, **changed)).shown == shown  # type: ignore[arg-type]


def test_the_working_opens_to_each_move() -> None:
    made = framework({"one": [indicator("a"), indicator("b")]})
    replies = assessment({"a": 3, "b": 3})
    found = robustness_of(made, replies, score(made, replies), "self_rated")

    weights, changes, edge = robustness_working(made, found).parts

    assert weights.shown == "100%"
    assert changes.shown == "2 of 4"
    assert [(part.title, part.shown, part.sentence) for part in changes.parts] == [
        ("A", "Nearly ready", "At level 2 and not 3, with 62.5 overall."),
        ("B", "Nearly ready", "At level 2 and not 3, with 62.5 overall."),
    ]
    assert (edge.title, edge.shown) == ("Edge of Ready", "75")


def test_a_band_that_hangs_on_no_rater_is_said_in_one_sentence() -> None:
    same = tuple(LeftOut(place, "nearly-ready", Fraction(62)) for place in (1, 2, 3))

    assert said(left_out=same)[-1] == (
        "With each of the 3 raters left out in turn, the band stays Nearly ready."
    )


def test_each_rater_without_whom_the_band_moves_is_named_by_number() -> None:
    left_out = (
        LeftOut(1, "nearly-ready", Fraction(62)),
        LeftOut(2, "building", Fraction("58.5")),
        LeftOut(3, None, None),
    )

    assert said(left_out=left_out)[-3:] == (
        "Of 3 raters, 2 move the band, each when left out.",
        "Without rater 2: Building, 58.5.",
        "Without rater 3 too little would be known for a score.",
    )


def test_the_working_opens_each_rater_left_out() -> None:
    left_out = (LeftOut(1, "nearly-ready", Fraction(62)), LeftOut(2, None, None))

    opened = robustness_working(MADE, replace(FIRM, left_out=left_out)).parts[-1]

    assert opened.shown == "1 of 2 the same"
    assert [part.shown for part in opened.parts] == ["Nearly ready", "not known"]


def test_what_the_geometric_mean_says_is_for_information_only() -> None:
    outcome = score(MADE, REPLIES)
    told = balance_sentence(MADE, outcome.self_rated, FIRM)
    other = balance_sentence(MADE, outcome.self_rated, replace(FIRM, geometric_band="building"))

    assert told.startswith("For information only: the geometric mean")
    assert told.endswith("and would give the same band.")
    assert other.endswith("and would give Building.")
    assert balance_sentence(MADE, outcome.self_rated, replace(FIRM, geometric_band=None)) == ""
