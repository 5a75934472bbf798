"""Waiting for what a test can only see by looking again."""

import asyncio
import time
from collections.abc import Callable, Sequence

from bot.sandbox.phones import Phone

PATIENCE = 120.0
LOOKS_APART = 0.005


async def until(condition: Callable[[], bool], what: str, patience: float = PATIENCE) -> None:
    """Wait until a condition holds; fail with `what` when it does not come to hold."""
    end = time.monotonic() + patience
    while not condition():
        assert time.monotonic() < end, f"waited {patience} s in vain: {what}"
        await asyncio.sleep(LOOKS_APART)


async def arrived(phones: Sequence[Phone], count: int) -> None:
    """Wait until so many of the phones have a message."""

    def heard() -> int:
        return sum(bool(phone.chat.posts) for phone in phones)

    await until(lambda: heard() >= count, f"messages for {count} phones")
