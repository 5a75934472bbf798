"""Make the rows of confirmed broadcasts, and close those of cancelled ones, a chunk a step."""

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.coach.schedule import instant_of
from bot.delivery.live import LiveBroadcasts
from bot.delivery.planning import zone_named
from storage import addressing, shares
from storage.addressing import ToAddress
from storage.broadcasts import Live
from storage.clinic_records import BroadcastState
from storage.database import Database, Transaction

CHUNK = 2_000
"""So many rows a transaction: on SQLite nobody's tap is written meanwhile."""


class Addressing:
    """Turns what was confirmed into rows, between all else that the engine does."""

    def __init__(self, database: Database, live: LiveBroadcasts, *, chunk: int = CHUNK) -> None:
        self._database = database
        self._live = live
        self._chunk = chunk
        self._turn = 0

    async def step(self, now: datetime) -> int:
        """Make or close the next rows of one broadcast; return 1 if there may be more."""
        wanting = [one for one in self._live.all if _wants_rows(one) or _wants_closing(one)]
        if not wanting:
            return 0
        self._turn += 1
        one = wanting[self._turn % len(wanting)]
        async with self._database.transaction() as tx:
            if _wants_rows(one):
                await self._address(tx, one.id, now)
                moved = 1
            else:
                moved = await shares.close_cancelled(tx, one.id, limit=self._chunk)
        self._live.age()
        # Of one what is in flight may stand in the way: it is no reason to leave the others.
        return int(moved > 0 or any(_wants_rows(each) for each in wanting))

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
