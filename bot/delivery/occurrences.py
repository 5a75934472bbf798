"""One occurrence of a run: moved, left out, begun at once, or given back.

A run's own row says what was planned, and stays. An occurrence that is changed gets a row of its
own, a single run that stands for it (`stands_for`, `stands_for_on`): where it was moved to, or with
its own date in `but` where it is left out. The date goes into `but` of the run itself, so no change
of a zone brings it back; `planning.plan_anew` sees to that, whoever writes that run anew. To move
it again changes that row; to take it back deletes it. So there is one at most for each date.

Whoever reads a calendar again: rows with `stands_for` are the runner's own wish. They have no
`calendar_id` and no `uid` and stay as they are, and the dates that they stand for are no part of
what the calendar says: leave them out where `but` is compared, and add no single run for such a
date of the same event. Where an event of one date was moved by its calendar, what stood for the old
date is deleted by `plan_anew`.

Which primers there are follows: the one of the occurrence that is no more is MOVED or SKIPPED, sent
or not, and never leaves again; the one of the new instant is planned as any other. One that is put
off goes out twice from one row.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.coach.changes import Spot, date_of
from bot.coach.schedule import instant_of, is_occurrence, next_occurrence
from bot.delivery.planning import plan_anew, plan_of, withdraw, zone_of
from messages.drills import SHORT
from storage import deliveries, primers, runs
from storage import occurrences as stored
from storage.database import Transaction
from storage.primers import NewPrimer
from storage.records import NewRun, Primer, PrimerStatus, Run, Runner

BEGUN = (
    PrimerStatus.GOING,
    PrimerStatus.DONE,
    PrimerStatus.STOPPED,
    PrimerStatus.CANCELLED,
)


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One occurrence of a run: of which date of its plan, at which instant, and its primer."""

    run: Run
    on: date
    at: datetime
    primer: Primer | None

    @property
    def is_begun(self) -> bool:
        """Whether its primer has been begun: then it takes place as it is."""
        return self.primer is not None and self.primer.status in BEGUN


async def find(tx: Transaction, runner: Runner, run_id: int, at: datetime) -> Occurrence | None:
    """Return a runner's occurrence, None where their plans have none there."""
    run, zone = await runs.get(tx, runner.id, run_id), zone_of(runner)
    on = date_of(plan_of(run), zone, at) if run and zone else None
    if run is None or on is None:
        return None
    return Occurrence(run, on, at, await stored.primer_of(tx, runner.id, run_id, at))


async def next_of(
    tx: Transaction, runner: Runner, now: datetime, run_id: int | None = None
) -> Occurrence | None:
    """Return the next occurrence that has not been begun, of a run or of all, None without any.

    In a pause that is the first one after it.
    """
    zone, after = zone_of(runner), max(now, runner.paused_until or now)
    if zone is None:
        return None
    found = [run for run in await runs.of(tx, runner.id) if run_id in (None, run.id)]
    while at := _first(found, zone, after):
        for run in found:
            one = (
                await find(tx, runner, run.id, at)
                if is_occurrence(plan_of(run), zone, at)
                else None
            )
            if one and not one.is_begun:
                return one
        after = at
    return None


async def move(tx: Transaction, runner: Runner, one: Occurrence, to: Spot, now: datetime) -> Run:
    """Move an occurrence to a spot that fits; return the run that stands for it."""
    moved_id = await _put(tx, one, NewRun(on=to.on, at=to.at), now)
    await _close(tx, runner, one, PrimerStatus.MOVED, now, moved_to=to.instant)
    await stored.reopen(tx, runner.id, moved_id, to.instant)
    return await _planned(tx, runner, moved_id, now)


async def leave_out(tx: Transaction, runner: Runner, one: Occurrence, now: datetime) -> Run:
    """Leave an occurrence out, and what else is at that instant; return what stands for it."""
    left_out_id = await _leave_out(tx, one, now)
    await _close(tx, runner, one, PrimerStatus.SKIPPED, now)
    for other in await _meeting(tx, runner, one):
        await _leave_out(tx, other, now)
        if other.primer is not None:
            await _close(tx, runner, other, PrimerStatus.SKIPPED, now)
    return await _planned(tx, runner, left_out_id, now)


async def leave_out_of(tx: Transaction, runner: Runner, primer: Primer, now: datetime) -> bool:
    """Leave out the occurrence of a primer; False where no plan has it any more."""
    if primer.run_id is None or primer.run_at is None:
        return False
    one = await find(tx, runner, primer.run_id, primer.run_at)
    if one is None:
        return False
    await leave_out(tx, runner, one, now)
    return True


async def begin_now(
    tx: Transaction, runner: Runner, one: Occurrence, to: Spot, now: datetime
) -> tuple[Run, Primer]:
    """Let an occurrence be now, and its primer the short one, offered at once."""
    begun_id = await _put(tx, one, NewRun(on=to.on, at=to.at), now)
    await _close(tx, runner, one, PrimerStatus.MOVED, now, moved_to=to.instant)
    await stored.reopen(tx, runner.id, begun_id, to.instant)
    offered = NewPrimer(runner.id, begun_id, to.instant, now, PrimerStatus.OFFERED, SHORT)
    await primers.add(tx, [offered])
    # On its way already, where the run was for this minute anyway.
    primer = await stored.primer_of(tx, runner.id, begun_id, to.instant)
    assert primer is not None  # noqa: S101 - it has just been added
    return await _planned(tx, runner, begun_id, now), primer


async def changed(tx: Transaction, runner: Runner, run_id: int, at: datetime) -> Run | None:
    """Return what stands for an occurrence that was at an instant, None where nothing does."""
    zone, found = zone_of(runner), await runs.of(tx, runner.id)
    run = next((run for run in found if run.id == run_id), None)
    if run is None or zone is None or run.stands_for is not None:
        return run
    return next(
        (
            other
            for other in found
            if other.stands_for == run_id
            and other.stands_for_on is not None
            and instant_of(other.stands_for_on, run.at, zone) == at
        ),
        None,
    )


async def has_begun(tx: Transaction, runner: Runner, changed: Run) -> bool:
    """Whether the primer of what stands for an occurrence has been begun."""
    zone = zone_of(runner)
    if zone is None or changed.on is None:
        return False
    at = instant_of(changed.on, changed.at, zone)
    found = await stored.primer_of(tx, runner.id, changed.id, at)
    return found is not None and found.status in BEGUN


async def original(tx: Transaction, runner: Runner, changed: Run) -> datetime | None:
    """Return when an occurrence would be if its last change were taken back."""
    zone = zone_of(runner)
    of = await _of(tx, changed)
    if of is None or zone is None or changed.stands_for_on is None or changed.on is None:
        return None
    if was_moved_before(changed, of):
        return instant_of(changed.on, changed.at, zone)
    return instant_of(changed.stands_for_on, of.at, zone)


async def put_back(tx: Transaction, runner: Runner, changed: Run, to: Spot, now: datetime) -> Run:
    """Put what stands for an occurrence where it was before its last move, which fits."""
    await _end_where_it_is(tx, runner, changed, to.instant, now)
    await runs.change(tx, runner.id, changed.id, replace(changed, on=to.on, at=to.at))
    await stored.reopen(tx, runner.id, changed.id, to.instant)
    return await _planned(tx, runner, changed.id, now)


async def take_back(
    tx: Transaction, runner: Runner, changed: Run, at: datetime, now: datetime
) -> Run:
    """Take a change back; `at` is the `original` instant. Return the run that takes place then.

    What was left out together comes back together.
    """
    of = await _of(tx, changed)
    if of is None:
        raise LookupError("it stands for nothing")
    if not is_left_out(changed):
        return await _planned(tx, runner, await _restore(tx, runner, changed, of, at, now), now)
    back_id = None
    for one in await _left_out_together(tx, changed):
        of = await _of(tx, one)
        if of is None:
            continue
        if was_moved_before(one, of):
            await runs.change(tx, runner.id, one.id, replace(one, but=frozenset()))
            await stored.reopen(tx, runner.id, one.id, at)
            restored = one.id
        else:
            restored = await _restore(tx, runner, one, of, at, now)
        back_id = restored if one.id == changed.id else back_id
    return await _planned(tx, runner, back_id or changed.id, now)


async def snooze(tx: Transaction, runner: Runner, primer: Primer, until: datetime) -> bool:
    """Let the ready message of a primer come once more; False where none was sent.

    The wait makes it no shorter than it must be to end before the run.
    """
    if primer.run_at is None:
        return False
    if not await deliveries.snooze(tx, runner.id, primer.id, until, run_at=primer.run_at):
        return False
    await stored.snooze(tx, primer.id)
    return True


async def primed(
    tx: Transaction, runner: Runner, planned: Iterable[Run], after: datetime
) -> set[datetime]:
    """Return the instants after one at which a runner's runs need no primer any more."""
    zone, plans = zone_of(runner), {run.id: plan_of(run) for run in planned}
    taken = await stored.taken(tx, [runner.id], after=after)
    own = {
        at
        for run_id, at in taken.by_run
        if zone and run_id in plans and is_occurrence(plans[run_id], zone, at)
    }
    return {at for _, at in taken.by_runner} | own


def is_left_out(run: Run) -> bool:
    """Whether a single run does not take place."""
    return run.on is not None and run.on in run.but


async def _put(tx: Transaction, one: Occurrence, to: NewRun, now: datetime) -> int:
    """Write where an occurrence is now, in the row that stands for it; return its id."""
    run = one.run
    if run.stands_for is not None:
        await runs.change(tx, run.runner_id, run.id, replace(run, on=to.on, at=to.at, but=to.but))
        return run.id
    new = replace(to, kind=run.kind, stands_for=run.id, stands_for_on=one.on)
    # Its date is left out of the run as the plans are made anew.
    return await runs.add(tx, run.runner_id, new, created_at=now)


async def _leave_out(tx: Transaction, one: Occurrence, now: datetime) -> int:
    run = one.run
    on = one.on if run.on is None else run.on
    return await _put(tx, one, NewRun(on=on, at=run.at, but=frozenset({on})), now)


async def _close(
    tx: Transaction,
    runner: Runner,
    one: Occurrence,
    status: PrimerStatus,
    now: datetime,
    *,
    moved_to: datetime | None = None,
) -> None:
    """Note in the primer of an occurrence what became of it; nothing of it goes out any more."""
    if one.primer is not None:
        await primers.end(tx, one.primer.id, status, at=now, moved_to=moved_to)
        return
    planned_at = one.at - timedelta(minutes=runner.lead_minutes)
    new = NewPrimer(runner.id, one.run.id, one.at, planned_at, status, runner.sequence, moved_to)
    await primers.add(tx, [new])


async def _restore(
    tx: Transaction, runner: Runner, changed: Run, of: Run, at: datetime, now: datetime
) -> int:
    """Delete what stands for an occurrence, and let that take place again; return its run's id."""
    await _end_where_it_is(tx, runner, changed, at, now)
    await runs.remove(tx, runner.id, changed.id)
    but = of.but - {changed.stands_for_on}
    await runs.change(tx, runner.id, of.id, replace(of, but=but))
    await stored.reopen(tx, runner.id, of.id, at)
    return of.id


async def _end_where_it_is(
    tx: Transaction, runner: Runner, changed: Run, to: datetime, now: datetime
) -> None:
    """Let no primer of what stands for an occurrence go out where that is, as it goes elsewhere."""
    zone = zone_of(runner)
    if not is_left_out(changed) and zone and changed.on:
        at = instant_of(changed.on, changed.at, zone)
        found = await stored.primer_of(tx, runner.id, changed.id, at)
        if found is not None and found.status not in BEGUN:
            # In the chat, or on its way there: its buttons are over.
            await primers.end(tx, found.id, PrimerStatus.MOVED, at=now, moved_to=to)
    await withdraw(tx, changed, now)


async def _meeting(tx: Transaction, runner: Runner, one: Occurrence) -> list[Occurrence]:
    """Return the occurrences of other runs at the same instant."""
    zone = zone_of(runner)
    others = [run for run in await runs.of(tx, runner.id) if run.id != one.run.id]
    at_once = [run for run in others if zone and is_occurrence(plan_of(run), zone, one.at)]
    found = [await find(tx, runner, run.id, one.at) for run in at_once]
    return [other for other in found if other and not other.is_begun]


async def _left_out_together(tx: Transaction, changed: Run) -> list[Run]:
    found = await runs.of(tx, changed.runner_id)
    return [
        run
        for run in found
        if run.stands_for and is_left_out(run) and (run.on, run.at) == (changed.on, changed.at)
    ]


async def _of(tx: Transaction, changed: Run) -> Run | None:
    """Return the run whose occurrence another one stands for."""
    if changed.stands_for is None:
        return None
    return await runs.get(tx, changed.runner_id, changed.stands_for)


def was_moved_before(changed: Run, of: NewRun) -> bool:
    """Whether what is left out had been moved before that."""
    here, there = (changed.on, changed.at), (changed.stands_for_on, of.at)
    return is_left_out(changed) and here != there


def _first(found: Iterable[Run], zone: ZoneInfo, after: datetime) -> datetime | None:
    instants = (next_occurrence(plan_of(run), zone, after) for run in found)
    return min((at for at in instants if at), default=None)


async def _planned(tx: Transaction, runner: Runner, run_id: int, now: datetime) -> Run:
    planned = await plan_anew(tx, runner, now)
    return next(run for run in planned if run.id == run_id)
