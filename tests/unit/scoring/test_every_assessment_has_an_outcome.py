"""Scoring never fails: what does not fit counts as not answered."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from code_frameworks import assessment, framework, indicator
from pydantic import ValidationError

from assess.domain.assessment import NOT_APPLICABLE
from assess.scoring import score
from assess.scoring.plan import plan_of

EVERY_TYPE = framework(
    {
        "one": [
            indicator("anchored"),
            indicator("single", "single"),
            indicator("multiple", "multiple"),
            indicator("number", "number"),
            indicator("yesno", "yesno"),
        ]
    }
)
IDS = tuple(EVERY_TYPE.indicators)


FITS_NONE = (
    -1,
    10**30,
    Decimal("1E+30"),
    Decimal("1E-30"),
    Decimal("-0.5"),
    "maybe",
    "",
    "\u202eyes",
    ("nothing-known",),
    ("equity", "equity"),
    NOT_APPLICABLE,
)
FITS_NO_LEVEL = (5, Decimal("2.5"))


@pytest.mark.parametrize(
    ("id_", "value"),
    [
        *((id_, value) for id_ in IDS for value in FITS_NONE),
        *((id_, value) for id_ in IDS for value in FITS_NO_LEVEL if id_ != "number"),
    ],
    ids=repr,
)
def test_a_reply_that_does_not_fit_counts_as_not_answered(id_: str, value: Any) -> None:
    outcome = score(EVERY_TYPE, assessment({id_: value}))

    assert outcome == score(EVERY_TYPE, assessment({}))


@pytest.mark.parametrize(
    "value",
    [Decimal("1E+999999999"), Decimal("1E-999999999"), Decimal("NaN"), Decimal("-Infinity")],
    ids=repr,
)
def test_a_number_that_would_fill_the_memory_is_no_reply(value: Decimal) -> None:
    with pytest.raises(ValidationError):
        assessment({"number": value})


def test_an_empty_assessment_has_the_whole_range() -> None:
    result = score(EVERY_TYPE, assessment({})).self_rated

    assert (result.overall.low, result.overall.value, result.overall.high) == (0, None, 100)
    assert (result.band_low, result.band, result.band_high) == ("early", None, "ready")


def test_the_outcome_names_its_framework() -> None:
    outcome = score(EVERY_TYPE, assessment({}))

    assert (outcome.framework_id, outcome.framework_version, outcome.framework_digest) == (
        "in-code",
        "1.0",
        "sha256:0",
    )


def test_frameworks_that_claim_the_same_digest_are_still_told_apart() -> None:
    light = framework({"one": [indicator("a", weight=1), indicator("b", weight=1)]})
    heavy = framework({"one": [indicator("a", weight=3), indicator("b", weight=1)]})
    replies = assessment({"a": 4, "b": 0})

    assert score(light, replies).self_rated.overall.value == 50
    assert score(heavy, replies).self_rated.overall.value == 75


def test_only_the_last_plans_are_kept() -> None:
    many = [framework({"one": [indicator(f"i-{n}")]}) for n in range(20)]

    plans = [plan_of(each) for each in many]

    assert plan_of(many[-1]) is plans[-1]
    assert plan_of(many[0]) is not plans[0]


def test_a_framework_whose_hold_names_no_band_holds_at_the_lowest() -> None:
    made = framework(
        {"one": [indicator("a", gate={"at_least": 4, "kind": "hold"})]},
        gates={"hold_at": "nowhere", "stop_status": "Not now"},
    )

    assert score(made, assessment({"a": 3})).self_rated.band == "early"
