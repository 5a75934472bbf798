"""Queries about broadcasts: the same words for many runners, a delivery row each."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import and_, bindparam, case, delete, exists, insert, literal, or_, select, update

from storage import deliveries
from storage.clinic_records import GOES_OUT, BroadcastState
from storage.database import Transaction
from storage.deliveries import WAITING, NewDelivery
from storage.records import FOREVER, Broadcast, DeliveryState, Lane
from storage.tables import Instant, broadcast, clinic, delivery

COLUMNS = (
    broadcast.c.id,
    broadcast.c.text,
    broadcast.c.again_if_uncertain,
    broadcast.c.clinic_id,
    broadcast.c.media_kind,
    broadcast.c.file_id,
    broadcast.c.buttons,
    clinic.c.name,
)
CAN_STOP = (*GOES_OUT, BroadcastState.PAUSED)


async def add(tx: Transaction, text: str, *, again_if_uncertain: bool, at: datetime) -> int:
    """Add a broadcast that is no clinic's, addressed to nobody yet, and return its id."""
    return await _add(
        tx,
        state=BroadcastState.SENDING,
        text=text,
        buttons=[],
        segment={},
        again_if_uncertain=again_if_uncertain,
        created_at=at,
    )


async def _add(tx: Transaction, **values: object) -> int:
    query = insert(broadcast).values(**values, muted=0, unreachable=0).returning(broadcast.c.id)
    return (await tx.execute(query)).scalar_one()


async def address(
    tx: Transaction,
    broadcast_id: int,
    runner_ids: Iterable[int],
    *,
    not_before: datetime,
    expires_at: datetime,
    at: datetime,
) -> None:
    """Let a broadcast go out to a few runners, within a span of time."""
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
    named = broadcast.outerjoin(clinic, clinic.c.id == broadcast.c.clinic_id)
    query = select(*COLUMNS).select_from(named).where(broadcast.c.id.in_(broadcast_ids))
    found = [Broadcast(*row) for row in await tx.execute(query)]
    return {
        one.id: replace(one, buttons=tuple((label, url) for label, url in one.buttons))
        for one in found
    }


async def discard(tx: Transaction, clinic_id: int, broadcast_id: int) -> bool:
    """Delete a draft, False where there is none."""
    query = delete(broadcast).where(
        broadcast.c.id == broadcast_id,
        broadcast.c.clinic_id == clinic_id,
        broadcast.c.state == BroadcastState.DRAFT,
    )
    return (await tx.execute(query)).rowcount == 1


async def confirm(
    tx: Transaction,
    clinic_id: int,
    broadcast_id: int,
    *,
    by_id: int,
    by_name: str,
    message_id: int | None,
    at: datetime,
) -> bool:
    """Let a draft go out; False where somebody has said so before, or it is over.

    Who said so watches it in a message of their chat, which is edited.
    """
    query = (
        update(broadcast)
        .where(
            broadcast.c.id == broadcast_id,
            broadcast.c.clinic_id == clinic_id,
            broadcast.c.state == BroadcastState.DRAFT,
            broadcast.c.expires_at > at,
        )
        .values(
            state=BroadcastState.ADDRESSING,
            by_id=by_id,
            by_name=by_name,
            message_id=message_id,
            confirmed_at=at,
        )
    )
    return (await tx.execute(query)).rowcount == 1


async def pause(tx: Transaction, clinic_id: int, broadcast_id: int) -> bool:
    """Let nothing of a broadcast leave any more until `resume`; False where it does not go out."""
    return await _turn(tx, clinic_id, broadcast_id, GOES_OUT, BroadcastState.PAUSED)


async def resume(tx: Transaction, clinic_id: int, broadcast_id: int) -> bool:
    """Let a broadcast go on where it was paused; False where it is not."""
    # Perhaps not all of its rows are made: whoever makes them sees that there are no more.
    paused, goes_on = (BroadcastState.PAUSED,), BroadcastState.ADDRESSING
    return await _turn(tx, clinic_id, broadcast_id, paused, goes_on)


async def cancel(tx: Transaction, clinic_id: int, broadcast_id: int) -> bool:
    """Let nothing of a broadcast leave ever again; False where it has ended."""
    return await _turn(tx, clinic_id, broadcast_id, CAN_STOP, BroadcastState.CANCELLED)


async def _turn(
    tx: Transaction,
    clinic_id: int,
    broadcast_id: int,
    of: Sequence[BroadcastState],
    to: BroadcastState,
) -> bool:
    query = (
        update(broadcast)
        .where(
            broadcast.c.id == broadcast_id,
            broadcast.c.clinic_id == clinic_id,
            broadcast.c.state.in_(of),
        )
        .values(state=to)
    )
    return (await tx.execute(query)).rowcount == 1


class Live(NamedTuple):
    """A broadcast that is not over, and what there is to do of it.

    `is_ready`: some of it may go out now; `is_under_way`: some of it may yet move.
    """

    id: int
    clinic_id: int | None
    state: BroadcastState
    expires_at: datetime | None
    is_watched: bool
    is_ready: bool
    is_under_way: bool

    @property
    def goes_out(self) -> bool:
        """Whether it may leave."""
        return self.state in GOES_OUT

    def is_over(self, at: datetime) -> bool:
        """Whether nothing more will become of it. One that is no clinic's never ends."""
        if self.is_under_way or self.clinic_id is None:
            return False
        has_expired = self.expires_at is not None and self.expires_at <= at
        if self.state is BroadcastState.PAUSED:
            return has_expired
        return self.state in (BroadcastState.SENDING, BroadcastState.CANCELLED)


_OF_IT = delivery.c.broadcast_id == broadcast.c.id
_UNDER_WAY = or_(
    *(
        # What may have arrived and must not be sent again waits for nothing.
        exists().where(_OF_IT, delivery.c.state == state, delivery.c.not_before < FOREVER)
        for state in (*WAITING, DeliveryState.SENDING)
    )
)
_READY = or_(
    *(
        exists().where(
            _OF_IT,
            delivery.c.state == state,
            delivery.c.not_before <= bindparam("now", type_=Instant),
        )
        for state in WAITING
    )
)
_LIVE = select(
    broadcast.c.id,
    broadcast.c.clinic_id,
    broadcast.c.state,
    broadcast.c.expires_at,
    broadcast.c.message_id.is_not(None),
    _READY,
    _UNDER_WAY,
).where(
    broadcast.c.state.in_([*CAN_STOP, BroadcastState.CANCELLED]),
    broadcast.c.ended_at.is_(None),
)


async def live(tx: Transaction, at: datetime) -> list[Live]:
    """Return all broadcasts that are not over."""
    return [Live(*row) for row in await tx.execute(_LIVE, {"now": at})]


async def end(tx: Transaction, broadcast_id: int, *, at: datetime) -> bool:
    """Note that nothing of a broadcast waits any more; False where something does after all."""
    state = broadcast.c.state
    is_over = or_(
        state.in_([BroadcastState.SENDING, BroadcastState.CANCELLED]),
        and_(state == BroadcastState.PAUSED, broadcast.c.expires_at <= at),
    )
    cancelled = (state == BroadcastState.CANCELLED, literal(BroadcastState.CANCELLED, state.type))
    # Whoever lets some of it go on has its row until that is committed.
    held = select(broadcast.c.id).where(broadcast.c.id == broadcast_id)
    await tx.execute(held.with_for_update(key_share=True))
    query = (
        update(broadcast)
        .where(broadcast.c.id == broadcast_id, broadcast.c.ended_at.is_(None), is_over, ~_UNDER_WAY)
        .values(ended_at=at, state=case(cancelled, else_=literal(BroadcastState.DONE, state.type)))
    )
    return (await tx.execute(query)).rowcount == 1
