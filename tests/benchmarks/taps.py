"""How many taps a second one process answers, over a network with a round trip of 100 ms."""

import asyncio
import statistics
import tempfile
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bot.sandbox.server import serving
from tests.benchmarks import planned
from tests.crowd import TOKEN, Walker, phones, sign_up, strict_api
from tests.process import bot_process

USERS = 500
ROUND_TRIP = 0.1
FELT_TAPS = 4


@dataclass(frozen=True, slots=True)
class Taps:
    """Felt taps answered, each with its answer, its edit and its committed row."""

    a_second: float
    median_wait_ms: float
    p99_wait_ms: float


async def measure(users: int = USERS) -> Taps:
    """Let all users tap through a primer's drills at once."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        api = strict_api(ROUND_TRIP)
        people = phones(api, users)
        database = await planned.opened(folder / "bench.sqlite3")
        await sign_up(database, people, datetime.now(UTC))
        await database.close()
        walkers = [Walker(phone) for phone in people]
        async with (
            serving(api) as url,
            bot_process(url, TOKEN, planned.url_of(folder / "bench.sqlite3")),
        ):
            for phone in people:
                phone.send({"text": "/primer"})
            # The ready message and its tap: everybody stands at the first drill.
            at_first = await asyncio.gather(*(walker.tap_through(1) for walker in walkers))
            began = time.monotonic()
            waits = await asyncio.gather(
                *(
                    walker.tap_through(FELT_TAPS, shown=first[1])
                    for walker, first in zip(walkers, at_first, strict=True)
                )
            )
            took = time.monotonic() - began
        await _check_rows(folder, users * FELT_TAPS)
    every = sorted(wait for those, _ in waits for wait in those)
    return Taps(
        a_second=users * FELT_TAPS / took,
        median_wait_ms=statistics.median(every) * 1000,
        p99_wait_ms=every[int(len(every) * 0.99)] * 1000,
    )


async def _check_rows(folder: Path, taps: int) -> None:
    """Raise unless every tap has its row: a fast bot that forgets is not fast."""
    database = await planned.opened(folder / "bench.sqlite3")
    async with database.snapshot() as tx:
        result = await tx.exec_driver_sql("SELECT count(*) FROM primer_step WHERE felt IS NOT NULL")
        recorded = result.scalar_one()
    await database.close()
    if recorded != taps:
        raise AssertionError(f"{recorded} rows of {taps} taps")
