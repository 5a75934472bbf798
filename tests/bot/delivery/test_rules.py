"""Rules of zones that change: all runs are planned anew, none comes twice, and none too early."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest
from sqlalchemy import select, update

from bot.delivery import planning
from bot.delivery.due import DuePrimers
from bot.delivery.rules import KEPT, UNDER_WAY, Rules
from storage import chores, deliveries, occurrences, runners, runs
from storage.chores import Chore
from storage.database import Database, Transaction
from storage.records import FOREVER, DeliveryState, PrimerStatus, Run
from storage.runs import Planning
from storage.tables import chore, delivery, primer, run
from tests.databases import looking_into
from tests.factories import NOON, a_delivery, a_primer, a_run, a_runner

HOUR, DAY, MINUTE = timedelta(hours=1), timedelta(days=1), timedelta(minutes=1)
NEXT = datetime.fromisoformat("2027-03-02T05:30Z")
"""When the daily run at 06:30 comes next, in Madrid."""
LEAD = 15 * MINUTE
OLD = Chore(KEPT, data={"since": 2027, "until": 2031, "rules": {"Europe/Madrid": "others"}})


async def planned_at(tx: Transaction, run: Run, run_at: datetime | None) -> None:
    """Let a run be planned by rules of before."""
    primer_at = None if run_at is None else run_at - LEAD
    await runs.plan(tx, [Planning([run.id], run_at, primer_at)])


async def a_planned_run(
    database: Database,
    run_at: datetime | None,
    *,
    runner_id: int = 1,
    zone: str = "Europe/Madrid",
    on: date | None = None,
) -> Run:
    async with database.transaction() as tx:
        await a_runner(tx, runner_id, zone=zone)
        one = await a_run(tx, runner_id, on=on)
        await planned_at(tx, one, run_at)
        await chores.put(tx, OLD)
    return one


async def plan_anew(database: Database, now: datetime = NOON, *, chunk: int = 500) -> Rules:
    """Do what the engine does, until nothing is left to do."""
    rules = Rules(database, chunk=chunk)
    await rules.begin(now)
    while await rules.step(now):
        pass
    return rules


async def instants(database: Database) -> list[tuple[datetime | None, datetime | None]]:
    async with database.snapshot() as tx:
        query = select(run.c.next_run_at, run.c.next_primer_at).order_by(run.c.id)
        return [(run_at, primer_at) for run_at, primer_at in await tx.execute(query)]


async def claim(database: Database, now: datetime, *doubted: str) -> int:
    return await DuePrimers(database, rate=30, early=LEAD).claim(now, doubted)


async def made(database: Database) -> list[tuple[datetime | None, PrimerStatus]]:
    async with database.snapshot() as tx:
        query = select(primer.c.run_at, primer.c.status).order_by(primer.c.id)
        return [(run_at, status) for run_at, status in await tx.execute(query)]


@pytest.mark.parametrize("by", [-HOUR, HOUR, HOUR / 2, -3 * HOUR])
async def test_a_run_that_was_planned_by_other_rules_is_planned_anew(
    file: Database, by: timedelta
) -> None:
    await a_planned_run(file, NEXT + by)
    rules = await plan_anew(file)
    assert await instants(file) == [(NEXT, NEXT - LEAD)]
    assert not rules.doubted


async def test_a_run_keeps_its_date_though_its_day_had_begun_by_the_rules_of_before(
    file: Database,
) -> None:
    # Ten minutes to go, and an hour by the rules of before: or it had begun.
    await a_planned_run(file, NEXT + HOUR)
    await plan_anew(file, NEXT - 10 * MINUTE)
    assert await instants(file) == [(NEXT, NEXT - 10 * MINUTE)]
    await a_planned_run(file, NEXT - HOUR, runner_id=2)
    await plan_anew(file, NEXT - 50 * MINUTE)
    assert (await instants(file))[1] == (NEXT, NEXT - LEAD)


async def test_only_what_differs_is_written(file: Database) -> None:
    # It is due: its primer would be planned for now, were it planned anew.
    await a_planned_run(file, NEXT)
    await a_planned_run(file, None, runner_id=2, on=date(2027, 1, 1))
    await plan_anew(file, NEXT - MINUTE)
    assert await instants(file) == [(NEXT, NEXT - LEAD), (None, None)]


async def test_where_nobody_is_nothing_is_kept(file: Database) -> None:
    await plan_anew(file)
    async with file.snapshot() as tx:
        assert (await tx.execute(select(chore.c.name))).all() == []


async def test_zones_that_have_the_rules_that_they_had_are_left_alone(file: Database) -> None:
    one = await a_planned_run(file, NEXT)
    await plan_anew(file)
    wrong = NEXT + HOUR
    async with file.transaction() as tx:
        await planned_at(tx, one, wrong)
        await a_runner(tx, 2, zone="Asia/Tokyo")
        await planned_at(tx, await a_run(tx, 2), wrong)
    await plan_anew(file)
    # Of Tokyo nobody has known the rules before.
    tokyo = datetime.fromisoformat("2027-03-01T21:30Z")
    assert await instants(file) == [(wrong, wrong - LEAD), (tokyo, tokyo - LEAD)]
    # The next year is another span to keep, of the same rules; of those after it nobody knows.
    for years in (1, 2):
        await plan_anew(file, NOON + years * 366 * DAY)
        assert (await instants(file))[0] == (wrong, wrong - LEAD)
    await plan_anew(file, NOON + 5 * 366 * DAY)
    assert (await instants(file))[0] == (NEXT, NEXT - LEAD)


async def test_who_pauses_or_cannot_be_reached_stays_so(database: Database) -> None:
    for runner_id, run_at in ((1, None), (2, None), (3, NEXT + 2 * DAY + HOUR)):
        await a_planned_run(database, run_at, runner_id=runner_id)
    async with database.transaction() as tx:
        await runners.set_pause(tx, 1, FOREVER)
        await runners.set_unreachable(tx, 2, NOON)
        await runners.set_pause(tx, 3, NEXT + 2 * DAY + HOUR / 2)
    await plan_anew(database)
    # By the rules in force the first run after the pause is a day later.
    later = NEXT + 3 * DAY
    assert await instants(database) == [(None, None), (None, None), (later, later - LEAD)]


async def test_whoever_is_interrupted_goes_on_where_it_was(database: Database) -> None:
    for runner_id in range(1, 6):
        await a_planned_run(database, NEXT + HOUR, runner_id=runner_id)
    rules = Rules(database, chunk=2)
    await rules.begin(NOON)
    assert await rules.step(NOON) == 1
    later = (NEXT + HOUR, NEXT + HOUR - LEAD)
    assert await instants(database) == [(NEXT, NEXT - LEAD)] * 2 + [later] * 3
    async with database.transaction() as tx:
        assert (await chores.get(tx, UNDER_WAY)).up_to_id == 2
        # What was done is not done again.
        (first,) = await runs.of(tx, 1)
        await planned_at(tx, first, NEXT + HOUR)
    again = await plan_anew(database, chunk=2)
    assert await instants(database) == [later, *[(NEXT, NEXT - LEAD)] * 4]
    assert not again.doubted
    assert await again.step(NOON) == 0


async def test_rules_that_change_again_meanwhile_begin_anew(file: Database) -> None:
    for runner_id in (1, 2):
        await a_planned_run(file, NEXT + HOUR, runner_id=runner_id)
    rules = Rules(file, chunk=1)
    await rules.begin(NOON)
    await rules.step(NOON)
    async with file.transaction() as tx:
        await chores.put(tx, OLD)
        (first,) = await runs.of(tx, 1)
        await planned_at(tx, first, NEXT - HOUR)
    await plan_anew(file, chunk=1)
    assert await instants(file) == [(NEXT, NEXT - LEAD)] * 2


async def test_what_is_due_by_the_rules_of_before_alone_does_not_leave(file: Database) -> None:
    await a_planned_run(file, NEXT - HOUR)
    due_at = NEXT - HOUR - LEAD
    assert await claim(file, due_at, "Europe/Madrid") == 1
    assert await made(file) == []
    assert await instants(file) == [(NEXT, NEXT - LEAD)]
    assert await claim(file, NEXT - LEAD, "Europe/Madrid") == 1
    assert await made(file) == [(NEXT, PrimerStatus.PLANNED)]


async def test_a_primer_that_waits_is_taken_back_and_comes_at_the_right_time(
    database: Database,
) -> None:
    await a_planned_run(database, NEXT - HOUR)
    now = NEXT - HOUR - LEAD
    assert await claim(database, now) == 1
    await plan_anew(database, now)
    assert await made(database) == []
    async with database.snapshot() as tx:
        assert (await tx.execute(select(delivery.c.id))).all() == []
    assert await instants(database) == [(NEXT, NEXT - LEAD)]
    assert await claim(database, NEXT - LEAD) == 1
    assert await made(database) == [(NEXT, PrimerStatus.PLANNED)]


async def test_a_primer_that_waits_for_a_run_that_has_begun_is_missed(file: Database) -> None:
    await a_planned_run(file, NEXT + HOUR)
    now = NEXT + HOUR - LEAD
    assert await claim(file, now) == 1
    await plan_anew(file, now)
    await claim(file, now)
    assert await made(file) == [(NEXT, PrimerStatus.MISSED)]
    assert await instants(file) == [(NEXT + DAY, NEXT + DAY - LEAD)]


@pytest.mark.parametrize("by", [HOUR, -HOUR])
@pytest.mark.parametrize(
    "status", [PrimerStatus.OFFERED, PrimerStatus.DONE, PrimerStatus.SKIPPED, PrimerStatus.PLANNED]
)
async def test_an_occurrence_that_had_its_primer_gets_no_second_one(
    database: Database, status: PrimerStatus, by: timedelta
) -> None:
    one = await a_planned_run(database, NEXT + DAY + by)
    async with database.transaction() as tx:
        had = await a_primer(
            tx, run_id=one.id, run_at=NEXT + by, planned_at=NEXT + by - LEAD, status=status
        )
        if status is PrimerStatus.PLANNED:
            # Its answer was lost: it may be in the chat.
            await a_delivery(tx, had, expires_at=NEXT + by)
            await tx.execute(update(delivery).values(state=DeliveryState.UNCERTAIN))
    await plan_anew(database, min(NEXT, NEXT + by) - MINUTE)
    assert await made(database) == [(NEXT, status)]
    assert await instants(database) == [(NEXT + DAY, NEXT + DAY - LEAD)]
    async with database.snapshot() as tx:
        ends = (await tx.execute(select(delivery.c.expires_at))).scalars().all()
        assert ends == ([NEXT] if status is PrimerStatus.PLANNED else [])
        taken = await occurrences.taken(tx, [1], after=NEXT - DAY)
        assert {at for _, at in taken.by_runner | taken.by_run} == {NEXT}


@pytest.mark.parametrize(
    ("days", "but", "status"),
    [
        # Left out, or moved away: the run comes again on Thursday, and came the day before.
        ({1, 3}, {NEXT.date()}, PrimerStatus.SKIPPED),
        (range(7), {NEXT.date()}, PrimerStatus.MOVED),
        # Changed since: it is a Thursday's now.
        ({3}, (), PrimerStatus.DONE),
        ({3}, (), PrimerStatus.MISSED),
    ],
)
async def test_a_primer_of_a_date_that_is_no_more_is_taken_for_no_other_ones(
    file: Database, days: Iterable[int], but: Iterable[date], status: PrimerStatus
) -> None:
    async with file.transaction() as tx:
        runner = await a_runner(tx)
        one = await a_run(tx, weekdays=days)
        await runs.change(tx, 1, one.id, replace(one, but=frozenset(but)))
        await a_primer(tx, run_id=one.id, run_at=NEXT, planned_at=NEXT - LEAD, status=status)
        await planning.plan_anew(tx, runner, NOON)
        await chores.put(tx, OLD)
    before = await instants(file)
    await plan_anew(file)
    assert (await made(file), await instants(file)) == ([(NEXT, status)], before)


async def test_a_single_run_that_is_ahead_again_after_its_primer_gets_no_second_one(
    file: Database,
) -> None:
    one = await a_planned_run(file, None, on=NEXT.date())
    async with file.transaction() as tx:
        early = NEXT - HOUR
        await a_primer(tx, run_id=one.id, run_at=early, planned_at=early - LEAD)
    now = NEXT - 30 * MINUTE
    await plan_anew(file, now)
    assert await made(file) == [(NEXT, PrimerStatus.OFFERED)]
    await claim(file, NEXT - LEAD)
    assert await made(file) == [(NEXT, PrimerStatus.OFFERED)]
    async with file.snapshot() as tx:
        assert (await deliveries.counts(tx))[DeliveryState.PENDING] == 0


async def test_whom_somebody_has_is_planned_anew_a_moment_later(postgresql_url: str) -> None:
    async with looking_into(postgresql_url) as database:
        for runner_id in (1, 2):
            await a_planned_run(database, NEXT + HOUR, runner_id=runner_id)
        rules = Rules(database)
        await rules.begin(NOON)
        async with database.transaction() as tx:
            await runners.lock(tx, [1])
            while await rules.step(NOON):
                pass
            later = rules.next_at(NOON)
            assert later is not None
            assert await rules.step(later) == 0
            assert rules.doubted == {"Europe/Madrid"}
        assert [run_at for run_at, _ in await instants(database)] == [NEXT + HOUR, NEXT]
        again = await plan_anew(database)
        assert (await instants(database))[0] == (NEXT, NEXT - LEAD)
        assert not again.doubted


async def test_plans_of_every_form_are_read(database: Database) -> None:
    async with database.transaction() as tx:
        await a_runner(tx)
        one = await a_run(tx, on=date(2027, 3, 9), at=time(0, 5))
        await planned_at(tx, one, datetime.fromisoformat("2027-03-09T00:05Z"))
    await plan_anew(database)
    assert (await instants(database))[0][0] == datetime.fromisoformat("2027-03-08T23:05Z")
