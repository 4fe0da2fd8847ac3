"""`assess merge`: files of several raters into one, and what the other commands make of it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from subprocess import CompletedProcess

    Run = Callable[..., CompletedProcess[str]]


@pytest.fixture
def two_raters(folder_with_files: Path) -> Path:
    """A folder with the files of two raters who differ."""
    file = folder_with_files / "bo.yaml"
    text = file.read_text("utf-8")
    file.write_text(text.replace("{value: 2", "{value: 3"), encoding="utf-8")
    (folder_with_files / "all.yaml").unlink()  # what they come to is to be made here
    return folder_with_files


def test_the_merged_file_is_scored_with_how_far_they_coincide(
    two_raters: Path, assess_program: Run
) -> None:
    merged = assess_program("merge", "ann.yaml", "bo.yaml", "-o", "all.yaml")
    said = assess_program("score", "all.yaml")
    document = json.loads(assess_program("score", "all.yaml", "--json").stdout)

    assert (merged.returncode, merged.stderr) == (0, "Written: all.yaml\n")
    assert "2 people answered" in said.stdout
    assert "To talk about first" in said.stdout
    assert max(map(len, said.stdout.splitlines())) <= 80
    assert [rater["name"] for rater in document["raters"]] == ["ann", "bo"]
    alone = json.loads(assess_program("score", "ann.yaml", "--json").stdout)
    assert document["self_rated"] == alone["self_rated"]


def test_every_number_of_a_merged_file_opens_and_its_report_is_made(
    two_raters: Path, assess_program: Run
) -> None:
    assess_program("merge", "ann.yaml", "bo.yaml", "-o", "all.json")

    opened = assess_program("score", "all.json", "--explain")
    report = assess_program("report", "all.json", "--as", "html", "-o", ".")

    assert opened.returncode == report.returncode == 0, opened.stderr + report.stderr
    assert list(two_raters.glob("*.html"))


def test_the_two_sides_are_told_by_options(two_raters: Path, assess_program: Run) -> None:
    sides = ["--leaders", "bo.yaml", "--front-line", "ann.yaml"]

    merged = assess_program("merge", "ann.yaml", "bo.yaml", *sides).stdout
    said = assess_program("score", "-", stdin=merged).stdout

    assert [r["side"] for r in json.loads(merged)["raters"]] == ["front-line", "leaders"]
    assert "Leaders and front line" in said


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["ann.yaml"], "two files or more"),
        (["ann.yaml", "bo.yaml", "--leaders", "cy.yaml"], "not among the files"),
        (
            ["ann.yaml", "bo.yaml", "--leaders", "ann.yaml", "--front-line", "ann.yaml"],
            "choose one",
        ),
        (["ann.yaml", "bo.yaml", "-o", "all.txt"], ".json or .yaml"),
        (["ann.yaml", "bo.yaml", "-o", "."], "is a folder"),
    ],
)
def test_wrong_use_is_told(
    two_raters: Path, assess_program: Run, arguments: list[str], words: str
) -> None:
    ran = assess_program("merge", *arguments)

    assert ran.returncode == 2
    assert words in ran.stderr


def test_files_that_do_not_go_together_are_told_and_nothing_is_written(
    two_raters: Path, assess_program: Run
) -> None:
    assess_program("example", "ready", "-o", "other.yaml")

    ran = assess_program("merge", "ann.yaml", "other.yaml", "-o", "all.yaml")

    assert ran.returncode == 1
    assert "only one can be merged" in ran.stderr
    assert not (two_raters / "all.yaml").exists()


def test_a_file_that_is_there_is_not_written_over_unasked(
    two_raters: Path, assess_program: Run
) -> None:
    (two_raters / "all.yaml").write_text("mine", encoding="utf-8")

    ran = assess_program("merge", "ann.yaml", "bo.yaml", "-o", "all.yaml")
    kept = (two_raters / "all.yaml").read_text("utf-8")
    agreed = assess_program("merge", "ann.yaml", "bo.yaml", "-o", "all.yaml", "--yes", "--json")

    assert ran.returncode == 2
    assert "--yes" in ran.stderr
    assert kept == "mine"
    assert json.loads(agreed.stdout) == {"raters": ["ann", "bo"], "written": "all.yaml"}


def test_a_merged_file_can_be_kept_listed_looked_at_and_written_again(
    two_raters: Path, assess_program: Run
) -> None:
    assess_program("merge", "ann.yaml", "bo.yaml", "--leaders", "ann.yaml", "-o", "all.yaml")

    ran = assess_program("import", "all.yaml", "--yes")
    listed = json.loads(assess_program("list", "--json").stdout)["assessments"]
    told = assess_program("status").stdout
    counted = json.loads(assess_program("status", "--json").stdout)
    assess_program("export", "-o", "again.yaml")
    again = assess_program("import", "again.yaml", "--yes")

    assert (ran.returncode, ran.stdout.count("2 people answered, each alone: ann; bo.")) == (0, 1)
    assert [(each["raters"], each["answered"]) for each in listed] == [(2, 0)]
    assert "2 people, agreed 0/32" in assess_program("list").stdout
    assert "0 of 32 questions are agreed on." in told
    assert "  ann  32/32  leads" in told
    assert "Over all answers together, agreement is" in told
    assert [rater["name"] for rater in counted["raters"]] == ["ann", "bo"]
    assert (counted["agreed"], len(counted["open"])) == (0, 32)
    assert "Everything in it is there already" in again.stdout
    assert len(json.loads(assess_program("list", "--json").stdout)["assessments"]) == 1
