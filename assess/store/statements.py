"""Every question to the tables, built once: what is built once is compiled once."""

from typing import Final

import sqlalchemy as sa

from assess.store.base import REVIEWING
from assess.store.tables import assessment, draft, event, finished_part

_ID: Final[sa.BindParameter[str]] = sa.bindparam("assessment_id")
_own_events: Final = event.c.assessment_id == _ID
_is_review: Final = event.c.action.in_(REVIEWING)

_newest: Final = (
    sa.select(sa.func.max(event.c.seq).label("seq"))
    .where(event.c.indicator != "")
    .group_by(event.c.assessment_id, event.c.indicator)
)

answers: Final = (
    sa.select(event.c.indicator, event.c.after)
    .where(event.c.seq.in_(_newest.where(_own_events)), event.c.after.is_not(None), ~_is_review)
    .order_by(event.c.seq)
)
"""The answers or agreements of one assessment: the newest event of each indicator."""

raters: Final = (
    sa.select(event.c.after)
    .where(_own_events, event.c.indicator == "", event.c.action == "merge")
    .order_by(event.c.seq)
)
"""The raters of one assessment with all their answers, as they were put together."""

overrides: Final = (
    sa.select(event.c.after)
    .where(event.c.seq.in_(_newest.where(_own_events)), event.c.after.is_not(None), _is_review)
    .order_by(event.c.seq)
)
"""The overrides of one assessment: the newest event of each thing that can be set."""

answer_text: Final = (
    sa.select(event.c.after)
    .where(_own_events, event.c.indicator == sa.bindparam("indicator"))
    .order_by(event.c.seq.desc())
    .limit(1)
)
"""What stands in the place of one answer."""

last_seq: Final = sa.select(sa.func.max(event.c.seq)).where(_own_events)
"""The last event of one assessment."""

lock: Final = sa.select(assessment.c.id).where(assessment.c.id == _ID).with_for_update()
"""Make other writers of this assessment wait, where a transaction alone does not."""

add_event: Final = sa.insert(event)
"""Add to the history."""

one: Final = sa.select(assessment).where(assessment.c.id == _ID)
"""The row of one assessment."""

history: Final = sa.select(event).where(_own_events).order_by(event.c.seq)
"""The history of one assessment, oldest first."""

trail: Final = (
    sa.select(event.c.seq, event.c.at, event.c.author, event.c.action)
    .where(_own_events)
    .order_by(event.c.seq)
)
"""Who did what when, without what was said."""

drafts: Final = sa.select(draft).where(draft.c.assessment_id == _ID).order_by(draft.c.kept_at)
"""What is being typed."""

drop_draft: Final = sa.delete(draft).where(
    draft.c.assessment_id == _ID, draft.c.indicator == sa.bindparam("indicator")
)
"""Forget what was being typed."""

add_draft: Final = sa.insert(draft)
"""Keep what is being typed."""

finished_parts: Final = sa.select(finished_part.c.characteristic).where(
    finished_part.c.assessment_id == _ID
)
"""The parts that are called finished."""

open_part: Final = sa.delete(finished_part).where(
    finished_part.c.assessment_id == _ID,
    finished_part.c.characteristic == sa.bindparam("characteristic"),
)
"""Call a part not finished."""

close_part: Final = sa.insert(finished_part)
"""Call a part finished."""

add_assessment: Final = sa.insert(assessment)
"""Keep a new assessment."""

answered_on: Final = (
    sa.update(assessment)
    .where(assessment.c.id == _ID, assessment.c.answered_on < sa.bindparam("day"))
    .values(answered_on=sa.bindparam("day"))
)
"""Remember the day that a file says, if it is the newest."""

keep_place: Final = (
    sa.update(assessment).where(assessment.c.id == _ID).values(place=sa.bindparam("new_place"))
)
"""Remember where the rater is."""

describe: Final = (
    sa.update(assessment)
    .where(assessment.c.id == _ID)
    .values(description=sa.bindparam("new_description"))
)
"""Say anew who is assessed."""

ids_starting: Final = (
    sa.select(assessment.c.id)
    .where(assessment.c.id.startswith(sa.bindparam("beginning"), autoescape=False))
    .order_by(assessment.c.id)
)
"""The ids that begin so."""

id_of_origin: Final = sa.select(assessment.c.id).where(
    assessment.c.origin == sa.bindparam("origin")
)
"""The assessment made from a file."""

_last: Final = (
    sa.select(event.c.assessment_id, sa.func.max(event.c.seq).label("seq"))
    .group_by(event.c.assessment_id)
    .subquery()
)
_last_event: Final = event.alias("last_event")
_answered: Final = (
    sa.select(event.c.assessment_id, sa.func.count().label("answered"))
    .where(event.c.seq.in_(_newest), event.c.after.is_not(None), ~_is_review)
    .group_by(event.c.assessment_id)
    .subquery()
)
_merged: Final = (
    sa.select(event.c.assessment_id, sa.func.count().label("raters"))
    .where(event.c.indicator == "", event.c.action == "merge")
    .group_by(event.c.assessment_id)
    .subquery()
)
summaries: Final = (
    sa.select(
        assessment,
        _last_event.c.at.label("changed_at"),
        sa.func.coalesce(_answered.c.answered, 0).label("answered"),
        sa.func.coalesce(_merged.c.raters, 0).label("raters"),
    )
    .join(_last, _last.c.assessment_id == assessment.c.id)
    .join(_last_event, _last_event.c.seq == _last.c.seq)
    .outerjoin(_answered, _answered.c.assessment_id == assessment.c.id)
    .outerjoin(_merged, _merged.c.assessment_id == assessment.c.id)
    .order_by(_last.c.seq.desc())
)
"""One line an assessment, newest change first."""
