"""Queries about broadcasts: the same words for many runners, a delivery row each."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import insert, select

from storage import deliveries
from storage.clinic_records import BroadcastState
from storage.database import Transaction
from storage.deliveries import NewDelivery
from storage.records import Broadcast, Lane
from storage.tables import broadcast

COLUMNS = (broadcast.c.id, broadcast.c.text, broadcast.c.again_if_uncertain)


async def add(tx: Transaction, text: str, *, again_if_uncertain: bool, at: datetime) -> int:
    """Add a broadcast, addressed to nobody yet, and return its id."""
    result = await tx.execute(
        insert(broadcast)
        .values(
            state=BroadcastState.SENDING,
            text=text,
            buttons=[],
            segment={},
            again_if_uncertain=again_if_uncertain,
            muted=0,
            unreachable=0,
            created_at=at,
        )
        .returning(broadcast.c.id)
    )
    return result.scalar_one()


async def address(
    tx: Transaction,
    broadcast_id: int,
    runner_ids: Iterable[int],
    *,
    not_before: datetime,
    expires_at: datetime,
    at: datetime,
) -> None:
    """Let a broadcast go out to runners, within a span of time."""
    await deliveries.add(
        tx,
        [
            NewDelivery(
                runner_id=runner_id,
                lane=Lane.BROADCAST,
                broadcast_id=broadcast_id,
                not_before=not_before,
                expires_at=expires_at,
            )
            for runner_id in runner_ids
        ],
        at=at,
    )


async def by_id(tx: Transaction, broadcast_ids: Sequence[int]) -> dict[int, Broadcast]:
    """Return broadcasts for sending."""
    query = select(*COLUMNS).where(broadcast.c.id.in_(broadcast_ids))
    return {row.id: Broadcast(*row) for row in await tx.execute(query)}
