"""aiogram on the same server: what it posts, and what it answers by polling; for comparison."""

import time
from typing import Any

from tests.benchmarks.bench import Bench, Found
from tests.benchmarks.children import child


def written(chat_id: int) -> dict[str, Any]:
    """Return the update of a text that somebody wrote."""
    return {
        "message": {
            "message_id": chat_id,
            "date": int(time.time()),
            "chat": {"id": chat_id, "type": "private", "first_name": "Runner"},
            "from": {"id": chat_id, "is_bot": False, "first_name": "Runner"},
            "text": "ready",
        }
    }


async def measure(bench: Bench) -> Found:
    """Measure each concurrency, and answering once."""
    scale = bench.scale
    posted = {}
    answered = 0.0
    for concurrency in scale.concurrencies:
        await bench.loopback.reset()
        async with child(
            bench.folder,
            "peers.aiogram_bot",
            url=bench.loopback.url,
            message=bench.message,
            count=scale.due,
            concurrency=concurrency,
        ) as peer:
            posted[f"{concurrency} at once"] = round((await peer.told())["a_second"])
            await bench.loopback.reset()
            updates = [written(number) for number in range(1, scale.updates + 1)]
            began = time.monotonic()
            await bench.loopback.control("updates", updates=updates)
            arrived = await bench.loopback.arrived(scale.updates)
            answered = max(answered, scale.updates / (arrived["last"] - began))
    return Found(absolute={"aiogram_a_second": posted, "aiogram_answers_a_second": round(answered)})
