"""Where clips are filmed: in one child process at a time, which gives way to whoever taps."""

import asyncio
import json
from collections import deque
from collections.abc import Sequence
from dataclasses import asdict
from typing import Self

import structlog

from bot.children import answer_of
from bot.coach.timetable import Exercise
from bot.config import Settings
from bot.media.clips import clip_digest

log = structlog.get_logger(__name__)

PATIENCE = 120.0
"""Seconds, for a child that gets little of the processor."""
MOST_KEPT = 48
"""How many clips may wait for their first runner; then the oldest are filmed anew some day."""


class Studio:
    """Films what is ordered, in its order, and keeps each clip until it is handed out."""

    def __init__(self, *, patience: float = PATIENCE, module: str = "bot.media.filming") -> None:
        self._patience = patience
        self._module = module
        self._ordered: deque[Exercise] = deque()
        self._known: set[str] = set()
        self._clips: dict[str, bytes] = {}
        self._woken = asyncio.Event()
        self._idle = asyncio.Event()
        self._idle.set()

    @classmethod
    def for_settings(cls, settings: Settings) -> Self | None:
        """Return one, None where the operator wants no clips."""
        return cls() if settings.clips else None

    def order(self, exercises: Sequence[Exercise], *, first: bool = False) -> None:
        """Let these be filmed, but for those that are, or could not be; perhaps before all else."""
        waiting = {clip_digest(one): one for one in self._ordered}
        new = {clip_digest(one): one for one in exercises}
        for digest in new.keys() & waiting.keys() if first else ():
            self._ordered.remove(waiting[digest])
            self._known.discard(digest)
        wanted = [one for digest, one in new.items() if digest not in self._known]
        if not wanted:
            return
        self._known.update(map(clip_digest, wanted))
        self._ordered = deque([*wanted, *self._ordered] if first else [*self._ordered, *wanted])
        self._idle.clear()
        self._woken.set()

    def clip(self, exercise: Exercise) -> bytes | None:
        """Return a clip, None where it is not filmed."""
        return self._clips.get(clip_digest(exercise))

    def forget(self, exercise: Exercise) -> None:
        """Keep a clip no longer: it has been handed out, and is filmed anew where it is ordered."""
        self._clips.pop(clip_digest(exercise), None)
        self._known.discard(clip_digest(exercise))

    async def idle(self) -> None:
        """Wait until all that was ordered is filmed, or could not be."""
        await self._idle.wait()

    async def run(self) -> None:
        """Film until cancelled."""
        while True:
            if not self._ordered:
                self._idle.set()
                self._woken.clear()
            await self._woken.wait()
            await self._film(self._ordered.popleft())

    async def _film(self, exercise: Exercise) -> None:
        try:
            told = json.dumps(asdict(exercise)).encode()
            mp4 = await answer_of(self._module, told, patience=self._patience)
        except OSError as error:
            log.warning("no clip can be filmed", error=type(error).__name__)
            return
        if not mp4:
            # Not tried again before the next start: the still is shown in its place.
            log.warning("a clip could not be filmed", drill=exercise.drill)
            return
        self._clips[clip_digest(exercise)] = mp4
        for digest in list(self._clips)[:-MOST_KEPT]:
            del self._clips[digest]
            self._known.discard(digest)
