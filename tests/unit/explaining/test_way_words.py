"""What is said about the shortest way, its raises and what bars it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from code_frameworks import answer, assessment, framework, indicator

from assess.domain.assessment import DONT_KNOW
from assess.explaining import shown_raises, way_sentences, way_working
from assess.scoring import score
from assess.scoring.shortest_way import shortest_way, shortest_way_by_evidence

if TYPE_CHECKING:
    from assess.domain.framework import Framework
    from assess.domain.outcome import Outcome
    from assess.domain.ways import Way

PROMISE = {"at_least": 4, "kind": "hold"}
HOLD = {"at_least": 2, "kind": "hold"}
Told = tuple["Framework", "Outcome", "Way"]


def levels_way(parts: dict[str, list[Any]], replies: dict[str, object]) -> Told:
    made = framework(parts)
    outcome = score(made, assessment(replies))
    way = shortest_way(made, outcome)
    assert way is not None
    return made, outcome, way


def evidence_way(parts: dict[str, list[Any]], replies: dict[str, object]) -> Told:
    made, given = framework(parts), assessment(replies)
    outcome = score(made, given)
    way = shortest_way_by_evidence(made, given, outcome)
    assert way is not None
    return made, outcome, way


def test_a_raise_has_the_next_level_s_own_words_its_gain_and_its_area() -> None:
    made, outcome, way = levels_way({"one": [indicator("a")]}, {"a": 2})

    (shown,) = shown_raises(made, way)

    assert way_sentences(made, outcome, way) == (
        "The shortest way to Nearly ready takes 1 raise of one level.",
    )
    assert (shown.title, shown.before, shown.after) == ("A", "level 2", "level 3")
    assert shown.words == "What level 3 looks like"
    assert shown.area == "Joint capability"
    assert (shown.gain, shown.score) == ("25.00", "75")
    assert shown.why == "It raises the overall score."


def test_a_raise_for_a_floor_says_which() -> None:
    made, _outcome, way = levels_way(
        {"low": [indicator("low")], "high": [indicator("high")]}, {"low": 1, "high": 4}
    )

    assert [each.why for each in shown_raises(made, way)] == [
        "Low is below the 2.00 that Nearly ready needs."
    ]


def test_a_promise_is_a_yes_to_its_question_without_points() -> None:
    made, _outcome, way = levels_way(
        {"one": [indicator("a"), indicator("promise", "yesno", 0, gate=PROMISE)]},
        {"a": 3, "promise": "no"},
    )

    (shown,) = shown_raises(made, way)

    assert (shown.before, shown.after, shown.gain) == ("no", "yes", "")
    assert shown.words == "Yes to: How is it with promise?"
    assert shown.why == "Nearly ready needs this gate to be met."


def test_what_effort_does_not_change_is_said_without_blame() -> None:
    made, outcome, way = levels_way(
        {"one": [indicator("a"), indicator("people", gate=HOLD, improvable=False)]},
        {"a": 4, "people": 1},
    )

    assert way_sentences(made, outcome, way) == (
        "Nearly ready is out of reach of your effort alone.",
        (
            "People: level 1, which effort does not change; Nearly ready needs level 2. "
            "Come with others: this does not judge the quality of your work."
        ),
    )


def test_an_unknown_gate_is_asked_for_before_a_way_is_worked_out() -> None:
    made, outcome, way = levels_way(
        {"one": [indicator("a", weight=3), indicator("gate", gate=HOLD)]},
        {"a": 4, "gate": DONT_KNOW},
    )

    assert way_sentences(made, outcome, way) == (
        "The way to Nearly ready cannot be worked out yet, because answers are open.",
        "Gate: not known yet; Nearly ready needs level 2.",
    )


def test_too_little_known_is_told_for_each_characteristic() -> None:
    made, outcome, way = levels_way({"one": [indicator("a"), indicator("b")]}, {"a": 3})

    assert way_sentences(made, outcome, way)[1:] == (
        "One: too little is known; Building needs 1.00.",
    )


def test_open_answers_and_stop_gates_are_told_beside_the_way() -> None:
    stop = {"at_least": 4, "kind": "stop"}
    parts = {
        "one": [indicator("a", weight=2), indicator("b")],
        "two": [indicator("c"), indicator("purpose", "yesno", 0, gate=stop)],
    }
    made, outcome, way = levels_way(parts, {"a": 2, "b": DONT_KNOW, "c": 2, "purpose": "no"})

    assert way_sentences(made, outcome, way)[1:] == (
        "This is worked out on what is known; open answers stay open.",
        "Whatever the band, you become eligible only when this is met: Purpose.",
    )


def test_evidence_is_raised_by_its_strengths() -> None:
    made, outcome, way = evidence_way({"one": [indicator("a")]}, {"a": answer(4, 0)})

    (shown,) = shown_raises(made, way)

    assert way_sentences(made, outcome, way) == (
        (
            "Evidence alone lifts the evidence-limited result to Nearly ready: "
            "it takes 1 raise of one strength."
        ),
    )
    assert (shown.before, shown.after) == ("Asserted", "Described")
    assert (shown.words, shown.area) == ("a dated, named example", "")


def test_evidence_alone_may_not_be_enough() -> None:
    promise = indicator("promise", "yesno", 0, gate=PROMISE)
    made, outcome, way = evidence_way(
        {"one": [indicator("a"), promise]}, {"a": answer(2, 0), "promise": "no"}
    )

    assert way_sentences(made, outcome, way) == (
        "Evidence alone does not lift the evidence-limited result to Nearly ready.",
        "Promise: no, which evidence does not change; Nearly ready needs yes.",
        "Overall score: 50 at most; Nearly ready needs 60.",
    )


def test_at_the_highest_band_there_is_nothing_to_say() -> None:
    made = framework({"one": [indicator("a")]})
    outcome = score(made, assessment({"a": 4}))

    assert way_sentences(made, outcome, shortest_way(made, outcome)) == ()


def test_the_working_opens_to_each_raise_and_each_barrier() -> None:
    made, outcome, way = levels_way({"one": [indicator("a")]}, {"a": 2})
    barred = evidence_way({"one": [indicator("a")]}, {"a": answer(2, 0)})

    opened, closed = way_working(made, outcome, way), way_working(*barred)

    assert (opened.title, opened.shown) == ("Shortest way to Nearly ready", "1 raise")
    assert opened.parts[0].sentence == (
        "From level 2 to level 3: “What level 3 looks like” 25.00 points more, 75 in all. "
        "It raises the overall score."
    )
    assert (closed.title, closed.shown) == ("By evidence alone to Nearly ready", "no way")
    assert [(part.title, part.shown) for part in closed.parts] == [("In the way", "50")]
