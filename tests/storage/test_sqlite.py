"""SQLite alone: one writer on a file, durable, that other programs may lock and disks may fill."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import text

from storage import runners
from storage.database import Database, Transaction, UnavailableError
from storage.tables import runner
from tests.databases import sqlite_url
from tests.factories import NOON, a_runner


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "bot.sqlite3"


@pytest.fixture
async def database(path: Path) -> AsyncIterator[Database]:
    opened = await Database.open(sqlite_url(path))
    yield opened
    await opened.close()


async def pragma(tx: Transaction, name: str) -> object:
    return (await tx.execute(text(f"PRAGMA {name}"))).scalar_one()


async def known(database: Database) -> int:
    async with database.snapshot() as tx:
        return len((await tx.execute(runner.select())).all())


async def test_a_writer_waits_for_another_programs_lock_on_the_file(
    database: Database, path: Path
) -> None:
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    async def write() -> None:
        async with database.transaction() as tx:
            await a_runner(tx, 7)

    writer = asyncio.create_task(write())
    done, _ = await asyncio.wait({writer}, timeout=0.2)
    assert not done
    other.execute("COMMIT")
    other.close()
    await writer
    assert await known(database) == 1


async def test_every_connection_is_durable_and_patient(database: Database) -> None:
    async with database.transaction() as writing, database.snapshot() as reading:
        for tx in (writing, reading):
            assert await pragma(tx, "journal_mode") == "wal"
            assert await pragma(tx, "synchronous") == 2  # FULL
            assert await pragma(tx, "foreign_keys") == 1
            assert await pragma(tx, "busy_timeout") == 5_000


async def test_an_instant_is_kept_in_utc_without_a_zone(database: Database, path: Path) -> None:
    async with database.transaction() as tx:
        await a_runner(tx, 7)
        await runners.set_pause(tx, 7, NOON)
    plain = sqlite3.connect(path)
    (kept,) = plain.execute("SELECT paused_until FROM runner").fetchone()
    plain.close()
    assert kept == "2027-03-01 12:00:00.000000"


async def test_a_lock_that_another_program_does_not_give_up_is_an_outage_that_passes(
    database: Database, path: Path
) -> None:
    async with database.transaction() as tx:
        await tx.execute(text("PRAGMA busy_timeout = 0"))
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(UnavailableError, match="database is locked"):
        async with database.transaction() as tx:
            await a_runner(tx, 7)
    other.execute("COMMIT")
    other.close()
    async with database.transaction() as tx:
        await a_runner(tx, 7)
    assert await known(database) == 1


async def test_a_full_disk_is_an_outage_that_passes(database: Database) -> None:
    async with database.transaction() as tx:
        # SQLite's own limit says what a full disk says.
        await tx.execute(text("PRAGMA max_page_count = 1"))

    async def write_much() -> None:
        async with database.transaction() as tx:
            for number in range(1000):
                await a_runner(tx, number)

    with pytest.raises(UnavailableError, match="database or disk is full"):
        await write_much()
    assert await known(database) == 0
    async with database.transaction() as tx:
        await tx.execute(text("PRAGMA max_page_count = 100000"))
    async with database.transaction() as tx:
        await a_runner(tx, 7)
    assert await known(database) == 1


async def test_the_duty_is_there_at_once_and_is_never_lost(database: Database) -> None:
    async with database.on_duty(pytest.fail) as lost, database.transaction() as tx:
        await database.announce(tx)
    assert not lost.is_set()
