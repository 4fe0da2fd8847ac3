"""`assess import`: answers from files; first what will change, then all of it or none of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from assess.cli.asked import Asked, pass_asked
from assess.cli.command import Command
from assess.cli.files import read_input
from assess.cli.lines import table
from assess.cli.output import give, give_json, is_agreed, tell
from assess.i18n import _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assess.domain.framework import Framework
    from assess.store.base import Saved
    from assess.usecases.house import House
    from assess.usecases.importing import FilePlan, ImportPlan


@click.command(
    "import",
    cls=Command,
    help=_(
        "Take over answers from assessment files (JSON or YAML).\n"
        "Shows what will change first. Then it does all of it or none of it,\n"
        "and what was there before stays in the history."
    ),
    examples=[
        ("import answers.yaml --dry-run", _("what would change")),
        ("import answers.yaml --yes", _("without being asked")),
    ],
)
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@click.option("--yes", is_flag=True, help=_("go ahead without being asked"))
@click.option("--dry-run", is_flag=True, help=_("show what would change, and stop"))
@pass_asked
def command(asked: Asked, files: tuple[str, ...], *, yes: bool, dry_run: bool) -> None:
    """Plan, show, ask, carry out."""
    from assess.bootstrap import open_house
    from assess.usecases.importing import carry_out, plan_import

    house = open_house(asked.settings)
    plan = plan_import(house, [read_input(file) for file in files])
    if not asked.as_json:
        give("\n".join(_as_lines(house.framework, plan)))
    wanted = not dry_run and not plan.changes_nothing
    agreed = wanted and (yes or is_agreed(_("Take this over?"), asked, instead="--yes"))
    taken = carry_out(house, plan) if agreed else ()
    if asked.as_json:
        give_json(_as_document(house, plan, taken))
    else:
        _say_how_it_ended(asked, plan, taken)


def _as_lines(framework: Framework, plan: ImportPlan) -> list[str]:
    lines = []
    for file in plan.files:
        heading, *sentences = file.sentences
        lines += [heading, *(f"  {sentence}" for sentence in sentences), *_changes(framework, file)]
    return lines


def _changes(framework: Framework, file: FilePlan) -> list[str]:
    from assess.answer_types import shown_reply

    rows = []
    for change in file.changed:
        indicator = framework.indicators[change.indicator]
        before = shown_reply(indicator, change.before.value)
        after = shown_reply(indicator, change.after.value)
        rows.append(
            (
                f"  {framework.number_of(indicator.id)}",
                indicator.title,
                _("saved: {reply}").format(reply=before),
                _("file: {reply}").format(reply=after)
                if before != after
                else _("file: another note or evidence"),
            )
        )
    return ["", *table(rows)] if rows else []


def _as_document(house: House, plan: ImportPlan, taken: Sequence[Saved]) -> dict[str, object]:
    return {
        "files": [_file_as_document(file) for file in plan.files],
        "taken_over": [kept.id for kept in taken],
        "store": house.store.place,
    }


def _file_as_document(file: FilePlan) -> dict[str, object]:
    return {
        "path": file.path,
        "organisation": file.assessment.organisation.name,
        "id": None if file.saved is None else file.saved.id,
        "new": list(file.new),
        "changed": [change.indicator for change in file.changed],
        "same": list(file.same),
        "only_saved": list(file.only_saved),
        "describes_anew": file.describes_anew,
        "notices": list(file.notices),
    }


def _say_how_it_ended(asked: Asked, plan: ImportPlan, taken: Sequence[Saved]) -> None:
    for kept in taken:
        words = _("Taken over: {name}, kept as {id}")
        tell(words.format(name=kept.assessment.organisation.name, id=kept.id), asked)
    if not taken and not plan.changes_nothing:
        tell(_("Nothing was changed."), asked)
