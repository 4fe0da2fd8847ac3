"""What goes to stdout and what to stderr, and that nothing in it acts on a terminal."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from assess.cli.output import give, give_json

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from subprocess import CompletedProcess

    Run = Callable[..., CompletedProcess[str]]

ACTING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
AWKWARD = [
    "\x1b]0;renamed\x07",
    "\x9b31m red",
    "\u202eright to left",
    "lone \ud800 half",
    "not a letter \ufffe \U0001ffff",
    "[/] [@click=app.quit]",
    "Ünïcode 健康 🙂",
    "line\u2028end",
]


@pytest.mark.parametrize("arguments", [["--help"], ["example"], ["score", "answers.yaml"]])
def test_a_pipe_gets_no_escape(
    arguments: list[str], folder_with_files: Path, assess_program: Run
) -> None:
    ran = assess_program(*arguments, TERM="xterm-256color", FORCE_COLOR="1")

    assert ran.returncode == 0
    assert not ACTING.search(ran.stdout)


@pytest.mark.parametrize("awkward", AWKWARD)
def test_a_text_is_said_without_acting(awkward: str, capsys: pytest.CaptureFixture[str]) -> None:
    give(awkward)

    assert not ACTING.search(capsys.readouterr().out)


@pytest.mark.parametrize("awkward", AWKWARD)
def test_json_says_the_same_letter_for_letter(
    awkward: str, capsys: pytest.CaptureFixture[str]
) -> None:
    give_json({"name": awkward})

    printed = capsys.readouterr().out
    assert not ACTING.search(printed)
    printed.encode("utf-8")
    assert json.loads(printed) == {"name": awkward}


@pytest.mark.parametrize("quiet", [["-q"], ["--quiet"]])
def test_quiet_leaves_results_and_errors(
    quiet: list[str], folder_of_its_own: Path, assess_program: Run
) -> None:
    written = assess_program(*quiet, "example", "ready", "-o", "a.yaml")
    missing = assess_program("score", "b.yaml", *quiet)

    assert (written.returncode, written.stdout, written.stderr) == (0, "", "")
    assert "b.yaml" in missing.stderr


def test_options_for_every_command_may_stand_before_or_after_it(
    folder_with_files: Path, assess_program: Run
) -> None:
    before = assess_program("--json", "score", "answers.yaml")
    after = assess_program("score", "answers.yaml", "--json")

    assert json.loads(before.stdout) == json.loads(after.stdout)
    assert before.stderr == after.stderr == ""


@pytest.mark.parametrize("arguments", [["list"], ["example"], ["status"]])
def test_json_is_one_document(
    arguments: list[str], folder_with_files: Path, assess_program: Run
) -> None:
    assess_program("import", "answers.yaml", "--yes")

    ran = assess_program(*arguments, "--json")

    assert isinstance(json.loads(ran.stdout), dict), ran.stderr


def test_a_file_that_is_there_is_not_written_over(
    folder_with_files: Path, assess_program: Run
) -> None:
    before = (folder_with_files / "answers.yaml").read_bytes()

    ran = assess_program("example", "ready", "-o", "answers.yaml")

    assert ran.returncode == 2
    assert "left as it is" in ran.stderr
    assert (folder_with_files / "answers.yaml").read_bytes() == before


def test_a_file_without_end_is_not_read_to_its_end(assess_program: Run) -> None:
    ran = assess_program("score", "/dev/zero")

    assert ran.returncode == 1
    assert "larger than 10 megabytes" in ran.stderr
