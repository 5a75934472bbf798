"""Keep the message in which somebody watches a broadcast up to date, and note when it is over."""

import asyncio
from dataclasses import dataclass
from datetime import timedelta
from functools import partial

import structlog
from telegram.error import BadRequest, Forbidden, TelegramError

from bot.clock import Clock
from bot.conversations.clinics import cast_screens
from bot.conversations.replies import Screen
from bot.delivery.courier import Courier
from bot.delivery.governor import HeldError
from bot.delivery.live import LiveBroadcasts
from messages.catalogue import Catalogue
from storage import broadcasts, reports
from storage.broadcasts import Live
from storage.clinic_records import BroadcastState
from storage.database import Database, DatabaseError, UnavailableError
from storage.reports import Watched

log = structlog.get_logger(__name__)

EVERY = 3.0
"""Seconds between two edits of one message."""
TRIES = 5
"""How often the end of a broadcast is tried to be shown, before it is noted all the same."""


@dataclass(slots=True)
class _Shown:
    """What a message shows; `is_still`: as often as it was looked for, nothing has changed."""

    at: float
    screen: Screen | None = None
    state: BroadcastState | None = None
    done: int = 0
    counted_at: float | None = None
    is_still: bool = False
    tries: int = 0


class Progress:
    """Edits the messages of broadcasts under way, beside all else that the engine does."""

    def __init__(
        self,
        database: Database,
        courier: Courier,
        catalogue: Catalogue,
        live: LiveBroadcasts,
        clock: Clock,
    ) -> None:
        self._database = database
        self._courier = courier
        self._catalogue = catalogue
        self._live = live
        self._clock = clock
        self._shown: dict[int, _Shown] = {}
        self._tasks: dict[int, asyncio.Task[None]] = {}

    @property
    def is_busy(self) -> bool:
        """Whether anything is being shown."""
        return bool(self._tasks)

    def due_in(self) -> timedelta | None:
        """Return after how long there is more to show, None where nothing changes."""
        stale = [self._shown.get(one.id) for one in self._live.all if self._is_stale(one)]
        now = self._clock.monotonic()
        waits = [max(0.0, shown.at + EVERY - now) if shown else 0.0 for shown in stale]
        return timedelta(seconds=min(waits)) if waits else None

    def step(self, *, has_moved: bool) -> None:
        """Begin to show what has changed and was not shown for a while."""
        now = self._clock.monotonic()
        known = {one.id: one for one in self._live.all}
        self._shown = {key: shown for key, shown in self._shown.items() if key in known}
        for one in known.values():
            # Who has just confirmed it sees how it begins.
            shown = self._shown.setdefault(one.id, _Shown(now, is_still=not one.is_watched))
            if has_moved or shown.state not in {None, one.state}:
                shown.is_still = not one.is_watched
            is_first_and_over = shown.screen is None and shown.tries == 0 and self._is_over(one)
            if (
                one.id not in self._tasks
                and self._is_stale(one)
                and (now >= shown.at + EVERY or shown.counted_at is None or is_first_and_over)
            ):
                self._begin(one, shown)

    async def close(self) -> None:
        """Show nothing any more."""
        for task in self._tasks.values():
            task.cancel()
        if self._tasks:
            await asyncio.wait(self._tasks.values())

    def _is_over(self, one: Live) -> bool:
        return one.is_over(self._clock.now())

    def _is_stale(self, one: Live) -> bool:
        shown = self._shown.get(one.id)
        return shown is None or not shown.is_still or self._is_over(one)

    def _begin(self, one: Live, shown: _Shown) -> None:
        shown.at = self._clock.monotonic()
        shown.is_still = True
        task = asyncio.create_task(
            self._end(one, shown) if self._is_over(one) else self._show(one, shown)
        )
        self._tasks[one.id] = task
        task.add_done_callback(partial(self._done, one.id))

    def _done(self, broadcast_id: int, task: asyncio.Task[None]) -> None:
        del self._tasks[broadcast_id]
        if not task.cancelled() and (error := task.exception()):
            log.error("a broadcast's progress was not shown", exc_info=error)

    async def _show(self, one: Live, shown: _Shown) -> None:
        """Show how far a broadcast has come."""
        try:
            async with self._database.snapshot() as tx:
                watched = await reports.watched(tx, one.id, self._clock.now())
            if watched is None:
                return
            now = self._clock.monotonic()
            since, before = shown.counted_at, shown.done
            shown.counted_at, shown.done, shown.state = now, watched.done, watched.state
            # Once nothing changes any more, this is the last for now.
            shown.is_still = since is not None and watched.done == before
            if since is None:
                return
            seconds = now - since if one.goes_out else 0
            rate = round((watched.done - before) / seconds) if seconds else 0
            say = self._catalogue.say(watched.language, watched.hours)
            screen = cast_screens.under_way(say, watched, rate, self._clock.now())
            await self._edit(watched, screen, shown)
        except (UnavailableError, DatabaseError):
            shown.is_still = False

    async def _end(self, one: Live, shown: _Shown) -> None:
        """Show what became of a broadcast, and then note that it is over.

        In this order: after a crash it is shown again.
        """
        try:
            async with self._database.snapshot() as tx:
                watched = await reports.watched(tx, one.id, self._clock.now())
            if watched is not None:
                say = self._catalogue.say(watched.language, watched.hours)
                screen = cast_screens.ended(say, watched)
                shown.tries += 1
                if not await self._edit(watched, screen, shown) and shown.tries < TRIES:
                    return
            async with self._database.transaction() as tx:
                await broadcasts.end(tx, one.id, at=self._clock.now())
            self._live.age()
            await self._live.keep_fresh()
        except (UnavailableError, DatabaseError):
            log.warning("a broadcast's end is noted later", broadcast=one.id)

    async def _edit(self, watched: Watched, screen: Screen, shown: _Shown) -> bool:
        """Let the message show a screen; return whether there is nothing more to try."""
        if screen == shown.screen:
            return True
        try:
            await self._courier.rewrite(watched.chat_id, watched.message_id, screen)
        except (BadRequest, Forbidden) as error:
            if "not modified" not in error.message:
                log.info("nobody watches a broadcast any more", broadcast=watched.id)
                async with self._database.transaction() as tx:
                    await reports.unwatch(tx, watched.id)
                self._live.age()
        except (TelegramError, HeldError) as error:
            log.info("a broadcast's progress is shown later", error=type(error).__name__)
            shown.is_still = False
            return False
        shown.screen = screen
        return True
