"""`assess score`: what an assessment file comes to; nothing is kept."""

from __future__ import annotations

import click

from assess.cli.asked import Asked, pass_asked
from assess.cli.command import Command
from assess.cli.files import read_input
from assess.cli.output import give, give_json, tell
from assess.i18n import _


@click.command(
    "score",
    cls=Command,
    help=_(
        "Show the result of an assessment file (JSON or YAML; - reads a pipe).\nNothing is kept."
    ),
    examples=[
        ("score answers.yaml", _("as text")),
        ("score - --json < answers.json", _("for programs")),
    ],
)
@click.argument("file")
@pass_asked
def command(asked: Asked, file: str) -> None:
    """Read, work out, say."""
    from assess.bootstrap import framework_only
    from assess.usecases.reading import read_for
    from assess.usecases.results import criteria_notice, outcome_of, score_document

    framework = framework_only(asked.settings).framework
    content, path = read_input(file)
    read = read_for(framework, content, path)
    outcome = outcome_of(framework, read.assessment)
    for notice in (*read.notices, criteria_notice(framework, read.assessment)):
        if notice:
            tell(notice, asked)
    if asked.as_json:
        give_json(score_document(framework, read.assessment, outcome))
        return
    from assess.cli.score_lines import score_lines

    give("\n".join(score_lines(framework, read.assessment, outcome)))
