"""What was done and what hurt, of many runners at once."""

from dataclasses import replace

from storage import primers, sessions, steps
from storage.database import Transaction
from storage.records import LastSession, PrimerStatus, StepOutcome
from tests.factories import NOON, a_begun_primer, a_runner

DONE, HURT = StepOutcome.DONE, StepOutcome.HURT


async def ended(tx: Transaction, runner_id: int, *pains: int | None, pain: int | None) -> None:
    """Add a session, with what was said of each of its drills; a None was said of none."""
    primer, all_steps = await a_begun_primer(tx, runner_id)
    for step, own in zip(all_steps, pains, strict=True):
        await steps.record_step(tx, replace(step, outcome=DONE, felt="glute", pain=own))
    if pain is not None:
        await steps.set_pain(tx, primer.id, pain)
    await primers.end(tx, primer.id, PrimerStatus.DONE, at=NOON)


async def test_the_last_session_of_each_with_what_hurt_by_itself(tx: Transaction) -> None:
    for runner_id in (1, 2, 3, 4):
        await a_runner(tx, runner_id)
    await ended(tx, 1, None, 7, None, pain=0)
    await ended(tx, 1, None, 4, 2, pain=0)
    await ended(tx, 2, None, None, None, pain=5)
    await ended(tx, 3, 3, None, None, pain=None)
    found = await sessions.last_of(tx, [1, 2, 3, 4], pain_from=3)
    assert found == {
        1: LastSession(NOON, 0, {"bridge": 4}),
        2: LastSession(NOON, 5),
        3: LastSession(NOON, None, {"rock": 3}),
    }


async def test_a_drill_that_was_left_because_it_hurt_is_its_own_whatever_the_end_was(
    tx: Transaction,
) -> None:
    await a_runner(tx)
    primer, (first, *_) = await a_begun_primer(tx)
    await steps.record_step(tx, replace(first, outcome=HURT, pain=4))
    await steps.set_pain(tx, primer.id, 4)
    assert (await sessions.last_of(tx, [1], pain_from=3))[1].hurt == {"rock": 4}


async def test_what_was_ever_done_is_known_of_whoever_has_done_any(tx: Transaction) -> None:
    await a_runner(tx, 1)
    await a_runner(tx, 2)
    _, (first, *_) = await a_begun_primer(tx)
    await a_begun_primer(tx, 2)
    await steps.record_step(tx, replace(first, outcome=DONE, felt="glute"))
    assert await sessions.drills_done(tx, [1, 2]) == {1: frozenset({"rock"})}
