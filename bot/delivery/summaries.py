"""Sum up the week on Sunday evening for who wants it: once a week, whatever the clock does."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import structlog

from bot.coach.sundays import next_sunday, week_to_sum_up
from bot.delivery.planning import zone_of
from storage import notices, runners, summaries
from storage.database import Database, Transaction
from storage.notices import NewNotice
from storage.records import Lane, NoticeKind, Runner

log = structlog.get_logger(__name__)

LOOK_EVERY = timedelta(minutes=10)
TOO_FAR = timedelta(days=9)
"""None is due so late: only a clock that was ahead has planned it."""
REMEMBERED = timedelta(weeks=2)
CHUNK = 500
"""So many runners a transaction: on SQLite nobody's tap is written meanwhile."""
_UTC = ZoneInfo("UTC")


class Summaries:
    """Goes through those whose Sunday evening has come, a chunk a step."""

    def __init__(self, database: Database, *, chunk: int = CHUNK) -> None:
        self._database = database
        self._chunk = chunk
        self._looked_at: datetime | None = None
        self._at: datetime | None = None

    async def step(self, now: datetime) -> int:
        """Make the notices of the next runners; return 1 if there may be more at once."""
        if self._is_known(now):
            return 0
        async with self._database.snapshot() as tx:
            ids = await summaries.due(tx, now, now + TOO_FAR, limit=self._chunk)
            if not ids:
                self._at = await summaries.earliest(tx)
                self._looked_at = now
                return 0
        async with self._database.transaction() as tx:
            people = await runners.lock(tx, ids)
            await _tell(tx, people.values(), now)
        return 1

    def next_at(self, now: datetime) -> datetime | None:  # noqa: ARG002 - it is known beforehand
        """Return when it looks again; who has asked for it meanwhile waits no longer than that."""
        if self._looked_at is None:
            return None
        again = self._looked_at + LOOK_EVERY
        return again if self._at is None else min(again, self._at)

    def _is_known(self, now: datetime) -> bool:
        """Whether nobody need look: the last look was a moment ago, and nothing is due since."""
        if self._looked_at is None or not self._looked_at <= now < self._looked_at + LOOK_EVERY:
            return False
        return self._at is None or now < self._at


async def _tell(tx: Transaction, people: Iterable[Runner], now: datetime) -> None:
    """Make the notices of runners who are due, and set when each is due next."""
    waiting = [one for one in people if one.summary_at is not None]
    told = await summaries.told(tx, [one.id for one in waiting], now - REMEMBERED)
    following: dict[datetime, list[int]] = defaultdict(list)
    new: dict[datetime, list[NewNotice]] = defaultdict(list)
    for one in waiting:
        zone = zone_of(one) or _UTC
        following[next_sunday(zone, now)].append(one.id)
        week = week_to_sum_up(zone, now)
        if week is None or one.is_paused(now) or one.unreachable_since is not None:
            continue
        monday, until = week
        if (one.id, monday.isoformat()) not in told:
            data = {"week": monday.isoformat()}
            new[until].append(NewNotice(one.id, NoticeKind.SUMMARY, data=data))
    await summaries.put_next(tx, following)
    for until, of_them in new.items():
        await notices.add(tx, of_them, lane=Lane.NUDGE, at=now, expires_at=until)
    if new:
        log.info("weeks are summed up", people=sum(map(len, new.values())))
