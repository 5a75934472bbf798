"""Whoever wants it gets their week summed up on Sunday evening, once."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import select

from bot.coach.sundays import next_sunday
from bot.delivery.planning import zone_of
from bot.delivery.summaries import LOOK_EVERY, Summaries
from storage import runners, summaries
from storage.database import Database
from storage.records import FOREVER, Lane, NoticeKind
from storage.tables import delivery, notice, runner
from tests.factories import NOON, a_runner

DAY, WEEK = timedelta(days=1), timedelta(weeks=1)
SUNDAY = datetime(2027, 3, 7, 18, tzinfo=UTC)
"""Seven in the evening in Madrid."""


async def who_wants(database: Database, *runner_ids: int, zone: str = "Europe/Madrid") -> None:
    """Add runners who have asked for it on the Monday before."""
    async with database.transaction() as tx:
        for runner_id in runner_ids:
            one = await a_runner(tx, runner_id, zone=zone)
            known = zone_of(one)
            assert known is not None
            await summaries.set_next(tx, runner_id, next_sunday(known, NOON))


async def done(database: Database, now: datetime, *, chunk: int = 500) -> None:
    """Do the chore as the engine does after a start."""
    chore = Summaries(database, chunk=chunk)
    while await chore.step(now):
        pass


async def told(database: Database) -> list[tuple[int, str]]:
    """Return who is told of which week, each as often as they are."""
    async with database.snapshot() as tx:
        query = select(notice.c.person_id, notice.c.data).where(notice.c.kind == NoticeKind.SUMMARY)
        return sorted((person, data["week"]) for person, data in await tx.execute(query))


async def test_it_is_made_once_a_week_whatever_the_clock_does(database: Database) -> None:
    await who_wants(database, 1, 2, 3)
    async with database.transaction() as tx:
        await a_runner(tx, 4)  # who has not asked for it
    await done(database, SUNDAY - timedelta(seconds=1))
    assert await told(database) == []
    chore = Summaries(database, chunk=2)
    assert await chore.step(SUNDAY) == 1
    # A restart in the middle of it; the clock goes back an hour, and a day.
    for now in (SUNDAY, SUNDAY + LOOK_EVERY, SUNDAY - DAY / 24, SUNDAY, SUNDAY - DAY, SUNDAY):
        await done(database, now, chunk=2)
    first = [(runner_id, "2027-03-01") for runner_id in (1, 2, 3)]
    assert await told(database) == first
    await done(database, SUNDAY + WEEK)
    assert await told(database) == sorted(
        [*first, *((runner_id, "2027-03-08") for runner_id in (1, 2, 3))]
    )
    async with database.snapshot() as tx:
        rows = await tx.execute(
            select(delivery.c.lane, delivery.c.not_before, delivery.c.expires_at)
        )
        found = {tuple(row) for row in rows}
    until = timedelta(hours=14)
    assert found == {
        (Lane.NUDGE, SUNDAY, SUNDAY + until),
        (Lane.NUDGE, SUNDAY + WEEK, SUNDAY + WEEK + until),
    }


async def test_a_clock_that_was_a_month_ahead_does_no_harm(database: Database) -> None:
    await who_wants(database, 1)
    ahead = SUNDAY + 4 * WEEK
    await done(database, ahead)
    await done(database, NOON)
    for now in (SUNDAY, ahead, ahead + WEEK):
        await done(database, now)
    weeks = [week for _, week in await told(database)]
    assert weeks == ["2027-03-01", "2027-03-29", "2027-04-05"]


async def test_nobody_is_told_who_pauses_is_gone_or_was_due_long_ago(database: Database) -> None:
    await who_wants(database, 1, 2, 3)
    await who_wants(database, 5, zone="America/New_York")
    async with database.transaction() as tx:
        await runners.set_pause(tx, 1, FOREVER)
        await runners.set_unreachable(tx, 2, NOON)
        await runners.set_pause(tx, 3, SUNDAY - DAY)
        # Moved without a word: it is one in the afternoon there.
        await summaries.set_next(tx, 5, SUNDAY)
    await done(database, SUNDAY)
    assert await told(database) == [(3, "2027-03-01")]
    await done(database, SUNDAY + DAY / 4)
    assert await told(database) == [(3, "2027-03-01"), (5, "2027-03-01")]
    await done(database, SUNDAY + WEEK + 2 * DAY)  # the bot was down until Tuesday
    assert len(await told(database)) == 2
    async with database.snapshot() as tx:
        found = (await tx.execute(select(runner.c.summary_at))).scalars().all()
    assert all(at and SUNDAY + 2 * WEEK <= at < SUNDAY + 2 * WEEK + DAY for at in found)


async def test_it_rests_until_the_next_one_is_due(database: Database) -> None:
    chore = Summaries(database)
    assert await chore.step(NOON) == 0
    assert chore.next_at(NOON) == NOON + LOOK_EVERY
    await who_wants(database, 1)
    near = SUNDAY - LOOK_EVERY / 2
    assert await chore.step(near) == 0
    assert chore.next_at(near) == SUNDAY
    assert await chore.step(SUNDAY) == 1
