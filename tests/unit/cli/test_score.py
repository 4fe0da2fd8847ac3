"""`assess score`: what a file comes to, for people and for programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from subprocess import CompletedProcess

    from assess.criteria import Criteria

    Run = Callable[..., CompletedProcess[str]]


def test_every_example_comes_to_what_it_states(
    folder_of_its_own: Path, assess_program: Run, shipped_criteria: Criteria
) -> None:
    for example in shipped_criteria.examples[:4]:
        assess_program("example", example.id, "-o", f"{example.id}.yaml")

        ran = assess_program("score", f"{example.id}.yaml", "--json")

        stated = example.expect.self_rated
        found = json.loads(ran.stdout)["self_rated"]
        assert (found["status"], found["band"]) == (stated.status, stated.band)
        assert tuple(found["band_range"]) == stated.band_range


def test_a_file_and_a_pipe_come_to_the_same(folder_with_files: Path, assess_program: Run) -> None:
    content = (folder_with_files / "answers.yaml").read_text("utf-8")

    assert (
        assess_program("score", "-", stdin=content).stdout
        == assess_program("score", "answers.yaml").stdout
    )


def test_nothing_is_kept(
    folder_with_files: Path, assess_program: Run, machine_of_its_own: Path
) -> None:
    assess_program("score", "answers.yaml")

    assert [path for path in machine_of_its_own.rglob("*") if path.is_file()] == []


def test_the_text_says_the_verdict_the_parts_and_the_next_steps_in_80_columns(
    folder_with_files: Path, assess_program: Run, shipped_criteria: Criteria
) -> None:
    said = assess_program("score", "answers.yaml").stdout

    assert "Self-rated, unverified: Building" in said
    assert "Next steps, most important first" in said
    assert all(part.short in said for part in shipped_criteria.framework.characteristics)
    assert max(map(len, said.splitlines())) <= 80


def test_what_is_not_known_is_a_range_and_not_a_number(
    folder_of_its_own: Path, assess_program: Run
) -> None:
    assess_program("example", "unknowns-decide", "-o", "open.yaml")

    found = json.loads(assess_program("score", "open.yaml", "--json").stdout)["self_rated"]

    assert found["overall"]["low"] < found["overall"]["high"]
    assert found["band"] is None
    assert found["band_range"][0] != found["band_range"][1]


def test_scores_in_a_file_are_worked_out_anew_and_this_is_said(
    folder_with_files: Path, assess_program: Run
) -> None:
    honest = assess_program("score", "answers.yaml").stdout
    forged = (folder_with_files / "answers.yaml").read_text("utf-8") + "overall: 100\n"

    ran = assess_program("score", "-", stdin=forged)

    assert ran.stdout == honest
    assert "ignored" in ran.stderr


def test_every_fault_of_a_file_is_told_with_its_place(
    folder_with_files: Path, assess_program: Run
) -> None:
    text = (folder_with_files / "answers.yaml").read_text("utf-8")
    (folder_with_files / "wrong.yaml").write_text(
        text.replace("  population-served:", "  population-serve:").replace(
            "  executive-sponsor: {value: yes", "  executive-sponsor: {value: maybe"
        ),
        "utf-8",
    )

    ran = assess_program("score", "wrong.yaml")

    assert ran.returncode == 1
    assert "population-served" in ran.stderr
    assert "wrong.yaml:" in ran.stderr
    assert ran.stdout == ""
