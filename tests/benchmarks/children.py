"""Processes of the benchmark: each with a deadline, ended by its own id, speaking JSON lines."""

import asyncio
import json
import time
from asyncio.subprocess import Process
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import aiohttp

from tests.processes import started

Json = dict[str, Any]
T = TypeVar("T")
DEADLINE = 120.0
"""Seconds after which a measurement is a failed one."""


class MeasurementError(Exception):
    """Something could not be measured; the sentence says what."""


async def eventually(
    look: Callable[[], Awaitable[T | None]], what: str, *, pause: float = 0.005
) -> T:
    """Look again and again until there is something to see, and return it."""
    end = time.monotonic() + DEADLINE
    while time.monotonic() < end:
        if (found := await look()) is not None:
            return found
        await asyncio.sleep(pause)
    raise MeasurementError(f"{what}: not there after {DEADLINE:.0f} s")


@dataclass(frozen=True, slots=True)
class Child:
    """A process that answers a line of JSON to each line that it is told."""

    process: Process
    name: str
    log: Path

    async def told(self, timeout: float = DEADLINE) -> Json:  # noqa: ASYNC109 - it is for a pipe
        """Return the next line that the process says."""
        assert self.process.stdout is not None
        try:
            line = await asyncio.wait_for(self.process.stdout.readline(), timeout)
        except TimeoutError:
            raise MeasurementError(f"{self.name} said nothing for {timeout:.0f} s") from None
        if not line:
            await self.process.wait()
            end = await asyncio.to_thread(self.log.read_text, errors="replace")
            raise MeasurementError(f"{self.name} ended: {end[-2000:]}")
        found: Json = json.loads(line)
        return found

    def tell(self, what: str) -> None:
        """Tell the process a word."""
        assert self.process.stdin is not None
        self.process.stdin.write(f"{what}\n".encode())

    async def ask(self, what: str) -> Json:
        """Tell the process a word and return its answer."""
        self.tell(what)
        return await self.told()


@asynccontextmanager
async def child(folder: Path, module: str, **given: object) -> AsyncIterator[Child]:
    """Run a module of the benchmark with what it is given, as JSON, beside a block."""
    log = folder / f"{module}.log"
    log.unlink(missing_ok=True)
    whole = f"tests.benchmarks.{module}"
    async with started("-m", whole, json.dumps(given), cwd=folder, log=log) as process:
        yield Child(process, module, log)


async def result_of(folder: Path, module: str, **given: object) -> Json:
    """Run a module of the benchmark and return the one line that it says."""
    async with child(folder, module, **given) as one:
        return await one.told()


@dataclass(frozen=True, slots=True)
class Loopback:
    """The fast Bot API in a process of its own."""

    url: str
    session: aiohttp.ClientSession

    async def control(self, name: str, **asked: object) -> Any:
        """Ask the server about what arrived, or to change its ways."""
        async with self.session.post(f"{self.url}/control/{name}", json=asked) as response:
            return await response.json()

    async def report(self) -> Json:
        """Return what has arrived since the last reset."""
        found: Json = await self.control("report")
        return found

    async def reset(self, latency: float = 0.0) -> None:
        """Forget what has arrived."""
        await self.control("reset", latency=latency)

    async def arrived(self, count: int, *, pause: float = 0.05) -> Json:
        """Wait until so many messages are here."""

        async def enough() -> Json | None:
            found = await self.report()
            return found if found["messages"] >= count else None

        return await eventually(enough, f"{count} messages", pause=pause)

    async def called(self, method: str) -> float:
        """Wait for the first call of a method, and return when it came (monotonic)."""

        async def came() -> float | None:
            at: float | None = (await self.report())["first_by_method"].get(method)
            return at

        return await eventually(came, method)


@asynccontextmanager
async def loopback(folder: Path) -> AsyncIterator[Loopback]:
    """Serve the fast Bot API beside a block."""
    async with (
        started("-m", "tests.benchmarks.loopback", cwd=folder, log=folder / "loopback.log") as one,
        aiohttp.ClientSession() as session,
    ):
        assert one.stdout is not None
        line = await asyncio.wait_for(one.stdout.readline(), DEADLINE)
        if not line:
            raise MeasurementError("the loopback server did not start")
        yield Loopback(line.decode().strip(), session)
