"""Two processes on one PostgreSQL database: what is a runner's happens one after the other."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from dataclasses import replace
from datetime import timedelta

import asyncpg
import pytest
from sqlalchemy import make_url

from storage import assignments, broadcasts, dialogues, mutes, runners, runs
from storage.database import Database, Transaction
from storage.records import Dialogue, Runner
from storage.runs import Due, Planning
from tests.casts import a_cast, address_all, enrol, many_runners, recipients
from tests.clinics import a_clinic, a_program_of
from tests.databases import looking_into, plain
from tests.factories import NOON, a_run, a_runner
from tests.processes import PATIENCE

SPOKEN = Dialogue(7, flow="primer", state="drill", data={"primer": 3}, acted_since=[5])
RUN_AT = NOON + timedelta(minutes=15)


@pytest.fixture
async def here(postgresql_url: str) -> AsyncIterator[Database]:
    async with looking_into(postgresql_url) as opened:
        yield opened


@pytest.fixture
async def there(postgresql_url: str) -> AsyncIterator[Database]:
    async with looking_into(postgresql_url) as opened:
        yield opened


def ids_of(found: Sequence[Due]) -> list[int]:
    return [run_id for one in found for run_id in one.run_ids]


async def somebody_waits(url: str) -> None:
    """Return when somebody in the database waits for a lock."""
    connection = await asyncpg.connect(plain(make_url(url)))
    query = (
        "SELECT count(*) FROM pg_stat_activity "
        "WHERE datname = current_database() AND wait_event_type = 'Lock'"
    )
    while not await connection.fetchval(query):
        pass
    await connection.close()


async def loaded(database: Database) -> tuple[Dialogue, Runner | None]:
    async with database.transaction() as tx:
        return await dialogues.load(tx, 7)


async def sign_up(tx: Transaction) -> None:
    await a_runner(tx, 7)
    await dialogues.save(tx, Dialogue(7))


@pytest.mark.parametrize("known", ["nobody yet", "a runner", "with a dialogue"])
async def test_the_second_turn_of_a_person_sees_what_the_first_has_done(
    here: Database, there: Database, postgresql_url: str, known: str
) -> None:
    async with here.transaction() as tx:
        if known == "a runner":
            await a_runner(tx, 7)
        if known == "with a dialogue":
            await sign_up(tx)
    async with here.transaction() as tx:
        _, before = await dialogues.load(tx, 7)
        second = asyncio.create_task(loaded(there))
        await asyncio.wait_for(somebody_waits(postgresql_url), PATIENCE)
        runner = before or await a_runner(tx, 7)
        await runners.set_lead(tx, 7, 25)
        await dialogues.save(tx, SPOKEN)
    assert await second == (SPOKEN, replace(runner, lead_minutes=25))


async def test_a_turn_beside_a_deletion_meets_somebody_new(
    here: Database, there: Database, postgresql_url: str
) -> None:
    async with here.transaction() as tx:
        await sign_up(tx)
    async with here.transaction() as tx:
        await dialogues.load(tx, 7)
        second = asyncio.create_task(loaded(there))
        await asyncio.wait_for(somebody_waits(postgresql_url), PATIENCE)
        await runners.remove(tx, 7)
    assert await second == (Dialogue(7), None)


async def test_turns_of_two_people_do_not_wait_for_each_other(
    here: Database, there: Database
) -> None:
    async with here.transaction() as tx:
        await sign_up(tx)
    async with here.transaction() as tx, there.transaction() as other:
        await dialogues.load(tx, 7)
        await dialogues.load(other, 8)
        await a_runner(other, 8)


async def test_a_runner_who_is_locked_is_waited_for_or_left_out(
    here: Database, there: Database, postgresql_url: str
) -> None:
    async with here.transaction() as tx:
        for number in (7, 8):
            await a_runner(tx, number)

    async def lock_both() -> dict[int, Runner]:
        async with there.transaction() as tx:
            return await runners.lock(tx, [8, 7])

    async with here.transaction() as tx:
        assert list(await runners.lock(tx, [7])) == [7]
        async with there.transaction() as other:
            assert list(await runners.lock(other, [8, 7], skip_locked=True)) == [8]
        waiting = asyncio.create_task(lock_both())
        await asyncio.wait_for(somebody_waits(postgresql_url), PATIENCE)
        await runners.set_lead(tx, 7, 25)
    assert {one.id: one.lead_minutes for one in (await waiting).values()} == {7: 25, 8: 15}


async def test_a_due_run_whose_runner_is_tapping_is_left_for_later(
    here: Database, there: Database
) -> None:
    async with here.transaction() as tx:
        await sign_up(tx)
        await a_runner(tx, 8)
        runs_of = {person: await a_run(tx, person, primer_at=NOON) for person in (7, 8)}
    async with here.transaction() as tx, there.transaction() as other:
        await dialogues.load(tx, 7)
        assert ids_of(await runs.due(other, NOON, RUN_AT, limit=10)) == [runs_of[8].id]
    async with there.transaction() as other:
        assert len(ids_of(await runs.due(other, NOON, RUN_AT, limit=10))) == 2


async def test_a_due_run_that_is_being_moved_is_left_for_later(
    here: Database, there: Database
) -> None:
    async with here.transaction() as tx:
        await sign_up(tx)
        run = await a_run(tx, 7, primer_at=NOON)
    async with here.transaction() as tx, there.transaction() as other:
        await runs.plan(tx, [Planning([run.id], NOON + timedelta(days=1), NOON)])
        assert await runs.due(other, NOON, RUN_AT, limit=10) == []


async def test_a_due_run_that_was_moved_meanwhile_is_not_taken(
    here: Database, there: Database
) -> None:
    async with here.transaction() as tx:
        await sign_up(tx)
        run = await a_run(tx, 7, primer_at=NOON)
    later = NOON + timedelta(days=1)

    async def moved_while_it_is_looked_for() -> int:
        async with there.transaction() as other:
            return len(await runs.due(other, NOON, RUN_AT, limit=10))

    async with here.transaction() as tx:
        await dialogues.load(tx, 7)
        await runs.plan(tx, [Planning([run.id], later + timedelta(minutes=15), later)])
        assert await moved_while_it_is_looked_for() == 0
    assert await moved_while_it_is_looked_for() == 0


async def test_of_two_clinics_that_give_a_program_at_once_one_offers_it(
    here: Database, there: Database, postgresql_url: str
) -> None:
    async with here.transaction() as tx:
        one, other = await a_clinic(tx), await a_clinic(tx, "Other")
        await many_runners(tx, one.id, [7])
        await enrol(tx, other.id, [7])
        programs = {clinic: await a_program_of(tx, clinic) for clinic in (one.id, other.id)}

    async def give(tx: Transaction, clinic_id: int) -> int:
        to = programs[clinic_id]
        return await assignments.assign(tx, clinic_id, to, started_on=NOON.date(), at=NOON)

    async def give_there() -> int:
        async with there.transaction() as tx:
            return await give(tx, other.id)

    async with here.transaction() as tx:
        assert await give(tx, one.id) == 1
        waiting = asyncio.create_task(give_there())
        await asyncio.wait_for(somebody_waits(postgresql_url), PATIENCE)
    assert await waiting == 1
    async with here.transaction() as tx:
        given = await assignments.of_runner(tx, 7)
    assert {found.clinic_id: in_force for found, in_force in given} == {
        one.id: True,
        other.id: False,
    }


async def test_who_is_deleted_while_rows_are_made_gets_none_and_all_others_theirs(
    here: Database, there: Database, postgresql_url: str
) -> None:
    async with here.transaction() as tx:
        clinic = await a_clinic(tx)
        await many_runners(tx, clinic.id, [7, 8, 9])
        cast = await a_cast(tx, clinic.id)
    async with here.transaction() as tx:
        await runners.remove(tx, 8)
        waiting = asyncio.create_task(address_all(there))
        await asyncio.wait_for(somebody_waits(postgresql_url), PATIENCE)
    await waiting
    async with here.transaction() as tx:
        assert await recipients(tx, cast) == [7, 9]


async def test_a_broadcast_does_not_end_while_a_mute_is_taken_back(
    here: Database, there: Database, postgresql_url: str
) -> None:
    async with here.transaction() as tx:
        clinic = await a_clinic(tx)
        await many_runners(tx, clinic.id, [7])
        cast = await a_cast(tx, clinic.id)
    await address_all(here)
    async with here.transaction() as tx:
        await mutes.mute(tx, clinic.id, 7)

    async def end() -> bool:
        async with there.transaction() as tx:
            return await broadcasts.end(tx, cast, at=NOON)

    async with here.transaction() as tx:
        await mutes.unmute(tx, clinic.id, 7, at=NOON)
        waiting = asyncio.create_task(end())
        await asyncio.wait_for(somebody_waits(postgresql_url), PATIENCE)
    assert not await waiting
