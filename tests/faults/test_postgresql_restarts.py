"""PostgreSQL is restarted under the bot: nothing is lost, taps are answered late, it goes on."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest

from bot.sandbox.server import serving
from tests.crowd import TOKEN, phones, sign_up, strict_api
from tests.databases import looking_into
from tests.faults.cluster import Cluster, Mode, a_cluster
from tests.faults.ledger import balance, sign_up_for_now
from tests.faults.waiting import arrived, settled
from tests.process import bot_process

LATENCY = 0.02
TAPPING = 20


@pytest.fixture
async def cluster() -> AsyncIterator[Cluster]:
    """A PostgreSQL server that may be crashed."""
    async with a_cluster() as made:
        yield made


@pytest.mark.parametrize("mode", ["fast", pytest.param("immediate", marks=pytest.mark.faults)])
@pytest.mark.parametrize("count", [600, pytest.param(5_000, marks=pytest.mark.faults)])
async def test_restarted_in_a_burst_and_among_taps_nothing_is_lost_and_each_tap_answered(
    cluster: Cluster, mode: Mode, count: int
) -> None:
    api = strict_api(LATENCY)
    everyone = phones(api, count + TAPPING)
    people, tapping = everyone[:count], everyone[count:]
    async with looking_into(cluster.url) as database:
        await sign_up_for_now(database, people, datetime.now(UTC))
        await sign_up(database, tapping, datetime.now(UTC))
    async with serving(api) as address, bot_process(address, TOKEN, cluster.url) as bot:
        for part in (0.3, 0.6):
            await arrived(people, int(count * part))
            for phone in tapping:
                phone.send({"text": "/language es" if part > 0.5 else "/lead 20"})
            await cluster.restart(mode)
        await arrived(people, count)
        await settled(cluster.url)
        assert await api.bots[TOKEN].updates.settled(60)
        assert bot.is_running
        async with looking_into(cluster.url) as database:
            ledger = await balance(database, people)
            async with database.snapshot() as tx:
                said = await tx.exec_driver_sql(
                    "SELECT count(*) FROM runner WHERE language = 'es' AND lead_minutes = 20"
                )
                assert said.scalar_one() == TAPPING
    assert ledger.lost == []
    assert ledger.unrecorded == {}
    assert not ledger.doubles
    assert not any(ledger.doubts.values()), "the bot lives, and knows what it has sent"
    assert all(len(phone.chat.posts) >= 4 for phone in tapping), "two words and their answers"
