"""SIGKILL at random instants of a burst: nothing is lost, and each double was doubted."""

import asyncio
import random
from collections import Counter
from datetime import UTC, datetime

import pytest

from bot.sandbox.server import serving
from tests.crowd import TOKEN, phones, strict_api
from tests.databases import looking_into
from tests.faults.conftest import RecordProperty
from tests.faults.ledger import Line, balance, in_flight, sign_up_for_now
from tests.faults.waiting import arrived, settled
from tests.process import bot_process

LATENCY = 0.02
LONGEST_DELAY = 0.05
"""Seconds between the message that a kill waits for and the kill: a claim, a send, a record."""


@pytest.mark.parametrize(
    ("people", "kills", "seed"),
    [
        pytest.param(600, 3, 0, id="3 kills of 600"),
        *(
            pytest.param(5_000, 10, seed, id=f"10 kills of 5000, {seed}", marks=pytest.mark.faults)
            for seed in range(10)
        ),
    ],
)
async def test_killed_at_random_instants_of_a_burst_it_loses_nothing_and_counts_each_double(
    database_url: str, people: int, kills: int, seed: int, record_property: RecordProperty
) -> None:
    api = strict_api(LATENCY)
    crowd = phones(api, people)
    async with looking_into(database_url) as database:
        await sign_up_for_now(database, crowd, datetime.now(UTC))
    left = Counter[Line]()
    chance = random.Random(seed)  # noqa: S311 - chance that can be repeated
    async with (
        serving(api) as address,
        bot_process(address, TOKEN, database_url) as bot,
    ):
        for reached in sorted(chance.sample(range(1, people), kills)):
            await arrived(crowd, reached)
            await asyncio.sleep(chance.uniform(0, LONGEST_DELAY))
            await bot.kill()
            async with looking_into(database_url) as database:
                left.update(await in_flight(database))
            await bot.start()
        await arrived(crowd, people)
        await settled(database_url)
        await bot.stop()
    async with looking_into(database_url) as database:
        ledger = await balance(database, crowd)
    assert ledger.lost == []
    assert ledger.unrecorded == {}
    assert not ledger.uncounted
    assert not Counter(ledger.doubts) - left, "doubts about what was not in flight"
    record_property("kills", kills)
    record_property("in flight at kills", left.total())
    record_property("doubles", ledger.doubles.total())
