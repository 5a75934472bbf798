"""A commit whose answer is lost may stand or not: either way all acts once, and nothing is lost."""

from collections.abc import AsyncIterator
from random import Random

import pytest
from sqlalchemy import make_url, select

from storage.database import Database
from storage.tables import runner
from tests.crowd import phones, sign_up
from tests.databases import looking_into, shown
from tests.faults.ledger import balance, broadcast_news, sign_up_for_now, unsettled
from tests.faults.proxy import CommitCuttingProxy, serving
from tests.world import TOKEN, World, a_world

PEOPLE, TAPPING = 300, 10
PART = 0.3
"""How many of the commits get no answer."""
RATE = 200
"""Slow enough for many claims."""
ENOUGH_MOVES = 100


@pytest.fixture
async def proxy(postgresql_url: str) -> AsyncIterator[CommitCuttingProxy]:
    """What stands between the bot and its database."""
    address = make_url(postgresql_url)
    chance = Random(1)  # noqa: S311 - chance that can be repeated
    host, port = str(address.host), address.port or 5432
    async with serving(CommitCuttingProxy(host, port, chance)) as proxy:
        yield proxy


@pytest.fixture
async def database(postgresql_url: str) -> AsyncIterator[Database]:
    """The same database, on a wire that nobody cuts."""
    async with looking_into(postgresql_url) as opened:
        yield opened


@pytest.fixture
async def world(postgresql_url: str, proxy: CommitCuttingProxy) -> AsyncIterator[World]:
    """A world whose database is behind the proxy."""
    behind = make_url(postgresql_url).set(host="127.0.0.1", port=proxy.port)
    async with a_world(shown(behind), settings={"send_rate": RATE}) as opened:
        yield opened


async def test_claims_and_taps_whose_commit_has_no_answer_act_once(
    world: World, database: Database, proxy: CommitCuttingProxy
) -> None:
    now = world.clock.now()
    everyone = phones(world.api, PEOPLE + TAPPING, TOKEN)
    people, tapping = everyone[:PEOPLE], everyone[PEOPLE:]
    await sign_up(database, tapping, now)
    await sign_up_for_now(database, people, now)
    async with database.transaction() as tx:
        await broadcast_news(tx, people, now, again_if_uncertain=False)
    proxy.part = PART
    for phone in tapping:
        phone.send({"text": "/language es"})
    for _ in range(ENOUGH_MOVES):
        await world.move_by(seconds=2)
        async with database.snapshot() as tx:
            if not await unsettled(tx):
                break
    proxy.part = 0
    ledger = await balance(database, people)
    assert proxy.cuts >= 5
    assert ledger.lost == []
    assert ledger.unrecorded == {}
    assert not ledger.doubles
    assert not any(ledger.doubts.values())
    assert await world.api.bots[TOKEN].updates.settled(60)
    async with database.snapshot() as tx:
        query = select(runner.c.language).where(runner.c.id.in_([one.chat.id for one in tapping]))
        assert set((await tx.execute(query)).scalars()) == {"es"}
