"""Leases: claimed by one alone and in order, recorded, taken up again after a lapse."""

from collections.abc import Sequence
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from storage import deliveries, lapses, leases, runners
from storage.database import Transaction
from storage.leases import Claimed, Result
from storage.records import FOREVER, DeliveryState, Lane, PrimerStatus
from storage.tables import delivery
from tests.factories import (
    NOON,
    a_broadcast,
    a_delivery,
    a_primer,
    a_runner,
    all_alike,
    claimed,
    put,
    state_of,
)

MINUTE = timedelta(minutes=1)
INSTANT = timedelta(microseconds=1)
LEASED_UNTIL = NOON + MINUTE
"""Until when `claimed` leases at noon."""
TO_BE_SENT = (DeliveryState.PENDING, DeliveryState.UNCERTAIN)


@pytest.fixture(autouse=True)
async def two_runners(tx: Transaction) -> None:
    await a_runner(tx, 1)
    await a_runner(tx, 2)


async def row(tx: Transaction, delivery_id: int) -> dict[str, object]:
    query = select(delivery).where(delivery.c.id == delivery_id)
    return dict((await tx.execute(query)).mappings().one())


async def ids(tx: Transaction, at: datetime = NOON) -> list[int]:
    """Claim all, and return what was claimed."""
    return [one.id for one in await claimed(tx, at)]


async def claim(tx: Transaction, limit: int = 100) -> Sequence[Claimed]:
    return await leases.claim(
        tx,
        NOON,
        leased_until=LEASED_UNTIL,
        limit=limit,
        of_broadcasts=await all_alike(tx, NOON),
    )


def sent(delivery_id: int, *, lease: datetime = LEASED_UNTIL) -> Result:
    return Result(delivery_id, lease, DeliveryState.SENT, NOON, message_id=99, sent_at=NOON)


async def test_what_is_claimed_comes_with_whom_it_goes_to_and_what_it_sends(
    tx: Transaction,
) -> None:
    planned = await a_primer(tx, 2, status=PrimerStatus.PLANNED)
    await a_delivery(tx, planned)
    await a_broadcast(tx, 1)
    await a_broadcast(tx, 2, again_if_uncertain=True)
    found = [
        (one.runner_id, one.zone, one.primer_id, one.sequence, one.again_if_uncertain)
        for one in await claim(tx)
    ]
    assert found == [
        (2, "Europe/Madrid", planned.id, "standard", True),
        (1, "Europe/Madrid", None, None, False),
        (2, "Europe/Madrid", None, None, True),
    ]


async def test_a_delivery_is_claimed_by_one_alone(tx: Transaction) -> None:
    delivery_id = await a_delivery(tx)
    assert await ids(tx) == [delivery_id]
    assert await ids(tx) == []
    assert await state_of(tx, delivery_id) is DeliveryState.SENDING
    assert (await row(tx, delivery_id))["leased_until"] == LEASED_UNTIL


async def test_a_delivery_is_claimed_from_its_instant_on_and_never_once_it_has_expired(
    tx: Transaction,
) -> None:
    delivery_id = await a_delivery(tx, not_before=NOON, expires_at=NOON + MINUTE)
    assert await ids(tx, NOON - INSTANT) == []
    assert await ids(tx, NOON + MINUTE) == []
    assert await ids(tx, NOON) == [delivery_id]
    await put(tx, delivery_id, DeliveryState.PENDING)
    assert await ids(tx, NOON + MINUTE - INSTANT) == [delivery_id]


@pytest.mark.parametrize("state", DeliveryState)
async def test_only_what_waits_can_be_claimed(tx: Transaction, state: DeliveryState) -> None:
    delivery_id = await a_delivery(tx)
    await put(tx, delivery_id, state)
    assert await ids(tx) == ([delivery_id] if state in TO_BE_SENT else [])


async def test_the_lanes_come_in_their_order_whatever_came_first(tx: Transaction) -> None:
    (broadcast,) = await a_broadcast(tx, 1, not_before=NOON - 3 * MINUTE)
    nudge = await a_delivery(tx, lane=Lane.NUDGE, not_before=NOON - 2 * MINUTE)
    primer_of_one = await a_delivery(tx, not_before=NOON - MINUTE)
    alert = await a_delivery(tx, lane=Lane.ALERT)
    for limit, expected in [(1, [alert]), (2, [primer_of_one, nudge]), (9, [broadcast])]:
        assert [one.id for one in await claim(tx, limit)] == expected


@pytest.mark.parametrize("state", TO_BE_SENT)
async def test_of_primers_the_earliest_run_comes_first_and_no_more_than_asked(
    tx: Transaction, state: DeliveryState
) -> None:
    later = await a_delivery(tx, expires_at=NOON + 3 * MINUTE, not_before=NOON - MINUTE)
    sooner = await a_delivery(tx, expires_at=NOON + MINUTE)
    between = await a_delivery(tx, expires_at=NOON + 2 * MINUTE)
    await put(tx, between, state)
    assert [one.id for one in await claim(tx, 2)] == [sooner, between]
    assert await ids(tx) == [later]


async def test_broadcasts_go_out_as_they_came(tx: Transaction) -> None:
    late = await a_broadcast(tx, 1, 2, expires_at=NOON + MINUTE)
    early = await a_broadcast(tx, 1, 2, not_before=NOON - MINUTE)
    assert [one.id for one in await claim(tx, 3)] == [*early, late[0]]


async def test_what_a_pause_holds_waits_for_its_end(tx: Transaction) -> None:
    held, other = await a_broadcast(tx, 1, 2)
    await runners.set_pause(tx, 1, NOON + 2 * MINUTE)
    assert await ids(tx) == [other]
    assert (await row(tx, held))["not_before"] == NOON + 2 * MINUTE
    assert await state_of(tx, held) is DeliveryState.PENDING
    assert await ids(tx, NOON + 2 * MINUTE - INSTANT) == []
    assert await ids(tx, NOON + 2 * MINUTE) == [held]


@pytest.mark.parametrize(
    ("state", "closed"),
    [
        (DeliveryState.PENDING, DeliveryState.FAILED),
        (DeliveryState.UNCERTAIN, DeliveryState.SENT),
    ],
)
async def test_a_primer_that_was_answered_goes_out_no_more_and_had_arrived_if_it_was_uncertain(
    tx: Transaction, state: DeliveryState, closed: DeliveryState
) -> None:
    going = await a_primer(tx, status=PrimerStatus.GOING)
    delivery_id = await a_delivery(tx, going)
    await put(tx, delivery_id, state)
    assert await ids(tx) == []
    assert await state_of(tx, delivery_id) is closed


@pytest.mark.parametrize("status", [one for one in PrimerStatus if one != PrimerStatus.PLANNED])
async def test_only_a_planned_primer_is_sent(tx: Transaction, status: PrimerStatus) -> None:
    delivery_id = await a_delivery(tx, await a_primer(tx, status=status))
    assert await ids(tx) == []
    assert await state_of(tx, delivery_id) is DeliveryState.FAILED


@pytest.mark.parametrize("state", TO_BE_SENT)
async def test_what_waits_for_who_cannot_be_reached_is_closed(
    tx: Transaction, state: DeliveryState
) -> None:
    gone, other = await a_broadcast(tx, 1, 2)
    await put(tx, gone, state)
    await runners.set_unreachable(tx, 1, NOON)
    assert await ids(tx) == [other]
    assert await state_of(tx, gone) is DeliveryState.FAILED


async def test_what_became_of_a_send_is_recorded_and_ends_its_lease(tx: Transaction) -> None:
    sent_id, again_id = await a_delivery(tx), await a_delivery(tx)
    await claimed(tx)
    again_at = NOON + 2 * MINUTE
    lost = DeliveryState.UNCERTAIN
    again = Result(again_id, LEASED_UNTIL, lost, again_at, doubted=True, reason="no answer")
    await leases.record(tx, [sent(sent_id), again])
    await leases.record(tx, [])
    kept = await row(tx, sent_id)
    assert (kept["state"], kept["leased_until"]) == (DeliveryState.SENT, None)
    assert (kept["message_id"], kept["sent_at"]) == (99, NOON)
    assert (kept["attempts"], kept["doubts"]) == (1, 0)
    kept = await row(tx, again_id)
    assert (kept["state"], kept["not_before"], kept["leased_until"]) == (lost, again_at, None)
    assert (kept["attempts"], kept["doubts"], kept["reason"]) == (1, 1, "no answer")
    assert await ids(tx, again_at - INSTANT) == []
    (found,) = await claimed(tx, again_at)
    assert (found.id, found.attempts, found.doubts) == (again_id, 1, 1)


async def test_tries_and_doubts_add_up_and_what_was_held_back_counts_as_neither(
    tx: Transaction,
) -> None:
    delivery_id = await a_delivery(tx)
    for tried, doubted in [(True, False), (True, True), (False, False)]:
        await claimed(tx)
        back = DeliveryState.PENDING
        result = Result(delivery_id, LEASED_UNTIL, back, NOON, tried=tried, doubted=doubted)
        await leases.record(tx, [result])
    kept = await row(tx, delivery_id)
    assert (kept["attempts"], kept["doubts"]) == (2, 1)


async def test_a_result_under_a_lease_that_has_lapsed_changes_nothing(tx: Transaction) -> None:
    delivery_id = await a_delivery(tx)
    await claimed(tx)
    await lapses.lapse(tx)
    await leases.record(tx, [sent(delivery_id)])
    assert await state_of(tx, delivery_id) is DeliveryState.UNCERTAIN
    await claimed(tx, NOON + MINUTE)
    await leases.record(tx, [sent(delivery_id)])
    assert await state_of(tx, delivery_id) is DeliveryState.SENDING
    await leases.record(tx, [sent(delivery_id, lease=NOON + 2 * MINUTE)])
    assert await state_of(tx, delivery_id) is DeliveryState.SENT


async def test_a_send_whose_lease_has_ended_is_taken_up_again_and_counts_as_a_doubt(
    tx: Transaction,
) -> None:
    delivery_id = await a_delivery(tx)
    await claimed(tx, leased_for=MINUTE)
    for at, lapsed in [(LEASED_UNTIL - INSTANT, 0), (LEASED_UNTIL, 1), (LEASED_UNTIL, 0)]:
        assert await lapses.lapse(tx, at=at, lease=MINUTE) == lapsed
    assert await state_of(tx, delivery_id) is DeliveryState.UNCERTAIN
    (again,) = await claimed(tx, LEASED_UNTIL)
    assert (again.id, again.attempts, again.doubts) == (delivery_id, 1, 1)
    assert await deliveries.doubts(tx) == 1


async def test_a_lease_from_before_the_clock_was_put_back_is_taken_up(tx: Transaction) -> None:
    await a_delivery(tx)
    await claimed(tx, leased_for=MINUTE)
    assert await lapses.lapse(tx, at=NOON, lease=MINUTE) == 0
    assert await lapses.lapse(tx, at=NOON - INSTANT, lease=MINUTE) == 1


async def test_at_a_start_every_lease_is_taken_up_whenever_it_ends(tx: Transaction) -> None:
    await a_delivery(tx)
    await a_delivery(tx)
    waiting = await a_delivery(tx, not_before=NOON + MINUTE)
    await claimed(tx, leased_for=timedelta(days=1))
    assert await lapses.lapse(tx) == 2
    assert await state_of(tx, waiting) is DeliveryState.PENDING


async def test_a_broadcast_whose_lease_has_ended_is_sent_again_only_if_its_author_chose_so(
    tx: Transaction,
) -> None:
    (once,) = await a_broadcast(tx, 1)
    (again,) = await a_broadcast(tx, 1, again_if_uncertain=True)
    await claimed(tx)
    assert await lapses.lapse(tx) == 2
    assert await ids(tx, NOON + MINUTE) == [again]
    await settled_for_ever(tx, once)


async def test_a_broadcast_that_may_have_arrived_stays_uncertain_for_ever(tx: Transaction) -> None:
    (once,) = await a_broadcast(tx, 1)
    await claimed(tx)
    lost = Result(once, LEASED_UNTIL, DeliveryState.UNCERTAIN, FOREVER, doubted=True)
    await leases.record(tx, [lost])
    await settled_for_ever(tx, once)


async def settled_for_ever(tx: Transaction, delivery_id: int) -> None:
    """Check that a delivery stays uncertain, whatever comes."""
    a_year_on = NOON + timedelta(days=365)
    assert await ids(tx, a_year_on) == []
    assert await deliveries.expire(tx, a_year_on) == []
    kept = await row(tx, delivery_id)
    assert (kept["state"], kept["doubts"]) == (DeliveryState.UNCERTAIN, 1)
    assert (kept["not_before"], kept["expires_at"]) == (FOREVER, FOREVER)


async def test_what_a_pause_holds_without_end_expires_though_another_is_settled(
    tx: Transaction,
) -> None:
    held, settled = await a_broadcast(tx, 1, 2)
    await put(tx, held, DeliveryState.UNCERTAIN, not_before=FOREVER)
    await claimed(tx)
    await leases.record(
        tx, [Result(settled, LEASED_UNTIL, DeliveryState.UNCERTAIN, FOREVER, doubted=True)]
    )
    assert [(await row(tx, one))["expires_at"] == FOREVER for one in (held, settled)] == [
        False,
        True,
    ]
