"""The working: every number opened down to its sum."""

from __future__ import annotations

from typing import TYPE_CHECKING

from code_frameworks import answer, assessment, framework, indicator

from assess.domain.assessment import DONT_KNOW, NOT_APPLICABLE
from assess.explaining import Working, working
from assess.scoring import score

if TYPE_CHECKING:
    from assess.domain.outcome import Basis

MADE = framework(
    {
        "reach": [
            indicator("people", "number", 3),
            indicator("scope", weight=2),
            indicator("view", weight=1),
        ],
        "will": [
            indicator("board", weight=2),
            indicator("fit", weight=2, allow_not_applicable=True),
            indicator("sponsor", "yesno", 0, gate={"at_least": 4, "kind": "hold"}),
        ],
    }
)
REPLIES = {
    "people": answer(300_000),
    "scope": answer(4, strength=0),
    "view": answer(DONT_KNOW),
    "board": answer(3),
    "fit": answer(NOT_APPLICABLE),
    "sponsor": answer("no", strength=0),
}


def opened(basis: Basis = "self_rated", **changes: object) -> Working:
    answers = assessment({**REPLIES, **changes})
    return working(MADE, answers, score(MADE, answers), basis)


def part(tree: Working, *titles: str) -> Working:
    for title in titles:
        (tree,) = [each for each in tree.parts if each.title == title]
    return tree


def test_the_overall_score_is_a_sum_that_can_be_done_again() -> None:
    tree = opened()

    assert tree.title == "Overall score"
    assert tree.shown == "80"
    assert tree.sentence == (
        "(3.40 + 3.00) / 2 × 25 = 80. With every open answer at its worst or best: 72.9 to 81.3."
    )
    assert [each.title for each in tree.parts] == [
        "Reach",
        "Will",
        "Balance between the parts",
        "Bands and floors",
        "Gates",
    ]


def test_a_mean_that_does_not_end_is_shown_as_a_fraction() -> None:
    tree = opened(view=2, scope=answer(3))

    assert tree.sentence == "(17/6 + 3.00) / 2 × 25 = 72.9, exactly 875/12."


def test_characteristics_of_different_weight_show_it() -> None:
    heavy = framework(
        {"one": [indicator("a")], "two": [indicator("b")]}, weights={"one": 2, "two": 1}
    )
    answers = assessment({"a": 3, "b": 0})

    assert working(heavy, answers, score(heavy, answers), "self_rated").sentence == (
        "(2 × 3.00 + 1 × 0.00) / 3 × 25 = 50."
    )


def test_a_mean_is_the_sum_of_its_points_over_their_weight() -> None:
    reach = part(opened(), "Reach")

    assert reach.shown == "3.40"
    assert reach.sentence == (
        "(9 + 8) / 5 = 3.40. With every open answer at its worst or best: 2.83 to 3.50."
    )


def test_each_answer_is_its_level_times_its_weight() -> None:
    reach = part(opened(), "Reach")

    assert [(each.title, each.shown, each.sentence) for each in reach.parts] == [
        ("People", "9", "300,000 people: level 3 × weight 3 = 9."),
        ("Scope", "8", "Level 4 × weight 2 = 8."),
        ("View", "not known", "Answered “don't know”; it could be worth 0 to 4."),
    ]


def test_what_does_not_apply_and_what_is_promised_say_so() -> None:
    will = part(opened(), "Will")

    assert [(each.shown, each.sentence) for each in will.parts] == [
        ("6", "Level 3 × weight 2 = 6."),
        ("left out", "Does not apply, so it is left out."),
        ("a promise", "No: a promise, so it earns no points."),
    ]


def test_not_answered_is_not_called_dont_know() -> None:
    answers = assessment({"people": 300_000, "scope": 4})
    tree = working(MADE, answers, score(MADE, answers), "self_rated")

    assert part(tree, "Reach", "View").sentence == "Not answered; it could be worth 0 to 4."
    assert part(tree, "Will", "Sponsor").sentence == (
        "Not answered; a promise, so it earns no points."
    )


def test_an_evidence_cap_is_told_where_it_bites() -> None:
    scope = part(opened("evidence_limited"), "Reach", "Scope")

    assert scope.shown == "4"
    assert scope.sentence == ("Level 4, limited to 2: our word only; level 2 × weight 2 = 4.")


def test_too_little_known_is_said_with_the_share() -> None:
    tree = opened(people=answer(DONT_KNOW))

    assert tree.shown == "not known"
    assert tree.sentence.startswith("Too little is known for a score.")
    assert part(tree, "Reach").sentence == (
        "Too little is known: 1/3 of the weight, and 2/3 is needed for a number. "
        "With every open answer at its worst or best: 1.33 to 4.00."
    )


def test_every_band_is_checked_line_by_line() -> None:
    ready = part(opened(), "Bands and floors", "Ready")

    assert part(opened(), "Bands and floors").shown == "Building"
    assert (ready.shown, ready.sentence) == (
        "not reached",
        "Needs 75 overall and 2.50 in every characteristic.",
    )
    assert [(each.title, each.shown, each.sentence) for each in ready.parts] == [
        ("Overall score", "open", "72.9 to 81.3, and 75 is needed: open."),
        ("Reach", "reached", "3.40 is at least 2.50: reached."),
        ("Will", "reached", "3.00 is at least 2.50: reached."),
        ("Hold gates", "not reached", "A hold gate is not met, so this band is out of reach."),
    ]
    assert [each.title for each in part(opened(), "Bands and floors").parts] == [
        "Ready",
        "Nearly ready",
        "Building",
        "Early",
    ]


def test_a_line_at_the_very_edge_is_reached_or_open_and_never_missed() -> None:
    made = framework({"one": [indicator("a", weight=3), indicator("b", weight=1)]})
    exact, open_to_the_edge = assessment({"a": 3, "b": 3}), assessment({"a": 2, "b": DONT_KNOW})
    lines = [
        part(working(made, each, score(made, each), "self_rated"), "Bands and floors", "Ready")
        for each in (exact, open_to_the_edge)
    ]

    assert lines[0].parts[0].sentence == "75 is at least 75: reached."
    assert lines[1].parts[1].sentence == "1.50 to 2.50, and 2.50 is needed: open."


def test_the_hold_gates_are_a_line_only_above_where_they_hold() -> None:
    building = part(opened(), "Bands and floors", "Building")

    assert "Hold gates" not in [each.title for each in building.parts]


def test_the_gates_stand_at_the_end() -> None:
    gates = part(opened(), "Gates")

    assert gates.shown == "0 of 1 met"
    assert gates.parts == (
        Working(
            "Sponsor",
            "not met",
            "Sponsor: yes is needed, your answer is no. "
            "Until it is met, Building is the highest band within reach.",
        ),
    )


def test_the_balance_says_that_it_decides_nothing() -> None:
    balance = part(opened(view=0, scope=0), "Balance between the parts")

    assert balance.shown == "2.19"
    assert balance.sentence == (
        "56.25 overall, less 54.06, its geometric counterpart, is 2.19. "
        "The higher, the more weak parts lean on strong ones. It does not decide the band."
    )


def test_when_nothing_applies_there_is_nothing_to_work_out() -> None:
    nothing = framework({"one": [indicator("a", allow_not_applicable=True)]})
    answers = assessment({"a": NOT_APPLICABLE})
    tree = working(nothing, answers, score(nothing, answers), "self_rated")

    assert tree.sentence == "Nothing applies, so there is no score."
    assert tree.parts[0].sentence == (
        "Nothing here applies with a weight, so it leaves the overall score."
    )


def test_for_eyes_numbers_are_rounded_and_the_balance_is_left_out() -> None:
    answers = assessment({**REPLIES, "view": 2, "scope": answer(3)})

    tree = working(MADE, answers, score(MADE, answers), "self_rated", exact=False)

    assert tree.sentence == (
        "(2.83 + 3.00) / 2 × 25 = 72.9. "
        "Means are shown rounded; the score comes from the exact ones."
    )
    assert "Balance between the parts" not in [each.title for each in tree.parts]
    assert (
        "/ 2 × 25 = 80. With"
        in working(
            MADE, assessment(REPLIES), score(MADE, assessment(REPLIES)), "self_rated", exact=False
        ).sentence
    )
