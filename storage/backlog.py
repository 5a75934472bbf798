"""Queries about what waits to be sent, as counts."""

from datetime import datetime

from sqlalchemy import func, select

from storage.database import Transaction
from storage.records import DeliveryState, Lane
from storage.tables import delivery

UNDER_WAY = (DeliveryState.PENDING, DeliveryState.UNCERTAIN, DeliveryState.SENDING)


async def waiting_by_run(tx: Transaction, after: datetime) -> list[tuple[datetime, int]]:
    """Return how many primers are under way to each run that begins after an instant."""
    query = (
        select(delivery.c.expires_at, func.count())
        .where(
            delivery.c.state.in_(UNDER_WAY),
            delivery.c.lane == Lane.PRIMER,
            delivery.c.expires_at > after,
        )
        .group_by(delivery.c.expires_at)
    )
    return [(run_at, count) for run_at, count in await tx.execute(query)]
