"""Pauses that were: each from when to when, and none that never was on."""

from datetime import timedelta

import pytest

from storage import pauses
from storage.database import Transaction
from storage.pauses import Pause
from storage.records import FOREVER
from tests.factories import NOON, a_runner

DAY = timedelta(days=1)


@pytest.fixture(autouse=True)
async def two_runners(tx: Transaction) -> None:
    await a_runner(tx, 1)
    await a_runner(tx, 2)


async def test_a_pause_lasts_until_its_end_or_until_the_runner_is_back(tx: Transaction) -> None:
    await pauses.begin(tx, 1, NOON, FOREVER)
    await pauses.begin(tx, 2, NOON, NOON + 9 * DAY)
    await pauses.end(tx, 1, NOON + DAY)
    assert await pauses.since(tx, 1, NOON) == [Pause(NOON, NOON + DAY)]
    assert await pauses.since(tx, 2, NOON) == [Pause(NOON, NOON + 9 * DAY)]
    assert await pauses.since(tx, 1, NOON + DAY) == []


async def test_one_pause_takes_the_place_of_another(tx: Transaction) -> None:
    await pauses.begin(tx, 1, NOON, NOON + 3 * DAY)
    await pauses.begin(tx, 1, NOON + DAY, NOON + 7 * DAY)
    assert await pauses.since(tx, 1, NOON) == [
        Pause(NOON, NOON + DAY),
        Pause(NOON + DAY, NOON + 7 * DAY),
    ]


async def test_a_pause_that_is_taken_back_at_once_was_none(tx: Transaction) -> None:
    await pauses.begin(tx, 1, NOON, FOREVER)
    await pauses.end(tx, 1, NOON)
    assert await pauses.since(tx, 1, NOON - DAY) == []


async def test_what_is_over_does_not_end_again(tx: Transaction) -> None:
    await pauses.begin(tx, 1, NOON, NOON + DAY)
    await pauses.end(tx, 1, NOON + 2 * DAY)
    assert await pauses.since(tx, 1, NOON) == [Pause(NOON, NOON + DAY)]
