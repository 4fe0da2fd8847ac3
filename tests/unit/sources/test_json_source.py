"""JSON read strictly: exact numbers, no twin keys, limits, and the place of every value."""

import json
import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assess.errors import ContentError, Problem
from assess.sources import exact_json
from assess.sources.json_source import read_json

JSON_VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**15), 10**15)
    | st.text(alphabet=st.characters(codec="utf-8", exclude_categories=("Cc", "Cf", "Zl", "Zp"))),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=12,
)


def told(text: str | bytes) -> list[str]:
    content = text.encode() if isinstance(text, str) else text
    with pytest.raises(ContentError) as caught:
        read_json(content, "a.json")
    return [str(problem) for problem in caught.value.problems]


@given(JSON_VALUES, st.sampled_from([None, 2, "\t"]))
def test_it_reads_what_the_standard_library_writes(value: object, indent: int | str | None) -> None:
    text = json.dumps(value, indent=indent)

    assert read_json(text.encode(), "a.json").content == value


def test_a_decimal_stays_exact() -> None:
    content = read_json(b'{"a": 2.10, "b": 0.1, "c": 1e3, "d": -0, "e": 12}', "a.json").content

    assert content == {
        "a": Decimal("2.1"),
        "b": Decimal("0.1"),
        "c": Decimal(1000),
        "d": 0,
        "e": 12,
    }
    assert isinstance(content["e"], int)


def test_a_byte_order_mark_is_no_fault() -> None:
    assert read_json(b"\xef\xbb\xbf{}", "a.json").content == {}


def test_letters_beyond_the_first_plane_are_read_from_their_pairs() -> None:
    assert read_json(b'["\\ud83d\\ude00", "\\u00e9", "\\/"]', "a").content == [
        "\U0001f600",
        "é",
        "/",
    ]


def test_every_value_has_its_place() -> None:
    source = read_json(b'{\r\n  "a": [1,\n   {"b": true}]\n}', "a.json")

    assert source.place(("a",), at_key=True) == (2, 3)
    assert source.place(("a",)) == (2, 8)
    assert source.place(("a", 1, "b")) == (3, 10)
    assert source.place(("a", 7, "b")) == (2, 8)


def test_a_twin_key_is_told_with_the_place_of_both() -> None:
    assert told('{"a": 1,\n "b": 2,\n "a": 3, "b": 4}') == [
        "a.json:3:2: `a` stands here a second time; the first is on line 1 [duplicate-key]",
        "a.json:3:10: `b` stands here a second time; the first is on line 2 [duplicate-key]",
    ]


@pytest.mark.parametrize(
    ("text", "where", "rule"),
    [
        ("", "1:1", "empty-file"),
        (" \n ", "2:2", "empty-file"),
        ('{"a": NaN}', "1:7", "not-json"),
        ('{"a": Infinity}', "1:7", "not-json"),
        ('{"a": -Infinity}', "1:7", "not-json"),
        ('{"a": 1,}', "1:9", "not-json"),
        ('{"a": 01}', "1:8", "not-json"),
        ("{'a': 1}", "1:2", "not-json"),
        ('{"a" 1}', "1:6", "not-json"),
        ('{"a": "b', "1:7", "not-json"),
        ('{"a": "b\n"}', "1:9", "not-json"),
        (r'{"a": "\x"}', "1:8", "not-json"),
        ('{"a": 1} x', "1:10", "not-json"),
        ('{"a": tru}', "1:7", "not-json"),
        ("[1 2]", "1:4", "not-json"),
        ("[" * 31 + "]" * 31, "1:31", "too-deep"),
        ("[1e99]", "1:2", "unfit-word"),
        ("[" + "9" * 41 + "]", "1:2", "unfit-word"),
        ("[" + "1," * 100_000 + "1]", "1:200000", "too-many-values"),
        ('["\u202e"]', "1:3", "unseen-letter"),
    ],
    ids=lambda text: ascii(text[:12]),
)
def test_a_fault_is_told_where_it_is(text: str, where: str, rule: str) -> None:
    (problem,) = told(text)

    assert problem.startswith(f"a.json:{where}: ")
    assert problem.endswith(f"[{rule}]")


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_utf_16_is_told_so(codec: str) -> None:
    (problem,) = told('{"format": 1}'.encode(codec))

    assert "UTF-8" in problem


def test_a_byte_that_is_not_utf_8_is_told() -> None:
    (problem,) = told(b'{"a":\n "\xe9"}')

    assert problem.startswith("a.json:2:3: byte 0xE9 is not UTF-8")


def test_a_file_that_is_too_large_is_not_read() -> None:
    (problem,) = told(b'"' + b"x" * 2_000_000 + b'"')

    assert "at most 2,000,000 are read" in problem


@given(st.text(max_size=40))
def test_any_text_is_read_or_refused_at_a_line_that_exists(text: str) -> None:
    content = text.encode("utf-8", "surrogatepass")
    problems: tuple[Problem, ...] = ()
    try:
        read_json(content, "a.json")
    except ContentError as error:
        problems = error.problems

    lines = len(re.split(r"\r\n|\r|\n", content.decode("utf-8", "replace")))
    assert all(1 <= problem.line <= lines for problem in problems)


@given(
    st.recursive(
        st.integers()
        | st.text()
        | st.none()
        | st.booleans()
        | st.decimals(allow_nan=False, allow_infinity=False),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
        max_leaves=8,
    )
)
def test_what_is_written_exactly_is_read_exactly(value: object) -> None:
    assert exact_json.read(exact_json.write(value)) == value


def test_no_number_that_is_none_is_written() -> None:
    for number in (float("nan"), float("inf"), Decimal("NaN"), Decimal("Infinity")):
        with pytest.raises((ValueError, TypeError)):
            exact_json.write(number)
