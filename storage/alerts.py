"""Queries about alerts: pain, or a red flag, that a clinic hears of where its runner lets it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, exists, insert, select, update

from storage import clinics
from storage.clinic_records import Clinic
from storage.database import Transaction
from storage.records import Side
from storage.tables import alert, clinic, enrolment, member

HIGHEST = 10

COLUMNS = (
    alert.c.id,
    alert.c.clinic_id,
    alert.c.runner_id,
    alert.c.primer_id,
    alert.c.drill,
    alert.c.side,
    alert.c.pain,
    alert.c.created_at,
    alert.c.seen_at,
    alert.c.seen_by,
)


@dataclass(frozen=True, slots=True)
class Alert:
    """Pain of a runner at a drill, or at the end of a primer (`drill` None), or a red flag.

    `pain` is None for a red flag. `seen_by` is one of the clinic's staff.
    """

    id: int
    clinic_id: int
    runner_id: int
    primer_id: int | None
    drill: str | None
    side: Side | None
    pain: int | None
    created_at: datetime
    seen_at: datetime | None = None
    seen_by: int | None = None


def _alert(row: Sequence[Any]) -> Alert:
    return Alert(*row)


def of_consenting() -> ColumnElement[bool]:
    """Whether the runner of an alert lets its clinic hear of pain."""
    return and_(
        enrolment.c.clinic_id == alert.c.clinic_id,
        enrolment.c.runner_id == alert.c.runner_id,
        enrolment.c.alerts,
    )


async def listeners(tx: Transaction, runner_id: int, pain: int | None) -> list[Clinic]:
    """Return the clinics that want to hear of a runner's pain, or with None of a red flag."""
    query = (
        select(*clinics.COLUMNS)
        .join_from(enrolment, clinic, clinic.c.id == enrolment.c.clinic_id)
        .where(
            enrolment.c.runner_id == runner_id,
            enrolment.c.alerts,
            clinic.c.alert_from.is_not(None) if pain is None else clinic.c.alert_from <= pain,
        )
        .order_by(clinic.c.name, clinic.c.id)
    )
    return [clinics.from_row(row) for row in await tx.execute(query)]


async def add(
    tx: Transaction,
    clinic_id: int,
    runner_id: int,
    *,
    primer_id: int | None,
    drill: str | None = None,
    side: Side | None = None,
    pain: int | None = None,
    at: datetime,
) -> Alert:
    """Add an alert."""
    of: dict[str, Any] = {
        "clinic_id": clinic_id,
        "runner_id": runner_id,
        "primer_id": primer_id,
        "drill": drill,
        "side": side,
        "pain": pain,
        "created_at": at,
    }
    added = await tx.execute(insert(alert).values(of).returning(alert.c.id))
    return Alert(added.scalar_one(), **of)


async def get(tx: Transaction, clinic_id: int, alert_id: int) -> Alert | None:
    """Return a clinic's alert, None where its runner no longer lets it hear."""
    query = (
        select(*COLUMNS)
        .join_from(alert, enrolment, of_consenting())
        .where(alert.c.id == alert_id, alert.c.clinic_id == clinic_id)
    )
    row = (await tx.execute(query)).one_or_none()
    return None if row is None else _alert(row)


async def latest(
    tx: Transaction, clinic_id: int, runner_id: int, *, since: datetime, limit: int
) -> list[tuple[Alert, str | None]]:
    """Return a clinic's last alerts of a runner, the newest first, each with who saw it.

    None at all where the runner no longer lets it hear; no name where who saw it has left.
    """
    query = (
        select(*COLUMNS, member.c.name)
        .join_from(alert, enrolment, of_consenting())
        .outerjoin(
            member,
            and_(member.c.clinic_id == alert.c.clinic_id, member.c.person_id == alert.c.seen_by),
        )
        .where(
            alert.c.clinic_id == clinic_id,
            alert.c.runner_id == runner_id,
            alert.c.created_at > since,
        )
        .order_by(alert.c.id.desc())
        .limit(limit)
    )
    found: list[tuple[Alert, str | None]] = []
    for *of, name in await tx.execute(query):
        found.append((_alert(of), name))
    return found


async def heard(tx: Transaction, primer_id: int) -> dict[tuple[int, str | None], int]:
    """Return the highest pain of a primer that each clinic has heard of, by its drills.

    Nothing is worse than a red flag.
    """
    query = select(alert.c.clinic_id, alert.c.drill, alert.c.pain).where(
        alert.c.primer_id == primer_id
    )
    worst: dict[tuple[int, str | None], int] = {}
    for clinic_id, drill, pain in await tx.execute(query):
        of = clinic_id, drill
        worst[of] = max(worst.get(of, 0), HIGHEST if pain is None else pain)
    return worst


async def of_primer(tx: Transaction, runner_id: int, primer_id: int) -> list[tuple[Clinic, Alert]]:
    """Return whom a runner's primer has alarmed, each clinic with its last alert, by name."""
    query = (
        select(*clinics.COLUMNS, *COLUMNS)
        .join_from(alert, clinic, clinic.c.id == alert.c.clinic_id)
        .where(alert.c.primer_id == primer_id, alert.c.runner_id == runner_id)
        .order_by(clinic.c.name, clinic.c.id, alert.c.id)
    )
    split = len(clinics.COLUMNS)
    last = {row[0]: row for row in await tx.execute(query)}
    return [(clinics.from_row(row[:split]), _alert(row[split:])) for row in last.values()]


async def see(tx: Transaction, clinic_id: int, alert_id: int, by: int, *, at: datetime) -> bool:
    """Note who has seen an alert first; False where somebody had, or nobody may."""
    consents = exists().where(of_consenting())
    query = (
        update(alert)
        .where(alert.c.id == alert_id, alert.c.clinic_id == clinic_id, alert.c.seen_at.is_(None))
        .where(consents)
        .values(seen_at=at, seen_by=by)
        .returning(alert.c.id)
    )
    return (await tx.execute(query)).one_or_none() is not None


async def seer(tx: Transaction, of: Alert) -> str | None:
    """Return the name of who saw an alert, None where they have left the clinic."""
    query = select(member.c.name).where(
        member.c.clinic_id == of.clinic_id, member.c.person_id == of.seen_by
    )
    return (await tx.execute(query)).scalar_one_or_none()
