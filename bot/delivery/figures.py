"""The figures of the drills: drawn and uploaded once, sent by reference ever after."""

import asyncio
from typing import Any

import structlog
from telegram import Bot, Message
from telegram.error import BadRequest

from bot.media.figures import figure_digest, figure_png
from storage import pictures
from storage.database import Database

log = structlog.get_logger(__name__)


class Figures:
    """Knows what Telegram calls each figure; of many who want a new one, one uploads it."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._file_ids: dict[str, str] = {}
        self._uploads: dict[str, asyncio.Lock] = {}

    async def open(self, bot_id: int) -> None:
        """Read what this bot has uploaded before."""
        async with self._database.snapshot() as tx:
            self._file_ids = await pictures.file_ids(tx, bot_id)

    async def send(self, bot: Bot, drill: str, **message: Any) -> Message:
        """Send a message with a drill's figure above its text."""
        digest = figure_digest(drill)
        if digest not in self._file_ids:
            async with self._uploads.setdefault(digest, asyncio.Lock()):
                if digest not in self._file_ids:
                    return await self._upload(bot, drill, digest, message)
        # Outside the lock: who waited for the upload need not wait for each other.
        try:
            return await bot.send_photo(photo=self._file_ids[digest], **message)
        except BadRequest as error:
            if "file identifier" not in error.message:
                raise
            log.warning("Telegram no longer knows a figure", drill=drill)
        return await self._upload(bot, drill, digest, message)

    async def _upload(self, bot: Bot, drill: str, digest: str, message: dict[str, Any]) -> Message:
        png = await asyncio.to_thread(figure_png, drill)
        sent = await bot.send_photo(photo=png, filename=f"{drill}.png", **message)
        self._file_ids[digest] = sent.photo[-1].file_id
        async with self._database.transaction() as tx:
            await pictures.keep(tx, bot.id, digest, self._file_ids[digest])
        return sent
