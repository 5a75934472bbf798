"""The week on Sunday evening: asked for, told once with its numbers, and turned off."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from storage.tables import runner
from tests.bot.deeds import (
    DAY,
    TUESDAY_0615,
    begun,
    fetch,
    full_session,
    offered,
    say,
    state_of,
    tap,
)
from tests.phone import Phone
from tests.world import World

SUNDAY_1900 = TUESDAY_0615 + timedelta(days=5, hours=12, minutes=45)
TOLD = (
    "Your week · 1 Mar to 7 Mar\n"
    "2 of 3 planned runs primed.\n"
    "On target: Half-kneeling rock 2 of 2 · Glute bridge 1 of 2"
    " · Kickback on all fours 2 of 2 · Bird dog 2 of 2\n"
    "Pain: at most 2 of 10.\n"
    "Next week’s first primer: Tuesday 06:15."
)


@pytest.fixture
async def phone(world: World) -> Phone:
    """Somebody who runs on three days, has primed two of them, and wants to be told."""
    phone = await world.runner("tue wed thu 06:30")
    await say(phone, "/summary on")
    await begun(world, phone)
    await tap(phone, "Glute", "Quad", "Glute", "Glute", "2 easy", "2")
    await offered(world, phone, TUESDAY_0615 + DAY)
    await full_session(phone)
    await offered(world, phone, TUESDAY_0615 + 2 * DAY)  # not answered
    return phone


async def at(world: World, phone: Phone, instant: datetime) -> list[str]:
    """Move the clock; return what has come meanwhile."""
    await world.move_to(instant)
    return [one.text for one in await phone.settled()]


async def test_a_week_is_told_once_on_sunday_evening_with_its_pictures(
    world: World, phone: Phone
) -> None:
    assert await at(world, phone, SUNDAY_1900 - timedelta(seconds=1)) == []
    assert await at(world, phone, SUNDAY_1900) == [TOLD]
    message = phone.last
    assert message.labels == ["Pictures", "Turn it off"]
    await world.stop_bot()
    await world.start_bot()
    for hours in (1, -2, 0, 3):
        assert await at(world, phone, SUNDAY_1900 + timedelta(hours=hours)) == []
    pictures = await tap(phone, "Pictures", on=message)
    assert pictures.has_photo
    assert pictures.text.startswith("Where you felt it")
    assert state_of(message, phone).text == TOLD
    await tap(phone, "Turn it off", on=message)
    kept = state_of(message, phone)
    assert kept.text == f"{TOLD}\n\nNo summary from now on. /summary brings it back."
    assert kept.labels == []
    assert await fetch(world, select(runner.c.summary_at)) == [(None,)]


async def test_quiet_hours_hold_it_until_they_end_and_a_pause_keeps_it(
    world: World, phone: Phone
) -> None:
    await say(phone, "/quiet 18:30-6:30")
    assert await at(world, phone, SUNDAY_1900 + timedelta(hours=3)) == []
    (told,) = await at(world, phone, SUNDAY_1900 + timedelta(hours=12))
    assert told == TOLD.replace("Tuesday", "Tomorrow")
    await say(phone, "/pause 20d")
    assert await at(world, phone, SUNDAY_1900 + 7 * DAY) == []
    assert await at(world, phone, SUNDAY_1900 + 8 * DAY) == []


async def test_a_week_without_anything_is_not_told(world: World, phone: Phone) -> None:
    assert await at(world, phone, SUNDAY_1900) == [TOLD]
    came = await at(world, phone, SUNDAY_1900 + 7 * DAY)
    assert not any(one.startswith("Your week") for one in came)


async def test_it_is_off_at_first_and_turned_on_by_a_word_or_a_tap(world: World) -> None:
    phone = await world.runner("daily 06:30")
    menu = await say(phone, "/summary")
    assert menu.text.endswith("It is off.")
    shown = "Your week comes in one message on Sunday evening. Next: {}."
    await tap(phone, "Turn it on")
    assert state_of(menu, phone).text == shown.format("Sunday 19:00")
    # Where one goes, the evening goes along.
    await say(phone, "/timezone New York")
    in_new_york = datetime(2027, 3, 8, 0, 0, tzinfo=UTC)
    assert await fetch(world, select(runner.c.summary_at)) == [(in_new_york,)]
    assert (await say(phone, "/summary")).text == shown.format("Sunday 19:00")
    assert (await say(phone, "/summary on")).text == shown.format("Sunday 19:00")
    assert (await say(phone, "/summary off")).text == menu.text
    wrong = (await say(phone, "/summary perhaps")).said
    assert wrong == "On or off? I can’t use “perhaps”. For example: /summary on"


async def test_who_has_deleted_all_is_told_nothing(world: World, phone: Phone) -> None:
    await say(phone, "/delete")
    await tap(phone, "Delete everything")
    assert await at(world, phone, SUNDAY_1900) == []
