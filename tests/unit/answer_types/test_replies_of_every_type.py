"""Replies of the five answer types: read, checked, valued and shown."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from code_frameworks import indicator

from assess.answer_types import check_reply, level_of, read_reply, shown_reply
from assess.domain.assessment import DONT_KNOW, NOT_APPLICABLE
from assess.errors import AnswerError

ANCHORED = indicator("board-attention", allow_not_applicable=True)
SINGLE = indicator(
    "system-scope",
    "single",
    options=[{"level": 0, "text": "One site"}, {"level": 2, "text": "Several sites"}],
)
MULTIPLE = indicator("shared-focus", "multiple")
NUMBER = indicator("population-served", "number")
PEOPLE = indicator("people", "number", whole=True, at_most=8_300_000_000)
SHARE = indicator(
    "share", "number", unit="per cent", thresholds=[25, 50, 75, 90], at_most=Decimal("99.5")
)
YESNO = indicator("agree-to-share", "yesno", 0, gate={"at_least": 4, "kind": "stop"})
ALL = (ANCHORED, SINGLE, MULTIPLE, NUMBER, YESNO)


@pytest.mark.parametrize(
    ("asked", "entered", "reply"),
    [
        (ANCHORED, "3", 3),
        (ANCHORED, " level 3. ", 3),
        (ANCHORED, "３", 3),
        (SINGLE, "2", 2),
        (SINGLE, "several sites", 2),
        (YESNO, "Yes", "yes"),
        (YESNO, "y", "yes"),
        (YESNO, " NO. ", "no"),
        (MULTIPLE, "equity", ("equity",)),
        (MULTIPLE, "volume-to-value, equity", ("equity", "volume-to-value")),
        (MULTIPLE, "3; 1, 1", ("safety-reliability", "volume-to-value")),
        (MULTIPLE, "1 2", ("safety-reliability", "equity")),
        (MULTIPLE, "Safety-reliability\nEquity", ("safety-reliability", "equity")),
        (MULTIPLE, "none", ()),
        (MULTIPLE, "0", ()),
    ],
)
def test_what_people_type_is_read(asked: Any, entered: str, reply: object) -> None:
    assert read_reply(asked, entered) == reply


def test_the_words_of_an_option_may_hold_commas() -> None:
    asked = indicator(
        "channels",
        "multiple",
        options=[
            {"id": "talks", "text": "Talks, posters and papers"},
            {"id": "visits", "text": "Visits"},
        ],
    )

    assert read_reply(asked, "talks, posters and papers") == ("talks",)


@pytest.mark.parametrize(
    ("asked", "entered"),
    [
        (ANCHORED, ""),
        (ANCHORED, "5"),
        (ANCHORED, "-1"),
        (ANCHORED, "2.5"),
        (ANCHORED, "33"),
        (ANCHORED, "³"),
        (ANCHORED, "three"),
        (SINGLE, "1"),
        (SINGLE, "4"),
        (YESNO, ""),
        (YESNO, "maybe"),
        (YESNO, "true"),
        (MULTIPLE, ""),
        (MULTIPLE, ","),
        (MULTIPLE, "4"),
        (MULTIPLE, "equity, justice"),
    ],
)
def test_what_cannot_be_read_is_asked_back(asked: Any, entered: str) -> None:
    with pytest.raises(AnswerError):
        read_reply(asked, entered)


@pytest.mark.parametrize("asked", ALL, ids=lambda asked: asked.type)
@pytest.mark.parametrize(
    "entered", ["dont-know", "Don't know", "don’t know", "DONT KNOW", " ? ", "dk"]
)
def test_dont_know_is_a_reply_to_everything(asked: Any, entered: str) -> None:
    assert read_reply(asked, entered) == DONT_KNOW
    assert check_reply(asked, DONT_KNOW) == DONT_KNOW
    assert shown_reply(asked, DONT_KNOW) == "Don't know"


@pytest.mark.parametrize("entered", ["not-applicable", "Does not apply", "n/a", "NA"])
def test_does_not_apply_is_a_reply_only_where_it_is_allowed(entered: str) -> None:
    assert read_reply(ANCHORED, entered) == NOT_APPLICABLE
    with pytest.raises(AnswerError, match="applies to every organisation"):
        read_reply(YESNO, entered)


def test_a_kept_reply_has_one_form() -> None:
    assert check_reply(MULTIPLE, ("volume-to-value", "equity")) == ("equity", "volume-to-value")
    assert repr(check_reply(NUMBER, Decimal("250000.0"))) == "250000"
    assert repr(check_reply(ANCHORED, Decimal("3.0"))) == "3"


@pytest.mark.parametrize(
    ("asked", "value"),
    [
        (ANCHORED, 5),
        (ANCHORED, -1),
        (ANCHORED, "3"),
        (ANCHORED, Decimal("2.5")),
        (ANCHORED, ("equity",)),
        (ANCHORED, True),
        (SINGLE, 1),
        (SINGLE, "several sites"),
        (YESNO, 4),
        (YESNO, "Yes"),
        (YESNO, ()),
        (MULTIPLE, "equity"),
        (MULTIPLE, ("equity", "equity")),
        (MULTIPLE, ("justice",)),
        (MULTIPLE, 2),
        (NUMBER, -1),
        (NUMBER, "120000"),
        (NUMBER, Decimal("1E+999999999")),
        (NUMBER, Decimal("1E-999999999")),
        (NUMBER, ()),
        (YESNO, NOT_APPLICABLE),
        (NUMBER, "unknown"),
    ],
)
def test_a_reply_of_another_kind_is_refused_with_what_to_enter(asked: Any, value: Any) -> None:
    with pytest.raises(AnswerError) as told:
        check_reply(asked, value)

    assert len(str(told.value)) < 150


def test_a_number_of_thousands_of_digits_is_refused_too() -> None:
    huge = 10**5000

    with pytest.raises(AnswerError):
        check_reply(NUMBER, huge)
    assert shown_reply(NUMBER, huge) == "Does not fit this question"


@pytest.mark.parametrize(
    ("asked", "value", "level"),
    [
        (ANCHORED, 3, 3),
        (SINGLE, 2, 2),
        (YESNO, "yes", 4),
        (YESNO, "no", 0),
        (MULTIPLE, (), 0),
        (MULTIPLE, ("equity",), 2),
        (MULTIPLE, ("equity", "volume-to-value"), 3),
        (MULTIPLE, ("equity", "volume-to-value", "safety-reliability"), 4),
        (NUMBER, 0, 0),
        (NUMBER, 24_999, 0),
        (NUMBER, Decimal("24999.999999999"), 0),
        (NUMBER, 25_000, 1),
        (NUMBER, 249_999, 2),
        (NUMBER, 250_000, 3),
        (NUMBER, 310_000, 3),
        (NUMBER, 1_000_000, 4),
    ],
)
def test_each_reply_has_its_level_and_edges_belong_above(
    asked: Any, value: Any, level: int
) -> None:
    assert level_of(asked, value) == level


def test_the_table_of_ticks_may_have_gaps() -> None:
    ways = [{"id": f"way-{n}", "text": f"Way {n}"} for n in range(6)]
    asked = indicator(
        "ways", "multiple", options=ways, level_by_count={0: 0, 1: 1, 2: 2, 3: 3, 5: 4}
    )
    levels = [level_of(asked, tuple(f"way-{n}" for n in range(ticks))) for ticks in range(7)]

    assert levels == [0, 1, 2, 3, 3, 4, 4]


def test_a_threshold_may_be_a_fraction() -> None:
    asked = indicator("share", "number", thresholds=["1/3", "1/2", "2/3", 1], unit="parts")

    assert level_of(asked, Decimal("0.333333333")) == 0
    assert level_of(asked, Decimal("0.5")) == 2


@pytest.mark.parametrize(
    ("asked", "value", "shown"),
    [
        (ANCHORED, 3, "3"),
        (SINGLE, 2, "2"),
        (YESNO, "yes", "Yes"),
        (YESNO, "no", "No"),
        (MULTIPLE, ("equity", "volume-to-value"), "2 of 3 chosen"),
        (NUMBER, 750_000, "750,000 people"),
        (NUMBER, Decimal("1200.50"), "1,200.5 people"),
        (ANCHORED, NOT_APPLICABLE, "Does not apply"),
        (NUMBER, "no number", "Does not fit this question"),
    ],
)
def test_a_reply_is_shown_to_people(asked: Any, value: Any, shown: str) -> None:
    assert shown_reply(asked, value) == shown


@pytest.mark.parametrize(
    ("asked", "entered", "told"),
    [
        (PEOPLE, "12.5", "12.5 is not a whole number of people"),
        (
            PEOPLE,
            "99 999 999 999",
            "99,999,999,999 is more than 8,300,000,000: look for a zero too many",
        ),
        (SHARE, "101", "101 is more than 99.5: look for a zero too many"),
        (PEOPLE, "many", "Enter how many people as a number, like 120000"),
        (SHARE, "many", "Enter how many per cent as a number, like 60"),
    ],
)
def test_a_slip_of_the_pen_is_named(asked: Any, entered: str, told: str) -> None:
    with pytest.raises(AnswerError) as caught:
        read_reply(asked, entered)

    assert str(caught.value) == told


def test_the_greatest_number_itself_is_taken_and_a_whole_one_may_end_in_a_zero() -> None:
    assert read_reply(PEOPLE, "8300 million") == 8_300_000_000
    assert check_reply(PEOPLE, Decimal("120000.0")) == 120_000
    assert check_reply(SHARE, Decimal("99.5")) == Decimal("99.5")


def test_a_number_kept_from_before_keeps_its_level_and_is_shown() -> None:
    assert level_of(PEOPLE, 9_000_000_000) == 4
    assert shown_reply(PEOPLE, 9_000_000_000) == "9,000,000,000 people"
    assert shown_reply(PEOPLE, Decimal("12.5")) == "12.5 people"


def test_the_messages_say_what_to_enter() -> None:
    told = []
    for asked in ALL:
        with pytest.raises(AnswerError) as caught:
            read_reply(asked, "what?")
        told.append(str(caught.value))

    assert told == [
        "Enter a whole level from 0 to 4",
        "Enter one of these levels: 0, 2",
        'Enter any of these, each once, or "none": safety-reliability, equity, volume-to-value',
        "Enter how many people as a number, like 120000",
        "Enter yes or no",
    ]
