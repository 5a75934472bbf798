"""Queries about what became of a runner's reminders, so that it can be told."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import func, or_, select

from storage.database import Transaction
from storage.records import PrimerStatus, Reminder
from storage.tables import delivery, primer

COLUMNS = (
    primer.c.run_at,
    primer.c.planned_at,
    primer.c.status,
    delivery.c.state,
    delivery.c.created_at,
    delivery.c.not_before,
    delivery.c.expires_at,
    delivery.c.sent_at,
    func.coalesce(delivery.c.attempts, 0),
    func.coalesce(delivery.c.doubts, 0),
    delivery.c.reason,
)


def _reminder(row: Sequence[Any]) -> Reminder:
    return Reminder(*row)


async def latest(tx: Transaction, runner_id: int, *, limit: int) -> list[Reminder]:
    """Return the last primers of a runner's planned runs, the newest first."""
    query = (
        select(*COLUMNS)
        .outerjoin_from(primer, delivery, delivery.c.primer_id == primer.c.id)
        .where(primer.c.runner_id == runner_id, primer.c.run_at.is_not(None))
        .order_by(primer.c.planned_at.desc(), primer.c.id.desc())
        .limit(limit)
    )
    return [_reminder(row) for row in await tx.execute(query)]


async def stops(
    tx: Transaction, runner_id: int, *, since: datetime, pain_from: int
) -> list[datetime]:
    """Return when a runner has ended primers for safety, or with so much pain."""
    query = select(primer.c.ended_at).where(
        primer.c.runner_id == runner_id,
        primer.c.ended_at > since,
        or_(primer.c.status == PrimerStatus.STOPPED, primer.c.pain >= pain_from),
    )
    return [ended_at for ended_at in (await tx.execute(query)).scalars() if ended_at]
