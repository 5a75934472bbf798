"""Queries about what became of a runner's reminders, so that it can be told."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import func, or_, select

from storage.database import Transaction
from storage.records import DeliveryState, PrimerStatus, Reminder
from storage.tables import delivery, primer, run

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
    primer.c.moved_to,
    run.c.at,
)


def _reminder(row: Sequence[Any]) -> Reminder:
    return Reminder(*row)


async def latest(tx: Transaction, runner_id: int, *, now: datetime, limit: int) -> list[Reminder]:
    """Return the last primers of a runner's planned runs, the newest first.

    What was moved away and is still ahead is left out: where it went is told with what comes next.
    """
    query = (
        select(*COLUMNS)
        .outerjoin_from(primer, delivery, delivery.c.primer_id == primer.c.id)
        .outerjoin(run, run.c.id == primer.c.run_id)
        .where(
            primer.c.runner_id == runner_id,
            primer.c.run_at.is_not(None),
            or_(
                primer.c.planned_at <= now,
                primer.c.status != PrimerStatus.MOVED,
                delivery.c.state == DeliveryState.SENT,
            ),
        )
        .order_by(primer.c.planned_at.desc(), primer.c.id.desc())
        .limit(limit)
    )
    return [_reminder(row) for row in await tx.execute(query)]


async def moves(tx: Transaction, runner_id: int, *, since: datetime) -> Mapping[datetime, datetime]:
    """Return when runs were to be that a runner has moved, by where they are now.

    Of those whose primers were planned after an instant.
    """
    query = select(primer.c.moved_to, primer.c.run_at).where(
        primer.c.runner_id == runner_id,
        primer.c.planned_at > since,
        primer.c.moved_to.is_not(None),
        primer.c.run_at.is_not(None),
    )
    return {now_at: was_at for now_at, was_at in await tx.execute(query) if now_at and was_at}


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
