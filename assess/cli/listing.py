"""`assess list`: every assessment that is kept, newest change first."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from assess.cli.asked import Asked, pass_asked
from assess.cli.command import Command
from assess.cli.lines import table
from assess.cli.output import give, give_json, tell
from assess.i18n import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assess.store.base import Summary
    from assess.usecases.house import House


@click.command(
    "list",
    cls=Command,
    help=_("List the assessments that are kept, newest change first."),
    examples=[("list", _("as text")), ("list --json", _("for programs"))],
)
@pass_asked
def command(asked: Asked) -> None:
    """Ask the store, say what it has."""
    from assess.bootstrap import open_house
    from assess.usecases.walk import saved

    house = open_house(asked.settings)
    summaries = saved(house)
    if asked.as_json:
        give_json({"assessments": [_as_document(house, summary) for summary in summaries]})
    elif summaries:
        give("\n".join(_as_lines(house, summaries)))
    else:
        tell(_("Nothing is kept yet. To start an assessment: assess"), asked)


def _as_document(house: House, summary: Summary) -> dict[str, object]:
    from assess.usecases.shelf import question_count

    return {
        "id": summary.id,
        "organisation": summary.organisation_name,
        "respondent": summary.respondent_name or None,
        "raters": summary.raters,
        "answered": summary.answered,
        "questions": question_count(house, summary.framework.id),
        "started_at": summary.started_at.isoformat(),
        "changed_at": summary.changed_at.isoformat(),
        "framework": summary.framework.model_dump(),
    }


def _as_lines(house: House, summaries: Sequence[Summary]) -> list[str]:
    from assess.usecases.shelf import question_count

    rows = [
        (
            summary.id,
            _how_far(summary, question_count(house, summary.framework.id)),
            f"{summary.changed_at.astimezone():%Y-%m-%d %H:%M}",
            _who(summary),
        )
        for summary in summaries
    ]
    return table([(_("Id"), _("Answers"), _("Changed"), _("Organisation")), *rows])


def _who(summary: Summary) -> str:
    """The organisation, and who answered where it is said."""
    name = summary.respondent_name
    return f"{summary.organisation_name} ({name})" if name else summary.organisation_name


def _how_far(summary: Summary, asked: int | None) -> str:
    """How much one person has answered, or how much several have agreed on."""
    questions = "?" if asked is None else asked
    if not summary.raters:
        return f"{summary.answered}/{questions}"
    words = _("{count} people, agreed {agreed}/{questions}")
    return words.format(count=summary.raters, agreed=summary.answered, questions=questions)
