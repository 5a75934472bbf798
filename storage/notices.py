"""Queries about notices: what one person is told unasked, a delivery row each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Select, and_, delete, exists, insert, literal, select, update

from storage.database import Transaction
from storage.deliveries import WAITING
from storage.dialects import among
from storage.records import DeliveryState, Lane, Notice, NoticeKind
from storage.tables import delivery, enrolment, notice, runner

COLUMNS = (
    notice.c.id,
    notice.c.person_id,
    notice.c.kind,
    notice.c.clinic_id,
    notice.c.about_id,
    notice.c.alert_id,
    notice.c.data,
    notice.c.created_at,
)
LONGEST = timedelta(days=7)
"""How long a notice that cannot go out is worth waiting for."""


@dataclass(frozen=True, slots=True)
class NewNotice:
    """A notice before it has an id."""

    person_id: int
    kind: NoticeKind
    clinic_id: int | None = None
    about_id: int | None = None
    alert_id: int | None = None
    data: Mapping[str, Any] = field(default_factory=dict)


async def add(
    tx: Transaction,
    new: Sequence[NewNotice],
    *,
    lane: Lane,
    at: datetime,
    not_before: datetime | None = None,
    expires_at: datetime | None = None,
) -> None:
    """Add notices, to go out from an instant on; who has never talked to the bot gets none."""
    people = {one.person_id for one in new}
    known = set((await tx.execute(select(runner.c.id).where(among(runner.c.id, people)))).scalars())
    rows = [
        {
            "person_id": one.person_id,
            "kind": one.kind,
            "clinic_id": one.clinic_id,
            "about_id": one.about_id,
            "alert_id": one.alert_id,
            "data": dict(one.data),
            "created_at": at,
        }
        for one in new
        if one.person_id in known
    ]
    if not rows:
        return
    begins_at = not_before or at
    added = await tx.execute(insert(notice).returning(notice.c.id, notice.c.person_id), rows)
    await tx.execute(
        insert(delivery),
        [
            {
                "runner_id": person_id,
                "lane": lane,
                "notice_id": notice_id,
                "state": DeliveryState.PENDING,
                "not_before": begins_at,
                "expires_at": expires_at or begins_at + LONGEST,
                "attempts": 0,
                "doubts": 0,
                "created_at": at,
            }
            for notice_id, person_id in added.all()
        ],
    )


async def add_to_alerted(
    tx: Transaction, clinic_id: int, data: Mapping[str, Any], *, lane: Lane, at: datetime
) -> None:
    """Tell all of a clinic's runners who let it hear of pain that its number is another.

    Two statements, however many they are; what was to be told of a change before is not any more.
    """
    kind = NoticeKind.THRESHOLD
    waiting = exists().where(delivery.c.notice_id == notice.c.id, delivery.c.state.in_(WAITING))
    await tx.execute(
        delete(notice).where(notice.c.clinic_id == clinic_id, notice.c.kind == kind, waiting)
    )
    of = (enrolment.c.clinic_id == clinic_id) & enrolment.c.alerts
    await tx.execute(
        insert(notice).from_select(
            ["person_id", "kind", "clinic_id", "about_id", "data", "created_at"],
            select(
                enrolment.c.runner_id,
                literal(kind, notice.c.kind.type),
                literal(clinic_id),
                enrolment.c.runner_id,
                literal(dict(data), notice.c.data.type),
                literal(at, notice.c.created_at.type),
            ).where(of),
        )
    )
    fresh = (notice.c.clinic_id == clinic_id) & (notice.c.kind == kind)
    unsent = ~exists().where(delivery.c.notice_id == notice.c.id)
    await tx.execute(
        insert(delivery).from_select(
            [
                "runner_id",
                "lane",
                "notice_id",
                "state",
                "not_before",
                "expires_at",
                "attempts",
                "doubts",
                "created_at",
            ],
            select(
                notice.c.person_id,
                literal(lane, delivery.c.lane.type),
                notice.c.id,
                literal(DeliveryState.PENDING, delivery.c.state.type),
                literal(at, delivery.c.not_before.type),
                literal(at + LONGEST, delivery.c.expires_at.type),
                literal(0),
                literal(0),
                literal(at, delivery.c.created_at.type),
            ).where(fresh, unsent),
        )
    )


async def by_id(tx: Transaction, notice_ids: Sequence[int]) -> dict[int, Notice]:
    """Return notices for sending."""
    query = select(*COLUMNS).where(among(notice.c.id, notice_ids))
    return {row.id: Notice(*row) for row in await tx.execute(query)}


async def joins(
    tx: Transaction,
    person_id: int,
    kind: NoticeKind,
    *,
    clinic_id: int,
    about_id: int,
    at: datetime,
) -> bool:
    """Let what is of an instant be told with a notice of the same about the same.

    False where none waits for its first send. It is held until the transaction ends: what joins
    it is in it when it goes out.
    """
    of = and_(
        notice.c.person_id == person_id,
        notice.c.kind == kind,
        notice.c.clinic_id == clinic_id,
        notice.c.about_id == about_id,
    )
    query = (
        update(delivery)
        .where(
            delivery.c.runner_id == person_id,
            delivery.c.state == DeliveryState.PENDING,
            exists().where(notice.c.id == delivery.c.notice_id, of),
        )
        .values(attempts=delivery.c.attempts)
        .returning(delivery.c.notice_id)
    )
    waiting = [one for one in (await tx.execute(query)).scalars() if one is not None]
    # Whoever began first may end last, and clocks differ: it is told from the earlier one on.
    await tx.execute(
        update(notice)
        .where(among(notice.c.id, waiting), notice.c.created_at > at)
        .values(created_at=at)
    )
    return bool(waiting)


async def last_due(tx: Transaction, like: NewNotice) -> datetime | None:
    """Return from when on the last notice to the same person of the same was to go out."""
    query = (
        select(delivery.c.not_before)
        .join_from(notice, delivery, delivery.c.notice_id == notice.c.id)
        .where(
            delivery.c.runner_id == like.person_id,
            notice.c.kind == like.kind,
            notice.c.clinic_id == like.clinic_id,
            notice.c.about_id == like.about_id,
        )
        .order_by(notice.c.id.desc())
        .limit(1)
    )
    return (await tx.execute(query)).scalar_one_or_none()


async def withdraw(tx: Transaction, *, alert_id: int, kind: NoticeKind) -> None:
    """Delete the notices about an alert that nobody need be told any more."""
    waiting = exists().where(delivery.c.notice_id == notice.c.id, delivery.c.state.in_(WAITING))
    await tx.execute(
        delete(notice).where(notice.c.alert_id == alert_id, notice.c.kind == kind, waiting)
    )


async def withdraw_all(tx: Transaction, person_id: int, kind: NoticeKind) -> None:
    """Delete a person's notices of a kind that have not left yet."""
    waiting = exists().where(delivery.c.notice_id == notice.c.id, delivery.c.state.in_(WAITING))
    await tx.execute(
        delete(notice).where(notice.c.id.in_(_to(person_id)), notice.c.kind == kind, waiting)
    )


def _to(person_id: int) -> Select[int | None]:
    """Return the notices to a person, as an index of deliveries has them."""
    return select(delivery.c.notice_id).where(
        delivery.c.runner_id == person_id, delivery.c.notice_id.is_not(None)
    )
