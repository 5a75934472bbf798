"""How fast the loopback server is alone: raw requests, several on the way on each connection."""

import asyncio
import json
import time
from typing import Any
from urllib.parse import urlsplit

CONNECTIONS = 4
ON_THE_WAY = 50


async def answers_a_second(url: str, message: dict[str, Any], count: int) -> float:
    """Send the same message so many times, with next to no work for the client."""
    body = json.dumps({**message, "chat_id": 1}).encode()
    request = (
        b"POST /bot4242:benchmark/sendMessage HTTP/1.1\r\nHost: localhost\r\n"
        b"Content-Type: application/json\r\nContent-Length: %d\r\n\r\n%s" % (len(body), body)
    )
    rounds = max(1, count // (CONNECTIONS * ON_THE_WAY))
    began = time.monotonic()
    async with asyncio.TaskGroup() as group:
        for _ in range(CONNECTIONS):
            group.create_task(_hurry(url, request * ON_THE_WAY, rounds))
    return rounds * CONNECTIONS * ON_THE_WAY / (time.monotonic() - began)


async def _hurry(url: str, requests: bytes, rounds: int) -> None:
    at = urlsplit(url)
    reader, writer = await asyncio.open_connection(at.hostname, at.port)
    for _ in range(rounds):
        writer.write(requests)
        answered = 0
        while answered < ON_THE_WAY:
            # Each answer has one head, and its JSON has no line ends.
            await reader.readuntil(b"\r\n\r\n")
            answered += 1
    writer.close()
    await writer.wait_closed()
