"""`list`, `status`, `export` and `import`: what is kept, and the files it travels in."""

from __future__ import annotations

import json
import os
import sys
from typing import TYPE_CHECKING

import pexpect
import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from subprocess import CompletedProcess

    Run = Callable[..., CompletedProcess[str]]


@pytest.fixture
def kept(folder_with_files: Path, assess_program: Run) -> str:
    """One assessment in the store; its id."""
    taken = assess_program("import", "answers.yaml", "--yes", "--json")
    assert taken.returncode == 0, taken.stderr
    return str(json.loads(taken.stdout)["taken_over"][0])


def test_nothing_kept_is_said_in_words_and_is_no_error(assess_program: Run) -> None:
    ran = assess_program("list")

    assert (ran.returncode, ran.stdout) == (0, "")
    assert "To start an assessment: assess" in ran.stderr


def test_what_is_kept_is_listed_and_counted(kept: str, assess_program: Run) -> None:
    listed = json.loads(assess_program("list", "--json").stdout)["assessments"]
    counted = json.loads(assess_program("status", kept[:6], "--json").stdout)

    assert [each["id"] for each in listed] == [kept]
    assert listed[0]["answered"] == counted["answered"] == counted["questions"] == 32
    assert counted["open"] == []
    assert kept in assess_program("list").stdout
    assert "32 of 32 questions answered." in assess_program("status").stdout


def test_a_kept_assessment_comes_to_what_its_file_comes_to(kept: str, assess_program: Run) -> None:
    by_id, by_file = (
        json.loads(assess_program("score", source, "--json").stdout)
        for source in (kept[:6], "answers.yaml")
    )

    assert by_id["self_rated"] == by_file["self_rated"]


def test_the_status_says_how_many_answers_are_not_known(
    folder_with_files: Path, assess_program: Run
) -> None:
    assess_program("example", "unknowns-decide", "-o", "unknown.yaml")
    assess_program("import", "unknown.yaml", "--yes")

    counted = json.loads(assess_program("status", "--json").stdout)

    count = len(counted["not_known"])
    assert count > 1
    assert f"{count} of the answers are “don't know”." in assess_program("status").stdout


def test_the_status_names_the_next_open_question(
    folder_with_files: Path, assess_program: Run
) -> None:
    assess_program("example", "real-east-london", "-o", "elft.yaml")
    lines = (folder_with_files / "elft.yaml").read_text("utf-8").splitlines(keepends=True)
    some = [line for line in lines if "equity-gaps:" not in line]
    assert len(some) == len(lines) - 1
    (folder_with_files / "some.yaml").write_text("".join(some), "utf-8")
    assess_program("import", "some.yaml", "--yes")

    counted = json.loads(assess_program("status", "--json").stdout)

    assert counted["open"] == ["equity-gaps"]
    assert "Next open question: " in assess_program("status").stdout


def test_with_several_kept_it_asks_which_and_names_them(
    kept: str, folder_with_files: Path, assess_program: Run
) -> None:
    assess_program("example", "ready", "-o", "ready.yaml")
    assess_program("import", "ready.yaml", "--yes")

    for command in (["status"], ["export"]):
        ran = assess_program(*command)

        assert (ran.returncode, ran.stdout) == (2, "")
        assert "Which assessment?" in ran.stderr
        assert kept in ran.stderr


@pytest.mark.parametrize("name", ["out.yaml", "out.json"])
def test_what_is_exported_comes_back_as_nothing_new(
    name: str, kept: str, folder_with_files: Path, assess_program: Run
) -> None:
    written = assess_program("export", kept, "-o", name)
    taken = assess_program("import", name)

    assert written.returncode == 0, written.stderr
    assert "nothing changes" in taken.stdout
    assert taken.returncode == 0


def test_a_pipe_carries_an_assessment_from_store_to_store(kept: str, assess_program: Run) -> None:
    carried = assess_program("export", kept, "--as", "yaml").stdout

    taken = assess_program("import", "-", "--yes", "--store", "other.sqlite3", stdin=carried)

    assert taken.returncode == 0, taken.stderr
    again = assess_program("export", kept, "--as", "yaml", "--store", "other.sqlite3")
    assert again.stdout == carried


def test_an_export_writes_over_a_file_only_when_told_to(
    kept: str, folder_with_files: Path, assess_program: Run
) -> None:
    (folder_with_files / "mine.json").write_text("precious", "utf-8")

    refused = assess_program("export", kept, "-o", "mine.json")
    assert refused.returncode == 2
    assert "--yes" in refused.stderr
    assert (folder_with_files / "mine.json").read_text("utf-8") == "precious"

    assert assess_program("export", kept, "-o", "mine.json", "--yes").returncode == 0


def test_an_import_changes_nothing_until_it_is_agreed_to(
    folder_with_files: Path, assess_program: Run
) -> None:
    for arguments in (["--dry-run"], ["--no-input"], []):
        ran = assess_program("import", "answers.yaml", *arguments)

        assert "32 answers are new." in ran.stdout
        assert ran.returncode == (0 if arguments == ["--dry-run"] else 2)
        assert assess_program("list", "-q").stdout == ""


@pytest.mark.skipif(os.name != "posix", reason="needs a pseudo terminal")
@pytest.mark.parametrize(
    ("reply", "ends", "is_kept"),
    [("y", "Taken over", True), ("n", "Nothing was changed", False), ("", "Nothing was", False)],
)
def test_a_person_is_asked_and_no_is_the_default(
    reply: str, ends: str, is_kept: bool, folder_with_files: Path, assess_program: Run
) -> None:
    program = pexpect.spawn(
        sys.executable, ["-m", "assess", "import", "answers.yaml"], encoding="utf-8", timeout=15
    )
    program.expect_exact("Take this over? [y/N]")
    program.sendline(reply)
    program.expect_exact(ends)
    program.expect(pexpect.EOF)
    program.close()

    assert program.exitstatus == 0
    assert bool(assess_program("list", "-q").stdout) is is_kept


def test_an_import_shows_what_differs(
    kept: str, folder_with_files: Path, assess_program: Run
) -> None:
    assess_program("export", kept, "-o", "changed.yaml")
    path = folder_with_files / "changed.yaml"
    path.write_text(path.read_text("utf-8").replace("180000", "990000"), "utf-8")

    shown = assess_program("import", "changed.yaml", "--dry-run").stdout
    taken = assess_program("import", "changed.yaml", "--yes", "--json")

    assert "1 answer differs" in shown
    assert "saved: 180,000 people" in shown
    assert "file: 990,000 people" in shown
    assert json.loads(taken.stdout)["files"][0]["changed"] == ["population-served"]
    assert json.loads(taken.stdout)["taken_over"] == [kept]


def test_one_faulty_file_among_several_changes_nothing(
    folder_with_files: Path, assess_program: Run
) -> None:
    (folder_with_files / "broken.yaml").write_text("format: 1\nanswers: 3\n", "utf-8")

    ran = assess_program("import", "answers.yaml", "broken.yaml", "--yes")

    assert ran.returncode == 1
    assert "broken.yaml:2:" in ran.stderr
    assert assess_program("list", "-q").stdout == ""
