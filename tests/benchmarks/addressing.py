"""How long the rows of a broadcast take: 100,000 recipients, beside a row at a time.

Ours is what the engine does, chunk after chunk, each in a transaction. The peer reads who is
enrolled and adds a row for each, in transactions of as many rows, by the driver's `executemany`.
"""

import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta

from sqlalchemy import select

from bot.delivery.addressing import CHUNK
from storage import broadcasts
from storage.clinic_records import Content
from storage.database import Database
from storage.tables import enrolment
from tests.benchmarks import planned
from tests.benchmarks.bench import Bench, Found
from tests.casts import Schedule, a_cast, address_all, many_runners, recipients
from tests.clinics import a_clinic
from tests.databases import PostgresqlServer, shown

A_DAY = timedelta(days=1)
SIGNED_UP = 10_000
Make = Callable[[Database, int], Awaitable[int]]


async def measure(bench: Bench) -> Found:
    """Measure both databases, of each the best of two rounds."""
    count, rounds = bench.scale.broadcast, min(2, bench.scale.rounds)
    ours, peers = {}, {}
    database = await planned.opened(bench.folder / "addressing.sqlite3")
    ours["sqlite"], peers["sqlite"] = await _both(database, count, rounds)
    server = PostgresqlServer()
    try:
        server.open()
        async with planned.MIGRATING:
            url = server.make()
            database = await Database.open(shown(url))
        ours["postgresql"], peers["postgresql"] = await _both(database, count, rounds)
        server.drop(str(url.database))
    finally:
        server.close()
    values = {f"rows_{kind}_seconds": seconds for kind, seconds in ours.items()}
    values |= {f"rows_{kind}_vs_each": peers[kind] / ours[kind] for kind in ours}
    return Found(values, {f"rows_{kind}_each_seconds": seconds for kind, seconds in peers.items()})


async def _both(database: Database, count: int, rounds: int) -> tuple[float, float]:
    try:
        async with database.transaction() as tx:
            clinic = await a_clinic(tx)
            for first in range(1, count + 1, SIGNED_UP):
                last = min(first + SIGNED_UP, count + 1)
                await many_runners(tx, clinic.id, range(first, last))
        taken = []
        for _ in range(rounds):
            ours = await _timed(_in_chunks, database, clinic.id)
            taken.append((ours, await _timed(_each, database, clinic.id)))
    finally:
        await database.close()
    return min(one for one, _ in taken), min(one for _, one in taken)


async def _timed(make: Make, database: Database, clinic_id: int) -> float:
    began = time.perf_counter()
    broadcast_id = await make(database, clinic_id)
    took = time.perf_counter() - began
    async with database.snapshot() as tx:
        made, meant = len(await recipients(tx, broadcast_id)), await _enrolled(database, clinic_id)
    assert made == len(meant)
    return took


async def _in_chunks(database: Database, clinic_id: int) -> int:
    now = datetime.now(UTC)
    async with database.transaction() as tx:
        broadcast_id = await a_cast(
            tx, clinic_id, content=Content("News"), schedule=Schedule(now + A_DAY), at=now
        )
    await address_all(database, at=now)
    return broadcast_id


async def _each(database: Database, clinic_id: int) -> int:
    now = datetime.now(UTC)
    async with database.transaction() as tx:
        broadcast_id = await broadcasts.add(tx, "News", again_if_uncertain=True, at=now)
    people = await _enrolled(database, clinic_id)
    for first in range(0, len(people), CHUNK):
        some = people[first : first + CHUNK]
        async with database.transaction() as tx:
            await broadcasts.address(
                tx, broadcast_id, some, not_before=now, expires_at=now + A_DAY, at=now
            )
    return broadcast_id


async def _enrolled(database: Database, clinic_id: int) -> list[int]:
    async with database.snapshot() as tx:
        query = select(enrolment.c.runner_id).where(enrolment.c.clinic_id == clinic_id)
        return list((await tx.execute(query)).scalars())
