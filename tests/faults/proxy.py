"""A proxy between the bot and the Bot API that cuts connections by plan, on the wire."""

import asyncio
import re
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from enum import Enum
from urllib.parse import urlsplit


class Cut(Enum):
    """Where a connection is cut."""

    BEFORE_REQUEST = "before the request is passed on"
    WITHIN_REQUEST = "in the middle of the request"
    AFTER_REQUEST = "after the request, before its answer"
    WITHIN_ANSWER = "in the middle of the answer"


@dataclass(slots=True)
class _Plan:
    cut: Cut
    method: bytes
    every: int
    times: int | None
    matched: int = 0

    def strikes(self, request: bytes) -> bool:
        if self.method not in request.partition(b"\r\n")[0]:
            return False
        self.matched += 1
        struck, rest = divmod(self.matched, self.every)
        return rest == 0 and (self.times is None or struck <= self.times)


class CuttingProxy:
    """Passes HTTP on, request by request, and counts the connections that it cut."""

    def __init__(self, upstream: str) -> None:
        self._upstream = urlsplit(upstream)
        self._plans: list[_Plan] = []
        self._server: asyncio.Server | None = None
        self._connections: set[asyncio.Task[None]] = set()
        self._port = 0
        self.cuts: Counter[Cut] = Counter()

    @property
    def url(self) -> str:
        """The address to give to the bot."""
        return f"http://127.0.0.1:{self._port}"

    def cut(self, cut: Cut, *, method: str, every: int = 1, times: int | None = None) -> None:
        """Cut every so manieth call of a method, so many times or from now on."""
        self._plans.append(_Plan(cut, method.encode(), every, times))

    async def accept(self) -> None:
        """Take connections, always at the same port."""
        self._server = await asyncio.start_server(self._connected, "127.0.0.1", self._port)
        self._port = self._server.sockets[0].getsockname()[1]

    async def refuse(self) -> None:
        """Cut every connection and take none: to connect is refused from now on."""
        if self._server is not None:
            self._server.close()
        for connection in self._connections:
            connection.cancel()
        await asyncio.gather(*self._connections, return_exceptions=True)

    async def _connected(
        self, from_bot: asyncio.StreamReader, to_bot: asyncio.StreamWriter
    ) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._connections.add(task)
        task.add_done_callback(self._connections.discard)
        try:
            await self._pass_on(from_bot, to_bot)
        finally:
            to_bot.close()

    async def _pass_on(self, from_bot: asyncio.StreamReader, to_bot: asyncio.StreamWriter) -> None:
        host, port = self._upstream.hostname, self._upstream.port
        from_api, to_api = await asyncio.open_connection(host, port)
        try:
            # Whoever hangs up in the middle of a message ends the exchange.
            with suppress(asyncio.IncompleteReadError, ConnectionError, asyncio.CancelledError):
                while await self._exchange(from_bot, to_api, from_api, to_bot):
                    pass
        finally:
            to_api.close()

    async def _exchange(
        self,
        from_bot: asyncio.StreamReader,
        to_api: asyncio.StreamWriter,
        from_api: asyncio.StreamReader,
        to_bot: asyncio.StreamWriter,
    ) -> bool:
        """Pass a request and its answer on; False where the connection is to be cut."""
        request = await _message(from_bot)
        cut = next((plan.cut for plan in self._plans if plan.strikes(request)), None)
        if cut is not None:
            self.cuts[cut] += 1
        if cut is Cut.BEFORE_REQUEST:
            return False
        to_api.write(_half(request) if cut is Cut.WITHIN_REQUEST else request)
        await to_api.drain()
        if cut is Cut.WITHIN_REQUEST:
            return False
        answer = await _answer(from_bot, from_api)
        if cut is Cut.AFTER_REQUEST:
            return False
        to_bot.write(_half(answer) if cut is Cut.WITHIN_ANSWER else answer)
        await to_bot.drain()
        return cut is None


async def _answer(from_bot: asyncio.StreamReader, from_api: asyncio.StreamReader) -> bytes:
    """Wait for the answer, or for the bot to hang up: a dead bot must not go on polling."""
    answer = asyncio.create_task(_message(from_api))
    hung_up = asyncio.create_task(from_bot.read(1))
    try:
        await asyncio.wait({answer, hung_up}, return_when=asyncio.FIRST_COMPLETED)
        if answer.done():
            return answer.result()
        raise ConnectionResetError
    finally:
        answer.cancel()
        hung_up.cancel()
        await asyncio.wait({answer, hung_up})


async def _message(reader: asyncio.StreamReader) -> bytes:
    """Read one HTTP message, head and body."""
    head = await reader.readuntil(b"\r\n\r\n")
    assert b"chunked" not in head.lower(), "neither side of the Bot API sends chunks"
    length = re.search(rb"\r\ncontent-length: *(\d+)", head, re.IGNORECASE)
    return head + await reader.readexactly(int(length[1])) if length else head


def _half(message: bytes) -> bytes:
    return message[: len(message) // 2]


@asynccontextmanager
async def cutting(upstream: str) -> AsyncIterator[CuttingProxy]:
    """Serve a proxy for the length of a block; it cuts nothing until it is told to."""
    proxy = CuttingProxy(upstream)
    await proxy.accept()
    try:
        yield proxy
    finally:
        await proxy.refuse()
