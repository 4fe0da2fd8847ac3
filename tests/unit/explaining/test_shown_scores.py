"""Scores as they are shown: a reader's own sum agrees, and no cut-off looks reached that is not."""

from __future__ import annotations

from fractions import Fraction

from code_frameworks import answer, assessment, framework, indicator, seven

from assess.explaining import evidence_sentence
from assess.explaining.words import shown_score
from assess.scoring import score


def test_what_evidence_takes_off_is_the_difference_of_the_two_shown_scores() -> None:
    made = framework(
        {"one": [indicator("a", weight=2), indicator("b", weight=2), indicator("c", weight=3)]}
    )
    replies = {"a": answer(4, strength=1), "b": answer(3, strength=3), "c": answer(4, strength=3)}

    assert evidence_sentence(made, score(made, assessment(replies))).endswith(
        "85.7 out of 100. Evidence takes 7.2 points off."  # 92.9 less 85.7; exactly 50/7
    )


def test_a_score_that_misses_a_cut_off_never_looks_like_it() -> None:
    made, _replies = seven()

    assert shown_score(made, Fraction("39.97")) == "39.97"
    assert shown_score(made, Fraction(40)) == "40"
    assert shown_score(made, Fraction("40.02")) == "40.0"
    assert shown_score(made, Fraction("39.93")) == "39.9"
