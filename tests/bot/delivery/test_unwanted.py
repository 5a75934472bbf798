"""Nothing goes out that nobody wants any more, and nothing twice for one moment."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.sandbox.faults import Fault, FaultKind
from storage import runners
from storage.records import DeliveryState
from tests.bot.deeds import counts, tap
from tests.phone import Phone
from tests.world import World

PRIMER_AT = datetime(2027, 3, 2, 5, 15, tzinfo=UTC)


async def ready_messages(phone: Phone) -> int:
    await phone.settled()
    return sum("06:30" in one.text and "Floor ✓" in one.labels for one in phone.messages) + sum(
        "Run at 06:30" in one.text and not one.labels for one in phone.messages
    )


async def test_two_runs_that_meet_share_one_primer(world: World) -> None:
    phone = await world.runner("mon,tue 06:30")
    await phone.send("/run tue,wed 06:30")
    await phone.next_message()
    await world.move_to(PRIMER_AT)
    assert await ready_messages(phone) == 1
    await world.move_to(PRIMER_AT + timedelta(days=1))
    assert await ready_messages(phone) == 2


async def test_a_lost_answer_is_not_sent_again_once_its_message_was_tapped(
    world: World,
) -> None:
    phone = await world.runner("daily 06:30")
    world.api.faults.add(Fault(FaultKind.DROP_AFTER, method="sendMessage"))
    await world.move_to(PRIMER_AT)
    await phone.next_message()
    await phone.tap("One of these today")
    await phone.next_edit()
    await world.move_by(seconds=10)
    await phone.settled()
    assert sum("Run at 06:30" in one.text for one in phone.messages) == 0
    assert await counts(world) == {DeliveryState.SENT: 1}


@pytest.mark.parametrize("said", ["/pause 7d", "/skip"])
async def test_what_waits_for_another_try_is_given_up_when_the_runner_says_so(
    world: World, said: str
) -> None:
    phone = await world.runner("daily 06:30")
    world.api.faults.add(Fault(FaultKind.REFUSE, method="sendMessage", status=500))
    await world.move_to(PRIMER_AT)
    assert await counts(world) == {DeliveryState.PENDING: 1}
    await phone.send(said)
    await phone.next_message()
    await world.move_by(minutes=5)
    assert await ready_messages(phone) == 0


async def test_a_skip_while_a_delivery_waits_leaves_out_that_one_and_no_other(
    world: World,
) -> None:
    phone = await world.runner("daily 06:30")
    world.api.faults.add(Fault(FaultKind.REFUSE, method="sendMessage", status=500))
    await world.move_to(PRIMER_AT)
    await phone.send("/skip")
    await phone.next_message()
    await world.move_to(PRIMER_AT + timedelta(days=1))
    assert await ready_messages(phone) == 1


async def test_a_skipped_run_stays_skipped_though_it_is_deleted_and_taken_back(
    world: World,
) -> None:
    phone = await world.runner("daily 06:30")
    await phone.send("/skip")
    await phone.next_message()
    await phone.send("/runs")
    await phone.next_message()
    for button in ("06:30", "Delete", "Undo"):
        await phone.tap(button)
        await phone.next_edit()
    await world.move_to(PRIMER_AT + timedelta(minutes=1))
    assert await ready_messages(phone) == 0


async def test_a_429_holds_the_rest_of_the_batch_back(world: World) -> None:
    phones = [await world.runner("daily 06:30") for _ in range(5)]
    world.api.faults.add(
        Fault(
            FaultKind.REFUSE, method="sendMessage", chat_id=phones[0].id, status=429, retry_after=30
        )
    )
    await world.move_to(PRIMER_AT)
    await world.move_by(seconds=40)
    assert [await ready_messages(phone) for phone in phones] == [1] * 5


async def test_one_runner_with_an_unknown_zone_holds_nobody_up(world: World) -> None:
    broken, healthy = await world.runner("daily 06:30"), await world.runner("daily 06:30")
    async with world.app.database.transaction() as tx:
        await runners.set_zone(tx, broken.id, "Nowhere/Nowhere")
    await world.move_to(PRIMER_AT)
    assert await ready_messages(healthy) == 1
    await world.move_by(days=1)
    assert await ready_messages(healthy) == 2


async def test_an_outage_of_ten_minutes_delays_a_primer_and_does_not_lose_it(
    world: World,
) -> None:
    phone = await world.runner("daily 06:30")
    world.api.faults.add(Fault(FaultKind.REFUSE, method="sendMessage", status=502, times=None))
    await world.move_to(PRIMER_AT)
    for _ in range(20):
        await world.move_by(seconds=30)
    world.api.faults.clear()
    await world.move_by(seconds=30)
    await phone.settled()
    assert sum("06:30" in one.text and "Two minutes ✓" in one.labels for one in phone.messages) == 1


async def test_after_a_safety_stop_no_primer_comes_unasked_that_day(world: World) -> None:
    phone = await world.runner("daily 06:30")
    await phone.send("/run daily 09:00")
    await phone.next_message()
    await world.move_to(PRIMER_AT)
    await phone.settled()
    await tap(phone, "Nothing, let’s start", "It hurts", "7")
    await world.move_by(hours=3)
    await phone.settled()
    assert sum("Run at 09:00" in one.text for one in phone.messages) == 0
    before = await ready_messages(phone)
    await world.move_to(PRIMER_AT + timedelta(days=1))
    assert await ready_messages(phone) == before + 1
