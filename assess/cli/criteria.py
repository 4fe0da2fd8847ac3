"""`assess criteria`: all that can be done with a set of criteria, one module for each command."""

from __future__ import annotations

import click

from assess.cli.command import CommandFamily
from assess.cli.criteria_check import check
from assess.cli.criteria_compare import compare
from assess.cli.criteria_schema import schema
from assess.cli.criteria_show import show
from assess.i18n import _


@click.group(
    "criteria",
    cls=CommandFamily,
    help=_("Read, print, check and compare sets of criteria."),
    examples=[
        ("criteria show --form -o form.html", _("a blank form to print")),
        ("criteria check my-criteria/", _("every problem, with its line")),
        ("criteria schema my-criteria/schema", _("help for your editor")),
    ],
)
def criteria() -> None:
    """Only the way to the commands below."""


for part in (show, check, compare, schema):
    criteria.add_command(part)

command = criteria
"""What the program loads."""
