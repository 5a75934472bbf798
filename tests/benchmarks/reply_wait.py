"""How long a tap waits for its reply while a broadcast to 100,000 goes out at the cap.

Ours answers taps of runners under the strict Bot API, at 30 a second and with every 429 counted.
PTB's AIORateLimiter is first come, first served: its reply comes after the whole broadcast, most
of an hour. Nobody waits for that here, so what is reported for it is how long it was waited for.
"""

import asyncio
import math
import random
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.sandbox.phones import Phone
from bot.sandbox.server import StrictBotApi, serving
from storage import broadcasts
from tests.benchmarks import planned
from tests.benchmarks.bench import TOKEN, Bench, Found
from tests.benchmarks.caps import counted, open_chats, refused, strict_api
from tests.benchmarks.children import MeasurementError, child
from tests.benchmarks.others import written
from tests.crowd import Walker

RATE = 30
TAPS_EACH = 5
"""The ready message and its tap, then four felt taps."""
WORDS = "<b>New in your program</b>: one more bridge a side, and a slower last one. Any pain: stop."
EXPIRES = timedelta(hours=6)
STRANGERS = 10_000_000
"""The first id of those who write to PTB's bot; no broadcast goes to them."""


async def ours(bench: Bench) -> Found:
    """Tap through primers, at moments that chance has chosen, beside a broadcast."""
    scale = bench.scale
    api = strict_api(RATE)
    everybody = scale.broadcast + scale.tappers + 1
    first = open_chats(api, everybody)
    database = await bench.database(everybody, first=first, name="broadcast")
    readers = range(first, first + scale.broadcast)
    await _address(database, readers)
    warm, *walkers = [Walker(phone) for phone in _phones(api, readers.stop, scale.tappers + 1)]
    async with serving(api) as url, bench.ours(database, url=url, rate=RATE) as bot:
        bot.tell("open")
        # The pictures are uploaded once for all.
        await _walk(warm, 0.0)
        await asyncio.sleep(scale.settle_seconds)
        before, began = counted(api), time.monotonic()
        pause = scale.tapping_seconds / (TAPS_EACH + 1)
        waits = await asyncio.gather(*(_walk(walker, pause) for walker in walkers))
        sent = (counted(api) - before) / (time.monotonic() - began)
        broadcast = sum(1 for chat in readers if len(api.bots[TOKEN].chats[chat].posts))
    if sent < RATE / 2 or not broadcast:
        raise MeasurementError(f"no broadcast at the cap: {broadcast} sent, {sent:.1f} a second")
    every = sorted(wait for those in waits for wait in those)
    return Found(
        values={"reply_wait_p99_ms": _p99(every) * 1000},
        absolute={
            "reply_wait_taps": len(every),
            "reply_wait_median_ms": round(every[len(every) // 2] * 1000, 1),
            "reply_wait_worst_ms": round(every[-1] * 1000, 1),
            "reply_wait_all_a_second": round(sent, 2),
            "reply_wait_broadcast_sent": broadcast,
            "reply_wait_refused": refused(api),
        },
    )


async def _walk(walker: Walker, pause: float) -> list[float]:
    """Ask for a primer and tap through its drills; return how long each tap waited.

    Before each one there is a pause as chance will have it, so long in the mean.
    """
    chance = random.Random(walker.phone.chat.id)  # noqa: S311 - no secret
    await asyncio.sleep(chance.uniform(0, 2 * pause))
    walker.phone.send({"text": "/primer"})
    shown = None
    waits: list[float] = []
    for _ in range(TAPS_EACH):
        waited, shown = await walker.tap_through(1, shown=shown)
        waits += waited
        await asyncio.sleep(chance.uniform(0, 2 * pause))
    return waits


def _phones(api: StrictBotApi, first: int, count: int) -> list[Phone]:
    people = [person for person in api.people if first <= person.id < first + count]
    return [Phone(api.bots[TOKEN], person) for person in people]


async def _address(path: Path, readers: range) -> None:
    """Write a broadcast to so many, which may go out at once."""
    now = datetime.now(UTC)
    database = await planned.opened(path)
    async with database.transaction() as tx:
        broadcast_id = await broadcasts.add(tx, WORDS, again_if_uncertain=False, at=now)
        await broadcasts.address(
            tx, broadcast_id, readers, not_before=now, expires_at=now + EXPIRES, at=now
        )
    await database.close()


async def limiter(bench: Bench) -> Found:
    """Let people write to PTB's limited bot, one after the other, while its broadcast is queued."""
    scale = bench.scale
    await bench.loopback.reset()
    given = {"url": bench.loopback.url, "text": WORDS, "count": scale.broadcast}
    fed: dict[int, float] = {}
    async with child(bench.folder, "peers.ptb_limiter", **given) as peer:
        await peer.told()
        # At first it is busy queueing, and a burst is let through.
        await bench.loopback.arrived(min(4 * RATE, scale.broadcast // 2))
        await asyncio.sleep(scale.settle_seconds)
        queued_behind = scale.broadcast - (await bench.loopback.report())["messages"]
        for chat_id in range(STRANGERS, STRANGERS + math.ceil(scale.tapping_seconds / 2)):
            fed[chat_id] = time.monotonic()
            await bench.loopback.control("updates", updates=[written(chat_id)])
            await asyncio.sleep(1)
        await asyncio.sleep(scale.tapping_seconds / 2)
        came = await bench.loopback.control("chats", chats=list(fed))
        ended = time.monotonic()
    waits = sorted((at or ended) - began for at, began in zip(came, fed.values(), strict=True))
    return Found(
        values={"reply_wait_fifo_p99_ms": _p99(waits) * 1000},
        absolute={
            "reply_wait_fifo_p99_seconds": round(_p99(waits), 2),
            "reply_wait_fifo_median_seconds": round(waits[len(waits) // 2], 2),
            "reply_wait_fifo_answered": [sum(at is not None for at in came), len(came)],
            "reply_wait_fifo_by_its_place_seconds": round(queued_behind / RATE),
        },
    )


async def measure(bench: Bench) -> Found:
    """Measure both, one after the other."""
    found, peer = await ours(bench), await limiter(bench)
    ratio = found.values["reply_wait_p99_ms"] / peer.values["reply_wait_fifo_p99_ms"]
    return Found({"reply_wait_vs_fifo": ratio, **found.values}, {**found.absolute, **peer.absolute})


def _p99(ordered: list[float]) -> float:
    return ordered[int(len(ordered) * 0.99)]
