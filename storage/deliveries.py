"""Queries about deliveries: all that goes out unasked, and what became of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, case, func, insert, select, update

from storage.database import Transaction
from storage.records import Delivery, DeliveryState, Lane, PrimerStatus
from storage.tables import delivery, primer

COLUMNS = (
    delivery.c.id,
    delivery.c.runner_id,
    delivery.c.lane,
    delivery.c.primer_id,
    delivery.c.broadcast_id,
    delivery.c.state,
    delivery.c.not_before,
    delivery.c.expires_at,
    delivery.c.attempts,
    delivery.c.doubts,
)
WAITING = (DeliveryState.PENDING, DeliveryState.UNCERTAIN)


@dataclass(frozen=True, slots=True)
class NewDelivery:
    """A delivery before it has an id, of a primer or of a broadcast."""

    runner_id: int
    lane: Lane
    not_before: datetime
    expires_at: datetime
    primer_id: int | None = None
    broadcast_id: int | None = None


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one send; `not_before` is the next try's, where there is one."""

    delivery_id: int
    state: DeliveryState
    not_before: datetime
    attempts: int
    doubts: int
    reason: str | None = None
    message_id: int | None = None
    sent_at: datetime | None = None


def _delivery(row: Sequence[Any]) -> Delivery:
    return Delivery(*row)


async def add(tx: Transaction, new: Sequence[NewDelivery], *, at: datetime) -> None:
    """Add deliveries."""
    if not new:
        return
    await tx.execute(
        insert(delivery),
        [
            {
                "runner_id": one.runner_id,
                "lane": one.lane,
                "primer_id": one.primer_id,
                "broadcast_id": one.broadcast_id,
                "created_at": at,
                "state": DeliveryState.PENDING,
                "not_before": one.not_before,
                "expires_at": one.expires_at,
                "attempts": 0,
                "doubts": 0,
            }
            for one in new
        ],
    )


async def claim(
    tx: Transaction, at: datetime, *, leased_until: datetime, limit: int
) -> list[Delivery]:
    """Lease deliveries that may go out now, those that expire first first."""
    ready = (
        select(delivery.c.id)
        .where(
            delivery.c.state.in_(WAITING),
            delivery.c.not_before <= at,
            delivery.c.expires_at > at,
        )
        .order_by(delivery.c.expires_at, delivery.c.id)
        .limit(limit)
    )
    result = await tx.execute(
        update(delivery)
        .where(delivery.c.id.in_(ready))
        .values(state=DeliveryState.SENDING, leased_until=leased_until)
        .returning(*COLUMNS)
    )
    return sorted((_delivery(row) for row in result), key=lambda one: (one.expires_at, one.id))


async def record(tx: Transaction, results: Sequence[Result]) -> None:
    """Write what became of a batch of sends."""
    if not results:
        return
    await tx.execute(
        update(delivery)
        .where(delivery.c.id == bindparam("of_delivery"))
        .values(
            state=bindparam("to_state"),
            not_before=bindparam("again_at"),
            attempts=bindparam("tried"),
            doubts=bindparam("doubted"),
            reason=bindparam("why"),
            message_id=bindparam("as_message"),
            sent_at=bindparam("sent"),
            leased_until=None,
        ),
        [
            {
                "of_delivery": one.delivery_id,
                "to_state": one.state,
                "again_at": one.not_before,
                "tried": one.attempts,
                "doubted": one.doubts,
                "why": one.reason,
                "as_message": one.message_id,
                "sent": one.sent_at,
            }
            for one in results
        ],
    )


async def lapse(tx: Transaction, at: datetime | None) -> int:
    """Take up sends whose lease has ended, or all where `at` is None; return how many.

    Nobody knows whether they left: each counts as a doubt.
    """
    lapsed = delivery.c.state == DeliveryState.SENDING
    if at is not None:
        lapsed &= delivery.c.leased_until <= at
    result = await tx.execute(
        update(delivery)
        .where(lapsed)
        .values(
            state=DeliveryState.UNCERTAIN,
            doubts=delivery.c.doubts + 1,
            attempts=delivery.c.attempts + 1,
            leased_until=None,
        )
    )
    return result.rowcount


async def close_answered(tx: Transaction) -> None:
    """Close what waits though its primer is no longer planned: a tap proves that it arrived."""
    answered = select(primer.c.id).where(primer.c.status != PrimerStatus.PLANNED)
    await tx.execute(
        update(delivery)
        .where(delivery.c.state.in_(WAITING), delivery.c.primer_id.in_(answered))
        .values(
            state=case(
                (delivery.c.state == DeliveryState.UNCERTAIN, DeliveryState.SENT),
                else_=DeliveryState.FAILED,
            )
        )
    )


async def is_wanted(tx: Transaction, delivery_id: int, at: datetime) -> bool:
    """Whether a leased delivery is still there, not withdrawn, and its primer not skipped."""
    query = (
        select(delivery.c.id)
        .join_from(delivery, primer, primer.c.id == delivery.c.primer_id)
        .where(
            delivery.c.id == delivery_id,
            delivery.c.expires_at > at,
            primer.c.status == PrimerStatus.PLANNED,
        )
    )
    return (await tx.execute(query)).first() is not None


async def withdraw(tx: Transaction, runner_id: int, run_id: int | None, at: datetime) -> None:
    """Let what may have left already go out no more, of one run or of all of a runner's."""
    theirs = select(primer.c.id).where(primer.c.runner_id == runner_id)
    if run_id is not None:
        theirs = theirs.where(primer.c.run_id == run_id)
    left = [DeliveryState.SENDING, DeliveryState.UNCERTAIN]
    await tx.execute(
        update(delivery)
        .where(delivery.c.state.in_(left), delivery.c.primer_id.in_(theirs))
        .values(expires_at=at)
    )


async def expire(tx: Transaction, at: datetime) -> list[int]:
    """Expire what has waited too long; return the primers that will never go out."""
    result = await tx.execute(
        update(delivery)
        .where(delivery.c.state.in_(WAITING), delivery.c.expires_at <= at)
        .values(state=DeliveryState.EXPIRED)
        .returning(delivery.c.primer_id)
    )
    return [primer_id for primer_id in result.scalars() if primer_id is not None]


async def drop_for_runner(tx: Transaction, runner_id: int, reason: str) -> list[int]:
    """Give up what waits for a runner; return the primers that will never go out."""
    result = await tx.execute(
        update(delivery)
        .where(delivery.c.runner_id == runner_id, delivery.c.state.in_(WAITING))
        .values(state=DeliveryState.FAILED, reason=reason)
        .returning(delivery.c.primer_id)
    )
    return [primer_id for primer_id in result.scalars() if primer_id is not None]


async def next_at(tx: Transaction) -> datetime | None:
    """Return the next instant at which a delivery can move: a try, a lapse or an expiry."""
    waits = delivery.c.state.in_(WAITING)
    waiting = select(func.min(delivery.c.not_before)).where(waits)
    expiring = select(func.min(delivery.c.expires_at)).where(waits)
    leased = select(func.min(delivery.c.leased_until)).where(
        delivery.c.state == DeliveryState.SENDING
    )
    instants = [(await tx.execute(query)).scalar_one() for query in (waiting, expiring, leased)]
    return min((one for one in instants if one is not None), default=None)


async def counts(tx: Transaction) -> dict[DeliveryState, int]:
    """Return how many deliveries stand in each state."""
    query = select(delivery.c.state, func.count()).group_by(delivery.c.state)
    found = dict((await tx.execute(query)).all())
    return {state: found.get(state, 0) for state in DeliveryState}


async def doubts(tx: Transaction) -> int:
    """Return how many sends may have been doubles."""
    query = select(func.coalesce(func.sum(delivery.c.doubts), 0))
    return (await tx.execute(query)).scalar_one()
