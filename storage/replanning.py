"""Queries that go through all runs, to plan anew those of zones whose rules have changed.

They go by the instants that are planned: what comes next is put right first, runs that are alike
come together, and what is written lies together in the index.
"""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import (
    and_,
    bindparam,
    delete,
    func,
    literal,
    or_,
    select,
    tuple_,
    update,
)

from storage.database import Transaction
from storage.deliveries import WAITING
from storage.dialects import all_of, among
from storage.records import FOREVER, DeliveryState, PrimerStatus
from storage.runs import Due
from storage.tables import Instant, delivery, primer, run, runner


class Place(NamedTuple):
    """A run, in the order of when its primer and it come next; the instants may both be none."""

    primer_at: datetime | None
    run_at: datetime | None
    run_id: int
    runner_id: int = 0


_PLACE = select(run.c.next_primer_at, run.c.next_run_at, run.c.id, run.c.runner_id)


async def following(tx: Transaction, after: Place | None, *, limit: int) -> list[Place]:
    """Return the next so many runs after one; at last come those that nothing is planned of."""
    if after is not None and after.primer_at is None:
        return await _without(tx, after.run_id, limit)
    query = _PLACE.where(run.c.next_primer_at.is_not(None))
    if after is not None:
        of = tuple_(run.c.next_primer_at, run.c.next_run_at, run.c.id)
        instants = (literal(at, Instant()) for at in after[:2])
        query = query.where(of > tuple_(*instants, literal(after.run_id)))
    query = query.order_by(run.c.next_primer_at, run.c.next_run_at, run.c.id).limit(limit)
    found = [Place(*row) for row in await tx.execute(query)]
    return found or await _without(tx, 0, limit)


async def _without(tx: Transaction, after: int, limit: int) -> list[Place]:
    query = _PLACE.where(run.c.next_primer_at.is_(None), run.c.id > after)
    return [Place(*row) for row in await tx.execute(query.order_by(run.c.id).limit(limit))]


async def places(tx: Transaction, run_ids: Collection[int]) -> list[Place]:
    """Return runs by their ids."""
    query = _PLACE.where(among(run.c.id, run_ids))
    return [Place(*row) for row in await tx.execute(query)]


class Standing(NamedTuple):
    """Runs that have all in common that decides what is next, and what stands as their next."""

    due: Due
    next_run_at: datetime | None


COMMON = (
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
"""What runs are to have in common, as Due has it."""


_STANDING = (
    select(all_of(run.c.id), *COMMON, run.c.next_run_at)
    .join_from(run, runner, runner.c.id == run.c.runner_id)
    .where(among(run.c.id, bindparam("of_runs")))
    .group_by(*COMMON, run.c.next_run_at)
)


async def standing(tx: Transaction, run_ids: Sequence[int]) -> list[Standing]:
    """Return runs as they stand; the caller holds their runners."""
    rows = await tx.execute(_STANDING, {"of_runs": run_ids})
    return [Standing(Due(*of), run_at) for *of, run_at in rows]


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
        among(primer.c.run_id, bindparam("of_runs")),
        primer.c.run_at > bindparam("since", type_=Instant),
    )
)


async def made(tx: Transaction, run_ids: Sequence[int], *, since: datetime) -> list[Made]:
    """Return the primers of runs, of occurrences after an instant."""
    rows = await tx.execute(_MADE, {"of_runs": run_ids, "since": since})
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
