"""The sentences about a result: the headline, what holds, the way up, and what is open."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from code_frameworks import answer, assessment, framework, indicator, seven

from assess.domain.assessment import DONT_KNOW, NOT_APPLICABLE
from assess.explaining import (
    band_phrase,
    evidence_rule_sentence,
    evidence_sentence,
    gate_sentence,
    hold_sentences,
    known_sentence,
    status_sentence,
    verdict_sentence,
    way_up_sentences,
)
from assess.scoring import score

if TYPE_CHECKING:
    from assess.domain.framework import Framework

HOLD = {"at_least": 2, "kind": "hold"}
STOP = {"at_least": 4, "kind": "stop"}
PROMISE = indicator("agree-to-share", "yesno", 0, gate=STOP)
SPONSOR = indicator("executive-sponsor", "yesno", 0, gate={"at_least": 4, "kind": "hold"})
REACH = indicator("people-reached", "number", 3, gate=HOLD, improvable=False)


def one_characteristic(*more: object) -> Framework:
    plain = [indicator("a", weight=2), indicator("b", weight=1)]
    return framework({"willingness-to-share": [*plain, *more]})  # type: ignore[list-item]


def test_the_headline_says_that_nobody_checked_it() -> None:
    made, replies = seven(part_1=2)

    assert verdict_sentence(made, score(made, replies)) == (
        "Self-rated, unverified: Nearly ready, 71.4 out of 100."
    )


def test_ready_on_ones_own_word_is_to_be_confirmed() -> None:
    made, shown = seven()
    words_only = assessment(dict.fromkeys(made.indicators, 3), strength=0)

    assert verdict_sentence(made, score(made, shown)) == (
        "Self-rated, unverified: Ready, 75 out of 100."
    )
    assert verdict_sentence(made, score(made, words_only)) == (
        "Self-rated, unverified: Ready (to be confirmed), 75 out of 100."
    )
    assert band_phrase(made, score(made, words_only), "evidence_limited") == "Building"


def test_an_open_verdict_lies_between_two_bands() -> None:
    made = one_characteristic()

    assert verdict_sentence(made, score(made, assessment({"a": 2}))) == (
        "Self-rated, unverified: between Early and Nearly ready, 50 out of 100."
    )
    assert verdict_sentence(made, score(made, assessment({"b": 2}))) == (
        "Self-rated, unverified: between Early and Ready (to be confirmed), "
        "16.7 to 83.3 out of 100."
    )


def test_a_failed_stop_gate_comes_first_in_the_headline() -> None:
    made = one_characteristic(PROMISE)
    outcome = score(made, assessment({"a": 3, "b": 2, "agree-to-share": "no"}))

    assert verdict_sentence(made, outcome) == (
        "Not eligible at present: 1 stop gate is not met. "
        "Self-rated, unverified: Nearly ready, 66.7 out of 100."
    )
    assert status_sentence(made, outcome.self_rated) == (
        "Not eligible at present, by these criteria, because of: Agree to share."
    )
    assert way_up_sentences(made, outcome.self_rated)[0] == (
        "Whatever the score, Agree to share needs yes; your answer is no."
    )


def test_an_unknown_stop_gate_leaves_eligibility_open() -> None:
    made = one_characteristic(PROMISE)
    outcome = score(made, assessment({"a": 3, "b": 2}))

    assert verdict_sentence(made, outcome) == (
        "Self-rated, unverified: Nearly ready, 66.7 out of 100; 1 stop gate is still open."
    )
    assert status_sentence(made, outcome.self_rated) == (
        "1 stop gate is still open: Agree to share."
    )
    assert known_sentence(made, outcome) == (
        "Known: 2 of 3 questions (1 not answered). If the open answer were the worst or best: "
        "66.7 to 66.7. The open answer cannot change the band, "
        "but a stop gate hangs on it."
    )


def test_a_hold_by_a_floor_is_told_with_its_numbers() -> None:
    made = framework(
        {
            "interest": [indicator("a", weight=2), indicator("b", weight=3)],
            **{f"part-{n}": [indicator(f"i-{n}", weight=1)] for n in range(6)},
        }
    )
    replies: dict[str, object] = {"a": 2, "b": 1, **{f"i-{n}": 4 for n in range(4)}}
    outcome = score(made, assessment(replies | {"i-4": 3, "i-5": 3}))

    assert hold_sentences(made, outcome.self_rated) == (
        (
            "By score alone you would be Ready (83.6). "
            "You are held at Building because Interest is 1.40 and Nearly ready needs 2.00."
        ),
    )


def test_the_worked_sentence_of_the_method_is_printed_word_by_word() -> None:
    made = framework(
        {
            "interest-in-the-health-of-populations": [
                indicator("a", weight=3),
                indicator("b", weight=2),
            ],
            "rest": [indicator("c", weight=1)],
        },
        weights={"interest-in-the-health-of-populations": 108, "rest": 217},
    )
    outcome = score(made, assessment({"a": 1, "b": 2, "c": 4}))
    assert outcome.self_rated.overall.value == Fraction("78.4")

    assert hold_sentences(made, outcome.self_rated) == (
        (
            "By score alone you would be Ready (78.4). You are held at Building because "
            "Interest in the health of populations is 1.40 and Nearly ready needs 2.00."
        ),
    )


def test_each_hold_has_a_sentence_and_the_binding_one_comes_first() -> None:
    made, replies = seven(part_1=1, part_2=2, part_3=4, part_4=4, part_5=4, part_6=4)

    assert hold_sentences(made, score(made, replies).self_rated) == (
        (
            "By score alone you would be Ready (78.6). "
            "You are held at Building because Part 1 is 1.00 and Nearly ready needs 2.00."
        ),
        "Also, Part 2 is 2.00 and Ready needs 2.50.",
    )


def test_a_hold_by_a_promise_and_one_by_a_level_have_their_own_words() -> None:
    made = one_characteristic(SPONSOR, indicator("testing", weight=1, gate=HOLD))
    replies = {"a": 4, "b": 4, "executive-sponsor": "no", "testing": 1}

    assert hold_sentences(made, score(made, assessment(replies)).self_rated) == (
        (
            "By score alone you would be Ready (81.3). You are held at Building because "
            "Executive sponsor is answered with no and Nearly ready needs yes."
        ),
        "Also, Testing is at level 1 and Nearly ready needs level 2.",
    )


def test_a_hold_for_reach_says_come_with_others_and_judges_nobody() -> None:
    made = one_characteristic(REACH)
    outcome = score(made, assessment({"a": 4, "b": 4, "people-reached": 30_000}))
    come = "Come with others: this does not judge the quality of your work."

    (gate,) = outcome.self_rated.gates
    assert hold_sentences(made, outcome.self_rated) == (
        (
            "By score alone you would be Nearly ready (62.5). You are held at Building because "
            "People reached is at level 1 and Nearly ready needs level 2. " + come
        ),
    )
    assert way_up_sentences(made, outcome.self_rated)[-1] == (
        "Nearly ready needs level 2 for People reached; your answer is level 1. " + come
    )
    assert gate_sentence(made, gate) == (
        "People reached: level 2 is needed, your answer is level 1. "
        "Until it is met, Building is the highest band within reach. " + come
    )


def test_a_hold_on_what_is_known_says_so_while_the_band_is_open() -> None:
    made = framework(
        {
            "one": [indicator("a", weight=3), indicator("b", weight=1)],
            "two": [indicator("c")],
            "three": [indicator("d")],
        }
    )
    outcome = score(made, assessment({"a": 1, "c": 4, "d": 4}))

    assert outcome.self_rated.band is None
    assert hold_sentences(made, outcome.self_rated) == (
        (
            "By score alone you would be Ready (75). On what is known, you are held at Building "
            "because One is 1.00 and Nearly ready needs 2.00."
        ),
    )


def test_nothing_is_said_of_holds_where_nothing_holds() -> None:
    made, replies = seven()

    assert hold_sentences(made, score(made, replies).self_rated) == ()


def test_the_way_up_names_what_is_short() -> None:
    made, replies = seven(part_1=1, part_2=2, part_3=2, part_4=2, part_5=2, part_6=2, part_7=2)

    assert way_up_sentences(made, score(made, replies).self_rated) == (
        "Nearly ready needs 60 overall; you have 46.4.",
        "Nearly ready needs 2.00 in Part 1; you have 1.00.",
    )


def test_the_way_up_never_shows_a_missed_cut_off_as_reached() -> None:
    parts = {"one": [indicator(f"i-{n}", weight=3) for n in range(1000)]}
    replies: dict[str, object] = {f"i-{n}": 3 for n in range(1, 1000)}
    made = framework(parts)

    outcome = score(made, assessment(replies | {"i-0": 2}))

    assert way_up_sentences(made, outcome.self_rated) == (
        "Ready needs 75 overall; you have 74.98.",
    )


def test_the_way_up_says_what_is_not_known() -> None:
    made = one_characteristic(SPONSOR)
    wide = framework({f"part-{n}": [indicator(f"i-{n}")] for n in range(3)})

    assert way_up_sentences(made, score(made, assessment({"a": 4, "b": 4})).self_rated) == (
        "Nearly ready needs yes for Executive sponsor; this is not known yet.",
    )
    assert way_up_sentences(made, score(made, assessment({"b": 2})).self_rated) == (
        "Building needs 40 overall; too little is known for your score.",
        "Building needs 1.00 in Willingness to share; too little is known there.",
    )
    assert way_up_sentences(wide, score(wide, assessment({})).self_rated) == (
        "Building needs 40 overall; too little is known for your score.",
        "Building needs 1.00 in every characteristic; too little is known in 3.",
    )


def test_when_the_known_is_enough_the_open_answers_decide() -> None:
    made = one_characteristic()

    assert way_up_sentences(made, score(made, assessment({"a": 2})).self_rated) == (
        (
            "What you have answered is enough for Building; "
            "the answers that are still open can keep you below it."
        ),
    )


def test_at_the_highest_band_there_is_no_way_up() -> None:
    made, replies = seven()

    assert way_up_sentences(made, score(made, replies).self_rated) == ()


def test_all_known_is_said_in_three_words() -> None:
    made, replies = seven()

    assert known_sentence(made, score(made, replies)) == "Known: 7 of 7 questions."


def test_dont_know_not_answered_and_does_not_apply_have_different_words() -> None:
    made = framework(
        {
            "one": [
                indicator("a", weight=3),
                indicator("b", weight=1),
                indicator("c", weight=1),
                indicator("d", weight=1, allow_not_applicable=True),
            ]
        }
    )
    replies = {"a": 4, "b": DONT_KNOW, "d": NOT_APPLICABLE}

    assert known_sentence(made, score(made, assessment(replies))) == (
        "Known: 1 of the 3 questions that apply to you (1 “don't know”, 1 not answered). "
        "If the open answers were the worst or best: 60 to 100. "
        "The band lies between Nearly ready and Ready."
    )


def test_unknowns_that_cannot_change_the_verdict_are_said_to_be_so() -> None:
    made = framework({"one": [indicator("a", weight=3), indicator("b", weight=1)]})
    replies = {"a": 2, "b": DONT_KNOW}
    settled = framework(
        {"one": [indicator("a", weight=3), indicator("b", weight=1)], "two": [indicator("c")]}
    )

    assert "cannot change" not in known_sentence(made, score(made, assessment(replies)))
    assert known_sentence(settled, score(settled, assessment(replies | {"c": 2}))) == (
        "Known: 2 of 3 questions (1 “don't know”). If the open answer were the worst or best: "
        "43.8 to 56.3. The open answer cannot change the verdict."
    )


def test_a_verdict_settled_only_as_self_rated_says_only_that() -> None:
    made = framework(
        {"one": [indicator("a", weight=3), indicator("b", weight=1)], "two": [indicator("c")]}
    )
    replies = {"a": answer(4, strength=0), "b": answer(DONT_KNOW), "c": answer(4)}

    outcome = score(made, assessment(replies))

    assert outcome.is_settled
    assert outcome.evidence_limited.band is None
    assert known_sentence(made, outcome).endswith("cannot change your self-rated verdict.")


def test_what_the_evidence_supports_stands_beside() -> None:
    made, _replies = seven()
    words_only = assessment(dict.fromkeys(made.indicators, 3), strength=0)

    assert evidence_sentence(made, score(made, words_only)) == (
        "With each level capped by its evidence: Building, 50 out of 100. "
        "Evidence takes 25.0 points off."
    )


def test_without_a_gap_nothing_rests_on_words() -> None:
    made, replies = seven()

    assert evidence_sentence(made, score(made, replies)) == (
        "With each level capped by its evidence: Ready, 75 out of 100."
    )


def test_how_high_each_evidence_counts_is_read_from_the_criteria(
    shipped_framework: Framework,
) -> None:
    assert evidence_rule_sentence(shipped_framework) == (
        "How high an answer counts depends on its evidence: Asserted (our word only) up to level "
        "2; Described (a dated, named example is described) up to level 3; Shown (a reviewer can "
        "open a document, a chart or a minute) up to level 4; Confirmed outside (it is published, "
        "audited or confirmed by someone with no stake in the answer) up to level 4."
    )
