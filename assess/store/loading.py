"""One assessment as it stands: read from its history, or changed as the history was."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

import sqlalchemy as sa

from assess.domain.assessment import Assessment
from assess.errors import NotFoundError
from assess.i18n import _
from assess.safe_text import safe_line
from assess.store import rows, statements
from assess.store.base import WALKING, Action, Change, Saved, Stamp, Standing


def load(connection: sa.Connection, assessment_id: str) -> Saved:
    """The assessment as it stands.

    Raises:
        NotFoundError: There is none.
    """
    key = {"assessment_id": assessment_id}
    row = connection.execute(statements.one, key).mappings().one_or_none()
    if row is None:
        raise not_found(assessment_id)
    trail = connection.execute(statements.trail, key).all()
    drafts = map(rows.draft, connection.execute(statements.drafts, key).mappings())
    return Saved(
        id=assessment_id,
        assessment=_assessment(connection, row, trail),
        started_at=rows.moment(row["started_at"]),
        changed_at=rows.moment(trail[-1].at),
        seq=trail[-1].seq,
        place=row["place"],
        finished_parts=frozenset(connection.execute(statements.finished_parts, key).scalars()),
        drafts={draft.indicator: draft for draft in drafts},
        authors=tuple(dict.fromkeys(line.author for line in trail)),
    )


def with_changes(saved: Saved, changes: Sequence[Change], stamp: Stamp, seq: int) -> Saved:
    """What was read before, with the changes that were made since."""
    said = saved.assessment
    of_several = bool(said.raters)
    standing: dict[str, Standing] = {**(said.agreed if of_several else said.answers)}
    for change in changes:
        standing.pop(change.indicator, None)
        if change.after is not None:
            standing[change.indicator] = change.after
    answering = not of_several and any(change.action in WALKING for change in changes)
    day = max(said.answered_on, rows.day(stamp.at) if answering else "")
    changed = {"agreed" if of_several else "answers": standing, "answered_on": day}
    authors = dict.fromkeys((*saved.authors, safe_line(stamp.author)))
    return replace(
        saved,
        assessment=said.model_copy(update=changed),
        changed_at=stamp.at,
        seq=seq,
        authors=tuple(authors),
    )


def is_of_several(actions: Iterable[Action]) -> bool:
    """Whether a history with these actions is that of several raters."""
    return "merge" in actions


def not_found(assessment_id: str) -> NotFoundError:
    """There is no such assessment."""
    return NotFoundError(
        _('There is no assessment "{id}". To see those there are: assess list').format(
            id=assessment_id
        )
    )


def _assessment(connection: sa.Connection, row: Any, trail: Sequence[Any]) -> Assessment:  # noqa: ANN401 a row of a table
    """What one person answered, and on which day; or what several did, and what they agreed on."""
    key = {"assessment_id": row["id"]}
    overrides = tuple(map(rows.override, connection.execute(statements.overrides, key).scalars()))
    described = rows.assessment(row).model_copy(update={"overrides": overrides})
    newest = connection.execute(statements.answers, key).all()
    if not is_of_several(line.action for line in trail):
        answers = {name: rows.answer(text) for name, text in newest}
        day = _answered_on(described.answered_on, trail)
        return described.model_copy(update={"answers": answers, "answered_on": day})
    raters = connection.execute(statements.raters, key).scalars()
    agreed = {name: rows.agreed(text) for name, text in newest}
    return described.model_copy(update={"agreed": agreed, "raters": tuple(map(rows.rater, raters))})


def _answered_on(from_file: str, trail: Sequence[Any]) -> str:
    newest = next((line.at for line in reversed(trail) if line.action in WALKING), None)
    return from_file if newest is None else max(from_file, rows.day(rows.moment(newest)))
