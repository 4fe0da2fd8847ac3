"""What to do next, in which order, and what is strong enough to teach."""

from __future__ import annotations

from fractions import Fraction

from code_frameworks import answer, assessment, framework, indicator

from assess.domain.assessment import DONT_KNOW, NOT_APPLICABLE
from assess.scoring import score

HOLD = {"at_least": 1, "kind": "hold"}
STOP = {"at_least": 4, "kind": "stop"}

MADE = framework(
    {
        "one": [
            indicator("hold", weight=2, gate=HOLD),
            indicator("light", weight=1),
            indicator("heavy", weight=3),
        ],
        "two": [
            indicator("stop", "yesno", 0, gate=STOP),
            indicator("weak", weight=1, allow_not_applicable=True),
            indicator("weaker", weight=2),
        ],
    }
)


def test_gates_come_first_then_what_is_below_the_floor_then_the_rest() -> None:
    outcome = score(
        MADE,
        assessment({"hold": 0, "light": 2, "heavy": 2, "stop": "no", "weak": 0, "weaker": 1}),
    )

    assert outcome.self_rated.next_band == "building"
    assert [(step.indicator, step.group) for step in outcome.next_steps] == [
        ("stop", "stop-gate"),
        ("hold", "hold-gate"),
        ("weaker", "below-floor"),
        ("weak", "below-floor"),
        ("heavy", "other"),
        ("light", "other"),
    ]


def test_the_leverage_is_what_level_3_would_add() -> None:
    before = {"hold": 1, "light": 2, "heavy": 2, "stop": "yes", "weak": 0, "weaker": 1}
    outcome = score(MADE, assessment(before))

    for step in outcome.next_steps:
        after = score(MADE, assessment(before | {step.indicator: 3})).self_rated.overall.value
        assert after is not None
        assert outcome.self_rated.overall.value is not None
        assert step.leverage == after - outcome.self_rated.overall.value


def test_an_unknown_gate_has_a_step_and_any_other_unknown_has_none() -> None:
    outcome = score(MADE, assessment({"heavy": 3, "light": DONT_KNOW, "weaker": DONT_KNOW}))

    assert [(step.indicator, step.level) for step in outcome.next_steps] == [
        ("stop", None),
        ("hold", None),
    ]
    assert outcome.next_steps[1].leverage == Fraction(100, 2) * Fraction(2, 6) * Fraction(3, 4)


def test_a_gate_that_is_met_leaves_its_step_to_the_other_groups() -> None:
    outcome = score(MADE, assessment({"hold": 1, "light": 3, "heavy": 3, "stop": "yes"}))

    assert [(step.indicator, step.group) for step in outcome.next_steps] == [("hold", "other")]


def test_ties_go_to_the_heavier_and_then_to_the_order_of_the_questions() -> None:
    made = framework(
        {
            "one": [
                indicator("first", weight=1),
                indicator("heavier", weight=2),
                indicator("second", weight=1),
            ],
        }
    )

    steps = score(made, assessment({"first": 1, "heavier": 2, "second": 1})).next_steps

    assert {step.leverage for step in steps} == {Fraction(100 * 2, 4 * 4)}
    assert [step.indicator for step in steps] == ["heavier", "first", "second"]


def test_from_level_3_on_and_where_it_does_not_apply_there_is_no_step() -> None:
    outcome = score(
        MADE,
        assessment(
            {"hold": 3, "light": 4, "heavy": 3, "stop": "yes", "weak": NOT_APPLICABLE, "weaker": 3}
        ),
    )

    assert outcome.next_steps == ()


def test_a_promise_that_is_not_given_has_a_step_without_leverage() -> None:
    steps = score(MADE, assessment({"stop": "no"})).next_steps

    assert (steps[0].indicator, steps[0].leverage, steps[0].level) == ("stop", 0, 0)


def test_strengths_are_what_can_be_taught_highest_first() -> None:
    made = framework(
        {
            "one": [
                indicator("promise", "yesno", 0),
                indicator("people", "number", 3, improvable=False),
                indicator("routine", weight=3),
                indicator("light", weight=1),
                indicator("exemplary", weight=1),
                indicator("weak", weight=3),
            ]
        }
    )

    outcome = score(
        made,
        assessment(
            {"promise": "yes", "people": 10**7, "routine": 3, "light": 3, "exemplary": 4, "weak": 2}
        ),
    )

    assert outcome.strengths == ("exemplary", "routine", "light")


def test_what_rests_on_words_is_nothing_to_teach() -> None:
    made = framework({"one": [indicator("said"), indicator("described"), indicator("shown")]})
    replies = {
        "said": answer(4, strength=0),
        "described": answer(4, strength=1),
        "shown": answer(4, strength=2),
    }

    assert score(made, assessment(replies)).strengths == ("shown", "described")
