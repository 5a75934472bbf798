"""Keep what is derived from the plans up to date: when each run and its primer come next."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.coach.lateness import STARTABLE_FOR
from bot.coach.quiet import quiet_until
from bot.coach.schedule import (
    Plan,
    SingleRun,
    WeeklyRun,
    is_occurrence,
    next_primer,
    occurrence_again,
)
from storage import deliveries, occurrences, primers, runs
from storage.database import Transaction
from storage.records import FOREVER, NewRun, Run, RunKind, Runner
from storage.runs import Due, Planning


def plan_of(run: NewRun | Due) -> Plan:
    """Return a run's plan."""
    if run.on is not None:
        return SingleRun(run.on, run.at, left_out=run.on in run.but)
    return WeeklyRun(run.weekdays, run.at, run.every, run.first, run.last, run.but)


def row_of(plan: Plan, kind: RunKind | None = None) -> NewRun:
    """Return a plan as a row of its own."""
    if isinstance(plan, SingleRun):
        but = frozenset({plan.on} if plan.left_out else ())
        return NewRun(on=plan.on, at=plan.at, but=but, kind=kind)
    return NewRun(
        weekdays=plan.weekdays,
        at=plan.at,
        every=plan.every,
        first=plan.first,
        last=plan.last,
        but=plan.but,
        kind=kind,
    )


def zone_of(runner: Runner) -> ZoneInfo | None:
    """Return a runner's zone, None where there is none that tzdata knows."""
    return zone_named(runner.zone)


def zone_named(name: str | None) -> ZoneInfo | None:
    """Return the zone of a name, None where tzdata knows none."""
    try:
        return ZoneInfo(name) if name else None
    except (ZoneInfoNotFoundError, ValueError):
        return None


def quiet_end(at: datetime, zone: str | None, quiet_from: time, quiet_to: time) -> datetime | None:
    """Return when the quiet hours end in which an instant lies, None outside them.

    Who has no zone that tzdata knows has none.
    """
    known = zone_named(zone)
    return None if known is None else quiet_until(at, known, quiet_from, quiet_to)


def planned_after(run: Run, runner: Runner, after: datetime) -> Planning:
    """Return when a run and its primer come next, strictly after an instant.

    Nothing is planned while nothing may go out: in a pause, or for who cannot be reached.
    """
    return _planning([run.id], run, runner, after)


def planned_next(due: Due, run_at: datetime) -> Planning:
    """Return when runs that are due come next."""
    return _planning(due.run_ids, due, due, run_at)


def is_true(due: Due, run_at: datetime) -> bool:
    """Whether runs that are due take place at an instant, by the rules of their zone in force."""
    zone = zone_named(due.zone)
    return zone is not None and is_occurrence(plan_of(due), zone, run_at)


def planned_again(due: Due, was: datetime | None, now: datetime) -> Planning:
    """Return when runs come next by the rules in force: the occurrence that was at an instant."""
    zone = zone_named(due.zone)
    if zone is None or due.unreachable_since is not None or was is None:
        return planned_next(due, now)
    run_at = occurrence_again(plan_of(due), zone, was)
    if run_at is None:
        return Planning(due.run_ids, None, None)
    if due.paused_until is not None and now < due.paused_until and run_at < due.paused_until:
        return planned_next(due, now)
    return Planning(due.run_ids, run_at, primer_at(due.lead_minutes, run_at, now))


def primer_at(lead_minutes: int, run_at: datetime, now: datetime) -> datetime:
    """Return when the primer of a run comes: at once where the lead has begun, unless it is over.

    Of a run that has begun it is in the past, as it was planned.
    """
    planned_at = run_at - timedelta(minutes=lead_minutes)
    return max(planned_at, now) if run_at > now else planned_at


def _planning(ids: list[int], of: Run | Due, by: Runner | Due, after: datetime) -> Planning:
    if by.unreachable_since is not None or (zone := zone_named(by.zone)) is None:
        return Planning(ids, None, None)
    if by.paused_until is not None and after < by.paused_until:
        if by.paused_until >= FOREVER:
            return Planning(ids, None, None)
        after = by.paused_until
    planned = _next_primer(plan_of(of), zone, timedelta(minutes=by.lead_minutes), after)
    if planned is None:
        return Planning(ids, None, None)
    return Planning(ids, planned.run_at, planned.primer_at)


# In a crowd many have the same plan in the same zone.
_next_primer = lru_cache(1024)(next_primer)


async def plan_anew(tx: Transaction, runner: Runner, now: datetime) -> list[Run]:
    """Plan all of a runner's runs from now on; primers that have not left yet are withdrawn.

    Single runs whose date is over are forgotten. An occurrence that another run stands for stays
    out of its own, whatever has been changed of that meanwhile.
    """
    zone = zone_of(runner)
    if zone is not None:
        await runs.forget(tx, runner.id, (now - STARTABLE_FOR).astimezone(zone).date())
    found = await _without_doubles(tx, await runs.of(tx, runner.id), now)
    await primers.withdraw(tx, runner.id, but=await _put_off(tx, runner, found, now))
    if runner.is_paused(now) or runner.unreachable_since is not None:
        await deliveries.withdraw(tx, runner.id, None, now)
    taken = await occurrences.taken(tx, [runner.id], after=now)
    rows: list[runs.Row] = []
    for run in found:
        planning = planned_after(run, runner, now)
        while planning.next_run_at and taken.has(runner.id, run.id, planning.next_run_at):
            planning = planned_after(run, runner, planning.next_run_at)
        # Of a calendar's hundreds hardly any changes: every tap would wait for all of them.
        if (planning.next_run_at, planning.next_primer_at) != (run.next_run_at, run.next_primer_at):
            rows.append((run.id, planning.next_run_at, planning.next_primer_at))
    await runs.put(tx, rows)
    return await runs.of(tx, runner.id)


async def _without_doubles(tx: Transaction, found: list[Run], now: datetime) -> list[Run]:
    """Leave out of each run the dates that others stand for; return the runs as they are then.

    What stands for the date of a single run that has another date now stands for nothing.
    """
    by_id = {run.id: run for run in found}
    for run in found:
        if run.stands_for is None or run.stands_for_on is None:
            continue
        of = by_id[run.stands_for]
        if of.on not in (None, run.stands_for_on):
            await withdraw(tx, run, now)
            await runs.remove(tx, run.runner_id, run.id)
            del by_id[run.id]
        elif run.stands_for_on not in of.but:
            by_id[of.id] = replace(of, but=of.but | {run.stands_for_on})
            await runs.change(tx, of.runner_id, of.id, by_id[of.id])
    return list(by_id.values())


async def _put_off(
    tx: Transaction, runner: Runner, found: Sequence[Run], now: datetime
) -> list[int]:
    """Return the primers that wait because the runner asked them to, if their runs still come."""
    zone = zone_of(runner)
    if zone is None or runner.is_paused(now) or runner.unreachable_since is not None:
        return []
    by_id = {run.id: plan_of(run) for run in found}
    return [
        one.id
        for one in await occurrences.snoozed(tx, runner.id, after=now)
        if one.run_id in by_id and one.run_at and is_occurrence(by_id[one.run_id], zone, one.run_at)
    ]


async def withdraw(tx: Transaction, run: Run, now: datetime) -> None:
    """Let nothing of a run go out any more that has not left yet, nor of what stands for it."""
    children = [one for one in await runs.of(tx, run.runner_id) if one.stands_for == run.id]
    for one in (run, *children):
        await primers.withdraw(tx, run.runner_id, one.id)
        await deliveries.withdraw(tx, run.runner_id, one.id, now)
