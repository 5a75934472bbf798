"""The runs as planned: look, change, delete, and take a deletion back."""

from datetime import time

import pytest
from sqlalchemy import select

from storage.tables import run
from tests.bot.deeds import DAY, TUESDAY_0615, begun, fetch, offered, say, tap, toast
from tests.phone import Phone
from tests.world import World

PLANS = select(run.c.weekdays, run.c.on, run.c.at).order_by(run.c.id)


@pytest.fixture
async def phone(world: World) -> Phone:
    """Somebody who runs every day, and once on a Sunday."""
    phone = await world.runner("daily 06:30")
    await say(phone, "/run 2027-03-28 09:00")
    return phone


async def test_the_runs_are_listed_with_what_comes_next(phone: Phone) -> None:
    listed = await say(phone, "/runs")
    assert listed.text == ("Your 2 runs\nTomorrow 06:15: your primer, 15 minutes before your run.")
    assert listed.labels == ["Every day 06:30 ›", "Sun 28 Mar 09:00 ›", "Add a run"]


async def test_a_run_is_looked_at_and_left_in_the_same_message(phone: Phone) -> None:
    listed = await say(phone, "/runs")
    one = await tap(phone, "Sun 28 Mar")
    assert (one.id, one.labels) == (listed.id, ["Change", "Delete", "‹ Back"])
    assert one.text.startswith("Sun 28 Mar 09:00\nSun 28 Mar 08:45")
    assert (await tap(phone, "‹ Back")).labels == listed.labels


async def test_a_deleted_run_gets_no_primer(world: World, phone: Phone) -> None:
    await say(phone, "/runs")
    deleted = await tap(phone, "Every day", "Delete")
    assert deleted.text.startswith("Deleted: Every day 06:30.\n\nYour run\nSun 28 Mar 08:45")
    await world.move_to(TUESDAY_0615)
    assert await phone.settled() == []


@pytest.mark.parametrize("which", ["Every day", "Sun 28 Mar"])
async def test_a_deletion_is_taken_back(world: World, phone: Phone, which: str) -> None:
    await say(phone, "/runs")
    await tap(phone, which, "Delete")
    assert len(await fetch(world, PLANS)) == 1
    again = await tap(phone, "Undo")
    assert again.labels == ["Every day 06:30 ›", "Sun 28 Mar 09:00 ›", "Add a run"]
    assert len(await fetch(world, PLANS)) == 2


async def test_a_second_tap_on_delete_leaves_the_way_to_take_it_back(phone: Phone) -> None:
    await say(phone, "/runs")
    one = await tap(phone, "Every day")
    data = one.data_of("Delete")
    assert data is not None
    await phone.press(data, one.id)
    await phone.press(data, one.id)
    assert await toast(phone) == "That one is answered already; the newest message goes on."
    assert "Undo" in phone.last.labels


async def test_a_second_tap_on_undo_adds_no_second_run(world: World, phone: Phone) -> None:
    await say(phone, "/runs")
    deleted = await tap(phone, "Every day", "Delete")
    data = deleted.data_of("Undo")
    assert data is not None
    await phone.press(data, deleted.id)
    await phone.press(data, deleted.id)
    await phone.settled()
    assert len(await fetch(world, PLANS)) == 2


@pytest.mark.parametrize(
    "forged",
    [
        "0:20270328:0900",
        "::0900",
        "7::0900",
        "0::2500",
        "0::0960",
        "0::090000",
        "0::0900Z",
        ":20270230:0900",
        ":99991231:0900",
        "٣::0900",
        "",
    ],
)
async def test_an_undo_of_what_is_no_plan_adds_nothing(
    world: World, phone: Phone, forged: str
) -> None:
    listed = await say(phone, "/runs")
    await phone.press(f"1:runs:undo:0:{forged}", listed.id)
    assert await toast(phone) == "That one is over. /help shows what I can do."
    assert len(await fetch(world, PLANS)) == 2


async def test_an_undo_beyond_the_most_runs_says_so(world: World, phone: Phone) -> None:
    await say(phone, "/runs")
    deleted = await tap(phone, "Every day", "Delete")
    for hour in range(19):
        await say(phone, f"/run mon {hour:02}:10")
    data = deleted.data_of("Undo")
    assert data is not None
    await phone.press(data, deleted.id)
    assert "20 runs are all I can plan" in str(await toast(phone))
    assert len(await fetch(world, PLANS)) == 20


async def test_a_run_that_is_gone_shows_the_list_when_it_is_tapped(phone: Phone) -> None:
    first = await say(phone, "/runs")
    await tap(phone, "Sun 28 Mar", "Delete")
    await say(phone, "/runs")
    data = first.data_of("Sun 28 Mar")
    assert data is not None
    await phone.press(data, phone.last.id)
    await phone.settled()
    assert phone.last.labels == ["Every day 06:30 ›", "Add a run"]


async def test_a_run_that_is_over_says_that_no_primer_is_planned(
    world: World, phone: Phone
) -> None:
    await world.move_to(TUESDAY_0615 + 27 * DAY)
    await phone.settled()
    await say(phone, "/runs")
    past = await tap(phone, "Yesterday")
    assert past.text == "Yesterday 09:00\nNo primer is planned right now."


async def test_deleting_a_run_leaves_its_history(world: World, phone: Phone) -> None:
    await begun(world, phone)
    await tap(phone, *["Glute"] * 4, "2 easy", "0")
    await say(phone, "/runs")
    await tap(phone, "Every day", "Delete")
    assert "Today 06:15 · 4 of 4" in (await say(phone, "/history")).text


async def test_a_run_that_comes_back_gets_no_second_primer_before_the_same_run(
    world: World, phone: Phone
) -> None:
    await offered(world, phone)
    await tap(phone, "Skip this one")
    await say(phone, "/runs")
    await tap(phone, "Every day", "Delete", "Undo")
    await world.move_by(minutes=1)
    assert [one.text for one in await phone.settled() if "Run at 06:30" in one.text] == []


async def test_times_are_kept_as_wall_times(world: World, phone: Phone) -> None:
    assert [at for _, _, at in await fetch(world, PLANS)] == [time(6, 30), time(9)]
