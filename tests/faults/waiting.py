"""Waiting for what a test can only see by looking again."""

import asyncio
from collections.abc import Sequence

from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from bot.sandbox.phones import Phone
from tests.faults.ledger import unsettled

PATIENCE = 120.0
LOOKS_APART = 0.005


async def arrived(phones: Sequence[Phone], count: int) -> None:
    """Wait until so many of the phones have a message."""
    async with asyncio.timeout(PATIENCE):
        while sum(bool(phone.chat.posts) for phone in phones) < count:  # noqa: ASYNC110 - no bell for all of them
            await asyncio.sleep(LOOKS_APART)


async def settled(url: str) -> None:
    """Wait until every delivery has come to its end, while a bot is at it."""
    # Not by our own door: on SQLite the bot has that to itself.
    engine = create_async_engine(url)
    try:
        async with asyncio.timeout(PATIENCE):
            while await _unsettled(engine):  # noqa: ASYNC110 - a database rings no bell
                await asyncio.sleep(10 * LOOKS_APART)
    finally:
        await engine.dispose()


async def _unsettled(engine: AsyncEngine) -> int:
    async with engine.connect() as tx:
        return await unsettled(tx)
