"""Queries that make a broadcast's delivery rows: many runners a statement, by their ids.

The broadcast's own row says up to whom they are made: after an interruption it goes on there.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Select,
    and_,
    case,
    exists,
    func,
    literal,
    null,
    or_,
    select,
    update,
)

from storage.clinic_records import BroadcastState
from storage.database import Transaction
from storage.dialects import Upsert, instant_named
from storage.records import DeliveryState, Lane
from storage.segments import Segment
from storage.tables import Instant, broadcast, clinic, delivery, enrolment, primer, run, runner

AFTER_A_RUN = timedelta(hours=1)
BEFORE_A_RUN = timedelta(minutes=30)
"""A runner is left alone for so long around a run."""


@dataclass(frozen=True, slots=True)
class ToAddress:
    """A confirmed broadcast of which rows are to be made, of runners after `up_to`."""

    id: int
    clinic_id: int
    zone: str
    segment: Segment
    up_to: int
    starts_at: datetime | None
    local_on: date | None
    local_at: time | None
    expires_at: datetime
    confirmed_at: datetime


async def lock(tx: Transaction, broadcast_id: int) -> ToAddress | None:
    """Return what is to be addressed, until the transaction ends by nobody else; None: nothing."""
    query = (
        select(
            broadcast.c.id,
            broadcast.c.clinic_id,
            clinic.c.zone,
            broadcast.c.segment,
            func.coalesce(broadcast.c.addressed_up_to, 0),
            broadcast.c.starts_at,
            broadcast.c.local_on,
            broadcast.c.local_at,
            broadcast.c.expires_at,
            broadcast.c.confirmed_at,
        )
        .join_from(broadcast, clinic, clinic.c.id == broadcast.c.clinic_id)
        .where(broadcast.c.id == broadcast_id, broadcast.c.state == BroadcastState.ADDRESSING)
        .with_for_update(of=broadcast, key_share=True)
    )
    row = (await tx.execute(query)).one_or_none()
    if row is None:
        return None
    return replace(ToAddress(*row), segment=Segment.of(row.segment))


async def last_of_next(tx: Transaction, one: ToAddress, *, limit: int) -> int | None:
    """Return the last of the next so many of a clinic's runners, None where all are done."""
    following = (
        select(enrolment.c.runner_id)
        .where(enrolment.c.clinic_id == one.clinic_id, enrolment.c.runner_id > one.up_to)
        .order_by(enrolment.c.runner_id)
        .limit(limit)
        .subquery()
    )
    last: int | None = (await tx.execute(select(func.max(following.c.runner_id)))).scalar_one()
    return last


async def zones(tx: Transaction, one: ToAddress, up_to: int) -> list[str]:
    """Return the zones of the runners up to one."""
    query = select(runner.c.zone).join_from(enrolment, runner, _SAME).where(_between(one, up_to))
    return [zone for zone in (await tx.execute(query.distinct())).scalars() if zone]


async def make_rows(
    tx: Transaction,
    one: ToAddress,
    up_to: int,
    *,
    starts_at: datetime,
    by_zone: Mapping[str, datetime],
    at: datetime,
) -> None:
    """Make the rows of the runners up to one; those who get none are counted.

    Each may go out from the instant of its runner's zone on, from `starts_at` where it has none.
    """
    meant = and_(_between(one, up_to), one.segment.holds(one.confirmed_at))
    not_before = literal(starts_at, Instant())
    chosen = (
        select(
            enrolment.c.runner_id,
            literal(Lane.BROADCAST, delivery.c.lane.type),
            literal(one.id),
            literal(DeliveryState.PENDING, delivery.c.state.type),
            func.coalesce(instant_named(runner.c.zone, by_zone), not_before)
            if by_zone
            else not_before,
            literal(one.expires_at, Instant()),
            literal(0),
            literal(0),
            literal(at, Instant()),
        )
        .join_from(enrolment, runner, _SAME)
        .where(meant, _GETS_IT)
        .order_by(enrolment.c.runner_id)
        # Who is leaving at this moment is either gone before, or goes after with their row.
        .with_for_update(read=True, key_share=True, of=enrolment)
    )
    await tx.execute(Upsert(lambda insert: _adding(insert, chosen)).on(tx))
    muted, unreachable = (await tx.execute(_left_out(meant))).one()
    await tx.execute(
        update(broadcast)
        .where(broadcast.c.id == one.id)
        .values(
            addressed_up_to=up_to,
            muted=broadcast.c.muted + muted,
            unreachable=broadcast.c.unreachable + unreachable,
        )
    )


async def note_all_made(tx: Transaction, broadcast_id: int) -> None:
    """Note that there is a row for everybody who gets one."""
    await tx.execute(
        update(broadcast)
        .where(broadcast.c.id == broadcast_id, broadcast.c.state == BroadcastState.ADDRESSING)
        .values(state=BroadcastState.SENDING)
    )


@dataclass(frozen=True, slots=True)
class Audience:
    """How many of a segment get a broadcast, and how many do not."""

    recipients: int
    muted: int
    unreachable: int


async def audience(tx: Transaction, clinic_id: int, segment: Segment, *, at: datetime) -> Audience:
    """Return how many would get a broadcast that is confirmed now."""
    meant = and_(enrolment.c.clinic_id == clinic_id, segment.holds(at))
    query = _left_out(meant).add_columns(func.count(case((_GETS_IT, 1))))
    muted, unreachable, recipients = (await tx.execute(query)).one()
    return Audience(recipients, muted, unreachable)


async def held_in(
    tx: Transaction, clinic_id: int, segment: Segment, since: datetime, until: datetime
) -> int:
    """Return how many of those who get a broadcast have a run within its window, or close to it.

    Theirs is held until after the run. Of each run only the next time is known.
    """
    first, last = since - AFTER_A_RUN, until + BEFORE_A_RUN
    runs = exists().where(
        run.c.runner_id == enrolment.c.runner_id, run.c.next_run_at.between(first, last)
    )
    has_begun = exists().where(
        primer.c.runner_id == enrolment.c.runner_id,
        primer.c.planned_at > first - AFTER_A_RUN,
        primer.c.run_at.between(first, last),
    )
    query = (
        select(func.count())
        .select_from(enrolment)
        .join(runner, _SAME)
        .where(
            enrolment.c.clinic_id == clinic_id,
            segment.holds(since),
            _GETS_IT,
            or_(runs, has_begun),
        )
    )
    return (await tx.execute(query)).scalar_one()


@dataclass(frozen=True, slots=True)
class Hours:
    """How many of those who get a broadcast have the same quiet hours in the same zone."""

    zone: str | None
    quiet_from: time
    quiet_to: time
    count: int


async def hours(
    tx: Transaction, clinic_id: int, segment: Segment, *, at: datetime
) -> Sequence[Hours]:
    """Return the quiet hours of all who would get a broadcast that is confirmed now."""
    theirs = runner.c.zone, runner.c.quiet_from, runner.c.quiet_to
    query = (
        select(*theirs, func.count())
        .join_from(enrolment, runner, _SAME)
        .where(enrolment.c.clinic_id == clinic_id, segment.holds(at), _GETS_IT)
        .group_by(*theirs)
    )
    return [Hours(*row) for row in await tx.execute(query)]


_SAME = runner.c.id == enrolment.c.runner_id
_GETS_IT = and_(enrolment.c.muted.is_(False), runner.c.unreachable_since.is_(null()))


def _between(one: ToAddress, up_to: int) -> ColumnElement[bool]:
    """Whether an enrolment is of the next chunk, and was there when it was confirmed."""
    return and_(
        enrolment.c.clinic_id == one.clinic_id,
        enrolment.c.runner_id > one.up_to,
        enrolment.c.runner_id <= up_to,
        enrolment.c.enrolled_at <= one.confirmed_at,
    )


def _left_out(meant: ColumnElement[bool]) -> Select[int, int]:
    """Return how many of those who are meant have muted the clinic, and cannot be reached."""
    is_gone = and_(enrolment.c.muted.is_(False), runner.c.unreachable_since.is_not(null()))
    return (
        select(func.count(case((enrolment.c.muted, 1))), func.count(case((is_gone, 1))))
        .join_from(enrolment, runner, _SAME)
        .where(meant)
    )


def _adding(insert: Any, chosen: Select[Any]) -> Any:
    return (
        insert(delivery)
        .from_select(
            [
                delivery.c.runner_id,
                delivery.c.lane,
                delivery.c.broadcast_id,
                delivery.c.state,
                delivery.c.not_before,
                delivery.c.expires_at,
                delivery.c.attempts,
                delivery.c.doubts,
                delivery.c.created_at,
            ],
            chosen,
        )
        # Who was addressed already is left out.
        .on_conflict_do_nothing()
    )
