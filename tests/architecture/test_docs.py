"""The pages at the root say what is there: commands, files, and two lines that can be pasted."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
import tomllib
from typing import TYPE_CHECKING

import click
import pytest

from assess.cli.command import CommandFamily
from assess.cli.commands import COMMANDS
from assess.cli.diagnostics import DONE, NOT_REACHED, PROGRAM_FAULT, STOPPED, WRONG_USE
from assess.cli.program import program, program_help
from assess.errors import AssessError, ConflictError, NotFoundError, ReportError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PAGES = ["README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md"]


@pytest.fixture(scope="session")
def page(repository: Path) -> Callable[[str], str]:
    return lambda name: (repository / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["open", "tests"])
def test_each_of_the_two_commands_is_one_line_for_a_machine_with_python_only(
    name: str, repository: Path, page: Callable[[str], str]
) -> None:
    printed = subprocess.run(
        [sys.executable, ".ci/readme_command.py", name],
        cwd=repository,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.strip()

    steps = [shlex.split(step) for step in printed.split("&&")]
    assert "\n" not in printed
    assert f"\n{printed}\n" in page("README.md")
    assert steps[0][:3] == ["python3", "-m", "venv"]
    environment = steps[0][3]
    assert all(step[0].startswith(f"{environment}/bin/") for step in steps[1:])


def test_the_two_commands_ask_for_extras_that_there_are(
    repository: Path, page: Callable[[str], str]
) -> None:
    asked = {
        name
        for found in re.findall(r'"\.\[([\w,]+)\]"', page("README.md"))
        for name in found.split(",")
    }
    project = tomllib.loads(page("pyproject.toml"))["project"]

    assert asked <= set(project["optional-dependencies"])


def test_the_readme_has_every_command_and_no_other(page: Callable[[str], str]) -> None:
    context = click.Context(program, info_name="assess")
    there = set()
    for name in COMMANDS:
        command = program.get_command(context, name)
        family = isinstance(command, CommandFamily)
        there |= {f"{name} {part}" for part in command.commands} if family else set()
        there |= {name} if not family or command.runs_alone else set()

    listed = set(re.findall(r"^\| .*`assess ([a-z -]+?)`", page("README.md"), re.MULTILINE))

    assert listed - {"--version", "--help"} == there


def test_every_example_line_of_the_readme_names_a_command(page: Callable[[str], str]) -> None:
    named = re.findall(r"(?:^|`)assess ([a-z]+)", page("README.md"), re.MULTILINE)

    assert set(named) <= set(COMMANDS)


def test_readme_and_help_name_every_exit_status(page: Callable[[str], str]) -> None:
    errors = (AssessError, NotFoundError, ConflictError, ReportError)
    statuses = {DONE, WRONG_USE, NOT_REACHED, PROGRAM_FAULT, STOPPED}
    statuses |= {error.exit_status for error in errors}

    for text in (page("README.md"), program_help()):
        said = re.sub(r"\s+", " ", text)
        stated = re.search(r"Exit[^:]*: (.*?)\.", said)
        assert stated
        assert {int(number) for number in re.findall(r"\b\d+\b", stated[1])} == statuses


@pytest.mark.parametrize("name", PAGES)
def test_every_link_to_a_file_leads_to_one(
    name: str, repository: Path, page: Callable[[str], str]
) -> None:
    links = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page(name))

    assert [link for link in links if not (repository / link).exists()] == []


@pytest.mark.parametrize("name", PAGES)
def test_every_code_block_is_closed(name: str, page: Callable[[str], str]) -> None:
    assert len(re.findall(r"^```", page(name), re.MULTILINE)) % 2 == 0


def test_every_promise_names_the_test_that_keeps_it(page: Callable[[str], str]) -> None:
    table = page("README.md").partition("## What we promise")[2].partition("What we do not")[0]
    promises = [line for line in table.splitlines() if line.startswith("| **")]

    assert len(promises) >= 5
    assert all(re.search(r"\(tests/\S+\.py\)", line) for line in promises)


def test_the_changelog_has_a_place_for_what_comes(page: Callable[[str], str]) -> None:
    assert "## Not yet released" in page("CHANGELOG.md")
