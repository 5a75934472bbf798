"""The main job over HTTP against the strict Bot API: from /start to /history."""

from datetime import UTC, datetime

from tests.phone import Phone
from tests.world import MADRID, World

TUESDAY_0615 = datetime(2027, 3, 2, 5, 15, tzinfo=UTC)  # in Madrid


async def onboard(phone: Phone) -> None:
    """Six deeds from /start to the first planned run: Wednesdays at 06:30 in Madrid."""
    await phone.send("/start")
    assert "Hi" in (await phone.next_message()).text
    assert (await phone.next_message()).labels[0] == "Europe"
    await phone.share_location(*MADRID)
    assert (await phone.next_message()).text == "Madrid, 13:00 now."
    await phone.next_message()
    await phone.tap("Tue")
    assert "Tue ✓" in (await phone.next_edit()).labels
    await phone.tap("06")
    assert "06:30" in (await phone.next_edit()).labels
    await phone.tap("06:30")


async def test_onboarding_takes_five_deeds_and_ends_with_what_comes_next(world: World) -> None:
    phone = await world.person(first_name="<b>&")
    await phone.send("/start")
    greeting = await phone.next_message()
    assert "<b>&" in greeting.text
    await phone.next_message()
    await phone.share_location(*MADRID)
    await phone.next_message()
    await phone.next_message()
    await phone.tap("Tue")
    await phone.next_edit()
    await phone.tap("06")
    await phone.next_edit()
    await phone.tap("06:30")
    ending = await phone.next_message()
    assert "Tomorrow 06:15: your primer, 15 minutes before your run" in ending.text


async def test_primer_comes_at_the_due_second_and_never_before(world: World) -> None:
    phone = await world.person()
    await onboard(phone)
    await phone.next_message()
    await world.move_to(TUESDAY_0615.replace(minute=14, second=59))
    sent_before = len(phone.messages)
    await world.move_to(TUESDAY_0615)
    ready = await phone.next_message()
    await phone.settled()
    assert len(phone.messages) == sent_before + 1
    assert "Run at 06:30" in ready.text
