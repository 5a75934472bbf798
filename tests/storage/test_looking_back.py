"""Primers and steps of a long time: a runner's own, from an instant on, in bounded number."""

from datetime import timedelta

from storage import looking_back, steps
from storage.database import Database
from storage.records import PrimerStatus
from tests.factories import NOON, a_primer, a_runner, some_steps

DAY = timedelta(days=1)


async def test_only_what_is_theirs_and_since_then_is_found(database: Database) -> None:
    async with database.transaction() as tx:
        for runner_id in (1, 2):
            await a_runner(tx, runner_id)
            for days in range(4):
                at = NOON - days * DAY
                one = await a_primer(tx, runner_id, run_at=at, planned_at=at)
                await steps.begin(tx, one, some_steps(one.id), at=at)
        since = NOON - 2 * DAY
        found = await looking_back.primers_since(tx, 1, since)
        by_primer = await looking_back.steps_since(tx, 1, since)
        none = await looking_back.primers_since(tx, 3, since)
        assert [(one.runner_id, one.planned_at) for one in found] == [
            (1, NOON - days * DAY) for days in range(3)
        ]
        assert list(by_primer) == [one.id for one in found]
        assert [step.position for step in by_primer[found[0].id]] == [0, 1, 2]
        assert none == []


async def test_of_more_than_anybody_runs_the_latest_are_looked_at(database: Database) -> None:
    async with database.transaction() as tx:
        await a_runner(tx)
        for days in (2, 0, 1):
            one = await a_primer(tx, planned_at=NOON - days * DAY, status=PrimerStatus.OFFERED)
            await steps.begin(tx, one, some_steps(one.id), at=NOON)
        found = await looking_back.primers_since(tx, 1, NOON - 9 * DAY, limit=2)
        by_primer = await looking_back.steps_since(tx, 1, NOON - 9 * DAY, limit=5)
    assert [one.planned_at for one in found] == [NOON, NOON - DAY]
    assert [len(of) for of in by_primer.values()] == [3, 2]
