from datetime import date, time, timedelta

import pytest
from sqlalchemy import select

from storage import calendars, runs
from storage.database import Transaction
from storage.records import DeliveryState, NewRun, RunKind
from storage.tables import calendar, delivery
from tests.factories import NOON, a_delivery, a_primer, a_runner, put

RUN = NewRun(
    weekdays=frozenset({1, 3}),
    at=time(18, 15),
    every=2,
    first=date(2027, 3, 2),
    but=frozenset({date(2027, 3, 4)}),
    kind=RunKind.LONG,
    uid="a" * 64,
)
ONCE = NewRun(on=date(2027, 3, 6), at=time(8))


@pytest.fixture(autouse=True)
async def _two_runners(tx: Transaction) -> None:
    await a_runner(tx, 1)
    await a_runner(tx, 2)


async def test_a_calendar_is_known_again_by_its_key_and_its_runner(tx: Transaction) -> None:
    first = await calendars.put(tx, 1, "key", "Training", at=NOON)
    assert await calendars.put(tx, 1, "key", "Plan", at=NOON + timedelta(days=1)) == first
    assert await calendars.find(tx, 1, "key") == first
    assert await calendars.find(tx, 2, "key") is None
    assert await calendars.put(tx, 2, "key", "Training", at=NOON) != first
    names = await tx.execute(select(calendar.c.name).order_by(calendar.c.id))
    assert list(names.scalars()) == ["Plan", "Training"]


async def test_runs_are_added_and_removed_together_of_one_runner_alone(tx: Transaction) -> None:
    await calendars.add_runs(tx, 1, [RUN, ONCE], created_at=NOON)
    await calendars.add_runs(tx, 1, [], created_at=NOON)
    rhythm, once = await runs.of(tx, 1)
    assert (rhythm.weekdays, rhythm.every, rhythm.first, rhythm.but, rhythm.kind, rhythm.uid) == (
        RUN.weekdays, 2, RUN.first, RUN.but, RunKind.LONG, RUN.uid,
    )  # fmt: skip
    assert (once.on, once.at, once.created_at) == (ONCE.on, ONCE.at, NOON)
    await calendars.remove_runs(tx, 2, [rhythm.id, once.id])
    await calendars.remove_runs(tx, 1, [rhythm.id])
    await calendars.remove_runs(tx, 1, [])
    assert await runs.of(tx, 1) == [once]


async def test_a_calendar_without_runs_is_forgotten(tx: Transaction) -> None:
    kept = await calendars.put(tx, 1, "kept", "Training", at=NOON)
    await calendars.put(tx, 1, "empty", "Old", at=NOON)
    await calendars.put(tx, 2, "empty", "Another's", at=NOON)
    await runs.add(tx, 1, NewRun(on=ONCE.on, at=ONCE.at, calendar_id=kept), created_at=NOON)
    await calendars.tidy(tx, 1)
    names = await tx.execute(select(calendar.c.name).order_by(calendar.c.id))
    assert list(names.scalars()) == ["Training", "Another's"]


async def test_what_is_leaving_of_some_runs_goes_out_no_more(tx: Transaction) -> None:
    leaving = {}
    for runner_id in (1, 1, 2):
        run_id = await runs.add(tx, runner_id, ONCE, created_at=NOON)
        primer = await a_primer(tx, runner_id, run_id=run_id, run_at=NOON + timedelta(hours=1))
        leaving[run_id] = await a_delivery(tx, primer)
        await put(tx, leaving[run_id], DeliveryState.SENDING)
    first, _, another = leaving
    await calendars.withdraw(tx, 1, [first, another], NOON)
    await calendars.withdraw(tx, 1, [], NOON)
    expired = await tx.execute(select(delivery.c.id).where(delivery.c.expires_at == NOON))
    assert list(expired.scalars()) == [leaving[first]]
