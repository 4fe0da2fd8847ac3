"""The options that every command knows, before or after its name."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import click

from assess.i18n import _
from assess.settings import settings_from

if TYPE_CHECKING:
    from assess.settings import Settings


@dataclass
class Asked:
    """What the options for every command ask for."""

    store: str = ""
    """Path or URL of the store; empty for the usual one."""
    framework: str = ""
    """Id or folder of the framework to ask; empty for the usual one."""
    as_json: bool = False
    """Whether a program reads the result."""
    no_input: bool = False
    """Whether nobody is there to be asked."""
    quiet: bool = False
    """Whether only results and errors are wanted."""
    no_color: bool = False
    """Whether meaning must be shown without colour."""

    @property
    def settings(self) -> Settings:
        """These options, with the environment where they are silent."""
        return settings_from(
            os.environ, store=self.store, framework=self.framework, no_color=self.no_color
        )


pass_asked: Final = click.make_pass_decorator(Asked, ensure=True)
"""Hands the options for every command to a command, as its first argument."""


def _keep(context: click.Context, parameter: click.Parameter, value: object) -> None:
    if value:
        setattr(context.ensure_object(Asked), str(parameter.name), value)


def options_for_every_command() -> list[click.Parameter]:
    """New parameters that keep what they are given for the whole run."""
    flags = (["--json", "as_json"], ["--no-input"], ["-q", "--quiet"], ["--no-color"])
    return [
        click.Option(["--store"], expose_value=False, callback=_keep),
        click.Option(["--framework"], expose_value=False, callback=_keep),
        *(click.Option(f, is_flag=True, expose_value=False, callback=_keep) for f in flags),
    ]


def words_on_options() -> list[tuple[str, str]]:
    """Each of these options with what it does."""
    return [
        ("--store PATH|URL", _("where the assessments are kept")),
        ("--framework ID|PATH", _("which criteria are asked")),
        ("--json", _("the result for programs, as one JSON document")),
        ("--no-input", _("never ask; say what is missing instead")),
        ("-q, --quiet", _("results and errors only")),
        ("--no-color", _("no colour, as NO_COLOR=1")),
        ("-h, --help", _("help for the program or for one command")),
    ]
