"""Nothing that the bot asks its database reads a whole table, however many rows there are."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine, event

from bot.delivery.rules import KEPT
from storage import addressing, broadcasts, chores, missed, reports, runs
from storage.chores import Chore
from storage.clinic_records import Role
from storage.records import NewRun, PrimerStatus
from storage.runs import Planning
from storage.segments import Segment
from tests.bot.calendars.office_programs import google_invitation
from tests.bot.clinic_deeds import clinic_with, code_in, enrolled, founded
from tests.bot.deeds import DAY, full_session, offered, say, tap
from tests.casts import Schedule, a_cast, enrol
from tests.clinics import a_clinic, a_member
from tests.databases import sqlite_url
from tests.factories import a_primer
from tests.world import World, a_world

TABLES = (
    "runner|run|primer|primer_step|drill_level|delivery|dialogue|broadcast|picture|enrolment|clinic"
    "|calendar|program|program_version|assignment|enrolment_tag|notice|pause|chore|calendar|member|alert|drill_hold|letter"
)
READS_ALL = re.compile(rf"SCAN ({TABLES})\b")


@pytest.fixture
def asked() -> Iterator[set[str]]:
    """What anybody asks a database from now on."""
    found: set[str] = set()

    def note(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        found.add(statement)

    event.listen(Engine, "before_cursor_execute", note)
    yield found
    event.remove(Engine, "before_cursor_execute", note)


def plan_of(connection: sqlite3.Connection, statement: str) -> list[str]:
    """Return how SQLite finds what a statement asks for."""
    unbound = [None] * statement.count("?")
    rows = connection.execute(f"EXPLAIN QUERY PLAN {statement}", unbound)
    return [detail for *_, detail in rows]


async def some_days(world: World) -> None:
    """Live through all that comes again and again: runs, primers, taps, a pause, a broadcast."""
    phone = await world.runner()
    await offered(world, phone)
    await full_session(phone, "Nothing, let’s start")
    for word in (
        "/runs",
        "/history",
        "/levels",
        "/why",
        "/lead 20",
        "/quiet 22-7",
        "/summary on",
        "/help",
        "/run thu 18:00",
    ):
        await say(phone, word)
    await say(phone, "/history")
    await tap(phone, "All", "Pain", "As text")
    await say(phone, "/runs")
    await tap(phone, "Thu 18:00", "Kind", "Race", "Every other week", "Delete", "Undo")
    await offered(world, phone, world.clock.now() + DAY)
    await tap(phone, "Skip this one")
    await say(phone, "/pause 3d")
    await world.move_by(days=4)
    async with world.app.database.transaction() as tx:
        now = world.clock.now()
        broadcast = await broadcasts.add(tx, "News", again_if_uncertain=False, at=now)
        await broadcasts.address(
            tx, broadcast, [phone.id], not_before=now, expires_at=now + DAY, at=now
        )
    # A run is near: it comes after that.
    await world.move_by(hours=2)
    await phone.settled()
    assert phone.last.text == "News"
    async with world.app.database.transaction() as tx:
        planned, later = (await runs.of(tx, phone.id))[0], now + 30 * DAY
        await a_primer(tx, phone.id, run_id=planned.id, run_at=later, status=PrimerStatus.MISSED)
        of_a_clock_ahead = await missed.ahead(tx, now, after=0, limit=9)
        await missed.give_back(tx, await missed.lock(tx, of_a_clock_ahead))
    await phone.block()
    await world.move_by(days=1)


async def a_clinics_day(world: World) -> None:
    """Do what staff and runners do with a clinic."""
    owner, runner = await world.runner(), await world.runner()
    await founded(owner)
    await tap(owner, "Settings", "Español", "Back", "Book", "Back", "Invites", "New invite")
    await tap(owner, "Make it")
    code = code_in(owner.messages[-2])
    await say(runner, f"/join {code}")
    await tap(runner, "How often", "Felt and pain", "Join")
    await say(runner, "/clinic")
    await tap(runner, "Alerts", "Mute", "All clinics")
    await say(owner, "/clinic")
    await tap(owner, "Invites", "9 uses", "Revoke")
    await say(owner, "/clinic")
    await tap(owner, "Staff", "Add a therapist")
    await say(runner, f"/join {code_in(owner.last)}")
    await tap(runner, "Join", "Staff", "Leave the staff", "Yes, leave")
    await say(runner, "/leave")
    await tap(runner, "Yes, leave")
    await say(owner, "/delete")
    await owner.tap("Delete everything")
    await say(owner, "/clinic")
    await tap(owner, "Settings", *["Delete the clinic"] * 3)


async def a_calendar(world: World) -> None:
    """Send a calendar, take its run over, send it changed, and take the plan as a file."""
    phone = await world.runner()
    content = google_invitation().content.replace(b"20270304", b"20270404")
    await phone.send_document("club.ics", content)
    await phone.settled()
    await tap(phone, "Take 1 over")
    await phone.send_document("club.ics", content.replace(b"T19", b"T20"))
    await phone.settled()
    await tap(phone, "Take 1 over")
    await say(phone, "/export ics")


async def a_programs_day(world: World) -> None:
    """Do what a therapist does with a program, and a runner who follows it."""
    clinic_id, therapist = await clinic_with(world, Role.THERAPIST)
    runner = await enrolled(world, clinic_id)
    await say(therapist, "/clinic")
    await tap(therapist, "Programs", "New program", "Standard")
    await say(therapist, "Strength")
    await tap(therapist, "Publish …", "Publish", "Give", "All", "Yes, give it")
    await tap(therapist, "Edit", "1. Phase 1", "+1 week", "‹ Back", "Publish …", "Publish")
    await tap(therapist, "Versions", "Back to 1", "Publish", "‹ Back", "‹ Back", "Runners")
    await tap(therapist, "Runner", "Program", "No program", "Strength")
    await say(therapist, "/clinic")
    await world.app.wakeups.idle()
    await runner.settled()
    await tap(runner, "Show it")
    await say(runner, "/primer")
    await tap(runner, "Standing", "Nothing, let’s start")
    await tap(therapist, "Programs", "Strength", "Delete", "Yes, delete it")


async def pain_that_is_heard(world: World) -> None:
    """Let a clinic hear of pain, look at the runner, and write."""
    clinic_id, therapist = await clinic_with(world, Role.THERAPIST)
    await say(therapist, "/clinic")
    runner = await enrolled(world, clinic_id)
    await say(runner, "/primer")
    await tap(runner, "Nothing, let’s start", "It hurts", "Left", "7")
    await world.move_by(seconds=1)
    await therapist.settled()
    await tap(therapist, "Seen")
    await tap(therapist, "Release the drill")
    await say(therapist, "/clinic")
    await tap(therapist, "Runners", "Runner", "Pain line")
    await say(therapist, "/clinic")
    await tap(therapist, "Runners", "Runner", "Tags")
    await say(therapist, "hip")
    await say(therapist, "/clinic")
    await tap(therapist, "Alerts", "4", "Yes, change it")
    await say(runner, "/clinic")
    await tap(runner, "Message")
    await say(runner, "Hello")
    await world.move_by(minutes=2)
    await therapist.settled()
    await tap(therapist, "Answer")
    await say(therapist, "Hello")
    await world.move_by(minutes=2)
    await runner.settled()
    assert "Hello" in runner.last.text


async def a_broadcast(world: World) -> None:
    """Let a clinic's broadcast be made, paused, sent, reported, and another one cancelled."""
    database, now = world.app.database, world.clock.now()
    owner = await world.runner()
    schedule = Schedule(now + DAY, local_on=now.date(), local_at=now.time())
    segment = Segment(program_id=1, started_to=now.date(), language="en", silent_days=0, tag="a")
    async with database.transaction() as tx:
        clinic = await a_clinic(tx)
        await a_member(tx, clinic.id, owner.id)
        await enrol(tx, clinic.id, [owner.id])
        await a_cast(tx, clinic.id, segment, at=now, schedule=schedule)
        at_once = Schedule(now + DAY)
        cast, *_ = [
            await a_cast(tx, clinic.id, by_id=owner.id, message_id=1, at=now, schedule=at_once)
            for _ in range(2)
        ]
        await addressing.audience(tx, clinic.id, segment, at=now)
        await addressing.held_in(tx, clinic.id, segment, now, now + DAY)
        await addressing.hours(tx, clinic.id, segment, at=now)
    await world.move_by(minutes=1)
    async with database.transaction() as tx:
        await reports.report(tx, clinic.id, cast)
        await reports.lines(tx, clinic.id, cast, after=0, limit=9)
        later = Schedule(now + 2 * DAY, starts_at=now + DAY)
        for act in (broadcasts.pause, broadcasts.resume, broadcasts.cancel):
            await act(tx, clinic.id, await a_cast(tx, clinic.id, at=now, schedule=later))
    await world.move_by(minutes=1)


async def other_rules(world: World) -> None:
    """Start again after the rules of a zone have changed, with a primer on its way."""
    hour = timedelta(hours=1)
    phone = await world.runner("daily 06:30")
    await offered(world, phone, world.clock.now() + DAY)
    async with world.app.database.transaction() as tx:
        run_at = world.clock.now() + hour
        await runs.add(tx, phone.id, NewRun(on=run_at.date(), at=time(7)), created_at=run_at)
        (one, single) = await runs.of(tx, phone.id)
        await runs.plan(tx, [Planning([one.id], run_at + hour, run_at)])
        await a_primer(tx, phone.id, run_id=single.id, run_at=run_at, planned_at=run_at)
        await chores.put(tx, Chore(KEPT))
    await world.stop_bot()
    await world.start_bot()
    # A day before the clocks of Madrid go forward.
    await world.move_to(datetime(2027, 3, 27, 12, tzinfo=UTC))
    await phone.settled()
    assert "the clocks go forward" in phone.last.text


async def test_everything_is_found_by_an_index(asked: set[str], tmp_path: Path) -> None:
    path = tmp_path / "bot.sqlite3"
    async with a_world(sqlite_url(path)) as world:
        asked.clear()
        await some_days(world)
        await a_clinics_day(world)
        await a_programs_day(world)
        await a_calendar(world)
        await pain_that_is_heard(world)
        await a_broadcast(world)
        await other_rules(world)
    found = [one for one in asked if not one.startswith("PRAGMA")]
    with closing(sqlite3.connect(path)) as connection:
        plans = {statement: plan_of(connection, statement) for statement in found}
    assert len(plans) > 40
    slow = {one: plan for one, plan in plans.items() if READS_ALL.search("\n".join(plan))}
    assert slow == {}
