"""When the rules of zones have changed: all that was planned by the old ones is planned anew.

What the rules were is kept with the data, and compared when the duty to send begins: a process
reads them once. Until all is planned anew, whoever claims checks each run by the rules in force.
"""

import asyncio
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import structlog

from bot.coach import clocks
from bot.coach.schedule import occurrence_again, occurrence_near, with_all_dates
from bot.delivery.planning import plan_of, planned_again, primer_at, zone_named
from storage import by_zone, chores, runners
from storage.by_zone import Made, Standing
from storage.chores import Chore
from storage.database import Database, Transaction
from storage.records import PrimerStatus

log = structlog.get_logger(__name__)

KEPT, UNDER_WAY = "zones", "replanning"
YEARS, YEARS_AHEAD = 4, 3
"""So many are kept from the begin of one on, and so many are to be left: runs are planned for any
date of two years ahead."""
CHUNK = 500
"""So many runners a transaction: on SQLite nobody's tap is written meanwhile."""
LATELY = timedelta(days=2)
"""Primers planned before this are history, whatever the rules are."""
SOON = timedelta(milliseconds=200)
UNSENT = (PrimerStatus.PLANNED, PrimerStatus.MISSED)


class Rules:
    """Plans anew what the rules of a zone have changed, zone after zone, a chunk a step."""

    def __init__(self, database: Database, *, chunk: int = CHUNK) -> None:
        self._database = database
        self._chunk = chunk
        self._doubted: frozenset[str] = frozenset()
        self._left_at: datetime | None = None

    @property
    def doubted(self) -> frozenset[str]:
        """The zones of which runs may still be planned by rules of before."""
        return self._doubted

    async def begin(self, now: datetime) -> None:
        """Compare the rules in force with those that were; note what has to be planned anew."""
        async with self._database.snapshot() as tx:
            kept, under_way = await chores.get(tx, KEPT), await chores.get(tx, UNDER_WAY)
            names = await by_zone.zones(tx)
        # Hundreds of zones take tenths of a second to read: nobody's tap waits for that.
        known, changed = await asyncio.to_thread(_compared, kept.data, names, now.year)
        wanted = [*under_way.data.get("zones", ()), *under_way.data.get("left", {})]
        wanted += [one for one in changed if one not in wanted]
        if changed or known != kept.data:
            async with self._database.transaction() as tx:
                # What has been planned anew was by other rules, if they have changed again.
                if changed:
                    await chores.put(tx, Chore(UNDER_WAY, data={"zones": wanted}))
                await chores.put(tx, Chore(KEPT, data=known))
        if wanted:
            log.info("the rules of zones may have changed", zones=len(wanted))
        self._doubted, self._left_at = frozenset(wanted), None

    async def step(self, now: datetime) -> int:
        """Plan the next runners' runs anew; return 1 if there may be more at once."""
        if not self._doubted or self.next_at(now) is not None:
            return 0
        async with self._database.transaction() as tx:
            done = await chores.get(tx, UNDER_WAY)
            after = await self._go_on(tx, done, now)
            if after != done:
                await chores.put(tx, after)
        zones, left = after.data.get("zones", ()), after.data.get("left", {})
        self._doubted = frozenset((*zones, *left))
        # Somebody has the rest just now: a turn is short.
        self._left_at = now if left and not zones else None
        if not self._doubted:
            log.info("all runs are planned by the rules in force")
        return int(bool(zones))

    def next_at(self, now: datetime) -> datetime | None:
        """Return when those whom somebody had are to be looked at again, None for at once."""
        if self._left_at is None or not self._left_at <= now < self._left_at + SOON:
            return None
        return self._left_at + SOON

    async def _go_on(self, tx: Transaction, done: Chore, now: datetime) -> Chore:
        zones: list[str] = list(done.data.get("zones", ()))
        left: dict[str, list[int]] = dict(done.data.get("left", {}))
        if not zones:
            of_some = {zone: ids[: self._chunk] for zone, ids in left.items()}
            for zone, ids in of_some.items():
                busy = await self._plan_anew(tx, ids, now)
                _keep(left, zone, [one for one in left[zone] if one in busy or one not in ids])
            return Chore(UNDER_WAY, data={"left": left} if left else {})
        ids = await by_zone.next_runners(tx, zones[0], done.up_to_id or 0, limit=self._chunk)
        if not ids:
            return Chore(UNDER_WAY, data={"zones": zones[1:], "left": left})
        busy = await self._plan_anew(tx, ids, now)
        _keep(left, zones[0], [*left.get(zones[0], ()), *sorted(busy)])
        return Chore(UNDER_WAY, up_to_id=ids[-1], data={"zones": zones, "left": left})

    async def _plan_anew(self, tx: Transaction, ids: Sequence[int], now: datetime) -> set[int]:
        """Plan the runs of runners anew; return those whom somebody else has."""
        busy = await runners.hold(tx, ids)
        free = [one for one in ids if one not in busy] if busy else ids
        standing = await by_zone.standing(tx, free)
        made = await by_zone.made(tx, free, since=now - LATELY)
        rows = {
            run_id: (planning.next_run_at, planning.next_primer_at)
            for one in standing
            if (planning := planned_again(one.due, one.next_run_at, now)).next_run_at
            != one.next_run_at
            for run_id in planning.run_ids
        }
        if made:
            rows |= await _settle(tx, standing, made, now)
        await by_zone.put(tx, [(run_id, *instants) for run_id, instants in rows.items()])
        return busy


async def _settle(
    tx: Transaction, standing: Sequence[Standing], made: Sequence[Made], now: datetime
) -> dict[int, tuple[datetime, datetime]]:
    """Let primers that are made be of their runs' other instants; return the runs to plan anew.

    What never left is taken back: its run is planned again, at the right time. What left stays
    and gets the occurrence's instant, so that this gets no second one.
    """
    by_run = {run_id: one for one in standing for run_id in one.due.run_ids}
    taken = {(one.run_id, one.run_at) for one in made}
    unmade: list[int] = []
    rows = {}
    for one in made:
        of = by_run.get(one.run_id)
        run_at = of and _instant_again(of, one)
        if of is None or run_at is None or run_at == one.run_at or (one.run_id, run_at) in taken:
            continue
        if one.status in UNSENT and not one.may_have_left:
            if run_at > now or one.status is PrimerStatus.PLANNED:
                unmade.append(one.id)
                rows[one.run_id] = (run_at, primer_at(of.due.lead_minutes, run_at, now))
        else:
            await by_zone.set_run_at(tx, one.id, run_at)
    await by_zone.unmake(tx, unmade)
    return rows


def _instant_again(of: Standing, one: Made) -> datetime | None:
    """Return a primer's occurrence by the rules in force, None where the plan has it no more.

    What waits is of the plan as it is. What left, or was left out, may be of a date that the plan
    has no more: it must not be taken for another occurrence, which would get no primer then.
    """
    zone, plan = zone_named(of.due.zone), plan_of(of.due)
    if zone is None:
        return None
    if one.status is PrimerStatus.PLANNED:
        return occurrence_again(plan, zone, one.run_at)
    return occurrence_near(with_all_dates(plan), zone, one.run_at)


def _keep(left: dict[str, list[int]], zone: str, ids: list[int]) -> None:
    if ids:
        left[zone] = ids
    else:
        left.pop(zone, None)


def rules_of(zones: Iterable[str], year: int) -> dict[str, Any]:
    """Return the rules in force of zones, for the years from one on, as they are kept."""
    rules = {one: _digest(one, year, year + YEARS) for one in zones}
    return {"since": year, "until": year + YEARS, "rules": rules}


def _compared(
    kept: Mapping[str, Any], zones: Sequence[str], year: int
) -> tuple[dict[str, Any], list[str]]:
    """Return what to keep, and the zones whose rules are others than those that were kept."""
    before: dict[str, str | None] = kept.get("rules", {})
    # Compared are the years of which they were kept, whatever year it is now.
    since, until = kept.get("since", year), kept.get("until", year + YEARS)
    reaches = until >= year + YEARS_AHEAD
    changed = [one for one in zones if not reaches or before.get(one) != _digest(one, since, until)]
    if not changed and (not zones or (since, until) == (year, year + YEARS)):
        return dict(kept), changed
    return rules_of(dict.fromkeys((*before, *zones)), year), changed


def _digest(name: str, since: int, until: int) -> str | None:
    zone = zone_named(name)
    first, last = (datetime(year, 1, 1, tzinfo=UTC) for year in (since, until))
    return None if zone is None else clocks.digest(zone, first, last)
