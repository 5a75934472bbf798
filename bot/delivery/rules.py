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
from storage import by_zone, chores, replanning, runs
from storage.chores import Chore
from storage.database import Database, Transaction
from storage.records import PrimerStatus
from storage.replanning import Made, Place, Standing
from storage.runs import Planning

log = structlog.get_logger(__name__)

KEPT, UNDER_WAY = "zones", "replanning"
YEARS, YEARS_AHEAD = 4, 3
"""So many are kept from the begin of one on, and so many are to be left: runs are planned for any
date of two years ahead."""
CHUNK = 500
"""So many runs a transaction: on SQLite nobody's tap is written meanwhile."""
LATELY = timedelta(days=2)
"""Primers planned before this are history, whatever the rules are."""
SOON = timedelta(milliseconds=200)
UNSENT = (PrimerStatus.PLANNED, PrimerStatus.MISSED)


class Rules:
    """Plans anew what the rules of zones have changed, the next to come first, a chunk a step."""

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
        wanted = list(under_way.data.get("zones", ()))
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
        """Plan the next runs anew; return 1 if there may be more at once."""
        if not self._doubted or self.next_at(now) is not None:
            return 0
        async with self._database.transaction() as tx:
            done = await chores.get(tx, UNDER_WAY)
            zones, left = list(done.data.get("zones", ())), list(done.data.get("left", ()))
            is_through = bool(done.data.get("is_through"))
            if is_through:
                found, left = left[: self._chunk], left[self._chunk :]
                last = None
            else:
                found, last = await replanning.following(tx, _place(done), limit=self._chunk)
                is_through = last is None
            left += await _plan_anew(tx, found, zones, now)
            data: dict[str, Any] = {"zones": zones, "left": left, "is_through": is_through}
            after = _kept(data, last)
            if is_through and not left:
                after = Chore(UNDER_WAY)
            await chores.put(tx, after)
        # Somebody has those that are left just now: a turn is short.
        self._left_at = now if is_through and left else None
        if is_through and not left:
            self._doubted = frozenset()
            log.info("all runs are planned by the rules in force")
        return int(not is_through)

    def next_at(self, now: datetime) -> datetime | None:
        """Return when those whom somebody had are to be looked at again, None for at once."""
        if self._left_at is None or not self._left_at <= now < self._left_at + SOON:
            return None
        return self._left_at + SOON


def _place(done: Chore) -> Place | None:
    """Return up to where all is done, None at the begin."""
    if done.up_to_id is None:
        return None
    run_at = done.data.get("run_at")
    return Place(done.up_to_at, datetime.fromisoformat(run_at) if run_at else None, done.up_to_id)


def _kept(data: dict[str, Any], up_to: Place | None) -> Chore:
    if up_to is None:
        return Chore(UNDER_WAY, data=data)
    run_at = None if up_to.run_at is None else up_to.run_at.isoformat()
    return Chore(UNDER_WAY, up_to.run_id, up_to.primer_at, {**data, "run_at": run_at})


async def _plan_anew(
    tx: Transaction, run_ids: Sequence[int], zones: Sequence[str], now: datetime
) -> list[int]:
    """Plan runs anew, if they are in zones; return those whose runner somebody else has."""
    if not run_ids:
        return []
    ids, left = await replanning.hold(tx, run_ids)
    standing = [one for one in await replanning.standing(tx, ids) if one.due.zone in zones]
    moved: dict[tuple[datetime | None, datetime | None], list[int]] = {}
    for one in standing:
        planning = planned_again(one.due, one.next_run_at, now)
        if planning.next_run_at != one.next_run_at:
            instants = planning.next_run_at, planning.next_primer_at
            moved.setdefault(instants, []).extend(planning.run_ids)
    plannings = [Planning(run_ids, *instants) for instants, run_ids in moved.items()]
    if standing:
        made = await replanning.made(tx, ids, since=now - LATELY)
        # These come after those: they are of an occurrence before.
        plannings += await _settle(tx, standing, made, now)
    await runs.plan(tx, plannings)
    return left


async def _settle(
    tx: Transaction, standing: Sequence[Standing], made: Sequence[Made], now: datetime
) -> list[Planning]:
    """Let primers that are made be of their runs' other instants; return the runs to plan anew.

    What never left is taken back: its run is planned again, at the right time. What left stays
    and gets the occurrence's instant, so that this gets no second one.
    """
    by_run = {run_id: one for one in standing for run_id in one.due.run_ids}
    taken = {(one.run_id, one.run_at) for one in made}
    unmade: list[int] = []
    plannings = []
    for one in made:
        of = by_run.get(one.run_id)
        run_at = of and _instant_again(of, one)
        if of is None or run_at is None or run_at == one.run_at or (one.run_id, run_at) in taken:
            continue
        if one.status in UNSENT and not one.may_have_left:
            if run_at > now or one.status is PrimerStatus.PLANNED:
                unmade.append(one.id)
                planned_at = primer_at(of.due.lead_minutes, run_at, now)
                plannings.append(Planning([one.run_id], run_at, planned_at))
        else:
            await replanning.set_run_at(tx, one.id, run_at)
    await replanning.unmake(tx, unmade)
    return plannings


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
