"""From due runs to primers and their deliveries, in one transaction a batch."""

import asyncio
from collections.abc import Container, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog

from bot.coach.pain import REST_AFTER_A_STOP, STOP_FROM
from bot.delivery import ahead
from bot.delivery.ahead import Slot
from bot.delivery.planning import is_true, planned_again, planned_next
from storage import backlog, deliveries, missed, primers, runs
from storage.database import Database, Transaction
from storage.runs import Planning

log = structlog.get_logger(__name__)

BATCH = 500
SLOTS = 50
"""From how many slots at most a batch is taken: each is a query."""
CLAIMED_AHEAD = timedelta(seconds=10)
"""What can be sent within this is claimed; the rest stays free for its runners to change."""
FRESH = timedelta(seconds=1)
"""For how long what was counted is taken to be so."""
SOON = timedelta(milliseconds=100)
STANDSTILL = timedelta(minutes=1)
"""Who has not looked for so long, twice the longest sleep, was not there."""


@dataclass(frozen=True, slots=True)
class _View:
    """What was to claim at an instant; it holds until another, or for a moment."""

    at: datetime
    until: datetime | None
    is_full: bool
    queue: list[Slot]

    def holds(self, now: datetime) -> bool:
        """Whether this is still how things stand."""
        return self.at <= now < min(self.at + FRESH, self.until or now + FRESH)


class DuePrimers:
    """Claims the runs whose primers are due, or must start early for all to be in time."""

    def __init__(self, database: Database, *, rate: float, early: timedelta) -> None:
        self._database = database
        self._rate = rate
        self._early = early
        self._most = max(1, int(rate * CLAIMED_AHEAD.total_seconds()))
        self._view: _View | None = None
        self._looked_at: datetime | None = None
        self._awake_since: datetime | None = None
        self._late = 0

    async def claim(self, now: datetime, doubted: Container[str | None] = ()) -> int:
        """Claim a batch of runs, the earliest first; return how many there were.

        Those in a doubted zone, whose rules have changed, are claimed if they are due by the new
        ones, too; else they are planned anew.
        """
        if self._looked_at is not None and now < self._looked_at - STANDSTILL:
            await self._give_back(now)
        awake_since = self._note_awake(now)
        view = self._view
        if view is None or not view.holds(now):
            async with self._database.snapshot() as tx:
                self._view = view = await self._look(tx, now)
        slots = _batch(view.queue)
        if not slots:
            return 0
        async with self._database.transaction() as tx:
            upcoming, moved = [], []
            for slot in slots:
                for one in await runs.due(tx, slot.primer_at, slot.run_at, limit=slot.count):
                    if one.zone in doubted and not is_true(one, slot.run_at):
                        moved.append(planned_again(one, slot.run_at, now))
                    else:
                        upcoming.append(planned_next(one, slot.run_at))
            await _claim(tx, upcoming, now, awake_since)
            await runs.plan(tx, moved)
        upcoming += moved
        if any(one.next_primer_at and one.next_primer_at <= now for one in upcoming):
            # After a standstill one occurrence follows another that is over, too.
            self._view = None
        return sum(len(one.run_ids) for one in upcoming)

    def news(self) -> None:
        """Count anew at the next claim if there was nothing to claim: plans have changed."""
        if self._view is not None and not self._view.queue:
            self._view = None

    async def next_at(self, tx: Transaction, now: datetime) -> datetime | None:
        """Return when there is more to claim; for the end of a round, when a claim found nothing.

        None where that is an hour away. What was counted is forgotten: rows may change meanwhile.
        """
        self._view = None
        view = await self._look(tx, now)
        if view.queue:
            # It came up this moment, or somebody holds the row.
            return now + SOON
        return now + FRESH if view.is_full else view.until

    async def _look(self, tx: Transaction, now: datetime) -> _View:
        """Count what lies ahead and what waits, and see what is to claim."""
        counted = await runs.slots(tx, ahead.until(now, self._early))
        slots = [Slot(*one) for one in counted]
        waiting = await backlog.waiting_by_run(tx, now)
        # Thousands of slots take tens of milliseconds: nobody's tap waits for that.
        schedule = await asyncio.to_thread(
            ahead.schedule, slots, waiting, now=now, rate=self._rate, early=self._early
        )
        if schedule.late > self._late:
            log.warning("more primers than the rate can carry in time", late=schedule.late)
        self._late = schedule.late
        released = schedule.released(now)
        queue = ahead.claimable(released, waiting, now=now, most=self._most)
        return _View(now, schedule.next_at(now), bool(released), queue)

    async def _give_back(self, now: datetime) -> None:
        """Let what a clock that was ahead has taken for missed come in its time.

        All at once in its run's row, and so before the first of them is claimed.
        """
        given_back = up_to = 0
        while True:
            async with self._database.snapshot() as tx:
                ids = await missed.ahead(tx, now, after=up_to, limit=BATCH)
            if not ids:
                break
            async with self._database.transaction() as tx:
                found = await missed.lock(tx, ids)
                await missed.give_back(tx, [one for one in found if is_true(one.of, one.run_at)])
            given_back, up_to = given_back + len(found), ids[-1]
        log.warning("the clock was put back", primers=given_back)

    def _note_awake(self, now: datetime) -> datetime:
        """Return since when nobody was away: what was due before that is late for this reason."""
        looked_at, self._looked_at = self._looked_at, now
        if (
            looked_at is None
            or self._awake_since is None
            or not looked_at <= now <= looked_at + STANDSTILL
        ):
            self._awake_since = now
        return self._awake_since


def _batch(queue: list[Slot]) -> list[Slot]:
    """Take from a queue what makes a batch."""
    taken: list[Slot] = []
    room = BATCH
    while queue and room and len(taken) < SLOTS:
        slot = queue.pop(0)
        if slot.count > room:
            queue.insert(0, Slot(slot.primer_at, slot.run_at, slot.count - room))
            slot = Slot(slot.primer_at, slot.run_at, room)
        room -= slot.count
        taken.append(slot)
    return taken


async def _claim(
    tx: Transaction, upcoming: Sequence[Planning], now: datetime, awake_since: datetime
) -> None:
    """Make primers and deliveries of runs, and move these on to their next occurrences.

    One that is early is made in a pause, too: whoever sends holds it until that ends.
    """
    run_ids = [run_id for one in upcoming for run_id in one.run_ids]
    await primers.plan(
        tx, run_ids, at=now, stopped_since=now - REST_AFTER_A_STOP, pain_from=STOP_FROM
    )
    await deliveries.add_primers(tx, run_ids, at=now, awake_since=awake_since)
    await runs.plan(tx, upcoming)
