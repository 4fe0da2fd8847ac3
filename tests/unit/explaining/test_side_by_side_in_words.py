"""Several organisations in sentences: how many stand where, and where each needs a look first."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from code_frameworks import answer, assessment, framework, indicator

from assess.domain.assessment import Organisation
from assess.domain.comparison import Place
from assess.explaining.side_by_side import (
    bands_words,
    gate_sentences,
    look_sentence,
    order_sentences,
    place_words,
    span_words,
    widest_sentence,
)
from assess.scoring.side_by_side import compare
from assess.usecases.comparing_organisations import candidate_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from assess.domain.comparison import Comparison

MADE = framework(
    {
        "one": [
            indicator("a"),
            indicator("held", gate={"at_least": 2, "kind": "hold"}),
            indicator("stop", "yesno", 0, gate={"at_least": 4, "kind": "stop"}),
        ],
        "two": [indicator("b"), indicator("c")],
    },
)
GOOD = {name: answer(4, 3) for name in ("a", "held", "b", "c")} | {"stop": "yes"}


def side_by_side(*given: Mapping[str, object], day: str = "", **how: str) -> Comparison:
    candidates = [
        candidate_of(
            MADE,
            assessment(answers).model_copy(
                update={"organisation": Organisation(name=f"Trust {n}"), "answered_on": day}
            ),
            f"{n}.yaml",
        )
        for n, answers in enumerate(given)
    ]
    return compare(MADE, candidates, **how)  # type: ignore[arg-type]  # of the two


def look(answers: Mapping[str, object], **how: str) -> str:
    compared = side_by_side(answers, GOOD, **how)
    at = next(n for n, each in enumerate(compared.candidates) if each.label == "0.yaml")
    return look_sentence(compared, compared.candidates[at])


def test_how_many_are_in_which_band_and_between_two() -> None:
    open_one = {"a": answer(4, 3), "held": answer(4, 3), "stop": "yes"}

    words = bands_words(side_by_side(GOOD, GOOD, open_one))

    assert words[0] == "Ready: 2"
    assert words[-1] == "between two bands: 1"
    assert "Early: none" in words


def test_gates_are_told_as_far_as_there_is_something_to_tell() -> None:
    failed, held = GOOD | {"stop": "no"}, GOOD | {"held": 1}
    unknown = GOOD | {"stop": "dont-know"}

    assert gate_sentences(side_by_side(GOOD, GOOD)) == (
        "No gate is failed, and no stop gate is open.",
    )
    assert gate_sentences(side_by_side(failed, failed, held, unknown)) == (
        "2 fail a stop gate (Not eligible at present), whatever their score.",
        "For 1 a stop gate is not known.",
        "1 fails a hold gate, so Building is the highest band within its reach.",
    )


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        (GOOD | {"stop": "no", "held": 0}, "Stop gate not met: 3 "),
        (GOOD | {"stop": "dont-know", "held": 0}, "Stop gate not known: 3 "),
        (GOOD | {"held": 0}, "Hold gate not met: 2 "),
        (GOOD | {"held": "dont-know"}, "Hold gate not known: 2 "),
        (GOOD | {"b": "dont-know", "c": "dont-know"}, "is not known, and the band hangs on"),
        (GOOD | dict.fromkeys("abc", answer(4, 0)), "On its own word Ready; its evidence carries"),
        (GOOD | {"b": answer(0, 3), "c": answer(2, 3)}, " is 1.00; "),
        (GOOD, " is the lowest, with 4.00."),
    ],
)
def test_where_to_look_first_goes_from_gates_to_numbers(
    answers: Mapping[str, object], said: str
) -> None:
    assert said in look(answers)


def test_the_day_span_names_what_has_no_day() -> None:
    assert span_words(side_by_side(GOOD, GOOD)) == "No day is known for any of the answers."
    dated = side_by_side(GOOD, GOOD, day="2026-11-22")
    assert span_words(dated) == "Answers of 22 November 2026."


def test_an_order_by_name_tells_no_places() -> None:
    by_name = order_sentences(side_by_side(GOOD, GOOD, order="name"))
    by_result = order_sentences(side_by_side(GOOD, GOOD))

    assert by_name[0] == "The organisations stand by name; no order of results is told."
    assert not [words for words in by_name if "tied" in words]
    assert "2 are tied: their results are exactly those of others." in by_result


@pytest.mark.parametrize(
    ("place", "words"),
    [
        (Place(0, 3, 3, 0), "3"),
        (Place(0, 3, 3, 1), "3, tied"),
        (Place(0, 2, 5, 0), "2 to 5"),
    ],
)
def test_a_place_is_told_as_far_as_it_is_settled(place: Place, words: str) -> None:
    assert place_words(place) == words


def test_where_they_differ_most_is_told_with_both_ends() -> None:
    lower = GOOD | {"b": answer(1, 3)}

    assert "no characteristic" in widest_sentence(side_by_side(GOOD, GOOD))
    assert widest_sentence(side_by_side(GOOD, lower)).startswith(
        "Furthest apart, from 2.50 to 4.00"
    )
