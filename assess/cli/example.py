"""`assess example`: worked examples, to look at or to start from."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from assess.cli.asked import Asked, pass_asked
from assess.cli.command import Command, nearest
from assess.cli.lines import table
from assess.cli.output import give, give_json, tell
from assess.errors import NotFoundError
from assess.i18n import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assess.domain.example import Example


@click.command(
    "example",
    cls=Command,
    help=_("List the worked examples, or write one as an assessment file."),
    examples=[
        ("example", _("which there are")),
        ("example building -o example.yaml", _("one as a file")),
    ],
)
@click.argument("example_id", metavar="[ID]", required=False)
@click.option("-o", "--output", metavar="FILE", help=_("where to write it; a new file"))
@pass_asked
def command(asked: Asked, example_id: str | None, output: str | None) -> None:
    """Say which there are, or hand one over."""
    from assess.bootstrap import framework_only

    criteria = framework_only(asked.settings)
    if example_id is None:
        _list(criteria.examples, asked)
        return
    from assess.cli.files import write_new
    from assess.exchange.writing import write_assessment
    from assess.usecases.house import version_of

    example = _named(criteria.examples, example_id)
    text = write_assessment(example.assessment(version_of(criteria.framework)), "yaml")
    if output is None:
        give(text.rstrip("\n"))
    else:
        tell(_("Written: {path}").format(path=write_new(output, text)), asked)


def _list(examples: Sequence[Example], asked: Asked) -> None:
    if asked.as_json:
        give_json(
            {"examples": [{"id": e.id, "title": e.title, "shows": e.shows} for e in examples]}
        )
    else:
        give("\n".join(table([(each.id, each.title) for each in examples])))


def _named(examples: Sequence[Example], example_id: str) -> Example:
    for each in examples:
        if each.id == example_id:
            return each
    sentence = _('There is no example "{name}".').format(name=example_id)
    raise NotFoundError(sentence + nearest(example_id, [each.id for each in examples]))
