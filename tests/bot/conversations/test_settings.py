"""How long before a run, by which clock, and in which language."""

from datetime import timedelta

import pytest

from tests.bot.deeds import DAY, TUESDAY_0615, offered, say, tap
from tests.phone import Phone
from tests.world import World


@pytest.fixture
async def phone(world: World) -> Phone:
    """Somebody who runs every day at 06:30."""
    return await world.runner("daily 06:30")


async def test_a_longer_lead_brings_the_primer_earlier(world: World, phone: Phone) -> None:
    answer = await say(phone, "/lead 20")
    assert answer.text == (
        "From now on: 20 minutes before your run.\n"
        "Tomorrow 06:10: your primer, 20 minutes before your run."
    )
    assert "Run at 06:30" in (await offered(world, phone, TUESDAY_0615 - timedelta(minutes=5))).text


async def test_a_shorter_lead_brings_the_primer_later(world: World, phone: Phone) -> None:
    asked = await say(phone, "/lead")
    assert "15 ✓" in asked.labels
    answer = await tap(phone, "10")
    assert answer.id == asked.id
    assert "Tomorrow 06:20" in answer.text
    await world.move_to(TUESDAY_0615)
    assert await phone.settled() == []
    assert "06:30" in (await offered(world, phone, TUESDAY_0615 + timedelta(minutes=5))).text


async def test_an_american_phone_reads_twelve_hours_until_its_runner_wants_others(
    world: World,
) -> None:
    phone = await world.runner("daily 6:30 am", language_code="en-US")
    assert "Tomorrow 6:15 AM: your primer" in phone.last.text
    assert (await offered(world, phone)).text.startswith("Run at 6:30 AM. ")
    assert "Every day 6:30 AM ›" in (await say(phone, "/runs")).labels
    hours = (await say(phone, "/run tue")).labels
    assert ("5 AM" in hours, "6 PM" in hours, "05" in hours) == (True, True, False)
    await say(phone, "/cancel")
    asked = await say(phone, "/clock")
    assert asked.labels == ["6:30 PM ✓", "18:30"]
    assert (await tap(phone, "18:30")).text == "Times look like this from now on: 06:15"
    assert (await offered(world, phone, TUESDAY_0615 + DAY)).text.startswith("Run at 06:30. ")
    assert (await say(phone, "/clock 12h")).text == "Times look like this from now on: 6:15 AM"
    wrong = await say(phone, "/clock sun")
    assert wrong.text.endswith("For example: /clock 12, or /clock 24")


async def test_minutes_may_be_named(phone: Phone) -> None:
    assert "From now on: 30 minutes" in (await say(phone, "/lead 30 min")).text


@pytest.mark.parametrize("typed", ["es", "Español", "ESPAÑOL"])
async def test_the_language_is_typed(phone: Phone, typed: str) -> None:
    assert (await say(phone, f"/language {typed}")).text == "Pues en español."
    assert (await say(phone, "/runs")).text.startswith("Tu salida\nMañana a las 06:15")


async def test_the_language_is_tapped_and_primers_come_in_it(world: World, phone: Phone) -> None:
    await say(phone, "/language")
    assert phone.last.labels == ["English", "Español", "Deutsch", "Français", "Português"]
    assert (await tap(phone, "Español")).text == "Pues en español."
    assert (await offered(world, phone)).text.startswith("Sales a correr a las 06:30.")


async def test_the_way_back_to_english_works_too(world: World) -> None:
    phone = await world.runner("diario 06:30", language_code="es")
    await say(phone, "/language")
    assert (await tap(phone, "English")).text == "English it is."
