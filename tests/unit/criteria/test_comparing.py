"""Two versions of criteria: every difference by its kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assess.criteria import load_framework
from assess.criteria.finding import find_framework, shipped_ids
from assess.usecases.comparing_criteria import Change, Comparison, compare
from assess.usecases.fact_names import name_of
from assess.usecases.framework_facts import facts_of_indicator, facts_of_part, facts_of_rules

if TYPE_CHECKING:
    from assess.domain.framework import Framework
    from tests.unit.criteria.conftest import Small


@pytest.fixture
def before(small: Small) -> Framework:
    return load_framework(small.folder).framework


def compared(before: Framework, small: Small) -> Comparison:
    return compare(before, load_framework(small.folder).framework)


def told(change: Change) -> tuple[str, str, str, str, str]:
    return change.id, change.kind, change.aspect, change.before, change.after


def test_the_same_has_no_difference(before: Framework, small: Small) -> None:
    comparison = compared(before, small)

    assert comparison.changes == ()
    assert comparison.renamed == {}


@pytest.mark.parametrize(
    ("file", "old", "new", "expected"),
    [
        (
            "framework.yaml",
            "min_overall: 75",
            "min_overall: 80",
            ("small", "changed", "least score of the band High", "75", "80"),
        ),
        (
            "framework.yaml",
            "floor: 2.5",
            "floor: 2",
            ("small", "changed", "floor of the band High", "2.5", "2"),
        ),
        (
            "framework.yaml",
            'name: "Said", meaning: "Our word.", cap: 2',
            'name: "Said", meaning: "Our word.", cap: 3',
            ("small", "changed", "highest level with the evidence Said", "2", "3"),
        ),
        (
            "framework.yaml",
            'min_known_share: "2/3"',
            'min_known_share: "1/2"',
            ("small", "changed", "share of the weight that must be known", "2/3", "0.5"),
        ),
        (
            "framework.yaml",
            "hold_at: middle",
            "hold_at: low",
            ("small", "changed", "band at which a failed condition holds", "middle", "low"),
        ),
        (
            "framework.yaml",
            "It measures nothing.",
            "It measures little.",
            ("small", "reworded", "limits", "It measures nothing.", "It measures little."),
        ),
        (
            "10-work.yaml",
            "Nothing is done.",
            "Nobody does a thing.",
            ("habit", "reworded", "level 0", "Nothing is done.", "Nobody does a thing."),
        ),
        (
            "10-work.yaml",
            "What do you do each day?",
            "What do you do on most days?",
            (
                "habit",
                "reworded",
                "question",
                "What do you do each day?",
                "What do you do on most days?",
            ),
        ),
        (
            "10-work.yaml",
            "    weight: 3",
            "    weight: 2",
            ("habit", "changed", "weight", "3", "2"),
        ),
        (
            "10-work.yaml",
            "at_least: 1",
            "at_least: 2",
            (
                "habit",
                "changed",
                "condition",
                "asks for level 1 or higher; if not met: no higher than Middle",
                "asks for level 2 or higher; if not met: no higher than Middle",
            ),
        ),
        (
            "10-work.yaml",
            "30.5, 40",
            "30.5, 45",
            ("people", "changed", "where level 4 begins", "40", "45"),
        ),
        (
            "10-work.yaml",
            'unit: "people"',
            'unit: "people"\n    at_most: 1000',
            ("people", "changed", "greatest number that is taken", "", "1,000"),
        ),
        (
            "10-work.yaml",
            '      - {level: 2, text: "One house"}\n',
            "",
            ("extent", "removed", "the option 2", "One house", ""),
        ),
        (
            "20-will.yaml",
            "Papers in print",
            "Printed papers",
            (
                "channels",
                "reworded",
                "words of the option papers",
                "Papers in print",
                "Printed papers",
            ),
        ),
        (
            "20-will.yaml",
            "      3: 4",
            "      2: 4",
            ("channels", "changed", "level from 3 ticks on", "4", ""),
        ),
        (
            "20-will.yaml",
            "    allow_not_applicable: true\n",
            "",
            ("channels", "changed", "whether it may not apply", "yes", "no"),
        ),
        (
            "20-will.yaml",
            'source_words: "What is wanted."\nweight: 1',
            'source_words: "What is wanted."\nweight: 1.5',
            ("will", "changed", "weight", "1", "1.5"),
        ),
    ],
)
def test_a_difference_is_named_with_what_was_and_what_is(  # one of each kind
    before: Framework,
    small: Small,
    file: str,
    old: str,
    new: str,
    expected: tuple[str, str, str, str, str],
) -> None:
    small.change(file, old, new)

    assert expected in [told(change) for change in compared(before, small).changes]


@pytest.mark.parametrize("name", shipped_ids())
def test_every_fact_of_the_shipped_criteria_has_a_name_in_words(name: str) -> None:
    framework = load_framework(find_framework(name)).framework
    taken_apart = [
        facts_of_rules(framework),
        *map(facts_of_part, framework.characteristics),
        *(facts_of_indicator(framework, each) for each in framework.indicators.values()),
    ]

    names = {path: name_of(path, "X") for facts in taken_apart for path in facts}

    assert {path for path, words in names.items() if "_" in words or "." in words} == set()


def test_a_band_that_is_new_is_one_difference(before: Framework, small: Small) -> None:
    small.change(
        "framework.yaml",
        "  - id: low\n",
        "  - id: begun\n    title: Begun\n    meaning: A start.\n    advice: More.\n"
        "    min_overall: 10\n    floor: 0\n  - id: low\n",
    )

    (change,) = compared(before, small).changes

    assert told(change) == (
        "small",
        "added",
        "the band Begun",
        "",
        "Begun; A start.; More.; from 10; floor 0",
    )


def test_a_question_that_came_and_one_that_went(before: Framework, small: Small) -> None:
    small.change("10-work.yaml", "id: habit", "id: custom")
    small.change("10-work.yaml", "What do you do each day?", "What is the custom?")

    changes = [told(change) for change in compared(before, small).changes]

    assert changes == [
        ("habit", "removed", "", "What do you do each day?", ""),
        ("custom", "added", "", "", "What is the custom?"),
    ]


def test_another_id_for_the_same_words_is_a_new_name(before: Framework, small: Small) -> None:
    small.change("10-work.yaml", "id: habit", "id: custom")
    small.change("10-work.yaml", "    weight: 3", "    weight: 2")

    comparison = compared(before, small)

    assert comparison.renamed == {"habit": "custom"}
    assert [told(change) for change in comparison.changes] == [
        ("custom", "renamed", "", "habit", "custom"),
        ("custom", "changed", "weight", "3", "2"),
    ]


def test_where_two_could_be_meant_no_new_name_is_guessed(before: Framework, small: Small) -> None:
    text = (small.folder / "10-work.yaml").read_text("utf-8")
    first = text.partition("  - id: habit\n")[2].partition("  - id: extent")[0]
    small.change("10-work.yaml", "id: habit", "id: custom")
    (small.folder / "10-work.yaml").write_text(
        (small.folder / "10-work.yaml").read_text("utf-8") + "  - id: usage\n" + first, "utf-8"
    )

    comparison = compared(before, small)

    assert comparison.renamed == {}
    assert [change.kind for change in comparison.changes] == ["removed", "added", "added"]


def test_a_question_that_moved_to_another_part(before: Framework, small: Small) -> None:
    work, will = small.folder / "10-work.yaml", small.folder / "20-will.yaml"
    text = work.read_text("utf-8")
    head, mark, people = text.partition("  - id: people\n")
    work.write_text(head, "utf-8")
    will.write_text(will.read_text("utf-8") + mark + people, "utf-8")

    changes = [told(change) for change in compared(before, small).changes]

    assert ("people", "moved", "", "The work itself", "The will to go on") in changes


def test_another_order_is_a_difference(before: Framework, small: Small) -> None:
    (small.folder / "20-will.yaml").rename(small.folder / "05-will.yaml")

    (change,) = compared(before, small).changes

    assert told(change) == (
        "small",
        "changed",
        "order of the questions",
        "habit extent people promise channels",
        "promise channels habit extent people",
    )


def test_a_part_that_came_and_one_that_went(before: Framework, small: Small) -> None:
    small.change("20-will.yaml", "id: will", "id: wish")

    kinds = [(c.subject, c.kind, c.id) for c in compared(before, small).changes]

    assert ("characteristic", "removed", "will") in kinds
    assert ("characteristic", "added", "wish") in kinds
