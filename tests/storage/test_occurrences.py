"""Occurrences that were left out, moved or put off: nobody's primer is doubled, none is lost."""

from datetime import timedelta

import pytest

from storage import deliveries, occurrences, primers, runs
from storage.database import Transaction
from storage.records import PrimerStatus
from tests.factories import NOON, a_delivery, a_primer, a_run, a_runner, claimed

DAY = timedelta(days=1)


@pytest.fixture(autouse=True)
async def two_runners(tx: Transaction) -> None:
    await a_runner(tx, 1)
    await a_runner(tx, 2)


async def status_of(tx: Transaction, primer_id: int) -> PrimerStatus | None:
    """Return how far a primer has come, None where there is none (any more)."""
    found = await primers.get(tx, 1, primer_id)
    return None if found is None else found.status


@pytest.mark.parametrize("status", PrimerStatus)
async def test_only_what_was_left_out_or_moved_away_is_opened_again(
    tx: Transaction, status: PrimerStatus
) -> None:
    run = await a_run(tx)
    closed = await a_primer(tx, run_id=run.id, run_at=NOON, status=status)
    await occurrences.reopen(tx, 2, run.id, NOON)
    assert await status_of(tx, closed.id) is status
    await occurrences.reopen(tx, 1, run.id, NOON)
    is_open = status in (PrimerStatus.SKIPPED, PrimerStatus.MOVED)
    assert await status_of(tx, closed.id) is (None if is_open else status)


@pytest.mark.parametrize(
    ("status", "for_its_own", "for_another"),
    [
        (PrimerStatus.PLANNED, True, True),
        (PrimerStatus.OFFERED, True, True),
        (PrimerStatus.DONE, True, True),
        (PrimerStatus.SKIPPED, True, False),
        (PrimerStatus.MOVED, False, False),
    ],
)
async def test_an_instant_that_has_its_primer_is_taken(
    tx: Transaction, status: PrimerStatus, for_its_own: bool, for_another: bool
) -> None:
    run, other = [await a_run(tx, primer_at=NOON) for _ in range(2)]
    run_at = NOON + timedelta(minutes=15)
    await a_primer(tx, run_id=run.id, run_at=run_at, status=status)
    await a_primer(tx, run_id=run.id, run_at=NOON - DAY, status=status)
    taken = await occurrences.taken(tx, [1], after=NOON)
    assert taken.has(1, run.id, run_at) is for_its_own
    assert taken.has(1, other.id, run_at) is for_another
    assert not taken.has(1, run.id, NOON - DAY)
    # A run that is due finds the same.
    await primers.plan(tx, [other.id], at=NOON, stopped_since=NOON, pain_from=6)
    found = await occurrences.primer_of(tx, 1, other.id, run_at)
    assert (found is None) is for_another


async def test_what_was_left_out_of_a_deleted_run_stays_so_if_that_comes_back(
    tx: Transaction,
) -> None:
    run, again = [await a_run(tx) for _ in range(2)]
    await a_primer(tx, run_id=run.id, run_at=NOON + DAY, status=PrimerStatus.SKIPPED)
    await runs.remove(tx, 1, run.id)
    taken = await occurrences.taken(tx, [1], after=NOON)
    assert taken.has(1, again.id, NOON + DAY)


async def test_what_is_put_off_is_offered_only_when_it_comes_again(tx: Transaction) -> None:
    primer = await a_primer(tx, run_at=NOON + DAY, status=PrimerStatus.PLANNED)
    await a_delivery(tx, primer)
    await claimed(tx)
    until = NOON + timedelta(minutes=5)
    assert await deliveries.snooze(tx, 1, primer.id, until, run_at=NOON + DAY)
    await occurrences.snooze(tx, primer.id)
    # Only now the first send is recorded.
    await primers.set_status(tx, [primer.id], PrimerStatus.OFFERED)
    assert await status_of(tx, primer.id) is PrimerStatus.PLANNED
    assert [one.id for one in await occurrences.snoozed(tx, 1, after=NOON)] == [primer.id]
    (again,) = await claimed(tx, until)
    # It is late for nobody: it is to be the whole one.
    assert (again.primer_id, again.planned_at) == (primer.id, until)
    await primers.set_status(tx, [primer.id], PrimerStatus.OFFERED)
    assert await status_of(tx, primer.id) is PrimerStatus.OFFERED


async def test_nobody_puts_off_another_runners_primer(tx: Transaction) -> None:
    primer = await a_primer(tx, run_at=NOON + DAY)
    await a_delivery(tx, primer)
    assert not await deliveries.snooze(tx, 2, primer.id, NOON + DAY, run_at=NOON + DAY)
