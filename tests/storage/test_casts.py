"""A clinic's broadcast: confirmed once, stopped and gone on with, claimed in turns, reported."""

from datetime import timedelta

import pytest
from sqlalchemy import select, update

from bot.clock import MovableClock
from bot.delivery.live import LiveBroadcasts, Rota
from storage import broadcasts, deliveries, leases, mutes, reports, shares
from storage.broadcasts import Live
from storage.clinic_records import BroadcastState, Content, MediaKind
from storage.database import Database, Transaction
from storage.leases import Claimed, Result
from storage.records import (
    BLOCKED,
    CANCELLED,
    HELD,
    UNWANTED,
    Broadcast,
    DeliveryState,
    PrimerStatus,
)
from storage.reports import Line
from storage.tables import delivery, primer
from tests.casts import (
    SOME_DAYS,
    Schedule,
    a_cast,
    a_draft,
    address_all,
    by_state,
    many_runners,
    mute,
    state_of,
)
from tests.clinics import a_clinic
from tests.factories import AN_HOUR, NOON, a_primer, a_run, a_runner, all_alike, claimed

MINUTE = timedelta(minutes=1)
SMALL = 50


async def test_the_same_broadcast_is_confirmed_once_and_in_its_own_clinic_only(
    tx: Transaction,
) -> None:
    clinic, other = await a_clinic(tx), await a_clinic(tx, "Other")
    draft = await a_draft(tx, clinic.id)
    who = {"by_id": 1, "by_name": "Ana", "message_id": 7}
    assert not await broadcasts.confirm(tx, other.id, draft, **who, at=NOON)  # type: ignore[arg-type]
    assert not await broadcasts.confirm(tx, clinic.id, draft, **who, at=NOON + SOME_DAYS)  # type: ignore[arg-type]
    assert await state_of(tx, draft) is BroadcastState.DRAFT
    confirmed = [
        await broadcasts.confirm(tx, clinic.id, draft, **who, at=NOON)  # type: ignore[arg-type]
        for _ in range(2)
    ]
    assert confirmed == [True, False]
    assert not await broadcasts.discard(tx, clinic.id, draft)


async def test_a_state_is_left_only_where_that_makes_sense_and_by_its_own_clinic(
    tx: Transaction,
) -> None:
    clinic, other = await a_clinic(tx), await a_clinic(tx, "Other")
    cast = await a_cast(tx, clinic.id)
    acts = broadcasts.resume, broadcasts.pause, broadcasts.pause, broadcasts.resume
    assert [await act(tx, clinic.id, cast) for act in acts] == [False, True, False, True]
    for act in (broadcasts.pause, broadcasts.cancel, broadcasts.resume, broadcasts.discard):
        assert not await act(tx, other.id, cast)
    assert await broadcasts.cancel(tx, clinic.id, cast)
    for act in (broadcasts.pause, broadcasts.resume, broadcasts.cancel):
        assert not await act(tx, clinic.id, cast)
    draft = await a_draft(tx, clinic.id)
    assert not await broadcasts.cancel(tx, clinic.id, draft)
    assert await broadcasts.discard(tx, clinic.id, draft)


async def test_what_it_says_is_kept_as_it_was_written(tx: Transaction) -> None:
    clinic = await a_clinic(tx)
    links = (("Video", "https://example.org/a"), ("Map", "https://example.org/b"))
    content = Content("<b>New</b>", MediaKind.VIDEO, "BAAC", links)
    cast = await a_draft(tx, clinic.id, content=content)
    said = ("<b>New</b>", True, clinic.id, MediaKind.VIDEO, "BAAC", links)
    kept = Broadcast(cast, *said, clinic.name)
    assert await broadcasts.by_id(tx, [cast]) == {cast: kept}


async def test_what_is_paused_is_not_claimed_nor_does_it_wake_anybody_but_it_expires(
    database: Database,
) -> None:
    async with database.transaction() as tx:
        clinic = await a_clinic(tx)
        await many_runners(tx, clinic.id, [1, 2])
        cast = await a_cast(tx, clinic.id)
    await address_all(database)
    async with database.transaction() as tx:
        assert await deliveries.next_at(tx) == NOON
        await broadcasts.pause(tx, clinic.id, cast)
        everything = {cast: 100}
        found = await leases.claim(
            tx, NOON, leased_until=NOON + MINUTE, limit=9, of_broadcasts=lambda _: everything
        )
        assert found == []
        assert await deliveries.next_at(tx) == NOON + SOME_DAYS
        assert not await broadcasts.end(tx, cast, at=NOON + SOME_DAYS)
        await deliveries.expire(tx, NOON + SOME_DAYS)
        assert await broadcasts.end(tx, cast, at=NOON + SOME_DAYS)
        assert await by_state(tx, cast) == {DeliveryState.EXPIRED: 2}
        assert await state_of(tx, cast) is BroadcastState.DONE


async def test_nobody_is_disturbed_around_a_run(database: Database) -> None:
    async with database.transaction() as tx:
        clinic = await a_clinic(tx)
        await many_runners(tx, clinic.id, range(1, 9))
        cast = await a_cast(tx, clinic.id)
        for runner_id, minutes in ((1, 30), (2, 31), (3, -59)):
            # `a_run` lets the run be a quarter of an hour after the primer.
            await a_run(tx, runner_id, primer_at=NOON + (minutes - 15) * MINUTE)
        for runner_id, minutes in ((4, 20), (5, -59), (6, -60)):
            run_at = NOON + minutes * MINUTE
            await a_primer(tx, runner_id, run_at=run_at, planned_at=run_at - AN_HOUR)
        by_hand = await a_primer(tx, 7, planned_at=NOON - MINUTE, status=PrimerStatus.GOING)
        of_it = primer.c.id == by_hand.id
        await tx.execute(update(primer).where(of_it).values(started_at=NOON - MINUTE))
    await address_all(database)
    async with database.transaction() as tx:
        assert sorted(one.runner_id for one in await claimed(tx)) == [2, 6, 8]
        query = select(delivery.c.runner_id, delivery.c.not_before).where(delivery.c.reason == HELD)
        held = {one: instant - NOON for one, instant in await tx.execute(query)}
        assert held == {
            1: 90 * MINUTE,
            3: MINUTE,
            4: 80 * MINUTE,
            5: MINUTE,
            7: 59 * MINUTE,
        }
        found = await reports.report(tx, clinic.id, cast)
        assert found is not None
        assert found.held == 5


async def test_who_mutes_or_leaves_meanwhile_gets_nothing_more(database: Database) -> None:
    async with database.transaction() as tx:
        clinic, other = await a_clinic(tx), await a_clinic(tx, "Other")
        await many_runners(tx, clinic.id, [1, 2])
        await a_runner(tx, 3)
        await a_cast(tx, clinic.id)
        await mute(tx, clinic.id, 1)
        await many_runners(tx, other.id, [4])
        await mute(tx, other.id, 4)
    # Muted before it was addressed: no row.
    await address_all(database)
    async with database.transaction() as tx:
        await mute(tx, clinic.id, 2)
        assert await claimed(tx) == []
        query = select(delivery.c.runner_id, delivery.c.state, delivery.c.reason)
        assert (await tx.execute(query)).all() == [(2, DeliveryState.FAILED, UNWANTED)]


def a_live(number: int, clinic_id: int | None) -> Live:
    return Live(number, clinic_id, BroadcastState.SENDING, None, False, True, True)


@pytest.mark.parametrize("room", [1, 3, 6, 200])
def test_clinics_share_equally_however_many_broadcasts_each_has(room: int) -> None:
    rota = Rota()
    live = [a_live(number, clinic) for number, clinic in enumerate([1, 1, 1, 2, 3, None], 1)]
    got = dict.fromkeys(range(1, 7), 0)
    for _ in range(240):
        shared = rota.shares(live, room)
        assert sum(shared.values()) == room
        for number, places in shared.items():
            got[number] += places
    each = 240 * room / 4
    assert sum(got[number] for number in (1, 2, 3)) == pytest.approx(each, abs=room)
    assert [got[number] for number in (4, 5, 6)] == pytest.approx([each] * 3, abs=room)
    assert [got[number] for number in (1, 2, 3)] == pytest.approx([each / 3] * 3, abs=2 * room)


def test_more_clinics_than_a_claim_has_places_for_come_in_turns() -> None:
    rota = Rota()
    live = [a_live(number, number) for number in range(1, 3 * shares.SLOTS)]
    got = dict.fromkeys(range(1, 3 * shares.SLOTS), 0)
    for _ in range(3 * shares.SLOTS - 1):
        for number, places in rota.shares(live, shares.SLOTS).items():
            got[number] += places
    assert {*got.values()} == {shares.SLOTS}


@pytest.mark.parametrize("big", [600, pytest.param(100_000, marks=pytest.mark.faults)])
async def test_a_small_broadcast_beside_a_large_one_takes_no_longer_than_its_fair_half(
    database: Database, big: int
) -> None:
    async with database.transaction() as tx:
        large, small = await a_clinic(tx, "Large"), await a_clinic(tx, "Small")
        await many_runners(tx, large.id, range(1, big + 1))
        await many_runners(tx, small.id, range(big + 1, big + SMALL + 1))
        await a_cast(tx, large.id)
    await address_all(database)
    async with database.transaction() as tx:
        cast = await a_cast(tx, small.id)
    await address_all(database)
    live = LiveBroadcasts(database, MovableClock(standing_at=NOON))
    batch, claims = 6, 0
    while (await counted(database, cast)).get(DeliveryState.SENT, 0) < SMALL:
        await live.look()
        async with database.transaction() as tx:
            found = await leases.claim(
                tx, NOON, leased_until=NOON + MINUTE, limit=batch, of_broadcasts=live.shares
            )
            assert 0 < len(found) <= batch
            await leases.record(tx, [sent(one) for one in found])
        claims += 1
    # Alone it takes SMALL / batch claims, and as many more where half of each is another's.
    assert claims <= 1.2 * 2 * SMALL / batch


async def counted(database: Database, cast: int) -> dict[DeliveryState, int]:
    async with database.snapshot() as tx:
        return await by_state(tx, cast)


def sent(one: Claimed) -> Result:
    return Result(
        one.id, NOON + MINUTE, DeliveryState.SENT, NOON, message_id=9, sent_at=NOON + MINUTE
    )


async def test_a_report_adds_up_and_is_its_clinics_alone(database: Database) -> None:
    async with database.transaction() as tx:
        clinic, other = await a_clinic(tx), await a_clinic(tx, "Other")
        await many_runners(tx, clinic.id, range(1, 9))
        await mute(tx, clinic.id, 8)
        cast = await a_cast(tx, clinic.id, schedule=Schedule(NOON + AN_HOUR))
    await address_all(database)
    async with database.transaction() as tx:
        await a_run(tx, 1, primer_at=NOON - MINUTE)
        await mute(tx, clinic.id, 2)
        found = await claimed(tx)
        assert [one.runner_id for one in found] == [3, 4, 5, 6, 7]
        reasons = [BLOCKED, "chat not found", "chat not found"]
        failed = [
            Result(one.id, NOON + MINUTE, DeliveryState.FAILED, NOON, reason=reason)
            for one, reason in zip(found, reasons, strict=False)
        ]
        await leases.record(tx, [*failed, *map(sent, found[3:])])
        await deliveries.expire(tx, NOON + AN_HOUR)
        report = await reports.report(tx, clinic.id, cast)
        assert report is not None
        assert report.by_state == {
            DeliveryState.SENT: 2,
            DeliveryState.FAILED: 2,
            DeliveryState.EXPIRED: 1,
        }
        assert report.reasons == {"chat not found": 2}
        assert (report.muted, report.unreachable, report.held) == (2, 1, 1)
        assert await reports.report(tx, other.id, cast) is None
        assert await reports.lines(tx, other.id, cast, after=0, limit=9) == []
        paged: list[Line] = []
        after = 0
        while lines := await reports.lines(tx, clinic.id, cast, after=after, limit=3):
            paged += lines
            after = lines[-1].runner_id
        assert [one.runner_id for one in paged] == [*range(1, 8)]
        assert (paged[0].state, paged[0].reason) == (DeliveryState.EXPIRED, HELD)
        assert (paged[6].name, paged[6].sent_at) == ("Runner 7", NOON + MINUTE)


async def test_what_may_have_arrived_stays_a_doubt_when_it_is_cancelled(
    database: Database,
) -> None:
    async with database.transaction() as tx:
        clinic = await a_clinic(tx)
        await many_runners(tx, clinic.id, [1, 2])
        cast = await a_cast(tx, clinic.id)
    await address_all(database)
    async with database.transaction() as tx:
        of_one = delivery.c.runner_id == 1
        uncertain = {"state": DeliveryState.UNCERTAIN, "doubts": 1}
        await tx.execute(update(delivery).where(of_one).values(**uncertain))
        await broadcasts.cancel(tx, clinic.id, cast)
    await address_all(database)
    async with database.transaction() as tx:
        report = await reports.report(tx, clinic.id, cast)
        assert report is not None
        assert report.reasons == {CANCELLED: 1}
        assert report.by_state[DeliveryState.UNCERTAIN] == 1
        assert (await all_alike(tx, NOON))(9) == {}
        assert await deliveries.next_at(tx) is not None
        assert await broadcasts.end(tx, cast, at=NOON)


async def test_what_was_over_for_a_mute_goes_on_when_it_is_taken_back(database: Database) -> None:
    async with database.transaction() as tx:
        clinic = await a_clinic(tx)
        await many_runners(tx, clinic.id, [1])
        casts = [await a_cast(tx, clinic.id) for _ in range(2)]
    await address_all(database)
    async with database.transaction() as tx:
        await mutes.mute(tx, clinic.id, 1)
        assert await broadcasts.end(tx, casts[0], at=NOON)
        assert await broadcasts.cancel(tx, clinic.id, casts[1])
        await mutes.unmute(tx, clinic.id, 1, at=NOON)
        assert [one.id for one in await broadcasts.live(tx, NOON) if one.is_ready] == casts[:1]
        assert not await broadcasts.end(tx, casts[0], at=NOON)
        assert await state_of(tx, casts[0]) is BroadcastState.SENDING
        assert await state_of(tx, casts[1]) is BroadcastState.CANCELLED
