"""Let a child process read a calendar, one at a time, while the event loop goes on."""

import asyncio
import json
from datetime import datetime

from bot.calendars.found import LARGEST_FILE, CalendarError, Found, Problem
from bot.calendars.packing import unpacked
from bot.children import answer_of

PATIENCE = 10.0
"""Seconds, for a child that gets little of the processor; it has limits of its own."""


class CalendarReader:
    """Reads calendars; whatever is in a file, only its child has to bear it."""

    def __init__(self, *, patience: float = PATIENCE, module: str = "bot.calendars.child") -> None:
        self._patience = patience
        self._module = module
        self._one_at_a_time = asyncio.Semaphore(1)

    async def read(
        self, content: bytes, *, now: datetime, zone: str, words: tuple[str, ...]
    ) -> Found:
        """Return what was found; raises CalendarError."""
        if len(content) > LARGEST_FILE:
            raise CalendarError(Problem.TOO_LARGE)
        asked = json.dumps({"now": now.isoformat(), "zone": zone, "words": words})
        async with self._one_at_a_time:
            told = asked.encode() + b"\n" + content
            said = await answer_of(self._module, told, patience=self._patience)
        try:
            answer = json.loads(said)
            if "problem" in answer:
                raise CalendarError(Problem(answer["problem"]))
            return unpacked(answer["found"])
        except (json.JSONDecodeError, UnicodeDecodeError):
            # It was ended before it could say anything.
            raise CalendarError(Problem.HOSTILE) from None
