"""Primers: one an occurrence, only their runner's, from planned to done."""

from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from storage import occurrences, primers, runners, steps
from storage.database import Transaction
from storage.primers import NewPrimer
from storage.records import DeliveryState, PrimerStatus, RunKind
from storage.tables import primer as primer_table
from tests.factories import (
    NOON,
    a_begun_primer,
    a_delivery,
    a_primer,
    a_run,
    a_runner,
    claimed,
    put,
)

DAY = timedelta(days=1)
OTHERS = [status for status in PrimerStatus if status is not PrimerStatus.PLANNED]


@pytest.fixture(autouse=True)
async def two_runners(tx: Transaction) -> None:
    await a_runner(tx, 1)
    await a_runner(tx, 2)


async def status_of(tx: Transaction, primer_id: int, runner_id: int = 1) -> PrimerStatus | None:
    """Return how far a primer has come, None where there is none (any more)."""
    found = await primers.get(tx, runner_id, primer_id)
    return None if found is None else found.status


async def test_an_occurrence_gets_one_primer_whoever_comes_second(tx: Transaction) -> None:
    run, other = await a_run(tx), await a_run(tx)
    first = NewPrimer(1, run.id, NOON, NOON, PrimerStatus.PLANNED, "standard")
    (added,) = await primers.add(tx, [first])
    assert await primers.add(tx, [first]) == []
    mixed = [
        first,
        NewPrimer(1, other.id, NOON, NOON, PrimerStatus.PLANNED, "standard"),
        NewPrimer(1, run.id, NOON + DAY, NOON, PrimerStatus.PLANNED, "standard"),
    ]
    second = await primers.add(tx, mixed)
    assert [(one.run_id, one.run_at) for one in second] == [(other.id, NOON), (run.id, NOON + DAY)]
    assert await status_of(tx, added.id) is PrimerStatus.PLANNED


async def test_the_sequence_follows_the_kind_of_run_and_where_runs_meet_the_race(
    tx: Transaction,
) -> None:
    easy, long, race = RunKind.EASY, RunKind.LONG, RunKind.RACE
    cases: list[tuple[str, list[RunKind | None], str]] = [
        ("standard", [None], "standard"),
        ("standard", [easy], "easy"),
        ("standard", [long], "standard"),
        ("standard", [race], "race"),
        ("standing", [easy], "standing"),
        ("standing", [race], "race"),
        ("standard", [easy, None], "standard"),
        ("standard", [easy, easy], "easy"),
        ("standing", [race, easy, None], "race"),
    ]
    run_ids = []
    for runner_id, (usual, kinds, _) in enumerate(cases, 11):
        await a_runner(tx, runner_id)
        await runners.set_sequence(tx, runner_id, usual)
        run_ids += [(await a_run(tx, runner_id, primer_at=NOON, kind=one)).id for one in kinds]
    await primers.plan(tx, run_ids, at=NOON, stopped_since=NOON, pain_from=6)
    query = select(primer_table.c.sequence).order_by(primer_table.c.runner_id)
    assert [*(await tx.execute(query)).scalars()] == [sequence for *_, sequence in cases]


async def test_by_hand_there_can_be_any_number(tx: Transaction) -> None:
    first, second = await a_primer(tx), await a_primer(tx)
    assert first.id != second.id
    assert (first.run_id, first.run_at) == (None, None)


async def test_no_primers_are_added_where_there_are_none(tx: Transaction) -> None:
    assert await primers.add(tx, []) == []


async def test_nobody_sees_another_runners_primer(tx: Transaction) -> None:
    begun, its_steps = await a_begun_primer(tx, 1)
    assert await primers.get(tx, 1, begun.id) == begun
    assert await steps.with_steps(tx, 1, begun.id) == (begun, its_steps)
    assert await primers.get(tx, 2, begun.id) is None
    assert await steps.with_steps(tx, 2, begun.id) is None
    assert await primers.latest(tx, 2, limit=10) == []


async def test_a_primer_that_has_not_begun_has_no_steps_to_show(tx: Transaction) -> None:
    offered = await a_primer(tx)
    assert await steps.with_steps(tx, 1, offered.id) is None


async def test_the_primer_that_waits_is_the_runners_latest_offered_one(tx: Transaction) -> None:
    assert await primers.offered_to(tx, 1) is None
    await a_primer(tx, 1, planned_at=NOON - DAY)
    latest = await a_primer(tx, 1, planned_at=NOON)
    await a_primer(tx, 1, planned_at=NOON + DAY, status=PrimerStatus.DONE)
    await a_primer(tx, 2, planned_at=NOON + DAY)
    assert await primers.offered_to(tx, 1) == latest


async def test_who_came_to_an_end_once_has_done_one(tx: Transaction) -> None:
    for number, status in enumerate(PrimerStatus, start=11):
        await a_runner(tx, number)
        await a_primer(tx, number, status=status)
    numbers = {status: number for number, status in enumerate(PrimerStatus, start=11)}
    found = await primers.who_has_done_any(tx, list(numbers.values()))
    assert found == {numbers[PrimerStatus.DONE], numbers[PrimerStatus.STOPPED]}
    assert await primers.who_has_done_any(tx, [1, 2]) == set()


@pytest.mark.parametrize("status", PrimerStatus)
async def test_an_arrival_is_noted_only_where_nobody_was_faster(
    tx: Transaction, status: PrimerStatus
) -> None:
    primer = await a_primer(tx, status=status)
    await primers.set_status(tx, [primer.id], PrimerStatus.OFFERED)
    expected = PrimerStatus.OFFERED if status is PrimerStatus.PLANNED else status
    assert await status_of(tx, primer.id) is expected


@pytest.mark.parametrize("status", PrimerStatus)
async def test_a_primer_that_was_begun_or_answered_is_not_missed(
    tx: Transaction, status: PrimerStatus
) -> None:
    primer, other = await a_primer(tx, status=status), await a_primer(tx, status=status)
    await primers.set_status(tx, [primer.id], PrimerStatus.MISSED)
    expected = PrimerStatus.MISSED if status is PrimerStatus.PLANNED else status
    assert await status_of(tx, primer.id) is expected
    assert await status_of(tx, other.id) is status


async def test_what_has_not_left_is_withdrawn_with_its_delivery(tx: Transaction) -> None:
    planned = await a_primer(tx, 1, status=PrimerStatus.PLANNED)
    await a_delivery(tx, planned)
    theirs = await a_primer(tx, 2, status=PrimerStatus.PLANNED)
    await a_delivery(tx, theirs)
    left = [await a_primer(tx, 1, status=status) for status in OTHERS]
    await primers.withdraw(tx, 1)
    assert await status_of(tx, planned.id) is None
    assert [await status_of(tx, one.id) for one in left] == OTHERS
    assert [one.primer_id for one in await claimed(tx)] == [theirs.id]


async def test_what_waits_of_one_run_can_be_withdrawn_alone(tx: Transaction) -> None:
    run, other = await a_run(tx), await a_run(tx)
    first, second = [
        await a_primer(tx, run_id=one.id, run_at=NOON, status=PrimerStatus.PLANNED)
        for one in (run, other)
    ]
    await primers.withdraw(tx, 1, run.id)
    assert await status_of(tx, first.id) is None
    assert await status_of(tx, second.id) is PrimerStatus.PLANNED


async def test_nobody_withdraws_another_runners_primer(tx: Transaction) -> None:
    run = await a_run(tx, 1)
    planned = await a_primer(tx, 1, run_id=run.id, run_at=NOON, status=PrimerStatus.PLANNED)
    await primers.withdraw(tx, 2, run.id)
    assert await status_of(tx, planned.id) is PrimerStatus.PLANNED


async def test_what_is_being_sent_keeps_its_occurrence(tx: Transaction) -> None:
    run = await a_run(tx)
    leaving = await a_primer(tx, run_id=run.id, run_at=NOON + DAY, status=PrimerStatus.PLANNED)
    await a_delivery(tx, leaving)
    await claimed(tx)
    await primers.withdraw(tx, 1)
    assert await status_of(tx, leaving.id) is PrimerStatus.PLANNED
    taken = await occurrences.taken(tx, [1], after=NOON)
    assert taken.has(1, run.id, NOON + DAY)


async def test_what_waits_for_another_try_is_withdrawn_unless_it_may_have_arrived(
    tx: Transaction,
) -> None:
    refused, unsure = [await a_primer(tx, status=PrimerStatus.PLANNED) for _ in range(2)]
    states = {refused: DeliveryState.PENDING, unsure: DeliveryState.UNCERTAIN}
    for primer, state in states.items():
        await put(tx, await a_delivery(tx, primer), state)
    await primers.withdraw(tx, 1)
    assert await status_of(tx, refused.id) is None
    assert await status_of(tx, unsure.id) is PrimerStatus.PLANNED


async def test_the_sequence_can_be_chosen_for_one_primer(tx: Transaction) -> None:
    primer, other = await a_primer(tx), await a_primer(tx)
    await primers.set_sequence(tx, primer.id, "standing")
    found = [await primers.get(tx, 1, one.id) for one in (primer, other)]
    assert [one.sequence for one in found if one] == ["standing", "standard"]


async def test_the_last_sessions_come_newest_first_and_only_those_that_began(
    tx: Transaction,
) -> None:
    await a_primer(tx, status=PrimerStatus.MISSED)
    begun = [(await a_begun_primer(tx, at=NOON + number * DAY))[0] for number in range(4)]
    assert await primers.latest(tx, 1, limit=3) == begun[:0:-1]


async def test_the_last_runs_are_those_that_count(tx: Transaction) -> None:
    when = {status: NOON - number * DAY for number, status in enumerate(PrimerStatus, start=1)}
    for status, run_at in when.items():
        await a_primer(tx, run_at=run_at, status=status)
    found = await primers.last_of_runs(tx, 1, before=NOON, limit=10)
    counted = [PrimerStatus.OFFERED, PrimerStatus.GOING, PrimerStatus.DONE, PrimerStatus.CANCELLED]
    assert [one.status for one in found] == counted
    assert await primers.last_of_runs(tx, 2, before=NOON, limit=10) == []


async def test_a_run_that_is_still_ahead_counts_once_its_primer_is_done(tx: Transaction) -> None:
    ahead = NOON + timedelta(microseconds=1)
    done = await a_primer(tx, run_at=ahead, status=PrimerStatus.DONE)
    await a_primer(tx, run_at=ahead, status=PrimerStatus.GOING)
    begun = await a_primer(tx, run_at=NOON, status=PrimerStatus.GOING)
    assert await primers.last_of_runs(tx, 1, before=NOON, limit=10) == [done, begun]


async def test_what_was_by_hand_is_no_run_and_no_more_runs_come_than_asked(
    tx: Transaction,
) -> None:
    await a_primer(tx, status=PrimerStatus.DONE)
    runs = [
        await a_primer(tx, run_at=NOON - number * DAY, status=PrimerStatus.DONE)
        for number in range(5)
    ]
    assert await primers.last_of_runs(tx, 1, before=NOON, limit=10) == runs
    assert await primers.last_of_runs(tx, 1, before=NOON, limit=4) == runs[:4]


@pytest.mark.parametrize("number", [-1, 11])
async def test_effort_and_pain_are_from_0_to_10(tx: Transaction, number: int) -> None:
    begun, _ = await a_begun_primer(tx)
    with pytest.raises(IntegrityError, match="ck_primer_pain"):
        async with tx.begin_nested():
            await steps.set_pain(tx, begun.id, number)
    with pytest.raises(IntegrityError, match="ck_primer_effort"):
        async with tx.begin_nested():
            await steps.set_effort(tx, begun.id, number)
