"""PostgreSQL goes away and comes back: what was under way fails and says so, all else goes on."""

import asyncio
import traceback
from collections.abc import AsyncIterator

import pytest
from sqlalchemy import make_url, text
from sqlalchemy.exc import DBAPIError, IntegrityError

from storage import runners
from storage.database import Database, UnavailableError
from storage.postgresql import CONNECTIONS
from storage.tables import runner
from tests.databases import shown
from tests.factories import a_runner


class Door:
    """The way to the server, which can be shut."""

    def __init__(self, host: str, port: int) -> None:
        self._behind = (host, port)
        self._through: set[asyncio.StreamWriter] = set()
        self._carrying: set[asyncio.Task[None]] = set()
        self._listener: asyncio.Server | None = None
        self.port = 0

    async def open(self) -> None:
        """Let whoever knocks through, at the same port as before."""
        self._listener = await asyncio.start_server(self._let_in, "127.0.0.1", self.port)
        self.port = self._listener.sockets[0].getsockname()[1]

    async def shut(self) -> None:
        """Cut off all who are through, and let nobody in."""
        if self._listener is not None:
            self._listener.close()
        await self.cut()

    async def cut(self) -> None:
        """Cut off all who are through, until both ends have noticed."""
        for writer in self._through:
            writer.close()
        while self._carrying:
            await asyncio.wait(self._carrying)
        for _ in range(10):
            await asyncio.sleep(0)

    async def _let_in(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        from_server, to_server = await asyncio.open_connection(*self._behind)
        self._through |= {writer, to_server}
        for source, target in ((reader, to_server), (from_server, writer)):
            task = asyncio.create_task(self._carry(source, target))
            self._carrying.add(task)
            task.add_done_callback(self._carrying.discard)

    async def _carry(self, source: asyncio.StreamReader, target: asyncio.StreamWriter) -> None:
        try:
            while some := await source.read(65536):
                target.write(some)
        except ConnectionError:
            pass
        finally:
            target.close()
            self._through.discard(target)


@pytest.fixture
async def door(postgresql_url: str) -> AsyncIterator[Door]:
    server = make_url(postgresql_url)
    door = Door(server.host or "127.0.0.1", server.port or 5432)
    await door.open()
    yield door
    await door.shut()


@pytest.fixture
async def database(postgresql_url: str, door: Door) -> AsyncIterator[Database]:
    behind = make_url(postgresql_url).set(host="127.0.0.1", port=door.port)
    opened = await Database.open(shown(behind))
    yield opened
    await opened.close()


async def add(database: Database, runner_id: int) -> None:
    async with database.transaction() as tx:
        await a_runner(tx, runner_id)


async def known(database: Database) -> list[int]:
    async with database.snapshot() as tx:
        return sorted((await tx.execute(runner.select())).scalars())


async def test_a_statement_whose_connection_breaks_says_that_it_may_pass(
    database: Database, door: Door
) -> None:
    async def write() -> None:
        async with database.transaction() as tx:
            await a_runner(tx, 7)
            await door.cut()
            await a_runner(tx, 8)

    with pytest.raises(UnavailableError):
        await write()
    await add(database, 9)
    assert await known(database) == [9]


async def test_a_commit_whose_connection_breaks_says_that_it_may_pass(
    database: Database, door: Door
) -> None:
    async def write() -> None:
        async with database.transaction() as tx:
            await a_runner(tx, 7)
            await door.cut()

    with pytest.raises(UnavailableError):
        await write()
    assert await known(database) == []


async def test_a_read_whose_connection_breaks_says_that_it_may_pass(
    database: Database, door: Door
) -> None:
    async def read() -> None:
        async with database.snapshot() as tx:
            await runners.get(tx, 7)
            await door.cut()
            await runners.get(tx, 7)

    with pytest.raises(UnavailableError):
        await read()
    assert await known(database) == []


async def test_while_nobody_answers_each_try_says_so_and_then_all_goes_on(
    database: Database, door: Door
) -> None:
    await door.shut()
    for _ in range(3):
        with pytest.raises(UnavailableError, match=r"Connect call failed|Connection refused"):
            await add(database, 7)
    await door.open()
    await add(database, 7)
    assert await known(database) == [7]


async def test_connections_from_before_a_restart_cost_nobody_a_turn(
    database: Database, door: Door
) -> None:
    inside = asyncio.Barrier(CONNECTIONS)

    async def add_with_others(runner_id: int) -> None:
        async with database.transaction() as tx:
            await a_runner(tx, runner_id)
            await inside.wait()

    async def all_at_once(first: int) -> None:
        await asyncio.gather(*(add_with_others(first + one) for one in range(CONNECTIONS)))

    await all_at_once(0)
    await door.cut()
    await all_at_once(CONNECTIONS)
    assert await known(database) == list(range(2 * CONNECTIONS))


async def test_a_server_that_only_reads_may_be_taken_over_from(
    database: Database, postgresql_url: str
) -> None:
    async with database.transaction() as tx:
        await tx.execute(text("SET TRANSACTION READ ONLY"))
        with pytest.raises(UnavailableError, match="only reads"):
            await a_runner(tx, 7)


async def test_what_is_wrong_in_itself_stays_what_it_is(database: Database) -> None:
    await add(database, 7)
    with pytest.raises(IntegrityError):
        await add(database, 7)
    async with database.snapshot() as tx:
        with pytest.raises(DBAPIError, match="read-only transaction"):
            await a_runner(tx, 8)


async def test_a_number_that_does_not_fit_is_not_repeated(database: Database) -> None:
    async with database.transaction() as tx:
        with pytest.raises(DBAPIError, match=r"query argument \$1") as failed:
            await tx.execute(runner.update().values(lead_minutes=404_404_404_404))
    assert "404404404404" not in "".join(traceback.format_exception(failed.value))
