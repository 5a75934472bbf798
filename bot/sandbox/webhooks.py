"""Delivering updates to a webhook: in order for each chat, again until it answers 2xx."""

import asyncio
from collections import deque
from datetime import datetime

import aiohttp

from bot.clock import Clock
from bot.sandbox.updates import Queued, UpdateQueue
from bot.sandbox.wire import Json

_FIRST_PAUSE = 0.1
_LONGEST_PAUSE = 30.0
_ANSWER_SECONDS = 60.0
_TAKEN = range(200, 300)


class Webhook:
    """One bot's webhook while it is set."""

    def __init__(
        self,
        url: str,
        *,
        updates: UpdateQueue,
        clock: Clock,
        secret_token: str | None,
        max_connections: int,
    ) -> None:
        self._url = url
        self.terms = (url, secret_token, max_connections)
        self._updates = updates
        self._clock = clock
        self._headers = {"X-Telegram-Bot-Api-Secret-Token": secret_token} if secret_token else {}
        self._max_connections = max_connections
        self._free = asyncio.Semaphore(max_connections)
        self._session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=_ANSWER_SECONDS))
        self._lanes: dict[int, deque[Queued]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._last_error: tuple[datetime, str] | None = None
        updates.on_new = self._add
        for queued in updates.pending():
            self._add(queued)

    def info(self) -> Json:
        """Return the WebhookInfo."""
        info: Json = {
            "url": self._url,
            "has_custom_certificate": False,
            "pending_update_count": len(self._updates.pending()),
            "max_connections": self._max_connections,
        }
        if self._last_error:
            at, message = self._last_error
            info |= {"last_error_date": int(at.timestamp()), "last_error_message": message}
        return info

    async def close(self) -> None:
        """Stop delivering; what was not taken stays in the queue."""
        self._updates.on_new = None
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._session.close()

    def _add(self, queued: Queued) -> None:
        chat_id = _chat_id(queued.update)
        lane = self._lanes.get(chat_id)
        if lane is not None:
            lane.append(queued)
            return
        self._lanes[chat_id] = deque([queued])
        task = asyncio.get_running_loop().create_task(self._drain(chat_id))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _drain(self, chat_id: int) -> None:
        lane = self._lanes[chat_id]
        while lane:
            await self._deliver(lane[0])
            lane.popleft()
        del self._lanes[chat_id]

    async def _deliver(self, queued: Queued) -> None:
        pause = _FIRST_PAUSE
        while True:
            async with self._free:
                error = await self._post(queued.update)
            if error is None:
                self._updates.confirm(queued.id)
                return
            self._last_error = (self._clock.now(), error)
            await asyncio.sleep(pause)
            pause = min(2 * pause, _LONGEST_PAUSE)

    async def _post(self, update: Json) -> str | None:
        """Post one update; return what went wrong, if anything did."""
        try:
            async with self._session.post(self._url, json=update, headers=self._headers) as answer:
                await answer.read()
                if answer.status in _TAKEN:
                    return None
                return f"Wrong response from the webhook: {answer.status} {answer.reason}"
        except (aiohttp.ClientError, TimeoutError) as error:
            return f"Connection failed: {type(error).__name__}"


def _chat_id(update: Json) -> int:
    """Return the chat that an update belongs to."""
    what: Json = next(value for key, value in update.items() if key != "update_id")
    return int((what.get("chat") or what["message"]["chat"])["id"])
