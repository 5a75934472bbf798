"""Invites: each use counts once, and one that lets nobody in says why."""

import asyncio
from datetime import datetime

import pytest

from storage import clinics, invites
from storage.clinic_records import Role
from storage.database import Database, Transaction
from storage.invites import InviteProblem, NewInvite
from tests.clinics import A_DAY, a_clinic, a_program_of
from tests.factories import NOON, a_runner

HASH = "f" * 64


async def made(
    tx: Transaction, clinic_id: int, *, uses: int = 1, code_hash: str = HASH, by: int = 1
) -> int:
    new = NewInvite(clinic_id, uses, NOON + A_DAY)
    return await invites.add(tx, new, code_hash=code_hash, by=by, at=NOON)


async def test_an_invite_is_found_by_its_hash_with_all_that_it_brings(tx: Transaction) -> None:
    clinic = await a_clinic(tx)
    program_id = await a_program_of(tx, clinic.id)
    new = NewInvite(clinic.id, 10, NOON + A_DAY, Role.ASSISTANT, program_id, "es", "marathon")
    invite_id = await invites.add(tx, new, code_hash=HASH, by=7, at=NOON)
    found = await invites.by_hash(tx, HASH)
    assert found == await invites.get(tx, clinic.id, invite_id)
    assert found is not None
    assert (found.role, found.program_id, found.language, found.tag, found.uses_left) == (
        *(Role.ASSISTANT, program_id, "es", "marathon"),
        10,
    )
    assert await invites.by_hash(tx, "e" * 64) is None
    assert await invites.get(tx, (await a_clinic(tx, "Other")).id, invite_id) is None


async def test_every_use_counts_until_there_is_none_left(tx: Transaction) -> None:
    invite_id = await made(tx, (await a_clinic(tx)).id, uses=2)
    left = [
        taken.uses_left
        for taken in [await invites.take(tx, invite_id, NOON) for _ in range(2)]
        if not isinstance(taken, InviteProblem)
    ]
    assert left == [1, 0]
    assert await invites.take(tx, invite_id, NOON) is InviteProblem.USED_UP


@pytest.mark.parametrize(
    ("at", "revoked", "problem"),
    [
        pytest.param(NOON + A_DAY, False, InviteProblem.EXPIRED, id="at the last instant"),
        pytest.param(NOON, True, InviteProblem.REVOKED, id="revoked"),
        pytest.param(NOON + A_DAY, True, InviteProblem.REVOKED, id="revoked and expired"),
    ],
)
async def test_what_lets_nobody_in_says_why_and_loses_no_use(
    tx: Transaction, at: datetime, revoked: bool, problem: InviteProblem
) -> None:
    clinic = await a_clinic(tx)
    invite_id = await made(tx, clinic.id)
    if revoked:
        assert await invites.revoke(tx, clinic.id, invite_id, NOON)
        assert not await invites.revoke(tx, clinic.id, invite_id, NOON)
    assert await invites.take(tx, invite_id, at) is problem
    found = await invites.by_id(tx, invite_id)
    assert found is not None
    assert found.uses_left == 1


async def test_an_invite_goes_with_its_clinic(tx: Transaction) -> None:
    clinic = await a_clinic(tx)
    invite_id = await made(tx, clinic.id)
    await clinics.remove(tx, clinic.id)
    assert await invites.take(tx, invite_id, NOON) is InviteProblem.UNKNOWN
    assert invites.problem_of(await invites.by_hash(tx, HASH), NOON) is InviteProblem.UNKNOWN


async def test_another_clinics_invite_is_not_revoked(tx: Transaction) -> None:
    invite_id = await made(tx, (await a_clinic(tx)).id)
    other = await a_clinic(tx, "Other")
    assert not await invites.revoke(tx, other.id, invite_id, NOON)
    assert await invites.valid(tx, other.id, NOON, limit=9) == []
    assert not isinstance(await invites.take(tx, invite_id, NOON), InviteProblem)


async def test_listed_is_what_still_lets_somebody_in(tx: Transaction) -> None:
    clinic = await a_clinic(tx)
    first, second, third = [await made(tx, clinic.id, code_hash=c * 64) for c in "abc"]
    await invites.take(tx, first, NOON)
    await invites.revoke(tx, clinic.id, second, NOON)
    assert [one.id for one in await invites.valid(tx, clinic.id, NOON, limit=9)] == [third]
    assert await invites.valid(tx, clinic.id, NOON + A_DAY, limit=9) == []


async def test_the_invites_for_staff_of_who_has_gone_let_nobody_in(tx: Transaction) -> None:
    clinic = await a_clinic(tx)
    for_staff = NewInvite(clinic.id, 1, NOON + A_DAY, Role.OWNER)
    theirs = await invites.add(tx, for_staff, code_hash="a" * 64, by=1, at=NOON)
    others = await invites.add(tx, for_staff, code_hash="b" * 64, by=2, at=NOON)
    for_runners = await made(tx, clinic.id)
    await invites.revoke_of(tx, clinic.id, 1, NOON)
    assert await invites.take(tx, theirs, NOON) is InviteProblem.REVOKED
    assert not isinstance(await invites.take(tx, others, NOON), InviteProblem)
    assert not isinstance(await invites.take(tx, for_runners, NOON), InviteProblem)


async def test_of_many_at_once_on_the_last_use_one_gets_it(database: Database) -> None:
    async with database.transaction() as tx:
        await a_runner(tx)
        invite_id = await made(tx, (await a_clinic(tx)).id, uses=2)

    async def take() -> bool:
        async with database.transaction() as tx:
            taken = await invites.take(tx, invite_id, NOON)
            await asyncio.sleep(0.01)  # the others come meanwhile, and wait or are refused
            return not isinstance(taken, InviteProblem)

    assert sorted(await asyncio.gather(*(take() for _ in range(5)))) == [False] * 3 + [True] * 2
