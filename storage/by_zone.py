"""Queries that go through the runners of a zone, in the order of their ids, and what is theirs."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import func, or_, select

from storage.database import Transaction
from storage.dialects import among
from storage.replanning import COMMON
from storage.runs import Due
from storage.tables import run, runner


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


async def reached(
    tx: Transaction, runner_ids: Collection[int], until: datetime
) -> list[tuple[int, Due]]:
    """Return the runs, each with its runner, of those who can be told something up to an instant.

    Nobody can who has blocked the bot, or pauses until then. They are not deleted meanwhile.
    """
    query = (
        select(runner.c.id, run.c.id, *COMMON)
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
