"""Runs the migrations over the connection it is given; there is no other way in."""

from alembic import context

from assess.store.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    transactional_ddl=False,  # one transaction is open already, and holds all steps
)
context.run_migrations()
