"""Assessments kept in a database: one transaction an answer, and a history that only grows."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from threading import RLock
from typing import Any

import sqlalchemy as sa

from assess.domain.assessment import Assessment, Override, OverrideKind
from assess.errors import ConflictError
from assess.i18n import _
from assess.store import loading, rows, statements
from assess.store.base import (
    Action,
    Change,
    Description,
    Draft,
    Event,
    Saved,
    Stamp,
    Standing,
    Summary,
)
from assess.store.faults import told


class DatabaseStore:
    """A store over one connection, which any one thread at a time may use."""

    def __init__(self, engine: sa.Engine, place: str, notices: tuple[str, ...] = ()) -> None:
        self.place = place
        self.notices = notices
        self._engine = engine
        self._lock = RLock()
        self._open: sa.Connection | None = None

    # reading

    def summaries(self) -> tuple[Summary, ...]:
        """Every assessment, newest change first."""
        with self._transaction() as connection:
            return tuple(map(rows.summary, connection.execute(statements.summaries).mappings()))

    def load(self, assessment_id: str) -> Saved:
        """One assessment; NotFoundError."""
        with self._transaction() as connection:
            return loading.load(connection, assessment_id)

    def fresh(self, saved: Saved) -> Saved:
        """The same as it stands now; inside `all_or_nothing` it stays so until the end."""
        with self._writing(saved) as (connection, is_fresh):
            return saved if is_fresh else loading.load(connection, saved.id)

    def ids_starting(self, beginning: str) -> tuple[str, ...]:
        """The ids that begin so, in order."""
        with self._transaction() as connection:
            found = connection.execute(statements.ids_starting, {"beginning": beginning})
            return tuple(found.scalars())

    def id_of_origin(self, origin: str) -> str | None:
        """The assessment that was made from the file with this digest; absent when none was."""
        with self._transaction() as connection:
            return connection.execute(statements.id_of_origin, {"origin": origin}).scalar()

    def events(self, assessment_id: str) -> tuple[Event, ...]:
        """The history, oldest first."""
        with self._transaction() as connection:
            key = {"assessment_id": assessment_id}
            found = connection.execute(statements.history, key).mappings().all()
            of_several = loading.is_of_several(row["action"] for row in found)
            return tuple(rows.event(row, of_several=of_several) for row in found)

    # answers and who gave them: history

    def begin(
        self, assessment_id: str, assessment: Assessment, stamp: Stamp, *, origin: str | None = None
    ) -> Saved:
        """Keep a new assessment with all its answers; ConflictError when the id is taken."""
        given: dict[str, Standing] = {**assessment.answers, **assessment.agreed}
        action: Action = "import" if given else "start"
        who = Description(organisation=assessment.organisation, respondent=assessment.respondent)
        with self._transaction(writing=True) as connection:
            row = rows.assessment_row(assessment_id, assessment, who, stamp.at)
            try:
                with connection.begin_nested():
                    connection.execute(statements.add_assessment, row | {"origin": origin})
            except sa.exc.IntegrityError:
                raise ConflictError(_("{id} is taken").format(id=assessment_id)) from None
            connection.execute(
                statements.add_event,
                [
                    rows.description_row(assessment_id, action, None, who, stamp),
                    *(rows.rater_row(assessment_id, each, stamp) for each in assessment.raters),
                    *(
                        rows.event_row(assessment_id, Change(action, name, each), None, stamp)
                        for name, each in given.items()
                    ),
                    *(
                        rows.override_row(assessment_id, each.target, None, each, stamp)
                        for each in assessment.overrides
                    ),
                ],
            )
            return loading.load(connection, assessment_id)

    def record(
        self, saved: Saved, changes: Sequence[Change], stamp: Stamp, *, answered_on: str = ""
    ) -> Saved:
        """Put answers or agreements in the place of others; the same once more is no event."""
        with self._writing(saved) as (connection, is_fresh):
            rows_of_changes = (_change_row(connection, saved, each, stamp) for each in changes)
            added = [row for row in rows_of_changes if row is not None]
            seq = _add_events(connection, added)
            if added and answered_on:
                connection.execute(
                    statements.answered_on, {"assessment_id": saved.id, "day": answered_on}
                )
            if answered_on or not is_fresh:
                return loading.load(connection, saved.id)
        return loading.with_changes(saved, changes, stamp, seq) if added else saved

    def override(
        self,
        saved: Saved,
        target: tuple[OverrideKind, str],
        after: Override | None,
        stamp: Stamp,
        *,
        is_undo: bool = False,
    ) -> Saved:
        """Put an override in the place of what was set there, or take back what was."""
        key = {"assessment_id": saved.id, "indicator": rows.target_text(target)}
        with self._writing(saved) as (connection, _is_fresh):
            before = connection.execute(statements.answer_text, key).scalar()
            row = rows.override_row(saved.id, target, before, after, stamp, is_undo=is_undo)
            if row["after"] != before:
                _add_events(connection, [row])
            return loading.load(connection, saved.id)

    def describe(self, saved: Saved, description: Description, stamp: Stamp) -> Saved:
        """Say anew who is assessed and who answered."""
        with self._writing(saved) as (connection, _is_fresh):
            before = rows.description(
                connection.execute(statements.one, {"assessment_id": saved.id})
                .mappings()
                .one()["description"]
            )
            if before != description:
                row = rows.description_row(saved.id, "describe", before, description, stamp)
                _add_events(connection, [row])
                connection.execute(
                    statements.describe,
                    {"assessment_id": saved.id, "new_description": rows.kept_text(description)},
                )
            return loading.load(connection, saved.id)

    # where the walk stands: no history

    def keep_draft(self, saved: Saved, draft: Draft, stamp: Stamp) -> Saved:
        """Keep what is being typed."""
        row = rows.draft_row(saved.id, draft, stamp.at)
        with self._writing(saved) as (connection, is_fresh):
            _drop_draft(connection, saved.id, draft.indicator)
            connection.execute(statements.add_draft, row)
            if not is_fresh:
                return loading.load(connection, saved.id)
        return replace(saved, drafts={**saved.drafts, draft.indicator: rows.draft(row)})

    def drop_draft(self, saved: Saved, indicator: str) -> Saved:
        """Forget what was being typed."""
        with self._writing(saved) as (connection, is_fresh):
            _drop_draft(connection, saved.id, indicator)
            if not is_fresh:
                return loading.load(connection, saved.id)
        left = {name: draft for name, draft in saved.drafts.items() if name != indicator}
        return replace(saved, drafts=left)

    def keep_place(self, saved: Saved, indicator: str) -> Saved:
        """Remember where the rater is."""
        with self._writing(saved) as (connection, is_fresh):
            connection.execute(
                statements.keep_place, {"assessment_id": saved.id, "new_place": indicator}
            )
            if not is_fresh:
                return loading.load(connection, saved.id)
        return replace(saved, place=indicator)

    def finish_part(self, saved: Saved, characteristic: str, *, finished: bool) -> Saved:
        """Remember whether the rater calls a part finished."""
        key = {"assessment_id": saved.id, "characteristic": characteristic}
        with self._writing(saved) as (connection, is_fresh):
            connection.execute(statements.open_part, key)
            if finished:
                connection.execute(statements.close_part, key)
            if not is_fresh:
                return loading.load(connection, saved.id)
        others = saved.finished_parts - {characteristic}
        return replace(saved, finished_parts=others | {characteristic} if finished else others)

    # transactions

    @contextmanager
    def all_or_nothing(self) -> Iterator[None]:
        """Everything inside becomes one transaction."""
        with self._transaction(writing=True) as connection:
            self._open = connection
            try:
                yield
            finally:
                self._open = None

    def close(self) -> None:
        """Let go of the file or the server."""
        self._engine.dispose()

    @contextmanager
    def _transaction(self, *, writing: bool = False) -> Iterator[sa.Connection]:
        with self._lock, told(self.place):
            if self._open is not None:
                yield self._open
                return
            with self._engine.connect() as connection:
                self._choose(connection, writing=writing)
                with connection.begin():
                    yield connection

    def _choose(self, connection: sa.Connection, *, writing: bool) -> None:
        connection.execution_options(assess_writing=writing)
        if not writing and connection.dialect.name != "sqlite":
            connection.execution_options(isolation_level="REPEATABLE READ")  # reads are several

    @contextmanager
    def _writing(self, saved: Saved) -> Iterator[tuple[sa.Connection, bool]]:
        """A transaction on one assessment, and whether nobody changed it since it was read."""
        key = {"assessment_id": saved.id}
        with self._transaction(writing=True) as connection:
            if self._engine.dialect.name != "sqlite":
                connection.execute(statements.lock, key)
            seq = connection.execute(statements.last_seq, key).scalar()
            if seq is None:
                raise loading.not_found(saved.id)
            yield connection, seq == saved.seq


def _change_row(
    connection: sa.Connection, saved: Saved, change: Change, stamp: Stamp
) -> dict[str, Any] | None:
    key = {"assessment_id": saved.id, "indicator": change.indicator}
    before = connection.execute(statements.answer_text, key).scalar()
    row = rows.event_row(saved.id, change, before, stamp)
    return None if row["after"] == before else row


def _add_events(connection: sa.Connection, added: Sequence[Mapping[str, Any]]) -> int:
    seq = 0
    for row in added:
        (seq,) = connection.execute(statements.add_event, row).inserted_primary_key or (0,)
    return seq


def _drop_draft(connection: sa.Connection, assessment_id: str, indicator: str) -> None:
    key = {"assessment_id": assessment_id, "indicator": indicator}
    connection.execute(statements.drop_draft, key)
