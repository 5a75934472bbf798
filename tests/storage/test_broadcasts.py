"""Broadcasts: the same words for many, one delivery a runner."""

from datetime import timedelta

import pytest
from sqlalchemy.exc import IntegrityError

from storage import broadcasts, deliveries
from storage.database import Transaction
from storage.records import Broadcast, DeliveryState, Lane
from tests.factories import AN_HOUR, NOON, a_runner, claimed

TEXT = "<b>New</b> drills &amp; a new phase"


@pytest.fixture(autouse=True)
async def two_runners(tx: Transaction) -> None:
    await a_runner(tx, 1)
    await a_runner(tx, 2)


async def address(tx: Transaction, broadcast_id: int, *runner_ids: int) -> None:
    await broadcasts.address(
        tx, broadcast_id, runner_ids, not_before=NOON, expires_at=NOON + AN_HOUR, at=NOON
    )


@pytest.mark.parametrize("again", [True, False])
async def test_a_broadcast_is_kept_as_it_was_written(tx: Transaction, again: bool) -> None:
    added = await broadcasts.add(tx, TEXT, again_if_uncertain=again, at=NOON)
    other = await broadcasts.add(tx, "Other", again_if_uncertain=False, at=NOON)
    assert await broadcasts.by_id(tx, [added]) == {added: Broadcast(added, TEXT, again)}
    assert other not in await broadcasts.by_id(tx, [added])


async def test_nobody_gets_a_broadcast_before_it_is_addressed(tx: Transaction) -> None:
    broadcast_id = await broadcasts.add(tx, TEXT, again_if_uncertain=False, at=NOON)
    await address(tx, broadcast_id)
    assert sum((await deliveries.counts(tx)).values()) == 0


async def test_each_runner_who_is_addressed_gets_one_delivery(tx: Transaction) -> None:
    broadcast_id = await broadcasts.add(tx, TEXT, again_if_uncertain=False, at=NOON)
    await address(tx, broadcast_id, 1, 2)
    assert (await deliveries.counts(tx))[DeliveryState.PENDING] == 2
    assert await claimed(tx, NOON - timedelta(seconds=1)) == []
    assert await claimed(tx, NOON + AN_HOUR) == []
    found = await claimed(tx)
    assert [(one.runner_id, one.lane, one.broadcast_id) for one in found] == [
        (number, Lane.BROADCAST, broadcast_id) for number in (1, 2)
    ]


async def test_nobody_is_addressed_twice(tx: Transaction) -> None:
    broadcast_id = await broadcasts.add(tx, TEXT, again_if_uncertain=False, at=NOON)
    await address(tx, broadcast_id, 1)
    with pytest.raises(IntegrityError, match=r"(?i)unique.*broadcast_id"):
        await address(tx, broadcast_id, 2, 1)
