"""A program for thousands: given by one statement, told by two, read by an index."""

import time

import pytest
from sqlalchemy import func, insert, select

from storage import assignments, program_notices, programs
from storage.database import Transaction
from storage.tables import delivery, enrolment, notice, runner
from tests.clinics import a_clinic
from tests.factories import NOON

MANY = 20_000
ENOUGH_SECONDS = 20
"""Several times what it takes; a look through all for each of them takes minutes."""


@pytest.fixture
async def clinic_id(tx: Transaction) -> int:
    clinic = await a_clinic(tx)
    people = {"language": "en", "zone": None, "lead_minutes": 15, "sequence": "standard"}
    shares = dict.fromkeys(("shares_adherence", "shares_felt", "alerts"), True)
    of_clinic: dict[str, object] = {**shares, "muted": False}
    of_clinic |= {"clinic_id": clinic.id, "attention": 0}
    when = {"silent_since": NOON, "enrolled_at": NOON}
    ids = range(1, MANY + 1)
    await tx.execute(insert(runner), [{"id": one, "created_at": NOON, **people} for one in ids])
    await tx.execute(
        insert(enrolment),
        [{"runner_id": one, "name": str(one), **of_clinic, **when} for one in ids],
    )
    return clinic.id


async def test_many_get_a_program_and_hear_of_it_in_a_moment(
    tx: Transaction, clinic_id: int
) -> None:
    began, program_id = time.monotonic(), 0
    for name in ("One", "Two"):
        added = await programs.add(tx, clinic_id, {"name": name}, by=1, at=NOON)
        assert added is not None
        program_id = added
        for new in (MANY, 0):
            given = await assignments.assign(
                tx, clinic_id, program_id, started_on=NOON.date(), at=NOON
            )
            assert given == new
    await program_notices.tell_given(tx, clinic_id, program_id, at=NOON)
    assert len(await assignments.in_force(tx, range(1, 201))) == 200
    assert time.monotonic() - began < ENOUGH_SECONDS
    for table in (notice, delivery):
        query = select(func.count()).select_from(table)
        assert (await tx.execute(query)).scalar_one() == MANY
