"""Let a child process read a calendar, one at a time, while the event loop goes on."""

import asyncio
import json
import os
import sys
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from bot.calendars.found import LARGEST_FILE, CalendarError, Found, Problem
from bot.calendars.packing import unpacked

PATIENCE = 10.0
"""Seconds, for a child that gets little of the processor; it has limits of its own."""
_HOME = Path(__file__).parents[2]
_HANDED_ON = ("PYTHONTZPATH", "SYSTEMROOT")


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
            said = await self._answer(asked.encode() + b"\n" + content)
        try:
            answer = json.loads(said)
            if "problem" in answer:
                raise CalendarError(Problem(answer["problem"]))
            return unpacked(answer["found"])
        except (json.JSONDecodeError, UnicodeDecodeError):
            # It was ended before it could say anything.
            raise CalendarError(Problem.HOSTILE) from None

    async def _answer(self, told: bytes) -> bytes:
        child = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", self._module),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL,
            cwd=_HOME,
            env=_environment(),
        )
        try:
            async with asyncio.timeout(self._patience):
                said, _ = await child.communicate(told)
        except TimeoutError:
            return b""
        finally:
            if child.returncode is None:
                child.kill()
                await child.wait()
        return said


def _environment() -> Mapping[str, str]:
    """Return what a child is told of its surroundings: where it is, and no secret."""
    handed_on = {name: os.environ[name] for name in _HANDED_ON if name in os.environ}
    return {**handed_on, "PYTHONPATH": str(_HOME)}
