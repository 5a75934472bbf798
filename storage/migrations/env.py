"""Alembic's environment: the connection is handed in by `storage.migrate`."""

from alembic import context

from storage.tables import metadata

connection = context.config.attributes["connection"]
# Batch mode: SQLite can alter hardly anything in place.
context.configure(connection=connection, target_metadata=metadata, render_as_batch=True)
with context.begin_transaction():
    context.run_migrations()
