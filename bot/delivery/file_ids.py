"""What Telegram calls the files that a bot has uploaded once, to be sent by reference after."""

import asyncio

from telegram.error import BadRequest

from storage import pictures
from storage.database import Database


class FileIds:
    """Remembers them by the digest of what they show; of many who want a new one, one uploads.

    What it knows is the bot's own, and of one kind a digest: no two kinds of file share one.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._bot_id = 0
        self._file_ids: dict[str, str] = {}
        self._locks: dict[str, asyncio.Lock] = {}

    async def open(self, bot_id: int) -> None:
        """Read what this bot has uploaded before."""
        self._bot_id = bot_id
        async with self._database.snapshot() as tx:
            self._file_ids = await pictures.file_ids(tx, bot_id)

    def __contains__(self, digest: str) -> bool:
        return digest in self._file_ids

    def __getitem__(self, digest: str) -> str:
        return self._file_ids[digest]

    def uploading(self, digest: str) -> asyncio.Lock:
        """Return what whoever uploads it holds meanwhile."""
        return self._locks.setdefault(digest, asyncio.Lock())

    async def keep(self, digest: str, file_id: str) -> None:
        """Remember a file that has been uploaded, for good."""
        self._file_ids[digest] = file_id
        async with self._database.transaction() as tx:
            await pictures.keep(tx, self._bot_id, digest, file_id)

    def forget(self, digest: str) -> None:
        """Take it that a file has to be uploaded anew; several may be told so at once."""
        self._file_ids.pop(digest, None)


def is_unknown(error: BadRequest) -> bool:
    """Whether Telegram no longer knows a file by its id."""
    return "file identifier" in error.message
