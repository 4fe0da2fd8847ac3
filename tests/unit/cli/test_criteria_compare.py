"""`assess criteria compare`: what it says of two versions and of given answers."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from subprocess import CompletedProcess

    Run = Callable[..., CompletedProcess[str]]

COMPARE = ("criteria", "compare", "strategic-partner", "my-criteria")


@pytest.fixture
def change(folder_with_files: Path) -> Callable[[str, str, str], None]:
    """Writes something else in one place of the editor's own criteria."""

    def write(name: str, old: str, new: str) -> None:
        file = folder_with_files / "my-criteria" / name
        text = file.read_text("utf-8")
        assert text.count(old) == 1
        file.write_text(text.replace(old, new), "utf-8")

    return write


def test_the_same_criteria_differ_in_nothing(assess_program: Run, folder_with_files: Path) -> None:
    ended = assess_program(*COMPARE, "answers.yaml")

    assert (ended.returncode, ended.stderr) == (0, "")
    assert "Nothing differs." in ended.stdout
    assert "Before and after the same: Self-rated, unverified: Building, 45.7" in ended.stdout


def test_another_version_alone_is_told_as_such(
    assess_program: Run, change: Callable[[str, str, str], None]
) -> None:
    change("framework.yaml", 'version: "1.0"', 'version: "1.1"')

    assert "Nothing but the version differs." in assess_program(*COMPARE).stdout


def test_differences_stand_under_what_they_are_about(
    assess_program: Run, change: Callable[[str, str, str], None]
) -> None:
    change("framework.yaml", "min_overall: 60", "min_overall: 45")
    change("10-reach.yaml", "      - 25000\n", "      - 30000\n")
    change("20-leadership.yaml", "At least a quarter of meeting", "At least a third of meeting")

    ended = assess_program(*COMPARE, "answers.yaml")

    assert ended.returncode == 0
    assert ended.stdout.split("\n\n\n")[0].partition("\n\n")[2].split("\n\n") == [
        "3 differences.",
        "The framework as a whole\n  - least score of the band Nearly ready changed: 60, now 45",
        (
            "Question 1: People you can reach (population-served)\n"
            "  - where level 1 begins changed: 25,000, now 30,000"
        ),
        (
            "Question 6: What the board does (board-attention)\n"
            "  - level 3 reworded\n"
            "      before: At least a quarter of meeting time goes to quality, with data over\n"
            "        time and stories from patients or staff. Minutes show decisions that\n"
            "        followed.\n"
            "      after:  At least a third of meeting time goes to quality, with data over\n"
            "        time and stories from patients or staff. Minutes show decisions that\n"
            "        followed."
        ),
    ]
    assert max(map(len, ended.stdout.splitlines())) <= 80


def test_the_effect_says_score_and_band_before_and_after(
    assess_program: Run, change: Callable[[str, str, str], None]
) -> None:
    change("framework.yaml", "min_overall: 40", "min_overall: 50")

    said = " ".join(assess_program(*COMPARE, "answers.yaml").stdout.split())

    assert "Before: Self-rated, unverified: Building, 45.7 out of 100." in said
    assert "After: Self-rated, unverified: Early, 45.7 out of 100." in said


def test_an_answer_that_no_longer_fits_is_named(
    assess_program: Run, change: Callable[[str, str, str], None]
) -> None:
    change("10-reach.yaml", "at_most: 8300000000", "at_most: 1000001")
    change("20-leadership.yaml", "id: system-aim", "id: the-aim")

    said = " ".join(assess_program(*COMPARE, "answers.yaml").stdout.split())

    assert "No longer fits: - A system-level aim (system-aim), answered" in said
    assert "it is called the-aim now" in said
    assert "Asked now, and not answered yet: - A system-level aim (the-aim)" in said


def test_for_programs_it_is_one_document(
    assess_program: Run, change: Callable[[str, str, str], None]
) -> None:
    change("20-leadership.yaml", "id: system-aim", "id: the-aim")

    document = json.loads(assess_program(*COMPARE, "answers.yaml", "--json").stdout)

    assert document["renamed"] == {"system-aim": "the-aim"}
    assert [each["kind"] for each in document["changes"]] == ["renamed"]
    (effect,) = document["effects"]
    assert effect["before"]["self_rated"]["overall"]["exact"] == "9055/198"
    assert effect["not_answered"] == ["the-aim"]
    assert effect["no_longer_fit"][0]["indicator"] == "system-aim"


@pytest.mark.parametrize(
    ("arguments", "status", "told"),
    [
        (("strategic-partner", "nothing"), 4, 'There is no framework "nothing"'),
        (("strategic-partner",), 2, "B is missing."),
        (("strategic-partner", "my-criteria", "nowhere.yaml"), 4, "There is no file"),
        (("strategic-partner", "my-criteria", "my-criteria/framework.yaml"), 1, "framework.yaml:"),
    ],
)
def test_what_cannot_be_read_ends_in_words(
    assess_program: Run, folder_with_files: Path, arguments: tuple[str, ...], status: int, told: str
) -> None:
    ended = assess_program("criteria", "compare", *arguments)

    assert (ended.returncode, ended.stdout) == (status, "")
    assert told in ended.stderr
