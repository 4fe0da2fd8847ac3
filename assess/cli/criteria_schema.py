"""`assess criteria schema`: the schemas by which an editor completes and explains criteria."""

from __future__ import annotations

from pathlib import Path

import click

from assess.cli.asked import Asked, pass_asked
from assess.cli.command import Command
from assess.cli.output import give, give_json
from assess.i18n import _


@click.command(
    "schema",
    cls=Command,
    help=_(
        "Write the JSON Schema of every kind of criteria file into FOLDER. An editor\n"
        "that knows YAML completes keys with them, and explains each."
    ),
    short_help=_("write the schemas for your editor"),
    examples=[
        ("criteria schema my-criteria/schema", _("four files")),
        ("criteria schema my-criteria/schema --json", _("and their names for programs")),
    ],
)
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@pass_asked
def schema(asked: Asked, folder: Path) -> None:
    """Write the schemas, say which."""
    from assess.criteria.schema import write_schemas

    written = [str(file) for file in write_schemas(folder)]
    if asked.as_json:
        give_json({"files": written})
    else:
        give("\n".join(written))
