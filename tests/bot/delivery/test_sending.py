"""Deliveries over HTTP, with everything that Telegram may answer."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.sandbox.faults import Fault, FaultKind
from storage.records import DeliveryState
from tests.bot.deeds import counts, doubts
from tests.phone import Phone
from tests.world import World

PRIMER_AT = datetime(2027, 3, 2, 5, 15, tzinfo=UTC)


def ready_messages(phone: Phone) -> int:
    return sum("Run at 06:30" in message.text for message in phone.messages)


@pytest.mark.parametrize("status", [500, 503])
async def test_a_server_error_is_tried_again_after_a_pause(world: World, status: int) -> None:
    phone = await world.runner("daily 06:30")
    world.api.faults.add(Fault(FaultKind.REFUSE, method="sendMessage", status=status, times=2))
    await world.move_to(PRIMER_AT)
    assert await counts(world) == {DeliveryState.PENDING: 1}
    await world.move_by(seconds=2)
    assert await counts(world) == {DeliveryState.PENDING: 1}
    await world.move_by(seconds=4)
    assert await counts(world) == {DeliveryState.SENT: 1}
    await phone.next_message()
    await phone.settled()
    assert ready_messages(phone) == 1
    assert await doubts(world) == 0


@pytest.mark.parametrize("status", [502, 504])
async def test_a_gateway_does_not_know_what_became_of_it(world: World, status: int) -> None:
    phone = await world.runner("daily 06:30")
    world.api.faults.add(Fault(FaultKind.REFUSE, method="sendMessage", status=status))
    await world.move_to(PRIMER_AT)
    assert await counts(world) == {DeliveryState.UNCERTAIN: 1}
    await world.move_by(seconds=2)
    assert await counts(world) == {DeliveryState.SENT: 1}
    await phone.next_message()
    assert await doubts(world) == 1


async def test_429_waits_as_long_as_telegram_wants_and_counts_as_no_try(world: World) -> None:
    phone = await world.runner("daily 06:30")
    world.api.faults.add(Fault(FaultKind.REFUSE, method="sendMessage", status=429, retry_after=20))
    await world.move_to(PRIMER_AT)
    await world.move_by(seconds=19)
    assert await counts(world) == {DeliveryState.PENDING: 1}
    await world.move_by(seconds=1)
    await phone.next_message()
    await phone.settled()
    assert ready_messages(phone) == 1


async def test_a_429_to_a_quiet_chat_pauses_all_the_replies_too(world: World) -> None:
    phone, other = await world.runner("daily 06:30"), await world.runner("wed 06:30")
    world.api.faults.add(
        Fault(FaultKind.REFUSE, method="sendMessage", chat_id=phone.id, status=429, retry_after=20)
    )
    await world.move_to(PRIMER_AT)
    await other.send("/runs")
    assert await other.settled() == []
    assert await counts(world) == {DeliveryState.PENDING: 1}
    await world.move_by(seconds=20)
    assert await counts(world) == {DeliveryState.SENT: 1}
    await other.send("/runs")
    await other.next_message()


async def test_a_429_to_a_chat_that_was_fast_pauses_that_chat_alone(world: World) -> None:
    phone, other = await world.runner("daily 06:30"), await world.runner("daily 06:30")
    world.api.faults.add(
        Fault(FaultKind.REFUSE, method="sendMessage", chat_id=phone.id, status=429, retry_after=30)
    )
    for _ in range(4):
        await phone.send("/runs")
    assert len(await phone.settled()) < 4
    await other.send("/runs")
    await other.next_message()
    await phone.send("/runs")
    assert await phone.settled() == []
    await world.move_by(seconds=30)
    await phone.send("/runs")
    await phone.next_message()


async def test_a_lost_answer_is_sent_again_and_counted_as_a_doubt(world: World) -> None:
    phone = await world.runner("daily 06:30")
    world.api.faults.add(Fault(FaultKind.DROP_AFTER, method="sendMessage"))
    await world.move_to(PRIMER_AT)
    assert await counts(world) == {DeliveryState.UNCERTAIN: 1}
    await world.move_by(seconds=2)
    assert await counts(world) == {DeliveryState.SENT: 1}
    await phone.next_message()
    await phone.next_message()
    await phone.settled()
    assert ready_messages(phone) == 2
    assert await doubts(world) == 1


async def test_a_request_that_never_arrived_leaves_one_message(world: World) -> None:
    phone = await world.runner("daily 06:30")
    world.api.faults.add(Fault(FaultKind.DROP_BEFORE, method="sendMessage"))
    await world.move_to(PRIMER_AT)
    await world.move_by(seconds=2)
    await phone.next_message()
    await phone.settled()
    assert ready_messages(phone) == 1
    assert await counts(world) == {DeliveryState.SENT: 1}


async def test_what_cannot_be_sent_before_the_run_expires_and_never_goes_out(
    world: World,
) -> None:
    phone = await world.runner("daily 06:30")
    world.api.faults.add(Fault(FaultKind.REFUSE, method="sendMessage", status=429, retry_after=900))
    await world.move_to(PRIMER_AT)
    await world.move_by(minutes=16)
    assert await counts(world) == {DeliveryState.EXPIRED: 1}
    await phone.settled()
    assert ready_messages(phone) == 0


async def test_who_has_blocked_the_bot_gets_one_try_and_none_until_they_come_back(
    world: World,
) -> None:
    phone = await world.runner("daily 06:30")
    world.api.faults.add(
        Fault(
            FaultKind.REFUSE,
            method="sendMessage",
            status=403,
            description="Forbidden: bot was blocked by the user",
        )
    )
    await world.move_to(PRIMER_AT)
    assert await counts(world) == {DeliveryState.FAILED: 1}
    await world.move_by(days=2, hours=12)
    assert await counts(world) == {DeliveryState.FAILED: 1}
    await phone.send("/start")
    assert "06:15" in (await phone.next_message()).text
    await world.move_to(PRIMER_AT + timedelta(days=3))
    await phone.next_message()
    await phone.settled()
    assert ready_messages(phone) == 1


async def test_a_change_of_lead_after_the_primer_brings_no_second_one(world: World) -> None:
    phone = await world.runner("daily 06:30")
    await world.move_to(PRIMER_AT)
    await phone.next_message()
    await phone.send("/lead 5")
    await phone.next_message()
    await world.move_by(minutes=14)
    await phone.settled()
    assert ready_messages(phone) == 1


async def test_a_deleted_run_sends_nothing_though_its_primer_was_due(world: World) -> None:
    phone = await world.runner("daily 06:30")
    world.api.faults.add(Fault(FaultKind.REFUSE, method="sendMessage", status=500, times=1))
    await world.move_to(PRIMER_AT)
    await phone.send("/runs")
    await phone.next_message()
    await phone.tap("06:30")
    await phone.next_edit()
    await phone.tap("Delete")
    await phone.next_edit()
    await world.move_by(minutes=5)
    await phone.settled()
    assert ready_messages(phone) == 0
    assert await counts(world) == {}
