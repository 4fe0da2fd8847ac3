"""How firm a result is and the way up from it, as finished rows."""

from __future__ import annotations

from code_frameworks import assessment, framework, indicator, seven

from assess.domain.assessment import Answer, Rater
from assess.reports.building_firmness import NO_WAY, firmness_row, fixed_rows, way_row
from assess.scoring import score
from assess.scoring.robustness import robustness_of
from assess.scoring.shortest_way import shortest_way, shortest_way_by_evidence

MADE, REPLIES = seven(**{f"part_{n}": 4 for n in range(1, 8)})


def label(place: int) -> str:
    return f"Person {place}"


def test_a_firm_result_says_so_in_one_word() -> None:
    outcome = score(MADE, REPLIES)
    found = robustness_of(MADE, REPLIES, outcome, "self_rated")

    row = firmness_row(MADE, outcome.self_rated, found, label)

    assert (row.finding, row.share, row.moves, row.near) == ("firm", "100%", (), ())
    assert row.raters == ""
    assert row.left_out == ()
    assert row.balance.startswith("For information only")


def test_a_single_answer_that_moves_the_band_is_a_row() -> None:
    made = framework({"one": [indicator("a")]})
    replies = assessment({"a": 3})
    outcome = score(made, replies)

    row = firmness_row(
        made, outcome.self_rated, robustness_of(made, replies, outcome, "self_rated"), label
    )

    assert row.finding == "borderline"
    assert [(m.number, m.title, m.before, m.after, m.band, m.score) for m in row.moves] == [
        ("1", "A", "3", "level 2", "Building", "50")
    ]


def test_nothing_is_said_where_too_little_is_known() -> None:
    outcome = score(MADE, assessment({}))

    row = firmness_row(MADE, outcome.self_rated, None, label)

    assert row.finding == "not known"
    assert (row.weightings, row.changes, row.balance) == ("", "", "")


def test_a_rater_left_out_is_called_as_raters_are_called() -> None:
    raters = tuple(
        Rater(name=name, answers={id_: Answer(value=level) for id_ in MADE.indicators})
        for name, level in (("Ann", 3), ("Bo", 2))
    )
    rated = assessment({}).model_copy(update={"raters": raters})
    outcome = score(MADE, rated)

    row = firmness_row(
        MADE, outcome.self_rated, robustness_of(MADE, rated, outcome, "self_rated"), label
    )

    assert [(each.rater, each.is_same) for each in row.left_out] == [
        ("Person 1", True),
        ("Person 2", False),
    ]
    assert row.raters == "Of 2 raters, 1 moves the band when left out."


def test_each_raise_has_the_words_of_its_level_its_area_and_the_effort_of_the_author() -> None:
    step = {"area": "capability", "text": "Do it.", "effort": "about a month"}
    made = framework({"one": [indicator("a", next_step=step), indicator("b")]})
    outcome = score(made, assessment({"a": 2, "b": 2}))

    row = way_row(made, outcome, shortest_way(made, outcome))

    assert row.is_open
    assert row.band == "Nearly ready"
    assert [(r.order, r.number, r.before, r.after, r.words, r.effort) for r in row.raises] == [
        ("1", "1", "level 2", "level 3", "What level 3 looks like", "about a month")
    ]
    assert row.raises[0].area


def test_a_barred_way_names_its_barriers_and_nothing_else() -> None:
    made = framework({"one": [indicator("a", improvable=False)]})
    outcome = score(made, assessment({"a": 2}))

    row = way_row(made, outcome, shortest_way(made, outcome))

    assert (row.is_open, row.raises) == (False, ())
    assert row.barriers == ("Overall score: 50 at most; Nearly ready needs 60.",)
    assert [(each.title, each.level) for each in fixed_rows(made, outcome.self_rated)] == [
        ("A", "2")
    ]


def test_a_way_by_evidence_has_no_area() -> None:
    made = framework({"one": [indicator("a")]})
    replies = assessment({"a": Answer(value=4)})
    outcome = score(made, replies)

    row = way_row(made, outcome, shortest_way_by_evidence(made, replies, outcome))

    assert [(r.before, r.after, r.area, r.effort) for r in row.raises] == [
        ("Asserted", "Described", "", "")
    ]


def test_at_the_top_there_is_no_way() -> None:
    made = framework({"one": [indicator("a")]})
    outcome = score(made, assessment({"a": 4}))

    assert way_row(made, outcome, shortest_way(made, outcome)) == NO_WAY
    assert fixed_rows(made, outcome.self_rated) == ()
