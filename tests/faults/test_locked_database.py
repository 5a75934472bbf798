"""Another process holds the SQLite file: a tap waits, or is told so, and nothing is lost."""

import asyncio
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from storage.records import DeliveryState
from tests.crowd import phones
from tests.databases import sqlite_url
from tests.faults.conftest import settle
from tests.faults.ledger import balance, sign_up_for_now
from tests.phone import NothingCameError
from tests.world import TOKEN, World, a_world

HOLDER = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN EXCLUSIVE")
print("held", flush=True)
sys.stdin.readline()
connection.execute("COMMIT")
"""
A_WHILE = 1.0
OUTAGE = 10.0
"""Seconds: more than a connection waits for a lock."""
PEOPLE = 30


@asynccontextmanager
async def held(database: Path) -> AsyncIterator[None]:
    """Hold the file in another process for the length of a block."""
    holder = await asyncio.create_subprocess_exec(
        sys.executable,
        "-c",
        HOLDER,
        str(database),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    assert holder.stdout is not None
    assert await holder.stdout.readline() == b"held\n"
    try:
        yield
    finally:
        await holder.communicate(b"\n")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The file of the world's database."""
    return tmp_path / "bot.sqlite3"


@pytest.fixture
async def world(file: Path) -> AsyncIterator[World]:
    """A world on a file: PostgreSQL knows no such lock."""
    async with a_world(sqlite_url(file)) as opened:
        yield opened


async def test_held_for_a_second_a_tap_is_answered_after_it(world: World, file: Path) -> None:
    phone = await world.runner("daily 06:30")
    async with held(file):
        await phone.send("/skip")
        with pytest.raises(NothingCameError):
            await phone.next_message(A_WHILE)
    assert "skip" in (await phone.next_message()).text.lower()


async def test_held_for_longer_a_tap_is_told_so_and_acts_once_it_is_free(
    world: World, file: Path
) -> None:
    phone = await world.runner("daily 06:30")
    async with held(file):
        await phone.send("/lead 20")
        assert "nothing was changed yet" in (await phone.next_message(OUTAGE)).text
    assert "06:10" in (await phone.next_message(OUTAGE)).text
    assert await phone.settled() == []


@pytest.mark.faults
async def test_what_falls_due_while_the_file_is_held_goes_out_once_after_it(
    world: World, file: Path
) -> None:
    people = phones(world.api, PEOPLE, TOKEN)
    await sign_up_for_now(world.app.database, people, world.clock.now())
    async with held(file):
        await world.move_by(seconds=1)
    await settle(world)
    ledger = await balance(world.app.database, people)
    assert ledger.lost == []
    assert set(ledger.states.values()) == {DeliveryState.SENT}
    assert not ledger.doubles
