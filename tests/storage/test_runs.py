"""Runs: only their runner's, in the order in which they come, due when their primer is."""

from dataclasses import asdict, fields, replace
from datetime import date, time, timedelta

import pytest
from sqlalchemy.exc import IntegrityError

from storage import primers, runners, runs
from storage.database import Transaction
from storage.records import NewRun, RunKind
from storage.runs import Due, Planning
from tests.factories import NOON, a_primer, a_run, a_runner

MINUTE = timedelta(minutes=1)
ONCE = date(2027, 3, 28)


@pytest.fixture(autouse=True)
async def two_runners(tx: Transaction) -> None:
    await a_runner(tx, 1)
    await a_runner(tx, 2)


async def test_a_weekly_run_keeps_its_days_and_its_wall_time(tx: Transaction) -> None:
    run = await a_run(tx, 1, weekdays=(0, 6), at=time(6, 5))
    assert (run.weekdays, run.on, run.at) == (frozenset({0, 6}), None, time(6, 5))
    assert (run.next_run_at, run.next_primer_at) == (None, None)


async def test_a_single_run_keeps_its_date_and_has_no_days(tx: Transaction) -> None:
    run = await a_run(tx, 1, on=ONCE, at=time(9))
    assert (run.weekdays, run.on, run.at) == (frozenset(), ONCE, time(9))


@pytest.mark.parametrize(
    ("weekdays", "on"),
    [((), None), ((0,), ONCE), ((7,), None)],
    ids=["neither days nor date", "both", "an eighth day"],
)
async def test_a_run_is_weekly_or_single(
    tx: Transaction, weekdays: tuple[int, ...], on: date | None
) -> None:
    with pytest.raises(IntegrityError, match="weekly_or_single"):
        await runs.add(
            tx, 1, NewRun(weekdays=frozenset(weekdays), on=on, at=time(9)), created_at=NOON
        )


async def test_a_run_and_its_primer_are_planned_together(tx: Transaction) -> None:
    run = await a_run(tx, 1)
    with pytest.raises(IntegrityError, match="next_together"):
        await runs.plan(tx, [Planning([run.id], NOON, None)])


async def test_nobody_sees_another_runners_run(tx: Transaction) -> None:
    run = await a_run(tx, 1)
    assert await runs.get(tx, 1, run.id) == run
    assert await runs.get(tx, 2, run.id) is None
    assert await runs.of(tx, 2) == []


async def test_nobody_changes_another_runners_run(tx: Transaction) -> None:
    run = await a_run(tx, 1)
    assert await runs.change(tx, 2, run.id, NewRun(weekdays=frozenset({3}), at=time(20))) is False
    assert await runs.get(tx, 1, run.id) == run


async def test_nobody_deletes_another_runners_run(tx: Transaction) -> None:
    run = await a_run(tx, 1)
    assert await runs.remove(tx, 2, run.id) is False
    assert await runs.get(tx, 1, run.id) == run


async def test_a_weekly_run_can_become_a_single_one_and_back(tx: Transaction) -> None:
    run = await a_run(tx, 1, weekdays=(0,))
    assert await runs.change(tx, 1, run.id, NewRun(on=ONCE, at=time(9))) is True
    single = await runs.get(tx, 1, run.id)
    assert single is not None
    assert (single.weekdays, single.on, single.at) == (frozenset(), ONCE, time(9))
    assert await runs.change(tx, 1, run.id, NewRun(weekdays=frozenset({0}), at=time(6, 30))) is True
    assert await runs.get(tx, 1, run.id) == run


async def test_a_deleted_run_is_gone_and_cannot_be_deleted_twice(tx: Transaction) -> None:
    kept, deleted = await a_run(tx, 1), await a_run(tx, 1, at=time(18))
    assert await runs.remove(tx, 1, deleted.id) is True
    assert await runs.remove(tx, 1, deleted.id) is False
    assert await runs.of(tx, 1) == [kept]


async def test_a_deleted_run_keeps_its_history(tx: Transaction) -> None:
    run = await a_run(tx, 1)
    primer = await a_primer(tx, 1, run_id=run.id, run_at=NOON)
    await runs.remove(tx, 1, run.id)
    kept = await primers.get(tx, 1, primer.id)
    assert kept is not None
    assert (kept.run_id, kept.run_at) == (None, NOON)


async def test_a_runners_runs_come_in_order_and_those_without_a_future_last(
    tx: Transaction,
) -> None:
    past = await a_run(tx, 1, on=ONCE, at=time(9))
    later = await a_run(tx, 1, primer_at=NOON + MINUTE)
    sooner = await a_run(tx, 1, at=time(5), primer_at=NOON)
    assert await runs.of(tx, 1) == [sooner, later, past]


async def test_the_runs_of_a_slot_come_by_what_decides_of_their_next_and_no_more_than_asked(
    tx: Transaction,
) -> None:
    await a_runner(tx, 3)
    await runners.set_lead(tx, 3, 20)
    first = await a_run(tx, 1, primer_at=NOON)
    second = await a_run(tx, 2, primer_at=NOON)
    other = await a_run(tx, 3, primer_at=NOON)
    await a_run(tx, 1, at=time(7), primer_at=NOON + MINUTE)
    await a_run(tx, 1, at=time(20))
    run_at = NOON + 15 * MINUTE
    found = await runs.due(tx, NOON, run_at, limit=10)
    common = first.weekdays, None, first.at, 1, None, None, frozenset[date](), "Europe/Madrid"
    assert sorted(found, key=lambda one: one.lead_minutes) == [
        Due([first.id, second.id], *common, 15, None, None),
        Due([other.id], *common, 20, None, None),
    ]
    assert [len(one.run_ids) for one in await runs.due(tx, NOON, run_at, limit=1)] == [1]
    assert await runs.due(tx, NOON, run_at + MINUTE, limit=10) == []


async def test_runs_are_counted_by_the_instants_of_primer_and_run(tx: Transaction) -> None:
    sooner, later = NOON + 15 * MINUTE, NOON + 16 * MINUTE
    for runner_id, hour in ((1, 6), (2, 6), (1, 7)):
        await a_run(tx, runner_id, at=time(hour), primer_at=NOON)
    other_lead = await a_run(tx, 2, at=time(8))
    await runs.plan(tx, [Planning([other_lead.id], later, NOON)])
    await a_run(tx, 1, at=time(9), primer_at=NOON + MINUTE)
    await a_run(tx, 1, at=time(10))
    assert sorted(await runs.slots(tx, NOON)) == [(NOON, sooner, 3), (NOON, later, 1)]
    assert len(await runs.slots(tx, NOON + MINUTE)) == 3
    assert await runs.slots(tx, NOON - timedelta(microseconds=1)) == []


async def test_many_runs_are_planned_at_once_and_others_left_alone(tx: Transaction) -> None:
    first, second, other = [await a_run(tx, 1, at=time(hour)) for hour in (6, 7, 8)]
    plannings = [
        Planning([first.id], NOON + MINUTE, NOON),
        Planning([second.id], None, None),
    ]
    await runs.plan(tx, plannings)
    await runs.plan(tx, [])
    found = {run.id: (run.next_run_at, run.next_primer_at) for run in await runs.of(tx, 1)}
    assert found == {
        first.id: (NOON + MINUTE, NOON),
        second.id: (None, None),
        other.id: (None, None),
    }


async def test_the_earliest_primer_of_all_is_the_one_to_wake_up_for(tx: Transaction) -> None:
    assert await runs.earliest_primer_at(tx) is None
    await a_run(tx, 1)
    assert await runs.earliest_primer_at(tx) is None
    await a_run(tx, 1, primer_at=NOON + MINUTE)
    await a_run(tx, 2, primer_at=NOON)
    assert await runs.earliest_primer_at(tx) == NOON


async def test_a_run_keeps_its_rhythm_its_dates_and_what_it_is_for(tx: Transaction) -> None:
    run = await a_run(tx, 1)
    new = NewRun(
        weekdays=frozenset({6}),
        at=time(9),
        every=2,
        first=ONCE,
        last=ONCE + timedelta(weeks=8),
        but=frozenset({ONCE + timedelta(weeks=2), ONCE + timedelta(weeks=4)}),
        kind=RunKind.LONG,
        uid="digest",
    )
    long_run_id = await runs.add(tx, 1, new, created_at=NOON)
    moved = NewRun(on=ONCE + timedelta(weeks=2, days=1), at=time(7), stands_for=long_run_id)
    moved_id = await runs.add(
        tx, 1, replace(moved, stands_for_on=ONCE + timedelta(weeks=2)), created_at=NOON
    )
    found = await runs.get(tx, 1, long_run_id)
    assert found is not None
    assert {one.name: getattr(found, one.name) for one in fields(NewRun)} == asdict(new)
    # What takes the place of an occurrence goes with its run.
    await runs.remove(tx, 1, long_run_id)
    assert [one.id for one in await runs.of(tx, 1)] == [run.id]
    assert await runs.get(tx, 1, moved_id) is None


async def test_nobody_knows_the_weeks_of_a_run_that_never_begins(tx: Transaction) -> None:
    with pytest.raises(IntegrityError, match="weeks_are_counted"):
        await runs.add(tx, 1, NewRun(weekdays=frozenset({6}), at=time(9), every=2), created_at=NOON)


async def test_the_next_run_of_all_is_the_runners_own(tx: Transaction) -> None:
    await a_run(tx, 1, on=ONCE, at=time(9))
    assert await runs.next_of(tx, 1) is None
    await a_run(tx, 1, primer_at=NOON + MINUTE)
    sooner = await a_run(tx, 1, at=time(5), primer_at=NOON)
    await a_run(tx, 2, primer_at=NOON - MINUTE)
    assert await runs.next_of(tx, 1) == sooner
