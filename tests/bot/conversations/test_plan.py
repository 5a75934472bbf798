"""Plans of runs: typed in one line, or days, hour and minutes by tapping."""

from datetime import time

import pytest
from sqlalchemy import select

from storage.tables import run
from tests.bot.deeds import fetch, say, state_of, tap, toast
from tests.phone import Phone
from tests.world import World

TWO = "tue thu 18:15, sat 8:00 long"
PLANS = select(run.c.weekdays, run.c.on, run.c.at).order_by(run.c.id)


@pytest.fixture
async def phone(world: World) -> Phone:
    """Somebody who runs on Fridays at 20:00."""
    return await world.runner("fri 20:00")


@pytest.mark.parametrize(
    ("typed", "plan", "next_"),
    [
        (
            "mon,wed,fri 06:30",
            "Mon, Wed and Fri 06:30\nNext: Wed 3 Mar, Fri 5 Mar, Mon 8 Mar.",
            "Wednesday 06:15",
        ),
        ("2027-03-28 09:00", "Sun 28 Mar 09:00", "Sun 28 Mar 08:45"),
        (
            "mon 6.30pm",
            "Mon 18:30\nNext: today 1 Mar, Mon 8 Mar, Mon 15 Mar.",
            "Today 18:15",
        ),
        ("mañana 18:15", "Tomorrow 18:15", "Tomorrow 18:00"),
    ],
)
async def test_a_run_is_planned_in_one_line(
    phone: Phone, typed: str, plan: str, next_: str
) -> None:
    planned = await say(phone, f"/run {typed}")
    assert planned.text == f"{plan}\n{next_}: your primer, 15 minutes before your run."
    assert planned.labels == ["Try one now", "Another run", "Change", "Undo"]


async def test_days_are_toggled_and_the_time_is_picked(world: World, phone: Phone) -> None:
    days = await say(phone, "/run")
    await tap(phone, "Every day", "Every day")
    assert not any("✓" in label for label in phone.last.labels)
    await tap(phone, "Sun", "Wed", "Mon", "Mon")
    assert [label for label in phone.last.labels if "✓" in label] == ["Wed ✓", "Sun ✓"]
    minutes = await tap(phone, "18")
    assert (minutes.id, minutes.text) == (days.id, "Wed and Sun: at what time exactly?")
    planned = await tap(phone, "18:45")
    assert planned.text.startswith("Wed and Sun 18:45\nNext: Wed 3 Mar, Sun 7 Mar,")
    assert (await fetch(world, PLANS))[1] == (frozenset({2, 6}), None, time(18, 45))


async def test_the_answered_keyboard_keeps_the_answer_and_loses_its_buttons(phone: Phone) -> None:
    asked = await say(phone, "/run")
    await tap(phone, "Tue", "06", "06:30")
    answered = next(one for one in phone.messages if one.id == asked.id)
    assert answered.text.endswith("\n\n06:30")
    assert answered.keyboard == ()


async def test_the_way_back_from_the_minutes_keeps_the_days(phone: Phone) -> None:
    await say(phone, "/run")
    await tap(phone, "Tue", "06", "‹ Back")
    assert "Tue ✓" in phone.last.labels


async def test_an_hour_without_a_day_asks_for_the_days_first(phone: Phone) -> None:
    await say(phone, "/run")
    await phone.tap("06")
    assert await toast(phone) == "The days first, please; then the hour."
    assert "On which days" in phone.last.text


async def test_a_second_tap_on_a_day_changes_nothing(phone: Phone) -> None:
    question = await say(phone, "/run")
    data = question.data_of("Tue")
    assert data is not None
    await phone.press(data, question.id)
    await phone.press(data, question.id)
    await phone.settled()
    assert "Tue ✓" in phone.last.labels


async def test_with_days_picked_a_time_alone_can_be_typed(phone: Phone) -> None:
    await say(phone, "/run")
    await tap(phone, "Tue")
    assert "18:00 instead" in (await say(phone, "6")).labels
    await tap(phone, "Another run", "Tue")
    assert (await say(phone, "6:45")).text.startswith("Tue 06:45\nNext: tomorrow 2 Mar,")


async def test_a_changed_run_stays_one_run(world: World, phone: Phone) -> None:
    planned = await say(phone, "/run tue 06:30")
    await tap(phone, "Change", on=planned)
    assert "Tue ✓" in phone.last.labels
    changed = await tap(phone, "Thu", "07", "07:10")
    assert changed.text.startswith("Tue and Thu 07:10\nNext: tomorrow")
    assert await fetch(world, PLANS) == [
        (frozenset({4}), None, time(20)),
        (frozenset({1, 3}), None, time(7, 10)),
    ]


async def test_another_run_begins_with_empty_days(phone: Phone) -> None:
    planned = await say(phone, "/run tue 06:30")
    again = await tap(phone, "Another run", on=planned)
    assert "On which days" in again.text
    assert not any("✓" in label for label in again.labels)


async def test_the_same_plan_twice_is_planned_once(world: World, phone: Phone) -> None:
    refused = await say(phone, "/run friday 20:00")
    assert refused.text == "Fri 20:00 is planned already."
    assert len(await fetch(world, PLANS)) == 1


async def test_several_runs_are_planned_in_one_go(world: World, phone: Phone) -> None:
    planned = await say(phone, f"/run {TWO}")
    assert planned.text == (
        "Tue and Thu 18:15\nSat 08:00, long\nNext: tomorrow 2 Mar, Thu 4 Mar, Sat 6 Mar.\n"
        "Tomorrow 18:00: your primer, 15 minutes before your run."
    )
    assert planned.labels == ["Try one now", "Another run", "Undo"]
    assert len(await fetch(world, PLANS)) == 3


async def test_undo_takes_away_what_was_planned_together_and_nothing_else(
    world: World, phone: Phone
) -> None:
    await say(phone, "/run sun 10:00")
    planned = await say(phone, f"/run {TWO}")
    await say(phone, "/run mon 10:00")
    undone = await tap(phone, "Undo", on=planned)
    undone = next(one for one in phone.messages if one.id == planned.id)
    assert undone.text.startswith("Taken back: Tue and Thu 18:15; Sat 08:00, long.\n")
    assert undone.labels == ["Another run"]
    days = [weekdays for weekdays, *_ in await fetch(world, PLANS)]
    assert days == [frozenset({4}), frozenset({6}), frozenset({0})]
    data = planned.data_of("Undo")
    assert data is not None
    await phone.press(data, planned.id)
    assert await toast(phone) == "That one is over. /help shows what I can do."
    assert len(await fetch(world, PLANS)) == 3


async def test_try_one_now_offers_a_primer(phone: Phone) -> None:
    await say(phone, "/run tue 06:30")
    ready = await tap(phone, "Try one now")
    assert ready.text.startswith("Five minutes for hips and glutes, whenever you are ready.")


async def test_a_run_nearer_than_its_lead_gets_its_primer_at_once(
    world: World, phone: Phone
) -> None:
    await phone.send("/run today 13:08")
    assert "Your primer comes any second now." in (await phone.next_message()).text
    assert "Run at 13:08. Five minutes" in (await phone.next_message()).text


async def test_what_is_nearly_a_plan_is_planned_with_one_tap(world: World, phone: Phone) -> None:
    asked = await say(phone, "tusday 6:30")
    assert asked.labels == ["tuesday 6:30"]
    planned = await tap(phone, "tuesday 6:30")
    assert planned.text.startswith("Tue 06:30\nNext: tomorrow 2 Mar,")
    answered = state_of(asked, phone)
    assert answered.said.endswith("\n\ntuesday 6:30")
    assert answered.keyboard == ()
    await tap(phone, "Undo", on=planned)
    assert len(await fetch(world, PLANS)) == 1


@pytest.mark.parametrize(("label", "date"), [("4 March 9:00", (3, 4)), ("3 April 9:00", (4, 3))])
async def test_of_two_dates_that_may_be_meant_one_is_tapped(
    world: World, phone: Phone, label: str, date: tuple[int, int]
) -> None:
    asked = await say(phone, "/run 4/3 9:00 race")
    assert asked.said == (
        "“4/3” can be two dates: the day or the month first. "
        "Which one? 4 March 9:00 race or 3 April 9:00 race"
    )
    assert asked.labels == ["4 March 9:00 race", "3 April 9:00 race"]
    await tap(phone, f"{label} race")
    *_, (_, on, _) = await fetch(world, PLANS)
    assert (on.month, on.day) == date


async def test_the_nearest_text_changes_the_run_that_is_being_changed(
    world: World, phone: Phone
) -> None:
    planned = await say(phone, "/run tue 06:30")
    await tap(phone, "Change", on=planned)
    asked = await say(phone, "thursdai 7:10")
    assert asked.labels == ["thursday 7:10"]
    await tap(phone, "thursday 7:10", on=asked)
    found = [(frozenset({4}), None, time(20)), (frozenset({3}), None, time(7, 10))]
    assert await fetch(world, PLANS) == found
    # What it was the answer to is over: tapped again it plans nothing more.
    await phone.press(asked.data_of("thursday 7:10") or "", asked.id)
    await phone.settled()
    assert await fetch(world, PLANS) == found


@pytest.mark.parametrize("data", ["1:plan:meant:0:7", "1:plan:meant:0", "1:plan:meant:0:x"])
async def test_a_text_that_no_message_shows_is_planned_by_nobody(
    world: World, phone: Phone, data: str
) -> None:
    asked = await say(phone, "tusday 6:30")
    await phone.press(data, asked.id)
    await phone.settled()
    assert len(await fetch(world, PLANS)) == 1


@pytest.mark.parametrize("typed", ["/run hello there", "/run fnord 06:30", "/run 6:30 mon 18:00"])
async def test_an_example_is_for_reading_and_not_to_be_tapped(phone: Phone, typed: str) -> None:
    asked = await say(phone, typed)
    assert "For example:" in asked.text
    assert asked.labels == []
