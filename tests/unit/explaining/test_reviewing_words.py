"""A result in sentences for reviewers: what evidence carries first, and nobody is blamed."""

from __future__ import annotations

from code_frameworks import answer, assessment, framework, indicator, seven
from reviewing import override, reviewed

from assess.domain.outcome import GateResult
from assess.explaining.reviewing import (
    age_sentence,
    gap_sentences_by_evidence,
    gates_sentences,
    known_sentences,
    limited_verdict_sentence,
    other_verdict_sentences,
    shown_points,
)
from assess.scoring import score
from assess.scoring.confidence_gap import gap_parts

STOP = {"at_least": 4, "kind": "stop"}


def test_the_headline_is_what_evidence_carries() -> None:
    made, given = seven(part_1=4)
    weak = given.model_copy(update={"answers": {**given.answers, "indicator-1": answer(4, 0)}})
    outcome = score(made, weak)

    assert limited_verdict_sentence(made, outcome) == (
        "Evidence-limited: Nearly ready, 71.4 out of 100."
    )
    assert other_verdict_sentences(made, outcome) == (
        "Self-rated, unverified: Ready (to be confirmed), 78.6 out of 100.",
    )


def test_a_stop_gate_that_is_not_met_stands_before_the_band() -> None:
    made = framework({"part": [indicator("sign", "yesno", 0, gate=STOP), indicator("a")]})

    no, open_ = (
        limited_verdict_sentence(made, score(made, assessment(said)))
        for said in ({"sign": "no", "a": 4}, {"a": 4})
    )

    assert no == (
        "Not eligible at present: 1 stop gate is not met. Evidence-limited: Ready, 100 out of 100."
    )
    assert open_ == "Evidence-limited: Ready, 100 out of 100; 1 stop gate is still open."


def test_where_a_reviewer_set_something_there_is_a_third_verdict() -> None:
    made, given = seven()
    outcome = score(made, reviewed(given, [override(("level", "indicator-1"), 3, 0)]))

    assert other_verdict_sentences(made, outcome)[1:] == (
        "Reviewed, with what was set: Early, 64.3 out of 100.",
    )


def test_where_evidence_limits_nothing_the_headline_is_the_answer() -> None:
    made, given = seven()
    plain = made.model_copy(update={"strengths": ()})
    outcome = score(plain, given)

    assert limited_verdict_sentence(plain, outcome).startswith("Self-rated, unverified: Ready")
    assert other_verdict_sentences(plain, outcome) == ()
    assert gap_sentences_by_evidence(plain, outcome, ()) == ()


def test_the_gap_names_what_it_hangs_on() -> None:
    made, given = seven()
    weak = {f"indicator-{place}": answer(3, 0) for place in range(1, 8)}
    outcome = score(made, given.model_copy(update={"answers": weak}))

    said = gap_sentences_by_evidence(made, outcome, gap_parts(made, outcome))

    named = ", ".join(f"Indicator {place} 3.6" for place in range(1, 6))
    assert said == (
        "Confidence gap: evidence does not carry 25.0 points of the self-rated score.",
        f"It hangs on 7 answers, in points: {named} and 2 more.",
    )


def test_without_a_gap_and_without_a_score_it_says_so() -> None:
    made, given = seven()
    nothing = score(made, given)
    open_ = score(made, assessment({"indicator-1": answer(3, 0)}))

    assert gap_sentences_by_evidence(made, nothing, ()) == (
        "There is no confidence gap: evidence carries every known level.",
    )
    assert gap_sentences_by_evidence(made, open_, gap_parts(made, open_))[0] == (
        "The confidence gap is not known, because too little is answered."
    )


def test_points_are_never_rounded_down_to_nothing() -> None:
    made, given = seven()
    points = score(made, given).self_rated.overall.low / 10_000

    assert shown_points(made, points) == "below 0.1"
    assert shown_points(made, points * 100) == "0.8"


def test_what_is_open_says_how_far_it_reaches() -> None:
    made, given = seven()
    silent = {name: each for name, each in given.answers.items() if name != "indicator-1"}
    dont_know = answer("dont-know")

    known = known_sentences(made, score(made, given))
    open_ = known_sentences(made, score(made, assessment(silent | {"indicator-1": dont_know})))

    assert known == ("Known: 7 of 7 questions.",)
    assert open_ == (
        "Known: 6 of 7 questions (1 “don't know”).",
        "With the open answers at their worst and at their best the score is 64.3 to 78.6.",
        "The band lies between Early and Ready.",
    )


def test_gates_are_told_by_what_they_are() -> None:
    made = framework({"part": [indicator(name) for name in ("a", "b", "c", "d")]})
    states = {"a": "met", "b": "met", "c": "failed", "d": "unknown"}
    gates = [GateResult(name, "hold", state, 1, None) for name, state in states.items()]  # type: ignore[arg-type]

    assert gates_sentences(made, gates, ["b"]) == (
        "2 of 4 gates are met.",
        "Of these to be confirmed: B.",
        "Not met: C.",
        "Not known: D.",
    )
    assert gates_sentences(made, (), ()) == ()


def test_old_answers_are_named_and_keep_their_scores() -> None:
    given = assessment({}).model_copy(update={"answered_on": "2024-03-01"})

    assert age_sentence(given, "2026-11-22") == (
        "The newest answer is of 1 March 2024, more than 24 months ago: ask whether it still"
        " holds. The scores do not change with age."
    )
    assert age_sentence(given, "2026-03-01") == ""
