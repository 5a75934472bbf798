"""/why of runs that were moved, snoozed or paused, and of nights on which the clocks change."""

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import update

from storage import pauses, runs
from storage.records import FOREVER, SNOOZED, DeliveryState, PrimerStatus
from storage.tables import delivery, primer
from tests.bot.deeds import DAY, say
from tests.databases import sqlite_url
from tests.factories import a_delivery, a_primer
from tests.phone import Phone
from tests.world import World

MINUTE = timedelta(minutes=1)
NOON = datetime(2027, 3, 1, 12, 0, tzinfo=UTC)
MONDAY_0630 = datetime(2027, 3, 1, 5, 30, tzinfo=UTC)  # in Madrid, as all others
MESSAGE = 4_096


@pytest.fixture
def database_url(migrated_file: Path, tmp_path: Path) -> str:
    """A file: what the databases do differently is tried with the queries."""
    return sqlite_url(Path(shutil.copy(migrated_file, tmp_path / "bot.sqlite3")))


@dataclass(frozen=True, slots=True)
class Was:
    """A primer of a run that was."""

    run_at: datetime
    status: PrimerStatus = PrimerStatus.OFFERED
    late: timedelta | None = timedelta()
    reason: str | None = None
    moved_to: datetime | None = None
    doubts: int = 0


async def told(world: World, phone: Phone, *were: Was) -> list[str]:
    """Return the parts of /why's answer to somebody with these primers; the newest first."""
    async with world.app.database.transaction() as tx:
        planned = await runs.of(tx, phone.id)
        for was in were:
            planned_at = was.run_at - 15 * MINUTE
            added = await a_primer(
                tx,
                phone.id,
                run_id=planned[0].id,
                run_at=was.run_at,
                planned_at=planned_at,
                status=was.status,
            )
            await tx.execute(
                update(primer).where(primer.c.id == added.id).values(moved_to=was.moved_to)
            )
            if was.late is not None:
                row = await a_delivery(tx, added, not_before=planned_at, expires_at=was.run_at)
                sent_at = planned_at + was.late
                values = {"state": DeliveryState.SENT, "sent_at": sent_at, "attempts": 1}
                reasons = {"reason": was.reason, "doubts": was.doubts}
                await tx.execute(
                    update(delivery).where(delivery.c.id == row).values(**values, **reasons)
                )
    return (await say(phone, "/why")).text.split("\n\n")


async def test_a_run_that_was_moved_is_told_where_it_was_and_where_it_went(world: World) -> None:
    phone = await world.runner()
    later, tomorrow = MONDAY_0630 + 30 * MINUTE, MONDAY_0630 + DAY + 30 * MINUTE
    parts = await told(
        world,
        phone,
        Was(MONDAY_0630, PrimerStatus.MOVED, None, moved_to=later),
        Was(later, PrimerStatus.MOVED, moved_to=tomorrow),
    )
    newest, before, *_ = parts
    assert newest.splitlines() == [
        "Today: planned 06:45:00, sent 06:45:00",
        "On time.",
        "Moved to tomorrow 07:00.",
        "Moved from 06:30.",
    ]
    assert before.splitlines() == ["Today: planned 06:15:00, not sent", "Moved to 07:00."]
    await say(phone, "/run 2027-03-02 07:00")
    (*_, coming) = (await say(phone, "/why")).text.split("\n\n")
    assert "Tomorrow 06:45, for your run at 07:00. Moved from today 07:00." in coming


async def test_a_snooze_is_told(world: World) -> None:
    phone = await world.runner()
    parts = await told(world, phone, Was(MONDAY_0630, late=5 * MINUTE, reason=SNOOZED))
    assert parts[0].splitlines() == [
        "Today: planned 06:15:00, sent 06:20:00",
        "300 seconds later. You asked for it a little later.",
    ]


async def test_a_pause_stands_where_its_runs_would(world: World) -> None:
    phone = await world.runner()
    async with world.app.database.transaction() as tx:
        await pauses.begin(tx, phone.id, NOON - 9 * DAY, NOON - 2 * DAY)
        await pauses.begin(tx, phone.id, NOON - timedelta(hours=2), NOON - timedelta(hours=1))
        await pauses.begin(tx, phone.id, NOON, FOREVER)
    parts = await told(world, phone, Was(MONDAY_0630), Was(MONDAY_0630 - 12 * DAY))
    assert [one.splitlines()[0] for one in parts] == [
        "Since today: paused",
        "Today: paused for a while",
        "Today: planned 06:15:00, sent 06:15:00",
        "Sat 20 Feb to Sat 27 Feb: paused",
        "Wed 17 Feb: planned 06:15:00, sent 06:15:00",
        "Next",
    ]


async def test_after_a_pause_the_next_are_those_behind_it(world: World) -> None:
    phone = await world.runner()
    await say(phone, "/pause 2d")
    *_, coming = await told(world, phone)
    assert coming.splitlines()[:3] == [
        "Next",
        "Paused until Wednesday 13:00; /resume ends it earlier.",
        "Thursday 06:15, for your run at 06:30.",
    ]


async def test_the_night_on_which_the_clocks_change_is_told_before_and_after(world: World) -> None:
    phone = await world.runner("daily 02:30")
    await world.move_to(datetime(2027, 3, 27, 12, 0, tzinfo=UTC))
    *_, coming = await told(world, phone)
    assert coming.splitlines()[1:3] == [
        "Tomorrow 01:45, for your run at 03:00. The clocks go forward that night: 02:30 is 03:00.",
        "Monday 02:15, for your run at 02:30.",
    ]
    await world.move_to(datetime(2027, 3, 28, 0, 45, tzinfo=UTC))
    newest, *_ = await told(world, phone)
    assert newest.splitlines() == [
        "Today: planned 01:45:00, sent 01:45:00",
        "On time.",
        "The clocks go forward that night: 02:30 is 03:00.",
    ]


@pytest.mark.parametrize(("language", "plan"), [("en", "daily 06:30"), ("es", "diario 06:30")])
async def test_ten_at_their_longest_and_the_next_three_fit_into_one_message(
    world: World, language: str, plan: str
) -> None:
    phone = await world.runner(plan, language)
    days: Sequence[datetime] = [MONDAY_0630 - ahead * DAY for ahead in range(12)]
    async with world.app.database.transaction() as tx:
        for day in reversed(days[2:8:2]):
            await pauses.begin(tx, phone.id, day - DAY / 4, day - DAY / 8)
    parts = await told(
        world,
        phone,
        *(Was(day, PrimerStatus.MOVED, 721 * MINUTE, moved_to=day - DAY, doubts=1) for day in days),
    )
    assert len(phone.last.text) <= MESSAGE
    assert len(parts) == 10 + 3 + 1
    assert len(parts[-1].splitlines()) == 1 + 3
