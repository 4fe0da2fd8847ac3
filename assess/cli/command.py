"""What every command has: the options for all, and a help page that opens with examples."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Final

import click

from assess.cli.asked import options_for_every_command
from assess.i18n import _

if TYPE_CHECKING:
    from collections.abc import Sequence

Example = tuple[str, str]
"""A command line without the word `assess`, and what it does."""
HELP_NAMES: Final = {"help_option_names": ["-h", "--help"]}
"""How help is asked for."""


def columns(rows: Sequence[tuple[str, str]], first: int) -> list[str]:
    """Two columns, aligned; a long entry of the first gets a line of its own."""
    lines = []
    for left, right in rows:
        lines += (
            [f"  {left:<{first}}{right}"]
            if len(left) < first
            else [f"  {left}", " " * (first + 2) + right]
        )
    return lines


def _usage(context: click.Context, command: click.Command) -> str:
    return " ".join([_("Usage:"), context.command_path, *command.collect_usage_pieces(context)])


def _own_options(context: click.Context, command: click.Command) -> list[tuple[str, str]]:
    return [
        record
        for parameter in command.params
        if parameter.expose_value and isinstance(parameter, click.Option)
        if (record := parameter.get_help_record(context))
    ]


def help_page(
    context: click.Context,
    command: click.Command,
    examples: Sequence[Example],
    parts: Sequence[tuple[str, str]] = (),
) -> str:
    """The help of one command in at most 80 columns: what for, usage, examples, options."""
    lines = [command.help or "", "", _usage(context, command)]
    if examples:
        lines += ["", _("Examples:"), *columns([(f"assess {e}", w) for e, w in examples], 44)]
    if parts:
        lines += ["", _("Commands:"), *columns(parts, 14)]
    if options := _own_options(context, command):
        lines += ["", _("Options:"), *columns(options, 26)]
    every = _("Options for every command (see assess --help):")
    named = "  --store --framework --json --no-input --quiet --no-color --help"
    return "\n".join([*lines, "", every, named])


class Command(click.Command):
    """One command; `examples` are command lines without the word `assess`, and what they do."""

    def __init__(self, *args: Any, examples: Sequence[Example] = (), **kwargs: Any) -> None:  # noqa: ANN401 click's own
        kwargs.setdefault("context_settings", HELP_NAMES)
        super().__init__(*args, **kwargs)
        self.examples = tuple(examples)
        self.parts: Sequence[tuple[str, str]] = ()
        self.params.extend(options_for_every_command())

    def get_help(self, ctx: click.Context) -> str:
        """The help page; where it belongs to a family that it opens, with the others' names."""
        return help_page(ctx, self, self.examples, self.parts)


class CommandFamily(click.Group):
    """A word with commands of its own, such as `criteria check`."""

    runs_alone: ClassVar[bool] = False
    """Whether the word alone does something, too."""

    def __init__(self, *args: Any, examples: Sequence[Example] = (), **kwargs: Any) -> None:  # noqa: ANN401 click's own
        kwargs.setdefault("context_settings", HELP_NAMES)
        super().__init__(*args, **kwargs)
        self.examples = tuple(examples)
        self.params.extend(options_for_every_command())

    def get_help(self, ctx: click.Context) -> str:
        """The help page, with the commands of this family."""
        return help_page(ctx, self, self.examples, self.parts())

    def parts(self) -> list[tuple[str, str]]:
        """Each command of the family, and what it is for."""
        return [(name, part.get_short_help_str(60)) for name, part in self.commands.items()]

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command of that name, or the nearest one in words."""
        if args and self.get_command(ctx, args[0]) is None:
            ctx.fail(no_such_command(args[0], self.list_commands(ctx)))
        return super().resolve_command(ctx, args)


def no_such_command(name: str, known: Sequence[str]) -> str:
    """That there is no such command, with the nearest one."""
    return _('There is no command "{name}".').format(name=name) + nearest(name, known)


def nearest(name: str, known: Sequence[str]) -> str:
    """A question that names the nearest of what there is, or nothing where none is near."""
    from difflib import get_close_matches

    near = get_close_matches(name.lower(), known, 1, cutoff=0.5)
    return " " + _('Did you mean "{nearest}"?').format(nearest=near[0]) if near else ""
