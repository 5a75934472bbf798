"""Tell runners, two days before, that the clocks of their zone change near one of their runs."""

from collections.abc import Collection, Mapping
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import structlog

from bot.coach.clocks import Change, next_change, touched
from bot.delivery.planning import plan_of, zone_named
from storage import by_zone, chores, notices
from storage.chores import Chore
from storage.database import Database, Transaction
from storage.notices import NewNotice
from storage.records import Lane, NoticeKind

log = structlog.get_logger(__name__)

NAME = "clock-changes"
AHEAD = timedelta(days=2)
CHUNK = 500
"""So many runners a transaction: on SQLite nobody's tap is written meanwhile."""
LOOK_EVERY = timedelta(hours=1)
"""How old what is known may be of the zones that runners have."""


class ClockChanges:
    """Makes a notice for each whom it concerns, zone after zone, a chunk of runners a step.

    Which change was told of which zone is kept: each is told once, whatever the clock does.
    """

    def __init__(self, database: Database, *, chunk: int = CHUNK) -> None:
        self._database = database
        self._chunk = chunk
        self._next: dict[str, tuple[datetime, Change | None]] = {}
        self._due: list[tuple[str, Change]] = []
        self._looked_at: datetime | None = None
        self._at: datetime | None = None

    async def step(self, now: datetime) -> int:
        """Make the notices of the next runners; return 1 if there may be more at once."""
        self._due = [(zone, change) for zone, change in self._due if _is_time(change, now)]
        if not self._due and self._is_known(now):
            return 0
        if not self._due:
            await self._look(now)
            return int(bool(self._due))
        zone, change = self._due[0]
        async with self._database.transaction() as tx:
            is_over = await self._tell(tx, zone, change, now)
        if is_over:
            self._due.pop(0)
            # Before it rests it looks for the next one.
            self._looked_at = None
        return 1

    def next_at(self, now: datetime) -> datetime | None:  # noqa: ARG002 - it is known beforehand
        """Return when there is more to tell."""
        return self._at

    def _is_known(self, now: datetime) -> bool:
        """Whether nobody need look: the last look was a moment ago, and nothing is due since."""
        looked_at = self._looked_at
        return (
            looked_at is not None
            and looked_at <= now < looked_at + LOOK_EVERY
            and (self._at is None or now < self._at)
        )

    async def _look(self, now: datetime) -> None:
        """See which changes of which zones are near, and were not told."""
        async with self._database.snapshot() as tx:
            zones, done = await by_zone.zones(tx), await chores.get(tx, NAME)
        ahead = [(zone, change) for zone in zones if (change := self._next_of(zone, now))]
        told = done.data.get("told", {})
        untold = [(zone, change) for zone, change in ahead if told.get(zone) != _name(change)]
        self._due = [(zone, change) for zone, change in untold if _is_time(change, now)]
        later = [change.at - AHEAD for _, change in untold if now < change.at - AHEAD]
        # What follows a change that was told is found when that has happened.
        self._at = min([*later, *(change.at for _, change in ahead)], default=None)
        self._looked_at = now

    def _next_of(self, zone: str, now: datetime) -> Change | None:
        known = self._next.get(zone)
        if known is None or now < known[0] or (known[1] is not None and known[1].at <= now):
            found = zone_named(zone)
            known = self._next[zone] = (now, next_change(found, now) if found else None)
        return known[1]

    async def _tell(self, tx: Transaction, zone: str, change: Change, now: datetime) -> bool:
        """Make the notices of a zone's next runners; return whether all have theirs."""
        done = await chores.get(tx, NAME)
        told: Mapping[str, str] = done.data.get("told", {})
        if told.get(zone) == _name(change):
            return True
        under_way = [zone, _name(change)]
        after = done.up_to_id if done.data.get("under_way") == under_way else None
        ids = await by_zone.next_runners(tx, zone, after or 0, limit=self._chunk)
        if not ids:
            await chores.put(tx, Chore(NAME, data={"told": {**told, zone: _name(change)}}))
            return True
        concerned = await _concerned(tx, ids, zone, change)
        data = {"zone": zone, "at": _name(change)}
        new = [NewNotice(one, NoticeKind.CLOCK_CHANGE, data=data) for one in sorted(concerned)]
        await notices.add(tx, new, lane=Lane.NUDGE, at=now, expires_at=change.at)
        going_on = {"told": told, "under_way": under_way}
        await chores.put(tx, Chore(NAME, up_to_id=ids[-1], data=going_on))
        log.info("told of a change of the clocks", zone=zone, people=len(concerned))
        return False


async def _concerned(tx: Transaction, ids: Collection[int], zone: str, change: Change) -> set[int]:
    """Return who of runners has a run that a change touches, and can be told of it."""
    in_zone = ZoneInfo(zone)
    found = await by_zone.reached(tx, ids, change.at)
    return {runner_id for runner_id, due in found if touched(plan_of(due), in_zone, change)}


def _is_time(change: Change, now: datetime) -> bool:
    return change.at - AHEAD <= now < change.at


def _name(change: Change) -> str:
    return change.at.isoformat()
