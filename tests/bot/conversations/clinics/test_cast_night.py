"""A clinic writes at night: it is told who sleeps, and theirs comes in the morning."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from storage import runners
from storage.clinic_records import Role
from tests.bot.casting import a_clinic_of, drafted, press
from tests.bot.deeds import say, tap
from tests.databases import sqlite_url
from tests.phone import Phone
from tests.world import World

MONDAY_2300 = datetime(2027, 3, 1, 22, 0, tzinfo=UTC)  # in Madrid
TUESDAY_0700 = datetime(2027, 3, 2, 6, 0, tzinfo=UTC)


@pytest.fixture
def database_url(migrated_file: Path, tmp_path: Path) -> str:
    """A file: what the databases do differently is tried with the queries."""
    return sqlite_url(Path(shutil.copy(migrated_file, tmp_path / "bot.sqlite3")))


async def in_tokyo(world: World) -> Phone:
    """Return the phone of somebody for whom it is morning then."""
    phone = await world.runner("daily 18:00")
    async with world.app.database.transaction() as tx:
        await runners.set_zone(tx, phone.id, "Asia/Tokyo")
    return phone


async def test_who_sleeps_gets_it_in_the_morning_and_the_clinic_sees_that(world: World) -> None:
    awake, asleep = await in_tokyo(world), await world.runner("daily 18:00")
    clinic_id, (owner,) = await a_clinic_of(world, awake, asleep, owner=Role.OWNER)
    await world.move_to(MONDAY_2300)
    panel = await drafted(owner, clinic_id)
    assert "One has quiet hours then: theirs waits until these end.\nFor:" in panel.text
    await tap(owner, "Send now")
    for _ in range(3):
        await world.move_by(seconds=4)
    await owner.settled()
    assert "1 of 2" in owner.last.text
    assert owner.last.text.endswith("\nwaiting for their hour: 1")
    await awake.settled()
    await asleep.settled()
    assert (awake.last.text, asleep.last.text != "News") == ("News", True)
    report = await press(owner, "report", clinic_id, 1)
    assert "Sent: 1\nWaiting: 1\nKept until after quiet hours: 1" in report.text
    await world.move_to(TUESDAY_0700)
    await asleep.settled()
    assert asleep.last.text == "News"


async def test_what_expires_before_the_morning_is_told_before_and_after(world: World) -> None:
    runner = await world.runner("daily 18:00")
    clinic_id, (owner,) = await a_clinic_of(world, runner, owner=Role.OWNER)
    await world.move_to(MONDAY_2300)
    await drafted(owner, clinic_id)
    panel = await tap(owner, "Edit", "Expiry", "2 hours")
    assert "For one of them it expires before that. Choose a later expiry" in panel.text
    await tap(owner, "Send now")
    await world.move_by(seconds=4)
    await world.move_by(hours=3)
    report = await press(owner, "report", clinic_id, 1)
    assert "Kept until after quiet hours: 1\nExpired before their turn: 1" in report.text
    await world.move_to(TUESDAY_0700)
    await runner.settled()
    assert runner.last.text != "News"


async def test_at_each_ones_own_time_it_is_everybodys_night(world: World) -> None:
    people = [await in_tokyo(world), await world.runner("daily 18:00")]
    clinic_id, (owner,) = await a_clinic_of(world, *people, owner=Role.OWNER)
    await drafted(owner, clinic_id)
    await tap(owner, "At a time", "Each one’s own time")
    assert "2 have quiet hours then" in (await say(owner, "tomorrow 22:00")).text
    assert "have quiet hours" not in (await say(owner, "tomorrow 9:00")).text
