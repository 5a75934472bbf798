"""What a process sees of itself: how long its event loop stood still, and what it weighs."""

import asyncio
import os
import time
from collections.abc import Callable
from pathlib import Path

TICK = 0.002


class LoopWatch:
    """Ticks in the event loop, and keeps the longest time for which it could not."""

    def __init__(self, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._monotonic = monotonic
        self._longest = 0.0
        self._last = monotonic()

    async def run(self) -> None:
        """Tick until cancelled."""
        while True:
            await asyncio.sleep(TICK)
            self.look()

    def longest(self) -> float:
        """Return the longest block in seconds since the last question."""
        self.look()
        longest, self._longest = self._longest, 0.0
        return longest

    def look(self) -> None:
        """Look at the clock."""
        now = self._monotonic()
        self._longest = max(self._longest, now - self._last - TICK)
        self._last = now


def resident_mib() -> float:
    """Return what this process has in memory now."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20
