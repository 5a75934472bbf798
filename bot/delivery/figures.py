"""The figures of the drills: drawn and uploaded once, sent by reference ever after."""

import asyncio
from collections.abc import Mapping
from typing import Any

import structlog
from telegram.error import BadRequest

from bot.delivery.api import BotApi
from bot.media.figures import figure_digest, figure_png
from storage import pictures
from storage.database import Database

log = structlog.get_logger(__name__)


class Figures:
    """Knows what Telegram calls each figure; of many who want a new one, one uploads it."""

    def __init__(self, database: Database, api: BotApi) -> None:
        self._database = database
        self._api = api
        self._bot_id = 0
        self._file_ids: dict[str, str] = {}
        self._uploads: dict[str, asyncio.Lock] = {}

    async def open(self, bot_id: int) -> None:
        """Read what this bot has uploaded before."""
        self._bot_id = bot_id
        async with self._database.snapshot() as tx:
            self._file_ids = await pictures.file_ids(tx, bot_id)

    async def send(self, drill: str, message: Mapping[str, Any], **how: Any) -> Any:
        """Send a message with a drill's figure above its text; `how` is what `call` takes."""
        digest = figure_digest(drill)
        if digest not in self._file_ids:
            async with self._uploads.setdefault(digest, asyncio.Lock()):
                if digest not in self._file_ids:
                    return await self._upload(drill, digest, message, how)
        # Outside the lock: who waited for the upload need not wait for each other.
        try:
            known = {**message, "photo": self._file_ids[digest]}
            return await self._api.call("sendPhoto", known, **how)
        except BadRequest as error:
            if "file identifier" not in error.message:
                raise
            log.warning("Telegram no longer knows a figure", drill=drill)
        return await self._upload(drill, digest, message, how)

    async def _upload(
        self, drill: str, digest: str, message: Mapping[str, Any], how: Mapping[str, Any]
    ) -> Any:
        png = await asyncio.to_thread(figure_png, drill)
        file = ("photo", f"{drill}.png", png)
        sent = await self._api.call("sendPhoto", dict(message), file=file, **how)
        self._file_ids[digest] = sent["photo"][-1]["file_id"]
        async with self._database.transaction() as tx:
            await pictures.keep(tx, self._bot_id, digest, self._file_ids[digest])
        return sent
