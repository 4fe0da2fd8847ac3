"""`assess score` of a file in which a reviewer set something beside the answers."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from subprocess import CompletedProcess

    Run = Callable[..., CompletedProcess[str]]

REVIEW = """overrides:
  - sets: band
    before: building
    after: early
    reason: "Nothing could be shown"
    role: "Lead reviewer"
    set_on: "2026-10-02"
  - sets: level
    indicator: board-attention
    before: 9
    after: 0
    reason: "No minutes"
    role: "Reviewer"
    set_on: "2026-10-02"
"""


@pytest.fixture
def reviewed_file(folder_with_files: Path) -> Path:
    """The answers of the folder, with a review beside them."""
    path = folder_with_files / "reviewed.yaml"
    answers = (folder_with_files / "answers.yaml").read_text("utf-8")
    path.write_text(answers + REVIEW, encoding="utf-8")
    return path


@pytest.mark.usefixtures("reviewed_file")
def test_the_result_is_told_with_and_without_what_was_set(assess_program: Run) -> None:
    told = assess_program("score", "reviewed.yaml")

    said = " ".join(told.stdout.split())
    assert told.returncode == 0
    assert "With what a reviewer set: Early," in said
    assert "What changed the band: The band." in said
    assert "“No minutes”. This needs another look: level" in said
    assert max(map(len, told.stdout.splitlines())) <= 80


@pytest.mark.usefixtures("reviewed_file")
def test_for_programs_the_reviewed_result_stands_beside_the_two(assess_program: Run) -> None:
    with_it = json.loads(assess_program("score", "reviewed.yaml", "--json").stdout)
    without = json.loads(assess_program("score", "answers.yaml", "--json").stdout)

    assert with_it["reviewed"]["band"] == "early"
    band, level = with_it["reviewed"]["overrides"]
    assert (band["changes_band"], band["stale"], band["indicator"]) == (True, False, None)
    assert (level["changes_band"], level["stale"]) == (False, True)
    assert "reviewed" not in without
    for result in ("self_rated", "evidence_limited"):
        assert with_it[result] == without[result]


@pytest.mark.usefixtures("reviewed_file")
def test_every_number_of_the_reviewed_result_opens(assess_program: Run) -> None:
    told = assess_program("score", "reviewed.yaml", "--explain")

    _before, _, opened = told.stdout.partition("Overall score, reviewed:")
    assert "What a reviewer set: 2." in opened
    assert "What the board does: 0. Set by Reviewer: level 0" in " ".join(opened.split())


def test_a_review_that_does_not_fit_is_refused_at_its_place(
    reviewed_file: Path, assess_program: Run
) -> None:
    text = reviewed_file.read_text("utf-8")
    reviewed_file.write_text(text.replace("after: early", "after: earlier"), encoding="utf-8")
    line = 1 + text.splitlines().index("    after: early")

    told = assess_program("score", "reviewed.yaml")

    assert told.returncode == 1
    assert f"reviewed.yaml:{line}:" in told.stderr
    assert "[unfit-override]" in told.stderr
