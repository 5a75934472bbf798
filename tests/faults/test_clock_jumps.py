"""The clock jumps: no double, no stale primer, and nothing hangs for the length of a jump back."""

from collections.abc import Sequence
from datetime import time, timedelta

import pytest
from sqlalchemy import func, select, update

from bot.sandbox.faults import Fault, FaultKind
from bot.sandbox.phones import Phone
from storage import leases
from storage.records import PrimerStatus
from storage.tables import primer, run
from tests.bot.deeds import say
from tests.crowd import phones, sign_up
from tests.databases import looking_into
from tests.factories import all_alike
from tests.faults.conftest import SQLITE_AT_LEAST, settle
from tests.faults.ledger import balance, broadcast_news, sign_up_for_now
from tests.phone import Phone as Somebody
from tests.world import TOKEN, World

PEOPLE = 30
AN_HOUR, A_WEEK = timedelta(hours=1), timedelta(days=7)
LEASE = timedelta(seconds=60)

pytestmark = SQLITE_AT_LEAST


@pytest.fixture
async def people(world: World) -> Sequence[Phone]:
    """Runners whose primer is due, an hour before the run."""
    found = phones(world.api, PEOPLE, TOKEN)
    await sign_up_for_now(world.app.database, found, world.clock.now())
    return found


async def statuses(world: World) -> dict[PrimerStatus, int]:
    query = select(primer.c.status, func.count()).group_by(primer.c.status)
    async with world.app.database.snapshot() as tx:
        return dict((await tx.execute(query)).all())


async def test_put_ahead_beyond_the_run_nothing_stale_is_sent_and_each_is_noted_as_missed(
    world: World, people: Sequence[Phone]
) -> None:
    await world.move_by(hours=1)
    assert not (await balance(world.app.database, people)).received
    assert await statuses(world) == {PrimerStatus.MISSED: PEOPLE}


async def test_put_ahead_a_week_each_run_in_it_is_missed_and_none_is_sent(
    world: World, people: Sequence[Phone]
) -> None:
    await settle(world)
    await world.move_by(days=7)
    ledger = await balance(world.app.database, people)
    assert ledger.received.total() == PEOPLE
    assert await statuses(world) == {
        PrimerStatus.OFFERED: PEOPLE,
        PrimerStatus.MISSED: 7 * PEOPLE,
    }


@pytest.mark.parametrize("back", [AN_HOUR, A_WEEK])
async def test_put_back_nothing_is_sent_twice(
    world: World, people: Sequence[Phone], back: timedelta
) -> None:
    await settle(world)
    world.clock.advance(-back)
    await settle(world)
    await world.move_to(world.clock.now() + back)
    ledger = await balance(world.app.database, people)
    assert ledger.lost == []
    assert not ledger.doubles


async def test_put_back_while_telegram_wants_a_pause_it_lasts_no_longer_for_that(
    world: World,
) -> None:
    people = phones(world.api, PEOPLE, TOKEN)
    await sign_up(world.app.database, people, world.clock.now())
    async with world.app.database.transaction() as tx:
        await broadcast_news(tx, people, world.clock.now())
    world.api.faults.add(
        Fault(FaultKind.REFUSE, method="sendMessage", status=429, retry_after=30, times=PEOPLE)
    )
    await world.move_by(seconds=1)
    assert not (await balance(world.app.database, people)).received
    await world.move_by(hours=-1)
    await settle(world)
    ledger = await balance(world.app.database, people)
    assert ledger.lost == []
    assert not ledger.doubles


@pytest.mark.parametrize("jump", [AN_HOUR, -AN_HOUR, -A_WEEK])
async def test_the_leases_of_a_dead_process_are_taken_up_wherever_the_clock_has_gone(
    world: World, jump: timedelta
) -> None:
    people = phones(world.api, PEOPLE, TOKEN)
    now = world.clock.now()
    await sign_up(world.app.database, people, now)
    await world.stop_bot()
    async with looking_into(world.database_url) as database, database.transaction() as tx:
        await broadcast_news(tx, people, now)
        alike = await all_alike(tx, now)
        leased = await leases.claim(
            tx, now, leased_until=now + LEASE, limit=PEOPLE, of_broadcasts=alike
        )
    assert len(leased) == PEOPLE
    world.clock.advance(jump)
    await world.start_bot()
    await settle(world)
    ledger = await balance(world.app.database, people)
    assert ledger.lost == []
    assert ledger.unrecorded == {}
    assert set(ledger.doubts.values()) == {1}


NOT_SENT = "planned 13:15:00, not sent"
BEGUN = "Your run had begun: I was not running, my clock was set anew, or I had too many."


@pytest.fixture
async def runner(world: World) -> Somebody:
    """Somebody whose primer comes in a quarter of an hour."""
    return await world.runner("daily 13:30")


async def why(phone: Somebody) -> list[list[str]]:
    """Return what /why says of each primer, line by line; the newest first."""
    told = (await say(phone, "/why")).text
    return [part.splitlines() for part in told.split("\n\n")][:-1]


async def came(world: World, phone: Somebody) -> int:
    """Return how many primers are in the chat."""
    await world.app.wakeups.idle()
    await phone.settled()
    return sum("Run at 13:30" in one.text for one in phone.messages)


async def test_an_hour_ahead_is_told_by_why(world: World, runner: Somebody) -> None:
    await world.move_by(hours=1)
    assert await came(world, runner) == 0
    assert await why(runner) == [[f"Today: {NOT_SENT}", BEGUN]]


async def test_an_hour_back_is_told_by_why_and_nothing_comes_twice(
    world: World, runner: Somebody
) -> None:
    await world.move_by(minutes=17)
    await world.move_by(hours=-1)
    assert await why(runner) == [
        [
            "Today: planned 13:15:00, sent 13:17:00",
            "My clock was ahead then, and was put back since.",
        ]
    ]
    await world.move_by(hours=1)
    assert await came(world, runner) == 1
    _, reason = (await why(runner))[0]
    assert reason.endswith("I was not running at the planned second, or my clock was set anew.")


async def test_a_week_ahead_is_told_by_why_run_by_run(world: World, runner: Somebody) -> None:
    await world.move_by(days=7)
    assert await came(world, runner) == 0
    told = await why(runner)
    assert [head for head, _ in told] == [
        f"{day}: {NOT_SENT}"
        for day in (
            "Yesterday",
            *(f"{day} Mar" for day in ("Sat 6", "Fri 5", "Thu 4", "Wed 3", "Tue 2", "Mon 1")),
        )
    ]
    assert {reason for _, reason in told} == {BEGUN}


async def test_a_day_asleep_is_told_by_why_and_what_still_fits_comes(
    world: World, runner: Somebody
) -> None:
    await world.move_by(days=1, minutes=20)
    assert await came(world, runner) == 1
    assert await why(runner) == [
        [
            "Today: planned 13:15:00, sent 13:20:00",
            "300 seconds later. I was not running at the planned second, or my clock was set anew.",
        ],
        [f"Yesterday: {NOT_SENT}", BEGUN],
    ]


async def test_a_week_ahead_by_mistake_and_back_loses_nothing_and_doubles_nothing(
    world: World, runner: Somebody
) -> None:
    await world.move_by(days=7, minutes=20)
    assert await came(world, runner) == 1
    await world.move_by(days=-7, minutes=-5)
    assert await came(world, runner) == 2
    assert (await why(runner))[1:] == [["Today: planned 13:15:00, sent 13:15:00", "On time."]]
    for day in range(1, 8):
        await world.move_by(days=1)
        # That of the last day had come a week too soon.
        assert await came(world, runner) == 2 + min(day, 6)


async def test_what_was_changed_meanwhile_is_not_given_back(world: World, runner: Somebody) -> None:
    await world.move_by(days=2)
    async with world.app.database.transaction() as tx:
        await tx.execute(update(run).values(at=time(18)))
    await world.move_by(days=-2)
    await world.move_by(minutes=20)
    assert await came(world, runner) == 0
