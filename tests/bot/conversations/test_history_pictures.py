"""The weeks as pictures, over HTTP: one message, another picture in its place, and as text."""

from io import BytesIO

import pytest
from PIL import Image

from bot.sandbox.faults import Fault, FaultKind
from tests.bot.deeds import (
    DAY,
    TUESDAY_0615,
    begun,
    full_session,
    offered,
    rows,
    say,
    state_of,
    tap,
    toast,
)
from tests.phone import Message, Phone
from tests.world import World

KEYS = [
    *("Where felt ✓", "Pain", "Left and right", "Primed runs"),
    *("4 weeks ✓", "12 weeks", "All"),
    *("As text", "Last sessions"),
]


@pytest.fixture
async def phone(world: World) -> Phone:
    """Somebody who runs every day at 06:30, and has done a primer."""
    phone = await world.runner("daily 06:30")
    await begun(world, phone)
    await tap(phone, "Glute", "Sides differ", "Glute", "Hamstring", "Glute", "Low back")
    await tap(phone, "2 easy", "1")
    return phone


async def size(phone: Phone, shown: Message) -> tuple[int, int]:
    """Return how large the picture of a message is."""
    with Image.open(BytesIO(await phone.download(shown))) as image:
        return image.size


async def test_a_picture_comes_with_its_numbers_and_others_take_its_place(phone: Phone) -> None:
    shown = await say(phone, "/history")
    assert shown.has_photo
    assert shown.text == (
        "Where you felt it · 8 Feb to 2 Mar\n"
        "Half-kneeling rock: on target 1 of 1\n"
        "Glute bridge: Hamstring 1\n"
        "Kickback on all fours: on target 1 of 1\n"
        "Bird dog: Low back 1"
    )
    assert shown.labels == KEYS
    first = await size(phone, shown)
    assert first[0] == 960
    edited = await tap(phone, "Left and right")
    assert edited.id == shown.id
    assert edited.text == "Left and right · 8 Feb to 2 Mar\nGlute bridge: left 1 of 1, right 0 of 1"
    assert await size(phone, edited) != first
    assert (await tap(phone, "Pain")).text.endswith("1 of 10 in one session.")
    primed = await tap(phone, "Primed runs", "12 weeks")
    assert primed.id == shown.id
    assert primed.text == (
        "Primed runs · 14 Dec 2026 to 2 Mar 2027\nYour one planned run was primed."
    )
    assert {"12 weeks ✓", "Primed runs ✓", "4 weeks", "Where felt"} <= set(primed.labels)
    said = await tap(phone, "As text")
    assert not said.has_photo
    assert said.text.endswith("Week by week, from each Monday on:\n1 Mar: 1 of 1")
    assert (await tap(phone, "Last sessions")).text.startswith("Your latest run is primed.")


async def test_nothing_is_written_when_one_looks_back(world: World, phone: Phone) -> None:
    before = await rows(world)
    await say(phone, "/history")
    await tap(phone, "All", "Pain", "As text", "Last sessions")
    assert await rows(world) == before


async def test_weeks_without_anything_say_so_in_the_picture_and_under_it(
    world: World, phone: Phone
) -> None:
    await say(phone, "/pause 40d")
    await world.move_by(days=35)
    shown = await say(phone, "/history")
    assert shown.has_photo
    assert "Nothing was felt in this time." in shown.text
    assert "15 Mar: pause" in (await tap(phone, "Primed runs", "As text")).text
    await tap(phone, "All", "Where felt")
    assert "Half-kneeling rock" in state_of(shown, phone).text


async def test_nobody_sees_what_is_not_theirs(world: World, phone: Phone) -> None:
    shown = await say(phone, "/history")
    other = await world.runner("daily 06:30")
    data = shown.data_of("All")
    assert data is not None
    pressed = other.last
    await other.press(data, pressed.id)
    await other.settled()
    assert "Nothing was felt in this time." in state_of(pressed, other).text
    assert "No primer yet" in (await say(other, "/history")).text


async def test_where_telegram_takes_no_other_picture_the_first_one_stays(
    world: World, phone: Phone
) -> None:
    shown = await say(phone, "/history")
    world.api.faults.add(Fault(FaultKind.REFUSE, method="editMessageMedia", status=400))
    assert (await tap(phone, "Pain")) == shown
    # What passes is tried again.
    world.api.faults.add(Fault(FaultKind.REFUSE, method="editMessageMedia", status=502))
    assert "Pain ·" in (await tap(phone, "Pain")).text
    await phone.press("1:history:show:0:felt:9", shown.id)
    assert await toast(phone) == "That one is over. /help shows what I can do."


async def test_primed_of_planned_are_counted_week_by_week(world: World, phone: Phone) -> None:
    await offered(world, phone, TUESDAY_0615 + DAY)  # not answered
    await offered(world, phone, TUESDAY_0615 + 6 * DAY)
    await full_session(phone)
    await say(phone, "/history")
    said = await tap(phone, "Primed runs", "As text")
    assert "\n2 of 3 planned runs primed." in said.text
    assert said.text.endswith("\n1 Mar: 1 of 2\n8 Mar: 1 of 1")
