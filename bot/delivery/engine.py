"""Bring out all that is due: runs become primers and deliveries, deliveries become messages.

The limit of the rate is a token's, not a process's: so of all processes on a database one at a time
has the duty to do this, and another takes over when it dies.
"""

import asyncio
from datetime import datetime

import structlog

from bot.clock import Clock
from bot.delivery.due import DuePrimers
from bot.delivery.sender import Sender
from bot.delivery.wakeups import Broken, WakeUps
from storage import deliveries
from storage.database import Database, DatabaseError, UnavailableError

log = structlog.get_logger(__name__)

LONGEST_WAIT = 0.25
"""Seconds after which is looked for what fell due while a slow send is in flight."""
AFTER_AN_OUTAGE = 1.0


class Engine:
    """Works through what is due while on duty, in steps that leave the event loop free for taps."""

    def __init__(
        self, database: Database, due: DuePrimers, sender: Sender, clock: Clock, broken: Broken
    ) -> None:
        self._database = database
        self._due = due
        self._sender = sender
        self._clock = clock
        self._broken = broken
        self.wakeups = WakeUps(clock, self._work, self._next_at, broken)

    async def run(self) -> None:
        """Do one's duty whenever one has it, until cancelled."""
        while True:
            try:
                async with self._database.on_duty(self.wakeups.look_again) as lost:
                    await self._serve(lost)
            except UnavailableError as outage:
                log.warning("the database is out", cause=outage.cause)
            except DatabaseError as error:
                self._broken(error)
                return
            await asyncio.sleep(AFTER_AN_OUTAGE)

    async def _serve(self, lost: asyncio.Event) -> None:
        recovered = await self._sender.recover()
        if recovered:
            log.info("sends of a process before taken up", deliveries=recovered)
        self.wakeups.start()
        try:
            await lost.wait()
            log.warning("the duty to send is lost")
        finally:
            await self.wakeups.stop()

    async def _work(self) -> None:
        """Go on until nothing is due and nothing in flight."""
        while not self.wakeups.is_stopping:
            moved = await self._due.claim(self._clock.now())
            moved += await self._sender.step()
            if moved:
                continue
            if not self._sender.is_busy:
                return
            await self._sender.wait(LONGEST_WAIT)
        await self._sender.finish()

    async def _next_at(self) -> datetime | None:
        """Return when there is more to do."""
        now = self._clock.now()
        async with self._database.snapshot() as tx:
            due_at, movable_at = await self._due.next_at(tx, now), await deliveries.next_at(tx)
        if movable_at is not None:
            # What may go out long since waits with all else, or the engine would never rest.
            movable_at = max(movable_at, now + self._sender.held_for())
        return min((at for at in (due_at, movable_at) if at is not None), default=None)
