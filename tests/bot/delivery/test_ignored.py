"""Whose last three primers went by is asked one question, and never again before three weeks."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import func, select, update

from bot.conversations.ignored import IN_A_ROW
from bot.delivery.ignored import NAME, Ignored
from storage import chores, holds, primers, runners
from storage.database import Database
from storage.records import FOREVER, DeliveryState, Lane, NoticeKind, PrimerStatus
from storage.tables import delivery, notice
from tests.bot.deeds import DAY, TUESDAY_0615, offered, say, tap
from tests.casts import enrol
from tests.clinics import a_clinic
from tests.factories import NOON, a_delivery, a_primer, a_run, a_runner
from tests.phone import Phone
from tests.world import World

HOUR, WEEKS = timedelta(hours=1), timedelta(weeks=1)
OFFERED, DONE, SKIPPED = PrimerStatus.OFFERED, PrimerStatus.DONE, PrimerStatus.SKIPPED
ASK = "The last three primers went by. Is the time right?"


async def went_by(
    database: Database, *statuses: PrimerStatus, runner_id: int = 1, until: datetime = NOON
) -> None:
    """Add primers of the last days that were sent, the last one two hours before an instant."""
    async with database.transaction() as tx:
        if await runners.get(tx, runner_id) is None:
            await a_runner(tx, runner_id)
            await a_run(tx, runner_id)
        for ago, status in enumerate(reversed(statuses)):
            run_at = until - 2 * HOUR - ago * DAY
            sent = await a_primer(
                tx, runner_id, run_at=run_at, planned_at=run_at - HOUR / 4, status=status
            )
            await a_delivery(tx, sent, not_before=run_at - HOUR / 4, expires_at=run_at)
        pending = delivery.c.state == DeliveryState.PENDING
        await tx.execute(update(delivery).where(pending).values(state=DeliveryState.SENT))


async def done(database: Database, now: datetime = NOON, *, chunk: int = 500) -> None:
    """Do the chore as the engine does."""
    chore = Ignored(database, chunk=chunk)
    while await chore.step(now):
        pass


async def asked(database: Database) -> list[int]:
    """Return who is asked, each as often as they are."""
    async with database.snapshot() as tx:
        query = select(notice.c.person_id).where(notice.c.kind == NoticeKind.IGNORED)
        return sorted((await tx.execute(query)).scalars())


@pytest.mark.parametrize(
    ("statuses", "is_asked"),
    [
        ([OFFERED] * 3, True),
        ([OFFERED] * 2, False),
        ([DONE, *[OFFERED] * 3], True),
        ([OFFERED, OFFERED, DONE, OFFERED], False),
        ([OFFERED, OFFERED, PrimerStatus.CANCELLED, OFFERED], False),
        ([OFFERED, OFFERED, PrimerStatus.STOPPED, OFFERED], False),
        # What was skipped or missed, or moved elsewhere, says nothing.
        ([OFFERED, SKIPPED, OFFERED, PrimerStatus.MISSED, PrimerStatus.MOVED, OFFERED], True),
        ([OFFERED, OFFERED, SKIPPED, SKIPPED], False),
    ],
)
async def test_three_in_a_row_are_asked_about(
    file: Database, statuses: list[PrimerStatus], *, is_asked: bool
) -> None:
    await went_by(file, *statuses)
    await done(file)
    assert await asked(file) == ([1] if is_asked else [])


async def test_what_never_came_was_not_ignored(file: Database) -> None:
    await went_by(file, OFFERED, OFFERED, OFFERED)
    async with file.transaction() as tx:
        first = select(func.min(delivery.c.id)).scalar_subquery()
        expired = update(delivery).where(delivery.c.id == first)
        await tx.execute(expired.values(state=DeliveryState.EXPIRED))
    await done(file)
    assert await asked(file) == []


async def test_it_is_asked_once_in_three_weeks_whoever_does_it(database: Database) -> None:
    assert IN_A_ROW == 3
    await went_by(database, *[OFFERED] * 3)
    await done(database)
    await done(database, NOON - 9 * DAY)
    # Two days for quiet hours and pauses: three weeks count from when it left.
    for days in (1, 5, 22):
        await went_by(database, OFFERED, until=NOON + days * DAY)
        await done(database, NOON + days * DAY)
    assert await asked(database) == [1]
    await went_by(database, OFFERED, until=NOON + 24 * DAY)
    await done(database, NOON + 24 * DAY)
    assert await asked(database) == [1, 1]
    async with database.snapshot() as tx:
        columns = delivery.c.lane, delivery.c.not_before
        query = select(*columns).where(delivery.c.notice_id.is_not(None)).order_by(delivery.c.id)
        lanes = [tuple(row) for row in await tx.execute(query)]
    assert lanes == [(Lane.NUDGE, NOON), (Lane.NUDGE, NOON + 24 * DAY)]


async def test_nobody_is_asked_who_runs_rests_pauses_waits_or_is_gone(database: Database) -> None:
    for runner_id in range(1, 7):
        await went_by(database, *[OFFERED] * 3, runner_id=runner_id)
    await went_by(database, *[OFFERED] * 4, runner_id=7, until=NOON + 1.5 * HOUR)
    async with database.transaction() as tx:
        await runners.set_pause(tx, 1, FOREVER)
        await runners.set_unreachable(tx, 2, NOON)
        clinic = await a_clinic(tx)
        await enrol(tx, clinic.id, [3])
        await holds.add(tx, clinic.id, 3, holds.EVERYTHING, at=NOON)
        # Stopped by hand, before the last three.
        stopped = await a_primer(tx, 4, planned_at=NOON - 9 * DAY)
        await primers.end(tx, stopped.id, PrimerStatus.STOPPED, at=NOON - HOUR)
        await runners.set_pause(tx, 5, NOON - HOUR)
    await done(database)
    assert await asked(database) == [5, 6]
    await done(database, NOON + HOUR)
    assert await asked(database) == [5, 6, 7]


async def test_it_goes_on_where_it_was_and_looks_at_none_twice(file: Database) -> None:
    for runner_id in range(1, 6):
        await went_by(file, *[OFFERED] * 3, runner_id=runner_id)
    chore = Ignored(file, chunk=2)
    # Two days have none yet who has three; of the last one two are done.
    while not await asked(file):
        await chore.step(NOON)
    await done(file, chunk=2)
    assert await asked(file) == [1, 2, 3, 4, 5]
    async with file.snapshot() as tx:
        kept = await chores.get(tx, NAME)
    assert kept.up_to_at == NOON - 2 * HOUR
    assert await chore.step(NOON) == 0


async def test_a_clock_that_was_a_week_ahead_does_no_harm(file: Database) -> None:
    await went_by(file, *[OFFERED] * 2)
    await went_by(file, SKIPPED, until=NOON + 7 * DAY)
    await done(file, NOON + 7 * DAY)
    await went_by(file, OFFERED, until=NOON + DAY)
    await done(file, NOON + DAY)
    assert await asked(file) == [1]


async def let_go_by(world: World) -> Phone:
    """Let three primers go by, and the night after them."""
    phone = await world.runner("tue wed thu 06:30")
    for days in range(3):
        await offered(world, phone, TUESDAY_0615 + days * DAY)
    await world.move_by(hours=2)
    await phone.settled()
    return phone


async def test_the_question_and_where_its_answers_lead(world: World) -> None:
    phone = await let_go_by(world)
    question = phone.last
    assert question.text == ASK
    assert question.labels == ["Another time", "Fewer days", "Pause", "Keep as it is"]
    assert "for how long" in (await tap(phone, "Pause")).text
    await tap(phone, "Keep as it is", on=question)
    (kept,) = [one for one in phone.messages if one.id == question.id]
    assert kept.text == f"{ASK}\n\nFine, all stays as it is."
    assert kept.labels == []


async def test_fewer_days_are_picked_where_the_days_are_shown(world: World) -> None:
    phone = await let_go_by(world)
    picking = await tap(phone, "Fewer days")
    assert {"Wed ✓", "Sun", "06"} <= set(picking.labels)


async def test_another_time_is_picked_at_once_and_the_run_keeps_its_days(world: World) -> None:
    phone = await let_go_by(world)
    picking = await tap(phone, "Another time")
    assert picking.text == "Tue to Thu: at what time?"
    assert "07" in picking.labels
    changed = await tap(phone, "07", "07:15")
    assert changed.text.startswith("Tue to Thu 07:15\n")
    assert (await say(phone, "/runs")).text.startswith("Your run\n")


async def test_another_time_of_somebody_elses_run_changes_nothing(world: World) -> None:
    phone, other = await let_go_by(world), await world.runner("sun 10:00")
    question = phone.last
    data = question.data_of("Another time")
    assert data is not None
    await other.press(data, other.last.id)
    await other.settled()
    assert "at what time" not in other.last.text


async def test_who_has_answered_before_it_leaves_is_not_asked(world: World) -> None:
    phone = await world.runner("tue wed thu 06:30")
    for days in range(3):
        last = await offered(world, phone, TUESDAY_0615 + days * DAY)
    database = world.app.database
    await done(database, world.clock.now() + 2 * HOUR)
    assert await asked(database) == [phone.id]
    await tap(phone, "Nothing, let’s start", on=last)
    await world.move_by(hours=4)
    await phone.settled()
    assert ASK not in {one.text for one in phone.messages}
    # So nobody has been asked yet.
    for days in range(7, 10):
        await offered(world, phone, TUESDAY_0615 + days * DAY)
    await world.move_by(hours=4)
    await phone.settled()
    assert phone.last.text == ASK
