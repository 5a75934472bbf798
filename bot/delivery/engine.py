"""Bring out all that is due: runs become primers and deliveries, deliveries become messages.

The limit of the rate is a token's, not a process's: so of all processes on a database one at a time
has the duty to do this, and another takes over when it dies.
"""

import asyncio
from datetime import datetime

import structlog

from bot.clock import Clock
from bot.delivery.addressing import Addressing
from bot.delivery.due import DuePrimers
from bot.delivery.housekeeping import Housekeeping
from bot.delivery.live import LiveBroadcasts
from bot.delivery.progress import Progress
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
        self,
        database: Database,
        due: DuePrimers,
        sender: Sender,
        live: LiveBroadcasts,
        progress: Progress,
        clock: Clock,
        broken: Broken,
    ) -> None:
        self._database = database
        self._due = due
        self._sender = sender
        self._live = live
        self._addressing = Addressing(database, live)
        self._housekeeping = Housekeeping(database)
        self._progress = progress
        self._clock = clock
        self._broken = broken
        self._stopping = asyncio.Event()
        self._is_serving = False
        self.wakeups = WakeUps(clock, self._work, self._next_at, broken, self._news)

    async def run(self) -> None:
        """Do one's duty whenever one has it, until `stop`."""
        while not self._stopping.is_set():
            try:
                async with self._database.on_duty(self.wakeups.look_again) as lost:
                    await self._serve(lost)
            except UnavailableError as outage:
                log.warning("the database is out", cause=outage.cause)
            except DatabaseError as error:
                self._broken(error)
                return
            except Exception:  # whatever it is: without this nothing would ever go out again
                log.exception("the engine failed")
            if not self._stopping.is_set():
                await asyncio.sleep(AFTER_AN_OUTAGE)

    async def stop(self, running: asyncio.Task[None]) -> None:
        """Let `run` come to its end: what is in flight is recorded, what waits is cancelled.

        Once is not enough: a connection that is made at that very moment swallows it.
        """
        self._stopping.set()
        while not running.done():
            if not self._is_serving:
                running.cancel()
            await asyncio.wait({running}, timeout=AFTER_AN_OUTAGE)

    async def _serve(self, lost: asyncio.Event) -> None:
        self._is_serving = True
        try:
            await self._serve_until(lost)
        finally:
            self._is_serving = False

    async def _serve_until(self, lost: asyncio.Event) -> None:
        recovered = await self._sender.recover()
        if recovered:
            log.info("sends of a process before taken up", deliveries=recovered)
        await self._housekeeping.begin(self._clock.now())
        log.info("on duty to send")
        self.wakeups.start()
        try:
            ends = [asyncio.create_task(one.wait()) for one in (lost, self._stopping)]
            await asyncio.wait(ends, return_when=asyncio.FIRST_COMPLETED)
            for end in ends:
                end.cancel()
            if lost.is_set():
                log.warning("the duty to send is lost")
        finally:
            await self.wakeups.stop()
            await self._finish()

    async def _finish(self) -> None:
        """Record what was sent, also where an outage has ended the work; else it is doubted."""
        # An error here must not take the place of a cancellation: the bot would never stop.
        try:
            await self._live.close()
            await self._progress.close()
            await self._sender.finish()
        except UnavailableError as outage:
            log.warning("the database is out", cause=outage.cause)
        except DatabaseError as error:
            self._broken(error)
        except Exception:  # the duty begins with recording it
            log.exception("the last sends are not recorded")

    async def _work(self) -> None:
        """Go on until nothing is due and nothing in flight, or all is to come to its end."""
        await self._live.look()
        while not self.wakeups.is_stopping:
            await self._live.keep_fresh()
            moved = await self._due.claim(self._clock.now(), self._housekeeping.doubted)
            moved += await self._sender.step()
            moved += await self._addressing.step(self._clock.now())
            moved += await self._housekeeping.step(self._clock.now())
            self._progress.step(has_moved=moved > 0)
            if moved:
                continue
            if self._sender.is_busy or self._progress.is_busy:
                await self._sender.wait(LONGEST_WAIT)
            elif not await self._live.look_once_more():
                return

    def _news(self) -> None:
        """Rows have changed: what was looked up is so no more, whatever is under way."""
        self._live.news()
        self._due.news()

    async def _next_at(self) -> datetime | None:
        """Return when there is more to do."""
        now = self._clock.now()
        async with self._database.snapshot() as tx:
            due_at, movable_at = await self._due.next_at(tx, now), await deliveries.next_at(tx)
        if movable_at is not None:
            # What may go out long since waits with all else, or the engine would never rest.
            movable_at = max(movable_at, now + self._sender.held_for())
        shown_in = self._progress.due_in()
        shown_at = None if shown_in is None else now + shown_in
        kept_at = self._housekeeping.next_at(now)
        instants = (due_at, movable_at, shown_at, kept_at)
        return min((at for at in instants if at is not None), default=None)
