"""A runner moves: runs keep their local times, or their moments if the runner says so."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest
from sqlalchemy import select

from bot.coach.schedule import SingleRun, WeeklyRun
from bot.delivery.planning import row_of
from storage import runs
from storage.tables import run, runner
from tests.bot.deeds import DAY, TUESDAY_0615, begun, fetch, full_session, offered, say, tap
from tests.phone import Phone
from tests.world import MONDAY_NOON, World

TOKYO = (35.68, 139.69)
PARIS = (48.86, 2.35)
ZONE = select(runner.c.zone)
NEXT = select(run.c.next_primer_at).order_by(run.c.id)


@pytest.fixture
async def phone(world: World) -> Phone:
    """Somebody in Madrid who runs every day at 06:30."""
    return await world.runner("daily 06:30")


async def test_a_move_keeps_the_local_time_of_every_run(world: World, phone: Phone) -> None:
    await say(phone, "/timezone")
    assert phone.messages[-2].text == "You run in Madrid, where it is 13:00 now."
    asked = await tap(phone, "Americas", "New York")
    assert phone.messages[-2].text == "New York, 07:00 now. Your run keeps its local time."
    assert asked.text.splitlines() == [
        "By the clock, or at the same moments as in Madrid?",
        "Every day 06:30 stays 06:30 in New York. The same moment as before: 00:30.",
    ]
    assert asked.labels == ["Keep local times ✓", "Keep the moments"]
    in_new_york = [(TUESDAY_0615 + timedelta(hours=6),)]
    assert await fetch(world, NEXT) == in_new_york
    answer = await tap(phone, "Keep local times ✓")
    assert answer.text.startswith("Tomorrow 06:15")
    assert await fetch(world, NEXT) == in_new_york
    await world.move_to(TUESDAY_0615)
    assert await phone.settled() == []


async def test_the_moments_are_kept_when_the_runner_says_so(world: World, phone: Phone) -> None:
    await say(phone, "/run sat 05:00")
    asked = await say(phone, "/timezone New York")
    assert phone.messages[-2].text == "New York, 07:00 now. Your 2 runs keep their local times."
    assert "Sat 05:00 stays 05:00 in New York. The same moment as before: Fri 23:00." in asked.text
    answer = await tap(phone, "Keep the moments")
    assert answer.text.startswith("Tomorrow 00:15")
    assert await fetch(world, NEXT) == [
        (TUESDAY_0615,),
        (datetime(2027, 3, 6, 3, 45, tzinfo=UTC),),
    ]
    # A tap on what was answered shows how things stand, and changes nothing.
    await phone.press(asked.data_of("Keep the moments") or "", asked.id)
    await phone.settled()
    assert await fetch(world, NEXT) == [
        (TUESDAY_0615,),
        (datetime(2027, 3, 6, 3, 45, tzinfo=UTC),),
    ]


async def test_leaving_the_question_keeps_the_local_times(world: World, phone: Phone) -> None:
    asked = await say(phone, "/timezone New York")
    await say(phone, "/cancel")
    await tap(phone, "Keep the moments", on=asked)
    assert await fetch(world, NEXT) == [(TUESDAY_0615 + timedelta(hours=6),)]


async def test_a_place_at_sea_says_how_to_name_another(world: World, phone: Phone) -> None:
    await phone.share_location(-48.9, -123.4)
    (answer,) = await phone.settled()
    assert answer.text.endswith("Please type a city, for example: /timezone Madrid")
    await say(phone, "/timezone Tokyo")
    await phone.send_sticker()
    (answer,) = await phone.settled()
    assert "button of the newest message" in answer.text


async def test_where_the_clocks_agree_nothing_is_asked(world: World, phone: Phone) -> None:
    await phone.share_location(*PARIS)
    (answer,) = await phone.settled()
    assert answer.text == "Paris, 13:00 now. Your run keeps its local time."
    assert answer.labels == []
    assert await fetch(world, ZONE) == [("Europe/Paris",)]


async def test_a_wrong_place_is_named_again_and_the_question_is_about_the_first(
    world: World, phone: Phone
) -> None:
    await say(phone, "/timezone Lima")
    await say(phone, "/timezone")
    asked = await tap(phone, "Americas", "New York")
    assert "as in Madrid?" in asked.text
    await tap(phone, "Keep the moments")
    assert await fetch(world, NEXT) == [(TUESDAY_0615,)]
    back = await say(phone, "/timezone Madrid")
    assert "Every day 00:30 stays 00:30 in Madrid. The same moment as before: 06:30." in back.text


async def test_a_question_that_was_left_open_is_no_part_of_the_next_move(
    world: World, phone: Phone
) -> None:
    await say(phone, "/timezone New York")
    await world.move_by(hours=2)
    asked = await say(phone, "/timezone Tokyo")
    assert "as in New York?" in asked.text


async def test_a_location_in_the_midst_of_a_primer_asks_and_the_primer_goes_on(
    world: World, phone: Phone
) -> None:
    drill = await begun(world, phone)
    await phone.share_location(*PARIS)
    await phone.settled()
    await tap(phone, "Glute", on=drill)
    assert phone.last.text.startswith("2 of 4")
    await phone.share_location(*TOKYO)
    await phone.settled()
    assert "stays 06:30 in Tokyo. The same moment as before: 14:30." in phone.last.text
    drill = await tap(phone, "Keep local times ✓")
    assert drill.text.startswith("2 of 4")


async def test_a_run_that_was_primed_today_is_not_primed_again_further_west(
    world: World, phone: Phone
) -> None:
    await offered(world, phone)
    await full_session(phone, first="Nothing, let’s start")
    await say(phone, "/timezone New York")
    await world.move_to(TUESDAY_0615 + timedelta(hours=12))
    assert await phone.settled() == []
    # Nor after what plans all runs anew.
    await say(phone, "/lead 30")
    tomorrow = TUESDAY_0615 + timedelta(days=1, hours=5, minutes=45)
    assert await fetch(world, NEXT) == [(tomorrow,)]
    await offered(world, phone, tomorrow)
    assert "Run at 06:30" in phone.last.text


async def test_a_single_run_that_was_primed_is_over(world: World) -> None:
    phone = await world.runner("tomorrow 06:30")
    await offered(world, phone)
    await phone.send("/timezone New York")
    (answer,) = await phone.settled()
    assert answer.text == "New York, 00:15 now. Your run keeps its local time."
    await world.move_to(TUESDAY_0615 + timedelta(hours=8))
    assert await phone.settled() == []


async def test_moments_that_are_kept_late_prime_no_date_twice(world: World, phone: Phone) -> None:
    asked = await say(phone, "/timezone Tokyo")
    tuesday_in_tokyo = TUESDAY_0615 - timedelta(hours=8)
    await offered(world, phone, tuesday_in_tokyo)
    assert "Run at 06:30" in phone.last.text
    await tap(phone, "Keep the moments", on=asked)
    assert await fetch(world, NEXT) == [(TUESDAY_0615 + DAY,)]


async def test_a_rhythm_over_the_edge_of_a_week_becomes_two_runs(world: World) -> None:
    phone = await world.runner("2027-06-01 09:00")
    monday = MONDAY_NOON.date()
    rhythm = WeeklyRun(frozenset({2, 6}), time(20), every=2, first=monday, but=frozenset({monday}))
    async with world.app.database.transaction() as tx:
        parent = await runs.add(tx, phone.id, row_of(rhythm), created_at=MONDAY_NOON)
        stand_in = row_of(SingleRun(monday + 3 * DAY, time(7)))
        stand_in = replace(stand_in, stands_for=parent, stands_for_on=monday)
        await runs.add(tx, phone.id, stand_in, created_at=MONDAY_NOON)
    asked = await say(phone, "/timezone Auckland")
    assert "before: Every other Thursday 08:00; Every other Monday 08:00." in asked.text
    await tap(phone, "Keep the moments")
    columns = (run.c.weekdays, run.c.at, run.c.first, run.c.stands_for_on)
    assert await fetch(world, select(*columns).where(run.c.id >= parent).order_by(run.c.id)) == [
        (frozenset({3}), time(8), monday + DAY, None),
        (frozenset(), time(19), None, monday + DAY),
        (frozenset({0}), time(8), monday + 7 * DAY, None),
    ]
