"""SIGKILL while a clinic's broadcast is being made and goes out: everybody gets it in the end."""

import asyncio
import random
from collections import Counter
from datetime import UTC, datetime

import pytest

from bot.sandbox.server import serving
from storage.clinic_records import Content
from tests.casts import Schedule, a_cast, enrol
from tests.clinics import a_clinic
from tests.crowd import TOKEN, phones, sign_up, strict_api
from tests.databases import looking_into
from tests.faults.conftest import RecordProperty
from tests.faults.ledger import A_MONTH, NEWS, Line, balance, in_flight
from tests.faults.waiting import arrived, settled
from tests.process import bot_process

LATENCY = 0.02
LONGEST_DELAY = 0.05


@pytest.mark.parametrize(
    ("people", "kills", "seed"),
    [
        pytest.param(400, 3, 0, id="3 kills of 400"),
        *(
            pytest.param(10_000, 8, seed, id=f"8 kills of 10000, {seed}", marks=pytest.mark.faults)
            for seed in range(3)
        ),
    ],
)
async def test_everybody_gets_it_and_nobody_twice_but_for_those_in_flight_at_a_kill(
    database_url: str, people: int, kills: int, seed: int, record_property: RecordProperty
) -> None:
    api = strict_api(LATENCY)
    crowd = phones(api, people)
    now = datetime.now(UTC)
    async with looking_into(database_url) as database:
        await sign_up(database, crowd, now)
        async with database.transaction() as tx:
            clinic = await a_clinic(tx)
            await enrol(tx, clinic.id, [phone.chat.id for phone in crowd])
            await a_cast(
                tx, clinic.id, content=Content(NEWS), schedule=Schedule(now + A_MONTH), at=now
            )
    left = Counter[Line]()
    chance = random.Random(seed)  # noqa: S311 - chance that can be repeated
    async with (
        serving(api) as address,
        bot_process(address, TOKEN, database_url) as bot,
    ):
        # The first kill comes while rows are made, or soon after.
        for reached in (0, *sorted(chance.sample(range(1, people), kills - 1))):
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
    assert len(ledger.states) == people
    assert ledger.lost == []
    assert ledger.unrecorded == {}
    assert not ledger.uncounted
    assert not Counter(ledger.doubts) - left, "doubts about what was not in flight"
    record_property("in flight at kills", left.total())
    record_property("doubles", ledger.doubles.total())
