"""Leases that nobody records any more: what a crash has left is taken up again, as a doubt."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from sqlalchemy import case, exists, or_, select, update

from storage.database import Transaction
from storage.dialects import among
from storage.records import FOREVER, DeliveryState
from storage.tables import broadcast, delivery


async def lapse(
    tx: Transaction,
    *,
    at: datetime | None = None,
    lease: timedelta = timedelta(),
    but: Iterable[int] = (),
) -> int:
    """Take up sends that nobody records any more; return how many.

    That is all of them where `at` is None, at the begin of the duty to send; else those whose
    lease has ended, or ends later than any can: it was written before the clock was put back.
    Those that one still has in hand oneself stay, and those that somebody else has locked just
    now. Nobody knows whether they left: each counts as a doubt.
    """
    lapsed = (delivery.c.state == DeliveryState.SENDING) & ~among(delivery.c.id, but)
    if at is not None:
        lapsed &= or_(delivery.c.leased_until <= at, delivery.c.leased_until > at + lease)
    query = select(delivery.c.id).where(lapsed).with_for_update(skip_locked=True)
    found = list((await tx.execute(query)).scalars())
    if found:
        await _doubt(tx, found)
    return len(found)


async def _doubt(tx: Transaction, ids: Sequence[int]) -> None:
    only_once = exists().where(
        broadcast.c.id == delivery.c.broadcast_id, broadcast.c.again_if_uncertain.is_(False)
    )
    await tx.execute(
        update(delivery)
        .where(among(delivery.c.id, ids))
        .values(
            state=DeliveryState.UNCERTAIN,
            doubts=delivery.c.doubts + 1,
            attempts=delivery.c.attempts + 1,
            not_before=case((only_once, FOREVER), else_=delivery.c.not_before),
            expires_at=case((only_once, FOREVER), else_=delivery.c.expires_at),
            leased_until=None,
        )
    )
