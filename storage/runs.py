"""Queries about planned runs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime, time
from typing import Any, NamedTuple

from sqlalchemy import Column, bindparam, delete, exists, func, insert, or_, select, update

from storage.database import Transaction
from storage.dialects import ForRows, all_of, among
from storage.records import NewRun, Run
from storage.tables import Instant, calendar, run, runner

COLUMNS: Mapping[str, Column[Any]] = {
    "id": run.c.id,
    "runner_id": run.c.runner_id,
    "weekdays": run.c.weekdays,
    "on": run.c.on,
    "at": run.c.at,
    "every": run.c.every,
    "first": run.c.first,
    "last": run.c.last,
    "but": run.c.but,
    "kind": run.c.kind,
    "calendar_id": run.c.calendar_id,
    "uid": run.c.uid,
    "stands_for": run.c.stands_for,
    "stands_for_on": run.c.stands_for_on,
    "next_run_at": run.c.next_run_at,
    "next_primer_at": run.c.next_primer_at,
    "created_at": run.c.created_at,
}


@dataclass(frozen=True, slots=True)
class Planning:
    """The derived instants of runs; both None where nothing lies ahead."""

    run_ids: Sequence[int]
    next_run_at: datetime | None
    next_primer_at: datetime | None


def _run(row: Sequence[Any]) -> Run:
    return Run(**dict(zip(COLUMNS, row, strict=True)))


def values(new: NewRun) -> dict[str, Any]:
    """Return a run's values by column."""
    return {one.name: getattr(new, one.name) for one in fields(NewRun)}


async def add(tx: Transaction, runner_id: int, new: NewRun, *, created_at: datetime) -> int:
    """Add a run, not yet planned ahead, and return its id."""
    query = insert(run).values(runner_id=runner_id, created_at=created_at, **values(new))
    return (await tx.execute(query.returning(run.c.id))).scalar_one()


async def restore(tx: Transaction, removed: Run) -> None:
    """Add a run that was deleted once more, under its id, not yet planned ahead."""
    kept = values(removed) | {"id": removed.id, "created_at": removed.created_at}
    await tx.execute(insert(run).values(runner_id=removed.runner_id, **kept))


async def change(tx: Transaction, runner_id: int, run_id: int, new: NewRun) -> bool:
    """Change a runner's run, False where it is not theirs; the caller plans it anew."""
    result = await tx.execute(
        update(run).where(run.c.id == run_id, run.c.runner_id == runner_id).values(**values(new))
    )
    return result.rowcount == 1


async def remove(tx: Transaction, runner_id: int, run_id: int) -> bool:
    """Delete a runner's run, False where it is not theirs."""
    result = await tx.execute(delete(run).where(run.c.id == run_id, run.c.runner_id == runner_id))
    return result.rowcount == 1


async def get(tx: Transaction, runner_id: int, run_id: int) -> Run | None:
    """Return a runner's run, None where it is not theirs."""
    query = select(*COLUMNS.values()).where(run.c.id == run_id, run.c.runner_id == runner_id)
    row = (await tx.execute(query)).one_or_none()
    return None if row is None else _run(row)


async def of(tx: Transaction, runner_id: int) -> list[Run]:
    """Return a runner's runs, the next one first, those without a future last."""
    query = (
        select(*COLUMNS.values())
        .where(run.c.runner_id == runner_id)
        .order_by(run.c.next_run_at.is_(None), run.c.next_run_at, run.c.id)
    )
    return [_run(row) for row in await tx.execute(query)]


async def has_calendar(tx: Transaction, runner_id: int, calendar_id: int) -> bool:
    """Whether a calendar is (still) the runner's."""
    query = select(calendar.c.id).where(
        calendar.c.id == calendar_id, calendar.c.runner_id == runner_id
    )
    return (await tx.execute(query)).one_or_none() is not None


async def next_of(tx: Transaction, runner_id: int) -> Run | None:
    """Return a runner's next run, None where nothing lies ahead."""
    query = (
        select(*COLUMNS.values())
        .where(run.c.runner_id == runner_id, run.c.next_run_at.is_not(None))
        .order_by(run.c.next_run_at, run.c.id)
        .limit(1)
    )
    row = (await tx.execute(query)).one_or_none()
    return None if row is None else _run(row)


_child = run.alias()


async def forget(tx: Transaction, runner_id: int, before: date) -> None:
    """Delete a runner's single runs of dates before one; their primers keep the history.

    What takes the place of an occurrence stays until both dates are over, and so does the run that
    it stands for.
    """
    ahead = or_(_child.c.on >= before, _child.c.stands_for_on >= before)
    await tx.execute(
        delete(run).where(
            run.c.runner_id == runner_id,
            run.c.on < before,
            or_(run.c.stands_for_on.is_(None), run.c.stands_for_on < before),
            ~exists().where(_child.c.stands_for == run.c.id, ahead),
        )
    )


class Due(NamedTuple):
    """Runs at one instant that have their plan in common, and all that decides what is next."""

    run_ids: list[int]
    weekdays: frozenset[int]
    on: date | None
    at: time
    every: int
    first: date | None
    last: date | None
    but: frozenset[date]
    zone: str | None
    lead_minutes: int
    paused_until: datetime | None
    unreachable_since: datetime | None


_LOCKED = (
    select(
        run.c.id,
        run.c.weekdays,
        run.c.on,
        run.c.at,
        run.c.every,
        run.c.first,
        run.c.last,
        run.c.but,
        runner.c.zone,
        runner.c.lead_minutes,
        runner.c.paused_until,
        runner.c.unreachable_since,
    )
    .join_from(run, runner, runner.c.id == run.c.runner_id)
    .where(run.c.next_primer_at == bindparam("primer_at"), run.c.next_run_at == bindparam("run_at"))
    .limit(bindparam("most"))
    .with_for_update(key_share=True, of=[runner, run], skip_locked=True)
    .subquery()
)
_IN_COMMON = [column for column in _LOCKED.c if column is not _LOCKED.c.id]
_DUE = select(all_of(_LOCKED.c.id), *_IN_COMMON).group_by(*_IN_COMMON)


async def due(tx: Transaction, primer_at: datetime, run_at: datetime, *, limit: int) -> list[Due]:
    """Return runs at one instant whose primers are planned for another.

    Runner and run are locked until the transaction ends. Runners whom somebody else has, a
    turn of theirs or another process, are left for a moment later.
    """
    asked = {"primer_at": primer_at, "run_at": run_at, "most": limit}
    return [Due(*row) for row in await tx.execute(_DUE, asked)]


async def slots(tx: Transaction, until: datetime) -> list[tuple[datetime, datetime, int]]:
    """Return how many runs share both instants, primer's and run's, by primers up to one."""
    query = (
        select(run.c.next_primer_at, run.c.next_run_at, func.count())
        .where(run.c.next_primer_at <= until)
        .group_by(run.c.next_primer_at, run.c.next_run_at)
    )
    return [
        (primer_at, run_at, count)
        for primer_at, run_at, count in await tx.execute(query)
        if primer_at and run_at
    ]


_PLAN = (
    update(run)
    .where(among(run.c.id, bindparam("of_runs")))
    .values(next_run_at=bindparam("run_at"), next_primer_at=bindparam("primer_at"))
)


async def plan(tx: Transaction, plannings: Sequence[Planning]) -> None:
    """Write the derived instants of runs."""
    if plannings:
        await tx.execute(
            _PLAN,
            [
                {
                    "of_runs": one.run_ids,
                    "run_at": one.next_run_at,
                    "primer_at": one.next_primer_at,
                }
                for one in plannings
            ],
        )


_PUT = ForRows(
    lambda cell: (
        update(run)
        .where(run.c.id == cell(0, run.c.id.type))
        .values(next_run_at=cell(1, Instant()), next_primer_at=cell(2, Instant()))
    )
)
Row = tuple[int, datetime | None, datetime | None]
"""A run, and the instants of its next occurrence and of its primer."""


async def put(tx: Transaction, rows: Sequence[Row]) -> None:
    """Write the derived instants of runs, each its own."""
    if rows:
        await tx.execute(_PUT.on(tx), {"rows": rows})


async def earliest_primer_at(tx: Transaction) -> datetime | None:
    """Return when the next primer of all falls due."""
    return (await tx.execute(select(func.min(run.c.next_primer_at)))).scalar_one()
