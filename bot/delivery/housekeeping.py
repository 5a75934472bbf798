"""What the engine does beside sending, now and then, a step at a time; mostly there is nothing."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Protocol

import structlog

from bot.delivery.clock_changes import ClockChanges
from bot.delivery.ignored import Ignored
from bot.delivery.rules import Rules
from bot.delivery.summaries import Summaries
from storage.database import Database, DatabaseError, UnavailableError

log = structlog.get_logger(__name__)

REST = timedelta(seconds=30)
"""How long a chore that has failed is left alone: all else goes on."""


class Chore(Protocol):
    """A piece of housekeeping: a step is one transaction at most, and none where nothing is due."""

    async def step(self, now: datetime) -> int:
        """Do the next step; return 1 if there may be more at once."""
        ...

    def next_at(self, now: datetime) -> datetime | None:
        """Return when there is more to do, None where that is not known, or not soon."""
        ...


class Housekeeping:
    """Does the chores in turn, between all else that the engine does."""

    def __init__(self, database: Database) -> None:
        self._rules = Rules(database)
        self._chores: Sequence[Chore] = (
            self._rules,
            ClockChanges(database),
            Ignored(database),
            Summaries(database),
        )
        self._failed: dict[Chore, datetime] = {}

    @property
    def doubted(self) -> frozenset[str]:
        """The zones of which runs may still be planned by rules of before."""
        return self._rules.doubted

    async def begin(self, now: datetime) -> None:
        """See, at the begin of the duty, what has changed while nobody had it."""
        await self._rules.begin(now)

    async def step(self, now: datetime) -> int:
        """Do a step of each chore; return how many have more to do at once."""
        return sum(
            [await self._step(one, now) for one in self._chores if not self._rests(one, now)]
        )

    def next_at(self, now: datetime) -> datetime | None:
        """Return when there is more to do."""
        ends = (
            self._failed[one] + REST if self._rests(one, now) else one.next_at(now)
            for one in self._chores
        )
        return min((at for at in ends if at is not None), default=None)

    def _rests(self, one: Chore, now: datetime) -> bool:
        since = self._failed.get(one)
        return since is not None and since <= now < since + REST

    async def _step(self, one: Chore, now: datetime) -> int:
        try:
            return await one.step(now)
        except (UnavailableError, DatabaseError):
            raise
        except Exception:  # whatever it is: nobody's primer waits for it
            log.exception("a chore was not done", chore=type(one).__name__)
            self._failed[one] = now
            return 0
