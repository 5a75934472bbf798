"""Felt taps a second of ours, replies a second of a stock PTB echo bot; a round trip of 100 ms."""

import asyncio
import time

from bot.sandbox.server import serving
from tests.benchmarks import taps
from tests.benchmarks.bench import Bench, Found
from tests.benchmarks.children import child, eventually
from tests.crowd import phones, strict_api


async def stock_ptb(bench: Bench) -> float:
    """Return the replies a second while more is written to the bot than it can answer."""
    api = strict_api(taps.ROUND_TRIP)
    people = phones(api, bench.scale.users)
    async with serving(api) as url, child(bench.folder, "peers.ptb_echo", url=url) as peer:
        await peer.told()

        def replies() -> int:
            return api.calls.counts["sendMessage", 200]

        async def begun() -> bool | None:
            return replies() > 0 or None

        for phone in people:
            phone.send({"text": "ready"})
        await eventually(begun, "a first reply of PTB")
        before, began = replies(), time.monotonic()
        await asyncio.sleep(bench.scale.echo_seconds)
        if replies() >= len(people):
            # All were answered before the time was over: what counts is when the last one was.
            last = api.calls.entries[-1].monotonic
            return (replies() - before) / max(last - began, 1e-3)
        return (replies() - before) / (time.monotonic() - began)


async def measure(bench: Bench) -> Found:
    """Measure both on the strict Bot API."""
    stock = await stock_ptb(bench)
    ours = await taps.measure(bench.scale.users)
    return Found(
        values={"taps_vs_stock_ptb": ours.a_second / stock},
        absolute={
            "taps_a_second": round(ours.a_second, 1),
            "tap_median_wait_ms": round(ours.median_wait_ms),
            "tap_p99_wait_ms": round(ours.p99_wait_ms),
            "stock_ptb_replies_a_second": round(stock, 1),
        },
    )
