"""`assess criteria`: all that can be done with a set of criteria, one module for each command."""

from __future__ import annotations

import click

from assess.cli.command import CommandFamily
from assess.cli.criteria_check import check
from assess.cli.criteria_schema import schema
from assess.i18n import _


@click.group(
    "criteria",
    cls=CommandFamily,
    help=_("Check a set of criteria, or write the schemas that help to edit one."),
    examples=[
        ("criteria check my-criteria/", _("every problem, with its line")),
        ("criteria schema my-criteria/schema", _("help for your editor")),
    ],
)
def criteria() -> None:
    """Only the way to the commands below."""


for part in (check, schema):
    criteria.add_command(part)

command = criteria
"""What the program loads."""
