"""What a thousand times as many planned runs cost: memory, and the time until the bot is ready.

Ready is when it asks for updates for the first time. The clock starts when Python has loaded the
program, which takes as long with few as with many and would only hide a difference.
Memory is weighed at rest, and after as many due runs were brought out with few and with many.
"""

import asyncio
import time
from pathlib import Path
from statistics import median

from tests.benchmarks.bench import Bench, Found
from tests.benchmarks.pipeline import burst

REST_SECONDS = 0.5


async def measure(bench: Bench) -> Found:
    """Start with few and with many in turns, then let the same number of runs fall due."""
    scale = bench.scale
    few = await bench.database(scale.least, name="few")
    many = await bench.database(scale.most, name="many")
    starts: dict[Path, list[float]] = {few: [], many: []}
    resting: dict[Path, list[float]] = {few: [], many: []}
    for _ in range(scale.starts):
        for database in (few, many):
            seconds, rss = await _start(bench, database)
            starts[database].append(seconds)
            resting[database].append(rss)
    worked = [await burst(bench, count, due=scale.least) for count in (scale.least, scale.most)]
    rss_few, rss_many = (one.rss_mib for one in worked)
    at_rest = median(resting[many]) / median(resting[few])
    return Found(
        values={
            # The worse of the two: at rest, and after the same work.
            "rss_growth_1k_to_1m": max(at_rest, rss_many / rss_few),
            "start_growth_1k_to_1m": median(starts[many]) / median(starts[few]),
        },
        absolute={
            "rss_at_rest_mib": [round(median(resting[one]), 1) for one in (few, many)],
            "rss_after_work_mib": [round(rss_few, 1), round(rss_many, 1)],
            "start_seconds": [round(median(starts[one]), 3) for one in (few, many)],
        },
    )


async def _start(bench: Bench, database: Path) -> tuple[float, float]:
    """Start the bot once, and return the seconds until it was ready and what it weighs then."""
    await bench.loopback.reset()
    async with bench.ours(database) as ours:
        began = time.monotonic()
        ours.tell("open")
        ready = await bench.loopback.called("getUpdates")
        await asyncio.sleep(REST_SECONDS)
        return ready - began, (await ours.ask("report"))["rss_mib"]
