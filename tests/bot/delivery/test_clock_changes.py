"""Two days before the clocks change everybody whom it concerns is told, once."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from sqlalchemy import select, update

from bot.delivery.clock_changes import NAME, ClockChanges
from storage import chores, runners, runs
from storage.database import Database
from storage.records import FOREVER, Lane, NoticeKind
from storage.tables import delivery, notice, runner
from tests.bot.deeds import say, tap
from tests.factories import a_run, a_runner
from tests.world import World

FORWARD = datetime.fromisoformat("2027-03-28T01:00Z")
"""When the clocks of Madrid go forward."""
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
FRIDAY = FORWARD - 2 * DAY


async def some_runners(
    database: Database, ids: Sequence[int], *, zone: str = "Europe/Madrid"
) -> None:
    """Add runners with a daily run."""
    async with database.transaction() as tx:
        for one in ids:
            await a_runner(tx, one, zone=zone)
            await a_run(tx, one)


async def done(chore: ClockChanges, now: datetime) -> None:
    while await chore.step(now):
        pass


async def told(database: Database) -> list[int]:
    """Return who is told, each as often as they are."""
    async with database.snapshot() as tx:
        query = select(notice.c.person_id).where(notice.c.kind == NoticeKind.CLOCK_CHANGE)
        return sorted((await tx.execute(query)).scalars())


async def test_whom_it_concerns_is_told_two_days_before_and_once(database: Database) -> None:
    await some_runners(database, [1, 2, 3, 4, 5])
    await some_runners(database, [6], zone="Asia/Tokyo")
    async with database.transaction() as tx:
        await runners.set_pause(tx, 1, FOREVER)
        await runners.set_pause(tx, 2, FORWARD - HOUR)
        await runners.set_unreachable(tx, 3, FRIDAY)
        await a_runner(tx, 7)
        await a_run(tx, 7, weekdays={2})
        await a_runner(tx, 8)
        await a_run(tx, 8, on=date(2027, 3, 28), at=time(2, 30))
    chore = ClockChanges(database, chunk=3)
    await done(chore, FRIDAY - HOUR / 2)
    assert await told(database) == []
    assert chore.next_at(FRIDAY - HOUR / 2) == FRIDAY
    await done(chore, FRIDAY)
    assert await told(database) == [2, 4, 5, 8]
    async with database.snapshot() as tx:
        columns = delivery.c.lane, delivery.c.not_before, delivery.c.expires_at
        found = {*map(tuple, (await tx.execute(select(*columns))).all())}
    assert found == {(Lane.NUDGE, FRIDAY, FORWARD)}
    for later in (HOUR, -5 * DAY, DAY, 9 * DAY, DAY):
        await done(ClockChanges(database), FRIDAY + later)
        await done(chore, FRIDAY + later)
    assert await told(database) == [2, 4, 5, 8]


async def test_whoever_is_interrupted_tells_nobody_twice(database: Database) -> None:
    await some_runners(database, range(1, 8))
    chore = ClockChanges(database, chunk=2)
    while len(await told(database)) < 4:
        await chore.step(FRIDAY)
    await done(ClockChanges(database, chunk=2), FRIDAY + HOUR)
    assert await told(database) == [1, 2, 3, 4, 5, 6, 7]
    async with database.snapshot() as tx:
        kept = await chores.get(tx, NAME)
    assert kept.data == {"told": {"Europe/Madrid": FORWARD.isoformat()}}


async def test_nobody_is_told_of_what_has_happened(file: Database) -> None:
    await some_runners(file, [1])
    chore = ClockChanges(file)
    await done(chore, FORWARD)
    await done(chore, FORWARD + 7 * DAY)
    assert await told(file) == []


async def test_each_zone_is_told_at_its_time_and_of_each_change(file: Database) -> None:
    await some_runners(file, [1])
    await some_runners(file, [2], zone="America/New_York")
    chore = ClockChanges(file)
    seen: list[list[int]] = []
    for days in range(-30, 240):
        await done(chore, FRIDAY + days * DAY)
        if (now_told := await told(file)) not in seen:
            seen.append(now_told)
    assert seen == [[], [2], [1, 2], [1, 1, 2], [1, 1, 2, 2]]


async def test_it_is_told_in_words_of_each_run_and_leaves_in_waking_hours(world: World) -> None:
    phone = await world.runner("sun 06:30")
    await say(phone, "/run sun 2:30")
    await world.move_to(FRIDAY + 8 * HOUR)
    await phone.settled()
    assert phone.last.text == (
        "Sunday 02:00: the clocks go forward to 03:00.\n"
        "Sunday: 02:30 does not exist that night. Your run is at 03:00.\n"
        "Sunday’s 06:30 stays 06:30; your body will think 05:30."
    )
    assert phone.last.labels == ["06:30 → 07:30"]


async def test_a_single_run_in_the_hour_that_is_leapt_over_is_told_first(world: World) -> None:
    phone = await world.runner("daily 07:00")
    await say(phone, "/timezone Europe/London")
    await say(phone, "/run 28 march 1:15")
    await world.move_to(FRIDAY + 9 * HOUR)
    await phone.settled()
    assert phone.last.text.splitlines()[1:] == [
        "Sunday: 01:15 does not exist that night. Your run is at 02:00.",
        "Sunday’s 07:00 stays 07:00; your body will think 06:00.",
    ]


async def test_one_tap_moves_the_run_once_and_can_be_taken_back(world: World) -> None:
    phone = await world.runner("daily 06:30")
    database = world.app.database
    async with database.transaction() as tx:
        await a_run(tx, phone.id, weekdays=[6], at=time(18))
    await done(ClockChanges(database), FRIDAY)
    await world.move_to(FRIDAY + 8 * HOUR)
    await phone.settled()
    notice = phone.last
    assert notice.labels == ["06:30 → 07:30", "18:00 → 19:00"]
    moved = await tap(phone, "06:30")
    assert moved.text == "Moved: Sunday 07:30, your primer at 07:15."
    (shown,) = [one for one in phone.messages if one.id == notice.id]
    assert "06:30" not in shown.text
    assert shown.labels == ["Move it to 19:00"]
    async with database.snapshot() as tx:
        (one,) = [run for run in await runs.of(tx, phone.id) if run.stands_for]
    assert (one.on, one.at) == (date(2027, 3, 28), time(7, 30))
    # The same tap once more, as a slow phone sends it.
    await phone.press(notice.data_of("06:30") or "", notice.id)
    await phone.settled()
    async with database.snapshot() as tx:
        assert len(await runs.of(tx, phone.id)) == 3
    await tap(phone, "Undo", on=moved)
    async with database.snapshot() as tx:
        assert [run.at for run in await runs.of(tx, phone.id)] == [time(6, 30), time(18)]


async def test_it_is_told_in_spanish_of_a_night_that_is_longer(world: World) -> None:
    phone = await world.runner("sun 2:30", "es")
    async with world.app.database.transaction() as tx:
        await a_run(tx, phone.id, weekdays=[6], at=time(9))
    await world.move_to(datetime.fromisoformat("2027-10-29T09:00Z"))
    await phone.settled()
    assert phone.last.text == (
        "El domingo a las 03:00: los relojes se atrasan a las 02:00.\n"
        "El domingo: las 02:30 llegan dos veces esa noche. Corres a las primeras.\n"
        "El domingo: las 09:00 siguen siendo las 09:00; tu cuerpo creerá que son las 10:00."
    )


async def test_who_has_moved_or_left_the_run_out_meanwhile_is_not_told(world: World) -> None:
    moved, deleted = await world.runner("sun 6:30"), await world.runner("sun 6:30")
    database = world.app.database
    await done(ClockChanges(database), FRIDAY)
    assert await told(database) == sorted([moved.id, deleted.id])
    async with database.transaction() as tx:
        await tx.execute(update(runner).where(runner.c.id == moved.id).values(zone="Asia/Tokyo"))
    await say(deleted, "/pause 60d")
    before = moved.last.text, deleted.last.text
    await world.move_to(FRIDAY + 12 * HOUR)
    await moved.settled()
    await deleted.settled()
    assert (moved.last.text, deleted.last.text) == before
