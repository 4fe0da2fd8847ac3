"""The program as a command line: its help, and the way from a word to the module that runs it."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import click

from assess import __version__
from assess.cli.asked import Asked, options_for_every_command, words_on_options
from assess.cli.command import HELP_NAMES, columns, no_such_command
from assess.cli.commands import COMMANDS
from assess.i18n import _

if TYPE_CHECKING:
    from collections.abc import Sequence


def _examples() -> list[tuple[str, str]]:
    return [
        ("assess", _("open the program")),
        ("assess list", _("what is kept here")),
        ("assess score answers.yaml", _("the result of a file")),
        ("assess report answers.yaml --as html", _("a report to print or send")),
        ("assess criteria check my-criteria/", _("every mistake, with its line")),
    ]


def _listed_under(group: str) -> list[tuple[str, str]]:
    return [(name, listed.purpose) for name, listed in COMMANDS.items() if listed.group == group]


def _exit_words() -> list[str]:
    return [
        _("Exit: 0 done, 1 your file or answers need a change, 2 wrong use, 3 data"),
        _("cannot be reached, 4 not found, 6 changed by someone else, 7 report failed,"),
        _("70 fault in the program, 130 stopped."),
    ]


def program_help() -> str:
    """The help of the whole program: examples first, in 80 columns."""
    blocks = [
        [_("Check whether an organisation is ready to be a strategic partner.")],
        [_("Usage: assess [COMMAND] [OPTIONS]")],
        [_("Examples:"), *columns(_examples(), 40)],
        [_("Everyday:"), *columns(_listed_under("everyday"), 12)],
        [_("Setting up:"), *columns(_listed_under("setting-up"), 12)],
        [
            _("Options for every command:"),
            *columns([*words_on_options(), ("--version", _("which version this is"))], 22),
        ],
        _exit_words(),
        [_("The page README.md says more, with a tour of two minutes.")],
    ]
    return "\n\n".join("\n".join(block) for block in blocks)


class Program(click.Group):
    """All commands, each loaded only when it is run."""

    def list_commands(self, _context: click.Context) -> list[str]:
        """The words that run a command."""
        return list(COMMANDS)

    def get_command(self, _context: click.Context, name: str) -> click.Command | None:
        """Load the module of one command."""
        from importlib import import_module

        listed = COMMANDS.get(name)
        if listed is None:
            return None
        module = import_module(f"assess.cli.{listed.module}")
        return cast("click.Command", module.command)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command of that name, or the nearest one in words."""
        if args[0] not in COMMANDS:
            ctx.fail(no_such_command(args[0], self.list_commands(ctx)))
        return super().resolve_command(ctx, args)

    def get_help(self, _context: click.Context) -> str:
        """The help of the whole program."""
        return program_help()


@click.command(
    cls=Program,
    name="assess",
    params=options_for_every_command(),
    invoke_without_command=True,
    context_settings=HELP_NAMES,
)
@click.version_option(__version__, prog_name="assess", message="%(prog)s %(version)s")
@click.pass_context
def program(context: click.Context) -> object:
    """Open the program where no command is named."""
    context.ensure_object(Asked)
    if context.invoked_subcommand is not None:
        return None
    return context.invoke(cast("click.Group", context.command).get_command(context, "open"))  # type: ignore[arg-type]  # it is always there


def run(arguments: Sequence[str]) -> int:
    """Run the command that the words name.

    Returns:
        Its exit status.
    """
    try:
        with program.make_context("assess", list(arguments)) as context:
            status = program.invoke(context)
    except click.exceptions.Exit as ended:
        return ended.exit_code
    return status if isinstance(status, int) else 0
