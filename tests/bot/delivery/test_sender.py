"""What was sent is written down once, whoever has its runner, and whatever interrupts it."""

import asyncio
from contextlib import AsyncExitStack, suppress
from typing import Any

import pytest
from sqlalchemy import select

from bot.clock import MovableClock
from bot.delivery.courier import Courier
from bot.delivery.gate import ByClock, Gate
from bot.delivery.live import LiveBroadcasts
from bot.delivery.sender import Sender
from messages.catalogue import Catalogue
from storage import deliveries, dialogues
from storage.database import Database
from storage.records import DeliveryState, PrimerStatus
from storage.tables import delivery
from tests.databases import looking_into
from tests.factories import NOON, a_delivery, a_primer, a_runner

RATE = 1000


class Telegram(Courier):
    """Takes every message, and keeps to whom."""

    def __init__(self) -> None:
        self.sent: list[int] = []

    async def carry(self, chat_id: int, *_: Any, **__: Any) -> int:
        """Take one."""
        self.sent.append(chat_id)
        return len(self.sent)


def a_sender(database: Database, telegram: Telegram) -> Sender:
    clock = MovableClock(standing_at=NOON)
    gate, live = Gate(RATE, ByClock(clock)), LiveBroadcasts(database, clock)
    return Sender(database, telegram, gate, Catalogue.load(), clock, RATE, live)


async def to_be_sent(database: Database, people: int) -> None:
    async with database.transaction() as tx:
        for person in range(1, people + 1):
            await a_runner(tx, person)
            await a_delivery(tx, await a_primer(tx, person, status=PrimerStatus.PLANNED))


async def all_sent(sender: Sender, telegram: Telegram, people: int) -> None:
    await sender.step()
    while len(sender._ended) < people:
        await sender.wait(1)
        sender._news.clear()
        await asyncio.sleep(0)
    assert sorted(telegram.sent) == list(range(1, people + 1))


async def states(database: Database) -> list[tuple[int, DeliveryState]]:
    async with database.snapshot() as tx:
        query = select(delivery.c.runner_id, delivery.c.state).order_by(delivery.c.runner_id)
        return [(runner_id, state) for runner_id, state in await tx.execute(query)]


async def doubts(database: Database) -> int:
    async with database.snapshot() as tx:
        return await deliveries.doubts(tx)


@pytest.mark.parametrize("does", ["step", "finish", "recover"])
async def test_whoever_has_a_runner_holds_up_only_what_was_sent_to_that_one(
    postgresql_url: str, does: str
) -> None:
    async with looking_into(postgresql_url) as here, looking_into(postgresql_url) as there:
        await to_be_sent(here, 2)
        telegram = Telegram()
        sender = a_sender(here, telegram)
        await all_sent(sender, telegram, 2)
        async with there.transaction() as tx:
            await dialogues.load(tx, 1)
            ending = asyncio.create_task(getattr(sender, does)())
            while (2, DeliveryState.SENT) not in await states(here):
                await sender.wait(0)
            assert await states(here) == [(1, DeliveryState.SENDING), (2, DeliveryState.SENT)]
        await ending
        await sender.step()
        assert await states(here) == [(1, DeliveryState.SENT), (2, DeliveryState.SENT)]
        assert (len(telegram.sent), await doubts(here)) == (2, 0)


async def test_of_two_recordings_at_once_of_which_one_fails_nothing_is_lost(
    postgresql_url: str,
) -> None:
    async with looking_into(postgresql_url) as here, looking_into(postgresql_url) as there:
        await to_be_sent(here, 4)
        telegram = Telegram()
        sender = a_sender(here, telegram)
        await all_sent(sender, telegram, 4)
        later, sender._ended = sender._ended[2:], sender._ended[:2]
        recording = AsyncExitStack()
        await recording.enter_async_context(sender._recording())
        sender._ended += later
        async with there.transaction() as tx:
            for claimed, _ in later:
                await dialogues.load(tx, claimed.runner_id)
            async with sender._recording():
                pass
        outage = RuntimeError("an outage")
        with suppress(RuntimeError):
            await recording.__aexit__(RuntimeError, outage, None)
        assert len(sender._ended) == 2
        await sender.step()
        assert await states(here) == [(person, DeliveryState.SENT) for person in range(1, 5)]
        assert await doubts(here) == 0
