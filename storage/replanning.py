"""Queries that go through all runs, to plan anew those of zones whose rules have changed.

They go by the instants that are planned: what comes next is put right first, runs that are alike
come together, and what is written lies together in the index.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import (
    BigInteger,
    Integer,
    Select,
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
from storage.dialects import SQLITE, all_of, among
from storage.records import FOREVER, DeliveryState, PrimerStatus
from storage.runs import Due
from storage.tables import Instant, delivery, primer, run, runner


class Place(NamedTuple):
    """A run, in the order of when its primer and it come next; the instants may both be none."""

    primer_at: datetime | None
    run_at: datetime | None
    run_id: int


_PLACE = run.c.next_primer_at, run.c.next_run_at, run.c.id
_MOST = bindparam("most", type_=Integer)
_AFTER = tuple_(
    bindparam("primer_at", type_=Instant),
    bindparam("run_at", type_=Instant),
    bindparam("run_id", type_=BigInteger),
)
_PLANNED = select(*_PLACE).where(run.c.next_primer_at.is_not(None)).order_by(*_PLACE).limit(_MOST)
_REST = select(*_PLACE).where(run.c.next_primer_at.is_(None)).order_by(run.c.id).limit(_MOST)


def _by_instants(places: Select[datetime | None, datetime | None, int]) -> Select[Any, Any, Any]:
    """Return places, those at the same instants as one row with all ids."""
    primer_at, run_at, run_id = places.subquery().c
    query = select(primer_at, run_at, all_of(run_id))
    return query.group_by(primer_at, run_at).order_by(primer_at, run_at)


_FROM_THE_BEGIN = _by_instants(_PLANNED)
_ON_FROM = _by_instants(_PLANNED.where(tuple_(*_PLACE) > _AFTER))
_UNPLANNED = _by_instants(_REST.where(run.c.id > bindparam("run_id")))


async def following(
    tx: Transaction, after: Place | None, *, limit: int
) -> tuple[list[int], Place | None]:
    """Return the next so many runs after one, and the last one's place; None after the very last.

    At the end come those that nothing is planned of.
    """
    asked: dict[str, Any] = {"most": limit, "run_id": 0}
    if after is None or after.primer_at is not None:
        query = _FROM_THE_BEGIN if after is None else _ON_FROM
        found = await _read(tx, query, asked if after is None else asked | after._asdict())
        return found if found[0] else await _read(tx, _UNPLANNED, asked)
    return await _read(tx, _UNPLANNED, asked | {"run_id": after.run_id})


async def _read(
    tx: Transaction, query: Select[Any, Any, Any], asked: Mapping[str, Any]
) -> tuple[list[int], Place | None]:
    found: list[int] = []
    last = None
    for primer_at, run_at, run_ids in await tx.execute(query, asked):
        found += run_ids
        last = Place(primer_at, run_at, max(run_ids))
    return found, last


_HELD = (
    select(run.c.id)
    .join_from(run, runner, runner.c.id == run.c.runner_id)
    .where(among(run.c.id, bindparam("of_runs")))
    .with_for_update(key_share=True, of=runner, skip_locked=True)
)


async def hold(tx: Transaction, run_ids: Sequence[int]) -> tuple[list[int], list[int]]:
    """Lock the runners of runs, but wait for nobody; return the runs, and those left out.

    Left out are those whose runner somebody else has. On SQLite there is nothing to do.
    """
    if tx.dialect.name == SQLITE:
        return list(run_ids), []
    held = list(await tx.scalars(_HELD, {"of_runs": run_ids}))
    # Who is not there at all has been deleted meanwhile.
    rest = select(run.c.id).where(among(run.c.id, set(run_ids) - set(held)))
    return held, list(await tx.scalars(rest)) if len(held) < len(run_ids) else []


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
