"""Of all processes on a PostgreSQL database one has the duty, and another follows when it ends."""

import asyncio
import signal
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import asyncpg
import pytest
from sqlalchemy import make_url

from storage.database import Database
from storage.duty import DUTY, LOCK_SPACE
from tests.databases import PostgresqlServer, plain, shown
from tests.factories import a_runner
from tests.processes import PATIENCE, started

HOLD = """
import asyncio, sys
from storage.database import Database

async def hold():
    database = await Database.open(sys.argv[1])
    async with database.on_duty(lambda: None) as lost:
        print("on duty", flush=True)
        await lost.wait()
        print("lost", flush=True)
    await database.close()

asyncio.run(hold())
"""
HOLDERS = (
    "SELECT pid FROM pg_locks JOIN pg_database ON pg_database.oid = database "
    "WHERE datname = current_database() AND locktype = 'advisory' AND granted "
    "AND classid = $1 AND objid = $2"
)


def nobody() -> None:
    pytest.fail("nobody has announced anything")


@pytest.fixture
async def database(postgresql_url: str) -> AsyncIterator[Database]:
    async with opened(postgresql_url) as found:
        yield found


@pytest.fixture
async def admin(postgresql_url: str) -> AsyncIterator["asyncpg.Connection[asyncpg.Record]"]:
    """A plain connection that looks into the database from beside."""
    connection = await asyncpg.connect(plain(make_url(postgresql_url)))
    yield connection
    await connection.close()


@asynccontextmanager
async def opened(url: str) -> AsyncIterator[Database]:
    database = await Database.open(url)
    try:
        yield database
    finally:
        await database.close()


class Waiting:
    """Somebody who waits for the duty, has it, and gives it back when told."""

    def __init__(self, database: Database, news: Callable[[], None] = nobody) -> None:
        self.has_it = asyncio.Event()
        self.give_back = asyncio.Event()
        self.task = asyncio.create_task(self._wait(database, news))

    async def _wait(self, database: Database, news: Callable[[], None]) -> None:
        async with database.on_duty(news):
            self.has_it.set()
            await self.give_back.wait()

    async def end(self) -> None:
        """Have the duty at last, and give it back."""
        await asyncio.wait_for(self.has_it.wait(), PATIENCE)
        self.give_back.set()
        await self.task


async def asked_twice(admin: "asyncpg.Connection[asyncpg.Record]") -> None:
    """Wait until somebody who has no duty has asked for it once more."""
    query = (
        "SELECT max(query_start) FROM pg_stat_activity WHERE datname = current_database() "
        "AND query LIKE '%pg_try_advisory_lock%' AND pid <> pg_backend_pid()"
    )
    times: set[object] = set()
    while len(times) < 2:
        times.add(await admin.fetchval(query))
        times.discard(None)


async def test_a_second_waits_until_the_first_gives_it_back(
    database: Database, postgresql_url: str, admin: "asyncpg.Connection[asyncpg.Record]"
) -> None:
    async with opened(postgresql_url) as other:
        async with database.on_duty(nobody) as lost:
            second = Waiting(other)
            await asyncio.wait_for(asked_twice(admin), PATIENCE)
            assert not second.has_it.is_set()
            assert not lost.is_set()
        await second.end()


async def test_two_databases_on_one_server_have_a_duty_each(
    database: Database, server: PostgresqlServer
) -> None:
    url = server.make()
    try:
        async with opened(shown(url)) as other, database.on_duty(nobody):
            await Waiting(other).end()
    finally:
        server.drop(str(url.database))


async def test_whose_connection_the_server_ends_has_lost_it_and_the_next_takes_over(
    database: Database, postgresql_url: str, admin: "asyncpg.Connection[asyncpg.Record]"
) -> None:
    async with opened(postgresql_url) as other, database.on_duty(nobody) as lost:
        second = Waiting(other)
        (holder,) = await admin.fetch(HOLDERS, LOCK_SPACE, DUTY)
        await admin.execute("SELECT pg_terminate_backend($1)", holder["pid"])
        await asyncio.wait_for(lost.wait(), PATIENCE)
        await second.end()


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGSTOP])
async def test_a_process_that_is_killed_or_stands_still_is_followed_by_another(
    database: Database, postgresql_url: str, tmp_path: Path, how: signal.Signals
) -> None:
    async with started("-c", HOLD, postgresql_url, cwd=tmp_path) as holder:
        assert holder.stdout is not None
        assert await asyncio.wait_for(holder.stdout.readline(), PATIENCE) == b"on duty\n"
        second = Waiting(database)
        holder.send_signal(how)
        await second.end()
        if how is signal.SIGSTOP:
            holder.send_signal(signal.SIGCONT)
            assert await asyncio.wait_for(holder.stdout.readline(), PATIENCE) == b"lost\n"


async def test_who_waits_can_be_called_off(
    database: Database, postgresql_url: str, admin: "asyncpg.Connection[asyncpg.Record]"
) -> None:
    async with opened(postgresql_url) as other, database.on_duty(nobody) as lost:
        second = Waiting(other)
        await asyncio.wait_for(asked_twice(admin), PATIENCE)
        second.task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await second.task
        assert not lost.is_set()
    await Waiting(database).end()


async def test_what_is_announced_is_heard_once_it_is_committed(
    database: Database, postgresql_url: str
) -> None:
    heard = asyncio.Event()
    async with opened(postgresql_url) as other, database.on_duty(heard.set):
        async with other.transaction() as tx:
            await a_runner(tx, 7)
            await other.announce(tx)
        await asyncio.wait_for(heard.wait(), PATIENCE)


async def test_what_is_announced_and_undone_is_not_heard(
    database: Database, postgresql_url: str
) -> None:
    heard: asyncio.Queue[str] = asyncio.Queue()
    async with (
        opened(postgresql_url) as other,
        database.on_duty(lambda: heard.put_nowait("news")),
    ):
        with pytest.raises(LookupError):
            await _announce_and_fail(other)
        assert heard.empty()
        # News come in their order: after this one an earlier one would be here.
        async with other.transaction() as tx:
            await other.announce(tx)
        await asyncio.wait_for(heard.get(), PATIENCE)
        assert heard.empty()


async def _announce_and_fail(database: Database) -> None:
    async with database.transaction() as tx:
        await database.announce(tx)
        raise LookupError
