"""How hard drills stand, side by side, and the steps that it follows from."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from storage import holds, levels, primers, runs, steps
from storage.database import Transaction
from storage.holds import EVERYTHING
from storage.records import DrillLevel, Off, PrimerStatus, RunKind, SinceLastTime, StepOutcome
from storage.tables import drill_level
from tests.factories import NOON, a_begun_primer, a_primer, a_run, a_runner, some_steps

DAY = timedelta(days=1)
LOWER = DrillLevel(-1, "worse", NOON, NOON, NOON + DAY, cue_used=True, off=Off.REST)


@pytest.fixture(autouse=True)
async def one_runner(tx: Transaction) -> None:
    await a_runner(tx, 1)


async def test_sides_that_are_alike_share_a_row_and_others_have_one_each(tx: Transaction) -> None:
    assert await levels.of(tx, 1) == {}
    alike = {"bird-dog": (LOWER, LOWER)}
    await levels.put(tx, 1, alike)
    assert await levels.of(tx, 1) == alike
    count = select(func.count()).select_from(drill_level)
    assert (await tx.execute(count)).scalar_one() == 1
    apart = {"bird-dog": (LOWER, DrillLevel(2))}
    await levels.put(tx, 1, apart)
    assert await levels.of(tx, 1) == apart
    await levels.put(tx, 1, alike)
    assert await levels.of(tx, 1) == alike
    assert await levels.of(tx, 2) == {}


async def test_offers_are_withdrawn_of_one_runner_alone(tx: Transaction) -> None:
    await a_runner(tx, 2)
    offered = DrillLevel(offered_to=NOON, is_offered=True)
    for runner_id in (1, 2):
        await levels.put(tx, runner_id, {"bird-dog": (offered, offered)})
    await levels.withdraw_offers(tx, 1)
    over = replace(offered, is_offered=False)
    assert await levels.of(tx, 1) == {"bird-dog": (over, over)}
    assert await levels.of(tx, 2) == {"bird-dog": (offered, offered)}


async def test_who_tapped_a_red_flag_waits_until_it_is_forgotten(tx: Transaction) -> None:
    await a_runner(tx, 2)
    off = DrillLevel(off=Off.CLINICIAN)
    await levels.put(tx, 1, {EVERYTHING: (off, off)})
    await levels.put(tx, 2, {"bird-dog": (off, off)})
    assert await holds.who_waits(tx, [1, 2, 3]) == {1}
    await levels.remove(tx, 1, EVERYTHING)
    assert await holds.who_waits(tx, [1, 2, 3]) == set()


async def test_what_was_said_comes_in_order_with_what_it_is_read_by(tx: Transaction) -> None:
    run = await a_run(tx, kind=RunKind.RACE)
    of_race = await a_primer(tx, run_id=run.id, run_at=NOON + DAY, planned_at=NOON + DAY)
    worse = replace(of_race, since_last=SinceLastTime.WORSE, sequence="race")
    await steps.begin(tx, worse, some_steps(of_race.id, 1), at=NOON + DAY)
    first, _ = await a_begun_primer(tx)
    await a_primer(tx)
    found = await levels.said(tx, 1, since=NOON - DAY)
    assert [one.step.primer_id for one in found] == [first.id] * 3 + [of_race.id]
    last = found[-1]
    assert (last.at, last.since_last, last.sequence, last.program_id, last.kind) == (
        NOON + DAY,
        SinceLastTime.WORSE,
        "race",
        None,
        RunKind.RACE,
    )
    assert len(await levels.said(tx, 1, since=NOON)) == 1
    assert await levels.said(tx, 2, since=NOON - DAY) == []
    # A run that is deleted takes its kind along, not the records.
    await runs.remove(tx, 1, run.id)
    assert (await levels.said(tx, 1, since=NOON))[0].kind is None


async def test_a_drill_was_last_done_when_it_was_done_or_hurt_in_any_drills_place(
    tx: Transaction,
) -> None:
    first, (rock, bridge, dog) = await a_begun_primer(tx)
    await steps.record_step(tx, replace(rock, outcome=StepOutcome.DONE, felt="glute"))
    await steps.record_step(tx, replace(bridge, outcome=StepOutcome.SKIPPED))
    await steps.swap(tx, replace(dog, drill="easier", level=-1, instead_of=dog.drill))
    await steps.record_step(tx, replace(dog, outcome=StepOutcome.HURT, pain=4))
    await primers.end(tx, first.id, PrimerStatus.DONE, at=NOON)
    later, (again, *_) = await a_begun_primer(tx, at=NOON + DAY)
    await steps.record_step(tx, replace(again, outcome=StepOutcome.DONE, felt="glute"))
    assert await levels.last_done(tx, 1) == {"rock": later.started_at, "bird-dog": NOON}
