"""Undo takes the last change of a run back, and that one alone."""

import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from tests.bot.deeds import TUESDAY_0615, offered, say, state_of, tap, toast
from tests.databases import sqlite_url
from tests.phone import Phone
from tests.world import World

MINUTE = timedelta(minutes=1)


async def moved(phone: Phone, *times: str) -> None:
    """Move the next run to one time after the other."""
    for time in times:
        await say(phone, "/today")
        await tap(phone, "At a time ›")
        assert (await say(phone, time)).text.startswith("Moved: ")


@pytest.fixture
def database_url(migrated_file: Path, tmp_path: Path) -> str:
    """A file: what the databases do differently is tried with the queries."""
    return sqlite_url(Path(shutil.copy(migrated_file, tmp_path / "bot.sqlite3")))


@pytest.fixture
async def phone(world: World) -> Phone:
    """Somebody who runs every day at 06:30."""
    return await world.runner("daily 06:30")


async def test_one_undo_takes_one_move_back(phone: Phone) -> None:
    await moved(phone, "14:00", "14:30")
    ways = await say(phone, "/today")
    last = await tap(phone, "+15 · 14:45", on=ways)
    assert (await tap(phone, "Undo", on=last)).text.startswith("Tomorrow 14:15")
    assert "Tomorrow 14:15, for your run at 14:30. Moved from" in (await say(phone, "/why")).text


async def test_who_ran_now_by_mistake_has_their_run_where_they_had_moved_it(
    phone: Phone,
) -> None:
    await moved(phone, "09:30")
    await say(phone, "/today")
    await tap(phone, "I’m running now")
    told = next(one for one in phone.messages if one.labels == ["Undo"] and "running" in one.text)
    await tap(phone, "Undo", on=told)
    assert "Tomorrow 09:15, for your run at 09:30." in (await say(phone, "/why")).text


async def test_an_undo_never_brings_back_what_is_over_or_taken(world: World, phone: Phone) -> None:
    await moved(phone, "05:30", "14:00")
    back = phone.last
    data = back.data_of("Undo")
    assert data is not None
    await say(phone, "/run 2027-03-02 05:30")
    await phone.press(data, back.id)
    assert await toast(phone) == "You have a run tomorrow 05:30 already."
    await world.move_to(TUESDAY_0615)
    await phone.settled()
    await phone.press(data, back.id)
    assert await toast(phone) == "It would be over already, so it stays as it is."


async def test_what_was_sent_stays_in_why_when_its_run_comes_back(
    world: World, phone: Phone
) -> None:
    await offered(world, phone)
    await moved(phone, "14:00", "14:30")
    last = phone.last
    # The second move alone: what is long past is not offered once more.
    await tap(phone, "Undo", on=last)
    told = (await say(phone, "/why")).text
    assert told.startswith("Today: planned 06:15:00, sent 06:15:00\nOn time.\nMoved to 14:00.\n\n")
    assert "Today 13:45, for your run at 14:00. Moved from 06:30." in told
    first = next(one for one in phone.messages if one.text.startswith("Moved: today 14:00"))
    await world.move_to(TUESDAY_0615 + 2 * MINUTE)
    await tap(phone, "Undo", on=first)
    assert state_of(first, phone).text == "Your primer comes any second now."
    parts = (await say(phone, "/why")).text.split("\n\n")
    assert "Today: planned 06:15:00, sent 06:15:00\nOn time." in parts


async def test_a_run_of_tomorrow_that_was_moved_is_told_once(phone: Phone) -> None:
    await moved(phone, "09:30")
    told = (await say(phone, "/why")).text
    assert told.startswith("No primer has been due yet.")
    assert "Tomorrow 09:15, for your run at 09:30. Moved from 06:30." in told
