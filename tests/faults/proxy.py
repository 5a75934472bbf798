"""Proxies that cut connections by plan, on the wire: to the Bot API, and to PostgreSQL."""

import asyncio
import re
from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from enum import Enum
from random import Random
from typing import TypeVar
from urllib.parse import urlsplit

CHUNK = 64 * 1024
COMMIT = b"COMMIT;"


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


@dataclass(frozen=True, slots=True)
class Wire:
    """Both ends of a connection that is passed on: the bot's, and the server's."""

    from_bot: asyncio.StreamReader
    to_bot: asyncio.StreamWriter
    from_server: asyncio.StreamReader
    to_server: asyncio.StreamWriter


class Proxy(ABC):
    """Takes connections on a port of its own, and passes each on to a server."""

    def __init__(self, host: str, port: int) -> None:
        self._upstream = host, port
        self._server: asyncio.Server | None = None
        self._connections: set[asyncio.Task[None]] = set()
        self.port = 0

    async def accept(self) -> None:
        """Take connections, always at the same port."""
        self._server = await asyncio.start_server(self._connected, "127.0.0.1", self.port)
        self.port = self._server.sockets[0].getsockname()[1]

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
        from_server, to_server = await asyncio.open_connection(*self._upstream)
        try:
            # Whoever hangs up in the middle of a message ends the exchange.
            with suppress(asyncio.IncompleteReadError, ConnectionError, asyncio.CancelledError):
                await self.pass_on(Wire(from_bot, to_bot, from_server, to_server))
        finally:
            to_server.close()

    @abstractmethod
    async def pass_on(self, wire: Wire) -> None:
        """Pass on what comes until one side hangs up, or the connection is to be cut."""


class CuttingProxy(Proxy):
    """Passes HTTP on, request by request, and counts the connections that it cut."""

    def __init__(self, upstream: str) -> None:
        address = urlsplit(upstream)
        super().__init__(str(address.hostname), address.port or 80)
        self._plans: list[_Plan] = []
        self.cuts: Counter[Cut] = Counter()

    @property
    def url(self) -> str:
        """The address to give to the bot."""
        return f"http://127.0.0.1:{self.port}"

    def cut(self, cut: Cut, *, method: str, every: int = 1, times: int | None = None) -> None:
        """Cut every so manieth call of a method, so many times or from now on."""
        self._plans.append(_Plan(cut, method.encode(), every, times))

    async def pass_on(self, wire: Wire) -> None:
        """Pass requests and their answers on."""
        while await self._exchange(wire):
            pass

    async def _exchange(self, wire: Wire) -> bool:
        """Pass a request and its answer on; False where the connection is to be cut."""
        request = await _message(wire.from_bot)
        cut = next((plan.cut for plan in self._plans if plan.strikes(request)), None)
        if cut is not None:
            self.cuts[cut] += 1
        if cut is Cut.BEFORE_REQUEST:
            return False
        wire.to_server.write(_half(request) if cut is Cut.WITHIN_REQUEST else request)
        await wire.to_server.drain()
        if cut is Cut.WITHIN_REQUEST:
            return False
        answer = await _answer(wire)
        if cut is Cut.AFTER_REQUEST:
            return False
        wire.to_bot.write(_half(answer) if cut is Cut.WITHIN_ANSWER else answer)
        await wire.to_bot.drain()
        return cut is None


class CommitCuttingProxy(Proxy):
    """Passes PostgreSQL's protocol on, and cuts a part of the commits from their answer."""

    def __init__(self, host: str, port: int, chance: Random) -> None:
        super().__init__(host, port)
        self._chance = chance
        self.part = 0.0
        self.cuts = 0

    async def pass_on(self, wire: Wire) -> None:
        """Pass bytes on both ways."""
        back = asyncio.create_task(_pump(wire.from_server, wire.to_bot))
        try:
            while sent := await wire.from_bot.read(CHUNK):
                if self._is_cut(sent):
                    back.cancel()
                    await asyncio.wait({back})
                    wire.to_server.write(sent)
                    await wire.from_server.read(CHUNK)
                    return
                wire.to_server.write(sent)
                await wire.to_server.drain()
        finally:
            back.cancel()
            await asyncio.wait({back})

    def _is_cut(self, sent: bytes) -> bool:
        is_cut = COMMIT in sent and self._chance.random() < self.part
        self.cuts += is_cut
        return is_cut


async def _pump(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with suppress(ConnectionError):
        while said := await reader.read(CHUNK):
            writer.write(said)
            await writer.drain()
        writer.close()


async def _answer(wire: Wire) -> bytes:
    """Wait for the answer, or for the bot to hang up: a dead bot must not go on polling."""
    answer = asyncio.create_task(_message(wire.from_server))
    hung_up = asyncio.create_task(wire.from_bot.read(1))
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


P = TypeVar("P", bound=Proxy)


@asynccontextmanager
async def serving(proxy: P) -> AsyncIterator[P]:
    """Serve a proxy for the length of a block."""
    await proxy.accept()
    try:
        yield proxy
    finally:
        await proxy.refuse()
