"""Queries about primers that a clock which was ahead has taken for missed: their runs come yet."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import bindparam, delete, exists, or_, select, update

from storage.database import Transaction
from storage.dialects import ForRows, among
from storage.records import SNOOZED, DeliveryState, PrimerStatus
from storage.runs import Due
from storage.tables import Instant, delivery, primer, run, runner


class Missed(NamedTuple):
    """A primer that never left, the run that it is of, and all that decides when that comes."""

    primer_id: int
    run_at: datetime
    planned_at: datetime
    of: Due


_HAS_LEFT = exists().where(
    delivery.c.primer_id == primer.c.id,
    or_(
        delivery.c.state != DeliveryState.EXPIRED,
        delivery.c.attempts > 0,
        delivery.c.doubts > 0,
        # It had come before it was put off.
        delivery.c.reason == SNOOZED,
    ),
)
_AHEAD = (
    select(primer.c.id)
    .where(
        primer.c.id > bindparam("after"),
        primer.c.status == PrimerStatus.MISSED,
        primer.c.run_at > bindparam("now", type_=Instant),
        primer.c.run_id.is_not(None),
        ~_HAS_LEFT,
    )
    .order_by(primer.c.id)
    .limit(bindparam("most"))
)


async def ahead(tx: Transaction, at: datetime, *, after: int, limit: int) -> list[int]:
    """Return such primers of runs after an instant, by their ids, from behind one of these on."""
    return list((await tx.execute(_AHEAD, {"after": after, "now": at, "most": limit})).scalars())


async def lock(tx: Transaction, primer_ids: Sequence[int]) -> list[Missed]:
    """Return primers that still are missed, and hold their runners and runs.

    Those that somebody else has are left out, and who paused or left until after the run.
    """
    query = (
        select(
            primer.c.id,
            primer.c.run_at,
            primer.c.planned_at,
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
        .join_from(primer, run, run.c.id == primer.c.run_id)
        .join(runner, runner.c.id == run.c.runner_id)
        .where(
            among(primer.c.id, primer_ids),
            primer.c.status == PrimerStatus.MISSED,
            runner.c.unreachable_since.is_(None),
            or_(runner.c.paused_until.is_(None), runner.c.paused_until <= primer.c.run_at),
        )
        .with_for_update(key_share=True, of=[runner, run], skip_locked=True)
    )
    return [
        Missed(primer_id, run_at, planned_at, Due([run_id], *of))
        for primer_id, run_at, planned_at, run_id, *of in await tx.execute(query)
        if run_at is not None
    ]


_PLAN = ForRows(
    lambda cell: (
        update(run)
        .where(
            run.c.id == cell(0, run.c.id.type),
            or_(run.c.next_run_at.is_(None), run.c.next_run_at > cell(1, Instant())),
        )
        .values(next_run_at=cell(1, Instant()), next_primer_at=cell(2, Instant()))
    )
)


async def give_back(tx: Transaction, found: Sequence[Missed]) -> None:
    """Delete missed primers, and let their runs come where they were: the first of each run's."""
    first: dict[int, Missed] = {}
    for one in sorted(found, key=lambda one: one.run_at):
        first.setdefault(one.of.run_ids[0], one)
    rows = [(run_id, one.run_at, one.planned_at) for run_id, one in first.items()]
    if rows:
        await tx.execute(delete(primer).where(among(primer.c.id, [one[0] for one in found])))
        await tx.execute(_PLAN.on(tx), {"rows": rows})
