"""Deliveries: added, expired in time, given up, counted."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import insert, select, update
from sqlalchemy.exc import IntegrityError

from storage import deliveries
from storage.database import Transaction
from storage.deliveries import NewDelivery
from storage.records import FOREVER, DeliveryState, Lane, PrimerStatus
from storage.tables import delivery, runner
from tests.factories import (
    NOON,
    a_broadcast,
    a_delivery,
    a_primer,
    a_runner,
    claimed,
    put,
    state_of,
)

MINUTE = timedelta(minutes=1)
INSTANT = timedelta(microseconds=1)


@pytest.fixture(autouse=True)
async def two_runners(tx: Transaction) -> None:
    await a_runner(tx, 1)
    await a_runner(tx, 2)


async def of_runner(tx: Transaction, runner_id: int) -> int:
    """Add a delivery to a runner."""
    return await a_delivery(tx, await a_primer(tx, runner_id, status=PrimerStatus.PLANNED))


async def row(tx: Transaction, delivery_id: int) -> dict[str, Any]:
    query = select(delivery).where(delivery.c.id == delivery_id)
    return dict((await tx.execute(query)).mappings().one())


async def test_a_new_delivery_is_pending_and_untried(tx: Transaction) -> None:
    primer = await a_primer(tx, 2, status=PrimerStatus.PLANNED)
    delivery_id = await a_delivery(tx, primer, not_before=NOON, expires_at=NOON + MINUTE)
    assert await row(tx, delivery_id) == {
        "id": delivery_id,
        "runner_id": 2,
        "lane": Lane.PRIMER,
        "primer_id": primer.id,
        "broadcast_id": None,
        "state": DeliveryState.PENDING,
        "not_before": NOON,
        "expires_at": NOON + MINUTE,
        "created_at": NOON,
        "attempts": 0,
        "doubts": 0,
        "leased_until": None,
        "reason": None,
        "message_id": None,
        "sent_at": None,
        "notice_id": None,
    }


async def test_no_deliveries_are_added_where_there_are_none(tx: Transaction) -> None:
    await deliveries.add(tx, [], at=NOON)
    assert sum((await deliveries.counts(tx)).values()) == 0


async def test_a_batch_of_deliveries_is_added_at_once(tx: Transaction) -> None:
    primers = [await a_primer(tx, number, status=PrimerStatus.PLANNED) for number in (1, 2)]
    new = [
        NewDelivery(p.runner_id, Lane.PRIMER, NOON, NOON + MINUTE, primer_id=p.id) for p in primers
    ]
    await deliveries.add(tx, new, at=NOON)
    assert [one.primer_id for one in await claimed(tx)] == [primer.id for primer in primers]


async def test_a_primer_has_one_delivery_at_most(tx: Transaction) -> None:
    primer = await a_primer(tx)
    await a_delivery(tx, primer)
    with pytest.raises(IntegrityError, match=r"(?i)unique.*primer_id"):
        await a_delivery(tx, primer)


@pytest.mark.parametrize("state", [DeliveryState.PENDING, DeliveryState.UNCERTAIN])
async def test_what_waited_too_long_expires_and_its_primer_is_told(
    tx: Transaction, state: DeliveryState
) -> None:
    primer = await a_primer(tx, status=PrimerStatus.PLANNED)
    delivery_id = await a_delivery(tx, primer, expires_at=NOON + MINUTE)
    await a_delivery(tx, expires_at=NOON + 2 * MINUTE)
    await put(tx, delivery_id, state)
    assert await deliveries.expire(tx, NOON + MINUTE - INSTANT) == []
    assert await deliveries.expire(tx, NOON + MINUTE) == [primer.id]
    assert await deliveries.expire(tx, NOON + MINUTE) == []
    assert await state_of(tx, delivery_id) is DeliveryState.EXPIRED


@pytest.mark.parametrize("lane", deliveries.BY_LANE)
async def test_what_waits_expires_in_every_lane(tx: Transaction, lane: Lane) -> None:
    delivery_id = await a_delivery(tx, lane=lane, expires_at=NOON + MINUTE)
    await deliveries.expire(tx, NOON + MINUTE)
    assert await state_of(tx, delivery_id) is DeliveryState.EXPIRED


async def test_a_broadcast_that_waited_too_long_expires_and_is_no_primer(tx: Transaction) -> None:
    (delivery_id,) = await a_broadcast(tx, 1, expires_at=NOON + MINUTE)
    assert await deliveries.expire(tx, NOON + MINUTE) == []
    assert await state_of(tx, delivery_id) is DeliveryState.EXPIRED


async def test_however_many_expire_at_once_they_do_so_in_bounded_batches(tx: Transaction) -> None:
    people = range(1_000, 4_000)
    values = {"language": "en", "lead_minutes": 15, "sequence": "standard", "created_at": NOON}
    await tx.execute(insert(runner), [{"id": one, **values} for one in people])
    await a_broadcast(tx, *people, expires_at=NOON + MINUTE)
    await deliveries.expire(tx, NOON + MINUTE)
    assert (await deliveries.counts(tx))[DeliveryState.EXPIRED] == deliveries.MOST_EXPIRED
    await deliveries.expire(tx, NOON + MINUTE)
    assert (await deliveries.counts(tx))[DeliveryState.EXPIRED] == 2 * deliveries.MOST_EXPIRED


async def test_what_is_being_sent_or_was_does_not_expire(tx: Transaction) -> None:
    sent, sending = await a_delivery(tx), await a_delivery(tx)
    await claimed(tx)
    await put(tx, sent, DeliveryState.SENT)
    assert await deliveries.expire(tx, NOON + timedelta(days=1)) == []
    assert await state_of(tx, sending) is DeliveryState.SENDING
    assert await state_of(tx, sent) is DeliveryState.SENT


async def test_what_waits_for_a_runner_who_is_gone_is_given_up_and_nothing_else(
    tx: Transaction,
) -> None:
    pending, uncertain, sent = [await of_runner(tx, 1) for _ in range(3)]
    theirs = await of_runner(tx, 2)
    (broadcast,) = await a_broadcast(tx, 1)
    await put(tx, uncertain, DeliveryState.UNCERTAIN)
    await put(tx, sent, DeliveryState.SENT)
    dropped = [pending, uncertain, broadcast]
    primers = await deliveries.drop_for_runner(tx, 1, "blocked")
    assert sorted(primers) == [(await row(tx, one))["primer_id"] for one in dropped[:2]]
    query = select(delivery.c.state, delivery.c.reason).where(delivery.c.id.in_(dropped))
    assert {tuple(one) for one in await tx.execute(query)} == {(DeliveryState.FAILED, "blocked")}
    assert await state_of(tx, sent) is DeliveryState.SENT
    assert await state_of(tx, theirs) is DeliveryState.PENDING


async def test_what_may_have_left_of_a_runner_goes_out_no_more(tx: Transaction) -> None:
    uncertain, sending, theirs = [await of_runner(tx, number) for number in (1, 1, 2)]
    await claimed(tx)
    await put(tx, uncertain, DeliveryState.UNCERTAIN)
    await deliveries.withdraw(tx, 1, None, NOON)
    assert [(await row(tx, one))["expires_at"] for one in (uncertain, sending)] == [NOON, NOON]
    assert (await row(tx, theirs))["expires_at"] > NOON


async def test_the_end_of_a_pause_frees_what_it_held_and_nothing_else(tx: Transaction) -> None:
    until = NOON + timedelta(days=2)
    held, tried_later = await of_runner(tx, 1), await of_runner(tx, 1)
    theirs = await of_runner(tx, 2)
    for one in (held, theirs):
        await put(tx, one, DeliveryState.PENDING, not_before=until)
    await put(tx, tried_later, DeliveryState.PENDING, not_before=until - MINUTE)
    await deliveries.release(tx, 1, until, at=NOON)
    found = [(await row(tx, one))["not_before"] for one in (held, tried_later, theirs)]
    assert found == [NOON, until - MINUTE, until]


async def test_the_end_of_an_endless_pause_sends_nothing_again_that_may_have_arrived(
    tx: Transaction,
) -> None:
    (settled,) = await a_broadcast(tx, 1, not_before=FOREVER, expires_at=FOREVER)
    await put(tx, settled, DeliveryState.UNCERTAIN, not_before=FOREVER)
    await deliveries.release(tx, 1, FOREVER, at=NOON)
    assert (await row(tx, settled))["not_before"] == FOREVER


async def test_nothing_moves_where_nothing_waits(tx: Transaction) -> None:
    assert await deliveries.next_at(tx) is None
    await put(tx, await a_delivery(tx), DeliveryState.SENT)
    assert await deliveries.next_at(tx) is None


@pytest.mark.parametrize("lane", deliveries.BY_LANE)
async def test_the_next_try_is_the_next_that_moves_in_every_lane(
    tx: Transaction, lane: Lane
) -> None:
    await a_delivery(tx, not_before=NOON + 2 * MINUTE)
    await a_delivery(tx, lane=lane, not_before=NOON + MINUTE)
    assert await deliveries.next_at(tx) == NOON + MINUTE


async def test_the_end_of_a_lease_is_the_next_that_moves(tx: Transaction) -> None:
    await a_delivery(tx)
    await claimed(tx, leased_for=MINUTE)
    await a_delivery(tx, not_before=NOON + 2 * MINUTE)
    assert await deliveries.next_at(tx) == NOON + MINUTE


async def test_an_expiry_before_the_next_try_is_the_next_that_moves(tx: Transaction) -> None:
    delivery_id = await a_delivery(tx, expires_at=NOON + MINUTE)
    await put(tx, delivery_id, DeliveryState.UNCERTAIN, not_before=NOON + 2 * MINUTE)
    assert await deliveries.next_at(tx) == NOON + MINUTE


async def test_what_is_uncertain_for_ever_moves_no_more(tx: Transaction) -> None:
    await a_broadcast(tx, 1, not_before=FOREVER, expires_at=FOREVER)
    assert await deliveries.next_at(tx) == FOREVER
    assert await claimed(tx, NOON + timedelta(days=365)) == []
    assert await deliveries.expire(tx, NOON + timedelta(days=365)) == []


async def test_every_state_is_counted_the_empty_ones_too(tx: Transaction) -> None:
    for state in (DeliveryState.SENT, DeliveryState.SENT, DeliveryState.FAILED):
        await put(tx, await a_delivery(tx), state)
    counted = dict.fromkeys(DeliveryState, 0)
    counted[DeliveryState.SENT], counted[DeliveryState.FAILED] = 2, 1
    assert await deliveries.counts(tx) == counted


async def test_doubts_add_up(tx: Transaction) -> None:
    assert await deliveries.doubts(tx) == 0
    for doubts in (2, 1):
        delivery_id = await a_delivery(tx)
        await tx.execute(update(delivery).where(delivery.c.id == delivery_id).values(doubts=doubts))
    assert await deliveries.doubts(tx) == 3
