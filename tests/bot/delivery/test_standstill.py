"""What goes out after the bot stood still, or the clock jumped."""

from datetime import UTC, datetime, time, timedelta

from sqlalchemy import select

from storage import runs
from storage.records import NewRun, PrimerStatus
from storage.tables import primer
from tests.world import World

# Tuesday in Madrid: run at 06:30, primer at 06:15.
PRIMER_AT = datetime(2027, 3, 2, 5, 15, tzinfo=UTC)
RUN_AT = PRIMER_AT + timedelta(minutes=15)


async def down_until(world: World, instant: datetime) -> None:
    """Stop the bot, let time pass, and start it again."""
    await world.stop_bot()
    world.clock.move_to(instant)
    await world.start_bot()
    await world.app.wakeups.idle()


async def statuses(world: World, person: int) -> list[PrimerStatus]:
    """Return how far each of a runner's primers has come, the earliest first."""
    async with world.app.database.snapshot() as tx:
        query = select(primer.c.status).where(primer.c.runner_id == person)
        return list((await tx.execute(query.order_by(primer.c.planned_at))).scalars())


async def test_overdue_but_before_its_run_goes_out_as_the_two_minute_version(
    world: World,
) -> None:
    phone = await world.runner("daily 06:30")
    await down_until(world, RUN_AT - timedelta(minutes=4))
    ready = await phone.next_message()
    assert "Two minutes ✓" in ready.labels
    assert "06:30" in ready.text
    await phone.tap("start")
    assert "1 of 3" in (await phone.next_message()).text


async def test_past_its_run_it_is_recorded_as_missed_and_not_sent(world: World) -> None:
    phone = await world.runner("daily 06:30")
    sent = len(phone.messages)
    await down_until(world, RUN_AT + timedelta(seconds=1))
    assert await statuses(world, phone.id) == [PrimerStatus.MISSED]
    await phone.send("/start")
    assert "Tomorrow 06:15" in (await phone.next_message()).text
    assert len(phone.messages) == sent + 1


async def test_after_a_week_of_standstill_each_missed_run_is_recorded_and_the_next_one_comes(
    world: World,
) -> None:
    phone = await world.runner("daily 06:30")
    await down_until(world, RUN_AT + timedelta(days=6, hours=1))
    assert await statuses(world, phone.id) == [PrimerStatus.MISSED] * 7
    await world.move_to(PRIMER_AT + timedelta(days=7))
    assert "Run at 06:30" in (await phone.next_message()).text


async def test_a_restart_sends_nothing_twice(world: World) -> None:
    phone = await world.runner("daily 06:30")
    await world.move_to(PRIMER_AT)
    await phone.next_message()
    sent = len(phone.messages)
    await down_until(world, PRIMER_AT + timedelta(seconds=1))
    assert await statuses(world, phone.id) == [PrimerStatus.OFFERED]
    await phone.settled()
    assert len(phone.messages) == sent


async def test_a_clock_set_back_sends_nothing_twice(world: World) -> None:
    phone = await world.runner("daily 06:30")
    await world.move_to(PRIMER_AT)
    await phone.next_message()
    sent = len(phone.messages)
    await world.move_by(hours=-1)
    await world.move_to(PRIMER_AT + timedelta(minutes=1))
    await phone.settled()
    assert len(phone.messages) == sent


async def test_a_restart_loads_no_jobs(world: World) -> None:
    phone = await world.runner("daily 06:30")
    async with world.app.database.transaction() as tx:
        for hour in range(24):
            await runs.add(
                tx,
                phone.id,
                NewRun(weekdays=frozenset(range(7)), at=time(hour, 45)),
                created_at=world.clock.now(),
            )
    await world.stop_bot()
    await world.start_bot()
    await world.app.wakeups.idle()
    assert len(world.app.wakeups._scheduler.get_jobs()) == 1
