"""What stands in the way of a database on PostgreSQL is one clear sentence without a password."""

import asyncio
import socket
import struct
from collections.abc import Iterator

import asyncpg
import pytest
from sqlalchemy import URL, make_url

from storage.database import Database, DatabaseError
from storage.tables import metadata
from tests.databases import PostgresqlServer, plain, shown

AT_ONCE = 4
SECRET = "not-for-any-eye"


async def refusal(url: URL | str) -> str:
    """Return why a database cannot be opened: one line that ends as a sentence does."""
    try:
        database = await Database.open(url if isinstance(url, str) else shown(url))
    except DatabaseError as refused:
        said = str(refused)
        assert said.endswith(".")
        assert "\n" not in said
        assert SECRET not in said
        return said
    await database.close()
    pytest.fail(f"{url} was opened")


@pytest.fixture
def empty(server: PostgresqlServer) -> Iterator[URL]:
    """The URL of a database without tables."""
    url = server.make(empty=True)
    yield url
    server.drop(str(url.database))


@pytest.fixture
def stranger(server: PostgresqlServer, empty: URL) -> Iterator[URL]:
    """The URL of that database for somebody who owns nothing in it."""
    name = f"{empty.database}_stranger"
    server.execute(f"CREATE ROLE \"{name}\" LOGIN PASSWORD '{SECRET}'")
    yield empty.set(username=name, password=SECRET)
    server.execute(f'DROP ROLE "{name}"')


async def tables(url: URL) -> set[str]:
    connection = await asyncpg.connect(plain(url))
    rows = await connection.fetch("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
    await connection.close()
    return {name for (name,) in rows}


async def test_processes_that_start_at_once_on_an_empty_database_all_come_up(empty: URL) -> None:
    opened = await asyncio.gather(*(Database.open(shown(empty)) for _ in range(AT_ONCE)))
    for database in opened:
        await database.close()
    assert await tables(empty) == {*metadata.tables, "alembic_version"}


async def test_where_nobody_listens_the_address_is_named(empty: URL) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    said = await refusal(empty.set(host="127.0.0.1", port=port, password=SECRET))
    assert said.startswith(f"No PostgreSQL server answers at 127.0.0.1:{port} (")
    assert "start it, or correct DATABASE_URL" in said


async def test_a_host_that_does_not_exist_is_named(empty: URL) -> None:
    said = await refusal(empty.set(host="nowhere.invalid", password=SECRET))
    assert said.startswith("No PostgreSQL server answers at nowhere.invalid:")


async def test_what_is_no_postgresql_server_is_named(empty: URL) -> None:
    async def hang_up(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.close()
        await writer.wait_closed()

    async with await asyncio.start_server(hang_up, "127.0.0.1", 0) as other:
        port = other.sockets[0].getsockname()[1]
        said = await refusal(empty.set(host="127.0.0.1", port=port, password=SECRET))
    assert f"127.0.0.1:{port}" in said


async def test_a_user_whom_the_server_does_not_know_is_named(empty: URL) -> None:
    said = await refusal(empty.set(username="nobody-knows", password=SECRET))
    assert "lets nobody-knows not in; correct user and password in DATABASE_URL" in said


@pytest.mark.parametrize(
    ("state", "said", "hint"),
    [
        ("28P01", "password authentication failed", "correct user and password in DATABASE_URL"),
        ("28000", "no pg_hba.conf entry", "or pg_hba.conf"),
        ("57P03", "the database system is starting up", "the database system is starting up"),
        ("53300", "sorry, too many clients already", "sorry, too many clients already"),
    ],
)
async def test_what_a_server_says_to_who_knocks_is_passed_on(
    empty: URL, state: str, said: str, hint: str
) -> None:
    async def refuse(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readexactly(8)  # may we speak TLS?
        writer.write(b"N")
        (size,) = struct.unpack("!i", await reader.readexactly(4))
        await reader.readexactly(size - 4)
        fields = f"SFATAL\0VFATAL\0C{state}\0M{said}\0\0".encode()
        writer.write(b"E" + struct.pack("!i", 4 + len(fields)) + fields)
        writer.close()
        await writer.wait_closed()

    async with await asyncio.start_server(refuse, "127.0.0.1", 0) as other:
        port = other.sockets[0].getsockname()[1]
        heard = await refusal(empty.set(host="127.0.0.1", port=port, password=SECRET))
    assert hint in heard
    assert f"127.0.0.1:{port}" in heard


async def test_a_missing_database_comes_with_the_statement_that_makes_it(empty: URL) -> None:
    said = await refusal(empty.set(database="runprimer_of_nobody", password=SECRET))
    assert "has no database runprimer_of_nobody; make it: CREATE DATABASE" in said


async def test_a_database_of_somebody_else_comes_with_the_statement_that_helps(
    stranger: URL,
) -> None:
    said = await refusal(stranger)
    assert f"gives {stranger.username} no permission" in said
    assert f'ALTER DATABASE "{stranger.database}" OWNER TO "{stranger.username}"' in said


async def test_a_database_from_a_newer_version_is_left_as_it_is(postgresql_url: str) -> None:
    connection = await asyncpg.connect(plain(make_url(postgresql_url)))
    await connection.execute("UPDATE alembic_version SET version_num = '9999'")
    assert "made by a newer version of runprimer; update runprimer" in await refusal(postgresql_url)
    assert await connection.fetchval("SELECT version_num FROM alembic_version") == "9999"
    await connection.close()


@pytest.mark.parametrize("scheme", ["postgresql", "postgres", "postgresql+psycopg"])
async def test_another_driver_is_told_what_to_write(scheme: str) -> None:
    said = await refusal(f"{scheme}://runner:{SECRET}@localhost/runprimer")
    assert said == (f"DATABASE_URL must begin with postgresql+asyncpg://, not with {scheme}://.")


async def test_a_url_that_names_no_database_says_so(empty: URL) -> None:
    assert "must name a database" in await refusal(empty.set(database=""))


async def test_an_option_that_nobody_knows_is_named(empty: URL) -> None:
    said = await refusal(empty.update_query_dict({"sslmode": "require"}))
    assert said == "DATABASE_URL has an unknown option 'sslmode'; known are host, port, ssl."


async def test_an_option_with_a_wrong_value_is_told_of(empty: URL) -> None:
    said = await refusal(empty.update_query_dict({"ssl": "perhaps"}))
    assert "an option whose value" in said
