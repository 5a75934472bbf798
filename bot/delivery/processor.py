"""Updates of different people side by side, those of one person in order."""

import asyncio
from collections.abc import Awaitable
from typing import Any

from telegram import Update
from telegram.ext import BaseUpdateProcessor

MOST_AT_ONCE = 256


class InOrderByPerson(BaseUpdateProcessor):
    """An update waits for those of the same person that came before it, and for nobody else.

    The lock of asyncio is fair, and updates arrive here in their order.
    """

    def __init__(self, most_at_once: int = MOST_AT_ONCE) -> None:
        super().__init__(most_at_once)
        self._turns: dict[int, tuple[asyncio.Lock, int]] = {}

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        """Await the coroutine when it is the person's turn."""
        person = person_of(update)
        lock, waiting = self._turns.get(person, (asyncio.Lock(), 0))
        self._turns[person] = (lock, waiting + 1)
        try:
            async with lock:
                await coroutine
        finally:
            lock, waiting = self._turns[person]
            if waiting == 1:
                del self._turns[person]
            else:
                self._turns[person] = (lock, waiting - 1)

    async def initialize(self) -> None:
        """Do nothing: there is nothing to open."""

    async def shutdown(self) -> None:
        """Do nothing: there is nothing to close."""


def person_of(update: object) -> int:
    """Return whose update it is: the person's id, else the chat's, else 0."""
    if not isinstance(update, Update):
        return 0
    if update.effective_user:
        return update.effective_user.id
    return update.effective_chat.id if update.effective_chat else 0
