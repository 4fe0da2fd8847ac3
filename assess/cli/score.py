"""`assess score`: what an assessment file comes to; nothing is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from assess.cli.asked import Asked, pass_asked
from assess.cli.command import Command
from assess.cli.files import read_input
from assess.cli.output import give, give_json, tell
from assess.errors import UsageError
from assess.i18n import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assess.domain.assessment import Assessment
    from assess.domain.framework import Framework
    from assess.domain.outcome import Outcome
    from assess.explaining import Working


@click.command(
    "score",
    cls=Command,
    help=_(
        "Show the result of an assessment file (JSON or YAML; - reads a pipe).\nNothing is kept."
    ),
    examples=[
        ("score answers.yaml", _("as text")),
        ("score answers.yaml --explain", _("with every number opened")),
        ("score answers.yaml --quick", _("gates and a remark only")),
        ("score - --json < answers.json", _("for programs")),
    ],
)
@click.argument("file")
@click.option(
    "--explain", is_flag=True, help=_("open every number, and say how firm the result is")
)
@click.option(
    "--quick", is_flag=True, help=_("gates and a remark from a few of the questions only")
)
@pass_asked
def command(asked: Asked, file: str, *, explain: bool, quick: bool) -> None:
    """Read, work out, say."""
    from assess.bootstrap import framework_only
    from assess.usecases.reading import read_for
    from assess.usecases.results import criteria_notice

    if explain and quick:
        raise UsageError(_("Choose one of --explain and --quick: a quick screen has no numbers."))
    framework = framework_only(asked.settings).framework
    content, path = read_input(file)
    read = read_for(framework, content, path)
    for notice in (*read.notices, criteria_notice(framework, read.assessment)):
        if notice:
            tell(notice, asked)
    if quick:
        _give_quick_screen(asked, framework, read.assessment)
    else:
        _give_result(asked, framework, read.assessment, explain=explain)


def _give_result(
    asked: Asked, framework: Framework, assessment: Assessment, *, explain: bool
) -> None:
    from assess.usecases.explained import workings
    from assess.usecases.results import outcome_of

    outcome = outcome_of(framework, assessment)
    opened = workings(framework, assessment, outcome) if explain else ()
    if asked.as_json:
        give_json(_document(framework, assessment, outcome, opened))
        return
    from assess.cli.explain_lines import explain_lines
    from assess.cli.score_lines import score_lines

    lines = score_lines(framework, assessment, outcome)
    give("\n".join([*lines, *(explain_lines(opened) if explain else [])]))


def _document(
    framework: Framework, assessment: Assessment, outcome: Outcome, opened: Sequence[Working]
) -> dict[str, object]:
    from assess.usecases.explained_document import working_document
    from assess.usecases.results import score_document

    document = score_document(framework, assessment, outcome)
    if opened:
        document["working"] = [working_document(working) for working in opened]
    return document


def _give_quick_screen(asked: Asked, framework: Framework, assessment: Assessment) -> None:
    from assess.usecases.quick_screening import quick_document, screen_quickly

    screen = screen_quickly(framework, assessment)
    if asked.as_json:
        give_json(quick_document(framework, assessment, screen))
        return
    from assess.cli.quick_lines import quick_lines

    give("\n".join(quick_lines(framework, assessment, screen)))
