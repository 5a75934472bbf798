"""Plans of several runs, of one date, and with an hour alone: understood, and corrected."""

from datetime import UTC, date, datetime, time

import pytest
from sqlalchemy import select

from storage.tables import run
from tests.bot.deeds import begun, fetch, say, state_of, tap, toast
from tests.phone import Phone
from tests.world import World

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)

FRIDAY_1945 = datetime(2027, 3, 5, 18, 45, tzinfo=UTC)
PLANS = select(run.c.weekdays, run.c.on, run.c.at).order_by(run.c.id)


@pytest.fixture
async def phone(world: World) -> Phone:
    """Somebody who runs on Fridays at 20:00."""
    return await world.runner("fri 20:00")


async def test_who_is_asked_nothing_needs_no_command_for_a_plan(phone: Phone) -> None:
    assert (await say(phone, "tue thu 18:15")).text.startswith("Tue and Thu 18:15\nNext: ")
    assert "/run" in (await say(phone, "see you on sunday at 9")).text
    said = (await say(phone, "tomorow 7am")).text
    assert said.endswith("Did you mean tomorrow 7am?")


async def test_a_plan_before_the_place_is_known_waits_for_it(world: World) -> None:
    typing, tapping = await world.person(), await world.person()
    for newcomer in (typing, tapping):
        await say(newcomer, "/start")
        await say(newcomer, "/run mon 7")
    assert (await say(typing, "London")).text.startswith("Mon 07:00\nNext: ")
    await tap(tapping, "Europe", "Madrid")
    assert tapping.last.text.startswith("Mon 07:00\nNext: ")
    assert len(await fetch(world, PLANS)) == 2
    # What cannot be read is said then, and the days are asked for.
    late = await world.person()
    await say(late, "/run mon 25:00")
    assert (await say(late, "Madrid")).text.startswith("On which days do you run?")
    assert "is no clear time of day" in late.messages[-2].text


async def test_a_plan_typed_in_passing_ends_no_primer(world: World, phone: Phone) -> None:
    drill = await begun(world, phone, FRIDAY_1945)
    assert (await say(phone, "/run sat 18:00")).text.startswith("Sat 18:00\nNext: ")
    await tap(phone, "Glute", on=drill)
    assert phone.last.text.startswith("2 of 4")
    # Nor does one for which the primer was left; that goes on, and says so.
    await say(phone, "/run")
    await say(phone, "sun 18:00")
    assert phone.last.text.startswith("2 of 4")
    assert len(await fetch(world, PLANS)) == 3


async def test_one_date_is_picked_from_a_month(world: World, phone: Phone) -> None:
    days = await say(phone, "/run")
    await tap(phone, "One date", "›", "‹", "28")
    assert (phone.last.id, phone.last.text) == (days.id, "Sun 28 Mar: at what time?")
    planned = await tap(phone, "09", "09:30")
    assert planned.text.startswith("Sun 28 Mar 09:30\nSun 28 Mar 09:15: your primer")
    assert (await fetch(world, PLANS))[1] == (frozenset(), date(2027, 3, 28), time(9, 30))


async def test_the_way_back_from_a_date_leads_to_the_days(phone: Phone) -> None:
    await say(phone, "/run")
    await tap(phone, "Tue", "One date", "28", "09")
    assert (await tap(phone, "‹ Back")).text == "Sun 28 Mar: at what time?"
    assert (await tap(phone, "‹ Back")).text == "On which day?"
    assert "Tue ✓" in (await tap(phone, "‹ Back")).labels
    assert (await tap(phone, "06", "06:30")).text.startswith("Tue 06:30\n")


async def test_today_has_only_the_hours_that_are_left(phone: Phone) -> None:
    await say(phone, "/run")
    hours = await tap(phone, "One date", "1")
    assert (hours.text, hours.labels[0]) == ("Today: at what time?", "13")
    await tap(phone, "13")
    await phone.tap("13:00")
    assert await toast(phone) == "“Today 13:00” is over already."
    assert (await say(phone, "12:30")).text == "“Today 12:30” is over already."
    assert (await say(phone, "13:45")).text.startswith("Today 13:45\n")


async def test_a_single_run_is_changed_from_its_month(phone: Phone) -> None:
    planned = await say(phone, "/run 2027-05-09 09:00")
    assert "May 2027" in (await tap(phone, "Change", on=planned)).labels
    changed = await tap(phone, "16", "08", "08:15")
    assert changed.text.startswith("Sun 16 May 08:15\n")
    # Its hour alone leaves it on its date.
    await tap(phone, "Change", on=changed)
    assert (await say(phone, "10:30")).text.startswith("Sun 16 May 10:30\n")


async def test_a_run_that_is_planned_with_a_date_is_planned_once(phone: Phone) -> None:
    await say(phone, "/run 2027-05-09 09:00")
    await say(phone, "/run")
    await tap(phone, "One date", "›", "›", "9", "09")
    await phone.tap("09:00")
    assert await toast(phone) == "Sun 9 May 09:00 is planned already."


async def test_of_several_runs_the_new_ones_are_planned_where_one_exists(
    world: World, phone: Phone
) -> None:
    planned = await say(phone, "/run fri 20:00, tue 18:15")
    assert planned.text.startswith("Fri 20:00 is planned already.\nTue 18:15\nNext: ")
    assert len(await fetch(world, PLANS)) == 2
    await tap(phone, "Undo", on=planned)
    assert len(await fetch(world, PLANS)) == 1


async def test_a_run_of_no_kind_takes_over_the_one_that_is_said_later(
    world: World, phone: Phone
) -> None:
    taken = await say(phone, "/run fri 20:00 race")
    first, second, *_ = taken.text.splitlines()
    assert first == "Fri 20:00, race: it was planned already, and has its kind now."
    assert (second, taken.labels[1:]) == ("Fri 20:00, race", ["Another run", "Change"])
    again = await say(phone, "/run fri 20:00 long")
    assert again.text == "Fri 20:00, race is planned already."
    assert len(await fetch(world, PLANS)) == 1


async def test_a_missing_time_is_asked_for(phone: Phone) -> None:
    hours = await missing(phone, "/run every other thursday long", "The time is missing.")
    assert hours == "Thu: at what time?"
    assert (await say(phone, "7pm")).text.startswith("Every other Thursday 19:00, long\n")
    await missing(phone, "/run sunday", "The time is missing.")
    await tap(phone, "‹ Back", "Sat", "09")
    assert (await tap(phone, "09:30")).text.startswith("Sat and Sun 09:30\n")
    await missing(phone, "/run tomorrow race", "The time is missing.")
    await tap(phone, "09")
    assert (await tap(phone, "09:30")).text.startswith("Tomorrow 09:30, race\n")


async def test_a_missing_day_is_asked_for(phone: Phone) -> None:
    days = await missing(phone, "/run 7 long", "The day is missing.")
    assert days.startswith("07:00: on which days?")
    await phone.tap("07:00 ✓")
    assert await toast(phone) == "The days first, please; then the hour."
    planned = await tap(phone, "Tue", "07:00 ✓")
    assert planned.text.startswith("Tue 07:00, long\n")
    assert "19:00 instead" in planned.labels
    await missing(phone, "/run 7pm", "The day is missing.")
    assert (await say(phone, "thursday")).text.startswith("Thu 19:00\n")
    await missing(phone, "/run 7pm", "The day is missing.")
    assert (await tap(phone, "One date", "28")).text.startswith("Sun 28 Mar 19:00\n")


async def missing(phone: Phone, line: str, problem: str) -> str:
    """Type a half of a plan; return what is asked below what is said of it."""
    asked = await say(phone, line)
    assert phone.messages[-2].text.startswith(problem)
    return asked.text


async def test_dates_that_are_left_out_are_said(phone: Phone) -> None:
    planned = await say(phone, "/run daily 6 except 25 december and 1 april")
    assert planned.text.splitlines()[1] == "Not on Thu 1 Apr, Sat 25 Dec."


async def test_a_time_that_the_clocks_leap_over_is_said_to_be_at_another(phone: Phone) -> None:
    gap = "Sun 28 Mar: 02:30 does not exist that night. Your run is at 03:00."
    assert (await say(phone, "/run 28 march 2:30")).text.splitlines()[1] == gap
    await say(phone, "/runs")
    assert gap in (await tap(phone, "Sun 28 Mar 02:30 ›")).text


async def test_an_hour_alone_has_the_evening_one_tap_away(world: World, phone: Phone) -> None:
    planned = await say(phone, "/run tomorrow 7")
    assert planned.labels[1:] == ["19:00 instead", "Another run", "Change", "Undo"]
    evening = await tap(phone, "19:00 instead")
    assert (evening.id, evening.labels[1]) == (planned.id, "07:00 instead")
    assert evening.text.startswith("Tomorrow 19:00\nTomorrow 18:45: your primer")
    # A second tap finds nothing at 07:00 any more, and leaves what can be tapped.
    data = planned.data_of("19:00 instead")
    assert data is not None
    await phone.press(data, planned.id)
    await phone.settled()
    assert [at for *_, at in await fetch(world, PLANS)] == [time(20), time(19)]
    assert state_of(planned, phone).labels == evening.labels
    # And the morning is over by then.
    await world.move_by(hours=22)
    data = evening.data_of("07:00 instead")
    assert data is not None
    await phone.press(data, planned.id)
    assert await toast(phone) == "“Today 07:00” is over already."
    assert [at for *_, at in await fetch(world, PLANS)] == [time(20), time(19)]


async def test_only_what_was_said_alone_moves_to_the_evening(world: World, phone: Phone) -> None:
    await say(phone, "/run tue 7, thu 6:30, sat 8")
    assert phone.last.labels[1:3] == ["19:00 instead", "20:00 instead"]
    await tap(phone, "20:00 instead")
    times = [at for *_, at in await fetch(world, PLANS)]
    assert times == [time(20), time(7), time(6, 30), time(20)]


async def test_the_other_half_of_the_day_is_not_offered_where_it_is_over_or_taken(
    phone: Phone,
) -> None:
    assert "09:00 instead" not in (await say(phone, "/run today 21")).labels
    assert "19:00 instead" not in (await say(phone, "/run mon 7 and 19")).labels
    await say(phone, "/run fri 8")
    await phone.tap("20:00 instead")
    assert await toast(phone) == "Fri 20:00 is planned already."


async def test_the_first_of_several_takes_the_place_of_the_one_that_is_changed(
    world: World, phone: Phone
) -> None:
    planned = await say(phone, "/run sun 10:00 race")
    await tap(phone, "Change", on=planned)
    changed = await say(phone, "sun 9:00, wed 18:00")
    assert changed.text.startswith("Sun 09:00, race\nWed 18:00\n")
    assert changed.labels == ["Try one now", "Another run", "Change"]
    assert len(await fetch(world, PLANS)) == 3


async def test_a_rhythm_that_began_in_the_same_weeks_is_the_same_plan(phone: Phone) -> None:
    await say(phone, "/run every other sunday 9:00")
    assert "is planned already" in (await say(phone, "/run every other sunday 9:00")).text
    assert "Sun 09:00" in (await say(phone, "/run sunday 9:00")).text
    # A first date before which there would be none anyway is no other plan.
    assert "planned already" in (await say(phone, "/run sunday 9:00 from 7 march")).text
    assert "from 8 Mar" in (await say(phone, "/run sunday 9:00 from 8 march")).text


async def test_a_change_is_refused_where_another_run_is_so_already_or_no_day_is_left(
    world: World, phone: Phone
) -> None:
    await say(phone, "/run sun 9:00 until 14 march")
    ten = await say(phone, "/run sun 10:00 until 14 march")
    before = await fetch(world, PLANS)
    await tap(phone, "Change", on=ten)
    # What is left unsaid stays, so that would be the other one once more.
    assert "is planned already" in (await say(phone, "sun 9:00")).text
    await world.move_by(days=13)
    assert (await say(phone, "sat 10:00")).text == "Then no day would be left for this run."
    assert await fetch(world, PLANS) == before


async def test_a_run_that_was_deleted_is_not_changed_any_more(world: World, phone: Phone) -> None:
    planned = await say(phone, "/run sun 10:00")
    await tap(phone, "Change", on=planned)
    await say(phone, "/runs")
    await tap(phone, "Sun 10:00", "Delete")
    assert (await say(phone, "sun 9:00")).text == "That one is over. /help shows what I can do."
    assert (await say(phone, "tue 9:00")).text.startswith("Tue 09:00\n")
    assert len(await fetch(world, PLANS)) == 2


async def test_an_undo_of_two_plannings_at_once_was_never_offered(
    world: World, phone: Phone
) -> None:
    first = (await say(phone, "/run tue 18:15")).data_of("Undo")
    await world.move_by(minutes=1)
    last = (await say(phone, "/run thu 18:15")).data_of("Undo")
    assert first is not None
    assert last is not None
    both = ":".join((*first.split(":")[:5], last.split(":")[5]))
    await phone.press(both, phone.last.id)
    assert await toast(phone) == "That one is over. /help shows what I can do."
    assert len(await fetch(world, PLANS)) == 3


async def test_who_has_done_one_is_not_asked_to_try_one(phone: Phone) -> None:
    await say(phone, "/primer")
    await tap(phone, "Nothing, let’s start", *["Glute"] * 4, "0", "0")
    assert (await say(phone, "/run tue 06:30")).labels == ["Another run", "Change", "Undo"]
