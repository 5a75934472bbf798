"""A bare aiohttp loop: it posts the same messages, reads the answers, and does nothing else."""

import asyncio
import json
import sys
import time
from typing import Any

import aiohttp
import uvloop

WARM_UP = 200


async def measure(url: str, message: dict[str, Any], count: int, concurrency: int) -> float:
    """Post so many messages, so many at once, and return the seconds it took."""
    connector = aiohttp.TCPConnector(limit=concurrency)
    async with aiohttp.ClientSession(connector=connector) as session:

        async def post(chats: range) -> None:
            for chat_id in chats:
                async with session.post(address, json={**message, "chat_id": chat_id}) as response:
                    await response.json()

        address = f"{url}/bot4242:benchmark/sendMessage"
        await post(range(1, WARM_UP))
        began = time.monotonic()
        async with asyncio.TaskGroup() as group:
            for first in range(1, concurrency + 1):
                group.create_task(post(range(first, count + 1, concurrency)))
        return time.monotonic() - began


def main() -> None:
    """Measure as asked, on the event loop that was asked for."""
    asked = json.loads(sys.argv[1])
    run = uvloop.run if asked.pop("loop") == "uvloop" else asyncio.run
    took = run(measure(**asked))
    print(json.dumps({"seconds": took, "a_second": asked["count"] / took}))  # noqa: T201


if __name__ == "__main__":
    main()
