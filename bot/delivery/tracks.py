"""The pocket tracks: sounded and uploaded once, sent by reference ever after, always silently."""

import hashlib
from collections.abc import Mapping
from typing import Any

import structlog
from telegram.error import BadRequest

from bot.conversations.replies import Sound
from bot.delivery.api import BotApi
from bot.delivery.file_ids import FileIds, is_unknown
from bot.media.cues import track_digest
from bot.media.sounder import Sounder, SoundingError

log = structlog.get_logger(__name__)

NAME = "primer.m4a"


class Tracks:
    """Sends each primer's track."""

    def __init__(self, file_ids: FileIds, api: BotApi, sounder: Sounder) -> None:
        self._file_ids = file_ids
        self._api = api
        self._sounder = sounder
        self._performer = ""
        # What was sounded last, until it has arrived: it is tried more than once.
        self._unsent: dict[str, bytes] = {}

    def open(self, performer: str) -> None:
        """Take the bot's name, which is named as the performer."""
        self._performer = performer

    async def send(self, sound: Sound, message: Mapping[str, Any], **how: Any) -> Any:
        """Send a message under a track; `how` is what `call` takes.

        Where it cannot be sounded the message goes without: it says all that is to be heard.
        """
        quiet = {**message, "disable_notification": True}
        digest = self._digest(sound)
        if digest not in self._file_ids:
            async with self._file_ids.uploading(digest):
                if digest not in self._file_ids:
                    return await self._upload(sound, digest, quiet, how)
        # Outside the lock: who waited for the upload need not wait for each other.
        try:
            known = {**quiet, "audio": self._file_ids[digest]}
            return await self._api.call("sendAudio", known, **how)
        except BadRequest as error:
            if not is_unknown(error):
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
        self._unsent.pop(digest, None)
        await self._file_ids.keep(digest, sent["audio"]["file_id"])
        return sent
