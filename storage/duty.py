"""One process of all on a PostgreSQL database has the duty of draining the bulk lanes.

The duty is an advisory lock, held by a connection of its own: the server frees it when the
connection ends, whatever became of the process. The same connection hears what others announce.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from typing import Any

import asyncpg

CHANNEL = "runprimer"
LOCK_SPACE = 0x72756E70
"""The first number of our advisory locks; the locks of persons have only one."""
MIGRATING, DUTY = 1, 2

LOOK_EVERY = 1.0
"""Seconds between two looks: of who waits at the lock, of who has it at its connection."""
ANSWER_WITHIN = 3.0
STANDSTILL_MS = 8000
"""Who has not looked for so long stands still, and another takes over. It is longer than a
holder needs to notice that its server has gone."""
FAILURES = (OSError, asyncpg.PostgresError, asyncpg.InterfaceError)
"""What connecting and asking may fail with; TimeoutError is an OSError."""

Link = Any  # an asyncpg.Connection, which has no types
Connect = Callable[[], Awaitable[Link]]


@asynccontextmanager
async def on_duty(connect: Connect, news: Callable[[], None]) -> AsyncIterator[asyncio.Event]:
    """Wait for the duty, and have it for the length of a block; the event: it is lost."""
    lost = asyncio.Event()
    link = await _taken(connect)
    watch = None
    try:
        link.add_termination_listener(lambda _: lost.set())
        with suppress(*FAILURES):
            await link.add_listener(CHANNEL, lambda *_: news())
        watch = asyncio.create_task(_watch(link, lost))
        yield lost
    finally:
        if watch is not None:
            watch.cancel()
        await _hang_up(link)


async def _taken(connect: Connect) -> Link:
    """Return the connection that has the lock, as soon as one can have it."""
    link = None
    try:
        while True:
            try:
                if link is None or link.is_closed():
                    link = await connect()
                    await _free_at_standstill(link)
                if await _ask(link, "SELECT pg_try_advisory_lock($1, $2)", LOCK_SPACE, DUTY):
                    return link
            except FAILURES:
                # The server is away: so is whoever had the lock, and it is asked for anew.
                if link is not None:
                    link.terminate()
            await asyncio.sleep(LOOK_EVERY)
    except BaseException:
        if link is not None:
            link.terminate()
        raise


async def _free_at_standstill(link: Link) -> None:
    # Known since PostgreSQL 14.
    if link.get_server_version().major >= 14:  # noqa: PLR2004
        await link.execute(f"SET idle_session_timeout = {STANDSTILL_MS}")


async def _watch(link: Link, lost: asyncio.Event) -> None:
    """Set the event when the connection that has the lock no longer answers."""
    with suppress(*FAILURES):
        while True:
            await asyncio.sleep(LOOK_EVERY)
            await _ask(link, "SELECT 1")
    lost.set()


async def _ask(link: Link, question: str, *arguments: int) -> object:
    return await link.fetchval(question, *arguments, timeout=ANSWER_WITHIN)


async def _hang_up(link: Link) -> None:
    try:
        await link.close(timeout=ANSWER_WITHIN)
    except FAILURES:
        link.terminate()
