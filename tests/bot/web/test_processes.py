"""Several bot processes behind one webhook: whichever takes a tap, it acts exactly once."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import UTC, datetime

import aiohttp
import pytest

from bot.sandbox.phones import Phone
from bot.sandbox.server import StrictBotApi, serving
from bot.sandbox.webhooks import Webhook
from storage.database import Database
from tests.crowd import TOKEN, heard, newest_screen, phones, sign_up, strict_api
from tests.databases import PostgresqlServer, shut
from tests.front import Front, front_of
from tests.hook import PATH, SECRET, Poster, free_port, written
from tests.process import BotProcess, bot_process

CROWD = 50
FELT_TAPS = 4
PATIENCE = 60.0

ANSWERS = """
SELECT runner_id, count(DISTINCT primer.id), count(felt)
FROM primer LEFT JOIN primer_step ON primer_id = primer.id GROUP BY runner_id ORDER BY runner_id
"""
ENDED = "SELECT count(*) FROM primer WHERE status = 'done' AND pain IS NOT NULL"


@dataclass(slots=True)
class Fleet:
    """Two bots on one database, and what posts to them."""

    api: StrictBotApi
    front: Front
    bots: list[BotProcess]
    posters: list[Poster]
    database: Database

    async def settled(self) -> None:
        """Wait until every update has been taken."""
        assert await self.api.bots[TOKEN].updates.settled(PATIENCE)

    async def rows(self, query: str) -> list[tuple[object, ...]]:
        """Return what stands in the database."""
        async with self.database.snapshot() as tx:
            return [tuple(row) for row in await tx.exec_driver_sql(query)]


@pytest.fixture
async def fleet(postgresql_url: str) -> AsyncIterator[Fleet]:
    api = strict_api(latency=0.05)
    ports = [free_port(), free_port()]
    async with AsyncExitStack() as stack:
        url = await stack.enter_async_context(serving(api))
        session = await stack.enter_async_context(aiohttp.ClientSession())
        front = await stack.enter_async_context(front_of(ports, session, PATH))
        hook = {"WEBHOOK_URL": front.url, "WEBHOOK_SECRET": SECRET}
        bots = [
            await stack.enter_async_context(
                bot_process(url, TOKEN, postgresql_url, hook | {"HTTP_PORT": str(port)})
            )
            for port in ports
        ]
        posters = [Poster(session, port) for port in ports]
        for poster in posters:
            await poster.well()
        database = await Database.open(postgresql_url)
        stack.push_async_callback(database.close)
        yield Fleet(api, front, bots, posters, database)


async def tap_all(people: list[Phone]) -> None:
    """Let everybody press the first button of the newest screen."""
    for phone in people:
        phone.tap(*newest_screen(phone), force=False)


async def test_two_processes_of_which_one_is_killed_lose_no_tap_and_repeat_none(
    fleet: Fleet,
) -> None:
    people = list(phones(fleet.api, CROWD))
    await sign_up(fleet.database, people, datetime.now(UTC))
    for phone in people:
        phone.send({"text": "/primer"})
    await fleet.settled()
    await tap_all(people)
    await fleet.settled()
    for felt in range(FELT_TAPS):
        await tap_all(people)
        if felt % 2:
            victim = felt // 2
            await heard(people[CROWD // 2], "callback_answer", times=felt + 2)
            await fleet.bots[victim].kill()
            await fleet.settled()  # by the other one
            await fleet.bots[victim].start()
            await fleet.posters[victim].well()
        await fleet.settled()
        assert await fleet.rows(ANSWERS) == [(phone.chat.id, 1, felt + 1) for phone in people]
    for _ in ("effort", "pain"):
        await tap_all(people)
        await fleet.settled()
    assert await fleet.rows(ENDED) == [(CROWD,)]
    assert min(fleet.front.taken.values()) > CROWD


async def test_processes_that_start_and_stop_leave_the_webhook_as_it_is(fleet: Fleet) -> None:
    webhook = fleet.api.bots[TOKEN].webhook
    assert isinstance(webhook, Webhook)
    (phone,) = phones(fleet.api, 1)
    for bot, poster in zip(fleet.bots, fleet.posters, strict=True):
        await bot.stop()
        phone.send({"text": "/start"})
        await fleet.settled()
        await bot.start()
        await poster.well()
        assert fleet.api.bots[TOKEN].webhook is webhook
    assert sum(fleet.front.taken.values()) == 2


async def test_while_the_database_is_out_updates_wait_and_then_act(
    fleet: Fleet, server: PostgresqlServer, postgresql_url: str
) -> None:
    (phone,) = phones(fleet.api, 1)
    await sign_up(fleet.database, [phone], datetime.now(UTC))
    with shut(server, postgresql_url):
        assert [await poster.get("/healthz") for poster in fleet.posters] == [
            (503, b"503: Service Unavailable")
        ] * 2
        refused = await fleet.posters[0].post(written(phone.chat.id, "/lead 20"))
        assert refused[0] == 503
        phone.send({"text": "/lead 45"})
    await fleet.settled()
    assert await fleet.rows("SELECT lead_minutes FROM runner") == [(45,)]
    for poster in fleet.posters:
        await poster.well()
