"""`assess criteria show`: which criteria, which form, and where it goes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from subprocess import CompletedProcess

    from assess.domain.framework import Framework

    Run = Callable[..., CompletedProcess[str]]


def test_as_text_it_has_every_question_in_80_columns(
    assess_program: Run, shipped_framework: Framework
) -> None:
    shown = assess_program("criteria", "show")

    said = " ".join(shown.stdout.split())
    assert (shown.returncode, shown.stderr) == (0, "")
    assert all(i.question in said for i in shipped_framework.indicators.values())
    assert all(i.next_step.text in said for i in shipped_framework.indicators.values())
    assert max(map(len, shown.stdout.splitlines())) <= 80


def test_a_blank_form_as_text_has_boxes_and_no_weights(assess_program: Run) -> None:
    shown = assess_program("criteria", "show", "--form")

    assert shown.stdout.count("[ ] Don't know") == 32
    assert shown.stdout.count("Note: ....") == 32
    assert "Weight" not in shown.stdout
    assert max(map(len, shown.stdout.splitlines())) <= 80


@pytest.mark.parametrize(
    "named", ["strategic-partner", "my-criteria", "my-criteria/framework.yaml"]
)
def test_criteria_are_named_by_id_by_folder_or_by_file(
    assess_program: Run, folder_with_files: Path, named: str
) -> None:
    shown = assess_program("criteria", "show", named)

    assert shown.stdout.startswith("Readiness to become a Strategic Partner of IHI\n")


@pytest.mark.parametrize(
    ("named", "told"),
    [
        ("strategic-partnr", 'Did you mean "strategic-partner"?'),
        ("empty", "The folder empty holds no framework.yaml, so it is no framework."),
        ("nothing", "With the program came: "),
    ],
)
def test_what_is_not_there_ends_with_4_and_names_what_there_is(
    assess_program: Run, folder_of_its_own: Path, named: str, told: str
) -> None:
    (folder_of_its_own / "empty").mkdir()

    shown = assess_program("criteria", "show", named)

    assert (shown.returncode, shown.stdout) == (4, "")
    assert told in shown.stderr


def test_faulty_criteria_are_told_with_their_places(
    assess_program: Run, folder_with_files: Path
) -> None:
    file = folder_with_files / "my-criteria/10-reach.yaml"
    file.write_text(file.read_text("utf-8").replace("weight: 3", "wieght: 3", 1), "utf-8")

    shown = assess_program("criteria", "show", "my-criteria")

    assert (shown.returncode, shown.stdout) == (1, "")
    assert "my-criteria/10-reach.yaml:" in shown.stderr
    assert "did you mean `weight`?" in shown.stderr


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("c.html", "<!DOCTYPE html>"),
        ("c.md", "# Readiness"),
        ("c.txt", "Readiness to become"),
        ("c", "Readiness to become"),
    ],
)
def test_the_ending_of_the_file_says_what_is_made(
    assess_program: Run, folder_of_its_own: Path, name: str, begins: str
) -> None:
    ended = assess_program("criteria", "show", "-o", name)

    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "", f"Written: {name}\n")
    assert (folder_of_its_own / name).read_text("utf-8").startswith(begins)


def test_a_file_that_is_there_is_written_over_only_when_that_is_said(
    assess_program: Run, folder_of_its_own: Path
) -> None:
    (folder_of_its_own / "c.md").write_text("mine", "utf-8")

    refused = assess_program("criteria", "show", "-o", "c.md")

    assert (refused.returncode, "--yes" in refused.stderr) == (2, True)
    assert (folder_of_its_own / "c.md").read_text("utf-8") == "mine"
    assert assess_program("criteria", "show", "-o", "c.md", "--yes").returncode == 0
    assert (folder_of_its_own / "c.md").read_text("utf-8") != "mine"


def test_for_programs_it_is_one_document(assess_program: Run) -> None:
    shown = assess_program("criteria", "show", "--json")

    document = json.loads(shown.stdout)
    assert document["id"] == "strategic-partner"
    assert sum(len(part["questions"]) for part in document["parts"]) == 32


def test_where_a_file_is_written_json_names_it(
    assess_program: Run, folder_of_its_own: Path
) -> None:
    ended = assess_program("criteria", "show", "--form", "-o", "f.html", "--json")

    (written,) = json.loads(ended.stdout)["written"]
    assert written.endswith("f.html")
    assert (folder_of_its_own / "f.html").is_file()


def test_a_page_needs_no_store_and_no_screen(assess_program: Run) -> None:
    shown = assess_program("criteria", "show", "--store", "/nowhere/at/all.sqlite3")

    assert shown.returncode == 0
