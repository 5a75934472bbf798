"""One visible transaction: it commits, it rolls back, writers take turns, readers see snapshots."""

import asyncio
import traceback
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import insert, select
from sqlalchemy.exc import IntegrityError, StatementError

from storage import runners
from storage.database import Database, Transaction
from storage.sqlite import READERS
from storage.tables import runner
from tests.factories import NOON, a_run, a_runner

WRITERS = 50


async def known(database: Database) -> list[int]:
    """Return the ids of all runners, as a new reader sees them."""
    async with database.snapshot() as tx:
        return sorted((await tx.execute(select(runner.c.id))).scalars())


async def test_a_transaction_is_committed_at_its_end(database: Database) -> None:
    async with database.transaction() as tx:
        await a_runner(tx, 7)
    assert await known(database) == [7]


async def test_an_exception_undoes_all_of_a_transaction(database: Database) -> None:
    async def write_and_fail() -> None:
        async with database.transaction() as tx:
            await a_runner(tx, 7)
            raise LookupError

    with pytest.raises(LookupError):
        await write_and_fail()
    assert await known(database) == []


async def test_a_cancelled_transaction_is_undone_and_the_next_one_gets_its_turn(
    database: Database,
) -> None:
    written = asyncio.Event()

    async def write_and_hang() -> None:
        async with database.transaction() as tx:
            await a_runner(tx, 7)
            written.set()
            await asyncio.Event().wait()

    writer = asyncio.create_task(write_and_hang())
    await written.wait()
    writer.cancel()
    with pytest.raises(asyncio.CancelledError):
        await writer
    async with database.transaction() as tx:
        await a_runner(tx, 8)
    assert await known(database) == [8]


async def test_a_transaction_cancelled_while_it_waits_for_its_turn_leaves_the_others_alone(
    database: Database,
) -> None:
    async def write(runner_id: int) -> None:
        async with database.transaction() as tx:
            await a_runner(tx, runner_id)

    async with database.transaction() as tx:
        waiting = [asyncio.create_task(write(number)) for number in (2, 3)]
        await a_runner(tx, 1)
        waiting[0].cancel()
    await asyncio.gather(*waiting, return_exceptions=True)
    assert await known(database) == [1, 3]


async def test_of_fifty_writers_who_lock_a_runner_none_overwrites_what_another_wrote(
    database: Database,
) -> None:
    async with database.transaction() as tx:
        await a_runner(tx, 1)
        await runners.set_lead(tx, 1, 0)

    async def count_up() -> None:
        async with database.transaction() as tx:
            found = (await runners.lock(tx, [1]))[1]
            await asyncio.sleep(0)
            await runners.set_lead(tx, 1, found.lead_minutes + 1)

    await asyncio.gather(*(count_up() for _ in range(WRITERS)))
    async with database.snapshot() as tx:
        counted = await runners.get(tx, 1)
    assert counted is not None
    assert counted.lead_minutes == WRITERS


async def test_a_reader_keeps_its_snapshot_while_a_writer_commits(database: Database) -> None:
    count = select(runner.c.id)
    async with database.snapshot() as reading:
        assert (await reading.execute(count)).all() == []
        async with database.transaction() as writing:
            await a_runner(writing, 7)
            assert (await reading.execute(count)).all() == []
        assert (await reading.execute(count)).all() == []
    assert await known(database) == [7]


async def test_a_reader_does_not_wait_for_an_open_writer(database: Database) -> None:
    async with database.transaction() as tx:
        await a_runner(tx, 7)
        assert await asyncio.wait_for(known(database), 5) == []


async def test_more_readers_than_connections_all_get_their_turn(database: Database) -> None:
    async with database.transaction() as tx:
        await a_runner(tx, 7)
    found = await asyncio.gather(*(known(database) for _ in range(READERS * 5)))
    assert found == [[7]] * (READERS * 5)


async def test_foreign_keys_are_enforced(tx: Transaction) -> None:
    with pytest.raises(IntegrityError, match=r"(?i)foreign key"):
        await a_run(tx, runner_id=404)


async def test_a_naive_instant_is_refused_before_it_is_written(tx: Transaction) -> None:
    await a_runner(tx, 7)
    with pytest.raises(StatementError, match="an instant needs a zone"):
        await runners.set_pause(tx, 7, NOON.replace(tzinfo=None))


async def test_an_error_does_not_repeat_what_a_runner_said(tx: Transaction) -> None:
    await a_runner(tx, 7, language="secret")
    with pytest.raises(IntegrityError) as failed:
        await tx.execute(
            insert(runner).values(
                id=8, language="secret", lead_minutes=None, sequence="standard", created_at=NOON
            )
        )
    assert "secret" not in "".join(traceback.format_exception(failed.value))


async def test_an_instant_comes_back_aware_and_in_utc(tx: Transaction) -> None:
    in_madrid = datetime(2027, 3, 1, 6, 15, 30, 250, tzinfo=ZoneInfo("Europe/Madrid"))
    await a_runner(tx, 7)
    await runners.set_pause(tx, 7, in_madrid)
    found = await runners.get(tx, 7)
    assert found is not None
    assert found.paused_until == in_madrid
    assert found.paused_until.tzinfo is UTC
