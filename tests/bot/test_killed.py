"""SIGKILL at the worst moments: nothing that was said is lost, and nothing acts twice."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

import aiohttp
import pytest

from bot.sandbox.phones import Phone as SandboxPhone
from bot.sandbox.server import StrictBotApi, serving
from storage import deliveries, runs
from storage.database import Database, Transaction
from storage.records import DeliveryState, NewRun
from storage.runs import Planning
from tests.crowd import TOKEN, Walker, heard, phones, sign_up, strict_api
from tests.factories import by_rules_in_force
from tests.phone import Phone
from tests.process import BotProcess, bot_process

CROWD = 200
MORE_THAN_A_BATCH = 600
PATIENCE = 60.0


@dataclass(slots=True)
class Killable:
    """A Bot API in this process, and a bot that is not."""

    api: StrictBotApi
    url: str
    database_url: str
    session: aiohttp.ClientSession

    @asynccontextmanager
    async def opened(self) -> AsyncIterator[Database]:
        """Look into the database while no bot has it."""
        database = await Database.open(self.database_url)
        try:
            yield database
        finally:
            await database.close()

    async def settled(self) -> None:
        """Wait until every update has been confirmed."""
        assert await self.api.bots[TOKEN].updates.settled(PATIENCE)


@pytest.fixture
async def killable(database_url: str) -> AsyncIterator[Killable]:
    api = strict_api(latency=0.05)
    async with serving(api) as url, aiohttp.ClientSession() as session:
        yield Killable(api, url, database_url, session)


async def restart(bot: BotProcess) -> None:
    await bot.kill()
    await bot.start()


async def test_killed_within_a_primer_the_next_tap_goes_on_where_it_stood(
    killable: Killable,
) -> None:
    async with bot_process(killable.url, TOKEN, killable.database_url) as bot:
        phone = await Phone.pick_up(killable.session, killable.url)
        await phone.send("/start")
        await phone.next_message(PATIENCE)
        await phone.next_message()
        await phone.send("Madrid")
        await phone.next_message()
        await phone.next_message()
        await phone.send("/primer")
        await phone.next_message()
        await phone.tap("start")
        assert "1 of 4" in (await phone.next_message()).text
        await phone.tap("Glute")
        assert "2 of 4" in (await phone.next_message()).text

        await restart(bot)

        await phone.tap("Hamstring")
        after = await phone.next_message(PATIENCE)
        if "2 of 4" in after.text:
            # The kill came before the last tap was confirmed: it came again, acted no second
            # time, and showed the present state.
            after = await phone.next_message()
        assert "3 of 4" in after.text


@pytest.mark.parametrize("answered_first", [0, CROWD // 2, CROWD - 20])
async def test_every_tap_in_hand_at_a_kill_acts_exactly_once(
    killable: Killable, answered_first: int
) -> None:
    people = phones(killable.api, CROWD)
    async with killable.opened() as database:
        await sign_up(database, people, datetime.now(UTC))
    async with bot_process(killable.url, TOKEN, killable.database_url) as bot:
        for phone in people:
            phone.send({"text": "/primer"})
        walkers = [Walker(phone) for phone in people]
        at_first = await asyncio.gather(*(walker.tap_through(1) for walker in walkers))
        for phone, (_, first_drill) in zip(people, at_first, strict=True):
            phone.tap(*first_drill, force=False)
        await heard(people[answered_first], "callback_answer", times=2)
        await restart(bot)
        await killable.settled()
    async with killable.opened() as database, database.snapshot() as tx:
        felt = await tx.exec_driver_sql(
            "SELECT runner_id, count(DISTINCT primer.id), count(felt) FROM primer "
            "JOIN primer_step ON primer_id = primer.id GROUP BY runner_id ORDER BY runner_id"
        )
        assert [tuple(row) for row in felt] == [(phone.chat.id, 1, 1) for phone in people]


async def test_primers_in_flight_at_a_kill_all_arrive_and_each_doubt_is_counted(
    killable: Killable,
) -> None:
    people = phones(killable.api, MORE_THAN_A_BATCH)
    now = datetime.now(UTC)
    async with killable.opened() as database:
        await sign_up(database, people, now)
        async with database.transaction() as tx:
            for phone in people:
                await _due_run(tx, phone.chat.id, now)
            await by_rules_in_force(tx, now)
    async with bot_process(killable.url, TOKEN, killable.database_url) as bot:
        await heard(people[CROWD // 2], "message")
        await restart(bot)
        for phone in people:
            await heard(phone, "message")
        await bot.stop()
    received = [ready_messages(phone) for phone in people]
    async with killable.opened() as database, database.snapshot() as tx:
        counts, doubts = await deliveries.counts(tx), await deliveries.doubts(tx)
    assert counts[DeliveryState.SENT] == len(people), counts
    assert sum(received) - len(people) <= doubts


async def _due_run(tx: Transaction, person: int, now: datetime) -> None:
    run_id = await runs.add(
        tx, person, NewRun(weekdays=frozenset(range(7)), at=time(6, 30)), created_at=now
    )
    await runs.plan(tx, [Planning([run_id], now + timedelta(minutes=10), now)])


def ready_messages(phone: SandboxPhone) -> int:
    """Return how many ready messages arrived."""
    return sum(event.kind == "message" for event in phone.chat.log.after(0))
