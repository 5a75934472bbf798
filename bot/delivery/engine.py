"""Bring out all that is due: runs become primers and deliveries, deliveries become messages."""

from collections.abc import Callable

from bot.clock import Clock
from bot.delivery.due import claim_due
from bot.delivery.sender import Sender
from storage.database import Database

LONGEST_WAIT = 0.25
"""Seconds after which is looked for what fell due while a slow send is in flight."""


class Engine:
    """Works through what is due, in steps that leave the event loop free for taps."""

    def __init__(
        self, database: Database, sender: Sender, clock: Clock, is_stopping: Callable[[], bool]
    ) -> None:
        self._database = database
        self._sender = sender
        self._clock = clock
        self._is_stopping = is_stopping

    async def work(self) -> None:
        """Go on until nothing is due and nothing in flight."""
        while not self._is_stopping():
            moved = await claim_due(self._database, self._clock.now())
            moved += await self._sender.step()
            if moved:
                continue
            if not self._sender.is_busy:
                return
            await self._sender.wait(LONGEST_WAIT)
        await self._sender.finish()
