"""`assess history`: who changed what and when in a kept assessment, oldest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from assess.cli.asked import Asked, pass_asked
from assess.cli.command import Command
from assess.cli.lines import wrapped
from assess.cli.output import give, give_json
from assess.i18n import _, ngettext

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assess.store.base import Event, Saved
    from assess.usecases.house import House


@click.command(
    "history",
    cls=Command,
    help=_(
        "Show who changed what and when in a kept assessment, with what stood there\n"
        "before and since. Nothing here can be edited. ID may be shortened."
    ),
    examples=[
        ("history", _("of the only one there is")),
        ("history --json", _("for programs")),
    ],
)
@click.argument("assessment_id", metavar="[ID]", required=False)
@pass_asked
def command(asked: Asked, assessment_id: str | None) -> None:
    """Read the events, oldest first, and say them."""
    from assess.bootstrap import open_house
    from assess.cli.kept import the_one
    from assess.usecases.walk import history

    house, kept = the_one(open_house(asked.settings), assessment_id)
    events = history(house, kept)
    if asked.as_json:
        from assess.usecases.told_history import history_document

        give_json(history_document(kept, events))
    else:
        give("\n".join(_lines(house, kept, events)))


def _lines(house: House, kept: Saved, events: tuple[Event, ...]) -> Iterator[str]:
    count = len(events)
    counted = ngettext("{count} event", "{count} events", count).format(count=count)
    yield f"{kept.assessment.organisation.name} ({kept.id})"
    yield _("{counted}, oldest first; times are UTC.").format(counted=counted)
    yield ""
    for event in events:
        yield from _event(house, event)


def _event(house: House, event: Event) -> Iterator[str]:
    from assess.usecases.told_history import told_event

    told = told_event(house.framework, event)
    yield wrapped(f"{told.when}  {told.who}: {told.what}", "", "  ")
    for line in told.details:
        yield wrapped(line, "    ", "      ")
