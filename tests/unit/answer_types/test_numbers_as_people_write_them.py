"""Numbers in the spellings that people use: read right or asked back, never misread."""

from __future__ import annotations

from decimal import Decimal

import pytest
from code_frameworks import indicator

from assess.answer_types import read_reply, shown_reply
from assess.errors import AnswerError

PEOPLE = indicator("population-served", "number", 3)

READ = {
    "120000": 120_000,
    "120 000": 120_000,
    "120,000": 120_000,
    "120'000": 120_000,
    "120’000": 120_000,
    "120\u00a0000": 120_000,  # the space that does not break
    "120\u202f000": 120_000,  # its narrow form
    "120\u2009000": 120_000,  # the thin space
    "120\u3000000": 120_000,  # the ideographic space
    "120  000": 120_000,
    "  120000  ": 120_000,
    "120000\n": 120_000,
    "120000.": 120_000,
    "120,000.00": 120_000,
    "120.000,00": 120_000,
    "120 000,00": 120_000,
    "1,200,000": 1_200_000,
    "1.200.000": 1_200_000,
    "1 200 000": 1_200_000,
    "0120000": 120_000,
    "120k": 120_000,
    "120 K": 120_000,
    "120 k.": 120_000,
    "120.5k": 120_500,
    "120 thousand": 120_000,
    "1m": 1_000_000,
    "1.2m": 1_200_000,
    "1.2M": 1_200_000,
    "1.2 million": 1_200_000,
    "1,2 million": 1_200_000,
    "1,25 mio": 1_250_000,
    "2 Million people": 2_000_000,
    "1.5 mln": 1_500_000,
    "0.750 million": 750_000,
    "5 lakh": 500_000,
    "1.2 crore": 12_000_000,
    "120,000 people": 120_000,
    "120000 People.": 120_000,
    "about 120,000": 120_000,
    "approx. 120 000": 120_000,
    "~120k": 120_000,
    "１２０，０００": 120_000,  # full width
    "１２０ｋ": 120_000,
    "١٢٠٠٠٠": 120_000,  # Arabic-Indic digits
    "١٢٠٬٠٠٠": 120_000,
    "१२००००": 120_000,  # Devanagari digits
    "\u202d120000\u202c": 120_000,  # pasted with marks of direction
    "\ufeff120000": 120_000,
    "120\u00ad000": 120_000,  # a soft hyphen
    "1200.5": Decimal("1200.5"),
    "1": 1,
    "0": 0,
}

ASKED_BACK = (
    "750.000",
    "1.234",
    "1.250m",
    "1,234 million",
    "1,200k",
    "120,5",
    "1,5",
    "0,500",
    "12,34,567",
    "12 0000",
    "1,000,00",
    "120, 000",
    "120\t000",
    "120\n000",
    "-5",
    "−5",
    "120000+",
    ">100000",
    "over 120000",
    "less than 100000",
    "100,000-120,000",
    "100000 to 120000",
    "1 billion",
    "120 mil",
    "120 MM",
    "1e5",
    "0x10",
    "10⁵",
    "1½ million",
    "½",
    "50%",
    "£120000",
    "12O000",
    "l20000",
    "one hundred thousand",
    "12万",
    "１２０．０００",
    "people",
    ".5",
    "",
    "   ",
    "2000000000000000000",
    "9" * 5000,
    "\x1b[31m120",
    "nan",
    "inf",
    "120\x00000",
)


@pytest.mark.parametrize(("entered", "meant"), READ.items(), ids=repr)
def test_a_clear_number_is_read_right(entered: str, meant: int | Decimal) -> None:
    read = read_reply(PEOPLE, entered)

    assert read == meant
    assert type(read) is type(meant)


@pytest.mark.parametrize("entered", ASKED_BACK, ids=lambda entered: repr(entered[:20]))
def test_what_is_not_clear_is_asked_back(entered: str) -> None:
    with pytest.raises(AnswerError):
        read_reply(PEOPLE, entered)


def test_the_spellings_are_many_enough() -> None:
    assert len(READ) + len(ASKED_BACK) >= 60


def test_the_message_says_what_to_enter() -> None:
    with pytest.raises(AnswerError) as told:
        read_reply(PEOPLE, "lots")

    assert str(told.value) == "Enter how many people as a number, like 120000"


@pytest.mark.parametrize("entered", ["-5", "\N{MINUS SIGN}120 000", " -3 people"])
def test_a_number_below_nothing_is_told_the_least(entered: str) -> None:
    with pytest.raises(AnswerError, match="Enter how many people as a number, 0 or more"):
        read_reply(PEOPLE, entered)


def test_a_number_with_two_meanings_is_told_with_both() -> None:
    with pytest.raises(AnswerError) as told:
        read_reply(PEOPLE, "750.000")

    assert str(told.value) == '"750.000" can mean 750 or 750,000: write 750 or 750000'


@pytest.mark.parametrize("entered", ["more than 30", "20-30", "> 30", "30 to 40", "at least 30"])
def test_a_number_with_more_around_it_is_told_to_be_one(entered: str) -> None:
    with pytest.raises(AnswerError) as told:
        read_reply(PEOPLE, entered)

    assert str(told.value) == "Write one number, like 120000; put the rest into the note"


def test_what_was_typed_is_quoted_short_and_harmless() -> None:
    with pytest.raises(AnswerError) as told:
        read_reply(PEOPLE, "\u202d" + " " * 20 + "750.000" + " " * 20)

    assert "\u202d" not in str(told.value)
    assert len(str(told.value)) < 120


def test_the_example_fits_the_indicator() -> None:
    initiatives = indicator("done", "number", unit="initiatives", thresholds=[1, 3, 10, 30])

    with pytest.raises(AnswerError) as told:
        read_reply(initiatives, "many")

    assert str(told.value) == "Enter how many initiatives as a number, like 4"


def test_the_unit_may_follow_in_singular_or_plural() -> None:
    initiatives = indicator("done", "number", unit="initiatives", thresholds=[1, 3, 10, 30])

    assert read_reply(initiatives, "1 initiative") == 1
    assert read_reply(initiatives, "12 initiatives") == 12


@pytest.mark.parametrize("number", [0, 2, 999, 1000, 750_000, 10**15, Decimal("1200.5")])
def test_what_is_shown_reads_back_to_itself(number: int | Decimal) -> None:
    assert read_reply(PEOPLE, shown_reply(PEOPLE, number)) == number
