"""Migrations go up, down and up again, and end where the tables of the code stand."""

import asyncio
import sqlite3
from pathlib import Path
from typing import Any

from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, create_engine, inspect

from storage import migrate
from storage.database import Database
from storage.tables import metadata

BASE = {"alembic_version"}


def tables(connection: Connection) -> set[str]:
    return set(inspect(connection).get_table_names())


def differences(connection: Connection) -> list[Any]:
    context = MigrationContext.configure(connection, opts={"compare_server_default": True})
    return list(compare_metadata(context, metadata))


def constraints(connection: Connection) -> dict[str, str]:
    """Return how each table and index was made, but for spaces and quotes."""
    rows = connection.exec_driver_sql("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")
    return {name: "".join(sql.replace('"', "").split()) for name, sql in rows if name not in BASE}


def checks(made: dict[str, str]) -> dict[str, list[str]]:
    """Return the constraints of each table in any order."""
    return {
        name: sorted(part.split(",CONSTRAINT")[0].rstrip(",)") for part in sql.split("CONSTRAINT"))
        for name, sql in made.items()
    }


def test_migrations_go_up_down_and_up_again(tmp_path: Path) -> None:
    engine = create_engine(f"sqlite:///{tmp_path / 'bot.sqlite3'}")
    with engine.connect() as connection:
        assert migrate.current(connection) is None
        migrate.upgrade(connection)
        first = checks(constraints(connection))
        assert tables(connection) == {*metadata.tables, *BASE}
        migrate.downgrade(connection, "base")
        assert tables(connection) == BASE
        assert migrate.current(connection) is None
        migrate.upgrade(connection)
        assert checks(constraints(connection)) == first
    engine.dispose()


def test_the_migrated_tables_are_those_of_the_code(tmp_path: Path) -> None:
    engine = create_engine(f"sqlite:///{tmp_path / 'bot.sqlite3'}")
    with engine.connect() as connection:
        migrate.upgrade(connection)
        assert differences(connection) == []
    engine.dispose()


def test_the_migrated_constraints_are_those_of_the_code(tmp_path: Path) -> None:
    migrated = create_engine(f"sqlite:///{tmp_path / 'migrated.sqlite3'}")
    made = create_engine(f"sqlite:///{tmp_path / 'made.sqlite3'}")
    with migrated.connect() as by_migration, made.connect() as by_code:
        migrate.upgrade(by_migration)
        metadata.create_all(by_code)
        assert checks(constraints(by_migration)) == checks(constraints(by_code))
    migrated.dispose()
    made.dispose()


def test_tables_that_lack_a_column_are_found_out(tmp_path: Path) -> None:
    engine = create_engine(f"sqlite:///{tmp_path / 'bot.sqlite3'}")
    with engine.connect() as connection:
        migrate.upgrade(connection)
        connection.exec_driver_sql("ALTER TABLE picture DROP COLUMN file_id")
        assert [difference[0] for difference in differences(connection)] == ["add_column"]
    engine.dispose()


async def test_opening_brings_an_empty_file_to_the_newest_tables(tmp_path: Path) -> None:
    path = tmp_path / "bot.sqlite3"
    await (await Database.open(f"sqlite+aiosqlite:///{path}")).close()
    connection = await asyncio.to_thread(sqlite3.connect, path, check_same_thread=False)
    found = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
    connection.close()
    assert set(metadata.tables) <= found


ACTED = "SELECT acted_up_to, acted_since FROM dialogue ORDER BY runner_id"


def test_updates_that_have_acted_stay_known_up_and_down(tmp_path: Path) -> None:
    engine = create_engine(f"sqlite:///{tmp_path / 'bot.sqlite3'}")
    with engine.connect() as connection:
        migrate.upgrade(connection, "0002")
        for person in (1, 2):
            connection.exec_driver_sql(
                "INSERT INTO dialogue (runner_id, data, serial, shown, last_update_id) "
                "VALUES (?, '{}', 0, 1, ?)",
                (person, 4 * person),
            )
        migrate.upgrade(connection)
        assert connection.exec_driver_sql(ACTED).fetchall() == [(4, "[]"), (8, "[]")]
        connection.exec_driver_sql(
            "UPDATE dialogue SET acted_since = '[9, 11]' WHERE runner_id = 2"
        )
        migrate.downgrade(connection, "0002")
        query = "SELECT last_update_id FROM dialogue ORDER BY runner_id"
        assert connection.exec_driver_sql(query).scalars().all() == [4, 11]
    engine.dispose()
