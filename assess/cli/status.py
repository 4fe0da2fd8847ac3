"""`assess status`: what is answered in one assessment, and what is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from assess.cli.asked import Asked, pass_asked
from assess.cli.command import Command
from assess.cli.lines import table
from assess.cli.output import give, give_json
from assess.i18n import _, ngettext

if TYPE_CHECKING:
    from assess.store.base import Saved
    from assess.usecases.house import House


@click.command(
    "status",
    cls=Command,
    help=_("Show what is answered in an assessment and what is missing.\nID may be shortened."),
    examples=[("status", _("of the only one there is")), ("status --json", _("for programs"))],
)
@click.argument("assessment_id", metavar="[ID]", required=False)
@pass_asked
def command(asked: Asked, assessment_id: str | None) -> None:
    """Count, and say where the walk goes on."""
    from assess.bootstrap import open_house
    from assess.cli.kept import the_one

    house, kept = the_one(open_house(asked.settings), assessment_id)
    if kept.assessment.raters:
        from assess.cli.status_of_several import document_of_several, lines_of_several

        if asked.as_json:
            give_json(document_of_several(house.framework, kept))
        else:
            give("\n".join(lines_of_several(house.framework, kept)))
    elif asked.as_json:
        give_json(_as_document(house, kept))
    else:
        give("\n".join(_as_lines(house, kept)))


def _as_document(house: House, kept: Saved) -> dict[str, object]:
    from assess.usecases.progress import answered_of, not_known, open_questions, parts

    answered, questions = answered_of(house.framework, kept.assessment)
    return {
        "id": kept.id,
        "organisation": kept.assessment.organisation.name,
        "answered": answered,
        "questions": questions,
        "changed_at": kept.changed_at.isoformat(),
        "parts": [
            {
                "id": part.characteristic.id,
                "answered": part.answered,
                "questions": part.total,
                "status": part.status,
            }
            for part in parts(house.framework, kept)
        ],
        "open": list(open_questions(house.framework, kept.assessment)),
        "not_known": list(not_known(house.framework, kept.assessment)),
    }


def _as_lines(house: House, kept: Saved) -> list[str]:
    from assess.usecases.progress import answered_of, next_open, not_known, parts

    words = {
        "completed": _("Completed"),
        "in-progress": _("In progress"),
        "not-started": _("Not started"),
    }
    rows = [
        (f"  {part.characteristic.title}", f"{part.answered}/{part.total}", words[part.status])
        for part in parts(house.framework, kept)
    ]
    answered, questions = answered_of(house.framework, kept.assessment)
    lines = [
        f"{kept.assessment.organisation.name} ({kept.id})",
        _("{answered} of {questions} questions answered.").format(
            answered=answered, questions=questions
        ),
        *_not_known_line(len(not_known(house.framework, kept.assessment))),
        "",
        *table(rows),
    ]
    following = next_open(house.framework, kept.assessment, kept.place)
    if following is not None:
        asks = _("Next open question: {title}. To go on: assess")
        lines += ["", asks.format(title=house.framework.indicators[following].title)]
    return lines


def _not_known_line(count: int) -> list[str]:
    if not count:
        return []
    words = ngettext(
        "{count} of the answers is “don't know”.", "{count} of the answers are “don't know”.", count
    )
    return [words.format(count=count)]
