"""All that is due, from rows to messages: broadcasts and primers, in lanes and within bounds."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from itertools import takewhile

import pytest
from sqlalchemy import select, text

from bot.clock import MovableClock
from bot.delivery.sender import LEAST_ON_WIRE, most_leased
from bot.sandbox.calls import CallEntry
from bot.sandbox.faults import Fault, FaultKind
from bot.sandbox.phones import Phone as SandboxPhone
from storage import broadcasts, runners
from storage.database import Database
from storage.records import DeliveryState, Lane
from storage.tables import delivery
from tests.bot.deeds import counts, doubts, say, tap
from tests.crowd import heard, phones, sign_up
from tests.factories import a_run
from tests.phone import Phone
from tests.world import MONDAY_NOON, TOKEN, World, a_world

PRIMER_AT = datetime(2027, 3, 2, 5, 15, tzinfo=UTC)
HOUR = timedelta(hours=1)
NEWS = "<b>News</b> &amp; a new phase"
SHOWN = "News & a new phase"


@asynccontextmanager
async def a_world_at(database_url: str, rate: float) -> AsyncIterator[World]:
    """Open a world that sends so many messages a second."""
    async with a_world(database_url, settings={"send_rate": rate}) as world:
        yield world


async def a_crowd(world: World, count: int) -> Sequence[SandboxPhone]:
    """Sign up many runners at once."""
    people = phones(world.api, count, token=TOKEN)
    await sign_up(world.app.database, people, world.clock.now())
    return people


async def plan_a_run(world: World, people: Sequence[SandboxPhone]) -> None:
    """Let a primer of each be due at one instant."""
    async with world.app.database.transaction() as tx:
        for one in people:
            await a_run(tx, one.chat.id, primer_at=PRIMER_AT)


async def address(
    world: World,
    runner_ids: Sequence[int],
    *,
    again_if_uncertain: bool = False,
    not_before: datetime | None = None,
    lasts: timedelta = HOUR,
) -> None:
    """Let a broadcast be due from an instant on, or from now on."""
    now = not_before or world.clock.now()
    async with world.app.database.transaction() as tx:
        broadcast_id = await broadcasts.add(tx, NEWS, again_if_uncertain=again_if_uncertain, at=now)
        await broadcasts.address(
            tx, broadcast_id, runner_ids, not_before=now, expires_at=now + lasts, at=now
        )
    world.app.wakeups.look_again()


async def broadcast(world: World, *to: Phone, again_if_uncertain: bool = False) -> None:
    """Send a broadcast, and wait until all that is due is done."""
    await address(world, [one.id for one in to], again_if_uncertain=again_if_uncertain)
    await world.app.wakeups.idle()


async def rename(database: Database, name: str, to: str) -> None:
    """Let a table be missed, or found again."""
    async with database.transaction() as tx:
        await tx.execute(text(f"ALTER TABLE {name} RENAME TO {to}"))


def news(phone: Phone) -> int:
    """Return how often the broadcast is in a chat."""
    return sum(message.text == SHOWN for message in phone.messages)


def sends(world: World) -> list[CallEntry]:
    """Return the messages that arrived at the Bot API, in their order."""
    return [entry for entry in world.api.calls.entries if entry.method == "sendMessage"]


def is_news(entry: CallEntry) -> bool:
    return bool(entry.params["text"] == NEWS)


async def test_a_broadcast_reaches_everybody_as_telegrams_html(world: World) -> None:
    people = [await world.runner() for _ in range(3)]
    await broadcast(world, *people)
    for phone in people:
        await phone.settled()
        assert news(phone) == 1
    assert await counts(world) == {DeliveryState.SENT: 3}
    assert [entry.params["parse_mode"] for entry in sends(world)[-3:]] == ["HTML"] * 3
    async with world.app.database.snapshot() as tx:
        kept = (await tx.execute(select(delivery.c.message_id, delivery.c.sent_at))).all()
    shown = {phone.last.id for phone in people}
    assert {tuple(one) for one in kept} == {(one, world.clock.now()) for one in shown}


async def test_a_broadcast_never_comes_after_its_end(world: World) -> None:
    phone = await world.runner()
    world.api.faults.add(Fault(FaultKind.REFUSE, method="sendMessage", status=500, times=None))
    await broadcast(world, phone)
    await world.move_by(minutes=59)
    world.api.faults.clear()
    await world.stop_bot()
    world.clock.advance(timedelta(minutes=1))
    await world.start_bot()
    await world.app.wakeups.idle()
    await phone.settled()
    assert news(phone) == 0
    assert await counts(world) == {DeliveryState.EXPIRED: 1}


async def test_who_pauses_gets_a_broadcast_when_the_pause_ends(world: World) -> None:
    phone, other = await world.runner(), await world.runner()
    await say(phone, "/pause 2d")
    await address(world, [phone.id, other.id], lasts=timedelta(days=3))
    await world.app.wakeups.idle()
    await world.move_by(days=1, hours=23)
    await phone.settled()
    await other.settled()
    assert (news(phone), news(other)) == (0, 1)
    await world.move_by(hours=1)
    await phone.settled()
    assert news(phone) == 1


@pytest.mark.parametrize("endless", [False, True])
async def test_who_comes_back_from_a_pause_gets_at_once_what_it_held(
    world: World, endless: bool
) -> None:
    phone = await world.runner()
    await say(phone, "/pause 2d")
    await broadcast(world, phone)
    if endless:
        await say(phone, "/pause")
        await tap(phone, "Until I resume")
        await world.app.wakeups.idle()
    await phone.settled()
    assert news(phone) == 0
    await say(phone, "/resume")
    await world.app.wakeups.idle()
    await phone.settled()
    assert news(phone) == 1


async def test_who_has_blocked_the_bot_gets_one_try_and_no_broadcast_until_they_write(
    world: World,
) -> None:
    gone, other = await world.runner(), await world.runner()
    world.api.faults.add(
        Fault(FaultKind.REFUSE, method="sendMessage", chat_id=gone.id, status=403, times=None)
    )
    for _ in range(3):
        await broadcast(world, gone, other)
        await world.move_by(days=1)
    refused = [entry for entry in sends(world) if entry.status == 403]
    assert [entry.params["chat_id"] for entry in refused] == [gone.id]
    world.api.faults.clear()
    await say(gone, "/start")
    await broadcast(world, gone)
    await gone.settled()
    assert news(gone) == 1


@pytest.mark.parametrize(
    ("again", "times", "state"),
    [(False, 1, DeliveryState.UNCERTAIN), (True, 2, DeliveryState.SENT)],
)
async def test_after_a_lost_answer_a_broadcast_is_sent_again_only_if_its_author_chose_so(
    world: World, again: bool, times: int, state: DeliveryState
) -> None:
    phone = await world.runner()
    world.api.faults.add(Fault(FaultKind.DROP_AFTER, method="sendMessage"))
    await broadcast(world, phone, again_if_uncertain=again)
    assert await counts(world) == {DeliveryState.UNCERTAIN: 1}
    for _ in range(3):
        await world.move_by(minutes=10)
    await world.move_by(days=30)
    await phone.settled()
    assert news(phone) == times
    async with world.app.database.snapshot() as tx:
        query = select(delivery.c.state).where(delivery.c.lane == Lane.BROADCAST)
        assert (await tx.execute(query)).scalars().all() == [state]
    assert await doubts(world) == 1


async def test_a_request_that_was_never_taken_up_leaves_a_broadcast_as_uncertain(
    world: World,
) -> None:
    phone = await world.runner()
    world.api.faults.add(Fault(FaultKind.DROP_BEFORE, method="sendMessage"))
    await broadcast(world, phone)
    await world.move_by(minutes=10)
    await phone.settled()
    assert news(phone) == 0
    assert await counts(world) == {DeliveryState.UNCERTAIN: 1}


async def test_primers_that_fall_due_pass_a_broadcast_under_way(database_url: str) -> None:
    async with a_world_at(database_url, rate=30) as world:
        people = await a_crowd(world, 110)
        early = people[:10]
        await plan_a_run(world, early)
        await address(world, [one.chat.id for one in people[10:]], lasts=timedelta(days=2))
        await heard(people[10], "message")
        world.clock.move_to(PRIMER_AT)
        before = len(sends(world))
        for one in early:
            await heard(one, "message")
        # What had been claimed by then, a fifth of a second's worth, and what left meanwhile.
        assert sum(map(is_news, sends(world)[before:])) < 50
        assert (await counts(world))[DeliveryState.PENDING] > 0
        await world.stop_bot()


async def test_of_all_that_waits_primers_go_before_broadcasts(database_url: str) -> None:
    async with a_world_at(database_url, rate=20) as world:
        people = await a_crowd(world, 16)
        await plan_a_run(world, people[:8])
        await address(world, [one.chat.id for one in people[8:]], not_before=PRIMER_AT)
        await world.move_to(PRIMER_AT)
        arrived = sends(world)
        assert len(arrived) == 8 + 8
        assert len(list(takewhile(lambda entry: not is_news(entry), arrived))) == 8


async def test_what_was_sent_is_recorded_though_the_bot_stops_in_the_middle(
    database_url: str,
) -> None:
    async with a_world_at(database_url, rate=100) as world:
        people = await a_crowd(world, 150)
        await address(world, [one.chat.id for one in people])
        await heard(people[19], "message")
        await world.stop_bot()
        arrived = len(sends(world))
        assert 0 < arrived < len(people)
        await world.start_bot()
        async with world.app.database.snapshot() as tx:
            sent = await tx.execute(
                select(delivery.c.message_id).where(delivery.c.message_id.is_not(None))
            )
            assert len(sent.all()) >= arrived
        await world.app.wakeups.idle()
        assert await counts(world) == {DeliveryState.SENT: len(people)}
        assert await doubts(world) == 0
        assert sorted(entry.params["chat_id"] for entry in sends(world)) == [
            one.chat.id for one in people
        ]


class HaltedClock(MovableClock):
    """A clock whose spans stand, too: no token comes back, however long the machine takes."""

    seconds = 0.0

    def monotonic(self) -> float:
        """Return what the test says."""
        return self.seconds


async def test_however_much_waits_in_the_rows_little_waits_in_memory(database_url: str) -> None:
    halted = HaltedClock(standing_at=MONDAY_NOON)
    async with a_world(database_url, clock=halted) as world:
        people = await a_crowd(world, 3000)
        await address(world, [one.chat.id for one in people])
        sender, done = world.app.engine._sender, asyncio.create_task(world.app.wakeups.idle())
        waiting = in_flight = 0
        while not done.done():
            waiting = max(waiting, sender._gate.waiting.total())
            in_flight = max(in_flight, len(sender._carriers))
            # Tokens come back only once somebody waits for one.
            halted.seconds += 0.01 if waiting else 0
            await asyncio.sleep(0)
        assert await counts(world) == {DeliveryState.SENT: len(people)}
        assert 0 < waiting <= in_flight <= most_leased(1000)


async def test_a_reply_does_not_wait_for_the_broadcast_under_way(database_url: str) -> None:
    halted = HaltedClock(standing_at=MONDAY_NOON)
    async with a_world(database_url, clock=halted, settings={"send_rate": 100}) as world:
        phone = await world.runner()
        people = await a_crowd(world, 100)
        await address(world, [one.chat.id for one in people])
        gate = world.app.engine._sender._gate
        await heard(people[0], "message")
        for _ in range(5):
            await phone.send("/runs")
            assert "Your run" in (await phone.next_message()).text
        assert gate.waiting[Lane.BROADCAST] > 0
        assert (await counts(world))[DeliveryState.PENDING] > 0
        halted.seconds = 60.0


async def test_while_telegram_wants_nothing_the_engine_rests(database_url: str) -> None:
    async with a_world_at(database_url, rate=100) as world:
        people = await a_crowd(world, 100)
        await world.move_by(minutes=1)
        world.api.faults.add(
            Fault(FaultKind.REFUSE, method="sendMessage", status=429, retry_after=20)
        )
        await address(world, [one.chat.id for one in people])
        await world.app.wakeups.idle()
        (alarm,) = world.app.wakeups._scheduler.get_jobs()
        assert (await counts(world))[DeliveryState.PENDING] > 0
        assert alarm.next_run_time > datetime.now(UTC) + timedelta(seconds=10)
        await world.move_by(seconds=20)
        assert await counts(world) == {DeliveryState.SENT: len(people)}


async def test_a_pause_is_not_too_late_for_what_was_claimed_and_could_not_leave(
    database_url: str,
) -> None:
    async with a_world_at(database_url, rate=1000) as world:
        people = await a_crowd(world, LEAST_ON_WIRE + 20)
        at_once, queued = people[:LEAST_ON_WIRE], people[LEAST_ON_WIRE:]
        late = Fault(FaultKind.LATE, method="sendMessage", times=LEAST_ON_WIRE, seconds=2)
        world.api.faults.add(late)
        await address(world, [one.chat.id for one in people])
        for one in at_once:
            await heard(one, "message")
        world.clock.advance(timedelta(seconds=3))
        async with world.app.database.transaction() as tx:
            for one in queued:
                await runners.set_pause(tx, one.chat.id, world.clock.now() + HOUR)
        await world.app.wakeups.idle()
        assert len(sends(world)) == len(at_once)
        assert await counts(world) == {
            DeliveryState.SENT: len(at_once),
            DeliveryState.PENDING: len(queued),
        }


async def test_the_engine_goes_on_after_an_error_that_nobody_foresaw(world: World) -> None:
    phone = await world.runner()
    await rename(world.app.database, "delivery", "mislaid")
    await world.stop_bot()
    await world.start_bot()
    await say(phone, "/runs")
    await rename(world.app.database, "mislaid", "delivery")
    await address(world, [phone.id])
    assert (await phone.next_message()).text == SHOWN
