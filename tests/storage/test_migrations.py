"""Migrations go up, down and up again, and end where the tables of the code stand."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import JSON, BigInteger, Connection, UniqueConstraint, func, inspect, select, text
from sqlalchemy import table as table_named
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine

from storage import migrate
from storage.database import Database
from storage.tables import metadata
from tests.databases import KINDS, PostgresqlServer, shown, sqlite_url

BASE = {"alembic_version"}
OF_POSTGRESQL = """
SELECT rel.relname || ' ' || con.conname, pg_get_constraintdef(con.oid)
FROM pg_constraint con JOIN pg_class rel ON rel.oid = con.conrelid
WHERE connamespace = 'public'::regnamespace
UNION ALL SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'
"""


@pytest.fixture(params=KINDS)
async def empty(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[AsyncConnection]:
    """A connection to a database without tables, of each kind in turn."""
    server: PostgresqlServer | None = None
    url = sqlite_url(tmp_path / "bot.sqlite3")
    if request.param == "postgresql":
        server = request.getfixturevalue("server")
        assert server is not None
        made = server.make(empty=True)
        url = shown(made)
    engine = create_async_engine(url)
    async with engine.connect() as connection:
        yield connection
    await engine.dispose()
    if server is not None:
        server.drop(str(made.database))


def tables(connection: Connection) -> set[str]:
    return set(inspect(connection).get_table_names())


def differences(connection: Connection) -> list[Any]:
    context = MigrationContext.configure(connection, opts={"compare_server_default": True})
    return list(compare_metadata(context, metadata))


def constraints(connection: Connection) -> dict[str, str]:
    """Return how each table, constraint and index was made, but for spaces and quotes."""
    query = "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL"
    rows = connection.execute(text(OF_POSTGRESQL if _is_postgresql(connection) else query))
    return {
        name: "".join(sql.replace('"', "").split())
        for name, sql in rows
        if not BASE & {*name.split()}
    }


def _is_postgresql(connection: Connection) -> bool:
    return connection.dialect.name == "postgresql"


def checks(made: dict[str, str]) -> dict[str, list[str]]:
    """Return the constraints of each table in any order."""
    return {
        name: sorted(part.split(",CONSTRAINT")[0].rstrip(",)") for part in sql.split("CONSTRAINT"))
        for name, sql in made.items()
    }


async def test_migrations_go_up_down_and_up_again(empty: AsyncConnection) -> None:
    await empty.run_sync(up_down_and_up)


def up_down_and_up(connection: Connection) -> None:
    assert migrate.current(connection) is None
    migrate.upgrade(connection)
    first = checks(constraints(connection))
    assert tables(connection) == {*metadata.tables, *BASE}
    migrate.downgrade(connection, "base")
    assert tables(connection) == BASE
    assert migrate.current(connection) is None
    migrate.upgrade(connection)
    assert checks(constraints(connection)) == first


async def test_the_migrated_tables_are_those_of_the_code(empty: AsyncConnection) -> None:
    await empty.run_sync(migrate.upgrade)
    assert await empty.run_sync(differences) == []


async def test_the_migrated_constraints_are_those_of_the_code(empty: AsyncConnection) -> None:
    await empty.run_sync(migrate.upgrade)
    migrated = checks(await empty.run_sync(constraints))
    await empty.run_sync(migrate.downgrade, "base")
    await empty.run_sync(metadata.create_all)
    assert {name for name in migrated if "delivery" in name}
    assert checks(await empty.run_sync(constraints)) == migrated


async def test_tables_that_lack_a_column_are_found_out(empty: AsyncConnection) -> None:
    await empty.run_sync(migrate.upgrade)
    await empty.execute(text("ALTER TABLE picture DROP COLUMN file_id"))
    assert [one[0] for one in await empty.run_sync(differences)] == ["add_column"]


async def test_opening_brings_an_empty_database_to_the_newest_tables(
    empty: AsyncConnection,
) -> None:
    await (await Database.open(shown(empty.engine.url))).close()
    assert {*metadata.tables, *BASE} == await empty.run_sync(tables)


ACTED = text("SELECT acted_up_to, acted_since FROM dialogue ORDER BY runner_id").columns(
    acted_up_to=BigInteger, acted_since=JSON
)


async def test_updates_that_have_acted_stay_known_up_and_down(empty: AsyncConnection) -> None:
    await empty.run_sync(migrate.upgrade, "0002")
    new = text(
        "INSERT INTO dialogue (runner_id, data, serial, shown, last_update_id) "
        "VALUES (:person, '{}', 0, true, :last)"
    )
    await empty.execute(new, [{"person": 1, "last": 4}, {"person": 2, "last": 8}])
    await empty.run_sync(migrate.upgrade)
    assert (await empty.execute(ACTED)).fetchall() == [(4, []), (8, [])]
    await empty.execute(text("UPDATE dialogue SET acted_since = '[9, 11]' WHERE runner_id = 2"))
    await empty.run_sync(migrate.downgrade, "0002")
    last = text("SELECT last_update_id FROM dialogue ORDER BY runner_id")
    assert (await empty.execute(last)).scalars().all() == [4, 11]


HISTORY = {
    "runner": "(id, language, lead_minutes, sequence, created_at) "
    "VALUES (1, 'en', 15, 'standard', '2027-03-01')",
    "primer": "(id, runner_id, planned_at, status, sequence) "
    "VALUES (7, 1, '2027-03-01', 'done', 'standard')",
    "primer_step": "(primer_id, position, side, drill, seconds, level) "
    "VALUES (7, 0, 'both', 'bird-dog', 65, 0)",
    "broadcast": "(id, text, again_if_uncertain, created_at) "
    "VALUES (3, 'News', false, '2027-03-01')",
    "delivery": "(runner_id, lane, state, not_before, expires_at, attempts, doubts, created_at, "
    "broadcast_id) VALUES (1, 'broadcast', 'pending', '2027-03-01', '2027-03-02', 0, 0, "
    "'2027-03-01', 3)",
}


@pytest.mark.parametrize("kind", KINDS)
async def test_what_belongs_to_an_altered_table_stays_when_the_bot_is_updated(
    kind: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    url = sqlite_url(tmp_path / "bot.sqlite3")
    if kind == "postgresql":
        server: PostgresqlServer = request.getfixturevalue("server")
        url = shown(made := server.make(empty=True))
        request.addfinalizer(lambda: server.drop(str(made.database)))
    engine = create_async_engine(url)
    async with engine.connect() as connection:
        await connection.run_sync(migrate.upgrade, "0003")
        for table, row in HISTORY.items():
            await connection.execute(text(f"INSERT INTO {table} {row}"))
        await connection.commit()
    await (await Database.open(url)).close()
    async with engine.connect() as connection:
        for table in HISTORY:
            found = await connection.execute(select(func.count()).select_from(table_named(table)))
            assert found.scalar_one() == 1, table
        state = await connection.execute(text("SELECT state FROM broadcast"))
        assert state.scalar_one() == "sending"
    await engine.dispose()


def test_what_goes_with_a_row_or_loses_it_is_found_by_an_index() -> None:
    """A row that is deleted looks for all that refers to it: it must not read whole tables."""
    slow = []
    for table in metadata.tables.values():
        unique = [one for one in table.constraints if isinstance(one, UniqueConstraint)]
        found = [[*one.columns.keys()] for one in table.indexes]
        found += [[*one.columns.keys()] for one in (table.primary_key, *unique)]
        for key in table.foreign_key_constraints:
            names = key.column_keys
            if not any({*one[: len(names)]} == {*names} for one in found):
                slow.append(f"{table.name}: {names}")
    assert slow == []
