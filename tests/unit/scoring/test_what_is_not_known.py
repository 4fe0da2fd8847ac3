"""Don't know and not answered: ranges, settled verdicts, and the order of what is missing."""

from __future__ import annotations

from fractions import Fraction

from code_frameworks import assessment, framework, indicator, seven

from assess.domain.assessment import DONT_KNOW
from assess.scoring import score

HOLD = {"at_least": 1, "kind": "hold"}
STOP = {"at_least": 4, "kind": "stop"}


def test_every_unknown_is_replaced_by_its_worst_and_its_best() -> None:
    made = framework({"one": [indicator("a", weight=2), indicator("b", weight=1)]})

    result = score(made, assessment({"a": 3, "b": DONT_KNOW})).self_rated

    mean = result.characteristics[0].mean
    assert (mean.low, mean.value, mean.high) == (2, 3, Fraction(10, 3))
    assert (result.overall.low, result.overall.value, result.overall.high) == (
        50,
        75,
        Fraction(250, 3),
    )


def test_dont_know_and_not_answered_are_alike_in_number_and_told_apart() -> None:
    made, _answers = seven()
    replies: dict[str, object] = {f"indicator-{n}": 3 for n in range(1, 7)}

    silent = score(made, assessment(replies))
    said = score(made, assessment(replies | {"indicator-7": DONT_KNOW}))

    assert silent.self_rated.overall == said.self_rated.overall
    assert [each.reason for each in silent.unknowns] == ["not-answered"]
    assert [each.reason for each in said.unknowns] == ["dont-know"]


def test_unknown_is_not_level_0() -> None:
    made, _answers = seven()
    replies: dict[str, object] = {f"indicator-{n}": 3 for n in range(1, 7)}

    unknown = score(made, assessment(replies)).self_rated
    absent = score(made, assessment(replies | {"indicator-7": 0})).self_rated

    assert unknown.overall.value is None
    assert unknown.overall.low == absent.overall.value


def test_the_verdict_is_settled_when_worst_and_best_give_one_band() -> None:
    made = framework(
        {
            "one": [indicator("a", weight=3), indicator("b", weight=1)],
            "two": [indicator("c", weight=3)],
        }
    )

    settled = score(made, assessment({"a": 2, "c": 2}))
    still_open = score(made, assessment({"a": 3, "c": 3}))

    assert settled.self_rated.band == "building"
    assert settled.is_settled
    assert (still_open.self_rated.band_low, still_open.self_rated.band_high) == (
        "nearly-ready",
        "ready",
    )
    assert still_open.self_rated.band is None
    assert not still_open.is_settled


def test_an_unknown_hold_gate_counts_as_failed_at_worst_and_met_at_best() -> None:
    made = framework(
        {"one": [indicator("a", weight=3), indicator("promise", "yesno", 0, gate=HOLD)]}
    )

    result = score(made, assessment({"a": 4})).self_rated

    assert (result.band_low, result.band_high, result.band) == ("building", "ready", None)
    assert result.overall.low == result.overall.high == 100


def test_an_unknown_stop_gate_leaves_the_verdict_unsettled() -> None:
    made = framework(
        {"one": [indicator("a", weight=3), indicator("promise", "yesno", 0, gate=STOP)]}
    )

    outcome = score(made, assessment({"a": 4}))

    assert outcome.self_rated.band == "ready"
    assert not outcome.is_settled


def test_what_is_missing_comes_gates_first_and_then_by_swing() -> None:
    made = framework(
        {
            "one": [indicator("light", weight=1), indicator("heavy", weight=3)],
            "two": [
                indicator("promise", "yesno", 0, gate=STOP),
                indicator("first", weight=2),
                indicator("held", weight=2, gate=HOLD),
                indicator("second", weight=2),
            ],
        }
    )

    unknowns = score(made, assessment({})).unknowns

    assert [(each.indicator, each.gate, each.swing) for each in unknowns] == [
        ("promise", "stop", 0),
        ("held", "hold", Fraction(50, 3)),
        ("heavy", None, Fraction(75, 2)),
        ("first", None, Fraction(50, 3)),
        ("second", None, Fraction(50, 3)),
        ("light", None, Fraction(25, 2)),
    ]


def test_the_swing_is_how_far_one_answer_moves_the_score() -> None:
    made, _answers = seven()
    replies: dict[str, object] = {f"indicator-{n}": 3 for n in range(1, 7)}

    outcome = score(made, assessment(replies))
    overall = outcome.self_rated.overall

    assert outcome.unknowns[0].swing == overall.high - overall.low == Fraction(100, 7)


def test_an_unknown_answer_keeps_its_best_value_in_the_evidence_limited_result() -> None:
    made, _answers = seven()
    replies: dict[str, object] = {f"indicator-{n}": 4 for n in range(1, 7)}

    outcome = score(made, assessment(replies, strength=0))

    assert outcome.evidence_limited.overall.high == Fraction(25 * (6 * 2 + 4), 7)
    assert outcome.evidence_limited.characteristics[6].mean.high == 4


def test_answers_to_what_is_not_asked_are_left_out() -> None:
    made, answers = seven()

    with_more = assessment({**answers.answers, "something-else": 0})

    assert score(made, with_more) == score(made, answers)
