"""Take updates in by polling, and confirm one to Telegram only when it is done.

PTB's Updater confirms a batch before anything of it is handled, so that a crash eats up to a
hundred taps. Here `offset` never passes the oldest unfinished update: what a crash leaves
unfinished is delivered again.
"""

import asyncio
import json
from collections.abc import Awaitable, Callable, Sequence
from typing import Any
from urllib.parse import urlencode

import structlog
from telegram import Bot, Update
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError
from telegram.ext import BaseUpdateProcessor
from telegram.request import BaseRequest

from bot.delivery.intake import ALLOWED, GRACE, Intake, pause_after
from storage.database import UnavailableError

log = structlog.get_logger(__name__)

LIMIT = 100  # Telegram's
LONG_POLL = 30
ANSWER_SECONDS = 10
HURRIED, UNHURRIED = 0.02, 0.25
"""Seconds between two polls while an update is unfinished: Telegram answers those at once. The
pause grows while they bring nothing new."""
CONFLICTS_OF_A_NEWCOMER = 3
ALONE_SECONDS = 5.0
"""Who has polled for so long undisturbed was alone, though nobody has said anything yet. A newcomer
never does before its third conflict."""
LONGEST_OUTAGE_PAUSE = 5.0
"""Seconds until an update is tried again that the database could not take."""


class AnotherCopyError(Exception):
    """Another copy of the bot takes this token's updates."""


class Polling(Intake):
    """Polls for updates; one copy may do so with a token."""

    def __init__(
        self,
        bot: Bot,
        request: BaseRequest,
        processor: BaseUpdateProcessor,
        receive: Callable[[Update], Awaitable[None]],
    ) -> None:
        super().__init__(bot, processor, receive)
        self._request = request
        self._unfinished: dict[int, asyncio.Task[None]] = {}
        self._finished: set[int] = set()
        self._next_offset: int | None = None
        self._hurry = HURRIED

    async def prepare(self) -> None:
        """Take away a webhook that was left on the token: it would take the updates."""
        await self._bot.delete_webhook()

    async def run(self) -> None:
        """Poll until `stop`, then finish what is in hand and confirm it.

        Raises AnotherCopyError or InvalidToken where polling makes no sense.
        """
        failures = conflicts = 0
        has_polled = False
        time = asyncio.get_running_loop().time
        while not self._stopping.is_set():
            began = time()
            try:
                await self._poll()
            except InvalidToken:
                raise
            except Conflict:
                # A process that just died may hold its poll for a moment, and the elder of
                # two copies has the data that runners told it: the newcomer gives way.
                conflicts += 1
                has_polled = has_polled or time() > began + ALONE_SECONDS
                if conflicts >= CONFLICTS_OF_A_NEWCOMER and not has_polled:
                    raise AnotherCopyError from None
                log.warning("another copy polls with this token", conflicts=conflicts)
                await self.pause(conflicts)
            except TelegramError as error:
                # A 429 names its own pause, and makes no later one longer.
                failures += not isinstance(error, RetryAfter)
                log.warning("polling failed", error=type(error).__name__, failures=failures)
                await self.pause(pause_after(error, failures))
            else:
                failures = conflicts = 0
                has_polled = True
        await self._finish()

    async def _poll(self) -> None:
        wait = 0 if self._unfinished else LONG_POLL
        fetch = asyncio.create_task(self._get_updates(wait=wait))
        stopped = asyncio.create_task(self._stopping.wait())
        await asyncio.wait({fetch, stopped}, return_when=asyncio.FIRST_COMPLETED)
        stopped.cancel()
        if not fetch.done():
            fetch.cancel()
            await asyncio.wait({fetch})
            return
        updates = fetch.result()
        if not updates and not self._unfinished:
            # All below the offset is confirmed by now. After a week without any update
            # Telegram counts on from a random number: an old offset would throw those away.
            self._next_offset = None
        known = len(self._unfinished)
        for raw in updates:
            self._take(raw)
        brought_any = len(self._unfinished) > known
        self._hurry = HURRIED if brought_any else min(2 * self._hurry, UNHURRIED)
        if self._unfinished:
            # What is in hand comes again with every poll: wait for room, but not for long.
            oldest = sorted(self._unfinished)[: LIMIT // 4]
            await asyncio.wait({self._unfinished[one] for one in oldest}, timeout=self._hurry)

    async def _get_updates(self, *, wait: int, limit: int = LIMIT) -> Sequence[dict[str, Any]]:
        """Ask for updates as raw JSON: most may be in hand already, and parsing costs."""
        query = {
            "timeout": wait,
            "limit": limit,
            "allowed_updates": json.dumps(ALLOWED),
            "offset": self._offset() or 0,
        }
        found: Any = await self._request.post(
            f"{self._bot.base_url}/getUpdates?{urlencode(query)}",
            read_timeout=wait + ANSWER_SECONDS,
        )
        return found  # type: ignore[no-any-return]  # PTB says dict; this method gives a list

    def _take(self, raw: dict[str, Any]) -> None:
        update_id = raw["update_id"]
        if update_id in self._unfinished or update_id in self._finished:
            return
        if update_id in self._answered:
            # Delivered again, though it is done and its answer has left.
            self._done(update_id)
            return
        task = asyncio.create_task(self._handle(raw), name=f"update {update_id}")
        self._unfinished[update_id] = task

    async def _handle(self, raw: dict[str, Any]) -> None:
        if not await self._process(raw):
            # The offset stays before it: what never acts here is delivered to the next bot.
            return
        update_id = raw["update_id"]
        del self._unfinished[update_id]
        self._done(update_id)

    async def _act(self, update: Update) -> None:
        """Try again for as long as an outage lasts: nothing of the person may overtake it."""
        failures = 0
        while True:
            try:
                return await self._receive(update)
            except UnavailableError as outage:
                if self.is_stopping:
                    raise
                log.warning("the database is out", cause=outage.cause)
            await self.pause(min(2.0**failures, LONGEST_OUTAGE_PAUSE))
            failures += 1

    def _done(self, update_id: int) -> None:
        """Move the offset up to the oldest unfinished update."""
        self._finished.add(update_id)
        reached = min(self._unfinished, default=max(self._finished) + 1)
        self._next_offset = max(self._next_offset or 0, reached)
        self._finished = {one for one in self._finished if one >= self._next_offset}

    def _offset(self) -> int | None:
        if self._unfinished:
            return min(self._unfinished)
        return self._next_offset

    async def _finish(self) -> None:
        if self._unfinished:
            await asyncio.wait(self._unfinished.values(), timeout=GRACE)
        if self._offset() is not None:
            try:
                await self._get_updates(wait=0, limit=1)
            except TelegramError as error:
                log.warning("the last updates stay unconfirmed", error=type(error).__name__)
