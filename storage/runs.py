"""Queries about planned runs."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any, NamedTuple

from sqlalchemy import bindparam, delete, func, insert, select, update

from storage.database import Transaction
from storage.dialects import all_of, among
from storage.records import Run
from storage.tables import run, runner

COLUMNS = (
    run.c.id,
    run.c.runner_id,
    run.c.weekdays,
    run.c.on,
    run.c.at,
    run.c.next_run_at,
    run.c.next_primer_at,
)


@dataclass(frozen=True, slots=True)
class Planning:
    """The derived instants of runs; both None where nothing lies ahead."""

    run_ids: Sequence[int]
    next_run_at: datetime | None
    next_primer_at: datetime | None


def _run(row: Sequence[Any]) -> Run:
    return Run(*row)


async def add(
    tx: Transaction,
    runner_id: int,
    *,
    weekdays: Iterable[int] = (),
    on: date | None = None,
    at: time,
    created_at: datetime,
) -> int:
    """Add a weekly or a single run, not yet planned ahead, and return its id."""
    result = await tx.execute(
        insert(run)
        .values(
            runner_id=runner_id, weekdays=frozenset(weekdays), on=on, at=at, created_at=created_at
        )
        .returning(run.c.id)
    )
    return result.scalar_one()


async def change(
    tx: Transaction,
    runner_id: int,
    run_id: int,
    *,
    weekdays: Iterable[int] = (),
    on: date | None = None,
    at: time,
) -> bool:
    """Change a runner's run, False where it is not theirs; the caller plans it anew."""
    result = await tx.execute(
        update(run)
        .where(run.c.id == run_id, run.c.runner_id == runner_id)
        .values(weekdays=frozenset(weekdays), on=on, at=at)
    )
    return result.rowcount == 1


async def remove(tx: Transaction, runner_id: int, run_id: int) -> bool:
    """Delete a runner's run, False where it is not theirs."""
    result = await tx.execute(delete(run).where(run.c.id == run_id, run.c.runner_id == runner_id))
    return result.rowcount == 1


async def get(tx: Transaction, runner_id: int, run_id: int) -> Run | None:
    """Return a runner's run, None where it is not theirs."""
    query = select(*COLUMNS).where(run.c.id == run_id, run.c.runner_id == runner_id)
    row = (await tx.execute(query)).one_or_none()
    return None if row is None else _run(row)


async def of(tx: Transaction, runner_id: int) -> list[Run]:
    """Return a runner's runs, the next one first, those without a future last."""
    query = (
        select(*COLUMNS)
        .where(run.c.runner_id == runner_id)
        .order_by(run.c.next_run_at.is_(None), run.c.next_run_at, run.c.id)
    )
    return [_run(row) for row in await tx.execute(query)]


class Due(NamedTuple):
    """Runs at one instant that have their plan in common, and all that decides what is next."""

    run_ids: list[int]
    weekdays: frozenset[int]
    on: date | None
    at: time
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


async def earliest_primer_at(tx: Transaction) -> datetime | None:
    """Return when the next primer of all falls due."""
    return (await tx.execute(select(func.min(run.c.next_primer_at)))).scalar_one()
