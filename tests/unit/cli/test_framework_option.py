"""`--framework`: other criteria than the usual ones, by id or by folder, on every command."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.unit.cli.conftest import Run

OTHERS = ("team-climate", "speaking-up")


@pytest.fixture
def climate(folder_of_its_own: Path, assess_program: Run) -> Path:
    """A folder with answers to another instrument."""
    asked = ("--framework", "team-climate", "example", "worked-example", "-o", "climate.yaml")
    assert assess_program(*asked).returncode == 0
    return folder_of_its_own


@pytest.mark.parametrize("name", OTHERS)
def test_another_framework_is_asked_by_its_id(
    name: str, folder_of_its_own: Path, assess_program: Run
) -> None:
    listed = assess_program("example", "--framework", name)

    assert listed.returncode == 0
    assert "worked-example" in listed.stdout


def test_a_file_brings_its_own_framework(climate: Path, assess_program: Run) -> None:
    scored = assess_program("score", "climate.yaml")

    assert "The climate is mixed, 52 on a scale from 12 to 84." in scored.stdout
    assert "With each level capped" not in scored.stdout
    assert "from 3 to 21" in scored.stdout


def test_a_named_framework_is_held_to(climate: Path, assess_program: Run) -> None:
    refused = assess_program("--framework", "strategic-partner", "score", "climate.yaml")

    assert refused.returncode == 1
    assert "name its folder or id with --framework" in refused.stderr


def test_a_folder_of_ones_own_is_asked(
    climate: Path, repository: Path, assess_program: Run
) -> None:
    shutil.copytree(repository / "criteria/team-climate", climate / "own")
    rules = climate / "own/framework.yaml"
    rules.write_text(
        rules.read_text("utf-8").replace("min_overall: 42", "min_overall: 60"), "utf-8"
    )

    scored = assess_program("score", "climate.yaml", "--framework", "own")

    assert "The climate hinders improvement, 52" in scored.stdout


def test_a_framework_that_is_nowhere_is_told_with_those_that_are(
    folder_of_its_own: Path, assess_program: Run
) -> None:
    refused = assess_program("--framework", "team-climat", "list")

    assert refused.returncode == 4
    assert 'Did you mean "team-climate"?' in refused.stderr


def test_a_kept_assessment_of_another_framework_is_found_by_itself(
    climate: Path, assess_program: Run
) -> None:
    assert assess_program("import", "climate.yaml", "--yes").returncode == 0

    (listed,) = json.loads(assess_program("list", "--json").stdout)["assessments"]
    told = assess_program("status").stdout
    scored = assess_program("score", listed["id"]).stdout
    exported = assess_program("export", "-o", "again.yaml")

    assert (listed["answered"], listed["questions"]) == (12, 12)
    assert "12 of 12" in told
    assert "52 on a scale from 12 to 84" in scored
    assert exported.returncode == 0


def test_a_kept_assessment_of_criteria_that_are_not_at_hand_says_what_to_start_with(
    climate: Path, repository: Path, assess_program: Run
) -> None:
    own = climate / "own"
    shutil.copytree(repository / "criteria/team-climate", own)
    for file in (own / "framework.yaml", climate / "climate.yaml"):
        text = file.read_text("utf-8").replace("team-climate", "our-climate")
        file.write_text(text, "utf-8")
    assert assess_program("import", "climate.yaml", "--yes", "--framework", "own").returncode == 0

    refused = assess_program("status")
    found = assess_program("status", "--framework", "own")

    assert refused.returncode == 4
    assert "Start with: assess --framework FOLDER" in refused.stderr
    assert found.returncode == 0


@pytest.mark.parametrize("name", OTHERS)
@pytest.mark.parametrize("template", ["full", "summary"])
def test_reports_say_one_result_where_evidence_limits_nothing(
    name: str, template: str, folder_of_its_own: Path, assess_program: Run
) -> None:
    assess_program("--framework", name, "example", "worked-example", "-o", "a.yaml")

    for ending in ("md", "html"):
        made = assess_program("report", "a.yaml", "--template", template, "-o", f"a.{ending}")
        page = (folder_of_its_own / f"a.{ending}").read_text("utf-8")
        assert made.returncode == 0
        assert "Evidence-limited" not in page
        assert "0 to 100" not in page
        assert "0 to 4" not in page
