"""A confirmed broadcast gets a row a recipient, by few statements however many they are."""

from datetime import date, datetime, time, timedelta

import pytest
from sqlalchemy import Engine, event, select, update

from storage import addressing, broadcasts, leases, runners
from storage.clinic_records import BroadcastState
from storage.database import Database, Transaction
from storage.records import DeliveryState, Lane
from storage.segments import Segment
from storage.tables import broadcast, delivery, enrolment
from tests.casts import (
    SOME_DAYS,
    Schedule,
    a_cast,
    address_all,
    enrol,
    many_runners,
    mute,
    recipients,
    state_of,
)
from tests.clinics import a_clinic
from tests.factories import NOON, a_runner

TWO_DAYS = timedelta(days=2)


async def instants(database: Database) -> list[datetime]:
    """Return from when on each row may go out, by their runners."""
    async with database.snapshot() as tx:
        query = select(delivery.c.not_before).order_by(delivery.c.runner_id)
        return list((await tx.execute(query)).scalars())


async def test_everybody_of_the_segment_who_can_be_reached_and_wants_it_gets_a_row(
    database: Database,
) -> None:
    async with database.transaction() as tx:
        clinic, other = await a_clinic(tx), await a_clinic(tx, "Other")
        await many_runners(tx, clinic.id, range(1, 7))
        await many_runners(tx, other.id, [7])
        await mute(tx, clinic.id, 1)
        await runners.set_unreachable(tx, 2, NOON)
        await runners.set_language(tx, 3, "es")
        cast = await a_cast(tx, clinic.id, Segment(language="en"))
    await address_all(database)
    async with database.snapshot() as tx:
        assert await recipients(tx, cast) == [4, 5, 6]
        assert await state_of(tx, cast) is BroadcastState.SENDING
        left_out = await tx.execute(select(broadcast.c.muted, broadcast.c.unreachable))
        assert left_out.one() == (1, 1)
        columns = delivery.c.lane, delivery.c.state, delivery.c.not_before, delivery.c.expires_at
        found = (await tx.execute(select(*columns))).all()
    assert {*map(tuple, found)} == {(Lane.BROADCAST, DeliveryState.PENDING, NOON, NOON + SOME_DAYS)}


async def test_whoever_is_interrupted_goes_on_where_it_was_and_counts_nobody_twice(
    database: Database,
) -> None:
    async with database.transaction() as tx:
        clinic = await a_clinic(tx)
        await many_runners(tx, clinic.id, range(1, 11))
        await mute(tx, clinic.id, 2)
        cast = await a_cast(tx, clinic.id)
    with pytest.raises(KilledError):
        await a_chunk_in_vain(database, cast, 3)
    async with database.transaction() as tx:
        await a_chunk(tx, cast, 3)
    async with database.snapshot() as tx:
        assert await recipients(tx, cast) == [1, 3]
    # Somebody who comes later has not been meant.
    async with database.transaction() as tx:
        await a_runner(tx, 11)
        await enrol(tx, clinic.id, [11])
        later = enrolment.c.runner_id == 11
        await tx.execute(
            update(enrolment).where(later).values(enrolled_at=NOON + timedelta(seconds=1))
        )
    assert await address_all(database, chunk=4) == 3
    async with database.snapshot() as tx:
        assert await recipients(tx, cast) == [1, 3, 4, 5, 6, 7, 8, 9, 10]
        assert (await tx.execute(select(broadcast.c.muted))).scalar_one() == 1


class KilledError(Exception):
    """The process ends here."""


async def a_chunk_in_vain(database: Database, broadcast_id: int, limit: int) -> None:
    async with database.transaction() as tx:
        await a_chunk(tx, broadcast_id, limit)
        raise KilledError


async def a_chunk(tx: Transaction, broadcast_id: int, limit: int) -> None:
    one = await addressing.lock(tx, broadcast_id)
    assert one is not None
    up_to = await addressing.last_of_next(tx, one, limit=limit)
    assert up_to is not None
    await addressing.make_rows(tx, one, up_to, starts_at=NOON, by_zone={}, at=NOON)


async def test_the_number_of_statements_does_not_grow_with_that_of_the_recipients(
    database: Database,
) -> None:
    asked: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        asked.append(statement)

    counted = []
    event.listen(Engine, "before_cursor_execute", note)
    try:
        for first, many in ((1, 3), (1_000, 1_000)):
            async with database.transaction() as tx:
                clinic = await a_clinic(tx)
                await many_runners(tx, clinic.id, range(first, first + many))
                cast = await a_cast(tx, clinic.id)
            asked.clear()
            await address_all(database)
            counted.append(len(asked))
            async with database.snapshot() as tx:
                assert len(await recipients(tx, cast)) == many
            async with database.transaction() as tx:
                assert await broadcasts.cancel(tx, clinic.id, cast)
            await address_all(database)
    finally:
        event.remove(Engine, "before_cursor_execute", note)
    assert counted[0] == counted[1] < 20


async def test_each_runner_gets_it_at_the_hour_of_their_own_clock(database: Database) -> None:
    """The clinic is in Tokyo; one runner's clocks leap over that hour, one has no zone."""
    schedule = Schedule(NOON + timedelta(days=30), local_on=date(2027, 3, 28), local_at=time(2, 30))
    async with database.transaction() as tx:
        clinic = await a_clinic(tx, zone="Asia/Tokyo")
        people = ["Europe/Madrid", "America/New_York", None, "America/Argentina/Ushuaia"]
        for number, zone in enumerate(people, 1):
            await a_runner(tx, number, zone=zone)
        await enrol(tx, clinic.id, range(1, 5))
        await a_cast(tx, clinic.id, schedule=schedule)
    await address_all(database)
    utc = NOON.replace(month=3, day=28, hour=0)
    assert await instants(database) == [
        utc.replace(hour=1),
        utc.replace(hour=6, minute=30),
        utc.replace(day=27, hour=17, minute=30),
        utc.replace(hour=5, minute=30),
    ]


async def test_at_an_instant_it_goes_out_from_then_on(database: Database) -> None:
    schedule = Schedule(NOON + SOME_DAYS, starts_at=NOON + TWO_DAYS)
    async with database.transaction() as tx:
        clinic = await a_clinic(tx)
        await many_runners(tx, clinic.id, [1])
        await a_cast(tx, clinic.id, schedule=schedule)
    await address_all(database)
    assert await instants(database) == [NOON + TWO_DAYS]


async def test_while_it_is_paused_no_row_is_made_and_a_cancelled_one_loses_those_that_wait(
    database: Database,
) -> None:
    async with database.transaction() as tx:
        clinic = await a_clinic(tx)
        await many_runners(tx, clinic.id, range(1, 7))
        cast = await a_cast(tx, clinic.id)
        await a_chunk(tx, cast, 4)
        assert await broadcasts.pause(tx, clinic.id, cast)
    assert await address_all(database) == 0
    async with database.transaction() as tx:
        assert await broadcasts.resume(tx, clinic.id, cast)
    await address_all(database)
    async with database.transaction() as tx:
        assert await recipients(tx, cast) == [*range(1, 7)]
        assert await broadcasts.cancel(tx, clinic.id, cast)
    assert await address_all(database, chunk=4) == 2
    async with database.transaction() as tx:
        columns = delivery.c.state, delivery.c.reason
        closed = (await tx.execute(select(*columns).distinct())).all()
        assert [tuple(one) for one in closed] == [(DeliveryState.FAILED, "cancelled")]
        assert await broadcasts.end(tx, cast, at=NOON)
        assert await state_of(tx, cast) is BroadcastState.CANCELLED
        assert await broadcasts.live(tx, NOON) == []


async def test_rows_are_made_beside_a_cancelled_one_of_which_something_is_in_flight(
    database: Database,
) -> None:
    async with database.transaction() as tx:
        clinic = await a_clinic(tx)
        await many_runners(tx, clinic.id, range(1, 7))
        cancelled = await a_cast(tx, clinic.id)
    await address_all(database)
    async with database.transaction() as tx:
        everything = {cancelled: 9}
        until = NOON + TWO_DAYS
        await leases.claim(
            tx, NOON, leased_until=until, limit=9, of_broadcasts=lambda _: everything
        )
        assert await broadcasts.cancel(tx, clinic.id, cancelled)
        cast = await a_cast(tx, clinic.id)
    await address_all(database, chunk=1)
    async with database.transaction() as tx:
        assert await recipients(tx, cast) == [*range(1, 7)]


async def test_one_that_nobody_understands_holds_up_neither_the_others_nor_anything_else(
    database: Database,
) -> None:
    async with database.transaction() as tx:
        clinic = await a_clinic(tx)
        await many_runners(tx, clinic.id, [1, 2])
        odd, plain = [await a_cast(tx, clinic.id) for _ in range(2)]
        of_tomorrow = {"shoes": 44}
        await tx.execute(update(broadcast).where(broadcast.c.id == odd).values(segment=of_tomorrow))
    await address_all(database)
    async with database.transaction() as tx:
        assert await recipients(tx, plain) == [1, 2]
        assert await recipients(tx, odd) == []
        assert await state_of(tx, odd) is BroadcastState.ADDRESSING
