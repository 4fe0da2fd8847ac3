"""The quick screen: gates and a remark from a few questions, whatever the others say."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Any

import pytest
from code_frameworks import assessment, framework, indicator

from assess.domain.assessment import DONT_KNOW, NOT_APPLICABLE
from assess.domain.quick_screen import QuickScreen, Tally
from assess.scoring.quick_screen import quick_screen

if TYPE_CHECKING:
    from assess.domain.framework import Framework

STOP = {"at_least": 4, "kind": "stop"}
HOLD = {"at_least": 2, "kind": "hold"}
LISTED = ["purpose", "hold-1", "hold-2", "hold-3", "aim", "result", "open"]
ALL_THERE: dict[str, Any] = {
    "purpose": "yes",
    "hold-1": 2,
    "hold-2": 2,
    "hold-3": 2,
    "aim": 1,
    "result": 1,
    "open": 1,
}


def screened(**more: Any) -> Framework:
    parts = {
        "one": [
            indicator("purpose", "yesno", 0, gate=STOP),
            *(indicator(f"hold-{n}", gate=HOLD) for n in (1, 2, 3)),
        ],
        "two": [
            indicator("aim"),
            indicator("result", allow_not_applicable=True),
            indicator("open"),
            indicator("not-listed"),
        ],
    }
    return framework(parts, **{"quick_screen": LISTED, **more})


def screen(**changed: Any) -> QuickScreen:
    replies = ALL_THERE | {id_.replace("_", "-"): value for id_, value in changed.items()}
    found = quick_screen(
        screened(), assessment({id_: value for id_, value in replies.items() if value is not None})
    )
    assert found is not None
    return found


def test_with_everything_there_the_full_assessment_is_worth_it() -> None:
    found = screen()

    assert found.remark == "worth-it"
    assert found.status == "eligible"
    assert found.holds == Tally(met=3, unknown=0, total=3, needed=2)
    assert found.begun == Tally(met=3, unknown=0, total=3, needed=2)
    assert found.first == ()


@pytest.mark.parametrize(
    ("changed", "remark"),
    [
        ({"hold_1": 0}, "worth-it"),
        ({"hold_1": 0, "hold_2": 1}, "not-yet"),
        ({"aim": 0}, "worth-it"),
        ({"aim": 0, "open": 0}, "not-yet"),
        ({"hold_1": 0, "aim": 0}, "worth-it"),
        ({"purpose": "no"}, "not-yet"),
        ({"purpose": DONT_KNOW}, "open"),
        ({"hold_1": DONT_KNOW}, "worth-it"),
        ({"hold_1": DONT_KNOW, "hold_2": None}, "open"),
        ({"hold_1": 0, "hold_2": None}, "open"),
        ({"aim": None, "open": 0}, "open"),
        ({"purpose": None, "aim": 0, "open": 0}, "not-yet"),
        ({"result": NOT_APPLICABLE, "aim": 0}, "worth-it"),
        ({"result": NOT_APPLICABLE, "aim": 0, "open": 0}, "not-yet"),
    ],
)
def test_the_remark_needs_no_stop_and_half_of_either_group(
    changed: dict[str, Any], remark: str
) -> None:
    assert screen(**changed).remark == remark


@pytest.mark.parametrize("unknown", LISTED)
def test_an_open_remark_becomes_what_the_answer_makes_it(unknown: str) -> None:
    """With one answer missing: the remark is open exactly when the answer would decide it."""
    replies = {"yes": ("no", "yes")}.get(ALL_THERE[unknown], (0, 4))
    ids = [each.replace("-", "_") for each in LISTED if each != unknown]
    for low in product((False, True), repeat=3):
        changed = {id_: 0 for id_, is_low in zip(ids[1:4], low, strict=True) if is_low}
        name = unknown.replace("-", "_")
        remarks = {screen(**changed, **{name: reply}).remark for reply in replies}

        remark = screen(**changed, **{name: None}).remark

        assert remark == (remarks.pop() if len(remarks) == 1 else "open")


def test_what_is_missing_is_listed_with_the_gates_first() -> None:
    found = screen(aim=0, hold_2=1, purpose="no", open=DONT_KNOW)

    assert found.first == ("purpose", "hold-2", "aim")


def test_answers_to_other_questions_change_nothing() -> None:
    assert screen(not_listed=0) == screen(not_listed=4) == screen()


def test_the_questions_are_told_in_the_order_of_the_list() -> None:
    made = screened(quick_screen=["open", "hold-2", "aim", "purpose"])

    found = quick_screen(made, assessment(ALL_THERE))

    assert found is not None
    assert [gate.indicator for gate in found.gates] == ["hold-2", "purpose"]
    assert [each.indicator for each in found.beginnings] == ["open", "aim"]


def test_a_framework_without_a_list_has_no_quick_screen() -> None:
    assert quick_screen(screened(quick_screen=[]), assessment(ALL_THERE)) is None


def test_a_list_without_gates_asks_for_beginnings_only() -> None:
    found = quick_screen(screened(quick_screen=["aim"]), assessment({"aim": 1}))

    assert found is not None
    assert (found.remark, found.holds.total) == ("worth-it", 0)
