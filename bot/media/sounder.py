"""Let a child process sound a track, one at a time, while the event loop goes on."""

import asyncio
import json

from bot.children import answer_of
from bot.media.cues import Track, packed

PATIENCE = 10.0
"""Seconds, with the wait for others: somebody stands in the cold."""


class SoundingError(Exception):
    """The track could not be sounded in time."""


class Sounder:
    """Sounds tracks."""

    def __init__(self, *, patience: float = PATIENCE, module: str = "bot.media.sounding") -> None:
        self._patience = patience
        self._module = module
        self._one_at_a_time = asyncio.Semaphore(1)

    async def m4a(self, track: Track) -> bytes:
        """Return a track as an M4A file; raises SoundingError."""
        told = json.dumps(packed(track)).encode()
        try:
            async with asyncio.timeout(self._patience), self._one_at_a_time:
                m4a = await answer_of(self._module, told, patience=self._patience)
        except OSError:
            # Out of time, which is one, too; or there is no room for another process.
            m4a = b""
        if not m4a:
            raise SoundingError
        return m4a
