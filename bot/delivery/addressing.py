"""Make the rows of confirmed broadcasts, and close those of cancelled ones, a chunk a step."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import structlog

from bot.coach.schedule import instant_of
from bot.delivery.live import LiveBroadcasts
from bot.delivery.planning import zone_named
from storage import addressing, shares
from storage.addressing import ToAddress
from storage.broadcasts import Live
from storage.clinic_records import BroadcastState
from storage.database import Database, DatabaseError, Transaction, UnavailableError

log = structlog.get_logger(__name__)

CHUNK = 2_000
"""So many rows a transaction: on SQLite nobody's tap is written meanwhile."""
REST = timedelta(seconds=30)
"""How long one that has failed is left alone: all else goes on."""


class Addressing:
    """Turns what was confirmed into rows, between all else that the engine does."""

    def __init__(self, database: Database, live: LiveBroadcasts, *, chunk: int = CHUNK) -> None:
        self._database = database
        self._live = live
        self._chunk = chunk
        self._turn = 0
        self._failed: dict[int, datetime] = {}

    async def step(self, now: datetime) -> int:
        """Make or close the next rows of one broadcast; return 1 if there may be more."""
        wanting = [one for one in self._live.all if _wants_rows(one) or _wants_closing(one)]
        wanting = [one for one in wanting if not self._rests(one, now)]
        if not wanting:
            return 0
        self._turn += 1
        one = wanting[self._turn % len(wanting)]
        try:
            moved = await self._move(one, now)
        except (UnavailableError, DatabaseError):
            raise
        except Exception:  # whatever it is: nobody's primer waits for it
            log.exception("a broadcast was not addressed", broadcast=one.id)
            self._failed[one.id] = now
            moved = 0
        self._live.age()
        # Of one what is in flight may stand in the way: it is no reason to leave the others.
        return int(moved > 0 or any(_wants_rows(each) for each in wanting))

    def _rests(self, one: Live, now: datetime) -> bool:
        since = self._failed.get(one.id)
        return since is not None and since <= now < since + REST

    async def _move(self, one: Live, now: datetime) -> int:
        async with self._database.transaction() as tx:
            if _wants_rows(one):
                await self._address(tx, one.id, now)
                return 1
            return await shares.close_cancelled(tx, one.id, limit=self._chunk)

    async def _address(self, tx: Transaction, broadcast_id: int, now: datetime) -> None:
        one = await addressing.lock(tx, broadcast_id)
        if one is None:
            return
        up_to = await addressing.last_of_next(tx, one, limit=self._chunk)
        if up_to is None:
            await addressing.note_all_made(tx, one.id)
            return
        names = await addressing.zones(tx, one, up_to) if one.local_at is not None else []
        by_zone = {name: _starts_at(one, name) for name in names}
        starts_at = _starts_at(one, one.zone)
        await addressing.make_rows(tx, one, up_to, starts_at=starts_at, by_zone=by_zone, at=now)


def _wants_rows(one: Live) -> bool:
    return one.state is BroadcastState.ADDRESSING


def _wants_closing(one: Live) -> bool:
    return one.state is BroadcastState.CANCELLED and one.is_under_way


def _starts_at(one: ToAddress, zone: str) -> datetime:
    """Return from when on somebody in a zone gets a broadcast."""
    if one.local_on is None or one.local_at is None:
        return one.starts_at or one.confirmed_at
    in_zone = zone_named(zone) or zone_named(one.zone) or ZoneInfo("UTC")
    return instant_of(one.local_on, one.local_at, in_zone)
