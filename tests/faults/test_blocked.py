"""Who has blocked the bot is tried once, and never again until they are back."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pytest

from bot.sandbox.phones import Phone
from tests.crowd import phones
from tests.faults.conftest import SQLITE_AT_LEAST, settle
from tests.faults.ledger import balance, sign_up_for_now
from tests.world import TOKEN, World

PEOPLE, BLOCKED = 40, 10
NEXT_PRIMER_AT = datetime(2027, 3, 2, 5, 15, tzinfo=UTC)

pytestmark = SQLITE_AT_LEAST


@pytest.fixture
async def people(world: World) -> Sequence[Phone]:
    """Runners whose primer is due, of whom the first have blocked the bot, and nobody said so."""
    found = phones(world.api, PEOPLE, TOKEN)
    for phone in found[:BLOCKED]:
        phone.chat.blocked = True
    await sign_up_for_now(world.app.database, found, world.clock.now())
    await settle(world)
    return found


def tries(world: World, people: Sequence[Phone]) -> list[int]:
    """Count what was sent to each person, taken or refused."""
    sent = [
        entry.params["chat_id"]
        for entry in world.api.calls.entries
        if entry.method.startswith("send")
    ]
    return [sent.count(phone.chat.id) for phone in people]


async def test_one_try_and_none_in_the_days_after_it(world: World, people: Sequence[Phone]) -> None:
    for day in range(3):
        await world.move_to(NEXT_PRIMER_AT + timedelta(days=day))
    assert tries(world, people) == [1] * BLOCKED + [4] * (PEOPLE - BLOCKED)
    ledger = await balance(world.app.database, people[:BLOCKED])
    assert not ledger.received


async def test_back_without_a_word_their_next_primer_comes(
    world: World, people: Sequence[Phone]
) -> None:
    back = people[0]
    back.block(blocked=False)
    assert await world.api.bots[TOKEN].updates.settled(5)
    await world.move_to(NEXT_PRIMER_AT)
    assert tries(world, people[:2]) == [2, 1]
    assert len(back.chat.posts) == 1


async def test_back_with_a_word_it_is_answered_and_their_next_primer_comes(
    world: World, people: Sequence[Phone]
) -> None:
    back = people[0]
    back.chat.blocked = False
    back.send({"text": "/runs"})
    assert await world.api.bots[TOKEN].updates.settled(5)
    await world.move_to(NEXT_PRIMER_AT)
    assert tries(world, people[:2]) == [3, 1]
