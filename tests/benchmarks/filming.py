"""How long a tap waits while clips are being filmed, and while none are."""

import asyncio
import time
from contextlib import AsyncExitStack
from statistics import median, quantiles

from bot.delivery.figures import usual
from bot.delivery.studio import Studio
from tests.benchmarks import planned
from tests.benchmarks.bench import Bench, Found
from tests.databases import migrate_file, sqlite_url
from tests.world import a_world


async def measure(bench: Bench) -> Found:
    """Tap again and again, first beside a studio at work, then without one."""
    filming = await _waits(bench, Studio())
    idle = await _waits(bench, None)
    p99, idle_p99 = (quantiles(waits, n=100)[98] * 1000 for waits in (filming, idle))
    return Found(
        values={"filming_wait_vs_idle": p99 / idle_p99, "filming_wait_p99_ms": p99},
        absolute={
            "filming_wait_median_ms": round(median(filming) * 1000, 1),
            "idle_wait_median_ms": round(median(idle) * 1000, 1),
            "idle_wait_p99_ms": round(idle_p99, 1),
        },
    )


async def _waits(bench: Bench, studio: Studio | None) -> list[float]:
    """Return how long each tap waited for its answer, in seconds."""
    path = bench.folder / f"filming-{studio is not None}.sqlite3"
    waits: list[float] = []
    async with AsyncExitStack() as stack:
        async with planned.MIGRATING:
            await asyncio.to_thread(migrate_file, path)
            world = await stack.enter_async_context(a_world(sqlite_url(path), studio=studio))
        phone = await world.runner()
        await phone.send("/pictures")
        await phone.next_message()
        if studio is not None:
            studio.order(usual())
        end = time.monotonic() + bench.scale.filming_seconds
        while time.monotonic() < end:
            for label in ("Text", "Moving"):
                began = time.monotonic()
                await phone.tap(label)
                await phone.next_edit()
                waits.append(time.monotonic() - began)
    return waits
