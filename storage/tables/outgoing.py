"""The tables of all that goes out unasked: broadcasts, notices, and a delivery row for each."""

from datetime import date, datetime, time
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    Named,
    String,
    Table,
    Text,
    Time,
    TypedColumns,
    UniqueConstraint,
)

from storage.clinic_records import BroadcastState, MediaKind
from storage.records import DeliveryState, Lane, NoticeKind
from storage.tables.clinics import of_clinic
from storage.tables.columns import Id, Instant, metadata, of_runner, word


class BroadcastColumns(TypedColumns):
    """Columns of `broadcast`; its rows are made up to the runner `addressed_up_to`.

    It goes out from `starts_at` on, or at each runner's own `local_at` of the day `local_on`.
    `message_id` is where its author watches it.
    """

    id = Column(Id, primary_key=True)
    text: Named[str] = Column(Text)
    again_if_uncertain: Named[bool]
    created_at: Named[datetime] = Column(Instant)
    clinic_id: Named[int | None] = Column(Id, of_clinic(), index=True)
    state: Named[BroadcastState] = Column(word(BroadcastState), index=True)
    media_kind: Named[MediaKind | None] = Column(word(MediaKind))
    file_id: Named[str | None] = Column(String(255))
    buttons: Named[list[Any]] = Column(JSON)
    segment: Named[dict[str, Any]] = Column(JSON)
    starts_at: Named[datetime | None] = Column(Instant)
    local_on: Named[date | None] = Column(Date)
    local_at: Named[time | None] = Column(Time)
    expires_at: Named[datetime | None] = Column(Instant)
    by_id: Named[int | None] = Column(BigInteger)
    by_name: Named[str | None] = Column(String(64))
    message_id: Named[int | None] = Column(BigInteger)
    addressed_up_to: Named[int | None] = Column(BigInteger)
    muted: Named[int] = Column(Integer)
    unreachable: Named[int] = Column(Integer)
    confirmed_at: Named[datetime | None] = Column(Instant)
    ended_at: Named[datetime | None] = Column(Instant)


broadcast = Table("broadcast", metadata, BroadcastColumns, sqlite_autoincrement=True)


class NoticeColumns(TypedColumns):
    """Columns of `notice`: what one person is told unasked, and about whom.

    It is put into words when it goes out, in the person's language, if it still concerns them.
    """

    id = Column(Id, primary_key=True)
    person_id: Named[int] = Column(BigInteger, of_runner(), index=True)
    kind: Named[NoticeKind] = Column(word(NoticeKind))
    clinic_id: Named[int | None] = Column(Id, of_clinic(), index=True)
    about_id: Named[int | None] = Column(BigInteger)
    alert_id: Named[int | None] = Column(Id, ForeignKey("alert.id", ondelete="CASCADE"), index=True)
    data: Named[dict[str, Any]] = Column(JSON)
    created_at: Named[datetime] = Column(Instant)


notice = Table("notice", metadata, NoticeColumns, sqlite_autoincrement=True)


class DeliveryColumns(TypedColumns):
    """Columns of `delivery`; at most one a primer or notice, and one a runner of a broadcast."""

    id = Column(Id, primary_key=True)
    runner_id: Named[int] = Column(BigInteger, of_runner(), index=True)
    lane: Named[Lane] = Column(word(Lane))
    primer_id: Named[int | None] = Column(
        Id, ForeignKey("primer.id", ondelete="CASCADE"), unique=True
    )
    state: Named[DeliveryState] = Column(word(DeliveryState))
    not_before: Named[datetime] = Column(Instant)
    expires_at: Named[datetime] = Column(Instant)
    leased_until: Named[datetime | None] = Column(Instant)
    attempts: Named[int]
    doubts: Named[int]
    reason: Named[str | None] = Column(String(200))
    message_id: Named[int | None] = Column(BigInteger)
    sent_at: Named[datetime | None] = Column(Instant)
    broadcast_id: Named[int | None] = Column(Id, ForeignKey("broadcast.id", ondelete="CASCADE"))
    created_at: Named[datetime] = Column(Instant)
    notice_id: Named[int | None] = Column(
        Id, ForeignKey("notice.id", ondelete="CASCADE"), unique=True
    )


delivery = Table(
    "delivery",
    metadata,
    DeliveryColumns,
    CheckConstraint(
        "CASE WHEN primer_id IS NULL THEN 0 ELSE 1 END"
        " + CASE WHEN broadcast_id IS NULL THEN 0 ELSE 1 END"
        " + CASE WHEN notice_id IS NULL THEN 0 ELSE 1 END = 1",
        name="one_content",
    ),
    UniqueConstraint("broadcast_id", "runner_id"),
    # A lane is drained by one of these: primers by their runs, all else as it came.
    Index(None, "state", "lane", "expires_at"),
    Index(None, "state", "lane", "not_before"),
    sqlite_autoincrement=True,
)
# Broadcasts are drained each by itself: one that pauses stands in nobody's way.
Index(
    "ix_delivery_of_broadcast",
    delivery.c.broadcast_id,
    delivery.c.state,
    delivery.c.not_before,
    sqlite_where=delivery.c.broadcast_id.is_not(None),
    postgresql_where=delivery.c.broadcast_id.is_not(None),
)
