"""Whether 18,000 primers of one minute are there in time, by the simulation in `deadline`."""

import asyncio

from tests.benchmarks import deadline
from tests.benchmarks.bench import Bench, Found


async def measure(_bench: Bench) -> Found:
    """Run the simulation, which needs no server and no process of its own."""
    return Found(values=await asyncio.to_thread(deadline.measure))
