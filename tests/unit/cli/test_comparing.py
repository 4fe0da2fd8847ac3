"""`assess compare` and `assess history`: what changed, and who changed it."""

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
def two_times(folder_with_files: Path) -> Path:
    """A folder with two files of one organisation, a year apart."""
    file = folder_with_files / "ann.yaml"
    text = file.read_text("utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("answered_on")]
    for day, level in (("2025-03-10", "1"), ("2026-03-10", "3")):
        dated = [f'answered_on: "{day}"' if line.startswith("answers:") else line for line in lines]
        place = next(at for at, line in enumerate(lines) if line.startswith("answers:"))
        dated.insert(place + 1, lines[place])
        changed = [
            f"  board-attention: {{value: {level}}}" if "board-attention:" in line else line
            for line in dated
        ]
        name = folder_with_files / f"{day[:4]}.yaml"
        name.write_text("\n".join(changed) + "\n", encoding="utf-8")
    return folder_with_files


def test_what_changed_is_said_in_eighty_columns(two_times: Path, assess_program: Run) -> None:
    told = assess_program("compare", "2026.yaml", "2025.yaml")

    assert (told.returncode, told.stderr) == (0, "")
    assert "From 10 March 2025 to 10 March 2026" in told.stdout
    assert "What the board does: level 1 became level 3, 2 levels up." in told.stdout
    assert "2 points show no trend" in told.stdout
    assert max(map(len, told.stdout.splitlines())) <= 80


def test_for_programs_there_is_one_document(two_times: Path, assess_program: Run) -> None:
    told = assess_program("compare", "2025.yaml", "2026.yaml", "--json")

    document = json.loads(told.stdout)
    assert [each["name"] for each in document["assessments"]] == ["2025.yaml", "2026.yaml"]
    (change,) = document["changes"]
    (moved,) = change["moved"]
    assert (moved["indicator"], moved["before"]["level"], moved["after"]["level"]) == (
        "board-attention",
        1,
        3,
    )
    assert document["run_charts"]["overall"]["median"] is None


@pytest.mark.parametrize("fmt", ["html", "md"])
def test_a_report_is_written_and_nothing_is_overwritten(
    two_times: Path, assess_program: Run, fmt: str
) -> None:
    arguments = ("compare", "2025.yaml", "2026.yaml", "-o", f"change.{fmt}")

    first = assess_program(*arguments)
    again = assess_program(*arguments, "--no-input")
    agreed = assess_program(*arguments, "--yes")

    assert (first.returncode, first.stderr) == (0, f"Written: change.{fmt}\n")
    assert again.returncode == 2
    assert agreed.returncode == 0
    assert "What moved" in (two_times / f"change.{fmt}").read_text("utf-8")


def test_every_format_is_made_into_a_folder(two_times: Path, assess_program: Run) -> None:
    (two_times / "v1.2").mkdir()

    told = assess_program(
        *("compare", "2025.yaml", "2026.yaml", "--as", "html,md,pdf,word,json", "-o", "v1.2")
    )

    made = sorted(path.suffix for path in (two_times / "v1.2").iterdir())
    assert (told.returncode, made) == (0, [".docx", ".html", ".json", ".md", ".pdf"])
    assert all("change-report" in path.name for path in (two_times / "v1.2").iterdir())


def test_a_template_of_ones_own_is_made_and_its_fault_is_told(
    two_times: Path, assess_program: Run
) -> None:
    (two_times / "ours.md.j2").write_text("{{ verdict }} {{ checks[0].day }}\n", "utf-8")
    (two_times / "slip.md.j2").write_text("\n{{ verdct }}\n", "utf-8")
    arguments = ("compare", "2025.yaml", "2026.yaml", "--template")

    told = assess_program(*arguments, "ours.md.j2")
    slip = assess_program(*arguments, "slip.md.j2")

    assert (told.returncode, told.stderr) == (0, "")
    assert told.stdout.endswith(" 10 March 2025\n")
    assert slip.returncode != 0
    assert "slip.md.j2, line 2" in slip.stderr
    assert 'Did you mean "verdict"?' in slip.stderr
    assert "assess compare --show-fields" in slip.stderr


def test_the_names_are_listed_without_a_file(two_times: Path, assess_program: Run) -> None:
    told = assess_program("compare", "--show-fields")

    assert told.returncode == 0
    assert "  answers_digest_short " in told.stdout


def test_a_report_of_change_holds_no_answers_to_verify(
    two_times: Path, assess_program: Run
) -> None:
    assert assess_program("compare", "2025.yaml", "2026.yaml", "-o", "c.json").returncode == 0

    told = assess_program("verify", "c.json")

    assert told.returncode == 2
    assert "Verify each assessment that it compares" in told.stderr


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        (["2025.yaml"], 2, "Name two assessments or more"),
        (["2025.yaml", "2025.yaml"], 2, "is named twice"),
        (["2025.yaml", "missing.yaml"], 4, "There is no file"),
        (["2025.yaml", "2026.yaml", "-o", "x.doc"], 2, "is no format of this report"),
        (["2025.yaml", "2026.yaml", "-o", "x.xlsx"], 2, "is no format of this report"),
        (["2025.yaml", "2026.yaml", "--as", "html,md", "-o", "x/y"], 2, "Make it first"),
        (["2025.yaml", "2026.yaml", "--as", "html,md", "-o", "-"], 2, "through a pipe"),
        (["2025.yaml", "2026.yaml", "--template", "full"], 7, "is made by: assess report"),
        (["2025.yaml", "2026.yaml", "--template", "chnge"], 4, 'Did you mean "change"?'),
    ],
)
def test_what_cannot_be_compared_is_refused(
    two_times: Path, assess_program: Run, arguments: list[str], status: int, words: str
) -> None:
    told = assess_program("compare", *arguments)

    assert told.returncode == status
    assert words in told.stderr


def test_criteria_that_are_not_at_hand_are_told(two_times: Path, assess_program: Run) -> None:
    old = two_times / "2025.yaml"
    text = old.read_text("utf-8")
    digest = text.partition("digest: ")[2].partition("}")[0]
    assert digest
    old.write_text(text.replace(digest, '"sha256:0"'), encoding="utf-8")

    told = assess_program("compare", "2025.yaml", "2026.yaml")

    assert told.returncode == 0
    assert "no result, because its criteria are not at hand" in told.stdout
    assert "None of the 32 questions can be compared." in told.stdout


def test_older_criteria_can_be_named(
    two_times: Path, assess_program: Run, repository: Path
) -> None:
    import shutil

    older = two_times / "older"
    shutil.copytree(repository / "criteria" / "strategic-partner", older)
    part = next(older.glob("20-*.yaml"))
    words = part.read_text("utf-8")
    part.write_text(words.replace('question: "', 'question: "So: ', 1), encoding="utf-8")
    old = two_times / "2025.yaml"
    text = old.read_text("utf-8")
    digest = text.partition("digest: ")[2].partition("}")[0]
    old.write_text(text.replace(f", digest: {digest}", "").replace('"1.0"', '"0.9"'), "utf-8")
    rules = older / "framework.yaml"
    rules.write_text(
        rules.read_text("utf-8").replace('version: "1.0"', 'version: "0.9"'), encoding="utf-8"
    )

    told = assess_program("compare", "2025.yaml", "2026.yaml", "--criteria", "older")

    assert told.returncode == 0, told.stderr
    assert "Asked in other words or counted otherwise since:" in told.stdout
    assert "31 of 32 questions" in told.stdout


def test_the_history_says_who_changed_what(two_times: Path, assess_program: Run) -> None:
    store = ("--store", "kept.sqlite3")
    assert assess_program("import", "2025.yaml", "--yes", *store).returncode == 0

    told = assess_program("history", *store)
    document = json.loads(assess_program("history", "--json", *store).stdout)

    assert "took over from a file: What the board does" in told.stdout
    assert "    before: nothing\n    since: 1\n" in told.stdout
    assert max(map(len, told.stdout.splitlines())) <= 80
    event = next(each for each in document["events"] if each["indicator"] == "board-attention")
    assert (event["action"], event["before"], event["after"]) == ("import", None, {"value": 1})
