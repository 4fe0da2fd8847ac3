"""`assess open`: the screens, where there is a terminal to show them on."""

from __future__ import annotations

import os
import sys
from functools import partial
from typing import TYPE_CHECKING

import click

from assess.cli.asked import Asked, pass_asked
from assess.cli.command import Command
from assess.errors import UsageError
from assess.i18n import _

if TYPE_CHECKING:
    from assess.settings import Settings
    from assess.usecases.house import House

INSTEAD = "assess score FILE, assess report FILE, assess --help"


def _ask_for_a_terminal() -> None:
    """Say so at once where the screens cannot be shown, instead of waiting for keys for ever."""
    streams = (sys.stdin, sys.stdout, sys.stderr)  # the screens are painted on stderr
    if any(stream is None or stream.closed or not stream.isatty() for stream in streams):
        raise UsageError(
            _(
                "The screens need a terminal to be shown on, and here is none."
                "\nWithout one, use: {commands}"
            ).format(commands=INSTEAD)
        )
    if os.environ.get("TERM", "") == "dumb":
        raise UsageError(
            _(
                "This terminal says that it cannot draw screens (TERM=dumb)."
                "\nWithout screens, use: {commands}"
            ).format(commands=INSTEAD)
        )


@click.command(
    "open",
    cls=Command,
    help=_("Open the program: the questions, the result and the reports as screens."),
    examples=[
        ("", _("open the program")),
        ("open --store team.sqlite3", _("with another store")),
    ],
)
@pass_asked
def command(asked: Asked) -> int:
    """Check for a terminal, then hand over to the screens."""
    _ask_for_a_terminal()
    settings = asked.settings
    if settings.no_color:
        os.environ["NO_COLOR"] = "1"
    from assess.tui import run

    return run(partial(_open_house, settings), settings)


def _open_house(settings: Settings) -> House:
    """Called after the first frame, so that the first frame need not wait for it."""
    from assess.bootstrap import open_house

    return open_house(settings)
