"""Where a person runs: the first minute, and a move later on."""

from sqlalchemy import select

from storage import runners
from storage.tables import runner
from tests.bot.deeds import TUESDAY_0615, fetch, say, state_of, tap
from tests.world import MADRID, World

POINT_NEMO = (-48.9, -123.4)


async def test_region_and_city_lead_to_the_first_run_in_six_deeds(world: World) -> None:
    phone = await world.person()
    await say(phone, "/start")
    assert (await tap(phone, "Europe")).labels[-2:] == ["‹ Back", "More ›"]
    assert "On which days" in (await tap(phone, "Madrid")).text
    await tap(phone, "Tue")
    await tap(phone, "06")
    ending = await tap(phone, "06:30")
    assert "Tomorrow 06:15: your primer, 15 minutes before your run" in ending.text
    await world.move_to(TUESDAY_0615)
    assert "Run at 06:30" in (await phone.next_message()).text


async def test_a_city_and_a_plan_can_be_typed_at_once(world: World) -> None:
    phone = await world.person()
    await say(phone, "/start")
    await say(phone, "madrid")
    ending = await say(phone, "tue and sun 6.30am")
    assert ending.text.startswith("Tue and Sun 06:30\nNext: tomorrow 2 Mar, Sun 7 Mar")


async def test_the_way_back_from_the_cities_shows_the_regions_again(world: World) -> None:
    phone = await world.person()
    regions = await say(phone, "/start")
    await tap(phone, "Asia", "‹ Back")
    assert (phone.last.id, phone.last.labels) == (regions.id, regions.labels)
    await tap(phone, "Americas", "Lima")
    assert phone.messages[-2].text == "Lima, 07:00 now."


async def test_a_location_becomes_a_zone_and_is_not_kept(world: World) -> None:
    phone = await world.person()
    await say(phone, "/start")
    await phone.share_location(*MADRID)
    await phone.settled()
    assert await fetch(world, select(runner.c.id, runner.c.zone)) == [(phone.id, "Europe/Madrid")]


async def test_a_place_at_sea_is_refused_with_an_example(world: World) -> None:
    phone = await world.person()
    await say(phone, "/start")
    await phone.share_location(*POINT_NEMO)
    (refused,) = await phone.settled()
    assert refused.text == (
        "That spot is out at sea and has no time of its own."
        " Please type a city, for example: Madrid"
    )
    assert "On which days" in (await say(phone, "Madrid")).text


async def test_whatever_somebody_new_writes_first_is_answered_with_the_greeting(
    world: World,
) -> None:
    phone = await world.person("Ana")
    await phone.send("hello?")
    greeting, question = await phone.settled()
    assert "Ana" in greeting.text
    assert question.labels[0] == "Europe"


async def test_a_command_before_the_place_is_known_asks_for_it_without_a_second_greeting(
    world: World,
) -> None:
    phone = await world.person()
    await say(phone, "/start")
    await phone.send("/run daily 06:30")
    assert [one.text for one in await phone.settled()] == [
        "Where do you run? Share your location, tap a region, or type a city."
    ]


async def test_timezone_with_a_place_acts_at_once_even_for_somebody_new(world: World) -> None:
    phone = await world.person()
    await say(phone, "/start")
    await say(phone, "/timezone Europe/Madrid")
    assert [one.text.partition("\n")[0] for one in phone.messages[-2:]] == [
        "Madrid, 13:00 now.",
        "On which days do you run? Tap the days, then the hour you set off.",
    ]


async def test_a_city_that_can_be_two_places_is_chosen_by_a_tap(world: World) -> None:
    phone = await world.runner()
    asked = await say(phone, "/timezone Valencia")
    assert "can be more than one place" in asked.text
    assert asked.labels == ["Caracas 08:00", "Madrid 13:00", "By region ›"]
    assert await fetch(world, select(runner.c.zone)) == [("Europe/Madrid",)]
    await tap(phone, "Caracas 08:00")
    assert await fetch(world, select(runner.c.zone)) == [("America/Caracas",)]


async def test_an_offset_is_answered_with_the_places_that_have_it_now(world: World) -> None:
    phone = await world.person()
    await say(phone, "/start")
    asked = await say(phone, "utc-5")
    assert "changes with the season; a place does not." in asked.text
    assert "Lima 07:00" in asked.labels
    assert {label[-5:] for label in asked.labels[:-1]} == {"07:00"}
    assert "On which days" in (await tap(phone, "Lima 07:00")).text


async def test_buttons_of_an_earlier_question_settle_nothing(world: World) -> None:
    phone = await world.person()
    await say(phone, "/start")
    first = await say(phone, "nwe york")
    assert first.labels == ["New York 07:00", "By region ›"]
    second = await say(phone, "lodnon")
    await tap(phone, "New York 07:00", on=first)
    assert await fetch(world, select(runner.c.zone)) == [(None,)]
    await tap(phone, "By region ›", on=second)
    await tap(phone, "New York 07:00", on=first)
    assert await fetch(world, select(runner.c.zone)) == [(None,)]
    for label in ("Oceania", "More ›", "Kiritimati"):
        await tap(phone, label, on=state_of(second, phone))
    assert await fetch(world, select(runner.c.zone)) == [("Pacific/Kiritimati",)]


async def test_the_first_minute_is_spanish_for_a_spanish_client(world: World) -> None:
    phone = await world.person(language_code="es-MX")
    await say(phone, "/start")
    await tap(phone, "Europa", "Madrid", "Mar", "6 am")
    ending = await tap(phone, "6:30 am")
    assert ending.text == (
        "Mar, 6:30 am\nPróximas: mañana 2 mar, mar 9 mar, mar 16 mar.\n"
        "Mañana a las 6:15 am: tu activación, 15 minutos antes de correr."
    )


async def test_who_is_in_a_zone_that_is_no_more_is_asked_where_they_are(world: World) -> None:
    phone = await world.runner()
    async with world.app.database.transaction() as tx:
        await runners.set_zone(tx, phone.id, "Mars/Base")
    for said in ("/runs", "/why", "/run sat 9"):
        assert (await say(phone, said)).text.startswith("Where do you run?")
    assert (await say(phone, "Madrid")).text.startswith("Madrid")
    assert "06:30" in (await say(phone, "/why")).text
