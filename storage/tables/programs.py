"""The tables of a clinic's care: programs, who has which, alerts, and what is written."""

from datetime import date, datetime
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
    TypedColumns,
    UniqueConstraint,
)

from storage.records import Side
from storage.tables.clinics import of_clinic, of_enrolment
from storage.tables.columns import Id, Instant, metadata, word


class ProgramColumns(TypedColumns):
    """Columns of `program`; `version` is the one in force."""

    id = Column(Id, primary_key=True)
    clinic_id: Named[int] = Column(Id, of_clinic())
    name: Named[str] = Column(String(64))
    version: Named[int]
    created_at: Named[datetime] = Column(Instant)


program = Table(
    "program",
    metadata,
    ProgramColumns,
    UniqueConstraint("clinic_id", "name"),
    sqlite_autoincrement=True,
)


def _of_program() -> ForeignKey:
    return ForeignKey("program.id", ondelete="CASCADE")


class ProgramVersionColumns(TypedColumns):
    """Columns of `program_version`: what a program has said since when."""

    program_id: Named[int] = Column(Id, _of_program(), primary_key=True)
    number: Named[int] = Column(Integer, primary_key=True, autoincrement=False)
    content: Named[dict[str, Any]] = Column(JSON)
    created_by: Named[int] = Column(BigInteger)
    created_at: Named[datetime] = Column(Instant)


program_version = Table("program_version", metadata, ProgramVersionColumns)


class AssignmentColumns(TypedColumns):
    """Columns of `assignment`: a clinic's program for a runner, from a day on.

    `seen_version` is the last one that the runner has been shown.
    """

    clinic_id: Named[int] = Column(Id, primary_key=True, autoincrement=False)
    runner_id: Named[int] = Column(BigInteger, primary_key=True, autoincrement=False, index=True)
    program_id: Named[int] = Column(Id, _of_program(), index=True)
    started_on: Named[date] = Column(Date)
    seen_version: Named[int]
    in_force: Named[bool]
    assigned_at: Named[datetime] = Column(Instant)


assignment = Table("assignment", metadata, AssignmentColumns, of_enrolment())
# Several clinics may give a runner a program: one is in force.
Index(
    "uq_assignment_in_force",
    assignment.c.runner_id,
    unique=True,
    sqlite_where=assignment.c.in_force,
    postgresql_where=assignment.c.in_force,
)


class AlertColumns(TypedColumns):
    """Columns of `alert`: pain of a runner that a clinic hears of; without `pain` a red flag."""

    id = Column(Id, primary_key=True)
    clinic_id: Named[int] = Column(Id)
    runner_id: Named[int] = Column(BigInteger)
    primer_id: Named[int | None] = Column(Id, ForeignKey("primer.id", ondelete="SET NULL"))
    drill: Named[str | None] = Column(String(32))
    side: Named[Side | None] = Column(word(Side))
    pain: Named[int | None]
    created_at: Named[datetime] = Column(Instant)
    seen_at: Named[datetime | None] = Column(Instant)
    seen_by: Named[int | None] = Column(BigInteger)


alert = Table(
    "alert",
    metadata,
    AlertColumns,
    of_enrolment(),
    CheckConstraint("pain BETWEEN 0 AND 10", name="pain"),
    Index(None, "clinic_id", "runner_id", "created_at"),
    Index(None, "primer_id"),
    sqlite_autoincrement=True,
)


class DrillHoldColumns(TypedColumns):
    """Columns of `drill_hold`: off until a therapist of the clinic says so; '' is every drill."""

    clinic_id: Named[int] = Column(Id, primary_key=True, autoincrement=False)
    runner_id: Named[int] = Column(BigInteger, primary_key=True, autoincrement=False, index=True)
    drill: Named[str] = Column(String(32), primary_key=True)
    since: Named[datetime] = Column(Instant)


drill_hold = Table("drill_hold", metadata, DrillHoldColumns, of_enrolment())


class LetterColumns(TypedColumns):
    """Columns of `letter`: what a runner writes to a clinic, or with an author gets from it."""

    id = Column(Id, primary_key=True)
    clinic_id: Named[int] = Column(Id)
    runner_id: Named[int] = Column(BigInteger)
    author_id: Named[int | None] = Column(BigInteger)
    text: Named[str] = Column(Text)
    created_at: Named[datetime] = Column(Instant)


letter = Table(
    "letter",
    metadata,
    LetterColumns,
    of_enrolment(),
    Index(None, "clinic_id", "runner_id", "id"),
    sqlite_autoincrement=True,
)
