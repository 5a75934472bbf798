"""Bring the tables to a revision, from within: `runprimer migrate`, and every start."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection


class NewerSchemaError(Exception):
    """The tables were made by a newer version of runprimer; update runprimer to use them."""

    def __str__(self) -> str:
        """Return the sentence for the operator."""
        return str(type(self).__doc__)


def _config(connection: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.attributes["connection"] = connection
    return config


def current(connection: Connection) -> str | None:
    """Return the revision of the tables, None for an empty database."""
    return MigrationContext.configure(connection).get_current_revision()


def upgrade(connection: Connection, revision: str = "head") -> None:
    """Upgrade to a revision; raises NewerSchemaError for tables from a later version."""
    config = _config(connection)
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    here = current(connection)
    if here is not None and here not in known:
        raise NewerSchemaError
    command.upgrade(config, revision)
    connection.commit()


def downgrade(connection: Connection, revision: str) -> None:
    """Downgrade to a revision; `base` empties the database."""
    command.downgrade(_config(connection), revision)
    connection.commit()
