"""`assess compare`: what changed between two or more assessments of one organisation."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from assess.cli.asked import Asked, pass_asked
from assess.cli.command import Command
from assess.cli.files import is_file, read_input
from assess.cli.output import give, give_json, tell
from assess.i18n import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assess.domain.change import Check
    from assess.domain.framework import Framework
    from assess.usecases.over_time import Compared


@click.command(
    "compare",
    cls=Command,
    help=_(
        "Show what changed between two or more assessments of one organisation.\n"
        "Each is a file or the id of a kept one. Compared is only what is asked in\n"
        "the same words and known both times."
    ),
    examples=[
        ("compare 2025.yaml 2026.yaml", _("as text, with a run chart")),
        ("compare 2025.yaml 2026.yaml --json", _("for programs")),
    ],
)
@click.argument("sources", metavar="FILE|ID...", nargs=-1, required=True)
@click.option(
    "--criteria",
    "older",
    metavar="FOLDER",
    multiple=True,
    help=_("older criteria that a file was answered to; repeatable"),
)
@pass_asked
def command(asked: Asked, sources: tuple[str, ...], older: tuple[str, ...]) -> None:
    """Read all, compare, say."""
    from datetime import UTC, datetime

    compared = _compared(asked, sources, older)
    for notice in compared.notices:
        tell(notice, asked)
    if asked.as_json:
        from assess.usecases.change_document import change_document

        give_json(change_document(compared))
        return
    from assess.cli.change_lines import change_lines

    today = datetime.now(UTC).astimezone().date().isoformat()
    give("\n".join(change_lines(compared.course, today)))


def _compared(asked: Asked, sources: Sequence[str], older: Sequence[str]) -> Compared:
    from assess.bootstrap import framework_only
    from assess.criteria import load_framework
    from assess.usecases.over_time import compare

    folders = [load_framework(Path(folder).expanduser()).framework for folder in older]
    at_hand = [framework_only(asked.settings).framework, *folders]
    return compare(at_hand[0], [_check(asked, at_hand, source) for source in sources])


def _check(asked: Asked, at_hand: Sequence[Framework], source: str) -> Check:
    if is_file(source):
        from assess.usecases.over_time import check_in_file

        return check_in_file(at_hand, *read_input(source))
    from assess.bootstrap import open_house
    from assess.usecases.over_time import check_kept
    from assess.usecases.walk import resume

    return check_kept(at_hand, resume(open_house(asked.settings), source))
