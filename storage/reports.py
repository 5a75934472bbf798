"""Queries about what became of a broadcast: while it goes out, and for its clinic afterwards."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import NamedTuple

from sqlalchemy import and_, func, select, update

from storage.clinic_records import BroadcastState
from storage.database import Transaction
from storage.records import BLOCKED, HELD, QUIET, UNWANTED, DeliveryState
from storage.tables import broadcast, clinic, delivery, enrolment, member, runner

WAITS = (DeliveryState.PENDING, DeliveryState.SENDING)


@dataclass(frozen=True, slots=True)
class Watched:
    """A broadcast in the message where somebody watches it, in their language, by their clocks.

    Of what waits so much waits for `later`: a runner's own time, the end of a run or of the night.
    """

    id: int
    clinic_id: int
    state: BroadcastState
    chat_id: int
    message_id: int
    language: str
    muted: int
    unreachable: int
    starts_at: datetime | None
    local_on: date | None
    local_at: time | None
    zone: str
    hours: int
    by_state: Mapping[DeliveryState, int] = field(default_factory=dict)
    later: int = 0

    @property
    def total(self) -> int:
        """How many rows there are so far."""
        return sum(self.by_state.values())

    @property
    def done(self) -> int:
        """How many of them will not move any more, or hardly."""
        return self.total - sum(self.by_state.get(state, 0) for state in WAITS)


async def watched(tx: Transaction, broadcast_id: int, at: datetime) -> Watched | None:
    """Return how a broadcast stands, None where nobody watches it who still works there."""
    query = (
        select(
            broadcast.c.id,
            broadcast.c.clinic_id,
            broadcast.c.state,
            broadcast.c.by_id,
            broadcast.c.message_id,
            runner.c.language,
            broadcast.c.muted,
            broadcast.c.unreachable,
            broadcast.c.starts_at,
            broadcast.c.local_on,
            broadcast.c.local_at,
            clinic.c.zone,
            runner.c.hours,
        )
        .join_from(broadcast, runner, runner.c.id == broadcast.c.by_id)
        .join(clinic, clinic.c.id == broadcast.c.clinic_id)
        .join(
            member,
            and_(
                member.c.clinic_id == broadcast.c.clinic_id,
                member.c.person_id == broadcast.c.by_id,
            ),
        )
        .where(broadcast.c.id == broadcast_id, broadcast.c.message_id.is_not(None))
    )
    row = (await tx.execute(query)).one_or_none()
    if row is None:
        return None
    is_later = delivery.c.not_before > at
    counted = (
        select(delivery.c.state, is_later, func.count())
        .where(delivery.c.broadcast_id == broadcast_id)
        .group_by(delivery.c.state, is_later)
    )
    by_state: Counter[DeliveryState] = Counter()
    later = 0
    for state, waits, count in await tx.execute(counted):
        by_state[state] += count
        later += count if waits and state is DeliveryState.PENDING else 0
    return Watched(*row, by_state=by_state, later=later)  # type: ignore[arg-type,call-arg]


async def unwatch(tx: Transaction, broadcast_id: int) -> None:
    """Note that the message in which somebody watched a broadcast is gone."""
    await tx.execute(
        update(broadcast).where(broadcast.c.id == broadcast_id).values(message_id=None)
    )


@dataclass(frozen=True, slots=True)
class Report:
    """What became of a clinic's broadcast, as counts; `reasons` are those of what could not go."""

    state: BroadcastState
    muted: int
    unreachable: int
    by_state: Mapping[DeliveryState, int]
    reasons: Mapping[str, int]
    held: int
    quiet: int
    confirmed_at: datetime | None
    ended_at: datetime | None


async def report(tx: Transaction, clinic_id: int, broadcast_id: int) -> Report | None:
    """Return what became of a clinic's broadcast, None where it has none such.

    Who was muted or out of reach is counted there, found so at the list or on the way. `held`
    counts all that was kept back for a run, `quiet` for quiet hours, and perhaps sent since.
    """
    query = select(
        broadcast.c.state,
        broadcast.c.muted,
        broadcast.c.unreachable,
        broadcast.c.confirmed_at,
        broadcast.c.ended_at,
    ).where(broadcast.c.id == broadcast_id, broadcast.c.clinic_id == clinic_id)
    found = (await tx.execute(query)).one_or_none()
    if found is None:
        return None
    counted = (
        select(delivery.c.state, delivery.c.reason, func.count())
        .where(delivery.c.broadcast_id == broadcast_id)
        .group_by(delivery.c.state, delivery.c.reason)
    )
    by_state: Counter[DeliveryState] = Counter()
    reasons: Counter[str] = Counter()
    kept = Counter[str]()
    for state, reason, count in await tx.execute(counted):
        kept[reason or ""] += count
        if state is DeliveryState.FAILED:
            reasons[reason or ""] += count
        else:
            by_state[state] += count
    muted, unreachable = reasons.pop(UNWANTED, 0), reasons.pop(BLOCKED, 0)
    by_state[DeliveryState.FAILED] = reasons.total()
    return Report(
        found.state,
        found.muted + muted,
        found.unreachable + unreachable,
        by_state,
        reasons,
        kept[HELD],
        kept[QUIET],
        found.confirmed_at,
        found.ended_at,
    )


class Line(NamedTuple):
    """One recipient of a broadcast; without a name they have left the clinic."""

    runner_id: int
    name: str | None
    state: DeliveryState
    reason: str | None
    sent_at: datetime | None


async def lines(
    tx: Transaction, clinic_id: int, broadcast_id: int, *, after: int, limit: int
) -> Sequence[Line]:
    """Return the recipients of a clinic's broadcast after one, by their ids."""
    query = (
        select(
            delivery.c.runner_id,
            enrolment.c.name,
            delivery.c.state,
            delivery.c.reason,
            delivery.c.sent_at,
        )
        .join_from(delivery, broadcast, broadcast.c.id == delivery.c.broadcast_id)
        .outerjoin(
            enrolment,
            and_(
                enrolment.c.clinic_id == broadcast.c.clinic_id,
                enrolment.c.runner_id == delivery.c.runner_id,
            ),
        )
        .where(
            delivery.c.broadcast_id == broadcast_id,
            broadcast.c.clinic_id == clinic_id,
            delivery.c.runner_id > after,
        )
        .order_by(delivery.c.runner_id)
        .limit(limit)
    )
    return [Line(*row) for row in (await tx.execute(query)).all()]
