"""The tables, and the rule that the history is only ever added to."""

from typing import Final

import sqlalchemy as sa

metadata: Final = sa.MetaData()
_COUNTER: Final = sa.BigInteger().with_variant(sa.Integer, "sqlite")  # SQLite counts this type only

assessment: Final = sa.Table(
    "assessment",
    metadata,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("origin", sa.Text, unique=True, comment="digest of the file it was made from"),
    sa.Column("framework_id", sa.Text, nullable=False),
    sa.Column("framework_version", sa.Text, nullable=False),
    sa.Column("framework_digest", sa.Text, nullable=False),
    sa.Column("description", sa.Text, nullable=False, comment="organisation and respondent, JSON"),
    sa.Column("answered_on", sa.Text, nullable=False, comment="newest day that a file said"),
    sa.Column("started_at", sa.Text, nullable=False),
    sa.Column("place", sa.Text),
)
"""One row an assessment: who, which criteria, and where the rater is."""

event: Final = sa.Table(
    "event",
    metadata,
    sa.Column("seq", _COUNTER, primary_key=True, autoincrement=True),
    sa.Column("assessment_id", sa.Text, sa.ForeignKey("assessment.id"), nullable=False),
    sa.Column("at", sa.Text, nullable=False, comment="UTC"),
    sa.Column("author", sa.Text, nullable=False),
    sa.Column("action", sa.Text, nullable=False),
    sa.Column("indicator", sa.Text, nullable=False, comment="empty for the assessment itself"),
    sa.Column("before", sa.Text, comment="JSON; null when nothing stood there"),
    sa.Column("after", sa.Text, comment="JSON; null when nothing stands there since"),
    sa.Column("framework_id", sa.Text, nullable=False),
    sa.Column("framework_version", sa.Text, nullable=False),
    sa.Column("framework_digest", sa.Text, nullable=False),
    sa.Column("program_version", sa.Text, nullable=False),
    sa.Index("event_of_answer", "assessment_id", "indicator", "seq"),
    sqlite_autoincrement=True,
)
"""The history. The answers are the newest events of each indicator: one truth, nothing to drift."""

draft: Final = sa.Table(
    "draft",
    metadata,
    sa.Column("assessment_id", sa.Text, sa.ForeignKey("assessment.id"), primary_key=True),
    sa.Column("indicator", sa.Text, primary_key=True),
    sa.Column("note", sa.Text, nullable=False),
    sa.Column("evidence", sa.Text, nullable=False),
    sa.Column("link", sa.Text, nullable=False),
    sa.Column("strength", sa.Integer, nullable=False),
    sa.Column("kept_at", sa.Text, nullable=False),
)
"""What is being typed; not history."""

finished_part: Final = sa.Table(
    "finished_part",
    metadata,
    sa.Column("assessment_id", sa.Text, sa.ForeignKey("assessment.id"), primary_key=True),
    sa.Column("characteristic", sa.Text, primary_key=True),
)
"""Which parts the rater called finished; not history."""

revision: Final = sa.Table(
    "alembic_version",
    metadata,
    sa.Column("version_num", sa.String(32), nullable=False),
    sa.PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)
"""Which form the store has; the migrations read and write it too."""

ADD_ONLY: Final = {
    "sqlite": (
        """
        CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
        BEGIN SELECT RAISE(ABORT, 'the history is only added to'); END
        """,
        """
        CREATE TRIGGER event_is_never_removed BEFORE DELETE ON event
        BEGIN SELECT RAISE(ABORT, 'the history is only added to'); END
        """,
    ),
    "postgresql": (
        """
        CREATE FUNCTION event_is_only_added_to() RETURNS trigger LANGUAGE plpgsql AS
        'BEGIN RAISE EXCEPTION ''the history is only added to''; END'
        """,
        """
        CREATE TRIGGER event_is_never_changed BEFORE UPDATE OR DELETE ON event
        FOR EACH ROW EXECUTE FUNCTION event_is_only_added_to()
        """,
        """
        CREATE TRIGGER event_is_never_emptied BEFORE TRUNCATE ON event
        FOR EACH STATEMENT EXECUTE FUNCTION event_is_only_added_to()
        """,
    ),
}
"""The rule as each kind of database says it."""
