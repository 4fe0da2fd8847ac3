"""Bytes that are not UTF-8, and letters that nobody can see."""

from __future__ import annotations

import pytest

from assess.errors import ContentError
from assess.sources.yaml_source import read_yaml


def told(content: bytes) -> list[str]:
    with pytest.raises(ContentError) as caught:
        read_yaml(content, "f.yaml")
    return [str(problem) for problem in caught.value.problems]


def test_a_byte_order_mark_is_no_letter() -> None:
    source = read_yaml(b"\xef\xbb\xbfa: 1\nb: 2\n", "f.yaml")

    assert source.content == {"a": 1, "b": 2}
    assert source.place(("a",), at_key=True) == (1, 1)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-be"])
def test_utf_16_is_named(encoding: str) -> None:
    assert told("title: words\n".encode(encoding)) == [
        "f.yaml:1:1: the file is saved as UTF-16; save it as UTF-8 [not-utf-8]"
    ]


@pytest.mark.parametrize(
    ("content", "place", "byte"),
    [
        (b'a: "caf\xe9"\n', "1:8", "E9"),
        ('a: "é"\nb: '.encode() + b"\xff\n", "2:4", "FF"),
        (b"a: 1\r\nb: 2\r\nc: \xa0\r\n", "3:4", "A0"),
        (b"a: \xed\xa0\x80\n", "1:4", "ED"),
        (b"a: \xf0\x9f\x98", "1:4", "F0"),
    ],
)
def test_a_byte_that_is_not_utf_8_is_told_at_its_place(
    content: bytes, place: str, byte: str
) -> None:
    assert told(content) == [
        f"f.yaml:{place}: byte 0x{byte} is not UTF-8; save the file as UTF-8 [not-utf-8]"
    ]


@pytest.mark.parametrize(
    "letter",
    ["\x00", "\x07", "\x1b", "\x7f", "\x85", "\x9b", "\u202e", "\u2066", "\u2028", "\ufffe"],
)
def test_a_letter_that_acts_as_a_command_is_told_at_its_place(letter: str) -> None:
    (problem,) = told(f'a: 1\nb: "x{letter}y"\n'.encode())

    assert problem == (
        f"f.yaml:2:6: <U+{ord(letter):04X}> cannot be seen or changes how the line is read; "
        "take it out [unseen-letter]"
    )


@pytest.mark.parametrize("code", [r"\e[31m", r"\0", r"\u202e", r"\x9b", r"\N", r"\L"])
def test_a_code_for_such_a_letter_is_told_at_its_text(code: str) -> None:
    (problem,) = told(f'a: 1\nb: "x{code}y"\n'.encode())

    assert problem.startswith("f.yaml:2:4: <U+")
    assert problem.endswith("[unseen-letter]")


def test_half_a_letter_is_a_problem_and_no_failure_later() -> None:
    (problem,) = told(rb'a: "\ud800"')

    assert problem.startswith("f.yaml:1:4: ")


def test_of_many_unseen_letters_twenty_are_told() -> None:
    assert len(told(b"\x01\n" * 500)) == 20


@pytest.mark.parametrize(
    "text", ["Żółć", "日本語", "😀 👩‍⚕️", "e\u0301", "العربية", "tab\there", "\u00a0"]
)
def test_every_other_letter_is_read_as_it_is(text: str) -> None:
    assert read_yaml(f'a: "{text}"\n'.encode(), "f.yaml").content == {"a": text}


def test_columns_count_letters_and_not_bytes() -> None:
    source = read_yaml('{"é😀": 1, b: 2}'.encode(), "f.yaml")

    assert source.place(("b",), at_key=True) == (1, 11)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_line_end_counts_as_one(end: str) -> None:
    source = read_yaml(f"a: 1{end}b:{end}  - 2{end}".encode(), "f.yaml")

    assert source.content == {"a": 1, "b": [2]}
    assert source.place(("b", 0)) == (3, 5)
