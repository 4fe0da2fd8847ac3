"""The help: examples first, short enough to be read, and true."""

from __future__ import annotations

import re
import shlex
from typing import TYPE_CHECKING

import click
import pytest

from assess.cli.command import Command, CommandFamily
from assess.cli.commands import COMMANDS
from assess.cli.program import Program, program, program_help

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from subprocess import CompletedProcess

NO_TERMINAL = 2
"""How `open` ends where there is nothing to draw on."""


def every_command() -> Iterator[tuple[str, click.Command]]:
    context = click.Context(program, info_name="assess")
    for name in COMMANDS:
        command = program.get_command(context, name)
        assert command is not None
        yield name, command
        if isinstance(command, CommandFamily):
            yield from ((f"{name} {part}", inner) for part, inner in command.commands.items())


ALL = dict(every_command())


def help_of(name: str) -> str:
    context: click.Context | None = click.Context(program, info_name="assess")
    for word in name.split():
        assert context is not None
        group = context.command
        assert isinstance(group, Program | CommandFamily)
        command = group.get_command(context, word)
        assert command is not None
        context = click.Context(command, parent=context, info_name=word)
    assert context is not None
    return context.get_help()


def test_the_first_page_fits() -> None:
    lines = program_help().splitlines()

    assert len(lines) < 60
    assert max(map(len, lines)) <= 80


def test_the_first_page_names_every_command_and_option() -> None:
    page = program_help()

    assert [name for name in COMMANDS if f"\n  {name} " not in page] == []
    for option in ("--store", "--json", "--no-input", "--quiet", "--no-color", "--help"):
        assert option in page


@pytest.mark.parametrize("name", ALL)
def test_the_page_of_a_command_fits_and_opens_with_what_it_is_for(name: str) -> None:
    page = help_of(name)
    lines = page.splitlines()

    assert len(lines) < 40
    assert max(map(len, lines)) <= 80
    assert re.match(r"[A-Z][^.]+\.", page.partition("Usage:")[0]), lines[0]
    assert "Options for every command" in lines[-2]


@pytest.mark.parametrize("name", [n for n, c in ALL.items() if not isinstance(c, CommandFamily)])
def test_every_command_shows_two_examples_of_itself(name: str) -> None:
    command = ALL[name]

    assert isinstance(command, Command)
    assert len(command.examples) >= 2
    assert all(line.startswith((name, "")) for line, _what in command.examples)


EXAMPLES = [
    line for command in ALL.values() for line, _what in getattr(command, "examples", ())
] + [
    words.removeprefix("assess").strip()
    for words in re.findall(r"^  (assess\S*(?: \S+)*)", program_help(), re.MULTILINE)
]


@pytest.mark.parametrize("line", sorted(set(EXAMPLES)))
def test_every_example_of_the_help_does_what_it_says(
    line: str,
    folder_with_files: Path,
    assess_program: Callable[..., CompletedProcess[str]],
) -> None:
    arguments, _, fed = line.partition(" < ")
    taken = assess_program("import", "answers.yaml", "--yes", "--store", "team.sqlite3")
    assert taken.returncode == 0, taken.stderr
    stdin = (folder_with_files / "answers.yaml").read_text("utf-8") if fed else ""
    wanted = NO_TERMINAL if arguments.split()[:1] in ([], ["open"]) else 0

    ran = assess_program(*shlex.split(arguments), stdin=stdin, ASSESS_STORE="team.sqlite3")

    assert ran.returncode == wanted, ran.stderr
