"""Ask whose last three primers went by, once, whether the time is right."""

from datetime import datetime, timedelta

import structlog

from bot.conversations.ignored import AFTER_THE_RUN, who_is_asked
from storage import chores, ignoring, notices
from storage.chores import Chore
from storage.database import Database
from storage.notices import NewNotice
from storage.records import Lane, NoticeKind

log = structlog.get_logger(__name__)

NAME = "ignored"
NOT_AGAIN_FOR = timedelta(weeks=3)
LOOK_EVERY = timedelta(minutes=10)
FIRST_LOOK = timedelta(days=1)
"""How far back whoever has never looked does."""
WORTH = timedelta(days=2)
"""For how long the question waits for whoever cannot get it."""
CHUNK = 500


class Ignored:
    """Goes through the primers whose runs have begun, in their order, a chunk a step."""

    def __init__(self, database: Database, *, chunk: int = CHUNK) -> None:
        self._database = database
        self._chunk = chunk
        self._looked_at: datetime | None = None

    async def step(self, now: datetime) -> int:
        """Look at the next primers that have gone by; return 1 if there may be more at once."""
        if self._looked_at is not None and self._looked_at <= now < self._looked_at + LOOK_EVERY:
            return 0
        until = now - AFTER_THE_RUN
        async with self._database.snapshot() as tx:
            done = await chores.get(tx, NAME)
            after = (done.up_to_at or until - FIRST_LOOK, done.up_to_id or 0)
            # After the clock was put back what lies ahead has not been looked at.
            if after[0] > now:
                after = (until - FIRST_LOOK, 0)
            past = await ignoring.past(tx, after, until, limit=self._chunk)
        if not past:
            self._looked_at = now
            return 0
        async with self._database.transaction() as tx:
            passed = {one.runner_id for one in past}
            # It may have left only at the end of that.
            since = now - NOT_AGAIN_FOR - WORTH
            people = await who_is_asked(tx, passed, now, asked_since=since)
            new = [NewNotice(one, NoticeKind.IGNORED) for one in sorted(people)]
            await notices.add(tx, new, lane=Lane.NUDGE, at=now, expires_at=now + WORTH)
            last = past[-1]
            await chores.put(tx, Chore(NAME, up_to_id=last.id, up_to_at=last.run_at))
        return 1

    def next_at(self, now: datetime) -> datetime | None:  # noqa: ARG002 - it does not depend on it
        """Return when it looks again; after a longer sleep nothing is lost."""
        return None if self._looked_at is None else self._looked_at + LOOK_EVERY
