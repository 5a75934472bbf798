"""One alarm, set at the next instant at which something falls due.

Rows are the truth: the alarm is derived from them, nothing is lost when it dies, and nothing has
to be loaded when it starts.
"""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.clock import Clock
from storage.database import DatabaseError, UnavailableError

log = structlog.get_logger(__name__)

Broken = Callable[[Exception], None]
"""What is told of an error that makes going on senseless."""
LONGEST_SLEEP = timedelta(seconds=30)
SHORTEST_SLEEP = timedelta(milliseconds=50)
"""What is due and was left has somebody at it just now: it is looked for again, but not at once."""
AFTER_A_FAILURE = timedelta(seconds=2)
GRACE_SECONDS = 10.0
GUARD_AFTER = timedelta(seconds=5)
"""How late an alarm may be before the event loop's own timer takes its place."""
_JOB = "wake up"


class WakeUps:
    """Calls `work` when something is due; `look_again` after rows have changed.

    `next_at` tells from the rows when that is; `news` is called at once, whatever is under way.
    """

    def __init__(
        self,
        clock: Clock,
        work: Callable[[], Awaitable[None]],
        next_at: Callable[[], Awaitable[datetime | None]],
        broken: Broken,
        news: Callable[[], None] = lambda: None,
    ) -> None:
        self._clock = clock
        self._work = work
        self._next_at = next_at
        self._broken = broken
        self._news = news
        self._scheduler = AsyncIOScheduler(timezone=UTC)
        self._changed = False
        self._working = False
        self._stopping = False
        self._guard: asyncio.TimerHandle | None = None
        self._idle = asyncio.Event()

    def start(self) -> None:
        """Set the first alarm: at once, for what fell due while nobody was here."""
        self._stopping = False
        self._scheduler = AsyncIOScheduler(timezone=UTC)
        self._scheduler.start()
        self.look_again()

    @property
    def is_stopping(self) -> bool:
        """Whether what is under way should come to its end."""
        return self._stopping

    async def stop(self) -> None:
        """Set no alarm any more, and let what is under way be recorded."""
        self._stopping = True
        if self._guard is not None:
            self._guard.cancel()
        if self._working:
            with suppress(TimeoutError):
                await asyncio.wait_for(self._idle.wait(), GRACE_SECONDS)
        self._scheduler.shutdown(wait=False)

    def look_again(self) -> None:
        """Work at once, or once more where work is under way: the rows have changed."""
        if self._stopping or not self._scheduler.running:
            return
        self._changed = True
        self._idle.clear()
        self._news()
        if not self._working:
            self._set_alarm(timedelta())

    async def idle(self) -> None:
        """Wait until all that is due now has been worked off."""
        await self._idle.wait()

    async def _wake(self) -> None:
        if self._working:
            # Another alarm was set between this one's firing and its start.
            self._changed = True
            return
        self._working = True
        self._idle.clear()
        delay = AFTER_A_FAILURE
        try:
            while True:
                self._changed = False
                await self._work()
                delay = await self._delay()
                if self._stopping or not self._changed:
                    break
        except DatabaseError as error:
            self._broken(error)
        except UnavailableError as outage:
            log.warning("the database is out", cause=outage.cause)
        except Exception:  # the next alarm tries again
            log.exception("a wake-up failed")
        finally:
            self._working = False
            if not self._stopping:
                self._set_alarm(delay)
            self._idle.set()

    async def _delay(self) -> timedelta:
        """Return how long nothing is due, at most the longest sleep."""
        instant = await self._next_at()
        waits = [instant - self._clock.now()] if instant is not None else []
        return max(min([*waits, LONGEST_SLEEP]), SHORTEST_SLEEP)

    def _set_alarm(self, delay: timedelta) -> None:
        # An alarm is set by the machine's clock, which may be put back; the loop's is not.
        if self._guard is not None:
            self._guard.cancel()
        late = (delay + GUARD_AFTER).total_seconds()
        self._guard = asyncio.get_running_loop().call_later(late, self.look_again)
        self._scheduler.add_job(
            self._wake,
            "date",
            run_date=datetime.now(UTC) + delay,
            id=_JOB,
            replace_existing=True,
            # By default APScheduler drops what is a second late: an alarm never is too late.
            misfire_grace_time=None,
            coalesce=True,
            # `_wake` sets the next alarm in its last step, when it still counts as running.
            max_instances=2,
        )
