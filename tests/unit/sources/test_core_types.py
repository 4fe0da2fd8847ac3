"""What a word without quotes stands for."""

from __future__ import annotations

from decimal import Decimal

import pytest

from assess.errors import ContentError
from assess.sources.yaml_source import read_yaml


def value_of(word: str) -> object:
    return read_yaml(f"key: {word}\n".encode(), "one.yaml").content["key"]


@pytest.mark.parametrize("word", ["", "~", "null", "Null", "NULL"])
def test_nothing_is_null(word: str) -> None:
    assert value_of(word) is None


@pytest.mark.parametrize("word", ["true", "True", "TRUE"])
def test_true_in_its_three_spellings(word: str) -> None:
    assert value_of(word) is True


@pytest.mark.parametrize("word", ["false", "False", "FALSE"])
def test_false_in_its_three_spellings(word: str) -> None:
    assert value_of(word) is False


@pytest.mark.parametrize(
    ("word", "number"),
    [("0", 0), ("25000", 25000), ("-3", -3), ("+3", 3), ("0o17", 15), ("0x1F", 31)],
)
def test_whole_numbers(word: str, number: int) -> None:
    assert value_of(word) == number
    assert type(value_of(word)) is int


@pytest.mark.parametrize(
    ("word", "number"),
    [("2.5", "2.5"), ("1.10", "1.10"), (".5", "0.5"), ("1e3", "1e3"), ("-0.0", "0"), ("3.", "3")],
)
def test_broken_numbers_stay_exact(word: str, number: str) -> None:
    assert value_of(word) == Decimal(number)
    assert type(value_of(word)) is Decimal


@pytest.mark.parametrize(
    "word",
    [
        "no", "NO", "yes", "on", "off", "y", "n",  # truth in older YAML
        "12:30", "1:20:30",  # numbers of base 60 in older YAML
        "2026-11-22", "2024-13-45", "2026-11-22T10:00:00Z",  # dates in older YAML
        "1_000", "0b11", "1,000", "1.2.3", "tRue", "=", "<<", "nUll", "0o8", "0xG", "+", ".",
    ],
)  # fmt: skip
def test_everything_else_is_a_plain_word(word: str) -> None:
    assert value_of(word) == word


@pytest.mark.parametrize("quote", ['"', "'"])
@pytest.mark.parametrize("word", ["true", "null", "1.10", "012", ".inf", "9" * 5000])
def test_quotes_make_any_word_a_text(quote: str, word: str) -> None:
    assert value_of(f"{quote}{word}{quote}") == word


@pytest.mark.parametrize(
    ("word", "words"),
    [
        ("012", "012 starts with 0 and is read in two ways; leave the 0 out, or use quotes"),
        ("-01", "-01 starts with 0 and is read in two ways; leave the 0 out, or use quotes"),
        (".inf", ".inf is no number to reckon with; write a number, or put it in quotes"),
        ("-.INF", "-.INF is no number to reckon with; write a number, or put it in quotes"),
        (".NaN", ".NaN is no number to reckon with; write a number, or put it in quotes"),
        (
            "1e999999999",
            "1e999999999 is too large or too small a number; if it is a text, put it in quotes",
        ),
        (
            "1e-31",
            "1e-31 is too large or too small a number; if it is a text, put it in quotes",
        ),
        (
            "9" * 5000,
            f"{'9' * 39}… is too long for a number; if it is a text, put it in quotes",
        ),
        (
            "0x" + "F" * 5000,
            f"0x{'F' * 37}… is too long for a number; if it is a text, put it in quotes",
        ),
    ],
)
def test_a_number_that_is_none_is_a_problem_at_its_place(word: str, words: str) -> None:
    with pytest.raises(ContentError) as caught:
        value_of(word)

    assert str(caught.value) == f"one.yaml:1:6: {words} [unfit-word]"
