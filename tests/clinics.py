"""Rows of clinics with defaults: a test names only what it is about."""

from datetime import datetime, timedelta

from sqlalchemy import insert

from storage import clinics
from storage.clinic_records import Clinic, Role
from storage.database import Transaction
from storage.records import DeliveryState, Lane, NoticeKind
from storage.tables import (
    alert,
    assignment,
    delivery,
    drill_hold,
    enrolment,
    enrolment_tag,
    invite,
    letter,
    notice,
    program,
    program_version,
)
from tests.factories import NOON

A_DAY = timedelta(days=1)


async def a_clinic(tx: Transaction, name: str = "Riverside", *, zone: str = "UTC") -> Clinic:
    """Add a clinic that may begin."""
    return await clinics.add(tx, name, zone=zone, language="en", approved_at=NOON, at=NOON)


async def a_member(
    tx: Transaction, clinic_id: int, person_id: int, role: Role = Role.THERAPIST
) -> None:
    """Let somebody who is known be one of the staff."""
    await clinics.add_member(tx, clinic_id, person_id, role, f"Staff {person_id}", at=NOON)


async def an_enrolment(
    tx: Transaction,
    clinic_id: int,
    runner_id: int = 1,
    *,
    adherence: bool = True,
    felt: bool = True,
    alerts: bool = True,
    silent_since: datetime = NOON,
) -> None:
    """Enrol a runner who shares everything."""
    await tx.execute(
        insert(enrolment).values(
            clinic_id=clinic_id,
            runner_id=runner_id,
            name=f"Runner {runner_id}",
            shares_adherence=adherence,
            shares_felt=felt,
            alerts=alerts,
            muted=False,
            attention=0,
            silent_since=silent_since,
            enrolled_at=NOON,
        )
    )


async def all_of_a_clinic(tx: Transaction, clinic_id: int, runner_id: int) -> None:
    """Give a runner a row in every table that has to do with a clinic's runners and staff."""
    both = {"clinic_id": clinic_id, "runner_id": runner_id}
    await a_member(tx, clinic_id, runner_id)
    await an_enrolment(tx, clinic_id, runner_id)
    await tx.execute(insert(enrolment_tag).values(**both, tag="marathon"))
    await tx.execute(insert(drill_hold).values(**both, drill="bird-dog", since=NOON))
    await tx.execute(insert(letter).values(**both, text="Hello", created_at=NOON))
    query = insert(alert).values(**both, pain=7, created_at=NOON).returning(alert.c.id)
    alert_id = (await tx.execute(query)).scalar_one()
    told = insert(notice).values(
        person_id=runner_id, kind=NoticeKind.ALERT, alert_id=alert_id, data={}, created_at=NOON
    )
    notice_id = (await tx.execute(told.returning(notice.c.id))).scalar_one()
    await tx.execute(
        insert(delivery).values(
            runner_id=runner_id,
            lane=Lane.ALERT,
            state=DeliveryState.PENDING,
            not_before=NOON,
            expires_at=NOON + A_DAY,
            attempts=0,
            doubts=0,
            notice_id=notice_id,
            created_at=NOON,
        )
    )


async def a_program_of(tx: Transaction, clinic_id: int, *runner_ids: int) -> int:
    """Add a program that says nothing yet, give it to runners, and return its id."""
    query = insert(program).values(
        clinic_id=clinic_id, name="Six weeks", version=1, created_at=NOON
    )
    program_id: int = (await tx.execute(query.returning(program.c.id))).scalar_one()
    await tx.execute(
        insert(program_version).values(
            program_id=program_id, number=1, content={}, created_by=1, created_at=NOON
        )
    )
    for runner_id in runner_ids:
        await tx.execute(
            insert(assignment).values(
                clinic_id=clinic_id,
                runner_id=runner_id,
                program_id=program_id,
                started_on=NOON.date(),
                seen_version=1,
                in_force=True,
                assigned_at=NOON,
            )
        )
    return program_id


async def an_invite(tx: Transaction, clinic_id: int) -> None:
    """Add an invite for runners, of a code that nobody knows."""
    await tx.execute(
        insert(invite).values(
            clinic_id=clinic_id,
            code_hash="0" * 64,
            uses_left=1,
            expires_at=NOON + A_DAY,
            created_by=1,
            created_at=NOON,
        )
    )
