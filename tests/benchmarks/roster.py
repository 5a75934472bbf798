"""How long a therapist waits for a clinic's runners, where fifty thousand are enrolled.

From the tap until the list stands in the chat: over HTTP, through the strict Bot API, with all that
a tap costs, on both databases.
"""

import time
from contextlib import AsyncExitStack
from statistics import median

from sqlalchemy import update

from storage.clinic_records import Role
from storage.tables import enrolment
from tests.benchmarks import planned
from tests.benchmarks.bench import Bench, Found
from tests.bot.clinic_deeds import clinic_with
from tests.bot.deeds import say
from tests.casts import many_runners
from tests.databases import PostgresqlServer, shown
from tests.phone import Phone
from tests.world import World, a_world

FIRST = 10_000_000
"""Ids of runners beyond those of the phones."""
A_BATCH = 10_000
NEEDS_A_LOOK, IS_WORSE = 500, 50
"""One of so many does."""


async def measure(bench: Bench) -> Found:
    """Open the list again and again, on SQLite and on PostgreSQL."""
    values, absolute = {}, {}
    server = PostgresqlServer()
    try:
        server.open()
        async with planned.MIGRATING:
            made = server.make()
        urls = {"sqlite": planned.url_of(bench.folder / "roster.sqlite3")}
        urls["postgresql"] = shown(made)
        for kind, url in urls.items():
            async with AsyncExitStack() as stack:
                async with planned.MIGRATING:
                    world = await stack.enter_async_context(a_world(url))
                waits = await _waits(world, bench.scale.enrolled, bench.scale.opened)
            values[f"roster_{kind}_ms"] = median(waits)
            absolute[f"roster_{kind}_longest_ms"] = round(max(waits), 1)
        server.drop(str(made.database))
    finally:
        server.close()
    return Found(values, absolute)


async def _waits(world: World, count: int, rounds: int) -> list[float]:
    """Return how many milliseconds each opening of the list takes."""
    clinic_id, phone = await clinic_with(world, Role.THERAPIST)
    async with world.app.database.transaction() as tx:
        for first in range(FIRST, FIRST + count, A_BATCH):
            last = min(first + A_BATCH, FIRST + count)
            await many_runners(tx, clinic_id, range(first, last))
        for one_of, attention in ((IS_WORSE, 1), (NEEDS_A_LOOK, 2)):
            some = enrolment.c.runner_id % one_of == 0
            await tx.execute(update(enrolment).where(some).values(attention=attention))
    return [await _opened(phone) for _ in range(rounds)]


async def _opened(phone: Phone) -> float:
    menu = await say(phone, "/clinic")
    began = time.perf_counter()
    await phone.tap("Runners", message=menu)
    shown_list = await phone.next_edit()
    waited = time.perf_counter() - began
    assert len(shown_list.keyboard) > 1
    return waited * 1000
