"""Queries that go through the runners of a zone, in the order of their ids, and what is theirs."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import and_, bindparam, delete, func, literal, or_, select, update

from storage.database import Transaction
from storage.deliveries import WAITING
from storage.dialects import ForRows, all_of, among
from storage.records import FOREVER, DeliveryState, PrimerStatus
from storage.runs import Due
from storage.tables import Instant, delivery, primer, run, runner


async def zones(tx: Transaction) -> list[str]:
    """Return the zones that runners have; it takes a look at the index for each of them."""
    least = func.min(runner.c.zone)
    found = select(least.label("zone")).cte("found", recursive=True)
    following = select(least).where(runner.c.zone > found.c.zone).scalar_subquery()
    found = found.union_all(select(following).where(found.c.zone.is_not(None)))
    query = select(found.c.zone).where(found.c.zone.is_not(None))
    return [zone for zone in (await tx.execute(query)).scalars() if zone]


async def next_runners(tx: Transaction, zone: str, after: int, *, limit: int) -> list[int]:
    """Return the next so many runners of a zone after one."""
    query = (
        select(runner.c.id)
        .where(runner.c.zone == zone, runner.c.id > after)
        .order_by(runner.c.id)
        .limit(limit)
    )
    return list((await tx.execute(query)).scalars())


class Standing(NamedTuple):
    """Runs that have all in common that decides what is next, and what stands as their next."""

    due: Due
    next_run_at: datetime | None
    next_primer_at: datetime | None


_IN_COMMON = (
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
    run.c.next_run_at,
    run.c.next_primer_at,
)
_STANDING = (
    select(all_of(run.c.id), *_IN_COMMON)
    .join_from(run, runner, runner.c.id == run.c.runner_id)
    .where(among(runner.c.id, bindparam("of_runners")))
    .group_by(*_IN_COMMON)
)


async def standing(tx: Transaction, runner_ids: Collection[int]) -> list[Standing]:
    """Return the runs of runners whom the caller holds."""
    rows = await tx.execute(_STANDING, {"of_runners": list(runner_ids)})
    return [Standing(Due(*of), run_at, primer_at) for *of, run_at, primer_at in rows]


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


async def reached(
    tx: Transaction, runner_ids: Collection[int], until: datetime
) -> list[tuple[int, Due]]:
    """Return the runs, each with its runner, of those who can be told something up to an instant.

    Nobody can who has blocked the bot, or pauses until then. They are not deleted meanwhile.
    """
    query = (
        select(runner.c.id, run.c.id, *_IN_COMMON[:-2])
        .join_from(run, runner, runner.c.id == run.c.runner_id)
        .where(
            among(runner.c.id, runner_ids),
            runner.c.unreachable_since.is_(None),
            or_(runner.c.paused_until.is_(None), runner.c.paused_until < until),
        )
        .with_for_update(read=True, key_share=True, of=runner)
    )
    rows = await tx.execute(query)
    return [(runner_id, Due([run_id], *common)) for runner_id, run_id, *common in rows]


class Made(NamedTuple):
    """A primer of a run that is made already; `may_have_left` tells whether it may be in a chat."""

    id: int
    run_id: int
    run_at: datetime
    status: PrimerStatus
    may_have_left: bool


_ON_ITS_WAY = (DeliveryState.SENDING, DeliveryState.UNCERTAIN)
_MADE = (
    select(
        primer.c.id,
        primer.c.run_id,
        primer.c.run_at,
        primer.c.status,
        func.coalesce(delivery.c.state.in_(_ON_ITS_WAY), literal(value=False)),
    )
    .outerjoin_from(primer, delivery, delivery.c.primer_id == primer.c.id)
    .where(
        among(primer.c.runner_id, bindparam("of_runners")),
        primer.c.planned_at > bindparam("since"),
        primer.c.run_id.is_not(None),
        primer.c.run_at.is_not(None),
    )
)


async def made(tx: Transaction, runner_ids: Iterable[int], *, since: datetime) -> list[Made]:
    """Return the primers of runners' runs that were planned for an instant after one."""
    rows = await tx.execute(_MADE, {"of_runners": list(runner_ids), "since": since})
    return [
        Made(primer_id, run_id, run_at, status, bool(left))
        for primer_id, run_id, run_at, status, left in rows
        if run_id is not None and run_at is not None
    ]


async def unmake(tx: Transaction, primer_ids: Sequence[int]) -> None:
    """Delete primers, and their deliveries, that never left."""
    if primer_ids:
        await tx.execute(delete(primer).where(among(primer.c.id, primer_ids)))


async def set_run_at(tx: Transaction, primer_id: int, run_at: datetime) -> None:
    """Let a primer be of its run's other instant, and what of it is on its way end there."""
    await tx.execute(update(primer).where(primer.c.id == primer_id).values(run_at=run_at))
    goes = or_(delivery.c.state.in_(WAITING), delivery.c.state == DeliveryState.SENDING)
    await tx.execute(
        update(delivery)
        .where(and_(delivery.c.primer_id == primer_id, goes), delivery.c.expires_at < FOREVER)
        .values(expires_at=run_at)
    )
