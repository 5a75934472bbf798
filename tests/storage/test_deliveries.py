"""Deliveries: claimed under a lease, recorded, taken up again after a lapse, expired in time."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from storage import deliveries
from storage.database import Transaction
from storage.deliveries import NewDelivery, Result
from storage.records import Delivery, DeliveryState, Lane, PrimerStatus
from storage.tables import delivery
from tests.factories import NOON, a_delivery, a_primer, a_runner, claimed, state_of

MINUTE = timedelta(minutes=1)
INSTANT = timedelta(microseconds=1)


@pytest.fixture(autouse=True)
async def two_runners(tx: Transaction) -> None:
    await a_runner(tx, 1)
    await a_runner(tx, 2)


async def of_runner(tx: Transaction, runner_id: int) -> int:
    """Add a delivery to a runner."""
    return await a_delivery(tx, await a_primer(tx, runner_id, status=PrimerStatus.PLANNED))


async def put(tx: Transaction, delivery_id: int, state: DeliveryState) -> None:
    """Record a state, with the next try at noon."""
    await deliveries.record(tx, [Result(delivery_id, state, NOON, 1, 0)])


async def row(tx: Transaction, delivery_id: int) -> dict[str, object]:
    query = select(delivery).where(delivery.c.id == delivery_id)
    return dict((await tx.execute(query)).mappings().one())


async def test_a_new_delivery_is_pending_and_untried(tx: Transaction) -> None:
    primer = await a_primer(tx, 2, status=PrimerStatus.PLANNED)
    delivery_id = await a_delivery(tx, primer, not_before=NOON, expires_at=NOON + MINUTE)
    (leased,) = await claimed(tx)
    expected = Delivery(
        delivery_id,
        2,
        Lane.PRIMER,
        primer.id,
        None,
        DeliveryState.SENDING,
        NOON,
        NOON + MINUTE,
        attempts=0,
        doubts=0,
    )
    assert leased == expected


async def test_no_deliveries_are_added_where_there_are_none(tx: Transaction) -> None:
    await deliveries.add(tx, [], at=NOON)
    assert sum((await deliveries.counts(tx)).values()) == 0


async def test_a_primer_has_one_delivery_at_most(tx: Transaction) -> None:
    primer = await a_primer(tx)
    await a_delivery(tx, primer)
    with pytest.raises(IntegrityError, match=r"(?i)unique.*primer_id"):
        await a_delivery(tx, primer)


async def test_a_delivery_is_claimed_by_one_alone(tx: Transaction) -> None:
    delivery_id = await a_delivery(tx)
    assert [one.id for one in await claimed(tx)] == [delivery_id]
    assert await claimed(tx) == []


async def test_a_delivery_is_claimed_from_its_instant_on_and_never_once_it_has_expired(
    tx: Transaction,
) -> None:
    delivery_id = await a_delivery(tx, not_before=NOON, expires_at=NOON + MINUTE)
    assert await claimed(tx, NOON - INSTANT) == []
    assert await claimed(tx, NOON + MINUTE) == []
    assert [one.id for one in await claimed(tx, NOON)] == [delivery_id]
    await put(tx, delivery_id, DeliveryState.PENDING)
    assert [one.id for one in await claimed(tx, NOON + MINUTE - INSTANT)] == [delivery_id]


async def test_what_expires_first_is_claimed_first_and_no_more_than_asked(tx: Transaction) -> None:
    later = await a_delivery(tx, expires_at=NOON + 3 * MINUTE)
    sooner = await a_delivery(tx, expires_at=NOON + MINUTE)
    between = await a_delivery(tx, expires_at=NOON + 2 * MINUTE)
    first = await deliveries.claim(tx, NOON, leased_until=NOON + MINUTE, limit=2)
    assert [one.id for one in first] == [sooner, between]
    assert [one.id for one in await claimed(tx)] == [later]


@pytest.mark.parametrize("state", DeliveryState)
async def test_only_what_waits_can_be_claimed(tx: Transaction, state: DeliveryState) -> None:
    delivery_id = await a_delivery(tx)
    await put(tx, delivery_id, state)
    waits = state in {DeliveryState.PENDING, DeliveryState.UNCERTAIN}
    assert [one.id for one in await claimed(tx)] == ([delivery_id] if waits else [])


async def test_what_became_of_a_send_is_recorded_and_ends_its_lease(tx: Transaction) -> None:
    sent_id, again_id = await a_delivery(tx), await a_delivery(tx)
    await claimed(tx)
    sent = Result(sent_id, DeliveryState.SENT, NOON, 1, 0, message_id=99, sent_at=NOON + MINUTE)
    again_at = NOON + 2 * MINUTE
    again = Result(again_id, DeliveryState.PENDING, again_at, 3, 2, reason="Bad Gateway")
    await deliveries.record(tx, [sent, again])
    await deliveries.record(tx, [])
    kept = await row(tx, sent_id)
    assert kept["state"] is DeliveryState.SENT
    assert (kept["message_id"], kept["sent_at"]) == (99, NOON + MINUTE)
    assert kept["leased_until"] is None
    kept = await row(tx, again_id)
    assert (kept["state"], kept["not_before"]) == (DeliveryState.PENDING, again_at)
    assert (kept["attempts"], kept["doubts"], kept["reason"]) == (3, 2, "Bad Gateway")
    assert await claimed(tx, again_at - INSTANT) == []
    assert [one.attempts for one in await claimed(tx, again_at)] == [3]


async def test_a_send_whose_lease_has_ended_is_taken_up_again_and_counts_as_a_doubt(
    tx: Transaction,
) -> None:
    delivery_id = await a_delivery(tx)
    await claimed(tx, leased_for=MINUTE)
    assert await deliveries.lapse(tx, NOON + MINUTE - INSTANT) == 0
    assert await deliveries.lapse(tx, NOON + MINUTE) == 1
    assert await deliveries.lapse(tx, NOON + MINUTE) == 0
    assert await state_of(tx, delivery_id) is DeliveryState.UNCERTAIN
    (again,) = await claimed(tx, NOON + MINUTE)
    assert (again.id, again.attempts, again.doubts) == (delivery_id, 1, 1)
    assert await deliveries.doubts(tx) == 1


async def test_at_a_start_every_lease_is_taken_up_whenever_it_ends(tx: Transaction) -> None:
    await a_delivery(tx)
    await a_delivery(tx)
    waiting = await a_delivery(tx, not_before=NOON + MINUTE)
    await claimed(tx, leased_for=timedelta(days=1))
    assert await deliveries.lapse(tx, None) == 2
    assert await state_of(tx, waiting) is DeliveryState.PENDING


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
    await put(tx, uncertain, DeliveryState.UNCERTAIN)
    await put(tx, sent, DeliveryState.SENT)
    await deliveries.drop_for_runner(tx, 1, "blocked")
    for dropped in (pending, uncertain):
        kept = await row(tx, dropped)
        assert (kept["state"], kept["reason"]) == (DeliveryState.FAILED, "blocked")
    assert await state_of(tx, sent) is DeliveryState.SENT
    assert await state_of(tx, theirs) is DeliveryState.PENDING


async def test_nothing_moves_where_nothing_waits(tx: Transaction) -> None:
    assert await deliveries.next_at(tx) is None
    await put(tx, await a_delivery(tx), DeliveryState.SENT)
    assert await deliveries.next_at(tx) is None


async def test_the_next_try_is_the_next_that_moves(tx: Transaction) -> None:
    await a_delivery(tx, not_before=NOON + 2 * MINUTE)
    await a_delivery(tx, not_before=NOON + MINUTE)
    assert await deliveries.next_at(tx) == NOON + MINUTE


async def test_the_end_of_a_lease_is_the_next_that_moves(tx: Transaction) -> None:
    await a_delivery(tx)
    await claimed(tx, leased_for=MINUTE)
    await a_delivery(tx, not_before=NOON + 2 * MINUTE)
    assert await deliveries.next_at(tx) == NOON + MINUTE


async def test_an_expiry_before_the_next_try_is_the_next_that_moves(tx: Transaction) -> None:
    delivery_id = await a_delivery(tx, expires_at=NOON + MINUTE)
    paused = Result(delivery_id, DeliveryState.PENDING, NOON + 2 * MINUTE, 1, 0)
    await deliveries.record(tx, [paused])
    assert await deliveries.next_at(tx) == NOON + MINUTE


async def test_every_state_is_counted_the_empty_ones_too(tx: Transaction) -> None:
    for state in (DeliveryState.SENT, DeliveryState.SENT, DeliveryState.FAILED):
        await put(tx, await a_delivery(tx), state)
    counted = dict.fromkeys(DeliveryState, 0)
    counted[DeliveryState.SENT], counted[DeliveryState.FAILED] = 2, 1
    assert await deliveries.counts(tx) == counted


async def test_doubts_add_up(tx: Transaction) -> None:
    assert await deliveries.doubts(tx) == 0
    result = Result(await a_delivery(tx), DeliveryState.SENT, NOON, 3, 2)
    await deliveries.record(
        tx, [result, replace(result, delivery_id=await a_delivery(tx), doubts=1)]
    )
    assert await deliveries.doubts(tx) == 3


async def test_a_batch_of_deliveries_is_added_at_once(tx: Transaction) -> None:
    primers = [await a_primer(tx, number) for number in (1, 2)]
    new = [
        NewDelivery(p.runner_id, Lane.PRIMER, NOON, NOON + MINUTE, primer_id=p.id) for p in primers
    ]
    await deliveries.add(tx, new, at=NOON)
    assert [one.primer_id for one in await claimed(tx)] == [primer.id for primer in primers]
