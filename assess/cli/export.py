"""`assess export`: an assessment as a file that travels."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from assess.cli.asked import Asked, pass_asked
from assess.cli.command import Command
from assess.cli.output import give, give_json, may_write, tell
from assess.i18n import _

if TYPE_CHECKING:
    from assess.exchange.writing import Form
    from assess.store.base import Saved
    from assess.usecases.house import House


@click.command(
    "export",
    cls=Command,
    help=_(
        "Write an assessment to a file: answers, notes and evidence.\n"
        "ID may be shortened, and left out where only one is kept.\n"
        "The file holds all that you wrote; look at it before you pass it on."
    ),
    examples=[
        ("export -o our-answers.yaml", _("the only one, as YAML")),
        ("export --as json", _("as JSON, to the screen or a pipe")),
    ],
)
@click.argument("assessment_id", metavar="[ID]", required=False)
@click.option("-o", "--output", metavar="FILE", help=_("file or folder; the screen if left out"))
@click.option("--as", "form", type=click.Choice(["json", "yaml"]), help=_("by the file's ending"))
@click.option("--yes", is_flag=True, help=_("write over a file that is there"))
@pass_asked
def command(
    asked: Asked, assessment_id: str | None, output: str | None, form: Form | None, *, yes: bool
) -> None:
    """Find it, write it, say where."""
    from assess.bootstrap import open_house
    from assess.cli.kept import the_one
    from assess.usecases.exporting import export_text

    house, kept = the_one(open_house(asked.settings), assessment_id)
    if output is None:
        give(export_text(house, kept, form or "json").rstrip("\n"))
    else:
        _write(asked, house, kept, Path(output).expanduser(), form, yes=yes)


def _write(
    asked: Asked, house: House, kept: Saved, target: Path, form: Form | None, *, yes: bool
) -> None:
    from assess.usecases.exporting import export

    if not may_write(target, asked, yes=yes):
        return
    written = export(house, kept, target, form)
    if asked.as_json:
        give_json({"id": kept.id, "written": str(written)})
    else:
        tell(_("Written: {path}").format(path=written), asked)
