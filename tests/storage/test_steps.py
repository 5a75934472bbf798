"""Steps of a primer: what was felt, what hurt, what was swapped, and both sides by themselves."""

from dataclasses import replace
from datetime import timedelta

import pytest

from storage import primers, steps
from storage.database import Transaction
from storage.records import PrimerStatus, Side, SinceLastTime, StepOutcome
from tests.factories import (
    NOON,
    a_begun_primer,
    a_primer,
    a_runner,
    read_primer,
    some_steps,
)

MINUTE = timedelta(minutes=1)


@pytest.fixture(autouse=True)
async def one_runner(tx: Transaction) -> None:
    await a_runner(tx, 1)


async def test_a_begun_primer_has_what_was_said_at_ready_and_its_steps_in_order(
    tx: Transaction,
) -> None:
    offered, other = await a_primer(tx), await a_primer(tx)
    begun = replace(offered, sequence="short", since_last=SinceLastTime.WORSE)
    await steps.begin(tx, begun, some_steps(offered.id)[::-1], at=NOON + MINUTE)
    primer, found = await read_primer(tx, offered)
    assert primer == replace(begun, status=PrimerStatus.GOING, started_at=NOON + MINUTE)
    assert found == some_steps(offered.id)
    assert await primers.get(tx, 1, other.id) == other


async def test_an_answer_is_recorded_on_its_step_alone(tx: Transaction) -> None:
    primer, (first, second, third) = await a_begun_primer(tx)
    _, others = await a_begun_primer(tx)
    felt = replace(second, outcome=StepOutcome.DONE, felt="glute")
    hurt = replace(third, outcome=StepOutcome.HURT, pain=6)
    await steps.record_step(tx, felt)
    await steps.record_step(tx, hurt)
    assert await read_primer(tx, primer) == (primer, [first, felt, hurt])
    assert (await steps.steps_of(tx, [others[0].primer_id]))[others[0].primer_id] == others


async def test_a_swapped_drill_stands_in_its_place_a_level_lower(tx: Transaction) -> None:
    primer, (first, second, third) = await a_begun_primer(tx)
    easier = replace(second, drill="easier", level=-1, seconds=90, instead_of=second.drill)
    await steps.swap(tx, easier)
    _, found = await read_primer(tx, primer)
    assert found == [first, easier, third]
    assert (easier.base, first.base) == (second.drill, first.drill)


async def test_two_sides_take_the_place_of_one_step_left_first(tx: Transaction) -> None:
    primer, (first, second, third) = await a_begun_primer(tx)
    done = replace(second, outcome=StepOutcome.DONE, pain=2)
    left = replace(done, side=Side.LEFT, felt="glute")
    right = replace(done, side=Side.RIGHT, felt="hamstring")
    await steps.split_sides(tx, left, right)
    _, found = await read_primer(tx, primer)
    assert found == [first, left, right, third]


async def test_the_effort_is_kept_on_the_primer_and_on_each_drill_that_was_done(
    tx: Transaction,
) -> None:
    primer, (first, second, third) = await a_begun_primer(tx)
    done = replace(first, outcome=StepOutcome.DONE)
    skipped = replace(second, outcome=StepOutcome.SKIPPED)
    for one in (done, skipped):
        await steps.record_step(tx, one)
    await steps.set_effort(tx, primer.id, 4)
    assert await read_primer(tx, primer) == (
        replace(primer, effort=4),
        [replace(done, effort=4), skipped, third],
    )


async def test_the_pain_at_the_end_leaves_a_drill_that_said_its_own(tx: Transaction) -> None:
    primer, (first, second, third) = await a_begun_primer(tx)
    done = replace(first, outcome=StepOutcome.DONE)
    eased = replace(second, outcome=StepOutcome.DONE, pain=4)
    skipped = replace(third, outcome=StepOutcome.SKIPPED)
    for one in (done, eased, skipped):
        await steps.record_step(tx, one)
    await steps.set_pain(tx, primer.id, 1)
    assert await read_primer(tx, primer) == (
        replace(primer, pain=1),
        [replace(done, pain=1), eased, skipped],
    )


async def test_an_ended_primer_keeps_when_and_how(tx: Transaction) -> None:
    primer, _ = await a_begun_primer(tx)
    other, _ = await a_begun_primer(tx)
    await primers.end(tx, primer.id, PrimerStatus.STOPPED, at=NOON + MINUTE)
    ended, _ = await read_primer(tx, primer)
    assert ended == replace(primer, status=PrimerStatus.STOPPED, ended_at=NOON + MINUTE)
    assert (await read_primer(tx, other))[0] == other


async def test_steps_of_several_primers_come_by_primer_the_empty_ones_too(
    tx: Transaction,
) -> None:
    first, first_steps = await a_begun_primer(tx)
    second, second_steps = await a_begun_primer(tx)
    offered = await a_primer(tx)
    assert await steps.steps_of(tx, [first.id, second.id, offered.id]) == {
        first.id: first_steps,
        second.id: second_steps,
        offered.id: [],
    }
