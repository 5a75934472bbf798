"""/quiet: hours in which nothing but primers and alerts comes."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import select

from storage import broadcasts
from storage.tables import runner
from tests.bot.deeds import DAY, TUESDAY_0615, fetch, offered, say, state_of, tap
from tests.databases import sqlite_url
from tests.phone import Phone
from tests.world import World

MONDAY_2300 = datetime(2027, 3, 1, 22, 0, tzinfo=UTC)  # in Madrid, as all others
TUESDAY_0630 = datetime(2027, 3, 2, 5, 30, tzinfo=UTC)
TUESDAY_0700 = datetime(2027, 3, 2, 6, 0, tzinfo=UTC)


@pytest.fixture
def database_url(migrated_file: Path, tmp_path: Path) -> str:
    """A file: what the databases do differently is tried with the queries."""
    return sqlite_url(Path(shutil.copy(migrated_file, tmp_path / "bot.sqlite3")))


@pytest.fixture
async def phone(world: World) -> Phone:
    """Somebody who runs every day at 18:00."""
    return await world.runner("daily 18:00")


async def news(world: World, phone: Phone) -> None:
    """Send a broadcast that may go out at once."""
    now = world.clock.now()
    async with world.app.database.transaction() as tx:
        broadcast = await broadcasts.add(tx, "News", again_if_uncertain=False, at=now)
        await broadcasts.address(
            tx, broadcast, [phone.id], not_before=now, expires_at=now + DAY, at=now
        )
    await world.move_by(seconds=1)


async def texts(phone: Phone) -> list[str]:
    return [one.text for one in await phone.settled()]


async def test_the_usual_hours_are_shown_and_taken_away(world: World, phone: Phone) -> None:
    shown = await say(phone, "/quiet")
    assert shown.text.startswith("Quiet from 21:30 to 07:00: then nothing comes but your primers")
    gone = await tap(phone, "Off")
    assert (gone.id, gone.text.startswith("No hour is quiet")) == (shown.id, True)
    await world.move_to(MONDAY_2300)
    await news(world, phone)
    assert await texts(phone) == ["News"]
    await tap(phone, "21:30 to 07:00", on=gone)
    assert state_of(gone, phone).text.startswith("Quiet from 21:30 to 07:00")


async def test_at_night_a_broadcast_waits_and_a_primer_does_not(world: World) -> None:
    phone = await world.runner("daily 06:30")
    await world.move_to(MONDAY_2300)
    await news(world, phone)
    assert await texts(phone) == []
    assert (await offered(world, phone, TUESDAY_0615)).text.startswith("Run at 06:30")
    await world.move_to(TUESDAY_0700)
    assert await texts(phone) == []
    # The run is an hour old only then.
    await world.move_by(minutes=30)
    assert await texts(phone) == ["News"]


async def test_hours_are_tapped_and_what_waits_comes_at_their_new_end(
    world: World, phone: Phone
) -> None:
    await world.move_to(MONDAY_2300)
    await news(world, phone)
    await say(phone, "/quiet")
    await tap(phone, "Change")
    assert phone.last.text == "Quiet from when on?"
    assert len(phone.last.labels) == 17
    asked = await tap(phone, "22:30")
    assert asked.text == "From 22:30 until when?"
    await tap(phone, "Back")
    changed = await tap(phone, "22:30", "06:30")
    assert changed.text.startswith("Quiet from 22:30 to 06:30")
    assert changed.labels == ["Off", "Change ›"]
    await world.move_to(TUESDAY_0630)
    assert await texts(phone) == ["News"]


@pytest.mark.parametrize("said", ["/quiet off", "/quiet 07:00-21:30", "/timezone Tokyo"])
async def test_what_waits_comes_at_once_when_it_is_no_longer_night(
    world: World, phone: Phone, said: str
) -> None:
    await world.move_to(MONDAY_2300)
    await news(world, phone)
    await say(phone, said)
    await world.app.wakeups.idle()
    # In Tokyo it is seven in the morning.
    assert "News" in [one.text for one in phone.messages] or "News" in await texts(phone)


async def test_hours_that_cannot_be_read_change_nothing(world: World, phone: Phone) -> None:
    answer = await say(phone, "/quiet 10 to 6")
    assert answer.text == (
        "I can’t read hours in “\u206810 to 6\u2069”. "
        "For example: /quiet 22:00-06:30, or /quiet off"
    )
    kept = select(runner.c.quiet_from, runner.c.quiet_to)
    ((begins, ends),) = await fetch(world, kept)
    assert (f"{begins:%H:%M}", f"{ends:%H:%M}") == ("21:30", "07:00")


async def test_a_button_of_no_hour_changes_nothing(phone: Phone) -> None:
    shown = await say(phone, "/quiet")
    await phone.press("1:quiet:set:0:2575:0630", shown.id)
    await phone.settled()
    assert (await say(phone, "/quiet")).text.startswith("Quiet from 21:30 to 07:00")


async def test_in_spanish(world: World) -> None:
    phone = await world.runner("diario 18:00", language_code="es")
    assert (await say(phone, "/quiet de 22 a 6:30")).text.startswith("Silencio de 22:00 a 06:30")
    assert (await say(phone, "/quiet no")).text.startswith("Ninguna hora es de silencio")
