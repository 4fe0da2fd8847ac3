"""`assess score`: what an assessment comes to; nothing is changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from assess.cli.asked import Asked, pass_asked
from assess.cli.command import Command
from assess.cli.files import is_file, read_input
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
        "Show the result of an assessment. FILE is JSON or YAML, or - for a pipe;\n"
        "ID is a kept assessment and may be shortened. Nothing is changed."
    ),
    examples=[
        ("score answers.yaml", _("as text")),
        ("score answers.yaml --explain", _("with every number opened")),
        ("score answers.yaml --quick", _("gates and a remark only")),
        ("score - --json < answers.json", _("for programs")),
    ],
)
@click.argument("source", metavar="FILE|ID")
@click.option(
    "--explain", is_flag=True, help=_("open every number, and say how firm the result is")
)
@click.option(
    "--quick", is_flag=True, help=_("gates and a remark from a few of the questions only")
)
@pass_asked
def command(asked: Asked, source: str, *, explain: bool, quick: bool) -> None:
    """Read, work out, say."""
    if explain and quick:
        raise UsageError(_("Choose one of --explain and --quick: a quick screen has no numbers."))
    framework, assessment = _from_file(asked, source) if is_file(source) else _kept(asked, source)
    if quick:
        _give_quick_screen(asked, framework, assessment)
    else:
        _give_result(asked, framework, assessment, explain=explain)


def _from_file(asked: Asked, source: str) -> tuple[Framework, Assessment]:
    from assess.bootstrap import framework_only, shelf_of
    from assess.usecases.shelf import read_with

    usual = framework_only(asked.settings)
    criteria, read = read_with(usual, shelf_of(asked.settings), *read_input(source))
    _say(asked, *read.notices)
    return _noticed(asked, criteria.framework, read.assessment)


def _kept(asked: Asked, source: str) -> tuple[Framework, Assessment]:
    from assess.bootstrap import open_house
    from assess.cli.kept import the_one

    house, kept = the_one(open_house(asked.settings), source)
    return _noticed(asked, house.framework, kept.assessment)


def _noticed(
    asked: Asked, framework: Framework, assessment: Assessment
) -> tuple[Framework, Assessment]:
    """Say when the answers were given to other criteria."""
    from assess.usecases.results import criteria_notice

    _say(asked, criteria_notice(framework, assessment))
    return framework, assessment


def _say(asked: Asked, *notices: str) -> None:
    for notice in notices:
        if notice:
            tell(notice, asked)


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
