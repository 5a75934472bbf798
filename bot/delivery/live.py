"""What is known of the broadcasts that go out, and whose turn it is.

Looked up when something has been announced, and now and then: no claim of primers asks for it.
"""

import asyncio
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from math import inf

from bot.clock import Clock
from storage import broadcasts
from storage.broadcasts import Live
from storage.database import Database, DatabaseError, UnavailableError
from storage.shares import SLOTS

Key = tuple[str, int]
FRESH = 0.5
"""Seconds for which what was looked up is taken to be so."""


class Rota:
    """Shares places among clinics equally, and a clinic's among its broadcasts. Pure.

    Each has an account of the places it had: who had fewest comes first, and whoever is new
    begins with as many as the one who had fewest.
    """

    def __init__(self) -> None:
        self._had: dict[Key, int] = {}

    def shares(self, ready: Sequence[Live], room: int) -> dict[int, int]:
        """Return how many of so many places each of a few broadcasts gets."""
        theirs: dict[Key, list[Live]] = {}
        for one in ready:
            theirs.setdefault(_whose(one), []).append(one)
        self._open(theirs)
        first = sorted(theirs, key=self._had.__getitem__)[: min(SLOTS, room)]
        chosen = [min(theirs[whose], key=lambda one: self._had[_which(one)]) for whose in first]
        each, more = divmod(room, len(chosen)) if chosen else (0, 0)
        shared = {one.id: each + (place < more) for place, one in enumerate(chosen)}
        for one in chosen:
            for key in {_whose(one), _which(one)}:
                self._had[key] += shared[one.id]
        return shared

    def _open(self, theirs: Mapping[Key, Sequence[Live]]) -> None:
        """Keep an account of each clinic and of each of its broadcasts, and of no others."""
        accounts = self._opened(theirs)
        for of in theirs.values():
            accounts |= self._opened([_which(one) for one in of])
        self._had = accounts

    def _opened(self, keys: Iterable[Key]) -> dict[Key, int]:
        known = {key: self._had[key] for key in keys if key in self._had}
        fewest = min(known.values(), default=0)
        return {key: known.get(key, fewest) for key in keys}


def _whose(one: Live) -> Key:
    # What is no clinic's has a share of its own.
    return _which(one) if one.clinic_id is None else ("clinic", one.clinic_id)


def _which(one: Live) -> Key:
    return "broadcast", one.id


class LiveBroadcasts:
    """The broadcasts that are not over, as they were a moment ago."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._found: dict[int, Live] = {}
        self._looked_at = -inf
        self._rota = Rota()
        self._looking: asyncio.Task[None] | None = None
        self._is_news = False
        self._reads = asyncio.Lock()

    @property
    def all(self) -> Sequence[Live]:
        """All of them."""
        return tuple(self._found.values())

    async def look(self) -> None:
        """Look them up."""
        # One after the other: what was read before must not take the place of what was after.
        async with self._reads:
            looked_at = self._clock.monotonic()
            async with self._database.snapshot() as tx:
                found = await broadcasts.live(tx, self._clock.now())
            self._found, self._looked_at = {one.id: one for one in found}, looked_at

    async def keep_fresh(self) -> None:
        """Look them up if that was long ago."""
        if self._clock.monotonic() >= self._looked_at + FRESH:
            await self.look()

    async def look_once_more(self) -> bool:
        """Look them up before a rest; return whether they have changed since the last time."""
        before = self._found
        if before:
            await self.look()
        return before != self._found

    def age(self) -> None:
        """Let them be looked up the next time: they have changed."""
        self._looked_at = -inf

    def news(self) -> None:
        """Look them up at once, beside what is under way: perhaps one is paused."""
        self._is_news = True
        if self._found and self._looking is None:
            self._looking = asyncio.create_task(self._look_for_news())

    async def close(self) -> None:
        """Look up nothing any more."""
        if self._looking is not None:
            self._looking.cancel()
            await asyncio.wait({self._looking})

    def may_leave(self, broadcast_id: int) -> bool:
        """Whether a broadcast is neither paused nor cancelled nor gone, for all that is known."""
        one = self._found.get(broadcast_id)
        return one is not None and one.goes_out

    def shares(self, room: int) -> Mapping[int, int]:
        """Return how many of so many places each of a few broadcasts gets."""
        ready = [one for one in self._found.values() if one.goes_out and one.is_ready]
        return self._rota.shares(ready, room) if ready else {}

    async def _look_for_news(self) -> None:
        try:
            # An outage is the engine's to tell of, at its next step.
            with suppress(UnavailableError, DatabaseError):
                while self._is_news:
                    self._is_news = False
                    await self.look()
        finally:
            self._looking = None
