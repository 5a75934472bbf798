"""The tables of a clinic: who works in it, whom it invites, and who is enrolled."""

from datetime import datetime, time
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    CheckConstraint,
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    Named,
    String,
    Table,
    Text,
    Time,
    TypedColumns,
)

from storage.clinic_records import Role
from storage.tables.columns import Id, Instant, Weekdays, metadata, of_runner, word


class ClinicColumns(TypedColumns):
    """Columns of `clinic`; its staff see times in its zone."""

    id = Column(Id, primary_key=True)
    name: Named[str] = Column(String(64))
    zone: Named[str] = Column(String(64))
    language: Named[str] = Column(String(8))
    office_days: Named[frozenset[int]] = Column(Weekdays)
    office_from: Named[time] = Column(Time)
    office_to: Named[time] = Column(Time)
    emergency_line: Named[str | None] = Column(String(64))
    alert_from: Named[int | None]
    approved_at: Named[datetime | None] = Column(Instant)
    created_at: Named[datetime] = Column(Instant)


clinic = Table(
    "clinic",
    metadata,
    ClinicColumns,
    CheckConstraint("alert_from BETWEEN 1 AND 10", name="alert_from"),
    # A deleted row's id is never given out again: old buttons carry it for ever.
    sqlite_autoincrement=True,
)


def of_clinic() -> ForeignKey:
    """Return the key of a row that goes with its clinic."""
    return ForeignKey("clinic.id", ondelete="CASCADE")


def of_enrolment() -> ForeignKeyConstraint:
    """Return the key of a row that goes when its runner leaves the clinic."""
    return ForeignKeyConstraint(
        ["clinic_id", "runner_id"],
        ["enrolment.clinic_id", "enrolment.runner_id"],
        ondelete="CASCADE",
    )


class MemberColumns(TypedColumns):
    """Columns of `member`: one of a clinic's staff."""

    clinic_id: Named[int] = Column(Id, of_clinic(), primary_key=True)
    person_id: Named[int] = Column(BigInteger, of_runner(), primary_key=True, index=True)
    role: Named[Role] = Column(word(Role))
    name: Named[str] = Column(String(64))
    since: Named[datetime] = Column(Instant)


member = Table("member", metadata, MemberColumns)


class InviteColumns(TypedColumns):
    """Columns of `invite`; of its code only the hash is kept."""

    id = Column(Id, primary_key=True)
    clinic_id: Named[int] = Column(Id, of_clinic(), index=True)
    code_hash: Named[str] = Column(String(64), unique=True)
    role: Named[Role | None] = Column(word(Role))
    program_id: Named[int | None] = Column(
        Id, ForeignKey("program.id", ondelete="SET NULL"), index=True
    )
    language: Named[str | None] = Column(String(8))
    tag: Named[str | None] = Column(String(32))
    uses_left: Named[int]
    expires_at: Named[datetime] = Column(Instant)
    revoked_at: Named[datetime | None] = Column(Instant)
    created_by: Named[int] = Column(BigInteger)
    created_at: Named[datetime] = Column(Instant)


invite = Table(
    "invite",
    metadata,
    InviteColumns,
    CheckConstraint("uses_left >= 0", name="uses_left"),
    sqlite_autoincrement=True,
)


class EnrolmentColumns(TypedColumns):
    """Columns of `enrolment`: what a runner lets a clinic see, and what it notes of them."""

    clinic_id: Named[int] = Column(Id, of_clinic(), primary_key=True)
    runner_id: Named[int] = Column(BigInteger, of_runner(), primary_key=True, index=True)
    name: Named[str] = Column(String(64))
    shares_adherence: Named[bool]
    shares_felt: Named[bool]
    alerts: Named[bool]
    muted: Named[bool]
    note: Named[str | None] = Column(Text)
    attention: Named[int] = Column(Integer)
    silent_since: Named[datetime] = Column(Instant)
    enrolled_at: Named[datetime] = Column(Instant)


enrolment = Table("enrolment", metadata, EnrolmentColumns)
# A clinic's runners lie as they are listed: who needs a look comes first.
Index(
    "ix_enrolment_by_need",
    enrolment.c.clinic_id,
    enrolment.c.attention.desc(),
    enrolment.c.silent_since,
    enrolment.c.runner_id,
)


class TagColumns(TypedColumns):
    """Columns of `enrolment_tag`: a clinic's own words for some of its runners."""

    clinic_id: Named[int] = Column(Id, primary_key=True, autoincrement=False)
    tag: Named[str] = Column(String(32), primary_key=True)
    runner_id: Named[int] = Column(BigInteger, primary_key=True, autoincrement=False)


enrolment_tag = Table(
    "enrolment_tag",
    metadata,
    TagColumns,
    of_enrolment(),
    Index(None, "clinic_id", "runner_id"),
)


class AuditColumns(TypedColumns):
    """Columns of `audit`: who of a clinic's staff changed what."""

    id = Column(Id, primary_key=True)
    clinic_id: Named[int] = Column(Id, of_clinic())
    by_id: Named[int] = Column(BigInteger)
    by_name: Named[str] = Column(String(64))
    action: Named[str] = Column(String(32))
    data: Named[dict[str, Any]] = Column(JSON)
    at: Named[datetime] = Column(Instant)


audit = Table(
    "audit", metadata, AuditColumns, Index(None, "clinic_id", "id"), sqlite_autoincrement=True
)
