"""From how far raters are apart to a meeting about it: what to talk about, and for how long."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from assess.domain.agreement import Agreement, Spread
from assess.i18n import _
from assess.reports.spread_chart import furthest_apart
from assess.reports.view_raters import AgendaRow, SpreadRow

MINUTES_FIRST: Final = 10
"""For each question that is talked about first."""
MINUTES_OTHER: Final = 5
"""For each of the others, for the opening, for what needs no talk, and for the end."""


def calm_words(spread: Spread) -> str:
    """Why a question needs no talk; it is left away where one is talked about."""
    if spread.is_agreed:
        return _("agreed on")
    if sum(level is not None for level in spread.levels) == 1:
        return _("only one of you gave a level")
    return _("not far apart") if spread.reach else _("all gave the same level")


def to_talk_about(found: Agreement, rows: Mapping[str, SpreadRow]) -> tuple[SpreadRow, ...]:
    """The first few, then what else is far apart and not agreed on, the furthest apart first."""
    first = list(found.talk_first)
    others = [
        each.indicator
        for each in furthest_apart(found.spreads)
        if each.is_flagged and not each.is_agreed and each.indicator not in first
    ]
    return (
        *(replace(rows[name], calm="", minutes=str(MINUTES_FIRST)) for name in first),
        *(replace(rows[name], calm="", minutes=str(MINUTES_OTHER)) for name in others),
    )


def how_to_ask_words(*, show_names: bool) -> str:
    """How to begin to talk about a question, with the names beside the levels and without."""
    if show_names:
        return _(
            "Ask what each of you has seen, before anybody says which level is right. The names say"
            " whom to ask, and not who is right."
        )
    return _(
        "Ask what each of you has seen, before anybody says which level is right. Nobody has to say"
        " which one was theirs."
    )


def agenda_rows(talk: Sequence[SpreadRow]) -> list[AgendaRow]:
    """What a meeting about it does, point by point."""
    short, question = str(MINUTES_OTHER), _("Question {number}: {title}")
    points = [
        (_("Open: say how to talk, and who writes down what is agreed"), "", short),
        *((question.format(number=r.number, title=r.title), r.id, r.minutes) for r in talk),
        (_("Read through what needs no talk, and object where you must"), "", short),
        (_("Sign off, and say who enters what was agreed"), "", short),
    ]
    return [
        AgendaRow(order=str(place), what=what, id=id_, minutes=minutes)
        for place, (what, id_, minutes) in enumerate(points, 1)
    ]
