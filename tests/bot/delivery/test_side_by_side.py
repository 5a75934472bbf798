"""Turns, due runs and pauses of many runners in several processes at once, on PostgreSQL."""

import asyncio
import random
from collections import Counter
from collections.abc import AsyncIterator
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from bot.delivery.due import BATCH, DuePrimers
from bot.delivery.planning import plan_anew
from storage import dialogues, runners
from storage.database import Database, Transaction
from storage.records import FOREVER, DeliveryState, Dialogue, PrimerStatus, Runner
from storage.tables import delivery, dialogue, primer, run
from tests.factories import NOON, a_run, a_runner

PEOPLE = range(1, BATCH + 51)
"""More than one claim takes."""
FEW = range(1, 21)
CLAIMERS = 6
DEEDS = 200
SEED = 20270301


@pytest.fixture
async def processes(postgresql_url: str) -> AsyncIterator[list[Database]]:
    """Two processes' worth of connections to one database, with runs that are due."""
    opened = [await Database.open(postgresql_url) for _ in range(2)]
    async with opened[0].transaction() as tx:
        for person in PEOPLE:
            await a_runner(tx, person)
            await a_run(tx, person, primer_at=NOON)
    yield opened
    for database in opened:
        await database.close()


async def pause(database: Database, person: int, until: datetime | None, at: datetime) -> None:
    """Do what /pause and /resume do in a turn."""
    async with database.transaction() as tx:
        spoken, known = await dialogues.load(tx, person)
        if known is None:
            return
        await runners.set_pause(tx, person, until)
        runner = (await runners.by_id(tx, [person]))[person]
        await plan_anew(tx, runner, at)
        await dialogues.save(tx, spoken)


async def tap(database: Database, person: int, _: datetime) -> None:
    """Count one tap in the dialogue, as a turn does: read, change, write."""
    async with database.transaction() as tx:
        spoken, known = await dialogues.load(tx, person)
        if known is None:
            known = await a_runner(tx, person)
        taps = spoken.data.get("taps", 0) + 1
        await dialogues.save(tx, Dialogue(person, data={"taps": taps}))


async def leave(database: Database, person: int, _: datetime) -> None:
    """Delete all of a runner, as /delete does."""
    async with database.transaction() as tx:
        await dialogues.load(tx, person)
        await runners.remove(tx, person)


async def claim(database: Database, _: int, at: datetime) -> int:
    """Claim a batch as a process does that has just begun to look."""
    return await DuePrimers(database, rate=30, early=timedelta()).claim(at)


async def for_a_while(database: Database, person: int, at: datetime) -> None:
    await pause(database, person, FOREVER, at)


async def resume(database: Database, person: int, at: datetime) -> None:
    await pause(database, person, None, at)


async def occurrences(tx: Transaction) -> Counter[tuple[int, datetime | None]]:
    rows = await tx.execute(select(primer.c.runner_id, primer.c.run_at))
    return Counter((runner_id, run_at) for runner_id, run_at in rows)


async def planned_in_a_pause(tx: Transaction) -> list[int]:
    """Return who has paused and would get a primer all the same."""
    rows = await tx.execute(
        select(delivery.c.runner_id)
        .join_from(delivery, primer, primer.c.id == delivery.c.primer_id)
        .where(
            delivery.c.state == DeliveryState.PENDING,
            primer.c.status == PrimerStatus.PLANNED,
            delivery.c.runner_id.in_([one.id for one in await paused(tx)]),
        )
    )
    return list(rows.scalars())


async def paused(tx: Transaction) -> list[Runner]:
    everybody = await runners.by_id(tx, PEOPLE)
    return [one for one in everybody.values() if one.paused_until]


async def test_of_many_who_claim_at_once_one_gets_each_occurrence(
    processes: list[Database],
) -> None:
    claims = [claim(processes[number % 2], 0, NOON) for number in range(CLAIMERS)]
    claimed = sum(await asyncio.gather(*claims))
    while found := await claim(processes[0], 0, NOON):
        claimed += found
    assert claimed == len(PEOPLE)
    async with processes[0].snapshot() as tx:
        primers_of = await occurrences(tx)
    assert len(primers_of) == len(PEOPLE)
    assert set(primers_of.values()) == {1}


async def test_whoever_pauses_while_runs_are_claimed_gets_no_primer(
    processes: list[Database],
) -> None:
    here, there = processes
    await asyncio.gather(
        *(for_a_while(here, person, NOON) for person in PEOPLE),
        *(claim(there, 0, NOON) for _ in FEW),
    )
    async with here.snapshot() as tx:
        assert len(await paused(tx)) == len(PEOPLE)
        assert await planned_in_a_pause(tx) == []
        ahead = select(run.c.id).where(run.c.next_primer_at.is_not(None))
        assert (await tx.execute(ahead)).all() == []
    assert await claim(there, 0, NOON + timedelta(days=2)) == 0


async def test_of_taps_in_two_processes_none_is_lost(processes: list[Database]) -> None:
    await asyncio.gather(*(tap(processes[n % 2], n % 3 + 1, NOON) for n in range(60)))
    async with processes[0].snapshot() as tx:
        kept: dict[int, object] = dict(
            (await tx.execute(select(dialogue.c.runner_id, dialogue.c.data))).all()
        )
    assert kept == {1: {"taps": 20}, 2: {"taps": 20}, 3: {"taps": 20}}


async def test_of_taps_of_somebody_new_in_two_processes_none_is_lost(
    processes: list[Database],
) -> None:
    await asyncio.gather(*(tap(processes[n % 2], 404, NOON) for n in range(20)))
    async with processes[0].snapshot() as tx:
        kept = (await tx.execute(select(dialogue.c.data))).scalars().all()
    assert kept == [{"taps": 20}]


async def test_all_that_happens_at_once_neither_fails_nor_leaves_a_primer_in_a_pause(
    processes: list[Database],
) -> None:
    chance = random.Random(SEED)  # noqa: S311 - the same at each run
    deeds = [tap, tap, tap, claim, claim, for_a_while, resume, leave]
    await asyncio.gather(
        *(
            chance.choice(deeds)(
                processes[number % 2],
                chance.choice(FEW),
                NOON + timedelta(minutes=chance.choice([0, 1, 60 * 24])),
            )
            for number in range(DEEDS)
        )
    )
    async with processes[0].snapshot() as tx:
        assert await planned_in_a_pause(tx) == []
        assert set((await occurrences(tx)).values()) <= {1}
