"""Which runs are claimed, and when: the due ones, crowds early, and no more than leaves soon."""

from collections.abc import AsyncIterator, Sequence
from datetime import datetime, time, timedelta
from pathlib import Path

import pytest
from sqlalchemy import insert, select, update

from bot.delivery.due import BATCH, DuePrimers
from storage import leases, primers, runners, runs
from storage.database import Database
from storage.records import DeliveryState, Lane, PrimerStatus
from storage.runs import Planning
from storage.tables import delivery, primer, run, runner
from tests.databases import looking_into, sqlite_url
from tests.factories import NOON, a_primer, a_run, a_runner

MINUTE = timedelta(minutes=1)
SECOND = timedelta(seconds=1)
EARLY = timedelta(minutes=15)
USABLE_A_SECOND = 24
MOST = 300


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    async with looking_into(sqlite_url(tmp_path / "bot.sqlite3")) as opened:
        yield opened


@pytest.fixture
def due(database: Database) -> DuePrimers:
    """Who claims, at 30 a second."""
    return DuePrimers(database, rate=30, early=EARLY)


async def a_crowd(
    database: Database, count: int, *, primer_at: datetime, lead: int = 15, first: int = 1
) -> None:
    """Add so many runners, each with a daily run whose primer is planned."""
    ids = range(first, first + count)
    common = {"language": "en", "zone": "Europe/Madrid", "lead_minutes": lead, "created_at": NOON}
    run_at = primer_at + lead * MINUTE
    planned = {"at": run_at.time(), "next_primer_at": primer_at, "next_run_at": run_at}
    async with database.transaction() as tx:
        await tx.execute(
            insert(runner), [{"id": one, "sequence": "standard", **common} for one in ids]
        )
        await tx.execute(
            insert(run),
            [
                {"runner_id": one, "weekdays": frozenset(range(7)), "created_at": NOON, **planned}
                for one in ids
            ],
        )


async def claimed_all(due: DuePrimers, now: datetime) -> int:
    """Claim until nothing is left to claim."""
    total = 0
    while found := await due.claim(now):
        total += found
    return total


async def next_at(database: Database, due: DuePrimers, now: datetime) -> datetime | None:
    async with database.snapshot() as tx:
        return await due.next_at(tx, now)


async def statuses(database: Database) -> list[tuple[int, PrimerStatus]]:
    async with database.snapshot() as tx:
        found = await tx.execute(select(primer.c.runner_id, primer.c.status).order_by(primer.c.id))
        return [(runner_id, status) for runner_id, status in found]


async def waiting(database: Database) -> Sequence[tuple[datetime, datetime, datetime]]:
    """Return planned instant, possible instant and expiry of each delivery."""
    async with database.snapshot() as tx:
        found = await tx.execute(
            select(primer.c.planned_at, delivery.c.not_before, delivery.c.expires_at)
            .join_from(delivery, primer, primer.c.id == delivery.c.primer_id)
            .where(delivery.c.lane == Lane.PRIMER)
            .order_by(delivery.c.id)
        )
        return [(planned_at, not_before, end) for planned_at, not_before, end in found]


async def send_all(database: Database) -> None:
    async with database.transaction() as tx:
        await tx.execute(update(delivery).values(state=DeliveryState.SENT))


async def test_a_run_is_claimed_at_its_planned_second_and_never_before(
    database: Database, due: DuePrimers
) -> None:
    await a_crowd(database, 3, primer_at=NOON)
    assert await due.claim(NOON - timedelta(microseconds=1)) == 0
    assert await due.claim(NOON) == 3
    assert await due.claim(NOON) == 0
    assert await waiting(database) == [(NOON, NOON, NOON + 15 * MINUTE)] * 3


async def test_however_fast_it_leaves_so_many_are_claimed_at_a_time(database: Database) -> None:
    fast = DuePrimers(database, rate=1000, early=EARLY)
    await a_crowd(database, BATCH + 10, primer_at=NOON)
    assert [await fast.claim(NOON) for _ in range(3)] == [BATCH, 10, 0]


async def test_what_was_claimed_moves_on_to_its_next_occurrence(
    database: Database, due: DuePrimers
) -> None:
    await a_crowd(database, 1, primer_at=NOON)
    await due.claim(NOON)
    async with database.snapshot() as tx:
        (run_of_one,) = await runs.of(tx, 1)
    assert run_of_one.next_run_at is not None
    assert run_of_one.next_run_at > NOON + 15 * MINUTE


async def test_a_crowd_is_claimed_early_and_keeps_its_planned_instant(
    database: Database, due: DuePrimers
) -> None:
    # 5 minutes' lead: all that takes longer than a second must start early.
    await a_crowd(database, 20 * USABLE_A_SECOND, primer_at=NOON, lead=5)
    start = NOON - 21 * SECOND
    assert await next_at(database, due, NOON - MINUTE) == start
    assert await due.claim(start - SECOND / 10) == 0
    assert await due.claim(start) == MOST
    assert set(await waiting(database)) == {(NOON, start, NOON + 5 * MINUTE)}


async def test_no_more_is_claimed_than_leaves_within_ten_seconds(
    database: Database, due: DuePrimers
) -> None:
    await a_crowd(database, 1000, primer_at=NOON)
    assert await claimed_all(due, NOON) == MOST
    assert await next_at(database, due, NOON) == NOON + SECOND
    await send_all(database)
    assert await claimed_all(due, NOON + 10 * SECOND) == MOST
    assert len(await waiting(database)) == 2 * MOST


async def test_an_earlier_run_is_claimed_though_later_ones_wait(
    database: Database, due: DuePrimers
) -> None:
    await a_crowd(database, 1000, primer_at=NOON)
    assert await claimed_all(due, NOON) == MOST
    await a_crowd(database, 10, primer_at=NOON + MINUTE, lead=5, first=2000)
    assert await claimed_all(due, NOON + MINUTE) == 10
    assert (await waiting(database))[-1][2] == NOON + 6 * MINUTE


async def test_the_earliest_run_is_claimed_first_whatever_was_planned_first(
    database: Database, due: DuePrimers
) -> None:
    await a_crowd(database, MOST, primer_at=NOON - 5 * MINUTE, lead=60)
    await a_crowd(database, 20, primer_at=NOON, lead=6, first=1000)
    assert await due.claim(NOON) == MOST
    ends = sorted(end for _, _, end in await waiting(database))
    assert ends == [NOON + 6 * MINUTE] * 20 + [NOON + 55 * MINUTE] * (MOST - 20)


async def test_a_run_that_has_begun_is_noted_as_missed_however_much_waits(
    database: Database, due: DuePrimers
) -> None:
    await a_crowd(database, 1000, primer_at=NOON)
    assert await claimed_all(due, NOON) == MOST
    assert await claimed_all(due, NOON + 15 * MINUTE) == 1000 - MOST
    found = [status for _, status in await statuses(database)]
    assert found.count(PrimerStatus.MISSED) == 1000 - MOST
    assert len(await waiting(database)) == MOST


async def test_each_occurrence_of_a_long_standstill_is_noted(
    database: Database, due: DuePrimers
) -> None:
    await a_crowd(database, 1, primer_at=NOON)
    assert await claimed_all(due, NOON + timedelta(days=3, hours=12)) == 4
    assert await statuses(database) == [(1, PrimerStatus.MISSED)] * 4


async def test_runs_that_meet_share_a_primer(database: Database, due: DuePrimers) -> None:
    async with database.transaction() as tx:
        await a_runner(tx)
        await a_run(tx, primer_at=NOON)
        await a_run(tx, at=time(6), primer_at=NOON)
    assert await claimed_all(due, NOON) == 2
    assert await statuses(database) == [(1, PrimerStatus.PLANNED)]


async def test_the_day_after_a_stop_for_safety_is_left_in_peace(
    database: Database, due: DuePrimers
) -> None:
    async with database.transaction() as tx:
        await a_runner(tx)
        stopped = await a_primer(tx)
        await primers.end(tx, stopped.id, PrimerStatus.STOPPED, at=NOON)
        await a_run(tx, primer_at=NOON + 11 * timedelta(hours=1))
    assert await claimed_all(due, NOON + 11 * timedelta(hours=1)) == 1
    assert (await statuses(database))[-1] == (1, PrimerStatus.SKIPPED)
    assert await waiting(database) == []


async def test_who_pauses_until_shortly_before_comes_early_with_the_crowd_and_is_held(
    database: Database, due: DuePrimers
) -> None:
    await a_crowd(database, 20 * USABLE_A_SECOND, primer_at=NOON, lead=5)
    async with database.transaction() as tx:
        await runners.set_pause(tx, 1, NOON - SECOND)
    early = NOON - 20 * SECOND
    await claimed_all(due, early)
    assert (1, PrimerStatus.PLANNED) in await statuses(database)
    assert await leased_to(database, early) == set(range(2, MOST + 1))
    assert await leased_to(database, NOON - SECOND) == {1}


async def leased_to(database: Database, now: datetime) -> set[int]:
    async with database.transaction() as tx:
        found = await leases.claim(tx, now, leased_until=now + MINUTE, limit=1000)
    return {one.runner_id for one in found}


async def test_a_plan_that_changed_meanwhile_is_claimed_as_it_stands(
    database: Database, due: DuePrimers
) -> None:
    await a_crowd(database, MOST + 10, primer_at=NOON)
    assert await due.claim(NOON) == MOST
    async with database.transaction() as tx:
        rest = await runs.due(tx, NOON, NOON + 15 * MINUTE, limit=100)
        await runs.plan(tx, [Planning(one.run_ids, None, None) for one in rest])
    assert await due.claim(NOON) == 0
    assert len(await waiting(database)) == MOST


async def test_the_next_instant_is_that_of_the_next_primer(
    database: Database, due: DuePrimers
) -> None:
    assert await next_at(database, due, NOON) is None
    await a_crowd(database, 1, primer_at=NOON + MINUTE)
    assert await next_at(database, due, NOON) == NOON + MINUTE


async def test_what_came_up_meanwhile_is_looked_at_soon(
    database: Database, due: DuePrimers
) -> None:
    await a_crowd(database, 1, primer_at=NOON)
    found = await next_at(database, due, NOON)
    assert found is not None
    assert NOON < found < NOON + SECOND


async def test_after_a_standstill_it_shows_since_when_it_could_go(
    database: Database, due: DuePrimers
) -> None:
    await a_crowd(database, 2 * MOST, primer_at=NOON)
    back = NOON + 3 * MINUTE
    assert await claimed_all(due, back) == MOST
    await send_all(database)
    await claimed_all(due, back + 10 * SECOND)
    assert {not_before for _, not_before, _ in await waiting(database)} == {back}


async def test_who_was_there_all_the_time_could_send_from_the_planned_instant_on(
    database: Database, due: DuePrimers
) -> None:
    await a_crowd(database, 2 * MOST, primer_at=NOON)
    for second in range(-60, 60, 30):
        await claimed_all(due, NOON + second * SECOND)
        await send_all(database)
    assert {not_before for _, not_before, _ in await waiting(database)} == {NOON}
