"""Queries about who wants each week summed up, and when that is due next."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from sqlalchemy import func, select, update

from storage.database import Transaction
from storage.dialects import among
from storage.records import NoticeKind
from storage.tables import notice, runner


async def set_next(tx: Transaction, runner_id: int, at: datetime | None) -> None:
    """Set when a runner's week is summed up next; None: not at all."""
    await tx.execute(update(runner).where(runner.c.id == runner_id).values(summary_at=at))


async def put_next(tx: Transaction, by_instant: Mapping[datetime, Collection[int]]) -> None:
    """Set for many when theirs is summed up next."""
    for at, ids in by_instant.items():
        await tx.execute(update(runner).where(among(runner.c.id, ids)).values(summary_at=at))


async def due(tx: Transaction, now: datetime, too_far: datetime, *, limit: int) -> Sequence[int]:
    """Return so many runners whose week is due, or due later than any can be.

    The latter stand where a clock has put them that was ahead.
    """
    # One after the other: each is a look at the index, both at once would be one at the table.
    for is_due in (runner.c.summary_at <= now, runner.c.summary_at > too_far):
        query = select(runner.c.id).where(is_due).order_by(runner.c.summary_at).limit(limit)
        if found := (await tx.execute(query)).scalars().all():
            return found
    return []


async def earliest(tx: Transaction) -> datetime | None:
    """Return when the next one is due."""
    query = select(func.min(runner.c.summary_at)).where(runner.c.summary_at.is_not(None))
    return (await tx.execute(query)).scalar_one()


async def told(
    tx: Transaction, runner_ids: Collection[int], since: datetime
) -> set[tuple[int, str]]:
    """Return of which weeks runners were told since an instant: (runner, its Monday)."""
    query = select(notice.c.person_id, notice.c.data).where(
        among(notice.c.person_id, runner_ids),
        notice.c.kind == NoticeKind.SUMMARY,
        notice.c.created_at >= since,
    )
    return {(person_id, str(data["week"])) for person_id, data in await tx.execute(query)}
