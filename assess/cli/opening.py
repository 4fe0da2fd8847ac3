"""`assess open`: the screens, where there is a terminal to show them on."""

from __future__ import annotations

import click

from assess.cli.asked import Asked, pass_asked
from assess.cli.command import Command
from assess.cli.screens import ask_for_a_terminal, open_screens
from assess.i18n import _


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
    ask_for_a_terminal()
    return open_screens(asked.settings)
