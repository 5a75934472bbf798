"""/sound and the pocket track: with each primer, or when one asks for it."""

import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select, update

from bot.media.sounder import Sounder
from messages.drills import SEQUENCES
from storage import holds
from storage.holds import EVERYTHING
from storage.records import RunKind
from storage.tables import run, runner
from tests.bot.coach.program_samples import a_phase, a_program, a_sequence, a_step
from tests.bot.deeds import (
    DAY,
    TUESDAY_0615,
    begun,
    fetch,
    has_done,
    offered,
    say,
    state_of,
    tap,
    toast,
)
from tests.bot.programs import given
from tests.databases import sqlite_url
from tests.phone import Message, Phone
from tests.sounds import decoded, onsets
from tests.world import ACCOUNT, World, a_world

FLOOR = """\
Five minutes: floor
0:10 Half-kneeling rock, left
0:45 Half-kneeling rock, right
1:25 Glute bridge
2:25 Kickback on all fours, left
3:00 Kickback on all fours, right
3:40 Bird dog
4:45 Done"""


@pytest.fixture
def database_url(migrated_file: Path, tmp_path: Path) -> str:
    """A file: what the databases do differently is tried with the queries."""
    return sqlite_url(Path(shutil.copy(migrated_file, tmp_path / "bot.sqlite3")))


@pytest.fixture
async def phone(world: World) -> Phone:
    """Somebody who runs every day at 06:30."""
    return await world.runner("daily 06:30")


def sent_audio(world: World) -> list[dict[str, Any]]:
    """Return the calls by which sounds have gone out."""
    calls = [one for one in world.api.calls.entries if one.method == "sendAudio"]
    return [one.params for one in calls if one.status == 200]


def as_files(world: World) -> list[bool]:
    """Tell of each sound that went out whether it did as a file."""
    return [not isinstance(one["audio"], str) for one in sent_audio(world)]


def about(message: Message) -> tuple[Any, ...]:
    audio = message.json["audio"]
    return audio["title"], audio["performer"], audio["duration"], audio["mime_type"]


async def test_on_request_it_comes_once_as_a_file_and_then_by_reference(
    world: World, phone: Phone
) -> None:
    await offered(world, phone)
    track = await tap(phone, "Sound")
    assert (track.media, track.text) == ("audio", FLOOR)
    assert about(track) == ("Five minutes: floor", ACCOUNT.first_name, 300, "audio/mp4")
    await tap(phone, "Sound", on=phone.messages[-2])
    other = await world.runner("daily 06:30")
    await say(other, "/sound now")
    assert other.last.json["audio"]["file_id"] == track.json["audio"]["file_id"]
    assert as_files(world) == [True, False, False]
    assert all(one["disable_notification"] in {True, "true"} for one in sent_audio(world))
    assert await fetch(world, select(runner.c.with_sound)) == [(False,), (False,)]


async def test_what_comes_is_that_primer_to_be_heard(database_url: str) -> None:
    async with a_world(database_url, sounder=Sounder(patience=60)) as world:
        phone = await world.runner("daily 06:30")
        ready = await offered(world, phone)
        await tap(phone, "Two minutes")
        m4a = await phone.download(await tap(phone, "Sound", on=ready))
    heard, rate = decoded(m4a)
    assert len(heard) / rate == pytest.approx(SEQUENCES["short"].total_seconds, abs=0.05)
    assert onsets(heard, rate)[:4] == pytest.approx([2, 3, 4, 5], abs=0.05)


async def test_always_it_comes_right_after_the_first_drill(world: World, phone: Phone) -> None:
    menu = await say(phone, "/sound")
    assert menu.text.startswith("A primer to listen to, for when the phone is in your pocket")
    assert menu.labels == ["Always", "When I ask ✓", "Send it now"]
    assert (await tap(phone, "Always")).labels == ["Always ✓", "When I ask", "Send it now"]
    before = len(phone.messages)
    track = await begun(world, phone)
    drill = phone.messages[-2]
    assert (drill.text.splitlines()[0], track.text) == ("1 of 4 · Half-kneeling rock", FLOOR)
    assert track.labels == []
    closing = await tap(phone, *["Glute"] * 4, "2 easy", "0")
    assert closing.text.startswith("Done: 4 of 4")
    # The ready message, four drills, effort and pain in one, the closing line; and the track.
    assert len(phone.messages) - before == 8
    await tap(phone, "When I ask", on=menu)
    await offered(world, phone, TUESDAY_0615 + DAY)
    assert (await tap(phone, "Same")).text.startswith("1 of 4")
    assert as_files(world) == [True]


async def test_below_a_track_one_tap_has_it_come_with_each(world: World, phone: Phone) -> None:
    track = await say(phone, "/sound now")
    assert track.labels == ["With each primer"]
    await tap(phone, "With each primer")
    marked = state_of(track, phone)
    assert marked.text == f"{FLOOR}\n\nIt comes with each primer from now on; /sound changes that."
    assert (marked.media, marked.labels) == ("audio", [])
    assert (await begun(world, phone)).text == FLOOR


@pytest.mark.parametrize(
    ("said", "on"),
    [("always", True), ("ON", True), ("ask", False), ("off", False), ("never", False)],
)
async def test_what_is_typed_is_kept(world: World, phone: Phone, said: str, on: bool) -> None:
    await say(phone, "/sound " + ("off" if on else "on"))
    ticked = [one for one in (await say(phone, f"/sound {said}")).labels if "✓" in one]
    assert ticked == ["Always ✓" if on else "When I ask ✓"]
    assert await fetch(world, select(runner.c.with_sound)) == [(on,)]


async def test_what_cannot_be_taken_changes_nothing(world: World, phone: Phone) -> None:
    answer = await say(phone, "/sound loud <b>")
    assert answer.said.startswith("I can’t take “loud <b>”. For example: /sound always")
    ready = await offered(world, phone)
    for wrong in ("", ":", ":x", ":999", f":{'9' * 40}"):
        await phone.press(f"1:sound:track:0{wrong}", ready.id)
        assert await toast(phone) == "That one is over. /help shows what I can do.", wrong
    assert sent_audio(world) == []


async def test_the_track_of_somebody_elses_primer_is_not_sent(world: World, phone: Phone) -> None:
    data = (await offered(world, phone)).data_of("Sound")
    assert data is not None
    other = await world.runner("daily 18:00")
    await other.press(data, (await say(other, "/help")).id)
    assert await toast(other) == "That one is over. /help shows what I can do."
    assert sent_audio(world) == []


async def test_it_is_the_primers_own_with_its_pauses_its_march_and_what_was_swapped(
    world: World, phone: Phone
) -> None:
    async with world.app.database.transaction() as tx:
        await tx.execute(update(run).values(kind=RunKind.RACE))
    await has_done(world, phone, *(one.drill for one in SEQUENCES["race"].steps))
    await offered(world, phone)
    race = await tap(phone, "Sound")
    assert race.text.splitlines()[0] == "Five minutes: race"
    assert race.text.splitlines()[-2:] == ["3:50 Brisk marching or easy jogging", "4:50 Done"]
    ready = next(one for one in phone.messages if "Two minutes" in one.labels)
    await tap(phone, "Two minutes", on=ready)
    short = await tap(phone, "Sound", on=ready)
    assert short.text.splitlines()[:2] == ["Two minutes: short", "0:05 Leg swing, left"]
    assert about(short)[2] == SEQUENCES["short"].total_seconds
    await tap(phone, "Same", on=ready)
    await tap(phone, "Swap")
    swapped = await say(phone, "/sound now")
    assert swapped.text.splitlines()[1] == "0:05 Split-stance rock, left"


async def test_a_clinics_program_is_heard_as_it_is_without_what_the_clinic_holds_back(
    world: World, phone: Phone
) -> None:
    steps = a_step("leg-swing", 20), a_step("glute-bridge", 30, 4)
    program = a_program(replace(a_phase(), floor=replace(a_sequence(*steps), ready=20, log=0)))
    clinic_id = await given(world, phone, program)
    ready = await offered(world, phone)
    whole = await tap(phone, "Sound")
    assert whole.text.splitlines() == [
        "Two minutes: floor",
        "0:20 Leg swing, left",
        "0:45 Leg swing, right",
        "1:15 Glute bridge",
        "1:45 Done",
    ]
    async with world.app.database.transaction() as tx:
        await holds.add(tx, clinic_id, phone.id, "leg-swing", at=world.clock.now())
    rest = await tap(phone, "Sound", on=ready)
    assert rest.text.splitlines()[1:] == ["0:20 Glute bridge", "0:50 Done"]
    async with world.app.database.transaction() as tx:
        await holds.add(tx, clinic_id, phone.id, EVERYTHING, at=world.clock.now())
    before = len(sent_audio(world))
    await phone.tap("Sound", message=ready)
    assert await toast(phone)
    assert len(sent_audio(world)) == before


async def test_in_spanish(world: World) -> None:
    phone = await world.runner("diario 06:30", language_code="es")
    assert (await say(phone, "/sound siempre")).labels[0] == "Siempre ✓"
    track = await say(phone, "/sound ahora")
    assert about(track)[0] == "Cinco minutos: en el suelo"
    assert track.text.splitlines()[-1] == "4:45 Hecho"
