"""The pocket tracks: sounded and uploaded once, sent by reference ever after, always silently."""

import asyncio
import hashlib
from collections.abc import Mapping
from typing import Any

import structlog
from telegram.error import BadRequest

from bot.conversations.replies import Sound
from bot.delivery.api import BotApi
from bot.media.cues import track_digest
from bot.media.sounder import Sounder, SoundingError
from storage import pictures
from storage.database import Database

log = structlog.get_logger(__name__)

NAME = "primer.m4a"


class Tracks:
    """Knows what Telegram calls each track; of many who want a new one, one uploads it."""

    def __init__(self, database: Database, api: BotApi, sounder: Sounder) -> None:
        self._database = database
        self._api = api
        self._sounder = sounder
        self._bot_id = 0
        self._performer = ""
        self._file_ids: dict[str, str] = {}
        # What was sounded last, until it has arrived: it is tried more than once.
        self._unsent: dict[str, bytes] = {}
        self._uploads: dict[str, asyncio.Lock] = {}

    async def open(self, bot_id: int, performer: str) -> None:
        """Read what this bot, who is named as the performer, has uploaded before."""
        self._bot_id, self._performer = bot_id, performer
        async with self._database.snapshot() as tx:
            self._file_ids = await pictures.file_ids(tx, bot_id)

    async def send(self, sound: Sound, message: Mapping[str, Any], **how: Any) -> Any:
        """Send a message under a track; `how` is what `call` takes.

        Where it cannot be sounded the message goes without: it says all that is to be heard.
        """
        quiet = {**message, "disable_notification": True}
        digest = self._digest(sound)
        if digest not in self._file_ids:
            async with self._uploads.setdefault(digest, asyncio.Lock()):
                if digest not in self._file_ids:
                    return await self._upload(sound, digest, quiet, how)
        # Outside the lock: who waited for the upload need not wait for each other.
        try:
            known = {**quiet, "audio": self._file_ids[digest]}
            return await self._api.call("sendAudio", known, **how)
        except BadRequest as error:
            if "file identifier" not in error.message:
                raise
            log.warning("Telegram no longer knows a track", title=sound.title)
        return await self._upload(sound, digest, quiet, how)

    def _digest(self, sound: Sound) -> str:
        # Who plays it is told by the file, too: by its id nothing of that can be said anew.
        facts = track_digest(sound.track), sound.title, self._performer
        return hashlib.sha256(repr(facts).encode()).hexdigest()[:16]

    async def _upload(
        self, sound: Sound, digest: str, message: dict[str, Any], how: Mapping[str, Any]
    ) -> Any:
        try:
            if digest not in self._unsent:
                self._unsent = {digest: await self._sounder.m4a(sound.track)}
            m4a = self._unsent[digest]
        except SoundingError:
            log.warning("a track could not be sounded", title=sound.title)
            text = {**message, "text": message["caption"]}
            text.pop("caption")
            return await self._api.call("sendMessage", text, **how)
        about = {
            "title": sound.title,
            "performer": self._performer,
            "duration": round(sound.track.seconds),
        }
        file = ("audio", NAME, m4a)
        sent = await self._api.call("sendAudio", {**message, **about}, file=file, **how)
        self._file_ids[digest] = sent["audio"]["file_id"]
        self._unsent.pop(digest, None)
        async with self._database.transaction() as tx:
            await pictures.keep(tx, self._bot_id, digest, self._file_ids[digest])
        return sent
