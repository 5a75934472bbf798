"""Telegram answers badly, and often: all is delivered, in the order of the lanes."""

from collections import Counter

import pytest
from sqlalchemy import select

from bot.delivery.governor import SHARE
from bot.delivery.sender import MOST_ON_WIRE
from bot.sandbox.faults import Fault, FaultKind
from storage.records import DeliveryState, Lane
from storage.tables import runner
from tests.crowd import phones, sign_up
from tests.faults.conftest import SQLITE_AT_LEAST, RecordProperty, settle
from tests.faults.ledger import Line, balance, broadcast_news, lane_of, sign_up_for_now
from tests.world import TOKEN, World

TAPPING = 20


@pytest.fixture
def bad_answers(world: World) -> None:
    """Every twentieth connection is cut after the call, every tenth refused, every third held."""
    for fault in (
        Fault(FaultKind.DROP_AFTER, every=20, times=None),
        Fault(FaultKind.REFUSE, status=500, every=10, times=None),
        Fault(FaultKind.REFUSE, status=429, retry_after=1, every=3, times=None),
    ):
        world.api.faults.add(fault)


def first_tries(world: World) -> list[Line]:
    """Return the deliveries in the order in which Telegram first heard of them."""
    calls = [entry.params for entry in world.api.calls.entries if entry.method == "sendMessage"]
    return list(dict.fromkeys((call["chat_id"], lane_of(call["text"])) for call in calls))


@SQLITE_AT_LEAST
@pytest.mark.parametrize("count", [320, pytest.param(1_200, marks=pytest.mark.faults)])
async def test_all_is_delivered_in_the_order_of_lanes_while_people_tap(
    world: World, bad_answers: None, count: int, record_property: RecordProperty
) -> None:
    database, now = world.app.database, world.clock.now()
    everyone = phones(world.api, count + TAPPING, TOKEN)
    people, tapping = everyone[:count], everyone[count:]
    # First those of whose zone the rules are noted: at the begin of duty nothing is in doubt.
    await sign_up_for_now(database, people, now)
    await sign_up(database, tapping, now)
    async with database.transaction() as tx:
        await broadcast_news(tx, people, now)
    for phone in tapping:
        phone.send({"text": "/language es"})
    await settle(world)

    ledger = await balance(database, people)
    assert ledger.lost == []
    assert ledger.unrecorded == {}
    assert not ledger.uncounted
    runners = {phone.chat.id for phone in people}
    order = [lane for chat, lane in first_tries(world) if chat in runners]
    primers_to_come = count
    overtaking = 0
    for lane in order:
        primers_to_come -= lane is Lane.PRIMER
        # What is on the wire together arrives in any order.
        overtaking += lane is Lane.BROADCAST and primers_to_come > MOST_ON_WIRE
    assert overtaking <= count / SHARE
    assert await world.api.bots[TOKEN].updates.settled(30)
    async with database.snapshot() as tx:
        query = select(runner.c.language).where(runner.c.id.in_([one.chat.id for one in tapping]))
        assert Counter((await tx.execute(query)).scalars()) == {"es": TAPPING}
    answers = Counter(entry.status for entry in world.api.calls.entries)
    for status, times in sorted(answers.items()):
        record_property(f"answered {status}" if status else "cut", times)
    record_property("doubles", ledger.doubles.total())
    record_property("doubts", sum(ledger.doubts.values()))


@SQLITE_AT_LEAST
async def test_a_broadcast_whose_author_wants_no_doubles_never_arrives_twice(
    world: World, bad_answers: None
) -> None:
    database, now = world.app.database, world.clock.now()
    people = phones(world.api, 60, TOKEN)
    await sign_up_for_now(database, people, now)
    async with database.transaction() as tx:
        await broadcast_news(tx, people, now, again_if_uncertain=False)
    await settle(world)
    ledger = await balance(database, people)
    assert {lane for _, lane in ledger.doubles} == {Lane.PRIMER}
    unsure = {line for line, state in ledger.unrecorded.items()}
    assert unsure
    assert unsure == {line for line, n in ledger.doubts.items() if n and line[1] is Lane.BROADCAST}
    assert set(ledger.unrecorded.values()) == {DeliveryState.UNCERTAIN}
    assert ledger.lost == []
