"""What is known of broadcasts is never older than what was known before."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager

from bot.clock import MovableClock
from bot.delivery.live import LiveBroadcasts
from storage import broadcasts
from storage.database import Database, Transaction
from tests.casts import a_cast
from tests.clinics import a_clinic
from tests.factories import NOON

A_WHILE = 0.5


class SlowAtFirst(Database):
    """A database whose first answer is long under way."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.has_read = asyncio.Event()
        self.may_answer = asyncio.Event()

    @asynccontextmanager
    async def snapshot(self) -> AsyncIterator[Transaction]:
        async with self._database.snapshot() as tx:
            yield tx
        if not self.has_read.is_set():
            self.has_read.set()
            await self.may_answer.wait()

    def transaction(self) -> AbstractAsyncContextManager[Transaction]:
        return self._database.transaction()

    def on_duty(self, news: Callable[[], None]) -> AbstractAsyncContextManager[asyncio.Event]:
        return self._database.on_duty(news)

    async def announce(self, tx: Transaction) -> None:
        await self._database.announce(tx)

    async def close(self) -> None:
        await self._database.close()


async def test_an_answer_that_was_long_under_way_does_not_undo_a_pause(database: Database) -> None:
    slow = SlowAtFirst(database)
    live = LiveBroadcasts(slow, MovableClock(standing_at=NOON))
    async with database.transaction() as tx:
        clinic = await a_clinic(tx)
        cast = await a_cast(tx, clinic.id)
    first = asyncio.create_task(live.look())
    await slow.has_read.wait()
    async with database.transaction() as tx:
        await broadcasts.pause(tx, clinic.id, cast)
    second = asyncio.create_task(live.look())
    await asyncio.wait({second}, timeout=A_WHILE)
    slow.may_answer.set()
    await asyncio.gather(first, second)
    assert not live.may_leave(cast)
