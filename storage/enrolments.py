"""Queries about enrolments: who is in a clinic, and what they let it see."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import case, delete, func, insert, or_, select, update

from storage import clinics
from storage.clinic_records import Clinic, Enrolment
from storage.database import Transaction
from storage.records import FOREVER, DeliveryState
from storage.tables import broadcast, clinic, delivery, enrolment, enrolment_tag, notice

COLUMNS = (
    enrolment.c.clinic_id,
    enrolment.c.runner_id,
    enrolment.c.name,
    enrolment.c.shares_adherence,
    enrolment.c.shares_felt,
    enrolment.c.alerts,
    enrolment.c.muted,
)
LEFT = "the runner has left the clinic"
"""What a delivery keeps as its reason when its runner has left."""


@dataclass(frozen=True, slots=True)
class Consent:
    """What a runner lets a clinic see, and whether it hears of pain at once."""

    adherence: bool = True
    felt: bool = True
    alerts: bool = True


def from_row(row: Sequence[Any]) -> Enrolment:
    """Return the enrolment of a row's COLUMNS."""
    return Enrolment(*row)


async def add(
    tx: Transaction,
    clinic_id: int,
    runner_id: int,
    name: str,
    consent: Consent,
    *,
    at: datetime,
    tag: str | None = None,
) -> None:
    """Enrol a runner who is not yet."""
    await tx.execute(
        insert(enrolment).values(
            clinic_id=clinic_id,
            runner_id=runner_id,
            name=name,
            shares_adherence=consent.adherence,
            shares_felt=consent.felt,
            alerts=consent.alerts,
            muted=False,
            attention=0,
            silent_since=at if consent.adherence else FOREVER,
            enrolled_at=at,
        )
    )
    if tag is not None:
        await tx.execute(
            insert(enrolment_tag).values(clinic_id=clinic_id, runner_id=runner_id, tag=tag)
        )


def _one(clinic_id: int, runner_id: int) -> Any:
    return (enrolment.c.clinic_id == clinic_id) & (enrolment.c.runner_id == runner_id)


async def get(tx: Transaction, clinic_id: int, runner_id: int) -> tuple[Clinic, Enrolment] | None:
    """Return a clinic and what a runner lets it see, None where they are not in it."""
    query = (
        select(*clinics.COLUMNS, *COLUMNS)
        .join_from(enrolment, clinic, clinic.c.id == enrolment.c.clinic_id)
        .where(_one(clinic_id, runner_id))
    )
    row = (await tx.execute(query)).one_or_none()
    return None if row is None else _with_clinic(row)


async def of_runner(tx: Transaction, runner_id: int) -> list[tuple[Clinic, Enrolment]]:
    """Return the clinics that a runner is in, by name."""
    query = (
        select(*clinics.COLUMNS, *COLUMNS)
        .join_from(enrolment, clinic, clinic.c.id == enrolment.c.clinic_id)
        .where(enrolment.c.runner_id == runner_id)
        .order_by(clinic.c.name, clinic.c.id)
    )
    return [_with_clinic(row) for row in await tx.execute(query)]


def _with_clinic(row: Sequence[Any]) -> tuple[Clinic, Enrolment]:
    split = len(clinics.COLUMNS)
    return clinics.from_row(row[:split]), from_row(row[split:])


async def count(tx: Transaction, clinic_id: int) -> int:
    """Return how many runners a clinic has."""
    query = select(func.count()).where(enrolment.c.clinic_id == clinic_id)
    return (await tx.execute(query)).scalar_one()


async def set_consent(
    tx: Transaction, clinic_id: int, runner_id: int, consent: Consent, *, at: datetime
) -> None:
    """Change what a runner lets a clinic see; how it lists them says nothing else either.

    Silence counts from when the clinic may know of it, and is unknown to a clinic that may not.
    """
    still = case(
        (enrolment.c.shares_adherence, enrolment.c.silent_since),
        else_=at,
    )
    await tx.execute(
        update(enrolment)
        .where(_one(clinic_id, runner_id))
        .values(
            shares_adherence=consent.adherence,
            shares_felt=consent.felt,
            alerts=consent.alerts,
            attention=enrolment.c.attention if consent.felt else 0,
            silent_since=still if consent.adherence else FOREVER,
        )
    )


async def set_muted(tx: Transaction, clinic_id: int, runner_id: int, *, muted: bool) -> None:
    """Let a clinic's broadcasts come to a runner, or not."""
    await tx.execute(update(enrolment).where(_one(clinic_id, runner_id)).values(muted=muted))


async def leave(tx: Transaction, clinic_id: int, runner_id: int) -> None:
    """End an enrolment, and with it all that the clinic has of the runner.

    What waits to go out to them in its name is given up, and what they were told, which names
    what has hurt, is kept no longer.
    """
    theirs = select(broadcast.c.id).where(broadcast.c.clinic_id == clinic_id)
    await tx.execute(
        update(delivery)
        .where(
            delivery.c.runner_id == runner_id,
            delivery.c.state.in_([DeliveryState.PENDING, DeliveryState.UNCERTAIN]),
            # What may have arrived and is not sent again stays uncertain.
            or_(delivery.c.state == DeliveryState.PENDING, delivery.c.not_before < FOREVER),
            delivery.c.broadcast_id.in_(theirs),
        )
        .values(state=DeliveryState.FAILED, reason=LEFT)
    )
    await tx.execute(
        delete(notice).where(
            notice.c.clinic_id == clinic_id,
            notice.c.person_id == runner_id,
            # Who is of the staff, too, goes on to hear of others.
            or_(notice.c.about_id.is_(None), notice.c.about_id == runner_id),
        )
    )
    await tx.execute(delete(enrolment).where(_one(clinic_id, runner_id)))
