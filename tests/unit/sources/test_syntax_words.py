"""Signs of YAML out of order: told at the line to mend, in an editor's words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assess.errors import ContentError
from assess.sources.yaml_source import read_yaml

if TYPE_CHECKING:
    from tests.unit.sources.conftest import Written


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ('a: 1\nb: "never closed\n', "2:4: the quote opened here is never closed"),
        (
            'a: "open\nb: "closed"\n',
            "1:4: the quote opened here is closed on a later line; close it before",
        ),
        (
            'a: "She said "no" to it"\n',
            "1:4: the text goes on after its closing quote; put it in quotes of the other kind",
        ),
        ("a: 1\nb 2\nc: 3\n", "2:1: a colon is missing: write `key: value` or `- entry`"),
        ("a: word\nb 2\nc: 3\n", "2:1: a colon is missing: write `key: value` or `- entry`"),
        ("a: What: this\n", "1:8: a colon does not fit here; put the text in quotes"),
        (
            "a: 1\n  b: 2\n",
            "2:4: the line is indented more than the one above, which has its value already",
        ),
        (
            "a:\n  - x\n b: 3\n",
            (
                "3:2: the line is not indented like the ones it belongs to, "
                "or a quote above ends early"
            ),
        ),
        ('a: "1"\n\tb: 3\n', "2:1: lines are indented with spaces here, not with tabs"),
        (
            "a: 1\nb: {c: 2\nd: 3\n",
            "2:4: the bracket opened here is not closed, or a comma is missing",
        ),
        ("a: @home\n", "1:4: a text that starts with @ needs quotes"),
        ("a: `x`\n", "1:4: a text that starts with ` needs quotes"),
        ("a: %x\n", "1:4: a text that starts with % needs quotes"),
        ("a: * all\n", "1:4: a text that starts with & or * or ! needs quotes"),
        (
            'a: "C:\\Users"\n',
            "1:4: a backslash between double quotes starts a code; write two, or use single quotes",
        ),
        ("a: - b\n", "1:4: a list starts on a line of its own"),
        ("a: |x\n  b\n", "1:5: after | or > the text starts on the next line"),
    ],
)
def test_what_an_editor_gets_wrong(content: str, told: str) -> None:
    with pytest.raises(ContentError) as caught:
        read_yaml(content.encode(), "f.yaml")

    assert str(caught.value) == f"f.yaml:{told} [not-yaml]"


def test_all_faults_of_a_file_are_told_at_once(written: Written) -> None:
    """\
    a: 1
    a: 2
    true: 3
    ? [x, y]
    : 4
    b: 012
    c: &here 5
    """
    assert written.faults() == [
        "2:1: `a` stands here a second time; the first is on line 1 [duplicate-key]",
        "3:1: `true` cannot be a key; a key is a word or a whole number [unfit-key]",
        "4:3: `[...]` cannot be a key; a key is a word or a whole number [unfit-key]",
        (
            "6:4: 012 starts with 0 and is read in two ways; leave the 0 out, or use quotes "
            "[unfit-word]"
        ),
        "7:4: a word that starts with & names a place; take it out, or use quotes [anchor]",
    ]


@pytest.mark.parametrize("key", ["null", "2.5", "true", "~"])
def test_a_key_is_a_word_or_a_whole_number(key: str) -> None:
    with pytest.raises(ContentError) as caught:
        read_yaml(f"{key}: 1\n".encode(), "f.yaml")

    assert [problem.rule for problem in caught.value.problems] == ["unfit-key"]


def test_a_long_value_is_never_repeated_in_full() -> None:
    with pytest.raises(ContentError) as caught:
        read_yaml(f"{'k' * 900}: 1\n{'k' * 900}: 2\n".encode(), "f.yaml")

    assert str(caught.value) == (
        f"f.yaml:2:1: `{'k' * 39}…` stands here a second time; the first is on line 1 "
        "[duplicate-key]"
    )


def test_the_line_after_the_last_is_not_named() -> None:
    with pytest.raises(ContentError) as caught:
        read_yaml(b"a:\n  - {b: 1,\n", "f.yaml")

    assert caught.value.problems[0].line == 2
