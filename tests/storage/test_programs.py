"""Programs: versions, who has which, and which one is in force."""

from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import insert, select

from storage import assignments, programs
from storage.assignments import InForce, Started
from storage.database import Transaction
from storage.programs import KeptProgram, ListedProgram
from storage.tables import assignment, enrolment_tag
from tests.clinics import a_clinic, a_program_of, an_enrolment
from tests.factories import NOON, a_runner

DAY = date(2027, 3, 1)
OTHERS = 99


def content(name: str = "Strength", **more: object) -> dict[str, Any]:
    return {"name": name, "phases": [], **more}


@pytest.fixture
async def clinic_id(tx: Transaction) -> int:
    """A clinic with three runners, of whom the second and third are tagged."""
    clinic = await a_clinic(tx)
    for runner_id in (1, 2, 3):
        await a_runner(tx, runner_id)
        await an_enrolment(tx, clinic.id, runner_id)
    for runner_id in (2, 3):
        row = {"clinic_id": clinic.id, "runner_id": runner_id, "tag": "marathon"}
        await tx.execute(insert(enrolment_tag).values(row))
    return clinic.id


async def added(tx: Transaction, clinic_id: int, name: str = "Strength", **more: object) -> int:
    found = await programs.add(tx, clinic_id, content(name, **more), by=1, at=NOON)
    assert found is not None
    return found


async def given(tx: Transaction, clinic_id: int, program_id: int, **to: Any) -> int:
    return await assignments.assign(tx, clinic_id, program_id, started_on=DAY, at=NOON, **to)


async def has(tx: Transaction) -> list[tuple[Any, ...]]:
    query = select(assignment.c.runner_id, assignment.c.program_id, assignment.c.in_force)
    return [tuple(row) for row in await tx.execute(query.order_by(*assignment.primary_key))]


async def test_a_program_is_kept_under_a_name_of_its_own(tx: Transaction, clinic_id: int) -> None:
    program_id = await added(tx, clinic_id, gentle=True)
    assert await programs.get(tx, clinic_id, program_id) == KeptProgram(
        program_id, clinic_id, "Strength", 1, content(gentle=True)
    )
    assert await programs.add(tx, clinic_id, content(), by=1, at=NOON) is None
    other = await added(tx, clinic_id, "Easy")
    await given(tx, clinic_id, other, runner_id=1)
    assert await programs.listed(tx, clinic_id) == [
        ListedProgram(other, "Easy", 1, is_gentle=False, runners=1),
        ListedProgram(program_id, "Strength", 1, is_gentle=True, runners=0),
    ]
    assert await programs.is_name_taken(tx, clinic_id, "Easy")
    assert not await programs.is_name_taken(tx, clinic_id, "Easy", but=other)


async def test_another_clinic_sees_and_changes_none_of_it(tx: Transaction, clinic_id: int) -> None:
    program_id = await added(tx, clinic_id)
    other = (await a_clinic(tx, "Hillside")).id
    await an_enrolment(tx, other, 1)
    assert await programs.get(tx, other, program_id) is None
    assert await programs.listed(tx, other) == []
    assert await programs.versions(tx, other, program_id, limit=9) == []
    assert await programs.content_of(tx, other, program_id, 1) is None
    kept = {"after": 1, "by": 1, "at": NOON}
    assert await programs.publish(tx, other, program_id, content(), **kept) is None  # type: ignore[arg-type]  # named
    assert await given(tx, other, program_id) == 0
    assert await given(tx, clinic_id, program_id, runner_id=OTHERS) == 0
    assert not await programs.remove(tx, other, program_id)
    assert await assignments.started(tx, other, program_id) == []
    assert await has(tx) == []
    assert await added(tx, other) != program_id


async def test_versions_are_counted_and_none_is_lost(tx: Transaction, clinic_id: int) -> None:
    program_id = await added(tx, clinic_id)
    later = NOON + timedelta(hours=1)
    asked: dict[str, Any] = {"by": 2, "at": later}
    new = content("Power", more=1)
    assert await programs.publish(tx, clinic_id, program_id, new, after=1, **asked) == 2
    # Somebody else was faster.
    assert await programs.publish(tx, clinic_id, program_id, new, after=1, **asked) is None
    kept = await programs.get(tx, clinic_id, program_id)
    assert kept == KeptProgram(program_id, clinic_id, "Power", 2, new)
    found = await programs.versions(tx, clinic_id, program_id, limit=9)
    assert [(one.number, one.created_by, one.created_at) for one in found] == [
        (2, 2, later),
        (1, 1, NOON),
    ]
    assert await programs.content_of(tx, clinic_id, program_id, 1) == content()
    both = [(program_id, 1), (program_id, 2), (OTHERS, 1)]
    assert await programs.contents(tx, both) == {both[0]: content(), both[1]: new}


async def test_a_program_is_given_to_one_to_some_and_to_all(
    tx: Transaction, clinic_id: int
) -> None:
    first, second = await added(tx, clinic_id), await added(tx, clinic_id, "Easy")
    assert await given(tx, clinic_id, first, runner_id=1) == 1
    assert await given(tx, clinic_id, first, tag="marathon") == 2
    assert await given(tx, clinic_id, first, tag="ultra") == 0
    assert await given(tx, clinic_id, first) == 0
    assert await assignments.started(tx, clinic_id, first) == [Started(DAY, 3)]
    assert await given(tx, clinic_id, second, tag="marathon") == 2
    assert await has(tx) == [(1, first, True), (2, second, True), (3, second, True)]
    assert await assignments.tags(tx, clinic_id, limit=9) == [("marathon", 2)]
    assert await assignments.count(tx, clinic_id) == 3
    assert await assignments.count(tx, clinic_id, tag="marathon") == 2


async def test_who_has_a_program_keeps_their_weeks_when_they_get_it_again(
    tx: Transaction, clinic_id: int
) -> None:
    program_id = await added(tx, clinic_id)
    await given(tx, clinic_id, program_id, runner_id=1)
    later = DAY + timedelta(days=30)
    assert await assignments.assign(tx, clinic_id, program_id, started_on=later, at=NOON) == 2
    assert await assignments.started(tx, clinic_id, program_id) == [
        Started(DAY, 1),
        Started(later, 2),
    ]


async def test_of_two_clinics_one_program_is_in_force_and_the_runner_chooses(
    tx: Transaction, clinic_id: int
) -> None:
    mine = await added(tx, clinic_id)
    other = (await a_clinic(tx, "Hillside")).id
    await an_enrolment(tx, other, 1)
    theirs = await added(tx, other, "Hills")
    await given(tx, clinic_id, mine, runner_id=1)
    await given(tx, other, theirs)
    followed = InForce(clinic_id, "Riverside", mine, "Strength", 1, DAY, 1)
    offered = InForce(other, "Hillside", theirs, "Hills", 1, DAY, 1)
    assert await assignments.in_force(tx, [1, 2]) == {1: followed}
    assert await assignments.of_runner(tx, 1) == [(followed, True), (offered, False)]
    assert await assignments.follow(tx, 1, other)
    assert await assignments.in_force(tx, [1]) == {1: offered}
    assert not await assignments.follow(tx, 2, other)
    # What is given again stays as the runner chose.
    await given(tx, clinic_id, await added(tx, clinic_id, "Easy"), runner_id=1)
    assert await assignments.in_force(tx, [1]) == {1: offered}
    assert await assignments.take_back(tx, other, 1)
    assert await assignments.in_force(tx, [1]) == {}
    found = await assignments.of_clinic(tx, clinic_id, 1)
    assert found is not None
    assert not found.in_force


async def test_a_version_is_seen_when_the_runner_has_begun_with_it(
    tx: Transaction, clinic_id: int
) -> None:
    program_id = await added(tx, clinic_id)
    await given(tx, clinic_id, program_id)
    await programs.publish(tx, clinic_id, program_id, content(), after=1, by=1, at=NOON)
    await assignments.note_seen(tx, 1, program_id, 2)
    await assignments.note_seen(tx, 1, program_id, 1)
    found = await assignments.in_force(tx, [1, 2])
    assert [(one.version, one.seen_version) for one in found.values()] == [(2, 2), (2, 1)]


async def test_a_program_that_is_deleted_is_nobodys(tx: Transaction, clinic_id: int) -> None:
    program_id = await a_program_of(tx, clinic_id, 1)
    assert await programs.remove(tx, clinic_id, program_id)
    assert await has(tx) == []
    assert not await assignments.take_back(tx, clinic_id, 1)
    assert not await programs.remove(tx, clinic_id, program_id)
