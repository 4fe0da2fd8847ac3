"""What does not fit a model, in an editor's words: the docstring is the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assess.domain.framework import Band, Characteristic, FrameworkRules
from assess.domain.precedent import Precedent

if TYPE_CHECKING:
    from pydantic import BaseModel

    from tests.unit.sources.conftest import Written


def test_a_misspelt_key_is_told_once_with_the_one_that_was_meant(written: Written) -> None:
    """\
    id: ready
    title: "Ready"
    meaning: "Good practice is routine."
    advise: "Start to talk."
    min_overall: 75
    floor: 2.5
    """
    assert written.problems(Band) == [
        "4:1: `advise` is not a key here; did you mean `advice`? [unknown-key]"
    ]


def test_a_slip_beside_the_key_that_was_meant_hides_no_fault_of_that_key(written: Written) -> None:
    """\
    id: ready
    title: "Ready"
    meaning: "Good practice is routine."
    advice: "Start to talk."
    min_overall: 75
    floor: -9
    floors: 2
    """
    assert written.problems(Band) == [
        "6:8: `floor` must be at least 0, not `-9` [out-of-range]",
        "7:1: `floors` is not a key here; did you mean `floor`? [unknown-key]",
    ]


def test_a_key_unlike_any_other_is_told_with_all_that_are_known(written: Written) -> None:
    """\
    id: ready
    title: "Ready"
    meaning: "Good practice is routine."
    advice: "Start to talk."
    min_overall: 75
    floor: 2.5
    9: "nine"
    """
    assert written.problems(Band) == [
        (
            "7:1: `9` is not a key here; the keys are `id`, `title`, `meaning`, `advice`, "
            "`min_overall` or `floor` [unknown-key]"
        )
    ]


def test_a_missing_key_is_told_with_what_it_is_for(written: Written) -> None:
    """\
    id: ready
    title: "Ready"
    meaning: "Good practice is routine."
    min_overall: 75
    floor: 2.5
    """
    assert written.problems(Band) == [
        "1:1: `advice` is missing: what to do next, in one sentence [missing-key]"
    ]


def test_numbers_that_do_not_fit(written: Written) -> None:
    """\
    id: ready
    title: "Ready"
    meaning: "Good practice is routine."
    advice: "Start to talk."
    min_overall: -1
    floor: two
    """
    assert written.problems(Band) == [
        "5:14: `min_overall` must be at least 0, not `-1` [out-of-range]",
        '6:8: `floor`: write a number, such as 2.5 or "2/3" [unfit-value]',
    ]


def test_words_that_do_not_fit(written: Written) -> None:
    """\
    id: Ready Now
    title: ""
    meaning:
    advice: 3
    min_overall: 75
    floor: [2.5]
    """
    assert written.problems(Band) == [
        (
            "1:5: `id` must be small letters, digits and single hyphens, "
            "such as `board-attention`; it is `Ready Now` [wrong-form]"
        ),
        "2:1: `title` is empty; write something [empty-text]",
        "3:1: `meaning` is empty; write something [empty-text]",
        "4:9: `advice` must be words; put `3` in quotes [wrong-type]",
        '6:8: `floor`: write a number, such as 2.5 or "2/3" [unfit-value]',
    ]


def test_a_version_without_quotes_would_lose_its_nought(written: Written) -> None:
    """\
    version: 1.10
    """
    told = written.problems(FrameworkRules)

    assert "1:10: `version` must be words; put `1.10` in quotes [wrong-type]" in told


@pytest.mark.parametrize("model", [Band, Precedent, Characteristic])
def test_a_list_where_a_mapping_belongs(written: Written, model: type[BaseModel]) -> None:
    """\
    - id: ready
    - title: "Ready"
    """
    assert written.problems(model) == [
        "1:1: the file must be a mapping: lines of `key: value`, not a list [wrong-type]"
    ]


def test_a_text_where_a_list_belongs(written: Written) -> None:
    """\
    id: case
    name: "Case"
    group: partners
    place: "Here"
    country: "There"
    kind: "Provider"
    same_as: other-case
    quotes: {}
    population: {number: 0, words: "none", source: own}
    source: own
    """
    assert written.problems(Precedent) == [
        (
            "3:8: `group` is `partners`; write `partner`, `europe-highlight` or `completed`; "
            "did you mean `partner`? [unknown-word]"
        ),
        "7:10: `same_as` must be a list: lines that start with `- `, not `other-case` [wrong-type]",
        "9:22: `number` must be at least 1, not `0` [out-of-range]",
        "8:9: `quotes` must be a list: lines that start with `- `, not a mapping [wrong-type]",
    ]
