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


class OlderSchemaError(Exception):
    """The tables are not those of this version yet; runprimer migrate brings them up to date."""

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
    _refuse_newer(ScriptDirectory.from_config(config), current(connection))
    command.upgrade(config, revision)
    connection.commit()


def require(connection: Connection) -> None:
    """Raise NewerSchemaError or OlderSchemaError where the tables are of another version."""
    scripts, here = ScriptDirectory.from_config(_config(connection)), current(connection)
    _refuse_newer(scripts, here)
    if here != scripts.get_current_head():
        raise OlderSchemaError


def _refuse_newer(scripts: ScriptDirectory, here: str | None) -> None:
    known = {script.revision for script in scripts.walk_revisions()}
    if here is not None and here not in known:
        raise NewerSchemaError


def downgrade(connection: Connection, revision: str) -> None:
    """Downgrade to a revision; `base` empties the database."""
    command.downgrade(_config(connection), revision)
    connection.commit()
