"""The calls that Telegram counts, each through the gate before it leaves.

Plain JSON there and back: PTB's own methods make an object of every part of a message, which takes
three times as long as the request itself.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from math import inf
from typing import Any

from telegram import Bot
from telegram.error import RetryAfter

from bot.clock import Clock
from bot.delivery.gate import Gate
from bot.delivery.transport import AiohttpRequest, Body, File, body_of
from storage.records import Lane


class TooLateError(Exception):
    """Its turn has come after its deadline: nothing has left."""


class UnwantedError(Exception):
    """It was paused or cancelled before its turn: nothing has left."""


class BotApi:
    """One bot's methods, by Telegram's names and fields."""

    def __init__(self, bot: Bot, request: AiohttpRequest, gate: Gate, clock: Clock) -> None:
        self._bot = bot
        self._request = request
        self._gate = gate
        self._clock = clock

    async def call(
        self,
        method: str,
        parameters: dict[str, Any],
        *,
        file: File | None = None,
        patience: float = inf,
    ) -> Any:
        """Call a method about a chat, ahead of all that nobody waits for, and return the result.

        Raises HeldError where nothing may leave within `patience` seconds, TelegramError where
        it left in vain.
        """
        chat_id, edit = parameters["chat_id"], method.startswith("edit")
        await self._gate.enter(Lane.REPLY, chat_id, patience=patience, edit=edit)
        return await self._counted(method, chat_id, body_of(parameters, file))

    async def send(
        self,
        method: str,
        chat_id: int,
        message: bytes,
        *,
        lane: Lane,
        deadline: datetime,
        patience: float,
        is_wanted: Callable[[], bool] | None = None,
    ) -> Any:
        """Send a message, as JSON, when its lane's turn has come, as `call` does.

        Raises TooLateError where that is after the deadline, UnwantedError where it is not wanted
        any more by then.
        """
        await self._gate.enter(lane, chat_id, deadline=deadline, patience=patience)
        if self._clock.now() >= deadline:
            raise TooLateError
        if is_wanted is not None and not is_wanted():
            raise UnwantedError
        return await self._counted(method, chat_id, message)

    async def download(self, file_id: str) -> bytes:
        """Return a file that somebody has sent; raises TelegramError."""
        found = await self._bot.get_file(file_id)
        return bytes(await found.download_as_bytearray())

    async def answer(self, query_id: str, text: str | None, *, alert: bool) -> None:
        """Answer a tap at once: Telegram does not count these."""
        parameters = {"callback_query_id": query_id, "show_alert": alert}
        if text:
            parameters["text"] = text
        await self._post("answerCallbackQuery", body_of(parameters))

    async def _counted(self, method: str, chat_id: int, body: Body) -> Any:
        try:
            return await self._post(method, body)
        except RetryAfter as error:
            self._gate.refused(chat_id, pause_of(error).total_seconds())
            raise

    async def _post(self, method: str, body: Body) -> Any:
        return await self._request.call(f"{self._bot.base_url}/{method}", body)


def pause_of(error: RetryAfter) -> timedelta:
    """Return how long Telegram wants nothing more."""
    wanted = error.retry_after
    return wanted if isinstance(wanted, timedelta) else timedelta(seconds=wanted)
