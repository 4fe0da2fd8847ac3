"""The first form: assessments, the history that is only added to, drafts and finished parts."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_COUNTER = sa.BigInteger().with_variant(sa.Integer, "sqlite")
_ADD_ONLY = {
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


def upgrade() -> None:
    """Make everything."""
    op.create_table(
        "assessment",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("origin", sa.Text, unique=True, comment="digest of the file it was made from"),
        *_framework(),
        sa.Column(
            "description", sa.Text, nullable=False, comment="organisation and respondent, JSON"
        ),
        sa.Column("answered_on", sa.Text, nullable=False, comment="newest day that a file said"),
        sa.Column("started_at", sa.Text, nullable=False),
        sa.Column("place", sa.Text),
    )
    op.create_table(
        "event",
        sa.Column("seq", _COUNTER, primary_key=True, autoincrement=True),
        _of_assessment(),
        sa.Column("at", sa.Text, nullable=False, comment="UTC"),
        sa.Column("author", sa.Text, nullable=False),
        sa.Column("action", sa.Text, nullable=False),
        sa.Column("indicator", sa.Text, nullable=False, comment="empty for the assessment itself"),
        sa.Column("before", sa.Text, comment="JSON; null when nothing stood there"),
        sa.Column("after", sa.Text, comment="JSON; null when nothing stands there since"),
        *_framework(),
        sa.Column("program_version", sa.Text, nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("event_of_answer", "event", ["assessment_id", "indicator", "seq"])
    op.create_table(
        "draft",
        _of_assessment(primary_key=True),
        sa.Column("indicator", sa.Text, primary_key=True),
        sa.Column("note", sa.Text, nullable=False),
        sa.Column("evidence", sa.Text, nullable=False),
        sa.Column("link", sa.Text, nullable=False),
        sa.Column("strength", sa.Integer, nullable=False),
        sa.Column("kept_at", sa.Text, nullable=False),
    )
    op.create_table(
        "finished_part",
        _of_assessment(primary_key=True),
        sa.Column("characteristic", sa.Text, primary_key=True),
    )
    kind = op.get_bind().dialect.name
    for statement in _ADD_ONLY[kind]:
        op.execute(statement)
    if kind == "sqlite":
        op.execute("PRAGMA application_id = 1095979859")  # ASSS, in the header of the file


def _framework() -> list[sa.Column[str]]:
    names = ("framework_id", "framework_version", "framework_digest")
    return [sa.Column(name, sa.Text, nullable=False) for name in names]


def _of_assessment(*, primary_key: bool = False) -> sa.Column[str]:
    owner = sa.ForeignKey("assessment.id")
    return sa.Column("assessment_id", sa.Text, owner, primary_key=primary_key, nullable=False)
