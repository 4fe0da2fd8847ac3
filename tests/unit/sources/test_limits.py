"""Small files that would grow large, and large files that are honest."""

from __future__ import annotations

import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from assess.errors import ContentError
from assess.sources.yaml_source import read_yaml

if TYPE_CHECKING:
    from collections.abc import Iterator

LAUGHS = "a: &a [x, x]\n" + "".join(
    f"{name}: &{name} [*{before}, *{before}, *{before}, *{before}]\n"
    for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)


def first_problem(content: str | bytes) -> str:
    data = content.encode() if isinstance(content, str) else content
    with pytest.raises(ContentError) as caught:
        read_yaml(data, "bomb.yaml")
    return str(caught.value.problems[0])


@contextmanager
def at_most_two_seconds() -> Iterator[None]:
    """Of this process alone: other programs on the machine do not count."""
    started = time.process_time()
    yield
    assert time.process_time() - started < 2


def test_a_place_cannot_be_repeated() -> None:
    with at_most_two_seconds():
        assert first_problem(LAUGHS) == (
            "bomb.yaml:1:4: a word that starts with & names a place; take it out, or use quotes "
            "[anchor]"
        )


def test_a_place_that_holds_itself_is_told_twice() -> None:
    with pytest.raises(ContentError) as caught:
        read_yaml(b"a: &x {b: *x}\n", "bomb.yaml")

    assert [problem.rule for problem in caught.value.problems] == ["anchor", "alias"]


@pytest.mark.parametrize(
    "content",
    ["[" * 900_000, "{a: " * 400_000, "- " * 900_000, "? " * 900_000, "a:\n" + "- - " * 30],
    ids=["lists", "mappings", "entries", "keys", "thirty"],
)
def test_deep_nesting_ends_in_words(content: str) -> None:
    with at_most_two_seconds():
        told = first_problem(content)

    assert "more than 30 lists and mappings stand inside each other here [too-deep]" in told


def test_thirty_inside_each_other_are_read() -> None:
    assert read_yaml(b"[" * 30 + b"]" * 30, "deep.yaml").content


def test_too_many_values_end_in_words() -> None:
    with at_most_two_seconds():
        told = first_problem("- 1\n" * 100_000)

    assert told == ("bomb.yaml:100000:3: the file holds more than 100,000 values [too-many-values]")


def test_a_hundred_thousand_values_without_places_to_repeat_are_no_bomb() -> None:
    content = read_yaml(b"- 1\n" * 99_999, "long.yaml").content

    assert len(content) == 99_999


def test_a_file_of_more_than_two_megabytes_is_not_read() -> None:
    assert first_problem("a" * 2_000_001) == (
        "bomb.yaml:1:1: the file has too many bytes; at most 2,000,000 are read [too-large]"
    )


def test_one_text_of_almost_two_megabytes_is_read() -> None:
    with at_most_two_seconds():
        content = read_yaml(b'a: "' + b"x" * 1_999_990 + b'"', "long.yaml").content

    assert len(content["a"]) == 1_999_990


def test_a_type_cannot_be_asked_for() -> None:
    assert first_problem('a: !!python/object/apply:os.system ["true"]\n') == (
        "bomb.yaml:1:4: a word that starts with ! asks for a type; take it out, or use quotes [tag]"
    )


def test_a_second_document_is_refused() -> None:
    assert first_problem("a: 1\n---\nb: 2\n") == (
        "bomb.yaml:2:1: a second document starts here; keep one document in a file "
        "[several-documents]"
    )


@pytest.mark.parametrize("content", ["", "\n", "# only a remark\n"])
def test_an_empty_file_is_told_to_be_empty(content: str) -> None:
    assert first_problem(content) == "bomb.yaml:1:1: the file is empty [empty-file]"
