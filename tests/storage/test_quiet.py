"""What quiet hours hold at a claim: all but primers and alerts, in a few statements."""

from collections.abc import Sequence
from datetime import datetime, time, timedelta

import pytest
from sqlalchemy import event, select

from storage import addressing, deliveries, leases, notices, runners
from storage.database import Transaction
from storage.notices import NewNotice
from storage.records import QUIET, DeliveryState, Lane, NoticeKind
from storage.segments import Segment
from storage.tables import delivery
from tests.casts import many_runners, mute
from tests.clinics import a_clinic
from tests.factories import (
    NOON,
    a_broadcast,
    a_delivery,
    a_primer,
    a_runner,
    all_alike,
    put,
    state_of,
)

ENDS = NOON + timedelta(minutes=30)
HOURS = (time(22), time(6))
MINUTE = timedelta(minutes=1)


def sleeps_in_madrid(at: datetime, zone: str | None, *hours: time) -> datetime | None:
    """Say when it ends: at noon it is night, in Madrid, for those who have set these hours."""
    return ENDS if (zone, hours) == ("Europe/Madrid", HOURS) and at < ENDS else None


async def claim(tx: Transaction, at: datetime = NOON, *, limit: int = 100) -> Sequence[int]:
    found = await leases.claim(
        tx,
        at,
        leased_until=at + MINUTE,
        limit=limit,
        of_broadcasts=await all_alike(tx, at),
        quiet=sleeps_in_madrid,
    )
    return [one.id for one in found]


async def row(tx: Transaction, delivery_id: int) -> tuple[datetime, str | None]:
    query = select(delivery.c.not_before, delivery.c.reason).where(delivery.c.id == delivery_id)
    not_before, reason = (await tx.execute(query)).one()
    return not_before, reason


async def a_sleeper(tx: Transaction, runner_id: int = 1) -> None:
    await a_runner(tx, runner_id)
    await runners.set_quiet(tx, runner_id, *HOURS)


@pytest.mark.parametrize(
    ("lane", "waits"),
    [(Lane.NUDGE, True), (Lane.BROADCAST, True), (Lane.PRIMER, False), (Lane.ALERT, False)],
)
async def test_all_but_primers_and_alerts_waits_for_the_end(
    tx: Transaction, lane: Lane, waits: bool
) -> None:
    await a_sleeper(tx)
    if lane is Lane.BROADCAST:
        (held,) = await a_broadcast(tx, 1)
    elif lane is Lane.PRIMER:
        held = await a_delivery(tx)
    else:
        await notices.add(tx, [NewNotice(1, NoticeKind.LETTER)], lane=lane, at=NOON)
        held = (await tx.execute(select(delivery.c.id))).scalar_one()
    assert await claim(tx) == ([] if waits else [held])
    assert await row(tx, held) == ((ENDS, QUIET) if waits else (NOON, None))
    assert await claim(tx, ENDS) == ([held] if waits else [])


async def test_who_is_awake_or_elsewhere_gets_theirs(tx: Transaction) -> None:
    await a_sleeper(tx)
    await a_runner(tx, 2)
    await a_runner(tx, 3, zone=None)
    await runners.set_quiet(tx, 3, *HOURS)
    _, *others = await a_broadcast(tx, 1, 2, 3)
    assert await claim(tx) == others


async def test_a_pause_comes_first_and_the_hours_after_it(tx: Transaction) -> None:
    await a_sleeper(tx)
    (held,) = await a_broadcast(tx, 1)
    await runners.set_pause(tx, 1, NOON + MINUTE)
    assert await claim(tx) == []
    assert await row(tx, held) == (NOON + MINUTE, None)
    assert await claim(tx, NOON + MINUTE) == []
    assert await row(tx, held) == (ENDS, QUIET)


async def test_what_may_have_arrived_stays_a_doubt_while_it_waits(tx: Transaction) -> None:
    await a_sleeper(tx)
    (held,) = await a_broadcast(tx, 1, again_if_uncertain=True)
    await put(tx, held, DeliveryState.UNCERTAIN)
    assert await claim(tx) == []
    assert await state_of(tx, held) is DeliveryState.UNCERTAIN


async def test_behind_many_who_sleep_somebody_awake_is_found_at_once(tx: Transaction) -> None:
    clinic = await a_clinic(tx)
    await many_runners(tx, clinic.id, range(1, 501))
    for runner_id in range(1, 500):
        await runners.set_quiet(tx, runner_id, *HOURS)
    *_, awake = await a_broadcast(tx, *range(1, 501))
    asked: list[str] = []
    event.listen(
        tx.sync_connection,
        "before_cursor_execute",
        lambda _connection, _cursor, statement, *_: asked.append(statement),
    )
    assert await claim(tx, limit=6) == [awake]
    assert len(asked) < 40


async def test_other_hours_wake_what_the_old_ones_held_and_nothing_else(tx: Transaction) -> None:
    await a_sleeper(tx)
    await a_sleeper(tx, 2)
    mine, theirs = await a_broadcast(tx, 1, 2)
    later = await a_delivery(tx, await a_primer(tx, 1), not_before=ENDS, lane=Lane.NUDGE)
    await claim(tx)
    await deliveries.wake(tx, 1, at=NOON + MINUTE)
    kept = [(await row(tx, one))[0] for one in (mine, theirs, later)]
    assert kept == [NOON + MINUTE, ENDS, ENDS]
    await runners.set_quiet(tx, 1, time(0), time(0))
    assert await claim(tx, NOON + MINUTE) == [mine]
    # It can still be told of when it is sent.
    assert (await row(tx, mine))[1] == QUIET


async def test_what_a_clock_ahead_has_held_is_looked_at_anew_when_it_is_put_back(
    tx: Transaction,
) -> None:
    await a_sleeper(tx)
    (held,) = await a_broadcast(tx, 1)
    await claim(tx)
    a_minute = {"longest": MINUTE}
    await deliveries.shorten_pauses(tx, NOON - timedelta(hours=1), **a_minute)
    assert await row(tx, held) == (ENDS, QUIET)
    back = NOON - timedelta(days=7)
    await deliveries.shorten_pauses(tx, back, **a_minute)
    assert await row(tx, held) == (back + MINUTE, QUIET)


async def test_a_clinics_runners_are_counted_by_zone_and_hours(tx: Transaction) -> None:
    clinic = await a_clinic(tx)
    await many_runners(tx, clinic.id, range(1, 7))
    for runner_id in (1, 2):
        await runners.set_quiet(tx, runner_id, *HOURS)
    await runners.set_zone(tx, 3, "Asia/Tokyo")
    await mute(tx, clinic.id, 4)
    await runners.set_unreachable(tx, 5, NOON)
    found = await addressing.hours(tx, clinic.id, Segment(), at=NOON)
    assert {(one.zone, one.quiet_from, one.count) for one in found} == {
        ("Europe/Madrid", time(22), 2),
        ("Asia/Tokyo", time(21, 30), 1),
        ("Europe/Madrid", time(21, 30), 1),
    }
