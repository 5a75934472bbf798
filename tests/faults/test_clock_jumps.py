"""The clock jumps: no double, no stale primer, and nothing hangs for the length of a jump back."""

from collections.abc import Sequence
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from bot.sandbox.faults import Fault, FaultKind
from bot.sandbox.phones import Phone
from storage import leases
from storage.records import PrimerStatus
from storage.tables import primer
from tests.crowd import phones, sign_up
from tests.databases import looking_into
from tests.factories import all_alike
from tests.faults.conftest import SQLITE_AT_LEAST, settle
from tests.faults.ledger import balance, broadcast_news, sign_up_for_now
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
    await world.move_by(hours=-1)
    await settle(world)
    assert not (await balance(world.app.database, people)).received


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
