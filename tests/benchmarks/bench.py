"""What a measurement is given, and what it gives back."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from tests.benchmarks import planned
from tests.benchmarks.children import Child, Loopback, child

TOKEN = "4242:benchmark"
MESSAGE = {
    "text": "Run at 18:00. Five minutes for hips and glutes?",
    "reply_markup": {"inline_keyboard": [[{"text": "Now", "callback_data": "1:primer"}]]},
}
"""What stands for a message of ours where none was seen yet."""
UNBOUND = 1e5
"""A rate that holds nothing back, where the cap is not the point."""


@dataclass(frozen=True, slots=True)
class Scale:
    """How much of everything: the whole, or just enough to see that the harness runs."""

    due: int = 10_000
    least: int = 1_000
    some: int = 10_000
    most: int = 1_000_000
    rounds: int = 3
    starts: int = 5
    concurrencies: tuple[int, ...] = (20, 50, 100)
    start_seconds: float = 1.5
    jobs_a_second: float = 2_000.0
    broadcast: int = 100_000
    enrolled: int = 50_000
    opened: int = 50
    tappers: int = 50
    tapping_seconds: float = 40.0
    updates: int = 2_000
    settle_seconds: float = 4.0
    cap_seconds: float = 20.0
    users: int = 500
    echo_seconds: float = 10.0
    filming_seconds: float = 20.0
    at_once: int = 1
    """So many measurements are taken side by side; more than one where no figure matters."""


SMOKE = Scale(
    due=40,
    least=50,
    some=100,
    most=300,
    rounds=1,
    starts=1,
    concurrencies=(5,),
    broadcast=300,
    enrolled=20,
    opened=2,
    tappers=3,
    tapping_seconds=1.5,
    updates=20,
    settle_seconds=0.5,
    cap_seconds=1.0,
    users=5,
    echo_seconds=1.0,
    filming_seconds=0.5,
    at_once=3,
)


@dataclass(frozen=True, slots=True)
class Found:
    """What was measured: values of the table, and the absolute figures behind them."""

    values: dict[str, float] = field(default_factory=dict)
    absolute: dict[str, Any] = field(default_factory=dict)


@dataclass(slots=True)
class Bench:
    """Where measurements work, how big they are, and what they share."""

    folder: Path
    scale: Scale
    loopback: Loopback
    message: dict[str, Any] = field(default_factory=lambda: dict(MESSAGE))
    """What the others post: our bot's own message, as soon as one was seen."""
    blocks: list[float] = field(default_factory=list)
    """The longest block of the event loop in each burst among the most that are planned."""
    _made: dict[tuple[int, int], Path] = field(default_factory=dict)

    async def database(self, count: int, *, first: int = 1, name: str = "bot") -> Path:
        """Return a fresh database with so many planned runs, whose ids begin with a number."""
        if (count, first) not in self._made:
            made = self.folder / f"planned-{count}-{first}.sqlite3"
            await planned.make(made, count, datetime.now(UTC), first=first)
            self._made[count, first] = made
        path = self.folder / f"{name}.sqlite3"
        await asyncio.to_thread(planned.copy, self._made[count, first], path)
        return path

    @asynccontextmanager
    async def ours(
        self, database: Path, *, url: str | None = None, rate: float = UNBOUND
    ) -> AsyncIterator[Child]:
        """Run our bot on a database beside a block, from when it is told to `open`."""
        given = {"token": TOKEN, "database": planned.url_of(database), "rate": rate}
        async with child(self.folder, "ours", url=url or self.loopback.url, **given) as one:
            await one.told()
            yield one


async def until(instant: datetime) -> None:
    """Sleep until an instant of the wall's clock."""
    await asyncio.sleep((instant - datetime.now(UTC)).total_seconds())


def soon(seconds: float) -> datetime:
    """Return the instant so many seconds ahead."""
    return datetime.now(UTC) + timedelta(seconds=seconds)
