"""The sentences about conditions: what a gate says, and how it goes before the advice of a band."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from code_frameworks import assessment, framework, indicator

from assess.domain.assessment import DONT_KNOW
from assess.explaining import (
    band_advice,
    band_meaning,
    gate_first_sentence,
    gate_sentence,
    status_sentence,
)
from assess.scoring import score

if TYPE_CHECKING:
    from assess.domain.framework import Framework

STOP = {"at_least": 4, "kind": "stop"}
PROMISE = indicator("agree-to-share", "yesno", 0, gate=STOP)
SPONSOR = indicator("executive-sponsor", "yesno", 0, gate={"at_least": 4, "kind": "hold"})


def one_characteristic(*more: object) -> Framework:
    plain = [indicator("a", weight=2), indicator("b", weight=1)]
    return framework({"willingness-to-share": [*plain, *more]})  # type: ignore[list-item]


def test_an_essential_that_holds_is_named_where_nothing_stops() -> None:
    made = one_characteristic(PROMISE, SPONSOR)
    replies = {"a": 3, "b": 2, "agree-to-share": "yes", "executive-sponsor": "no"}

    assert status_sentence(made, score(made, assessment(replies)).self_rated) == (
        "No stop gate is failed; 1 gate holds the band: Executive sponsor."
    )
    replies["executive-sponsor"] = "yes"
    assert status_sentence(made, score(made, assessment(replies)).self_rated) == (
        "Nothing rules you out at present."
    )


@pytest.mark.parametrize(
    ("reply", "sentence"),
    [
        ("yes", "Agree to share: met."),
        ("no", "Agree to share: yes is needed, your answer is no. Not eligible at present."),
        (DONT_KNOW, "Agree to share: not known yet; yes is needed, whatever the score."),
    ],
)
def test_a_stop_gate_says_what_follows(reply: str, sentence: str) -> None:
    made = one_characteristic(PROMISE)
    (gate,) = score(made, assessment({"agree-to-share": reply})).self_rated.gates

    assert gate_sentence(made, gate) == sentence


def test_an_unknown_hold_gate_says_what_it_bars() -> None:
    made = one_characteristic(SPONSOR)
    (gate,) = score(made, assessment({})).self_rated.gates

    assert gate_sentence(made, gate) == (
        "Executive sponsor: not known yet; yes is needed to rise above Building."
    )


@pytest.mark.parametrize(
    ("reply", "first"),
    [
        ("no", "First comes this condition: Agree to share. Until it is met, no score leads on."),
        (
            DONT_KNOW,
            (
                "First find out about this condition: Agree to share. Until it is known to be "
                "met, no score leads on."
            ),
        ),
    ],
)
def test_where_a_stop_gate_stands_in_the_way_the_advice_of_the_band_gives_way(
    reply: str, first: str
) -> None:
    made = one_characteristic(PROMISE)
    result = score(made, assessment({"a": 3, "b": 3, "agree-to-share": reply})).self_rated

    assert gate_first_sentence(made, result) == first
    assert band_advice(made, result) == first
    assert band_meaning(made, result).startswith("By the score alone: ")


def test_where_no_stop_gate_stands_in_the_way_the_band_advises() -> None:
    made = one_characteristic(PROMISE)
    result = score(made, assessment({"a": 3, "b": 3, "agree-to-share": "yes"})).self_rated
    band = next(band for band in made.bands if band.id == result.band)

    assert gate_first_sentence(made, result) == ""
    assert band_advice(made, result) == band.advice
    assert band_meaning(made, result) == band.meaning
