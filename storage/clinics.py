"""Queries about clinics, their staff, and the book in which every change is written."""

from collections.abc import Sequence
from datetime import datetime, time
from typing import Any

from sqlalchemy import delete, func, insert, select, update

from storage.clinic_records import AuditEntry, Clinic, Member, Role
from storage.database import Transaction
from storage.tables import audit, clinic, member, runner

COLUMNS = (
    clinic.c.id,
    clinic.c.name,
    clinic.c.zone,
    clinic.c.language,
    clinic.c.office_days,
    clinic.c.office_from,
    clinic.c.office_to,
    clinic.c.emergency_line,
    clinic.c.alert_from,
    clinic.c.approved_at,
)
OF_MEMBER = (member.c.clinic_id, member.c.person_id, member.c.role, member.c.name)
OFFICE_DAYS = frozenset(range(5))
OFFICE_FROM, OFFICE_TO = time(8), time(18)
ALERT_FROM = 6


def from_row(row: Sequence[Any]) -> Clinic:
    """Return the clinic of a row's COLUMNS."""
    return Clinic(*row)


async def add(
    tx: Transaction,
    name: str,
    *,
    zone: str,
    language: str,
    approved_at: datetime | None,
    at: datetime,
) -> Clinic:
    """Add a clinic with the usual office hours; without `approved_at` it waits for the operator."""
    values = {
        "name": name,
        "zone": zone,
        "language": language,
        "office_days": OFFICE_DAYS,
        "office_from": OFFICE_FROM,
        "office_to": OFFICE_TO,
        "alert_from": ALERT_FROM,
        "approved_at": approved_at,
    }
    query = insert(clinic).values(**values, created_at=at).returning(clinic.c.id)
    clinic_id = (await tx.execute(query)).scalar_one()
    return Clinic(clinic_id, **values, emergency_line=None)  # type: ignore[arg-type]


async def get(tx: Transaction, clinic_id: int) -> Clinic | None:
    """Return a clinic, None where there is none."""
    row = (await tx.execute(select(*COLUMNS).where(clinic.c.id == clinic_id))).one_or_none()
    return None if row is None else from_row(row)


async def change(tx: Transaction, clinic_id: int, **values: Any) -> None:
    """Set columns of a clinic."""
    await tx.execute(update(clinic).where(clinic.c.id == clinic_id).values(**values))


async def remove(tx: Transaction, clinic_id: int) -> None:
    """Delete a clinic and all that is its own."""
    await tx.execute(delete(clinic).where(clinic.c.id == clinic_id))


async def waiting(tx: Transaction, *, limit: int) -> list[Clinic]:
    """Return the clinics that wait for the operator's word, the first that came first."""
    query = select(*COLUMNS).where(clinic.c.approved_at.is_(None)).order_by(clinic.c.id)
    return [from_row(row) for row in await tx.execute(query.limit(limit))]


async def add_member(
    tx: Transaction, clinic_id: int, person_id: int, role: Role, name: str, *, at: datetime
) -> None:
    """Add one of the staff, who is not yet."""
    await tx.execute(
        insert(member).values(
            clinic_id=clinic_id, person_id=person_id, role=role, name=name, since=at
        )
    )


async def membership(
    tx: Transaction, clinic_id: int, person_id: int
) -> tuple[Clinic, Member] | None:
    """Return a clinic and what a person is in it, None where they are nothing."""
    query = (
        select(*COLUMNS, *OF_MEMBER)
        .join_from(member, clinic, clinic.c.id == member.c.clinic_id)
        .where(member.c.clinic_id == clinic_id, member.c.person_id == person_id)
    )
    row = (await tx.execute(query)).one_or_none()
    return None if row is None else _with_member(row)


async def of_person(tx: Transaction, person_id: int) -> list[tuple[Clinic, Member]]:
    """Return the clinics in which a person works, by name."""
    query = (
        select(*COLUMNS, *OF_MEMBER)
        .join_from(member, clinic, clinic.c.id == member.c.clinic_id)
        .where(member.c.person_id == person_id)
        .order_by(clinic.c.name, clinic.c.id)
    )
    return [_with_member(row) for row in await tx.execute(query)]


def _with_member(row: Sequence[Any]) -> tuple[Clinic, Member]:
    split = len(COLUMNS)
    return from_row(row[:split]), Member(*row[split:])


async def staff(
    tx: Transaction, clinic_id: int, roles: Sequence[Role] = tuple(Role)
) -> list[Member]:
    """Return a clinic's staff of some roles, who came first first."""
    query = (
        select(*OF_MEMBER)
        .where(member.c.clinic_id == clinic_id, member.c.role.in_(roles))
        .order_by(member.c.since, member.c.person_id)
    )
    return [Member(*row) for row in await tx.execute(query)]


async def in_reach(tx: Transaction, clinic_id: int, role: Role) -> list[Member]:
    """Return those of a clinic's staff of a role who have not blocked the bot."""
    query = (
        select(*OF_MEMBER)
        .join_from(member, runner, runner.c.id == member.c.person_id)
        .where(
            member.c.clinic_id == clinic_id,
            member.c.role == role,
            runner.c.unreachable_since.is_(None),
        )
        .order_by(member.c.since, member.c.person_id)
    )
    return [Member(*row) for row in await tx.execute(query)]


async def lock(tx: Transaction, clinic_id: int) -> bool:
    """Let nobody else change a clinic's staff until the transaction ends; False: it is gone.

    On SQLite the one writer has all of them.
    """
    query = select(clinic.c.id).where(clinic.c.id == clinic_id).with_for_update(key_share=True)
    return (await tx.execute(query)).one_or_none() is not None


async def owners(tx: Transaction, clinic_id: int) -> int:
    """Return how many owners a clinic has."""
    query = select(func.count()).where(member.c.clinic_id == clinic_id, member.c.role == Role.OWNER)
    return (await tx.execute(query)).scalar_one()


async def set_role(tx: Transaction, clinic_id: int, person_id: int, role: Role) -> None:
    """Let one of the staff be something else."""
    await tx.execute(
        update(member)
        .where(member.c.clinic_id == clinic_id, member.c.person_id == person_id)
        .values(role=role)
    )


async def remove_member(tx: Transaction, clinic_id: int, person_id: int) -> None:
    """Let somebody be one of the staff no more."""
    await tx.execute(
        delete(member).where(member.c.clinic_id == clinic_id, member.c.person_id == person_id)
    )


async def note(
    tx: Transaction, by: Member, action: str, *, at: datetime, **data: str | int | None
) -> None:
    """Write in the clinic's book what one of the staff has changed."""
    await tx.execute(
        insert(audit).values(
            clinic_id=by.clinic_id,
            by_id=by.person_id,
            by_name=by.name,
            action=action,
            data=data,
            at=at,
        )
    )


async def book(tx: Transaction, clinic_id: int, *, skip: int, limit: int) -> list[AuditEntry]:
    """Return what was changed in a clinic, the newest first."""
    query = (
        select(audit.c.by_name, audit.c.action, audit.c.data, audit.c.at)
        .where(audit.c.clinic_id == clinic_id)
        .order_by(audit.c.id.desc())
        .offset(skip)
        .limit(limit)
    )
    return [AuditEntry(*row) for row in (await tx.execute(query)).all()]
